import { invariant } from '../invariant.js';

/** The part of a pool's losses that an insurer bears, in minor units. */
export interface Layer {
  readonly shareBasisPoints: number;
  /** What the lender bears of all losses together before the layer begins. */
  readonly attachmentMinor: bigint;
  /** The most that the insurer pays. */
  readonly limitMinor: bigint;
}

const WHOLE = 10_000n;

/** What a loss counts as: up to the sum insured, after what the lender bears of each loss. */
export function countedLoss(lossMinor: bigint, sumInsuredMinor: bigint, deductibleMinor: bigint): bigint {
  const capped = lossMinor < sumInsuredMinor ? lossMinor : sumInsuredMinor;
  return capped > deductibleMinor ? capped - deductibleMinor : 0n;
}

/**
 * What the insurer owes for all counted losses so far: its share, rounded down, of what lies above the attachment, and
 * never more than the limit.
 */
export function indemnityOf(lossesMinor: bigint, { shareBasisPoints, attachmentMinor, limitMinor }: Layer): bigint {
  const above = lossesMinor > attachmentMinor ? lossesMinor - attachmentMinor : 0n;
  const share = (above * BigInt(shareBasisPoints)) / WHOLE;
  return share < limitMinor ? share : limitMinor;
}

/**
 * What the insurer owes for one more loss: the difference that it makes. So what is paid for single losses adds up to
 * exactly what is owed for all of them, however many there are and in whatever order they come.
 */
export function indemnityFor(lossMinor: bigint, earlierMinor: bigint, layer: Layer): bigint {
  const indemnity = indemnityOf(earlierMinor + lossMinor, layer) - indemnityOf(earlierMinor, layer);
  invariant(indemnity >= 0n && indemnity <= lossMinor, 'nobody gains by a loss');
  return indemnity;
}
