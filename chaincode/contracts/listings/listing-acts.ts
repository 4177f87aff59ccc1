import {
  appealListing,
  decideAppeal,
  decideListing,
  isShown,
  removeAfterDispute,
  repairListing,
  stateOn,
} from '../../domain/listings/course-of-listing.js';
import { giveNotice, proposeListing } from '../../domain/listings/propose-listing.js';
import { enterListing, withRefused } from '../../domain/listings/subject-listings.js';
import { requireActive, requireDesk, requireDuty, requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { loadDispute, loadMarks } from '../../ledger/disputes.js';
import { encode } from '../../ledger/encoding.js';
import { ListingBook } from '../../ledger/listings.js';
import {
  EnforcementFacts,
  type AppealListing,
  type DecideAppeal,
  type DecideListing,
  type GiveListingNotice,
  type Listing,
  type ListingBasis,
  type ProposeListing,
  type ShownListing,
} from '../../schema/listings.js';
import type { Member } from '../../schema/members.js';
import type { ResponseOf } from '../../schema/transactions.js';
import { askOtherDefinition } from '../called-definition.js';
import type { AttestryContext } from '../context.js';
import { requireRegulator } from '../require-regulator.js';
import { requireOwn } from '../tradelines/append-repayments.js';
import { findTradeline } from '../tradelines/read-tradelines.js';

interface ListingReceipt {
  readonly transactionId: string;
  readonly listing: Listing;
}

/** Puts the notice to a subject on record. Only the tradeline's lender may. */
export async function giveListingNotice(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: GiveListingNotice,
): Promise<ListingReceipt> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'collect');
  const facts = await defaultFacts(ctx, request.tradelineId);
  requireOwn(facts.tradeline, request.tradelineId, lender.mspId);
  const book = new ListingBook(ctx.store, ctx.charter);
  const [existing] = await book.load([request.listingId]);
  const listing = giveNotice(request, facts, existing, lender.jurisdiction, ctx.today, ctx.submitter);
  book.saveOfSubject(enterListing(await book.ofSubject(listing.subjectId), listing, ctx.submitter));
  return kept(ctx, book, 'ListingNoticeGiven', listing);
}

/** Proposes a listing of the caller's own, on a basis that is verified where the ledger holds it. */
export async function proposeOneListing(
  ctx: AttestryContext,
  caller: Member | undefined,
  { listingId, basis }: ProposeListing,
): Promise<ListingReceipt> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'collect');
  const { book, listing } = await loaded(ctx, listingId);
  requireLenderOf(listing, lender.mspId);
  const enforcement = await enforcementOf(ctx, basis);
  const facts = await defaultFacts(ctx, listing.tradelineId);
  const next = proposeListing(listing, basis, facts, enforcement, ctx.today, ctx.submitter);
  return kept(ctx, book, 'ListingProposed', next);
}

/** The regulator's review. */
export async function decideOneListing(ctx: AttestryContext, request: DecideListing): Promise<ListingReceipt> {
  requireRegulator(ctx);
  const { book, listing } = await loaded(ctx, request.listingId);
  const next = decideListing(listing, request, ctx.store.at, ctx.submitter);
  if (next.status === 'refused') {
    const file = await book.ofSubject(listing.subjectId);
    book.saveOfSubject(withRefused(file, listing.listingId, ctx.submitter));
  }
  return kept(ctx, book, next.status === 'listed' ? 'ListingConfirmed' : 'ListingRefused', next);
}

/** Takes in a subject's appeal, at whatever member's desk or with the regulator. */
export async function appealOneListing(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: AppealListing,
): Promise<ListingReceipt> {
  requireDesk(ctx.caller, caller);
  const { book, listing } = await loaded(ctx, request.listingId);
  return kept(ctx, book, 'ListingAppealed', appealListing(listing, request, ctx.store.at, ctx.submitter));
}

export async function decideOneAppeal(ctx: AttestryContext, request: DecideAppeal): Promise<ListingReceipt> {
  requireRegulator(ctx);
  const { book, listing } = await loaded(ctx, request.listingId);
  return kept(ctx, book, 'ListingAppealDecided', decideAppeal(listing, request, ctx.store.at, ctx.submitter));
}

/** Records that the debt is paid. Its lender may, and the regulator, so that a lender's silence keeps nobody listed. */
export async function repairOneListing(
  ctx: AttestryContext,
  caller: Member | undefined,
  { listingId }: { listingId: string },
): Promise<ListingReceipt> {
  const member = requireLenderOrRegulator(ctx, caller);
  const { book, listing } = await loaded(ctx, listingId);
  if (member.role === 'lender') requireLenderOf(listing, member.mspId);
  const { tradeline } = await findTradeline(ctx, listing.tradelineId);
  return kept(ctx, book, 'ListingRepaired', repairListing(listing, tradeline, ctx.today, ctx.submitter));
}

/** Removes a listing after a successful dispute. Its lender may, and the regulator. */
export async function removeOneListing(
  ctx: AttestryContext,
  caller: Member | undefined,
  { listingId, disputeId }: { listingId: string; disputeId: string },
): Promise<ListingReceipt> {
  const member = requireLenderOrRegulator(ctx, caller);
  const { book, listing } = await loaded(ctx, listingId);
  if (member.role === 'lender') requireLenderOf(listing, member.mspId);
  const dispute = await loadDispute(ctx.store, disputeId);
  if (dispute === undefined) throw new Refusal('DISPUTE_NOT_FOUND', 'disputeId', 'no such dispute');
  return kept(ctx, book, 'ListingRemoved', removeAfterDispute(listing, dispute, ctx.today, ctx.submitter));
}

/** A listing as it stands: for its lender, the regulator and the notaries. Others see it in an inquiry only. */
export async function readListing(
  ctx: AttestryContext,
  reader: Member,
  listingId: string,
): Promise<ResponseOf<'ReadListing'>> {
  const { listing } = await loaded(ctx, listingId);
  requireReader(reader, listing.lender);
  return viewOf(ctx, listing);
}

export async function listingHistory(
  ctx: AttestryContext,
  reader: Member,
  listingId: string,
): Promise<ResponseOf<'ListingHistory'>> {
  const { book, listing } = await loaded(ctx, listingId);
  requireReader(reader, listing.lender);
  return { listingId, versions: await book.history(listingId) };
}

/** A subject's listings: those of the reader's own; the regulator and the notaries see all. */
export async function listListings(
  ctx: AttestryContext,
  reader: Member,
  subjectId: string,
): Promise<ResponseOf<'ListListings'>> {
  const book = new ListingBook(ctx.store, ctx.charter);
  const file = await book.ofSubject(subjectId);
  const all = await book.load(file.listings.map(({ listingId }) => listingId));
  const readsAll = reader.role === 'regulator' || reader.role === 'notary';
  const views: ResponseOf<'ListListings'>['listings'] = [];
  for (const listing of all) {
    if (readsAll || listing.lender === reader.mspId) views.push(await viewOf(ctx, listing));
  }
  return { listings: views };
}

/** What an inquiry of today shows of a subject's listings. */
export async function shownListings(ctx: AttestryContext, subjectId: string): Promise<ShownListing[]> {
  const book = new ListingBook(ctx.store, ctx.charter);
  const file = await book.ofSubject(subjectId);
  const all = await book.load(file.listings.map(({ listingId }) => listingId));
  const shown: ShownListing[] = [];
  for (const listing of all) if ((await viewOf(ctx, listing)).shown) shown.push(shownOf(listing));
  return shown;
}

function shownOf(listing: Listing): ShownListing {
  const { listingId, tradelineId, lender, ground, basis, basisOn, lapsesOn, repairedOn, shownUntil } = listing;
  return { listingId, tradelineId, lender, ground, basis, basisOn, lapsesOn, repairedOn, shownUntil };
}

async function viewOf(ctx: AttestryContext, listing: Listing): Promise<ResponseOf<'ReadListing'>> {
  const { tradeline, disputed } = await defaultFacts(ctx, listing.tradelineId);
  const shown = isShown(listing, tradeline, disputed, ctx.today);
  return { listing, state: stateOn(listing, ctx.today), shown };
}

async function defaultFacts(
  ctx: AttestryContext,
  tradelineId: string,
): Promise<{ tradeline: Awaited<ReturnType<typeof findTradeline>>['tradeline']; disputed: boolean }> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  const [mark] = await loadMarks(ctx.store, [tradelineId]);
  return { tradeline, disputed: mark !== undefined };
}

async function enforcementOf(ctx: AttestryContext, basis: ListingBasis): Promise<EnforcementFacts | undefined> {
  if (basis.kind !== 'enforcement') return undefined;
  const { caseId, step } = basis;
  return EnforcementFacts.parse(JSON.parse(await askOtherDefinition(ctx, 'ReadEnforcement', { caseId, step })));
}

function requireLenderOrRegulator(ctx: AttestryContext, caller: Member | undefined): Member {
  const member = requireActive(ctx.caller, caller);
  if (member.role !== 'regulator') return requireEntitled(ctx.caller, caller, ['lender'], 'collect');
  requireDuty(ctx.caller, 'supervise');
  return member;
}

/** @throws {@link Refusal} NOT_LENDER_OF_TRADELINE. */
function requireLenderOf(listing: Listing, mspId: string): void {
  if (listing.lender !== mspId) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'listingId', 'the tradeline is of another lender');
  }
}

async function loaded(ctx: AttestryContext, listingId: string): Promise<{ book: ListingBook; listing: Listing }> {
  const book = new ListingBook(ctx.store, ctx.charter);
  const [listing] = await book.load([listingId]);
  if (listing === undefined) throw new Refusal('LISTING_NOT_FOUND', 'listingId', 'no such listing');
  return { book, listing };
}

function kept(ctx: AttestryContext, book: ListingBook, event: string, listing: Listing): ListingReceipt {
  book.save(listing);
  ctx.store.announce(event, encode({ listingId: listing.listingId, tradelineId: listing.tradelineId }));
  return { transactionId: ctx.store.transactionId, listing };
}
