import type { RepaymentAmounts, RepaymentEvent, Tradeline } from '../../schema/tradelines.js';
import { limitBand } from '../bands.js';
import { civilDate, lastDayOf, periodAfter } from '../calendar.js';
import { invariant } from '../invariant.js';
import { Refusal } from '../refusal.js';
import { requireMonthNotDeleted, requireNotDeleted } from './deletion.js';
import { PROFILE_MONTHS, isSameMonth, profileMonth, rolled } from './profile-month.js';

export interface Appended {
  readonly tradeline: Tradeline;
  readonly appended: boolean;
}

/**
 * Appends one month to a tradeline's payment profile.
 *
 * Months follow each other without a gap: a scorecard counts the bad months it sees, so leaving one out would hide it.
 * A month that stands with the same content is left as it is, so that a lender may send it again.
 *
 * @param amounts - Exact amounts, of which the tradeline keeps bands.
 * @param today - The transaction's day, YYYY-MM-DD.
 * @param pack - Id of the private pack that will hold the exact amounts.
 * @throws {@link Refusal} in this order: TRADELINE_DELETED, CURRENCY_MISMATCH, STATUS_CONTRADICTS_ARREARS,
 * PERIOD_BEFORE_OPENING, PERIOD_IN_FUTURE, ITEM_DELETED, PERIOD_ALREADY_REPORTED, TRADELINE_CLOSED, PERIOD_OUT_OF_ORDER.
 */
export function appendRepayment(
  tradeline: Tradeline,
  event: RepaymentEvent,
  amounts: RepaymentAmounts,
  today: string,
  pack: string,
): Appended {
  invariant(event.tradelineId === tradeline.tradelineId, 'the event belongs to this tradeline');
  requireNotDeleted(tradeline);
  const month = profileMonth(tradeline, event, amounts);
  if (event.period < tradeline.openedOn.slice(0, 7)) {
    throw new Refusal('PERIOD_BEFORE_OPENING', 'period', `opened on ${tradeline.openedOn}`);
  }
  if (event.period > today.slice(0, 7)) throw new Refusal('PERIOD_IN_FUTURE', 'period', `today is ${today}`);

  if (tradeline.lastPeriod !== null && event.period <= tradeline.lastPeriod) {
    const recorded = tradeline.profile.find(({ period }) => period === event.period);
    requireMonthNotDeleted(recorded, 'period');
    if (recorded !== undefined && isSameMonth(recorded, month)) return { tradeline, appended: false };
    throw new Refusal('PERIOD_ALREADY_REPORTED', 'period', `${event.period} stands: send a correction that names it`);
  }
  if (tradeline.status === 'closed') {
    throw new Refusal('TRADELINE_CLOSED', 'tradelineId', `closed on ${tradeline.closedOn ?? 'an unknown day'}`);
  }
  if (tradeline.lastPeriod !== null) {
    const expected = periodAfter(tradeline.lastPeriod);
    if (event.period !== expected) {
      throw new Refusal('PERIOD_OUT_OF_ORDER', 'period', `expected ${expected}, got ${event.period}`);
    }
  }

  const next: Tradeline = {
    ...tradeline,
    limitBand: limitBand(amounts.limit),
    lastPeriod: event.period,
    profile: rolled([...tradeline.profile, month]),
    monthsReported: tradeline.monthsReported + 1,
    daysPastDue: event.daysPastDue,
    worstDaysPastDue: Math.max(tradeline.worstDaysPastDue, event.daysPastDue),
    firstDelinquencyOn: delinquentSince(tradeline.firstDelinquencyOn, event),
    revision: tradeline.revision + 1,
    amountsPack: pack,
  };
  invariant(next.profile.length <= PROFILE_MONTHS, 'a tradeline stays bounded, whatever its age');
  return { tradeline: next, appended: true };
}

/**
 * First day of the arrears now outstanding. It is set by the first month in arrears, and no later report moves it until
 * the arrears are cured: that is what makes re-aging impossible.
 */
export function delinquentSince(before: string | null, month: { period: string; daysPastDue: number }): string | null {
  if (month.daysPastDue === 0) return null;
  return before ?? civilDate(lastDayOf(month.period) - month.daysPastDue + 1);
}
