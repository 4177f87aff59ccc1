import type { Claim, RecordSettlement, Sum } from '../../schema/claims.js';
import { invariant } from '../invariant.js';
import { Refusal } from '../refusal.js';
import type { ClaimAccount } from './claim-account.js';
import { requireSide, requireStatus } from './require-claim.js';

/**
 * Records what was paid on an accepted claim: the insurer that it has paid, the lender that it has received. When both
 * have said so the claim is settled, and the part of the lender's rights that was paid for passes to the insurer
 * (subrogation).
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, CLAIM_NOT_OPEN, SETTLEMENT_RECORDED, DATE_IN_FUTURE,
 * DATE_OUT_OF_ORDER, CURRENCY_MISMATCH, SETTLEMENT_MISMATCH.
 */
export function recordSettlement(
  claim: Claim,
  account: ClaimAccount,
  { paidOn }: Pick<RecordSettlement, 'paidOn'>,
  { currency, amount }: Sum,
  sender: string,
  today: string,
  by: string,
): Claim {
  if (sender !== claim.lender) requireSide(claim.insurer, sender);
  const field = sender === claim.lender ? 'receivedOn' : 'paidOn';
  // Also once the other side has spoken, and so the claim is settled.
  if (claim[field] !== null) throw new Refusal('SETTLEMENT_RECORDED', 'claimId', `recorded for ${claim[field]}`);
  requireStatus(claim, 'accepted', 'CLAIM_NOT_OPEN');
  if (paidOn > today) throw new Refusal('DATE_IN_FUTURE', 'paidOn', `today is ${today}`);
  const acceptedOn = claim.decision?.at.slice(0, 10) ?? claim.filedOn;
  if (paidOn < acceptedOn) throw new Refusal('DATE_OUT_OF_ORDER', 'paidOn', `accepted on ${acceptedOn}`);
  if (currency !== account.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the claim is in ${account.currency}`);
  }
  if (amount !== account.indemnityMinor) {
    throw new Refusal('SETTLEMENT_MISMATCH', 'amounts.item.amount', 'it is not what was accepted');
  }
  const next: Claim = { ...claim, [field]: paidOn, revision: claim.revision + 1, by };
  if (next.paidOn === null || next.receivedOn === null) return next;
  return {
    ...next,
    status: 'settled',
    subrogation: { insurer: claim.insurer, since: next.receivedOn, basisPoints: subrogatedBasisPoints(account) },
  };
}

function subrogatedBasisPoints({ indemnityMinor, lossMinor }: ClaimAccount): number {
  invariant(indemnityMinor !== null && lossMinor > 0n, 'a claim that is settled was accepted for a loss');
  return Number((indemnityMinor * 10_000n) / lossMinor);
}
