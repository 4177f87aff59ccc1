import type { AcceptClaim, Claim, Sum } from '../../schema/claims.js';
import type { Cover, CoverTerms } from '../../schema/covers.js';
import { addDays } from '../calendar.js';
import { countedLoss, indemnityFor, type Layer } from '../covers/layer.js';
import { invariant } from '../invariant.js';
import { Refusal } from '../refusal.js';
import type { ClaimAccount, CoverAccount } from './claim-account.js';
import { requireSide, requireStatus, requireUndecidedInTime } from './require-claim.js';

/** A claim that was accepted, its amounts, and what its cover is used up by. */
export interface AcceptedClaim {
  readonly claim: Claim;
  readonly account: ClaimAccount;
  readonly used: CoverAccount;
}

/** What a claim is accepted on. */
export interface DecisionFacts {
  readonly claim: Claim;
  readonly account: ClaimAccount;
  readonly cover: Cover;
  readonly terms: CoverTerms;
  readonly used: CoverAccount;
}

export function layerOf({ shareBasisPoints }: Cover, { attachment, limit }: CoverTerms): Layer {
  return { shareBasisPoints, attachmentMinor: attachment, limitMinor: limit };
}

/**
 * Accepts a claim, for a loss of this amount. What the insurer owes follows from the cover and from the losses accepted
 * before. The insurer accepts; once it has let its time pass the lender may have it recorded, for the loss as claimed.
 *
 * Where nothing is owed, because the deductible or the attachment takes all of it or the limit is used up, there is
 * nothing to pay: the claim is settled at once, and no right passes.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, CLAIM_NOT_OPEN, DECISION_NOT_DUE (the lender, too early),
 * CURRENCY_MISMATCH, ACCEPTED_EXCEEDS_LOSS, REASON_MISSING.
 */
export function acceptClaim(
  { claim, account, cover, terms, used }: DecisionFacts,
  { reasons }: AcceptClaim,
  sum: Sum,
  accepter: string,
  at: string,
  by: string,
): AcceptedClaim {
  const today = at.slice(0, 10);
  if (accepter !== claim.lender) requireSide(claim.insurer, accepter);
  requireStatus(claim, 'underReview', 'CLAIM_NOT_OPEN');
  requireAcceptable(claim, account, sum, reasons.length, accepter, today);
  const place = cover.tradelines.findIndex(({ tradelineId }) => tradelineId === claim.tradelineId);
  const sumInsured = terms.sumsInsured[place];
  invariant(sumInsured !== undefined, 'a claim is on a tradeline of its cover');
  const counted = countedLoss(sum.amount, sumInsured, terms.deductible);
  const indemnity = indemnityFor(counted, used.lossesMinor, layerOf(cover, terms));
  const nothing = indemnity === 0n;
  return {
    claim: {
      ...claim,
      status: nothing ? 'settled' : 'accepted',
      decision: { outcome: 'accepted', reasons: [...reasons], bySilence: accepter === claim.lender, at, by },
      decideBy: null,
      settleBy: nothing ? null : addDays(today, cover.settlementDays),
      revision: claim.revision + 1,
      by,
    },
    account: { ...account, acceptedMinor: sum.amount, indemnityMinor: indemnity },
    used: { lossesMinor: used.lossesMinor + counted, indemnityMinor: used.indemnityMinor + indemnity },
  };
}

function requireAcceptable(
  claim: Claim,
  account: ClaimAccount,
  { currency, amount }: Sum,
  reasons: number,
  accepter: string,
  today: string,
): void {
  const bySilence = accepter === claim.lender;
  if (bySilence && (claim.decideBy === null || today <= claim.decideBy)) {
    throw new Refusal(
      'DECISION_NOT_DUE',
      'claimId',
      `the insurer has until ${claim.decideBy ?? 'it has its evidence'}`,
    );
  }
  if (currency !== account.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the claim is in ${account.currency}`);
  }
  if (amount > account.lossMinor) {
    throw new Refusal('ACCEPTED_EXCEEDS_LOSS', 'amounts.item.amount', 'more than was claimed');
  }
  const less = amount < account.lossMinor;
  if (less && (bySilence || today > (claim.decideBy ?? today))) {
    throw new Refusal('DECISION_OVERDUE', 'amounts.item.amount', 'past its day a claim is accepted as it was made');
  }
  if (less && reasons === 0) throw new Refusal('REASON_MISSING', 'reasons', 'less than was claimed needs a reason');
}

/**
 * Rejects a claim.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, CLAIM_NOT_OPEN, DECISION_OVERDUE.
 */
export function rejectClaim(
  claim: Claim,
  reasons: NonNullable<Claim['decision']>['reasons'],
  rejecter: string,
  at: string,
  by: string,
): Claim {
  requireSide(claim.insurer, rejecter);
  requireStatus(claim, 'underReview', 'CLAIM_NOT_OPEN');
  requireUndecidedInTime(claim, at.slice(0, 10));
  return {
    ...claim,
    status: 'rejected',
    decision: { outcome: 'rejected', reasons, bySilence: false, at, by },
    decideBy: null,
    revision: claim.revision + 1,
    by,
  };
}
