import type { Charter } from '../schema/charter.js';
import type { Correction } from '../schema/tradelines.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { correctionKey, correctionRange } from './keys.js';
import type { Store } from './store.js';

/** A tradeline that needed more corrections than this is another kind of problem. */
const MAX_CORRECTIONS = 9_999;

/** The corrections of a tradeline, oldest first. */
export async function loadCorrections(store: Store, tradelineId: string): Promise<Correction[]> {
  const { from, to } = correctionRange(tradelineId);
  const found = await store.scan(from, to, MAX_CORRECTIONS);
  return found.map(({ value }) => decode<Correction>(value));
}

/** Keeps a correction under AND(its lender, a neutral), as the page that it changes. */
export function saveCorrection(store: Store, charter: Charter, lender: string, correction: Correction): void {
  const key = correctionKey(correction.tradelineId, correction.sequence);
  store.put(key, encode(correction));
  store.bind(key, requiredAndOneOf(lender, [charter.regulator, ...charter.notaries]));
}
