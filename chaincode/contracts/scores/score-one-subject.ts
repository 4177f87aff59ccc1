import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { excludedItems } from '../../domain/disputes/counting.js';
import { hardInquiryCounts } from '../../domain/inquiries/subject-file.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { inputsOf, scoreSubject, seatsOf, type ScoredAccount } from '../../domain/scores/score-subject.js';
import { inForce } from '../../domain/versions.js';
import { decode, encode } from '../../ledger/encoding.js';
import { memberKey } from '../../ledger/keys.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { ScorecardShelf } from '../../ledger/scorecards.js';
import { countScore, saveScore } from '../../ledger/scores.js';
import type { Member } from '../../schema/members.js';
import type { ScoreReceipt, ScoreRecord, ScoreSubject } from '../../schema/scores.js';
import type { MarkedTradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { look } from '../inquiries/make-one-inquiry.js';

/** Hexadecimal SHA-256 of a text: the domain has no such function of its own. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Scores a subject: an inquiry, and beside its entry the answers of the champion and its challengers with all that they
 * were computed from.
 */
export async function scoreOneSubject(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof ScoreSubject>,
): Promise<z.output<typeof ScoreReceipt>> {
  const duty = caller?.role === 'regulator' ? 'supervise' : 'serve';
  const scorer = requireEntitled(ctx.caller, caller, ['lender', 'insurer', 'regulator'], duty);
  const { inquiry, tradelines, file } = await look(ctx, scorer, request);
  const shelf = new ScorecardShelf(ctx.store, ctx.charter);
  const seats = seatsOf(await shelf.roster(request.use));
  const cards = await shelf.cards(seats.map(({ version }) => version));
  const lists = new RegulatorLists(ctx.store, ctx.charter);
  const material = {
    accounts: await accountsOf(ctx, lists, tradelines),
    // Before this inquiry: to ask for a score costs none.
    hardInquiries: hardInquiryCounts(file, ctx.today).last90Days,
    regimes: await lists.regimes(),
    programmes: await lists.programmes(),
    cards,
    today: ctx.today,
  };
  const answers = scoreSubject(material, sha256Hex);
  const digests = seats.map(({ digest }) => digest);
  const record: ScoreRecord = {
    subjectId: inquiry.subjectId,
    entry: inquiry.entry,
    use: request.use,
    scorer: inquiry.inquirer,
    purpose: inquiry.purpose,
    at: inquiry.at,
    transactionId: inquiry.transactionId,
    ...answers,
    inputs: inputsOf(material, digests),
    override: null,
    revision: 1,
    by: ctx.submitter,
  };
  saveScore(ctx.store, record);
  const { champion, challengers } = answers;
  countScore(ctx.store, champion.scorecard, champion.scored ? champion.points : 'thin');
  for (const { scorecard, points } of challengers) countScore(ctx.store, scorecard, points ?? 'thin');
  const { subjectId, entry } = record;
  ctx.store.announce(
    'SubjectScored',
    encode({ subjectId, entry, scorer: record.scorer, scorecard: champion.scorecard }),
  );
  return {
    transactionId: ctx.store.transactionId,
    subjectId,
    entry,
    scorecard: champion.scorecard,
    points: champion.scored ? champion.points : null,
    band: champion.scored ? champion.band : null,
    cause: champion.scored ? null : champion.cause,
    inputsDigest: champion.inputsDigest,
  };
}

async function accountsOf(
  ctx: AttestryContext,
  lists: RegulatorLists,
  tradelines: readonly MarkedTradeline[],
): Promise<ScoredAccount[]> {
  const jurisdictionOf = await jurisdictionsOf(ctx, tradelines);
  const accounts: ScoredAccount[] = [];
  for (const { disputeMark, ...tradeline } of tradelines) {
    const jurisdiction = jurisdictionOf(tradeline.lender);
    const rule = inForce(await lists.repairRules(jurisdiction), ctx.today);
    accounts.push({ tradeline, excluded: excludedItems(disputeMark, ctx.today), jurisdiction, rule });
  }
  return accounts;
}

/** The jurisdiction of each lender of some tradelines. One read. */
export async function jurisdictionsOf(
  ctx: AttestryContext,
  tradelines: readonly { readonly lender: string }[],
): Promise<(lender: string) => Member['jurisdiction']> {
  const lenders = [...new Set(tradelines.map(({ lender }) => lender))];
  const members = await ctx.store.getMany(lenders.map(memberKey));
  return (lender) => {
    const member = members[lenders.indexOf(lender)];
    if (member === undefined) throw new Error('a lender of tradelines is a member');
    return decode<Member>(member).jurisdiction;
  };
}
