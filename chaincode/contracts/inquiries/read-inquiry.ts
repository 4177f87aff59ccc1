import type { z } from 'zod';
import { requireConsent } from '../../domain/consents/require-consent.js';
import { countingTradeline, SAYS_NOTHING } from '../../domain/disputes/counting.js';
import { ANSWER_DAYS } from '../../domain/inquiries/make-inquiry.js';
import { hardInquiryCounts } from '../../domain/inquiries/subject-file.js';
import { dayOf } from '../../domain/calendar.js';
import { Refusal } from '../../domain/refusal.js';
import { loadConsent } from '../../ledger/consents.js';
import { loadMarks } from '../../ledger/disputes.js';
import { footprintFrom, loadFootprintEntry, loadSubjectFile } from '../../ledger/subjects.js';
import {
  type Footprint,
  type FootprintEntry,
  type InquiryAnswer,
  type ListFootprint,
  ShownTradeline,
} from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { shownListings } from '../listings/listing-acts.js';
import { loadTradelines } from './subject-tradelines.js';

/**
 * What an inquiry showed: for the inquirer, for some days, and for the regulator. It is the record as it stood in the
 * inquiry's transaction, found again by its revisions and provable by its digest; but what was deleted since is not
 * shown again, and disputes and statements are those of now.
 */
export async function readInquiry(
  ctx: AttestryContext,
  reader: Member,
  request: { readonly subjectId: string; readonly entry: number },
): Promise<InquiryAnswer> {
  const inquiry = await loadFootprintEntry(ctx.store, request.subjectId, request.entry);
  if (inquiry === undefined) throw new Refusal('INQUIRY_NOT_FOUND', 'entry', 'the footprint has no such entry');
  requireAnswerReader(inquiry, reader, ctx.today);

  const ids = inquiry.shown.tradelines.map(({ tradelineId }) => tradelineId);
  const loaded = await loadTradelines(ctx, ids);
  const marks = await loadMarks(ctx.store, ids);
  const file = await loadSubjectFile(ctx.store, request.subjectId);
  const tradelines: InquiryAnswer['tradelines'] = [];
  for (const [index, { tradelineId, revision, mark }] of inquiry.shown.tradelines.entries()) {
    const found = loaded.find(({ tradeline }) => tradeline.tradelineId === tradelineId);
    if (found === undefined) throw new Error('what an inquiry showed stays on the ledger');
    const { tradeline: now, pages } = found;
    if (now.deletedOn !== null) continue;
    const then = now.revision === revision ? now : await atRevision(pages, tradelineId, revision);
    const tradeline = withoutDeleted(then, now);
    const dispute = marks[index] ?? null;
    const counting = countingTradeline({ ...tradeline, disputeMark: dispute }, ctx.today);
    tradelines.push({
      tradeline: shownOf(tradeline),
      mark,
      counting: counting === undefined ? null : shownOf(counting),
      dispute,
    });
  }
  const { last30Days, last90Days } = hardInquiryCounts(file, ctx.today);
  const seen = new Set(inquiry.shown.listings ?? []);
  const still = seen.size === 0 ? [] : await shownListings(ctx, request.subjectId);
  const listings = still.filter(({ listingId }) => seen.has(listingId));
  return { inquiry, tradelines, statements: file.statements, listings, hardInquiries: { last30Days, last90Days } };
}

/** A subject's footprint: for the regulator, and for a member that the subject has asked for its own report. */
export async function listFootprint(
  ctx: AttestryContext,
  reader: Member,
  request: z.output<typeof ListFootprint>,
): Promise<z.output<typeof Footprint>> {
  const { subjectId, after, limit } = request;
  if (reader.role !== 'regulator') await requireOwnReport(ctx, reader, request);
  const entries = await footprintFrom(ctx.store, subjectId, after + 1, limit);
  return { entries, next: entries.length < limit ? null : (entries.at(-1)?.entry ?? null) };
}

/** Makes sure that the subject has asked a member for its own report. */
export async function requireOwnReport(
  ctx: AttestryContext,
  reader: Member,
  { subjectId, consentId }: { readonly subjectId: string; readonly consentId?: string | undefined },
): Promise<void> {
  if (consentId === undefined) throw new Refusal('NOT_ENTITLED_TO_READ', 'consentId', 'name a consent to ownReport');
  requireConsent(await loadConsent(ctx.store, subjectId, consentId), reader.mspId, 'ownReport', ctx.today);
}

/** A tradeline as an inquirer sees it: without what its schema leaves out. */
export function shownOf(tradeline: Tradeline): z.output<typeof ShownTradeline> {
  return ShownTradeline.parse(tradeline);
}

/** Makes sure that a member may still be shown an answer: the regulator always, the inquirer for some days. */
export function requireAnswerReader(
  inquiry: Pick<FootprintEntry, 'inquirer' | 'at'>,
  reader: Member,
  today: string,
): void {
  if (reader.role === 'regulator') return;
  if (reader.mspId !== inquiry.inquirer) {
    throw new Refusal('NOT_ENTITLED_TO_READ', '', `the inquiry is ${inquiry.inquirer}'s`);
  }
  if (dayOf(today) - dayOf(inquiry.at.slice(0, 10)) > ANSWER_DAYS) {
    throw new Refusal('INQUIRY_ANSWER_LAPSED', 'entry', `an answer is shown for ${ANSWER_DAYS} days: inquire again`);
  }
}

/** A tradeline at an earlier revision, from the history of its page. */
export async function atRevision(
  pages: { history(tradelineId: string): Promise<{ readonly record: Tradeline | null }[]> },
  tradelineId: string,
  revision: number,
): Promise<Tradeline> {
  const versions = await pages.history(tradelineId);
  const then = versions.findLast(({ record }) => record?.revision === revision)?.record;
  if (then === null || then === undefined) throw new Error('a revision that was shown is in the history');
  return then;
}

function withoutDeleted(then: Tradeline, now: Tradeline): Tradeline {
  const deleted = new Set(now.profile.filter((month) => month.paymentStatus === 'deleted').map(({ period }) => period));
  const profile = then.profile.map((month) => (deleted.has(month.period) ? { ...month, ...SAYS_NOTHING } : month));
  return { ...then, profile };
}
