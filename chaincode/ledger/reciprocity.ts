import type { Charter } from '../schema/charter.js';
import type { Meter, MeterDay, ReciprocityPolicy } from '../schema/inquiries.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { meterKey, meteredKey, meteredRange, reciprocityPolicyKey } from './keys.js';
import type { Store } from './store.js';

/** How many records one read brings. */
const CHUNK = 10_000;

/**
 * Adds to a member's meter what a command furnished or asked, for a later tally.
 *
 * @param command - What is the member's own and this command's alone.
 */
export function meter(
  store: Store,
  what: 'furnished' | 'inquired',
  mspId: string,
  command: string,
  count: number,
): void {
  store.put(meteredKey(what, mspId, store.at.slice(0, 10), command), encode(count));
}

/** What a member furnished and asked on each of some whole days, the last excluded. */
export async function meteredDays(
  store: Store,
  mspId: string,
  firstDay: string,
  beforeDay: string,
): Promise<MeterDay[]> {
  const furnished = await countByDay(store, 'furnished', mspId, firstDay, beforeDay);
  const inquiries = await countByDay(store, 'inquired', mspId, firstDay, beforeDay);
  return [...new Set([...furnished.keys(), ...inquiries.keys()])]
    .sort()
    .map((on) => ({ on, furnished: furnished.get(on) ?? 0, inquiries: inquiries.get(on) ?? 0 }));
}

async function countByDay(
  store: Store,
  what: 'furnished' | 'inquired',
  mspId: string,
  firstDay: string,
  beforeDay: string,
): Promise<Map<string, number>> {
  const { from, to } = meteredRange(what, mspId, firstDay, beforeDay);
  const dayAt = from.length - firstDay.length;
  const counts = new Map<string, number>();
  for (let next = from; ;) {
    const found = await store.scan(next, to, CHUNK);
    for (const { key, value } of found) {
      const day = key.slice(dayAt, dayAt + firstDay.length);
      counts.set(day, (counts.get(day) ?? 0) + decode<number>(value));
    }
    const last = found.at(-1);
    if (last === undefined || found.length < CHUNK) return counts;
    next = `${last.key}\u0001`;
  }
}

export function meterOf(value: Uint8Array | undefined): Meter | undefined {
  return value === undefined ? undefined : decode<Meter>(value);
}

export function saveMeter(store: Store, record: Meter): void {
  store.put(meterKey(record.mspId), encode(record));
}

export function reciprocityPolicyOf(value: Uint8Array | undefined): ReciprocityPolicy | undefined {
  return value === undefined ? undefined : decode<ReciprocityPolicy>(value);
}

/** Writes the policy; from its first version on only the regulator's peer changes it. */
export function saveReciprocityPolicy(store: Store, charter: Charter, policy: ReciprocityPolicy): void {
  store.put(reciprocityPolicyKey, encode(policy));
  if (policy.revision === 1) store.bind(reciprocityPolicyKey, requiredAndOneOf(charter.regulator, charter.endorsers));
}
