import type { AttestStep, Case, ProposeStep, RecordExecution, RejectStep, Step, StepKind } from '../../schema/cases.js';
import type { Permit } from '../../schema/permits.js';
import { millisecondsOf } from '../calendar.js';
import { isThirdParty } from '../conduct/facts.js';
import { Refusal } from '../refusal.js';
import { requireLenderOfCase, requireOpen } from './require-case.js';

/** A case and one of its steps, which change together. */
export interface CaseStep {
  readonly file: Case;
  readonly step: Step;
}

/** Whether a person at the notary must attest a step of this kind before it is carried out. */
export function needsAttestation(kind: StepKind): boolean {
  return kind !== 'reminder';
}

/**
 * Puts a collection step on record before anything happens. A reminder is cleared at once: the notary's peer has
 * executed this rule and signed. Every other kind waits for a notary's own attestation.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_CASE, CASE_CLOSED, DATE_OUT_OF_ORDER.
 */
export function proposeStep(file: Case, request: ProposeStep, lender: string, at: string, by: string): CaseStep {
  requireLenderOfCase(file, lender);
  requireOpen(file);
  if (millisecondsOf(request.plannedFor) < millisecondsOf(at)) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'plannedFor', `a step is proposed before it is carried out; now is ${at}`);
  }
  const step: Step = {
    caseId: file.caseId,
    step: file.steps + 1,
    kind: request.kind,
    status: needsAttestation(request.kind) ? 'awaitingAttestation' : 'cleared',
    plannedFor: request.plannedFor,
    evidence: request.evidence ?? null,
    proposedAt: at,
    proposedBy: by,
    attestation: null,
    execution: null,
    revision: 1,
    by,
  };
  const next = { ...file, steps: file.steps + 1, pending: file.pending + 1, revision: file.revision + 1, by };
  return { file: next, step };
}

/**
 * A notary's signed word that a step may be carried out.
 *
 * @param notary - MSP of the caller.
 * @throws {@link Refusal} in this order: SELF_ATTESTATION, NOT_NOTARY_OF_CASE, CASE_CLOSED,
 * STEP_NOT_AWAITING_ATTESTATION.
 */
export function attestStep(
  file: Case,
  step: Step,
  request: Pick<AttestStep, 'reasons'>,
  notary: string,
  at: string,
  by: string,
): CaseStep {
  requireNotary(file, step, notary);
  const attestation = { decision: 'attested' as const, reasons: [...request.reasons].sort(), at, by };
  return { file, step: { ...step, status: 'cleared', attestation, revision: step.revision + 1, by } };
}

/**
 * A notary's signed word that a step may not be carried out. It is final: a better one is proposed anew.
 *
 * @throws {@link Refusal} as {@link attestStep}.
 */
export function rejectStep(
  file: Case,
  step: Step,
  request: Pick<RejectStep, 'reasons'>,
  notary: string,
  at: string,
  by: string,
): CaseStep {
  requireNotary(file, step, notary);
  const attestation = { decision: 'rejected' as const, reasons: [...request.reasons].sort(), at, by };
  return {
    file: { ...file, pending: file.pending - 1, revision: file.revision + 1, by },
    step: { ...step, status: 'rejected', attestation, revision: step.revision + 1, by },
  };
}

/** The kinds that are contacts: none is carried out without a permit. */
const NEEDS_PERMIT: readonly StepKind[] = ['reminder', 'fieldVisit', 'locateThirdParty'];

/**
 * Records what came of a step that was cleared. One that contacts somebody names the permit under which it did, unless
 * it was abandoned.
 *
 * @param permit - The permit that the request names, if there is one of that number.
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_CASE, CASE_CLOSED, STEP_NOT_CLEARED, EXECUTION_OUT_OF_TIME,
 * PERMIT_MISSING, PERMIT_NOT_FOUND, PERMIT_MISMATCH.
 */
export function recordExecution(
  file: Case,
  step: Step,
  request: Pick<RecordExecution, 'executedAt' | 'outcome' | 'evidence' | 'permit'>,
  permit: Permit | undefined,
  lender: string,
  at: string,
  by: string,
): CaseStep {
  requireLenderOfCase(file, lender);
  requireOpen(file);
  if (step.status !== 'cleared') throw new Refusal('STEP_NOT_CLEARED', 'step', `the step is ${step.status}`);
  const clearedAt = step.attestation?.at ?? step.proposedAt;
  if (millisecondsOf(request.executedAt) < millisecondsOf(clearedAt)) {
    throw new Refusal('EXECUTION_OUT_OF_TIME', 'executedAt', `the step was cleared at ${clearedAt}`);
  }
  if (millisecondsOf(request.executedAt) > millisecondsOf(at)) {
    throw new Refusal('EXECUTION_OUT_OF_TIME', 'executedAt', `now is ${at}`);
  }
  requirePermit(step, request, permit);
  const execution = {
    executedAt: request.executedAt,
    outcome: request.outcome,
    permit: request.permit ?? null,
    evidence: request.evidence ?? null,
    at,
    by,
  };
  return {
    file: { ...file, pending: file.pending - 1, revision: file.revision + 1, by },
    step: { ...step, status: 'executed', execution, revision: step.revision + 1, by },
  };
}

function requirePermit(
  step: Step,
  { executedAt, outcome, permit: named }: Pick<RecordExecution, 'executedAt' | 'outcome' | 'permit'>,
  permit: Permit | undefined,
): void {
  if (named === undefined) {
    if (outcome === 'abandoned' || !NEEDS_PERMIT.includes(step.kind)) return;
    throw new Refusal('PERMIT_MISSING', 'permit', `a ${step.kind} is a contact and needs a permit`);
  }
  if (permit === undefined) throw new Refusal('PERMIT_NOT_FOUND', 'permit', 'the case has no such permit');
  const executedMs = millisecondsOf(executedAt);
  const inWindow = executedMs >= millisecondsOf(permit.notBefore) && executedMs < millisecondsOf(permit.notAfter);
  if (permit.step !== step.step || !carriesOut(step.kind, permit) || !inWindow) {
    throw new Refusal('PERMIT_MISMATCH', 'permit', 'the permit is for another step, kind of contact or time');
  }
}

/** Whether a permit's contact is what a step of this kind does. */
function carriesOut(kind: StepKind, permit: Permit): boolean {
  if (kind === 'locateThirdParty') return isThirdParty(permit);
  if (kind === 'fieldVisit') return permit.channel === 'visit';
  return !isThirdParty(permit) && permit.channel !== 'visit';
}

function requireNotary(file: Case, step: Step, notary: string): void {
  if (step.proposedBy.startsWith(`${notary}/`)) {
    throw new Refusal('SELF_ATTESTATION', 'step', 'nobody attests what its own organisation proposed');
  }
  if (file.notary !== notary) throw new Refusal('NOT_NOTARY_OF_CASE', 'caseId', `${file.notary} supervises this case`);
  requireOpen(file);
  if (step.status !== 'awaitingAttestation') {
    throw new Refusal('STEP_NOT_AWAITING_ATTESTATION', 'step', `the step is ${step.status}`);
  }
}
