import type { ReinsertItem } from '../../schema/disputes.js';
import type { Jurisdiction } from '../../schema/primitives.js';
import type { ProfileMonth, Tradeline } from '../../schema/tradelines.js';
import { requireNotDeleted } from '../tradelines/deletion.js';
import { Refusal } from '../refusal.js';
import { SAYS_NOTHING, withMonths } from './counting.js';
import { businessDaysBetween } from './deadline.js';
import { DISPUTE_RIGHTS } from './rights.js';

/**
 * Deletes a month, or the whole tradeline, after a dispute. What is left is a tombstone: the month says nothing and
 * takes no report, the tradeline shows nothing and its id opens no other.
 *
 * @param period - The month; null: the tradeline.
 * @throws {@link Refusal} in this order: TRADELINE_DELETED, PERIOD_NOT_REPORTED (it has left the profile meanwhile).
 */
export function deleteItem(tradeline: Tradeline, period: string | null, today: string): Tradeline {
  requireNotDeleted(tradeline);
  if (period !== null) return withMonth(tradeline, period, () => SAYS_NOTHING);
  return {
    ...tradeline,
    status: 'deleted',
    deletedOn: today,
    limitBand: 0,
    lastPeriod: null,
    profile: [],
    monthsReported: 0,
    daysPastDue: 0,
    worstDaysPastDue: 0,
    firstDelinquencyOn: null,
    revision: tradeline.revision + 1,
    amountsPack: null,
  };
}

/**
 * Puts back what was deleted: only where the furnisher's jurisdiction lets it, only with its certificate that the item is
 * complete and accurate, and only with a notice sent to the subject within the days that the rule gives. A month comes
 * back as certified, without bands; a tradeline comes back empty, and its months are reported anew.
 *
 * @throws {@link Refusal} in this order: ITEM_NOT_DELETED, REINSERTION_NOT_PERMITTED, CERTIFICATE_MISSING,
 * NOTICE_MISSING, DATE_IN_FUTURE, NOTICE_OUT_OF_TIME, STATUS_CONTRADICTS_ARREARS.
 */
export function reinsertItem(
  tradeline: Tradeline,
  request: Pick<ReinsertItem, 'period' | 'month' | 'certificate' | 'notice'>,
  jurisdiction: Jurisdiction,
  today: string,
): Tradeline {
  const { period, month } = request;
  requireDeleted(tradeline, period);
  requireReinsertion(request, jurisdiction, today);
  if (period === null) {
    return {
      ...tradeline,
      status: tradeline.closedOn === null ? 'open' : 'closed',
      deletedOn: null,
      revision: tradeline.revision + 1,
    };
  }
  if (month === undefined) throw new Error('the schema lets no month through without its content');
  if (month.daysPastDue > 0 && (month.paymentStatus === 'full' || month.paymentStatus === 'notDue')) {
    throw new Refusal(
      'STATUS_CONTRADICTS_ARREARS',
      'month.paymentStatus',
      'days past due say that something is unpaid',
    );
  }
  return withMonth(tradeline, period, (before) => ({ ...before, ...month }));
}

function requireDeleted(tradeline: Tradeline, period: string | null): void {
  const deleted =
    period === null
      ? tradeline.deletedOn !== null
      : tradeline.profile.some((month) => month.period === period && month.paymentStatus === 'deleted');
  if (!deleted) throw new Refusal('ITEM_NOT_DELETED', period === null ? 'tradelineId' : 'period', 'it was not deleted');
}

function requireReinsertion(
  { certificate, notice }: Pick<ReinsertItem, 'certificate' | 'notice'>,
  jurisdiction: Jurisdiction,
  today: string,
): void {
  const { reinsertion } = DISPUTE_RIGHTS[jurisdiction];
  if (reinsertion === null) {
    throw new Refusal('REINSERTION_NOT_PERMITTED', '', `what was deleted stays deleted in ${jurisdiction}`);
  }
  if (certificate === undefined) {
    throw new Refusal('CERTIFICATE_MISSING', 'certificate', 'the furnisher certifies that it is complete and accurate');
  }
  if (notice === undefined) throw new Refusal('NOTICE_MISSING', 'notice', 'the subject is told');
  if (notice.sentOn > today) throw new Refusal('DATE_IN_FUTURE', 'notice.sentOn', `today is ${today}`);
  if (businessDaysBetween(notice.sentOn, today) > reinsertion.noticeBusinessDays) {
    throw new Refusal(
      'NOTICE_OUT_OF_TIME',
      'notice.sentOn',
      `within ${reinsertion.noticeBusinessDays} business days of putting it back`,
    );
  }
}

function withMonth(
  tradeline: Tradeline,
  period: string,
  change: (month: ProfileMonth) => Partial<ProfileMonth>,
): Tradeline {
  if (!tradeline.profile.some((month) => month.period === period)) {
    throw new Refusal('PERIOD_NOT_REPORTED', 'period', `${period} is not in the payment profile`);
  }
  const changed = withMonths(tradeline, (month) => (month.period === period ? { ...month, ...change(month) } : month));
  return { ...changed, revision: tradeline.revision + 1 };
}
