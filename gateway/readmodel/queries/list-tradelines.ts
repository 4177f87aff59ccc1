import { tradelineOf } from '@attestry/chaincode/ledger/tradeline-rows';
import type { Tradeline, TradelineKind } from '@attestry/chaincode/schema';
import { sql } from 'kysely';
import type { Snapshot } from '../read-model.js';
import { readableLender } from './readable-lender.js';
import { versionsAt } from './versions-at.js';

/** What a list of tradelines can be ordered by. */
export const TRADELINE_SORTS = ['tradelineId', '-tradelineId', 'daysPastDue', '-daysPastDue'] as const;
export type TradelineSort = (typeof TRADELINE_SORTS)[number];

export interface TradelineFilter {
  readonly lender?: string | undefined;
  readonly status?: Tradeline['status'] | undefined;
  readonly subjectId?: string | undefined;
  readonly kind?: TradelineKind | undefined;
  readonly currency?: string | undefined;
  readonly region?: string | undefined;
  readonly minDaysPastDue?: number | undefined;
  readonly maxDaysPastDue?: number | undefined;
  /** The last month reported. */
  readonly period?: string | undefined;
  /** Nothing reported since this month, it included: who owes a report. */
  readonly notReportedSince?: string | undefined;
}

export interface TradelineEnd {
  readonly daysPastDue: number;
  readonly tradelineId: string;
}

export interface TradelinePage {
  readonly tradelines: readonly Tradeline[];
  /** Where the page ended; `undefined` on the last one. */
  readonly end: TradelineEnd | undefined;
}

/**
 * A page of the tradelines that the reader may see, as they stood after a block.
 *
 * @param after - Where the page before ended.
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export async function listTradelines(
  snapshot: Snapshot,
  filter: TradelineFilter,
  sort: TradelineSort,
  limit: number,
  block: number,
  after: TradelineEnd | undefined,
): Promise<TradelinePage> {
  const lender = readableLender(snapshot.reader, filter.lender);
  const descending = sort.startsWith('-');
  const byArrears = sort.endsWith('daysPastDue');
  const direction = descending ? 'desc' : 'asc';
  let query = versionsAt(snapshot, block).select(['lender', 'tradeline_id', 'days_past_due', 'page_row']);
  if (lender !== undefined) query = query.where('lender', '=', lender);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.currency !== undefined) query = query.where(sql<string>`currency`, '=', filter.currency);
  if (filter.region !== undefined) query = query.where('region', '=', filter.region);
  if (filter.minDaysPastDue !== undefined) query = query.where('days_past_due', '>=', filter.minDaysPastDue);
  if (filter.maxDaysPastDue !== undefined) query = query.where('days_past_due', '<=', filter.maxDaysPastDue);
  if (filter.period !== undefined) query = query.where('last_period', '=', filter.period);
  if (filter.notReportedSince !== undefined) {
    const { notReportedSince } = filter;
    query = query.where((where) =>
      where.or([where('last_period', 'is', null), where('last_period', '<', notReportedSince)]),
    );
  }
  if (after !== undefined) {
    const beyond = sql.raw(descending ? '<' : '>');
    query = query.where(
      byArrears
        ? sql<boolean>`(days_past_due, tradeline_id) ${beyond} (${after.daysPastDue}::smallint, ${after.tradelineId})`
        : sql<boolean>`tradeline_id ${beyond} ${after.tradelineId}`,
    );
  }
  if (byArrears) query = query.orderBy('days_past_due', direction);
  const rows = await query
    .orderBy('tradeline_id', direction)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    tradelines: page.map(({ lender: of, page_row: row }) => tradelineOf(of, row)),
    end: last && { daysPastDue: last.days_past_due, tradelineId: last.tradeline_id },
  };
}
