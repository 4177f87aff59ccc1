import type { ProfileMonth, RepaymentAmounts, RepaymentEvent, Tradeline } from '../../schema/tradelines.js';
import { activityBand, paymentBand, utilisationBand } from '../bands.js';
import { Refusal } from '../refusal.js';

/** How many months the payment profile keeps: as many as the Chinese second-generation report shows. */
export const PROFILE_MONTHS = 60;
/** How many of them keep utilisation, payment and activity bands; older ones keep days past due and status. */
export const BANDED_MONTHS = 24;

/**
 * What the channel keeps of a month: days past due, status, and bands of the amounts.
 *
 * @param path - Where the request has the event, for the fields of refusals: `event.` or nothing.
 * @throws {@link Refusal} in this order: CURRENCY_MISMATCH, STATUS_CONTRADICTS_ARREARS.
 */
export function profileMonth(
  tradeline: Tradeline,
  event: RepaymentEvent,
  amounts: RepaymentAmounts,
  path = '',
): ProfileMonth {
  if (amounts.currency !== tradeline.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.currency', `the tradeline is kept in ${tradeline.currency}`);
  }
  if (event.daysPastDue > 0 && (event.paymentStatus === 'full' || event.paymentStatus === 'notDue')) {
    throw new Refusal(
      'STATUS_CONTRADICTS_ARREARS',
      `${path}paymentStatus`,
      'days past due say that something remains unpaid',
    );
  }
  return {
    period: event.period,
    daysPastDue: event.daysPastDue,
    paymentStatus: event.paymentStatus,
    utilisationBand: utilisationBand(amounts.balance, amounts.limit),
    paymentBand: paymentBand(amounts.paid, amounts.due),
    activityBand: activityBand(event.transactionCount),
  };
}

/** Whether two months say the same on the channel, as far as both still say it. */
export function isSameMonth(recorded: ProfileMonth, month: ProfileMonth): boolean {
  return (
    recorded.daysPastDue === month.daysPastDue &&
    recorded.paymentStatus === month.paymentStatus &&
    (recorded.utilisationBand === null ||
      (recorded.utilisationBand === month.utilisationBand &&
        recorded.paymentBand === month.paymentBand &&
        recorded.activityBand === month.activityBand))
  );
}

/** Drops the bands of months that have grown old, and the months beyond the profile's end. */
export function rolled(profile: readonly ProfileMonth[]): ProfileMonth[] {
  const kept = profile.slice(-PROFILE_MONTHS);
  const banded = kept.length - BANDED_MONTHS;
  return kept.map((month, index) =>
    index >= banded || month.utilisationBand === null
      ? month
      : { ...month, utilisationBand: null, paymentBand: null, activityBand: null },
  );
}

/** Days past due at the end of the last month that says anything: a month that was deleted does not. */
export function daysPastDueOf(profile: readonly ProfileMonth[]): number {
  return profile.findLast(({ paymentStatus }) => paymentStatus !== 'deleted')?.daysPastDue ?? 0;
}
