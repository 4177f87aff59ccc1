import type { z } from 'zod';
import { countingTradeline } from '../../domain/disputes/counting.js';
import { ANSWER_DAYS } from '../../domain/inquiries/make-inquiry.js';
import { hardInquiryCounts } from '../../domain/inquiries/subject-file.js';
import { dayOf } from '../../domain/calendar.js';
import { decideLimit } from '../../domain/limits/decide-limit.js';
import { withLimit } from '../../domain/limits/with-limit.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { treatedTradeline } from '../../domain/shocks/treatment.js';
import { signalsOf } from '../../domain/signals/signals.js';
import { encode } from '../../ledger/encoding.js';
import { LimitBook } from '../../ledger/limits.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { loadScore } from '../../ledger/scores.js';
import { loadSubjectFile } from '../../ledger/subjects.js';
import type { DecideLimit, LimitDecision } from '../../schema/limits.js';
import type { Member } from '../../schema/members.js';
import type { ScoreRecord } from '../../schema/scores.js';
import type { MarkedTradeline } from '../../schema/tradelines.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { findMarkedTradeline } from '../tradelines/read-tradelines.js';

/**
 * Decides on the limit of an account by its lender's policy: the score, the account and its signals as they count, so
 * that neither disputed nor deferred months cut anything.
 */
export async function decideOneLimit(
  ctx: AttestryContext,
  caller: Member | undefined,
  { tradelineId, entry }: z.output<typeof DecideLimit>,
): Promise<ResponseOf<'DecideLimit'>> {
  const { mspId } = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
  const marked = await findMarkedTradeline(ctx, tradelineId);
  requireLimit(marked, mspId);
  const book = new LimitBook(ctx.store, mspId, ctx.charter);
  const inForce = await book.inForce();
  const record = inForce === undefined ? undefined : await book.policy(inForce.version);
  if (record === undefined) throw new Refusal('LIMIT_POLICY_NOT_FOUND', '', 'no policy has been adopted');
  const score = requireScore(await loadScore(ctx.store, marked.subjectId, entry), mspId, ctx.today);

  const regimes = await new RegulatorLists(ctx.store, ctx.charter).regimes();
  const counting = countingTradeline(marked, ctx.today);
  const tradeline = counting === undefined ? undefined : treatedTradeline(counting, regimes);
  const subject = await loadSubjectFile(ctx.store, marked.subjectId);
  const inquiries = hardInquiryCounts(subject, ctx.today);
  const file = decideLimit(
    record.policy,
    {
      file: await book.file(tradelineId),
      score: { entry, ...score },
      utilisationBand: tradeline?.profile.at(-1)?.utilisationBand ?? null,
      signals: tradeline === undefined ? [] : signalsOf({ tradeline, inquiries }),
      at: ctx.store.at,
    },
    ctx.submitter,
  );
  book.saveFile(file);
  const { last: decision } = file;
  if (decision === null) throw new Error('a decision was made');
  ctx.store.announce('LimitDecided', encode({ tradelineId, rule: decision.rule, action: decision.action }));
  return { transactionId: ctx.store.transactionId, tradelineId, decision };
}

function requireLimit(tradeline: MarkedTradeline, mspId: string): void {
  const { lender, status, kind } = tradeline;
  if (lender !== mspId) throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', `it is ${lender}'s`);
  if (status === 'deleted') throw new Refusal('TRADELINE_DELETED', 'tradelineId', 'it was deleted after a dispute');
  if (status === 'closed') throw new Refusal('TRADELINE_CLOSED', 'tradelineId', 'nothing can be drawn any more');
  if (!withLimit(tradeline)) throw new Refusal('KIND_WITHOUT_LIMIT', 'tradelineId', `a ${kind} has no limit`);
}

function requireScore(
  record: ScoreRecord | undefined,
  mspId: string,
  today: string,
): Pick<LimitDecision['score'], 'points' | 'band' | 'reasons'> {
  if (record === undefined) throw new Refusal('SCORE_NOT_FOUND', 'entry', 'this entry of the footprint is no score');
  const { scorer, at, champion } = record;
  if (scorer !== mspId) throw new Refusal('NOT_SCORER', 'entry', `the score is ${scorer}'s`);
  if (dayOf(today) - dayOf(at.slice(0, 10)) > ANSWER_DAYS) {
    throw new Refusal('INQUIRY_ANSWER_LAPSED', 'entry', `a score is decided on for ${ANSWER_DAYS} days: score anew`);
  }
  return champion.scored
    ? { points: champion.points, band: champion.band, reasons: champion.reasons.map(({ code }) => code) }
    : { points: null, band: null, reasons: [] };
}
