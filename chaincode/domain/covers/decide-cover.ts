import type { Cover, InsuredLine } from '../../schema/covers.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { Refusal } from '../refusal.js';
import { insure } from './insured-line.js';
import { requireInsurable } from './propose-cover.js';

/**
 * Accepts a proposal for the side that did not make it: the cover is active, and stands on each of its tradelines.
 *
 * @param tradelines - As they are now, in the order of the cover.
 * @param lines - What is insured of them, in the same order.
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, COVER_NOT_PROPOSED, COVER_OWN_PROPOSAL, DATE_OUT_OF_ORDER,
 * then for each tradeline as `requireInsurable`, DOUBLE_COVER and RECORD_FULL.
 */
export function acceptCover(
  cover: Cover,
  tradelines: readonly (Tradeline | undefined)[],
  lines: readonly InsuredLine[],
  accepter: string,
  today: string,
  by: string,
): { cover: Cover; lines: InsuredLine[] } {
  requireProposed(cover, accepter);
  if (accepter === cover.proposedBy) {
    throw new Refusal('COVER_OWN_PROPOSAL', 'coverId', 'the other side accepts');
  }
  if (cover.until < today) throw new Refusal('DATE_OUT_OF_ORDER', 'coverId', `its term ended on ${cover.until}`);
  const insured = lines.map((line, index) => {
    const field = `tradelines[${index}].tradelineId`;
    requireInsurable(tradelines[index], cover, field);
    return insure(line, cover, field, by);
  });
  return { cover: decided(cover, 'active', today, by), lines: insured };
}

/**
 * Declines a proposal; for the side that made it, takes it back.
 *
 * @throws {@link Refusal} in this order: NOT_PARTY_OF_COVER, COVER_NOT_PROPOSED.
 */
export function declineCover(cover: Cover, decliner: string, today: string, by: string): Cover {
  requireProposed(cover, decliner);
  return decided(cover, 'declined', today, by);
}

/** @throws {@link Refusal} NOT_PARTY_OF_COVER. */
export function requireParty({ lender, insurer }: Pick<Cover, 'lender' | 'insurer'>, mspId: string): void {
  if (mspId === lender || mspId === insurer) return;
  throw new Refusal('NOT_PARTY_OF_COVER', '', `${mspId} is neither the lender nor the insurer`);
}

function requireProposed(cover: Cover, mspId: string): void {
  requireParty(cover, mspId);
  if (cover.status !== 'proposed') throw new Refusal('COVER_NOT_PROPOSED', 'coverId', `the cover is ${cover.status}`);
}

function decided(cover: Cover, status: Cover['status'], today: string, by: string): Cover {
  return { ...cover, status, decidedOn: today, revision: cover.revision + 1, by };
}
