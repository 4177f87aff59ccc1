import type { z } from 'zod';
import { acceptCover, declineCover, requireParty } from '../../domain/covers/decide-cover.js';
import { premiumOf } from '../../domain/covers/premium.js';
import { proposeCover } from '../../domain/covers/propose-cover.js';
import { Refusal } from '../../domain/refusal.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { CoverBook } from '../../ledger/covers.js';
import { encode } from '../../ledger/encoding.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Cover, CoverTerms, ProposeCover, ProposeCoverAmounts } from '../../schema/covers.js';
import type { Member } from '../../schema/members.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { findTradeline } from '../tradelines/read-tradelines.js';
import { requireCoverAmountsReader, requireCoverParty, requireCoverReader, requireSides } from './cover-party.js';

interface CoverReceipt {
  readonly transactionId: string;
  readonly cover: Cover;
}

/** Proposes a cover for one of its sides, and keeps its amounts in the collection of the two. */
export async function proposeOneCover(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: ProposeCover,
  { salt, item }: z.output<typeof ProposeCoverAmounts>,
): Promise<CoverReceipt> {
  const { mspId } = requireCoverParty(ctx, caller);
  requireParty(request, mspId);
  const lender = await requireSides(ctx, request);
  const book = new CoverBook(ctx.store, ctx.charter);
  const existing = await book.load(request.coverId);
  const tradelines = await new TradelinePages(ctx.store, lender, ctx.charter).load(idsOf(request));
  const cover = proposeCover(request, item, tradelines, existing, mspId, ctx.today, ctx.submitter);
  book.saveTerms(cover, salt, item);
  return kept(ctx, book, 'CoverProposed', cover);
}

/** Accepts a cover for the side that did not propose it, and enters it on each of its tradelines. */
export async function acceptOneCover(
  ctx: AttestryContext,
  caller: Member | undefined,
  { coverId }: { coverId: string },
): Promise<CoverReceipt> {
  const { mspId } = requireCoverParty(ctx, caller);
  const book = new CoverBook(ctx.store, ctx.charter);
  const found = await requiredCover(book, coverId);
  requireParty(found, mspId);
  const lender = await requireSides(ctx, found);
  const tradelines = await new TradelinePages(ctx.store, lender, ctx.charter).load(idsOf(found));
  const lines = await book.lines(idsOf(found), found.lender);
  const outcome = acceptCover(found, tradelines, lines, mspId, ctx.today, ctx.submitter);
  for (const line of outcome.lines) book.saveLine(line);
  return kept(ctx, book, 'CoverAccepted', outcome.cover);
}

export async function declineOneCover(
  ctx: AttestryContext,
  caller: Member | undefined,
  { coverId }: { coverId: string },
): Promise<CoverReceipt> {
  const { mspId } = requireCoverParty(ctx, caller);
  const book = new CoverBook(ctx.store, ctx.charter);
  const cover = declineCover(await requiredCover(book, coverId), mspId, ctx.today, ctx.submitter);
  return kept(ctx, book, 'CoverDeclined', cover);
}

export async function readCover(ctx: AttestryContext, reader: Member, coverId: string): Promise<Cover> {
  const cover = await requiredCover(new CoverBook(ctx.store, ctx.charter), coverId);
  requireCoverReader(reader, cover);
  return cover;
}

export async function coverHistory(
  ctx: AttestryContext,
  reader: Member,
  coverId: string,
): Promise<ResponseOf<'CoverHistory'>> {
  await readCover(ctx, reader, coverId);
  return { coverId, versions: await new CoverBook(ctx.store, ctx.charter).history(coverId) };
}

export async function readCoverAmounts(
  ctx: AttestryContext,
  reader: Member,
  coverId: string,
): Promise<ResponseOf<'ReadCoverAmounts'>> {
  const book = new CoverBook(ctx.store, ctx.charter);
  const cover = await requiredCover(book, coverId);
  requireCoverAmountsReader(reader, cover);
  const terms = await requiredTerms(book, cover);
  const { lossesMinor, indemnityMinor } = await book.loadAccount(cover);
  return {
    coverId,
    currency: cover.currency,
    sumsInsured: cover.tradelines.map(({ tradelineId }, index) => ({
      tradelineId,
      amount: String(terms.sumsInsured[index]),
    })),
    deductible: terms.deductible.toString(),
    attachment: terms.attachment.toString(),
    limit: terms.limit.toString(),
    premium: premiumOf(cover, terms.sumsInsured).toString(),
    losses: lossesMinor.toString(),
    indemnity: indemnityMinor.toString(),
    remaining: (terms.limit - indemnityMinor).toString(),
  };
}

/** What is insured of a tradeline and what was claimed: for its lender, its insurers, the regulator and the notaries. */
export async function readInsurance(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<ResponseOf<'ReadInsurance'>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  const [line] = await new CoverBook(ctx.store, ctx.charter).lines([tradelineId], tradeline.lender);
  if (line?.covers.some(({ insurer }) => insurer === reader.mspId) !== true) requireReader(reader, tradeline.lender);
  if (line === undefined || line.revision === 0) {
    throw new Refusal('TRADELINE_NOT_INSURED', 'tradelineId', 'no cover was accepted for it');
  }
  return line;
}

/** @throws {@link Refusal} COVER_NOT_FOUND. */
export async function requiredCover(book: CoverBook, coverId: string): Promise<Cover> {
  const cover = await book.load(coverId);
  if (cover === undefined) throw new Refusal('COVER_NOT_FOUND', 'coverId', 'no such cover');
  return cover;
}

/** @throws {@link Refusal} AMOUNTS_MISSING: they were purged. */
export async function requiredTerms(book: CoverBook, cover: Cover): Promise<CoverTerms> {
  const terms = await book.loadTerms(cover);
  if (terms === undefined) throw new Refusal('AMOUNTS_MISSING', 'coverId', 'the amounts of the cover were purged');
  return terms;
}

const idsOf = ({ tradelines }: Pick<Cover, 'tradelines'>): string[] => tradelines.map(({ tradelineId }) => tradelineId);

function kept(ctx: AttestryContext, book: CoverBook, event: string, cover: Cover): CoverReceipt {
  book.save(cover);
  ctx.store.announce(event, encode({ coverId: cover.coverId, lender: cover.lender, insurer: cover.insurer }));
  return { transactionId: ctx.store.transactionId, cover };
}
