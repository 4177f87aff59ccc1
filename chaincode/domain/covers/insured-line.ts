import type { Cover, InsuredLine } from '../../schema/covers.js';
import { Refusal } from '../refusal.js';

/** More covers and claims than one account has in its life: a bound, so that the record stays small. */
const MAX_COVERS = 12;
const MAX_CLAIMS = 24;
const WHOLE = 10_000;

export const emptyLine = (tradelineId: string, lender: string): InsuredLine => ({
  ...{ tradelineId, lender, covers: [], claims: [], revision: 0, by: '' },
});

/**
 * Puts a cover on a tradeline, unless another one would pay for the same loss.
 *
 * Insurance makes good and does not enrich (the indemnity principle; art. 56 of the Insurance Law of China and § 78 of
 * the German VVG have insurers of one loss contribute). Among insurers that must not see each other's amounts the rule
 * is kept where it begins: shares of one loss may stand side by side while they add up to no more than the whole, which
 * is co-insurance; a layer (first loss, stop loss) stands alone.
 *
 * @throws {@link Refusal} in this order: DOUBLE_COVER, RECORD_FULL.
 */
export function insure(line: InsuredLine, cover: Cover, field: string, by: string): InsuredLine {
  const { coverId, insurer, kind, shareBasisPoints, from, until } = cover;
  const beside = line.covers.filter((other) => other.from <= until && from <= other.until);
  const shares = beside.reduce((sum, other) => sum + other.shareBasisPoints, shareBasisPoints);
  const allShares = kind === 'quotaShare' && beside.every((other) => other.kind === 'quotaShare');
  if (beside.length > 0 && (!allShares || shares > WHOLE)) {
    const names = beside.map((other) => other.coverId).join(', ');
    throw new Refusal('DOUBLE_COVER', field, `${names} would pay for the same loss`);
  }
  if (line.covers.length >= MAX_COVERS) throw new Refusal('RECORD_FULL', field, `${MAX_COVERS} covers at most`);
  const entry = { coverId, insurer, kind, shareBasisPoints, from, until };
  return { ...line, covers: [...line.covers, entry], revision: line.revision + 1, by };
}

/**
 * Enters a claim, unless the default was claimed under this cover, or was claimed under another one as another loss.
 *
 * @throws {@link Refusal} in this order: CLAIM_EXISTS, LOSS_DIFFERS, RECORD_FULL.
 */
export function enterClaim(
  line: InsuredLine,
  claim: { claimId: string; coverId: string; firstDelinquencyOn: string; lossCommitment: string },
  by: string,
): InsuredLine {
  const { claimId, coverId, firstDelinquencyOn, lossCommitment } = claim;
  const standing = line.claims.filter((other) => other.firstDelinquencyOn === firstDelinquencyOn && !other.rejected);
  const same = standing.find((other) => other.coverId === coverId);
  if (same !== undefined) {
    throw new Refusal('CLAIM_EXISTS', 'tradelineId', `${same.claimId} is for the same default`);
  }
  const differs = standing.find((other) => other.lossCommitment !== lossCommitment);
  if (differs !== undefined) {
    throw new Refusal('LOSS_DIFFERS', 'amounts.item.loss', `${differs.claimId} names another loss of the same default`);
  }
  if (line.claims.length >= MAX_CLAIMS) {
    throw new Refusal('RECORD_FULL', 'tradelineId', `${MAX_CLAIMS} claims at most`);
  }
  const entry = { claimId, coverId, firstDelinquencyOn, lossCommitment, rejected: false };
  return { ...line, claims: [...line.claims, entry], revision: line.revision + 1, by };
}

/** Marks a claim as rejected, so that a better one can take its place. */
export function releaseClaim(line: InsuredLine, claimId: string, by: string): InsuredLine {
  const claims = line.claims.map((each) => (each.claimId === claimId ? { ...each, rejected: true } : each));
  return { ...line, claims, revision: line.revision + 1, by };
}
