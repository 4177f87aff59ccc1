import type { ProfileMonth, Scorecard, Tradeline } from '../../schema/index.js';
import { accountPoints } from './points.js';
import { scoringView } from './scoring-view.js';

/**
 * What its arrears cost an account: the points that it would have more if no month of it had been past due. Repair earns
 * them back (`repairAdjustment`).
 *
 * @param tradeline - One that `scorable` found to be scorable.
 * @returns 0 or more.
 */
export function pointsLostToArrears(tradeline: Tradeline, card: Scorecard): number {
  const points = (own: Tradeline): number => accountPoints(scoringView(own, card.currencies, null), card).points;
  const spotless = { ...tradeline, profile: tradeline.profile.map(withoutArrears) };
  return Math.max(0, points(spotless) - points(tradeline));
}

function withoutArrears(month: ProfileMonth): ProfileMonth {
  if (month.daysPastDue === 0) return month;
  return { ...month, daysPastDue: 0, paymentStatus: 'notDue', paymentBand: month.paymentBand === null ? null : 0 };
}
