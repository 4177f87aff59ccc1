import type { RepairRule, RepairState } from '../../schema/repair.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { monthNumber, periodOf } from '../calendar.js';

type Profiled = Pick<Tradeline, 'profile' | 'lastPeriod' | 'worstDaysPastDue'>;
type Steps = Pick<RepairRule, 'everyMonths' | 'stepBasisPoints'>;

const ALL = 10_000;

/**
 * How far repair has come, in ten-thousandths of what arrears cost: every so many months on time in a row earn a step,
 * up to all of it. A month in arrears sets it back to nothing.
 *
 * @param tradeline - As it counts: with shock regimes and programmes applied.
 */
export function repairState(tradeline: Profiled, rule: Steps): RepairState {
  const onTimeMonths = tradeline.profile.reduce((count, { daysPastDue }) => (daysPastDue === 0 ? count + 1 : 0), 0);
  if (tradeline.worstDaysPastDue === 0 || tradeline.lastPeriod === null) {
    return { onTimeMonths, earnedBasisPoints: 0, nextStep: null, completeBy: null };
  }
  const steps = Math.floor(onTimeMonths / rule.everyMonths);
  const earnedBasisPoints = earnedBy(steps, rule);
  if (earnedBasisPoints === ALL) return { onTimeMonths, earnedBasisPoints, nextStep: null, completeBy: null };
  const after = (step: number): string =>
    periodOf(monthNumber(tradeline.lastPeriod ?? '') + step * rule.everyMonths - onTimeMonths);
  return {
    onTimeMonths,
    earnedBasisPoints,
    nextStep: { period: after(steps + 1), basisPoints: earnedBy(steps + 1, rule) },
    completeBy: after(Math.ceil(ALL / rule.stepBasisPoints)),
  };
}

/**
 * Points that on-time months have earned back: a whole number from 0 to `lostPoints`, to be added to the score.
 *
 * @param lostPoints - What the arrears of this tradeline cost, 0 or more.
 */
export function repairAdjustment(tradeline: Profiled, lostPoints: number, rule: Steps): number {
  return pointsOf(repairState(tradeline, rule).earnedBasisPoints, lostPoints);
}

/** A share of the points lost, rounded down. */
export function pointsOf(basisPoints: number, lostPoints: number): number {
  return Math.floor((Math.max(0, lostPoints) * basisPoints) / ALL);
}

function earnedBy(steps: number, { stepBasisPoints }: Steps): number {
  return Math.min(ALL, steps * stepBasisPoints);
}
