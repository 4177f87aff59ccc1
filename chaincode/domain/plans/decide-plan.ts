import type { ForbearanceFile } from '../../schema/forbearance.js';
import type { AcceptPlan, Plan, PlanSide } from '../../schema/plans.js';
import { Refusal } from '../refusal.js';
import { changedFile, lastTwelve } from './forbearance-file.js';
import { keptUntil, statusOn } from './plan-clock.js';
import { isRenegotiation, requireOutstanding, type PlanOutcome } from './propose-plan.js';

/** The plan that an accepted one replaces, and what it leaves unpaid. */
export interface Replaced {
  readonly plan: Plan;
  readonly outstandingMinor: bigint;
}

export interface Accepted extends PlanOutcome {
  readonly replaced: Plan | undefined;
}

/**
 * Accepts a proposal for the side that has not consented yet: the plan is under way.
 *
 * @param replaced - The plan that it names to replace.
 * @param debtMinor - Its own debt, as private data holds it.
 * @param dates - Its due dates.
 * @throws {@link Refusal} in this order: PLAN_NOT_PROPOSED, PLAN_SIDE_CONSENTED, EVIDENCE_MISSING, DATE_OUT_OF_ORDER,
 * PLAN_NOT_ACTIVE, DEBT_MISMATCH.
 */
export function acceptPlan(
  plan: Plan,
  file: ForbearanceFile,
  request: Pick<AcceptPlan, 'acceptedFor' | 'evidence'>,
  replaced: Replaced | undefined,
  debtMinor: bigint,
  dates: readonly string[],
  at: string,
  by: string,
): Accepted {
  const today = at.slice(0, 10);
  requireProposed(plan, today);
  if (plan.consent[request.acceptedFor] !== null) {
    throw new Refusal('PLAN_SIDE_CONSENTED', 'acceptedFor', 'this side has consented; the other one accepts');
  }
  if (request.acceptedFor === 'subject' && request.evidence === undefined) {
    throw new Refusal('EVIDENCE_MISSING', 'evidence', "the subject's signed word is named by its digest");
  }
  const last = keptUntil(plan, dates) ?? today;
  if (last < today) throw new Refusal('DATE_OUT_OF_ORDER', 'planId', 'its first instalment is past: propose another');
  if (plan.replaces !== null && (replaced === undefined || file.activePlan !== plan.replaces)) {
    throw new Refusal('PLAN_NOT_ACTIVE', 'planId', `${plan.replaces} is no longer under way`);
  }
  requireOutstanding(debtMinor, replaced?.outstandingMinor);
  const consent = { at, by, evidence: request.evidence ?? null };
  const active: Plan = {
    ...plan,
    status: 'active',
    consent: { ...plan.consent, [request.acceptedFor]: consent },
    agreedOn: today,
    revision: plan.revision + 1,
    by,
  };
  const spans = file.planSpans.map((span) => (span.planId === plan.replaces ? { ...span, until: today } : span));
  const next = changedFile(
    file,
    {
      activePlan: plan.planId,
      proposal: null,
      offeredAt: at,
      planSpans: lastTwelve([...spans, { planId: plan.planId, from: today, until: last }]),
      renegotiatedOn: isRenegotiation(plan.replaces, file)
        ? lastTwelve([...file.renegotiatedOn, today])
        : file.renegotiatedOn,
      lastPlanBreached: false,
    },
    by,
  );
  return { plan: active, file: next, replaced: replaced && ended(replaced.plan, 'replaced', today, by) };
}

/**
 * Declines a proposal; for the side that made it, takes it back.
 *
 * @throws {@link Refusal} PLAN_NOT_PROPOSED.
 */
export function declinePlan(plan: Plan, file: ForbearanceFile, at: string, by: string): PlanOutcome {
  const today = at.slice(0, 10);
  requireProposed(plan, today);
  return { plan: ended(plan, 'declined', today, by), file: changedFile(file, { proposal: null }, by) };
}

/** A plan that has come to an end. */
export function ended(plan: Plan, status: Plan['status'], today: string, by: string): Plan {
  return { ...plan, status, endedOn: today, revision: plan.revision + 1, by };
}

function requireProposed(plan: Plan, today: string): void {
  const status = statusOn(plan, today);
  if (status !== 'proposed') throw new Refusal('PLAN_NOT_PROPOSED', 'planId', `the plan is ${status}`);
}

/** Who may speak for a side: the lender for both, the regulator for the subject. */
export const SPEAKERS: Readonly<Record<PlanSide, readonly ('lender' | 'regulator')[]>> = {
  lender: ['lender'],
  subject: ['lender', 'regulator'],
};
