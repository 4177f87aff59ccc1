import { importKeyIn } from './import-key.js';
import type { Lender } from './lender-gateway.js';
import { loadPortfolio } from './load-portfolio.js';
import { mapTaiwan } from './map-taiwan.js';
import { readTaiwan } from './read-taiwan.js';
import { reconcile, type Reconciliation } from './reconcile.js';
import { totalsOfFile, totalsOfLedger } from './totals.js';

/** How far an import is; `total` is not known while the file is being read. */
export interface ImportProgress {
  readonly phase: 'reading lines' | 'committing records' | 'reading back tradelines';
  readonly done: number;
  readonly total?: number;
}

export interface ImportOptions {
  readonly file: string;
  /** Import the first so many accounts only. */
  readonly accounts?: number | undefined;
  readonly lenders: readonly Lender[];
  /** Where the run keeps what it has got done; the import's key lies beside it, as `<journalFile>.key`. */
  readonly journalFile: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal | undefined;
  /** For tests. */
  readonly batchRecords?: number;
}

/**
 * Puts the credit-card file on the ledger as tradelines of the lenders, and holds what the ledger then says against what
 * the file says.
 *
 * It may be killed at any point and run again: nothing is written twice, nothing is lost. A run with another number of
 * accounts goes on from what is there; another file, or another ledger, needs another journal.
 *
 * Memory holds the accounts of the file and the records made of them, about 6 kB an account: some 130 MB for the 20,914
 * accounts at hand.
 *
 * @throws `FileRefused`, `JournalRefused`, what the gateways throw, the signal's reason.
 */
export async function importTaiwan(options: ImportOptions): Promise<Reconciliation> {
  const { lenders, journalFile, signal } = options;
  const progress = (phase: ImportProgress['phase']) => (done: number, total?: number) =>
    options.onProgress?.(total === undefined ? { phase, done } : { phase, done, total });
  const key = importKeyIn(`${journalFile}.key`);

  const file = await readTaiwan(options.file, {
    accounts: options.accounts,
    onLines: progress('reading lines'),
    signal,
  });
  const mspIds = lenders.map(({ mspId }) => mspId);
  const accounts = file.accounts.map((account) => mapTaiwan(account, mspIds, key));

  const loaded = await loadPortfolio({
    accounts,
    lenders,
    key,
    journalFile,
    source: file.digest,
    onRecords: progress('committing records'),
    signal,
    batchRecords: options.batchRecords,
  });

  const ids = new Set(accounts.map(({ opening }) => opening.tradelineId));
  const ledger = await totalsOfLedger(lenders, ids, progress('reading back tradelines'), signal);
  return reconcile(file, loaded, totalsOfFile(file.accounts, accounts), ledger);
}
