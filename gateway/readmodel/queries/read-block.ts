import type { Snapshot } from '../read-model.js';

/** A transaction as its block has it. */
export interface LedgerTransaction {
  readonly transactionId: string | null;
  readonly blockNumber: number;
  readonly index: number;
  readonly validationCode: string;
  readonly type: string;
  readonly definition: string | null;
  readonly name: string | null;
  readonly at: string | null;
  readonly by: string | null;
  /** Of the own organisation's transactions. */
  readonly commandId: string | null;
}

export interface LedgerBlock {
  readonly number: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly latestTransactionAt: string | null;
  readonly transactions: readonly LedgerTransaction[];
}

/** A transaction, valid or not, by its id; the first one where an invalid one repeats the id. */
export async function readTransaction(
  snapshot: Snapshot,
  transactionId: string,
): Promise<LedgerTransaction | undefined> {
  const [first] = await transactionsOf(snapshot).where('transaction_id', '=', transactionId).limit(1).execute();
  return first && transactionOf(first, snapshot.reader.mspId);
}

/** A block and its transactions; `undefined` if the read model has not come to it. */
export async function readBlock(snapshot: Snapshot, number: number): Promise<LedgerBlock | undefined> {
  const block = await snapshot.tx.selectFrom('blocks').selectAll().where('number', '=', number).executeTakeFirst();
  if (block === undefined) return undefined;
  const transactions = await transactionsOf(snapshot).where('block_number', '=', number).execute();
  return {
    number: block.number,
    hash: block.hash,
    previousHash: block.previous_hash,
    latestTransactionAt: block.latest_transaction_at,
    transactions: transactions.map((row) => transactionOf(row, snapshot.reader.mspId)),
  };
}

const transactionsOf = ({ tx }: Snapshot) =>
  tx.selectFrom('transactions').selectAll().orderBy('block_number').orderBy('tx_index');

type Row = Awaited<ReturnType<ReturnType<typeof transactionsOf>['execute']>>[number];

function transactionOf(row: Row, mspId: string): LedgerTransaction {
  return {
    transactionId: row.transaction_id,
    blockNumber: row.block_number,
    index: row.tx_index,
    validationCode: row.validation_code,
    type: row.type,
    definition: row.definition,
    name: row.name,
    at: row.at,
    by: row.creator_msp_id === null ? null : `${row.creator_msp_id}/${row.creator_name ?? ''}`,
    commandId: row.creator_msp_id === mspId ? row.command_id : null,
  };
}
