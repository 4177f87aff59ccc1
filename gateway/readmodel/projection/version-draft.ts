import type { Row } from '@attestry/chaincode/ledger/tradeline-rows';
import type { ProfileMonth, Tradeline } from '@attestry/chaincode/schema';
import type { RowOf } from '../tables.js';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Version = Open<RowOf<'tradeline_versions'>>;
type Month = Open<RowOf<'tradeline_months'>>;

/** Block, and transaction in it. */
interface Place {
  readonly block: number;
  readonly tx: number;
}

/** One name for a month of a tradeline. */
export const monthId = (tradelineId: string, period: string): string => `${tradelineId} ${period}`;

/**
 * Versions that some blocks add to tradelines and to their months, and those that they end: a version stands until the
 * block of the next one.
 */
export class VersionDraft {
  readonly tradelines: Version[] = [];
  readonly months: Month[] = [];
  /** Versions and months in the tables that these blocks end. */
  readonly endedTradelines: { tradeline_id: string; to_block: number }[] = [];
  readonly endedMonths: { tradeline_id: string; period: string; to_block: number }[] = [];

  private readonly currentTradelines = new Map<string, Version>();
  private readonly currentMonths = new Map<string, Month>();

  /** @param replaces - Whether the tradeline has a version already. */
  tradeline(tradeline: Tradeline, by: string, row: Row, replaces: boolean, at: Place): void {
    const { tradelineId: id } = tradeline;
    const current = this.currentTradelines.get(id);
    if (current !== undefined) current.to_block = at.block;
    else if (replaces) this.endedTradelines.push({ tradeline_id: id, to_block: at.block });
    const version: Version = {
      tradeline_id: id,
      from_block: at.block,
      from_tx: at.tx,
      to_block: null,
      lender: tradeline.lender,
      subject_id: tradeline.subjectId,
      kind: tradeline.kind,
      currency: tradeline.currency,
      region: tradeline.region,
      opened_on: tradeline.openedOn,
      status: tradeline.status,
      closed_on: tradeline.closedOn,
      close_reason: tradeline.closeReason,
      limit_band: tradeline.limitBand,
      last_period: tradeline.lastPeriod,
      months_reported: tradeline.monthsReported,
      days_past_due: tradeline.daysPastDue,
      worst_days_past_due: tradeline.worstDaysPastDue,
      first_delinquency_on: tradeline.firstDelinquencyOn,
      revision: tradeline.revision,
      amounts_pack: tradeline.amountsPack,
      submitted_by: by,
      page_row: row,
    };
    this.tradelines.push(version);
    this.currentTradelines.set(id, version);
  }

  /** @param replaces - Whether the month was reported already. */
  month({ tradelineId, lender }: Tradeline, month: ProfileMonth, replaces: boolean, at: Place): void {
    const key = monthId(tradelineId, month.period);
    const current = this.currentMonths.get(key);
    if (current !== undefined) current.to_block = at.block;
    else if (replaces) {
      this.endedMonths.push({ tradeline_id: tradelineId, period: month.period, to_block: at.block });
    }
    const row: Month = {
      tradeline_id: tradelineId,
      period: month.period,
      from_block: at.block,
      from_tx: at.tx,
      to_block: null,
      lender,
      days_past_due: month.daysPastDue,
      payment_status: month.paymentStatus,
      utilisation_band: month.utilisationBand,
      payment_band: month.paymentBand,
      activity_band: month.activityBand,
    };
    this.months.push(row);
    this.currentMonths.set(key, row);
  }
}
