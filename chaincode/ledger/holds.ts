import type { Hold, HoldBook } from '../schema/holds.js';
import { decode, encode } from './encoding.js';
import { holdsKey } from './keys.js';
import type { Store } from './store.js';

/**
 * What holds collection of a person's debts, in this definition's state. A concept of `registry` (a dispute, a plan …)
 * writes here as one of `collections` does; `collections` reads its own and asks the registry for the other.
 */
export async function loadHolds(store: Store, subjectId: string): Promise<Hold[]> {
  const [value] = await store.getMany([holdsKey(subjectId)]);
  return value === undefined ? [] : decode<HoldBook>(value).holds;
}

/** Writes them all: read with {@link loadHolds}, change with domain/conduct/holds.ts, save. */
export function saveHolds(store: Store, subjectId: string, holds: readonly Hold[]): void {
  store.put(holdsKey(subjectId), encode({ subjectId, holds: [...holds] } satisfies HoldBook));
}
