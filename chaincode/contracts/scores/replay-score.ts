import type { z } from 'zod';
import { excludedItems } from '../../domain/disputes/counting.js';
import { hardInquiryCounts, withHardInquiry } from '../../domain/inquiries/subject-file.js';
import { scoreSubject, type ScoredAccount } from '../../domain/scores/score-subject.js';
import { sha256Of } from '../../ledger/digest.js';
import { markHistory } from '../../ledger/disputes.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { ScorecardShelf } from '../../ledger/scorecards.js';
import { footprintFrom } from '../../ledger/subjects.js';
import type { HardInquiries } from '../../schema/inquiries.js';
import type { ScoreRecord, ScoreReplay } from '../../schema/scores.js';
import type { AttestryContext } from '../context.js';
import { atRevision } from '../inquiries/read-inquiry.js';
import { loadTradelines } from '../inquiries/subject-tradelines.js';
import { jurisdictionsOf, sha256Hex } from './score-one-subject.js';

/** How many entries of a footprint one read brings. */
const CHUNK = 1_000;

/**
 * Computes a score anew from the ledger's history: each tradeline at the revision that was scored, regimes, programmes
 * and rules as they were then, hard inquiries counted from the footprint, the cards by their digests. Nothing is taken
 * from the record but names and revisions; what the ledger does not bear out is a difference.
 */
export async function replayScore(ctx: AttestryContext, record: ScoreRecord): Promise<z.output<typeof ScoreReplay>> {
  const { inputs, subjectId, entry, at, champion } = record;
  const today = at.slice(0, 10);
  const differences: string[] = [];
  const lists = new RegulatorLists(ctx.store, ctx.charter);

  const cards = await new ScorecardShelf(ctx.store, ctx.charter).cards(inputs.cards.map(({ version }) => version));
  cards.forEach((card, index) => {
    if (sha256Of(card) !== inputs.cards[index]?.digest) differences.push(`scorecard ${card.version}: other digest`);
  });
  const hardInquiries = await hardInquiriesBefore(ctx, subjectId, entry, today);
  if (hardInquiries !== inputs.hardInquiries) {
    differences.push(`hard inquiries: ${inputs.hardInquiries} recorded, ${hardInquiries} in the footprint`);
  }
  const regimes = await lists.regimesNamed(inputs.regimes);
  if (regimes.length !== inputs.regimes.length) differences.push('regimes: a revision is not in the history');
  const all = await lists.programmes();
  const programmes = inputs.programmes.flatMap(
    (named) =>
      all.find(({ programmeId, digest }) => programmeId === named.programmeId && digest === named.digest) ?? [],
  );
  if (programmes.length !== inputs.programmes.length) differences.push('programmes: one is not on the ledger');
  const accounts = await accountsAt(ctx, lists, record, differences);

  const replayed = scoreSubject({ accounts, hardInquiries, regimes, programmes, cards, today }, sha256Hex);
  if (sha256Of(replayed.champion) !== sha256Of(champion)) differences.push(`${champion.scorecard}: another answer`);
  if (sha256Of(replayed.repaired) !== sha256Of(record.repaired)) differences.push('repair: another answer');
  replayed.challengers.forEach((challenger, index) => {
    if (sha256Of(challenger) !== sha256Of(record.challengers[index])) {
      differences.push(`${challenger.scorecard}: another answer`);
    }
  });
  return { recorded: champion, replayed: replayed.champion, agrees: differences.length === 0, differences };
}

async function accountsAt(
  ctx: AttestryContext,
  lists: RegulatorLists,
  { inputs, at }: ScoreRecord,
  differences: string[],
): Promise<ScoredAccount[]> {
  const today = at.slice(0, 10);
  const loaded = await loadTradelines(
    ctx,
    inputs.tradelines.map(({ tradelineId }) => tradelineId),
  );
  const jurisdictionOf = await jurisdictionsOf(
    ctx,
    loaded.map(({ tradeline }) => tradeline),
  );
  const accounts: ScoredAccount[] = [];
  for (const { tradelineId, revision, excluded } of inputs.tradelines) {
    const found = loaded.find(({ tradeline }) => tradeline.tradelineId === tradelineId);
    if (found === undefined) throw new Error('what was scored stays on the ledger');
    const { tradeline: now, pages } = found;
    const tradeline = now.revision === revision ? now : await atRevision(pages, tradelineId, revision);
    const marks = [null, ...(await markHistory(ctx.store, tradelineId))];
    if (!marks.some((mark) => sha256Of(excludedItems(mark, today)) === sha256Of(excluded))) {
      differences.push(`${tradelineId}: no dispute kept these months from counting`);
    }
    const jurisdiction = jurisdictionOf(tradeline.lender);
    const named = inputs.repairRules.find((rule) => rule.jurisdiction === jurisdiction)?.version;
    const rule = (await lists.repairRules(jurisdiction)).find(({ version }) => version === named);
    if (rule === undefined) throw new Error('a repair rule that was in force stays on the ledger');
    accounts.push({ tradeline, excluded, jurisdiction, rule });
  }
  return accounts;
}

/** What a subject's file counted before an entry, from the footprint itself. */
async function hardInquiriesBefore(
  ctx: AttestryContext,
  subjectId: string,
  entry: number,
  today: string,
): Promise<number> {
  let hardInquiries: HardInquiries[] = [];
  for (let from = 1; from < entry; from += CHUNK) {
    const found = await footprintFrom(ctx.store, subjectId, from, Math.min(CHUNK, entry - from));
    for (const { kind, inquirer, at } of found) {
      if (kind === 'hard') hardInquiries = withHardInquiry(hardInquiries, inquirer, at.slice(0, 10));
    }
  }
  return hardInquiryCounts({ hardInquiries }, today).last90Days;
}
