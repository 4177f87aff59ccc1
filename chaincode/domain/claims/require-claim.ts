import type { Claim } from '../../schema/claims.js';
import type { RefusalCode } from '../../schema/refusals.js';
import { Refusal } from '../refusal.js';

/**
 * Makes sure that an act is its own side's.
 *
 * @throws {@link Refusal} NOT_PARTY_OF_COVER.
 */
export function requireSide(side: string, mspId: string): void {
  if (mspId !== side) throw new Refusal('NOT_PARTY_OF_COVER', '', `this is for ${side}`);
}

/** @throws {@link Refusal} with the code given. */
export function requireStatus(claim: Claim, status: Claim['status'], code: RefusalCode): void {
  if (claim.status !== status) throw new Refusal(code, 'claimId', `the claim is ${claim.status}`);
}

/**
 * Makes sure that an insurer may still say no: once its time is over the claim counts as accepted.
 *
 * @throws {@link Refusal} DECISION_OVERDUE.
 */
export function requireUndecidedInTime({ decideBy }: Claim, today: string): void {
  if (decideBy !== null && today > decideBy) {
    throw new Refusal('DECISION_OVERDUE', 'claimId', `it was to be decided by ${decideBy} and counts as accepted`);
  }
}

/** What of a claim is past its day. */
export function overdueOn({ status, decideBy, settleBy, paidOn }: Claim, today: string): 'decision' | 'payment' | null {
  if (status === 'underReview' && decideBy !== null && today > decideBy) return 'decision';
  if (status === 'accepted' && paidOn === null && settleBy !== null && today > settleBy) return 'payment';
  return null;
}
