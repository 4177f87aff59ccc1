import type { CorrectRepayment, ProfileMonth, RepaymentAmounts, Tradeline } from '../../schema/tradelines.js';
import { limitBand } from '../bands.js';
import { invariant } from '../invariant.js';
import { Refusal } from '../refusal.js';
import { delinquentSince } from './append-repayment.js';
import { requireMonthNotDeleted, requireNotDeleted } from './deletion.js';
import { PROFILE_MONTHS, daysPastDueOf, isSameMonth, profileMonth, rolled } from './profile-month.js';

export interface Corrected {
  readonly tradeline: Tradeline;
  readonly before: ProfileMonth;
  readonly after: ProfileMonth;
}

/**
 * Replaces one month that was reported wrongly. The correction names the month and the revision its author read, so
 * that nobody corrects what another has corrected meanwhile; the wrong report stays in the tradeline's history.
 *
 * @throws {@link Refusal} in this order: TRADELINE_DELETED, REVISION_MISMATCH, CURRENCY_MISMATCH,
 * STATUS_CONTRADICTS_ARREARS, PERIOD_NOT_REPORTED, ITEM_DELETED, CORRECTION_CHANGES_NOTHING.
 */
export function correctRepayment(
  tradeline: Tradeline,
  request: Pick<CorrectRepayment, 'event' | 'revision'>,
  amounts: RepaymentAmounts,
  pack: string,
): Corrected {
  requireNotDeleted(tradeline);
  if (request.revision !== tradeline.revision) {
    throw new Refusal('REVISION_MISMATCH', 'revision', `the tradeline stands at revision ${tradeline.revision}`);
  }
  const { event } = request;
  const index = tradeline.profile.findIndex(({ period }) => period === event.period);
  const full = profileMonth(tradeline, event, amounts, 'event.');
  const before = tradeline.profile[index];
  if (before === undefined) {
    throw new Refusal('PERIOD_NOT_REPORTED', 'event.period', `${event.period} is not in the payment profile`);
  }
  requireMonthNotDeleted(before, 'event.period');
  if (isSameMonth(before, full)) {
    throw new Refusal('CORRECTION_CHANGES_NOTHING', 'event', `${event.period} stands with this content`);
  }

  const profile = rolled(tradeline.profile.map((month, i) => (i === index ? full : month)));
  const after = profile[index];
  invariant(after !== undefined, 'a correction keeps the months of the profile');
  const next: Tradeline = {
    ...withProfile(tradeline, profile),
    limitBand: index === profile.length - 1 ? limitBand(amounts.limit) : tradeline.limitBand,
    revision: tradeline.revision + 1,
    amountsPack: pack,
  };
  return { tradeline: next, before, after };
}

/** A tradeline with months replaced, and what follows from them: days past due, the worst of them, first delinquency. */
export function withProfile(tradeline: Tradeline, profile: readonly ProfileMonth[]): Tradeline {
  return {
    ...tradeline,
    profile: [...profile],
    daysPastDue: daysPastDueOf(profile),
    worstDaysPastDue: worstOf(tradeline, profile),
    firstDelinquencyOn: delinquencyOf(tradeline, profile),
  };
}

/**
 * The worst month of a corrected tradeline. While every month ever reported is still in the profile the profile knows;
 * after that a worse month may have rolled out, and what was once the worst is kept.
 */
function worstOf(tradeline: Tradeline, profile: readonly ProfileMonth[]): number {
  const worst = profile.reduce((most, month) => Math.max(most, month.daysPastDue), 0);
  return tradeline.monthsReported > PROFILE_MONTHS ? Math.max(worst, tradeline.worstDaysPastDue) : worst;
}

/** The date of first delinquency that the corrected profile gives, by the rule of an append, month by month. */
function delinquencyOf(tradeline: Tradeline, profile: readonly ProfileMonth[]): string | null {
  const unbroken = profile.length > 0 && profile.every((month) => month.daysPastDue > 0);
  // Arrears older than the profile: their first day cannot be found again, so it stays.
  if (unbroken && tradeline.monthsReported > PROFILE_MONTHS) return tradeline.firstDelinquencyOn;
  // A month that was deleted says nothing, neither arrears nor their cure: else deleting one would re-age the debt.
  return profile.reduce<string | null>(
    (since, month) => (month.paymentStatus === 'deleted' ? since : delinquentSince(since, month)),
    null,
  );
}
