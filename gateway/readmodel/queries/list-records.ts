import { sql, type ExpressionBuilder } from 'kysely';
import type { Member } from '@attestry/chaincode/schema';
import type { FiledKind, FiledRecords } from '../filed/filed-record.js';
import type { Snapshot } from '../read-model.js';
import type { Tables } from '../tables.js';

/** Orders of lists of records. */
export const RECORD_SORTS = ['filedAt', '-filedAt'] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];

export interface RecordFilter {
  readonly owner?: string | undefined;
  readonly counterparty?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly tradelineId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly status?: string | undefined;
}

export interface RecordEnd {
  readonly filedAt: string;
  readonly id: string;
}

export interface RecordPage<K extends FiledKind> {
  readonly rows: readonly {
    readonly owner: string;
    readonly counterparty: string | null;
    readonly record: FiledRecords[K];
  }[];
  /** Where the page ended; `undefined` on the last one. */
  readonly end: RecordEnd | undefined;
}

const COLUMNS = {
  owner: 'owner',
  counterparty: 'counterparty',
  subjectId: 'subject_id',
  tradelineId: 'tradeline_id',
  caseId: 'case_id',
  status: 'status',
} as const satisfies Record<keyof RecordFilter, keyof Tables['records']>;

/**
 * A page of the records of one kind that the reader may see, as they stand: its own, those that it is a party of, and
 * all of them for whom the ledger shows them.
 *
 * @param after - Where the page before ended.
 */
export async function listRecords<K extends FiledKind>(
  { tx, reader }: Snapshot,
  kind: K,
  filter: RecordFilter,
  sort: RecordSort,
  limit: number,
  after: RecordEnd | undefined,
): Promise<RecordPage<K>> {
  const descending = sort.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  let query = tx
    .selectFrom('records')
    .select(['id', 'owner', 'counterparty', 'filed_at', 'record'])
    .where('kind', '=', kind);
  if (!seesAll(reader, kind)) query = query.where(isPartyOf(reader.mspId));
  for (const [name, column] of Object.entries(COLUMNS)) {
    const value = filter[name as keyof RecordFilter];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  if (after !== undefined) {
    const beyond = sql.raw(descending ? '<' : '>');
    query = query.where(sql<boolean>`(filed_at, id) ${beyond} (${after.filedAt}::timestamptz, ${after.id})`);
  }
  const found = await query
    .orderBy('filed_at', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    // What is filed under a kind is of that kind.
    rows: page.map(({ owner, counterparty, record }) => ({ owner, counterparty, record: record as FiledRecords[K] })),
    end: last && { filedAt: last.filed_at, id: last.id },
  };
}

/** Who reads every record of a kind on the ledger: the regulator, and the notaries all but who looked at whom. */
export function seesAll({ role }: Member, kind: FiledKind): boolean {
  return role === 'regulator' || (role === 'notary' && kind !== 'inquiry');
}

export const isPartyOf = (mspId: string) => (where: ExpressionBuilder<Tables, 'records'>) =>
  where.or([where('owner', '=', mspId), where('counterparty', '=', mspId)]);
