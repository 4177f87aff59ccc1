import type { KeptHold } from '../../schema/forbearance.js';
import type { Plan } from '../../schema/plans.js';
import type { ShockRegime } from '../../schema/shocks.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { addDays, addMonths, endOf } from '../calendar.js';
import { regimeOver } from '../shocks/treatment.js';

/**
 * When the instalments of a plan are due. An unpaid instalment that would fall into a month under a shock regime moves
 * on, month by month, and all later ones with it: the plan is extended by the deferred months.
 */
export function dueDates(
  { instalments }: Pick<Plan, 'instalments'>,
  tradeline: Pick<Tradeline, 'region' | 'kind' | 'openedOn'>,
  regimes: readonly ShockRegime[],
): string[] {
  let deferredMonths = 0;
  return instalments.map(({ dueOn, status }) => {
    if (status === 'paid') return dueOn;
    while (regimeOver(addMonths(dueOn, deferredMonths).slice(0, 7), tradeline, regimes) !== undefined) {
      deferredMonths += 1;
    }
    return addMonths(dueOn, deferredMonths);
  });
}

/**
 * The last day until which a plan counts as kept if nothing more is paid: the first unpaid instalment's day and the
 * days of grace; null where nothing is unpaid.
 */
export function keptUntil(plan: Pick<Plan, 'instalments' | 'graceDays'>, dates: readonly string[]): string | null {
  const index = plan.instalments.findIndex(({ status }) => status !== 'paid');
  const dueOn = dates[index];
  return dueOn === undefined ? null : addDays(dueOn, plan.graceDays);
}

/** Whether a plan under way is in breach by the rule, be it on record or not. */
export function isInBreach(plan: Plan, dates: readonly string[], today: string): boolean {
  const last = keptUntil(plan, dates);
  return plan.status === 'active' && last !== null && today > last;
}

/** A proposal that nobody accepted in time has lapsed, be it on record or not. */
export function statusOn(plan: Plan, today: string): Plan['status'] {
  return plan.status === 'proposed' && today > plan.lapsesOn ? 'lapsed' : plan.status;
}

/** The hold that a plan under way puts on collection. It ends by itself when the plan is no longer kept. */
export function planHold(plan: Plan, dates: readonly string[]): KeptHold | undefined {
  const last = keptUntil(plan, dates);
  if (plan.status !== 'active' || last === null) return undefined;
  return { kind: 'plan', since: agreedAt(plan), until: endOf(last), ref: 'plan' };
}

/** The later of both consents. */
function agreedAt({ consent, agreedOn }: Plan): string {
  const instants = [consent.lender?.at ?? '', consent.subject?.at ?? ''].sort();
  return instants.at(-1) ?? `${agreedOn ?? ''}T00:00:00.000Z`;
}
