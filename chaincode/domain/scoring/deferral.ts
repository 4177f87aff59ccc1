import type { DeferralWindow, ProfileMonth, Tradeline } from '../../schema/index.js';

/** An account with its deferred months taken as a shock regime wants them. */
export interface Deferred {
  readonly tradeline: Tradeline;
  /** How many months were deferred. */
  readonly months: number;
}

/**
 * The account as a score sees it under these windows.
 *
 * A month in a window in which the account fell behind (more days past due than before the window, or less paid than
 * the minimum) is taken as the last month before it: the account stands as it stood. Days that fell past due in a
 * window stay deferred afterwards, for as long as the arrears go on, and are taken off; what fell past due before the
 * window or after it counts in full.
 */
export function deferred(tradeline: Tradeline, windows: readonly DeferralWindow[]): Deferred {
  const own = windows.filter((window) => covers(window, tradeline));
  if (own.length === 0) return { tradeline, months: 0 };
  let months = 0;
  let before: ProfileMonth | undefined;
  let deferredDays = 0;
  const profile = tradeline.profile.map((month) => {
    if (month.daysPastDue === 0) deferredDays = 0;
    if (own.some(({ from, to }) => from <= month.period && month.period <= to)) {
      const standing = before?.daysPastDue ?? 0;
      if (month.daysPastDue <= standing && month.paymentStatus !== 'short') return (before = month);
      months += 1;
      deferredDays = Math.max(deferredDays, month.daysPastDue - standing);
      return before === undefined ? untroubled(month) : { ...before, period: month.period };
    }
    const seen = deferredDays === 0 ? month : relieved(month, deferredDays);
    before = seen;
    return seen;
  });
  return { tradeline: { ...tradeline, profile }, months };
}

function covers({ region, kind }: DeferralWindow, tradeline: Tradeline): boolean {
  if (kind !== null && kind !== tradeline.kind) return false;
  return region === null || tradeline.region === region || (tradeline.region?.startsWith(`${region}-`) ?? false);
}

/** A month of which nothing is held against the account. */
function untroubled(month: ProfileMonth): ProfileMonth {
  return { ...month, daysPastDue: 0, paymentStatus: 'notDue', paymentBand: month.paymentBand === null ? null : 0 };
}

function relieved(month: ProfileMonth, days: number): ProfileMonth {
  const daysPastDue = month.daysPastDue - days;
  return daysPastDue > 0 ? { ...month, daysPastDue } : untroubled(month);
}
