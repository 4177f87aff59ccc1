import type { BatchReceipt } from '@attestry/gateway/client/api-types';
import type { ImportKey } from './import-key.js';
import { Journal, type DoneCommand } from './journal.js';
import type { Lender } from './lender-gateway.js';
import { planLanes, type Lane, type LoadCommand } from './plan-lanes.js';
import type { PortfolioAccount } from './portfolio.js';

/** How many writes are under way at a time, over all lenders: six to twelve were measured to be best. */
const IN_FLIGHT = 6;

export interface LoadOptions {
  readonly accounts: readonly PortfolioAccount[];
  readonly lenders: readonly Lender[];
  readonly key: ImportKey;
  readonly journalFile: string;
  /** What is loaded, for the journal: a file's digest, or a name. */
  readonly source: string;
  readonly onRecords?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** For tests; {@link planLanes} has the measured value. */
  readonly batchRecords?: number | undefined;
}

/** What became of the records of one kind, by the receipts. */
export interface Loaded {
  readonly written: number;
  /** The ledger held them already with the same content. */
  readonly repeated: number;
  /** Refused by the ledger, by code. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface LoadResult {
  readonly tradelines: Loaded;
  readonly events: Loaded;
  /** Commands that an earlier run had got done. */
  readonly skippedCommands: number;
}

/**
 * Puts accounts on the ledger: opens them in batches, then appends their months.
 *
 * A run may die at any point and be repeated, also with more or fewer accounts than before: each command's id is made
 * from its content, so one that was committed answers with its first receipt, and a record that came in another batch
 * is found to stand already. Memory holds the accounts and their commands, nothing else.
 *
 * @throws `JournalRefused`; what the gateways throw; the signal's reason. The first failure ends the others; what was
 * under way may have been committed.
 */
export async function loadPortfolio(options: LoadOptions): Promise<LoadResult> {
  const { lenders, accounts, key, source, journalFile, signal } = options;
  const members = await Promise.all(lenders.map(({ mspId, client }) => client.readMember(mspId, { signal })));
  const admitted = Object.fromEntries(members.map(({ mspId, admittedAt }) => [mspId, admittedAt]));
  const lanes = members.map(({ mspId, expectedTradelines }) => {
    const own = accounts.filter(({ lender }) => lender === mspId);
    return planLanes(own, expectedTradelines, key, options.batchRecords);
  });

  const journal = Journal.open(journalFile, { source, key: key.fingerprint(), lenders: admitted });
  try {
    return await runLanes(alternating(lanes), journal, options);
  } finally {
    journal.close();
  }
}

/** The first of each lender, then the second of each, so that all gateways have work from the start. */
function alternating(perLender: readonly Lane[][]): Lane[] {
  const longest = Math.max(0, ...perLender.map((lanes) => lanes.length));
  return Array.from({ length: longest }, (_, n) => perLender.flatMap((lanes) => lanes.slice(n, n + 1))).flat();
}

async function runLanes(lanes: readonly Lane[], journal: Journal, options: LoadOptions): Promise<LoadResult> {
  const total = lanes.flat().reduce((sum, { records }) => sum + records.length, 0);
  const done: DoneCommand[] = [];
  let doneRecords = 0;
  let skippedCommands = 0;
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const waiting = [...lanes];

  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const command of lane) {
        signal.throwIfAborted();
        const known = journal.done(command.id);
        if (known === undefined) journal.record(await send(command, options.lenders, signal));
        else skippedCommands += 1;
        done.push(known ?? required(journal.done(command.id)));
        doneRecords += command.records.length;
        options.onRecords?.(doneRecords, total);
      }
    }
  };
  const workers = Array.from({ length: IN_FLIGHT }, () => work().catch((error: unknown) => abandon(stop, error)));
  await Promise.all(workers);
  // The reason of the first failure, or of the caller's own signal.
  signal.throwIfAborted();

  return { tradelines: summed(done, 'open'), events: summed(done, 'append'), skippedCommands };
}

/** One lane failed: the others end after the write they are at, or are cut off in it. */
function abandon(stop: AbortController, error: unknown): void {
  if (!stop.signal.aborted) stop.abort(error);
}

async function send(command: LoadCommand, lenders: readonly Lender[], signal: AbortSignal): Promise<DoneCommand> {
  const { client } = required(lenders.find(({ mspId }) => mspId === command.lender));
  const options = { idempotencyKey: command.id, signal };
  // A record that the ledger refuses is left out and counted; the others of its batch stand.
  const { receipt } =
    command.kind === 'open'
      ? await client.openTradelines({ onRefusal: 'skip', tradelines: command.records }, options)
      : await client.appendRepayments({ onRefusal: 'skip', events: command.records }, options);
  return doneOf(command, receipt);
}

function doneOf({ id, lender, kind }: LoadCommand, receipt: BatchReceipt): DoneCommand {
  const { transactionId, written, repeated, refused } = receipt;
  return { id, lender, kind, transactionId, written, repeated: repeated.length, refused: counted(refused) };
}

function counted(refused: readonly { code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of refused) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function summed(done: readonly DoneCommand[], kind: DoneCommand['kind']): Loaded {
  const refused: Record<string, number> = {};
  let written = 0;
  let repeated = 0;
  for (const command of done.filter((one) => one.kind === kind)) {
    written += command.written;
    repeated += command.repeated;
    for (const [code, count] of Object.entries(command.refused)) refused[code] = (refused[code] ?? 0) + count;
  }
  return { written, repeated, refused };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('planned for a lender that is not there');
  return value;
}
