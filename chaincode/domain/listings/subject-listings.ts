import type { Listing, SubjectListings } from '../../schema/listings.js';
import { Refusal } from '../refusal.js';

const MAX_LISTINGS = 60;

export const noListings = (subjectId: string): SubjectListings => ({ subjectId, listings: [], by: '' });

/**
 * Enters a listing among its subject's. One default is listed once, whatever became of the listing; only one that was
 * refused, and so never shown, bars no other.
 *
 * @throws {@link Refusal} in this order: DEFAULT_ALREADY_LISTED, RECORD_FULL.
 */
export function enterListing(
  file: SubjectListings,
  { listingId, tradelineId, firstDelinquencyOn }: Pick<Listing, 'listingId' | 'tradelineId' | 'firstDelinquencyOn'>,
  by: string,
): SubjectListings {
  const same = file.listings.find(
    (each) => !each.refused && each.tradelineId === tradelineId && each.firstDelinquencyOn === firstDelinquencyOn,
  );
  if (same !== undefined) {
    throw new Refusal('DEFAULT_ALREADY_LISTED', 'tradelineId', `${same.listingId} is for this default`);
  }
  if (file.listings.length >= MAX_LISTINGS) {
    throw new Refusal('RECORD_FULL', 'tradelineId', `${MAX_LISTINGS} listings at most`);
  }
  const entry = { listingId, tradelineId, firstDelinquencyOn, refused: false };
  return { ...file, listings: [...file.listings, entry], by };
}

/** Marks a listing as refused. */
export function withRefused(file: SubjectListings, listingId: string, by: string): SubjectListings {
  const listings = file.listings.map((each) => (each.listingId === listingId ? { ...each, refused: true } : each));
  return { ...file, listings, by };
}
