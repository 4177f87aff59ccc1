import type { ConductHold, ConductHoldBook } from '../schema/conduct-holds.js';
import { encode } from './encoding.js';
import { conductHoldsKey } from './keys.js';
import type { Store } from './store.js';

/** Writes what stops contact with a person, as debtors said it; read with the debtor's file. */
export function saveConductHolds(store: Store, subjectId: string, holds: readonly ConductHold[]): void {
  store.put(conductHoldsKey(subjectId), encode({ subjectId, holds: [...holds] } satisfies ConductHoldBook));
}
