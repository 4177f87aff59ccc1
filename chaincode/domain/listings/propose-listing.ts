import type { EnforcementFacts, GiveListingNotice, Listing, ListingBasis } from '../../schema/listings.js';
import type { Jurisdiction } from '../../schema/primitives.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { addDays, addMonths } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { LISTING_RULES, NOTICE_VALID_DAYS, type ListingRules } from './rules.js';

/** A tradeline and whether its subject disputes it. */
export interface DefaultFacts {
  readonly tradeline: Tradeline;
  readonly disputed: boolean;
}

/**
 * Puts on record that a subject was told that its default is to be listed. Nothing is shown to anyone yet.
 *
 * @param jurisdiction - The lender's.
 * @throws {@link Refusal} in this order: LISTING_NOT_PERMITTED, LISTING_EXISTS, TRADELINE_DELETED, DEFAULT_NOT_ON_RECORD,
 * NOT_SERIOUS, TRADELINE_DISPUTED.
 */
export function giveNotice(
  request: GiveListingNotice,
  facts: DefaultFacts,
  existing: Listing | undefined,
  jurisdiction: Jurisdiction,
  today: string,
  by: string,
): Listing {
  const rules = rulesOf(jurisdiction);
  if (existing !== undefined) throw new Refusal('LISTING_EXISTS', 'listingId', 'a listing of this id stands');
  requireSerious(facts, request.firstDelinquencyOn, rules);
  const { listingId, tradelineId, firstDelinquencyOn, ground, notice } = request;
  return {
    listingId,
    tradelineId,
    subjectId: facts.tradeline.subjectId,
    lender: facts.tradeline.lender,
    jurisdiction,
    ground,
    firstDelinquencyOn,
    status: 'noticed',
    notice,
    noticedOn: today,
    proposableFrom: addDays(today, rules.noticeDays.value),
    proposableUntil: addDays(today, NOTICE_VALID_DAYS),
    basis: null,
    basisOn: null,
    lapsesOn: null,
    review: null,
    appeals: [],
    repairedOn: null,
    shownUntil: null,
    removedFor: null,
    revision: 1,
    by,
  };
}

/**
 * Proposes a listing to the regulator, on a judgment or on an enforcement that a notary attested.
 *
 * @param enforcement - What `collections` says of the step that the basis names.
 * @throws {@link Refusal} in this order: LISTING_NOT_NOTICED, NOTICE_TOO_RECENT, NOTICE_OUT_OF_TIME, TRADELINE_DELETED,
 * DEFAULT_NOT_ON_RECORD, NOT_SERIOUS, TRADELINE_DISPUTED, BASIS_MISMATCH, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 * ENFORCEMENT_NOT_SHOWN.
 */
export function proposeListing(
  listing: Listing,
  basis: ListingBasis,
  facts: DefaultFacts,
  enforcement: EnforcementFacts | undefined,
  today: string,
  by: string,
): Listing {
  const rules = rulesOf(listing.jurisdiction);
  if (listing.status !== 'noticed') {
    throw new Refusal('LISTING_NOT_NOTICED', 'listingId', `the listing is ${listing.status}`);
  }
  if (today < listing.proposableFrom) {
    throw new Refusal('NOTICE_TOO_RECENT', 'listingId', `the subject has until ${listing.proposableFrom}`);
  }
  if (today > listing.proposableUntil) {
    throw new Refusal('NOTICE_OUT_OF_TIME', 'listingId', `the notice was good until ${listing.proposableUntil}`);
  }
  requireSerious(facts, listing.firstDelinquencyOn, rules);
  if ((listing.ground === 'enforcementFruitless') !== (basis.kind === 'enforcement')) {
    throw new Refusal('BASIS_MISMATCH', 'basis.kind', `${listing.ground} does not rest on a ${basis.kind}`);
  }
  const basisOn = basis.kind === 'judgment' ? decidedOn(basis, listing, today) : enforcedOn(listing, enforcement);
  return {
    ...listing,
    status: 'proposed',
    basis,
    basisOn,
    lapsesOn: addMonths(basisOn, rules.retentionMonths.value),
    revision: listing.revision + 1,
    by,
  };
}

/** @throws {@link Refusal} LISTING_NOT_PERMITTED. */
export function rulesOf(jurisdiction: Jurisdiction): ListingRules {
  const rules = LISTING_RULES[jurisdiction];
  if (rules !== null) return rules;
  throw new Refusal('LISTING_NOT_PERMITTED', '', `in ${jurisdiction} no such list is kept`);
}

function requireSerious({ tradeline, disputed }: DefaultFacts, began: string, { seriousDays }: ListingRules): void {
  if (tradeline.status === 'deleted') {
    throw new Refusal('TRADELINE_DELETED', 'tradelineId', 'it was deleted after a dispute');
  }
  if (tradeline.firstDelinquencyOn !== began) {
    const found = tradeline.firstDelinquencyOn;
    const reason = found === null ? 'nothing is past due' : `the arrears on record began on ${found}`;
    throw new Refusal('DEFAULT_NOT_ON_RECORD', 'firstDelinquencyOn', reason);
  }
  if (tradeline.daysPastDue < seriousDays.value) {
    const found = `${tradeline.daysPastDue} days past due, ${seriousDays.value} are needed`;
    throw new Refusal('NOT_SERIOUS', 'tradelineId', found);
  }
  if (disputed)
    throw new Refusal('TRADELINE_DISPUTED', 'tradelineId', 'its subject disputes it: the answer comes first');
}

function decidedOn(basis: ListingBasis & { kind: 'judgment' }, listing: Listing, today: string): string {
  if (basis.decidedOn > today) throw new Refusal('DATE_IN_FUTURE', 'basis.decidedOn', `today is ${today}`);
  if (basis.decidedOn < listing.firstDelinquencyOn) {
    const found = `the arrears began on ${listing.firstDelinquencyOn}`;
    throw new Refusal('DATE_OUT_OF_ORDER', 'basis.decidedOn', found);
  }
  return basis.decidedOn;
}

function enforcedOn(listing: Listing, facts: EnforcementFacts | undefined): string {
  const shown = facts?.tradelineId === listing.tradelineId && facts.attested ? facts.executedOn : null;
  if (shown === null || shown < listing.firstDelinquencyOn) {
    const reason = 'no enforcement of this default that a notary attested and that was carried out';
    throw new Refusal('ENFORCEMENT_NOT_SHOWN', 'basis.step', reason);
  }
  return shown;
}
