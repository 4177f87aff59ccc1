import type { z } from 'zod';
import { dayOf } from '../../domain/calendar.js';
import { answerDispute } from '../../domain/disputes/answer-dispute.js';
import { deleteItem } from '../../domain/disputes/delete-item.js';
import { DISPUTE_RIGHTS } from '../../domain/disputes/rights.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { loadCorrections } from '../../ledger/corrections.js';
import { saveDispute, saveNotice } from '../../ledger/disputes.js';
import { encode } from '../../ledger/encoding.js';
import { footprintFrom, loadSubjectFile } from '../../ledger/subjects.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { AnswerDispute, Dispute } from '../../schema/disputes.js';
import type { FootprintEntry } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';
import { requireDispute } from './require-dispute.js';

/** As many of a subject's latest inquiries as are looked through for those who read a record. */
const MAX_READINGS = 5_000;

/**
 * Takes the furnisher's answers. What is deleted leaves its tradeline in the same transaction, and whoever was shown a
 * record that was wrong is named, to be told.
 */
export async function answerOneDispute(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof AnswerDispute>,
): Promise<{ transactionId: string; dispute: Dispute }> {
  const furnisher = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  const before = await requireDispute(ctx, request.disputeId);
  const updates = request.answers.some(({ outcome }) => outcome === 'updated');
  const corrections = updates ? await loadCorrections(ctx.store, before.tradelineId) : [];
  const wrong = request.answers.filter(({ outcome }) => outcome !== 'verified');
  const readings = wrong.length === 0 ? [] : await readingsOf(ctx, before);
  const readers = [...new Set(readings.map(({ inquirer }) => inquirer))].sort();
  const { at } = ctx.store;
  const { answers } = request;
  const dispute = answerDispute(before, answers, furnisher.mspId, corrections, readers, at, ctx.submitter);

  await deleteAnswered(ctx, furnisher, dispute.tradelineId, wrong);
  saveDispute(ctx.store, dispute);
  for (const reader of readers) {
    const { disputeId, tradelineId, subjectId } = dispute;
    const entries = readings.filter(({ inquirer }) => inquirer === reader).map(({ entry }) => entry);
    const items = wrong.map(({ period, outcome }) => ({ period, outcome }));
    const notice = { reader, disputeId, tradelineId, subjectId, items, entries, at, by: ctx.submitter };
    saveNotice(ctx.store, notice, dispute.revision);
  }
  const { disputeId, tradelineId, status } = dispute;
  ctx.store.announce('DisputeAnswered', encode({ disputeId, tradelineId, status, toBeTold: readers }));
  return { transactionId: ctx.store.transactionId, dispute };
}

async function deleteAnswered(
  ctx: AttestryContext,
  furnisher: Member,
  tradelineId: string,
  wrong: z.output<typeof AnswerDispute>['answers'],
): Promise<void> {
  const deleted = wrong.filter(({ outcome }) => outcome === 'deleted');
  if (deleted.length === 0) return;
  const pages = new TradelinePages(ctx.store, furnisher, ctx.charter);
  const [tradeline] = await pages.load([tradelineId]);
  if (tradeline === undefined) throw new Error('a tradeline that is disputed stays on the ledger');
  // The months first: once the tradeline is deleted it has none.
  const ordered = [...deleted].sort((a, b) => Number(a.period === null) - Number(b.period === null));
  pages.put(ordered.reduce((next, { period }) => deleteItem(next, period, ctx.today), tradeline));
  pages.save(ctx.submitter);
}

/** The inquiries of others that showed the disputed tradeline, within the time that the pack gives. */
async function readingsOf(ctx: AttestryContext, dispute: Dispute): Promise<FootprintEntry[]> {
  const { tradelineId, subjectId, furnisher, jurisdiction } = dispute;
  const file = await loadSubjectFile(ctx.store, subjectId);
  const from = Math.max(1, file.entries - MAX_READINGS + 1);
  const entries = await footprintFrom(ctx.store, subjectId, from, MAX_READINGS);
  const oldest = dayOf(ctx.today) - DISPUTE_RIGHTS[jurisdiction].tellReaders.days;
  return entries.filter(
    ({ inquirer, at, shown }) =>
      inquirer !== furnisher &&
      dayOf(at.slice(0, 10)) >= oldest &&
      shown.tradelines.some((each) => each.tradelineId === tradelineId),
  );
}
