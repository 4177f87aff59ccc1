import type { ForbearanceFile, ForbearancePolicy } from '../../schema/forbearance.js';
import type { Plan, PlanTerms, ProposePlan } from '../../schema/plans.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { limitBand } from '../bands.js';
import { addDays, addMonths } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { changedFile } from './forbearance-file.js';
import { statusOn } from './plan-clock.js';

/** A plan and its tradeline's file, which change together. */
export interface PlanOutcome {
  readonly plan: Plan;
  readonly file: ForbearanceFile;
}

/** What stands on a tradeline when a plan is proposed. */
export interface Standing {
  readonly tradeline: Tradeline;
  readonly file: ForbearanceFile;
  /** A plan of the proposed id. */
  readonly existing: Plan | undefined;
  /** The proposal on record, lapsed perhaps. */
  readonly proposal: Plan | undefined;
  /** What is still owed by the plan under way, in minor units; `undefined` where there is none. */
  readonly outstandingMinor: bigint | undefined;
}

/**
 * Proposes a repayment plan. Its author's side has consented by proposing it.
 *
 * @throws {@link Refusal} in this order: PLAN_EXISTS, TRADELINE_CLOSED, EVIDENCE_MISSING, CURRENCY_MISMATCH,
 * AMOUNTS_MISMATCH, INSTALMENTS_DO_NOT_ADD_UP, DATE_OUT_OF_ORDER, POLICY_EXCEEDED, PLAN_OPEN, PLAN_NOT_ACTIVE,
 * RENEGOTIATION_LIMIT, DEBT_MISMATCH.
 */
export function proposePlan(
  request: ProposePlan,
  terms: PlanTerms,
  standing: Standing,
  policy: ForbearancePolicy,
  at: string,
  by: string,
): PlanOutcome {
  const { tradeline, file, existing } = standing;
  const today = at.slice(0, 10);
  if (existing !== undefined) throw new Refusal('PLAN_EXISTS', 'planId', 'a plan of this id stands');
  // What was written off may still be repaid in instalments.
  if (tradeline.status === 'closed' && tradeline.closeReason !== 'chargedOff') {
    throw new Refusal('TRADELINE_CLOSED', 'tradelineId', 'nothing is owed any more');
  }
  if (request.proposedFor === 'subject' && request.evidence === undefined) {
    throw new Refusal('EVIDENCE_MISSING', 'evidence', "the subject's signed word is named by its digest");
  }
  requireSum(terms, tradeline, request.dueOn.length);
  requireDates(request, policy, today);
  requireRoom(request, terms, standing, policy, today);
  const consent = { at, by, evidence: request.evidence ?? null };
  const plan: Plan = {
    planId: request.planId,
    tradelineId: tradeline.tradelineId,
    lender: tradeline.lender,
    status: 'proposed',
    policy: { jurisdiction: policy.jurisdiction, version: policy.version },
    proposedFor: request.proposedFor,
    lapsesOn: addDays(today, policy.proposalDays),
    consent: {
      lender: request.proposedFor === 'lender' ? consent : null,
      subject: request.proposedFor === 'subject' ? consent : null,
    },
    debtBand: limitBand(terms.debt),
    graceDays: request.graceDays,
    instalments: request.dueOn.map((dueOn) => ({ dueOn, status: 'due', paidOn: null })),
    payments: 0,
    lastPaidOn: null,
    replaces: request.replaces ?? null,
    agreedOn: null,
    endedOn: null,
    revision: 1,
    by,
  };
  const offered = request.proposedFor === 'lender' ? { offeredAt: at } : {};
  return { plan, file: changedFile(file, { proposal: plan.planId, ...offered }, by) };
}

function requireSum(terms: PlanTerms, tradeline: Tradeline, count: number): void {
  if (terms.currency !== tradeline.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the tradeline is kept in ${tradeline.currency}`);
  }
  if (terms.instalments.length !== count) {
    throw new Refusal(
      'AMOUNTS_MISMATCH',
      'amounts.item.instalments',
      `${count} days, ${terms.instalments.length} amounts`,
    );
  }
  if (terms.instalments.reduce((sum, amount) => sum + amount, 0n) !== terms.debt) {
    throw new Refusal('INSTALMENTS_DO_NOT_ADD_UP', 'amounts.item.instalments', 'they add up to exactly the debt');
  }
}

function requireDates({ dueOn, graceDays }: ProposePlan, policy: ForbearancePolicy, today: string): void {
  dueOn.forEach((date, index) => {
    if (date < today || date <= (dueOn[index - 1] ?? '')) {
      throw new Refusal('DATE_OUT_OF_ORDER', `dueOn[${index}]`, `each after the one before, none before ${today}`);
    }
  });
  if (dueOn.length > policy.maxInstalments) {
    throw new Refusal('POLICY_EXCEEDED', 'dueOn', `${policy.maxInstalments} instalments at most`);
  }
  if ((dueOn.at(-1) ?? '') > addMonths(today, policy.maxPlanMonths)) {
    throw new Refusal('POLICY_EXCEEDED', 'dueOn', `${policy.maxPlanMonths} months at most`);
  }
  if (graceDays > policy.maxGraceDays) {
    throw new Refusal('POLICY_EXCEEDED', 'graceDays', `${policy.maxGraceDays} days at most`);
  }
}

function requireRoom(
  request: ProposePlan,
  terms: PlanTerms,
  { file, proposal, outstandingMinor }: Standing,
  policy: ForbearancePolicy,
  today: string,
): void {
  if (proposal !== undefined && statusOn(proposal, today) === 'proposed') {
    throw new Refusal('PLAN_OPEN', 'tradelineId', `${proposal.planId} is proposed`);
  }
  const { replaces } = request;
  if (file.activePlan !== null && replaces === undefined) {
    throw new Refusal('PLAN_OPEN', 'tradelineId', `${file.activePlan} is under way: name it to replace it`);
  }
  if (replaces !== undefined && replaces !== file.activePlan) {
    throw new Refusal('PLAN_NOT_ACTIVE', 'replaces', 'this plan is not under way on the tradeline');
  }
  if (isRenegotiation(replaces, file)) {
    const { max, withinMonths } = policy.renegotiations;
    const recent = file.renegotiatedOn.filter((date) => addMonths(date, withinMonths) > today);
    if (recent.length >= max) {
      throw new Refusal('RENEGOTIATION_LIMIT', 'tradelineId', `${max} in ${withinMonths} months at most`);
    }
  }
  requireOutstanding(terms.debt, outstandingMinor);
}

/** A plan that replaces another, or that comes after one was broken, is a re-negotiation. */
export function isRenegotiation(replaces: string | null | undefined, file: ForbearanceFile): boolean {
  return (replaces ?? null) !== null || file.lastPlanBreached;
}

/** @throws {@link Refusal} DEBT_MISMATCH: a plan that replaces another is over what that one left unpaid. */
export function requireOutstanding(debtMinor: bigint, outstandingMinor: bigint | undefined): void {
  if (outstandingMinor !== undefined && debtMinor !== outstandingMinor) {
    throw new Refusal('DEBT_MISMATCH', 'amounts.item.debt', 'it is not what the plan under way leaves unpaid');
  }
}
