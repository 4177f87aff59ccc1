import type { KeptHold } from '../schema/forbearance.js';
import { decode, encode } from './encoding.js';
import { holdsKey } from './keys.js';
import type { Store } from './store.js';

interface HoldsRecord {
  readonly holds: readonly KeptHold[];
  readonly by: string;
}

/** What holds the collection of a tradeline, ended holds perhaps included. */
export async function loadHolds(store: Store, tradelineId: string): Promise<readonly KeptHold[]> {
  const [value] = await store.getMany([holdsKey(tradelineId)]);
  return value === undefined ? [] : decode<HoldsRecord>(value).holds;
}

/**
 * Writes what holds the collection of a tradeline. The record has no endorsement policy of its own, so that the
 * regulator can hold collection without the lender's peer.
 */
export function saveHolds(store: Store, tradelineId: string, holds: readonly KeptHold[], by: string): void {
  store.put(holdsKey(tradelineId), encode({ holds, by } satisfies HoldsRecord));
}
