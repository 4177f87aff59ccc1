import type { Claim, FileClaim } from '../../schema/claims.js';
import type { Cover } from '../../schema/covers.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { balanceBoundMinor } from '../bands.js';
import { addDays } from '../calendar.js';
import { Refusal } from '../refusal.js';

/** What a claim is decided on when it is filed. */
export interface FilingFacts {
  readonly cover: Cover;
  readonly tradeline: Tradeline;
  readonly disputed: boolean;
  readonly existing: Claim | undefined;
}

/**
 * Files a claim on a tradeline. It rests on the tradeline's own record: when the arrears began, how late it is, whether
 * it was charged off, and how much it can owe at most. A regime of relief defers arrears for scores and plans and moves
 * none of this.
 *
 * @throws {@link Refusal} in this order: CLAIM_EXISTS, COVER_NOT_ACTIVE, TRADELINE_NOT_COVERED, TRADELINE_DELETED,
 * TRADELINE_DISPUTED, CURRENCY_MISMATCH, DEFAULT_NOT_COVERED, CLAIM_NOT_TRIGGERED, CLAIM_OUT_OF_TIME,
 * LOSS_EXCEEDS_BALANCE.
 */
export function fileClaim(
  request: FileClaim,
  loss: { readonly currency: string; readonly loss: bigint },
  lossCommitment: string,
  { cover, tradeline, disputed, existing }: FilingFacts,
  today: string,
  by: string,
): Claim {
  const { claimId, coverId, tradelineId, firstDelinquencyOn } = request;
  if (existing !== undefined) throw new Refusal('CLAIM_EXISTS', 'claimId', 'a claim of this id stands');
  if (cover.status !== 'active') throw new Refusal('COVER_NOT_ACTIVE', 'coverId', `the cover is ${cover.status}`);
  if (!cover.tradelines.some((covered) => covered.tradelineId === tradelineId)) {
    throw new Refusal('TRADELINE_NOT_COVERED', 'tradelineId', `${coverId} does not name it`);
  }
  if (tradeline.status === 'deleted') {
    throw new Refusal('TRADELINE_DELETED', 'tradelineId', 'it was deleted after a dispute');
  }
  if (disputed)
    throw new Refusal('TRADELINE_DISPUTED', 'tradelineId', 'its subject disputes it: the answer comes first');
  if (loss.currency !== cover.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the cover is in ${cover.currency}`);
  }
  requireCovered(request, cover, tradeline);
  const triggeredOn = triggerDay(cover, tradeline, firstDelinquencyOn);
  const lastDay = addDays(triggeredOn, cover.claimWithinDays);
  if (today > lastDay) throw new Refusal('CLAIM_OUT_OF_TIME', 'tradelineId', `the last day was ${lastDay}`);
  requireWithinBalance(loss.loss, tradeline);
  const demands = cover.evidence.length > 0;
  return {
    claimId,
    coverId,
    tradelineId,
    lender: cover.lender,
    insurer: cover.insurer,
    status: demands ? 'awaitingEvidence' : 'underReview',
    firstDelinquencyOn,
    daysPastDue: tradeline.daysPastDue,
    triggeredOn,
    filedOn: today,
    lossCommitment,
    evidence: null,
    wanted: demands ? ['caseHistory'] : [],
    requests: 0,
    decideBy: demands ? null : addDays(today, cover.decisionDays),
    decision: null,
    settleBy: null,
    paidOn: null,
    receivedOn: null,
    subrogation: null,
    recoveries: 0,
    revision: 1,
    by,
  };
}

/** The default is the one on record, and began within the term of the cover. */
function requireCovered({ firstDelinquencyOn }: FileClaim, cover: Cover, tradeline: Tradeline): void {
  const began = tradeline.firstDelinquencyOn;
  if (began !== firstDelinquencyOn) {
    const found = began === null ? 'the tradeline is not in arrears' : `its arrears began on ${began}`;
    throw new Refusal('DEFAULT_NOT_COVERED', 'firstDelinquencyOn', found);
  }
  if (began < cover.from || began > cover.until) {
    throw new Refusal('DEFAULT_NOT_COVERED', 'firstDelinquencyOn', `the cover is for ${cover.from} to ${cover.until}`);
  }
}

/** The day on which the claim was set off. */
function triggerDay({ trigger }: Cover, tradeline: Tradeline, firstDelinquencyOn: string): string {
  if (trigger.kind === 'daysPastDue') {
    if (tradeline.daysPastDue >= trigger.days) return addDays(firstDelinquencyOn, trigger.days);
    const found = `${tradeline.daysPastDue} days past due, ${trigger.days} are needed`;
    throw new Refusal('CLAIM_NOT_TRIGGERED', 'tradelineId', found);
  }
  if (tradeline.closedOn !== null && tradeline.closeReason === 'chargedOff') return tradeline.closedOn;
  throw new Refusal('CLAIM_NOT_TRIGGERED', 'tradelineId', 'it was not charged off');
}

/** The exact balance is no business of an insurer's other than this claim's: the bands on the channel bound it. */
function requireWithinBalance(lossMinor: bigint, { limitBand, profile }: Tradeline): void {
  const bound = balanceBoundMinor(limitBand, profile.at(-1)?.utilisationBand ?? null);
  if (bound !== undefined && lossMinor > bound) {
    throw new Refusal('LOSS_EXCEEDS_BALANCE', 'amounts.item.loss', 'more than the account can owe by its bands');
  }
}
