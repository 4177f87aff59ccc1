import type { CaseSummary, Claim, RequestClaimEvidence, SubmitClaimEvidence } from '../../schema/claims.js';
import type { Case, Step } from '../../schema/cases.js';
import type { Cover } from '../../schema/covers.js';
import { addDays } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { requireSide, requireStatus, requireUndecidedInTime } from './require-claim.js';

/** How often an insurer may ask again, so that asking is no way of not deciding. */
const MAX_REQUESTS = 5;

/**
 * Puts evidence to a claim: the case on its tradeline, with the steps that the cover demands, and the files asked for.
 * The insurer's time to decide begins with it.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, EVIDENCE_NOT_AWAITED, EVIDENCE_INSUFFICIENT.
 */
export function submitEvidence(
  claim: Claim,
  cover: Cover,
  summary: CaseSummary,
  { files }: SubmitClaimEvidence,
  sender: string,
  at: string,
  by: string,
): Claim {
  requireSide(claim.lender, sender);
  if (claim.status !== 'awaitingEvidence') {
    throw new Refusal('EVIDENCE_NOT_AWAITED', 'claimId', `the claim is ${claim.status}`);
  }
  requireFitting(claim, cover, summary);
  if (claim.wanted.some((wanted) => wanted !== 'caseHistory') && files.length === 0) {
    throw new Refusal('EVIDENCE_INSUFFICIENT', 'files', `the insurer waits for: ${claim.wanted.join(', ')}`);
  }
  return {
    ...claim,
    status: 'underReview',
    evidence: { ...summary, files, at },
    wanted: [],
    decideBy: addDays(at.slice(0, 10), cover.decisionDays),
    revision: claim.revision + 1,
    by,
  };
}

function requireFitting(claim: Claim, cover: Cover, summary: CaseSummary): void {
  if (summary.tradelineId !== claim.tradelineId) {
    throw new Refusal('EVIDENCE_INSUFFICIENT', 'caseId', 'the case is on another tradeline');
  }
  if (summary.openedAt.slice(0, 10) < claim.firstDelinquencyOn) {
    throw new Refusal('EVIDENCE_INSUFFICIENT', 'caseId', 'the case was opened before this default began');
  }
  const proven = new Map(summary.steps.map((each) => [each.step, each.proven]));
  const short = cover.evidence.find(({ step, count }) => (proven.get(step) ?? 0) < count);
  if (short !== undefined) {
    const found = `${short.step}: ${proven.get(short.step) ?? 0} shown, ${short.count} demanded`;
    throw new Refusal('EVIDENCE_INSUFFICIENT', 'caseId', found);
  }
}

/**
 * Asks for more evidence; the time to decide stops until it comes.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, CLAIM_NOT_OPEN, DECISION_OVERDUE, RECORD_FULL.
 */
export function requestEvidence(
  claim: Claim,
  { wanted }: RequestClaimEvidence,
  asker: string,
  today: string,
  by: string,
): Claim {
  requireSide(claim.insurer, asker);
  requireStatus(claim, 'underReview', 'CLAIM_NOT_OPEN');
  requireUndecidedInTime(claim, today);
  if (claim.requests >= MAX_REQUESTS) {
    throw new Refusal('RECORD_FULL', 'wanted', `an insurer asks ${MAX_REQUESTS} times at most`);
  }
  return {
    ...claim,
    status: 'awaitingEvidence',
    wanted: [...new Set(wanted)],
    requests: claim.requests + 1,
    decideBy: null,
    revision: claim.revision + 1,
    by,
  };
}

/**
 * What a case shows to an insurer: how many steps of each kind stand, and a digest that fixes all of it.
 *
 * @param digest - Of the case and its steps as readers get them.
 */
export function summaryOf(
  { caseId, tradelineId, lender, openedAt }: Case,
  steps: readonly Step[],
  digest: string,
): CaseSummary {
  const proven = new Map<Step['kind'], number>();
  for (const step of steps) {
    const stands = step.status === 'executed' || step.attestation?.decision === 'attested';
    proven.set(step.kind, (proven.get(step.kind) ?? 0) + (stands ? 1 : 0));
  }
  const kinds = [...proven].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    caseId,
    tradelineId,
    lender,
    openedAt,
    digest,
    steps: kinds.map(([step, count]) => ({ step, proven: count })),
  };
}
