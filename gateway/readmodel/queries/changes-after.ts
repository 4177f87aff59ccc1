import type { Member } from '@attestry/chaincode/schema';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import {
  positionParts,
  positionText,
  type Change,
  type ChangeType,
  type PositionParts,
  type SubjectKind,
} from '../change.js';
import type { Snapshot } from '../read-model.js';
import type { Tables } from '../tables.js';

export interface ChangeFilter {
  readonly types?: readonly ChangeType[] | undefined;
  readonly subjectKind?: SubjectKind | undefined;
  readonly subjectId?: string | undefined;
}

/**
 * What happened after a position, in order, as far as the reader may see it: changes of members are for all, those of
 * tradelines, cases and other records for their parties, the regulator and the notaries, inquiries for the inquirer and
 * the regulator; none of a block after the snapshot's. Nothing is ever inserted before a position that was read.
 *
 * @param after - {@link Change.position} of the last one dealt with; `undefined`: from the beginning of the ledger.
 */
export async function changesAfter(
  { tx, blockNumber, reader }: Snapshot,
  after: string | undefined,
  filter: ChangeFilter,
  limit: number,
): Promise<Change[]> {
  // A transaction that writes may see rows of blocks that came after its first look.
  let query = rowsOf(tx).where(isVisibleTo(reader)).where('changes.block_number', '<=', blockNumber);
  if (filter.types !== undefined) query = query.where('changes.type', 'in', [...filter.types]);
  if (filter.subjectKind !== undefined) query = query.where('subject_kind', '=', filter.subjectKind);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  if (after !== undefined) {
    const [block, transaction, item] = positionParts(after);
    query = query.where(
      sql<boolean>`(changes.block_number, changes.tx_index, item_index) > (${block}::bigint, ${transaction}::integer, ${item}::integer)`,
    );
  }
  const rows = await query
    .orderBy('changes.block_number')
    .orderBy('changes.tx_index')
    .orderBy('item_index')
    .limit(limit)
    .execute();
  return rows.map(changeOf);
}

/** The change at a position, whoever may see it; `undefined` where there is none, or none yet. */
export async function changeAt(tx: Transaction<Tables>, position: PositionParts): Promise<Change | undefined> {
  const [block, transaction, item] = position;
  const row = await rowsOf(tx)
    .where('changes.block_number', '=', block)
    .where('changes.tx_index', '=', transaction)
    .where('item_index', '=', item)
    .executeTakeFirst();
  return row && changeOf(row);
}

function rowsOf(tx: Transaction<Tables>) {
  return tx
    .selectFrom('changes')
    .innerJoin('transactions', (join) =>
      join
        .onRef('transactions.block_number', '=', 'changes.block_number')
        .onRef('transactions.tx_index', '=', 'changes.tx_index'),
    )
    .selectAll('changes')
    .select(['transaction_id', 'at', 'creator_msp_id', 'creator_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

const changeOf = (row: Row): Change => ({
  position: positionText([row.block_number, row.tx_index, row.item_index]),
  type: row.type,
  subject: { kind: row.subject_kind, id: row.subject_id },
  lender: row.lender,
  blockNumber: row.block_number,
  // Fabric gives each valid transaction an id, a time and a creator.
  transactionId: row.transaction_id ?? '',
  at: row.at ?? '',
  by: `${row.creator_msp_id ?? ''}/${row.creator_name ?? ''}`,
  data: row.data,
});

/** Which rows of `changes` a reader may see. */
export function isVisibleTo({ role, mspId }: Member): RawBuilder<boolean> {
  if (role === 'regulator') return sql<boolean>`true`;
  // Who has looked at a subject is for the regulator and for whoever did.
  if (role === 'notary') return sql<boolean>`changes.type <> 'inquiry.made'`;
  return sql<boolean>`(changes.lender is null or changes.lender = ${mspId} or changes.counterparty = ${mspId})`;
}
