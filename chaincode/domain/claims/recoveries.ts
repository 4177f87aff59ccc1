import type { Claim, RecordRecovery, Sum } from '../../schema/claims.js';
import { invariant } from '../invariant.js';
import { Refusal } from '../refusal.js';
import { recoveredMinor, type ClaimAccount } from './claim-account.js';
import { requireSide } from './require-claim.js';

/** Ten years of months: a bound, so that the record stays small. */
const MAX_RECOVERIES = 120;

/**
 * What of all that was recovered is the insurer's: the part of the loss that it has paid, rounded down, and never more
 * than it has paid. The rest is the lender's.
 */
export function insurersPart(totalMinor: bigint, { lossMinor, indemnityMinor }: ClaimAccount): bigint {
  const paid = indemnityMinor ?? 0n;
  const part = (totalMinor * paid) / lossMinor;
  return part < paid ? part : paid;
}

/**
 * Records what was recovered after a settlement, whoever of the two collected it, and shares it. The insurer gets the
 * difference that it makes to its part of all recoveries, the lender all the rest: the two add up to what was recovered,
 * to the last minor unit, and many small recoveries are shared as one large one.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, CLAIM_NOT_SETTLED, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 * CURRENCY_MISMATCH, RECORD_FULL.
 */
export function recordRecovery(
  claim: Claim,
  account: ClaimAccount,
  { recoveredOn }: Pick<RecordRecovery, 'recoveredOn'>,
  { currency, amount }: Sum,
  sender: string,
  today: string,
  by: string,
): { claim: Claim; account: ClaimAccount } {
  if (sender !== claim.lender) requireSide(claim.insurer, sender);
  if (claim.subrogation === null) {
    throw new Refusal('CLAIM_NOT_SETTLED', 'claimId', "no right has passed: what is recovered is the lender's");
  }
  if (recoveredOn > today) throw new Refusal('DATE_IN_FUTURE', 'recoveredOn', `today is ${today}`);
  if (recoveredOn < claim.subrogation.since) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'recoveredOn', `settled on ${claim.subrogation.since}`);
  }
  if (currency !== account.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the claim is in ${account.currency}`);
  }
  if (account.recoveries.length >= MAX_RECOVERIES) {
    throw new Refusal('RECORD_FULL', 'claimId', `${MAX_RECOVERIES} recoveries at most`);
  }
  const before = recoveredMinor(account);
  const insurerMinor = insurersPart(before + amount, account) - insurersPart(before, account);
  const lenderMinor = amount - insurerMinor;
  invariant(insurerMinor >= 0n && lenderMinor >= 0n, 'neither pays for what was recovered');
  const recovery = { recoveredOn, by: sender, amountMinor: amount, insurerMinor, lenderMinor };
  return {
    claim: { ...claim, recoveries: claim.recoveries + 1, revision: claim.revision + 1, by },
    account: { ...account, recoveries: [...account.recoveries, recovery] },
  };
}
