import type { LoadResult } from './load-portfolio.js';
import type { RefusedLine, TaiwanFile } from './read-taiwan.js';
import type { Totals } from './totals.js';

/** One figure of the file beside the same figure of the ledger; sums in minor units. */
export interface Comparison {
  readonly name: string;
  readonly file: bigint;
  readonly ledger: bigint;
}

/** What became of a file, and whether the ledger says what the file says. */
export interface Reconciliation {
  readonly lines: number;
  readonly accepted: number;
  /** Good lines that the run was told not to take. */
  readonly leftOut: number;
  readonly refusedLines: readonly RefusedLine[];
  readonly loaded: LoadResult;
  readonly comparisons: readonly Comparison[];
  /** Those of the comparisons that are not equal; none after a good import. */
  readonly differences: readonly Comparison[];
}

export function reconcile(file: TaiwanFile, loaded: LoadResult, ofFile: Totals, ofLedger: Totals): Reconciliation {
  const names = [...new Set([...ofFile.names(), ...ofLedger.names()])].sort(byKind);
  const comparisons = names.map((name) => ({ name, file: ofFile.of(name), ledger: ofLedger.of(name) }));
  return {
    lines: file.lines,
    accepted: file.accounts.length,
    leftOut: file.leftOut,
    refusedLines: file.refused,
    loaded,
    comparisons,
    differences: comparisons.filter((one) => one.file !== one.ledger),
  };
}

/** Tradelines, then months, then sums, each by name; numbers in names by value. */
function byKind(a: string, b: string): number {
  const rank = (name: string): number => ['tradelines', 'months', 'sum'].findIndex((word) => name.startsWith(word));
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true });
}
