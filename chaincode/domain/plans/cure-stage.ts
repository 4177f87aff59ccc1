import type { ForbearancePolicy } from '../../schema/forbearance.js';
import type { CureStage, Plan } from '../../schema/plans.js';
import type { Tradeline } from '../../schema/tradelines.js';

/**
 * Where a tradeline stands after a plan was completed: cure, then probation, then over. Counted from the months reported
 * since: arrears set the count back to nothing, so a relapse begins the cure anew.
 *
 * @param tradeline - As it counts, shock regimes included.
 * @returns null where the plan was not completed.
 */
export function cureStage(
  plan: Pick<Plan, 'status' | 'endedOn'>,
  tradeline: Pick<Tradeline, 'profile'>,
  policy: Pick<ForbearancePolicy, 'cureMonths' | 'probationMonths'>,
): CureStage | null {
  if (plan.status !== 'completed' || plan.endedOn === null) return null;
  const completed = plan.endedOn.slice(0, 7);
  const since = tradeline.profile.filter(({ period }) => period > completed);
  const months = since.reduce((count, { daysPastDue }) => (daysPastDue === 0 ? count + 1 : 0), 0);
  const { cureMonths, probationMonths } = policy;
  if (months < cureMonths) return { stage: 'cure', months, monthsNeeded: cureMonths - months };
  const all = cureMonths + probationMonths;
  return months < all
    ? { stage: 'probation', months, monthsNeeded: all - months }
    : { stage: 'over', months, monthsNeeded: 0 };
}
