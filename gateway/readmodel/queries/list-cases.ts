import type { Case, Step } from '@attestry/chaincode/schema';
import { sql } from 'kysely';
import type { Snapshot } from '../read-model.js';
import { readableLender } from './readable-lender.js';

export const CASE_SORTS = ['openedAt', '-openedAt'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

export interface CaseFilter {
  readonly lender?: string | undefined;
  readonly notary?: string | undefined;
  readonly tradelineId?: string | undefined;
  readonly pack?: Case['pack'] | undefined;
  readonly status?: Case['status'] | undefined;
  readonly outcome?: Case['outcome'] | undefined;
  /** Cases with a step in this status: `awaitingAttestation` is a notary's work to do. */
  readonly stepStatus?: Step['status'] | undefined;
}

export interface CaseEnd {
  readonly openedAt: string;
  readonly caseId: string;
}

export interface CasePage {
  readonly cases: readonly Case[];
  readonly end: CaseEnd | undefined;
}

/**
 * A page of the cases that the reader may see, in the order of their opening.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export async function listCases(
  snapshot: Snapshot,
  filter: CaseFilter,
  sort: CaseSort,
  limit: number,
  after: CaseEnd | undefined,
): Promise<CasePage> {
  const lender = readableLender(snapshot.reader, filter.lender);
  const descending = sort.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  let query = snapshot.tx.selectFrom('cases').select('record');
  if (lender !== undefined) query = query.where('lender', '=', lender);
  if (filter.notary !== undefined) query = query.where('notary', '=', filter.notary);
  if (filter.tradelineId !== undefined) query = query.where('tradeline_id', '=', filter.tradelineId);
  if (filter.pack !== undefined) query = query.where('pack', '=', filter.pack);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
  if (filter.stepStatus !== undefined) {
    const { stepStatus } = filter;
    query = query.where('case_id', 'in', (from) =>
      from.selectFrom('steps').select('case_id').where('status', '=', stepStatus),
    );
  }
  if (after !== undefined) {
    const beyond = sql.raw(descending ? '<' : '>');
    query = query.where(sql<boolean>`(opened_at, case_id) ${beyond} (${after.openedAt}::timestamptz, ${after.caseId})`);
  }
  const rows = await query
    .orderBy('opened_at', direction)
    .orderBy('case_id', direction)
    .limit(limit + 1)
    .execute();
  const cases = rows.slice(0, limit).map(({ record }) => record);
  const last = rows.length > limit ? cases.at(-1) : undefined;
  return { cases, end: last && { openedAt: last.openedAt, caseId: last.caseId } };
}
