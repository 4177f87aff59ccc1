import type { ForbearanceFile } from '../../schema/forbearance.js';
import type { Instalment, Plan } from '../../schema/plans.js';
import { Refusal } from '../refusal.js';
import { ended } from './decide-plan.js';
import { changedFile } from './forbearance-file.js';
import { isInBreach, keptUntil } from './plan-clock.js';
import type { PlanOutcome } from './propose-plan.js';

/** What the private record of a plan holds, in minor units. */
export interface PlanAccount {
  readonly currency: string;
  readonly debt: bigint;
  readonly instalments: readonly bigint[];
  readonly paid: bigint;
}

export interface Paid extends PlanOutcome {
  readonly account: PlanAccount;
}

/**
 * Counts a payment against a plan: the oldest instalment first, in part where it does not suffice, ahead where there is
 * more. The last cent completes the plan, be it early.
 *
 * @param datesOf - The due dates, given which instalments are paid.
 * @throws {@link Refusal} in this order: PLAN_NOT_ACTIVE, CURRENCY_MISMATCH, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 * PLAN_BREACHED, PAYMENT_EXCEEDS_DEBT.
 */
export function payPlan(
  plan: Plan,
  file: ForbearanceFile,
  account: PlanAccount,
  payment: { readonly currency: string; readonly amount: bigint },
  paidOn: string,
  datesOf: (plan: Pick<Plan, 'instalments'>) => readonly string[],
  at: string,
  by: string,
): Paid {
  const today = at.slice(0, 10);
  requireActive(plan);
  if (payment.currency !== account.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the plan is in ${account.currency}`);
  }
  if (paidOn > today) throw new Refusal('DATE_IN_FUTURE', 'paidOn', `today is ${today}`);
  const earliest = plan.lastPaidOn ?? plan.agreedOn ?? '';
  if (paidOn < earliest) throw new Refusal('DATE_OUT_OF_ORDER', 'paidOn', `not before ${earliest}`);
  if (isInBreach(plan, datesOf(plan), paidOn)) {
    throw new Refusal('PLAN_BREACHED', 'paidOn', 'the plan was no longer kept on this day');
  }
  const paid = account.paid + payment.amount;
  if (paid > account.debt) throw new Refusal('PAYMENT_EXCEEDS_DEBT', 'amounts.item.amount', 'more than is owed');

  const instalments = allocated(plan.instalments, account.instalments, paid, paidOn);
  const counted: Plan = {
    ...plan,
    instalments,
    payments: plan.payments + 1,
    lastPaidOn: paidOn,
    revision: plan.revision + 1,
    by,
  };
  const complete = paid === account.debt;
  const next = complete ? { ...counted, status: 'completed' as const, endedOn: paidOn } : counted;
  const until = complete ? paidOn : (keptUntil(counted, datesOf(counted)) ?? paidOn);
  const changes = complete
    ? { activePlan: null, plansCompleted: file.plansCompleted + 1, lastPlanBreached: false }
    : {};
  const planSpans = spanned(file, plan.planId, until);
  return { plan: next, file: changedFile(file, { ...changes, planSpans }, by), account: { ...account, paid } };
}

/**
 * Records that a plan was broken, which its instalments and the calendar decide and nobody else. Lost is the plan; what
 * was paid stays paid.
 *
 * @throws {@link Refusal} in this order: PLAN_NOT_ACTIVE, PLAN_KEPT.
 */
export function assessPlan(
  plan: Plan,
  file: ForbearanceFile,
  dates: readonly string[],
  at: string,
  by: string,
): PlanOutcome {
  const today = at.slice(0, 10);
  requireActive(plan);
  const last = keptUntil(plan, dates) ?? today;
  if (!isInBreach(plan, dates, today)) throw new Refusal('PLAN_KEPT', 'planId', `the plan is kept until ${last}`);
  const changes = {
    activePlan: null,
    lastPlanBreached: true,
    plansBreached: file.plansBreached + 1,
    planSpans: spanned(file, plan.planId, last),
  };
  return { plan: ended(plan, 'breached', today, by), file: changedFile(file, changes, by) };
}

/** What is still owed by a plan, in minor units. */
export function outstandingOf({ debt, paid }: PlanAccount): bigint {
  return debt - paid;
}

function allocated(
  instalments: readonly Instalment[],
  amounts: readonly bigint[],
  paid: bigint,
  paidOn: string,
): Instalment[] {
  let before = 0n;
  return instalments.map((instalment, index) => {
    const from = before;
    before += amounts[index] ?? 0n;
    if (instalment.status === 'paid') return instalment;
    if (paid >= before) return { ...instalment, status: 'paid', paidOn };
    return paid > from ? { ...instalment, status: 'partial' } : instalment;
  });
}

function spanned(file: ForbearanceFile, planId: string, until: string): ForbearanceFile['planSpans'] {
  return file.planSpans.map((span) => (span.planId === planId ? { ...span, until } : span));
}

function requireActive(plan: Plan): void {
  if (plan.status !== 'active') throw new Refusal('PLAN_NOT_ACTIVE', 'planId', `the plan is ${plan.status}`);
}
