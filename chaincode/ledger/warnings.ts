import type { Charter } from '../schema/charter.js';
import type { EarlyWarning } from '../schema/warnings.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { warningKey, warningRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** Bounds, so that no read is without one. */
const MAX_OF_TRADELINE = 1_000;
const MAX_OF_LENDER = 100_000;

export async function loadWarning(
  store: Store,
  tradelineId: string,
  warning: number,
): Promise<EarlyWarning | undefined> {
  const [value] = await store.getMany([warningKey(tradelineId, warning)]);
  return value === undefined ? undefined : decode<EarlyWarning>(value);
}

/** A tradeline's warnings, oldest first. */
export async function warningsOf(store: Store, tradelineId: string): Promise<EarlyWarning[]> {
  const { from, to } = warningRange(`${tradelineId}~`);
  return (await store.scan(from, to, MAX_OF_TRADELINE)).map(({ value }) => decode<EarlyWarning>(value));
}

/** All warnings of a lender. */
export async function warningsOfLender(store: Store, lender: string): Promise<EarlyWarning[]> {
  const { from, to } = warningRange(`${lender}-`);
  return (await store.scan(from, to, MAX_OF_LENDER)).map(({ value }) => decode<EarlyWarning>(value));
}

/** Writes a warning; it changes only with its lender's own peer and a neutral's. */
export function saveWarning(store: Store, charter: Charter, warning: EarlyWarning): void {
  const key = warningKey(warning.tradelineId, warning.warning);
  store.put(key, encode(warning));
  const neutrals = [charter.regulator, ...charter.notaries];
  if (warning.revision === 1) store.bind(key, requiredAndOneOf(warning.lender, neutrals));
}

export function warningHistory(
  store: Store,
  tradelineId: string,
  warning: number,
): Promise<RecordVersion<EarlyWarning>[]> {
  return recordHistory<EarlyWarning>(store, warningKey(tradelineId, warning));
}
