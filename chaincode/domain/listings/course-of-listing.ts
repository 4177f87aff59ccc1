import type { Dispute } from '../../schema/disputes.js';
import type { AppealListing, DecideAppeal, DecideListing, Listing } from '../../schema/listings.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { addMonths } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { rulesOf } from './propose-listing.js';
import { MAX_APPEALS } from './rules.js';

/**
 * The regulator's review of a proposal: only what it confirms is listed.
 *
 * @throws {@link Refusal} in this order: LISTING_NOT_PROPOSED, LISTING_OVER.
 */
export function decideListing(
  listing: Listing,
  { decision, reasons }: Pick<DecideListing, 'decision' | 'reasons'>,
  at: string,
  by: string,
): Listing {
  if (listing.status !== 'proposed') {
    throw new Refusal('LISTING_NOT_PROPOSED', 'listingId', `the listing is ${listing.status}`);
  }
  if (decision === 'confirmed') requireNotOver(listing, at.slice(0, 10));
  const status = decision === 'confirmed' ? 'listed' : 'refused';
  return changed(listing, { status, review: { decision, reasons: [...reasons], at, by } }, by);
}

/**
 * A subject's appeal: the listing is not shown until the regulator has decided it.
 *
 * @throws {@link Refusal} in this order: LISTING_NOT_LISTED, LISTING_OVER, RECORD_FULL.
 */
export function appealListing(
  listing: Listing,
  { evidence }: Pick<AppealListing, 'evidence'>,
  at: string,
  by: string,
): Listing {
  requireListed(listing, at.slice(0, 10));
  if (listing.appeals.length >= MAX_APPEALS) {
    throw new Refusal('RECORD_FULL', 'listingId', `${MAX_APPEALS} appeals at most`);
  }
  return changed(
    listing,
    { status: 'appealed', appeals: [...listing.appeals, { at, by, evidence, outcome: null }] },
    by,
  );
}

/**
 * The regulator's decision of an appeal. A listing that stands again lapses on the day that was fixed.
 *
 * @throws {@link Refusal} LISTING_NOT_APPEALED.
 */
export function decideAppeal(
  listing: Listing,
  { decision, reasons }: Pick<DecideAppeal, 'decision' | 'reasons'>,
  at: string,
  by: string,
): Listing {
  if (listing.status !== 'appealed') {
    throw new Refusal('LISTING_NOT_APPEALED', 'listingId', `the listing is ${listing.status}`);
  }
  const outcome = { decision, reasons: [...reasons], at, by };
  const appeals = listing.appeals.map((each) => (each.outcome === null ? { ...each, outcome } : each));
  const upheld = decision === 'upheld';
  return changed(
    listing,
    { status: upheld ? 'removed' : 'listed', appeals, removedFor: upheld ? 'appealUpheld' : null },
    by,
  );
}

/**
 * Records that the debt is paid, as the tradeline's own record has it. Some months later the listing is not shown any
 * more; it never lasts longer for that.
 *
 * @throws {@link Refusal} in this order: LISTING_NOT_LISTED, LISTING_OVER, LISTING_REPAIRED, ARREARS_OUTSTANDING.
 */
export function repairListing(listing: Listing, tradeline: Tradeline, today: string, by: string): Listing {
  requireListed(listing, today);
  if (listing.repairedOn !== null) {
    throw new Refusal('LISTING_REPAIRED', 'listingId', `recorded on ${listing.repairedOn}`);
  }
  const paid = tradeline.status === 'closed' && tradeline.closeReason !== 'chargedOff';
  if (!paid && tradeline.firstDelinquencyOn === listing.firstDelinquencyOn) {
    throw new Refusal('ARREARS_OUTSTANDING', 'listingId', `${tradeline.daysPastDue} days past due`);
  }
  const until = addMonths(today, rulesOf(listing.jurisdiction).repairMonths.value);
  const lapsesOn = listing.lapsesOn ?? until;
  return changed(listing, { repairedOn: today, shownUntil: until < lapsesOn ? until : lapsesOn }, by);
}

/**
 * Removes a listing because the subject's objection to its tradeline was successful.
 *
 * @throws {@link Refusal} in this order: LISTING_NOT_LISTED, LISTING_OVER, DISPUTE_NOT_UPHELD.
 */
export function removeAfterDispute(listing: Listing, dispute: Dispute, today: string, by: string): Listing {
  requireListed(listing, today);
  const upheld =
    dispute.tradelineId === listing.tradelineId &&
    dispute.items.some(({ answer }) => answer?.outcome === 'deleted' || answer?.outcome === 'updated');
  if (!upheld) {
    throw new Refusal(
      'DISPUTE_NOT_UPHELD',
      'disputeId',
      'it did not end with a correction or a deletion on the tradeline',
    );
  }
  return changed(listing, { status: 'removed', removedFor: 'disputeUpheld' }, by);
}

/** What a listing is on a day: it lapses, and a repaired one ends, without a transaction. */
export function stateOn(
  { status, lapsesOn, shownUntil }: Listing,
  today: string,
): Listing['status'] | 'lapsed' | 'repaired' {
  if (status !== 'listed' && status !== 'appealed') return status;
  if (shownUntil !== null && shownUntil !== lapsesOn && today >= shownUntil) return 'repaired';
  return lapsesOn !== null && today >= lapsesOn ? 'lapsed' : status;
}

/** Whether an inquiry of a day shows a listing: never while it is appealed, nor while its tradeline is disputed. */
export function isShown(
  listing: Listing,
  tradeline: Pick<Tradeline, 'deletedOn'>,
  disputed: boolean,
  today: string,
): boolean {
  return stateOn(listing, today) === 'listed' && tradeline.deletedOn === null && !disputed;
}

function requireListed(listing: Listing, today: string): void {
  if (listing.status !== 'listed') {
    throw new Refusal('LISTING_NOT_LISTED', 'listingId', `the listing is ${listing.status}`);
  }
  requireNotOver(listing, today);
}

function requireNotOver({ lapsesOn, shownUntil }: Listing, today: string): void {
  const end = shownUntil ?? lapsesOn;
  if (end !== null && today >= end) throw new Refusal('LISTING_OVER', 'listingId', `it ended on ${end}`);
}

function changed(listing: Listing, over: Partial<Listing>, by: string): Listing {
  return { ...listing, ...over, revision: listing.revision + 1, by };
}
