import type { Difference } from './difference.js';

/** A kind of record that is compared. */
export interface Comparison {
  /** Compares all of the kind, and counts what was compared. */
  all(count: (records: number) => void): AsyncIterable<Difference>;
  /** Compares one again: the ledger may have gone on while all were compared. */
  again(id: string): Promise<Difference | undefined>;
}
