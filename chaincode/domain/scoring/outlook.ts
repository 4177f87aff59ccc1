import type { ProfileMonth, ScoreOutlook, Tradeline } from '../../schema/index.js';
import { periodAfter } from '../calendar.js';
import { invariant } from '../invariant.js';

export type Plan = ScoreOutlook['plan'];

/** How far ahead a score looks, in months. */
export const OUTLOOK_MONTHS = [1, 3, 6] as const;
export const PLANS: readonly Plan[] = ['full', 'minimum'];

/** Payment bands of a month paid in full, and of a usual minimum payment (2 to 5 % of what was due). */
const PAYMENT_BAND: Readonly<Record<Plan, number>> = { full: 8, minimum: 3 };
/** Utilisation band of a balance at the limit. */
const AT_THE_LIMIT = 20;

/**
 * The account as it will stand if the months to come go by plan: nothing past due, the limit as it is, and as much used
 * of it as now, though not more than the limit. A closed account stays as it is.
 */
export function ahead(tradeline: Tradeline, plan: Plan, months: number): Tradeline {
  if (tradeline.status === 'closed') return tradeline;
  const profile = [...tradeline.profile];
  for (let n = 0; n < months; n += 1) profile.push(nextMonth(profile, plan));
  return { ...tradeline, profile };
}

function nextMonth(profile: readonly ProfileMonth[], plan: Plan): ProfileMonth {
  const last = profile.at(-1);
  invariant(last !== undefined, 'a scored account has reported months');
  return {
    period: periodAfter(last.period),
    daysPastDue: 0,
    paymentStatus: plan,
    utilisationBand: Math.min(AT_THE_LIMIT, last.utilisationBand ?? 0),
    // Where nothing is owed, nothing falls due.
    paymentBand: last.utilisationBand === 0 ? 0 : PAYMENT_BAND[plan],
    activityBand: last.activityBand,
  };
}
