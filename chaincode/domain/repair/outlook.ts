import type { Programme, RepairAction, RepairRule, RepairState } from '../../schema/repair.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { monthNumber, periodOf } from '../calendar.js';
import { displayedTradeline, monthsToGain, spellsOf, verdictOf } from './programmes.js';
import { pointsOf, repairState } from './repair-adjustment.js';

/** What raises a score, and when, as far as this tradeline goes. */
export interface Outlook {
  readonly state: RepairState;
  readonly earnedPoints: number | null;
  readonly actions: readonly RepairAction[];
}

/**
 * What raises the score, and when, by the code that gives the points back.
 *
 * @param tradeline - With shock regimes applied.
 * @param jurisdiction - Of its lender.
 * @param lostPoints - What its arrears cost; `undefined` where no points are to be named.
 */
export function repairOutlook(
  tradeline: Tradeline,
  jurisdiction: string,
  programmes: readonly Programme[],
  rule: RepairRule,
  lostPoints: number | undefined,
  today: string,
): Outlook {
  const shown = displayedTradeline(tradeline, jurisdiction, programmes, today);
  const state = repairState(shown, rule);
  const points = (basisPoints: number): number | null =>
    lostPoints === undefined ? null : pointsOf(basisPoints, lostPoints);
  const { daysPastDue, lastPeriod } = shown;
  const actions: RepairAction[] =
    daysPastDue > 0 ? [{ action: 'repayArrears', daysPastDue, basisPoints: rule.stepBasisPoints }] : [];
  if (state.nextStep !== null && lastPeriod !== null) {
    const start = monthNumber(lastPeriod) - state.onTimeMonths;
    for (let step = 1; step * rule.stepBasisPoints < 10_000 + rule.stepBasisPoints; step += 1) {
      const basisPoints = Math.min(10_000, step * rule.stepBasisPoints);
      if (basisPoints <= state.earnedBasisPoints) continue;
      const until = periodOf(start + step * rule.everyMonths);
      actions.push({ action: 'stayOnTime', until, basisPoints, points: points(basisPoints) });
    }
  }
  actions.push(...repayable(shown, jurisdiction, programmes, today));
  return { state, earnedPoints: points(state.earnedBasisPoints), actions };
}

/** Arrears outstanding that a programme would cover, if they were repaid in time. */
function repayable(
  tradeline: Tradeline,
  jurisdiction: string,
  programmes: readonly Programme[],
  today: string,
): RepairAction[] {
  const spell = spellsOf(tradeline.profile).at(-1);
  if (spell?.to !== tradeline.profile.length) return [];
  return programmes
    .filter((each) => each.repaidBy >= today && verdictOf(spell, tradeline, jurisdiction, each, today) === 'notRepaid')
    .map(({ programmeId, repaidBy }) => ({
      action: 'repayForProgramme',
      programmeId,
      by: repaidBy,
      months: monthsToGain(spell, tradeline),
    }));
}
