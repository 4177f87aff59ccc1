import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { overrideScore } from '../domain/scores/override-score.js';
import { encode } from '../ledger/encoding.js';
import { countScore, loadScore, saveScore, scoreHistory } from '../ledger/scores.js';
import type { Member } from '../schema/members.js';
import type { ScoreRecord } from '../schema/scores.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { requireAnswerReader, requireOwnReport } from './inquiries/read-inquiry.js';
import { replayScore } from './scores/replay-score.js';
import { scoreOneSubject } from './scores/score-one-subject.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Scores of subjects, their overrides, and their replay from history. */
export class ScoresContract extends AttestryContract {
  constructor(setting: Setting) {
    super('scores', setting);
  }

  /** Scores a subject. Lenders and insurers may with its consent; the regulator, as the subject asks. */
  @Transaction()
  @Returns('string')
  async ScoreSubject(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ScoreSubject', requestJson, (request, caller) => scoreOneSubject(ctx, caller, request));
  }

  /** Records that the scorer decided otherwise than the points say, and why. */
  @Transaction()
  @Returns('string')
  async OverrideScore(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'OverrideScore', requestJson, async (request, caller) => {
      const { mspId } = requireEntitled(ctx.caller, caller, ['lender', 'insurer'], 'serve');
      const { subjectId, entry, side } = request;
      const found = await loadScore(ctx.store, subjectId, entry);
      const record = overrideScore(found, request, mspId, ctx.store.at, ctx.submitter);
      saveScore(ctx.store, record);
      countScore(ctx.store, record.champion.scorecard, side);
      ctx.store.announce('ScoreOverridden', encode({ subjectId, entry, side }));
      if (record.override === null) throw new Error('an override was recorded');
      return { transactionId: ctx.store.transactionId, override: record.override };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadScore(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadScore', requestJson, (request, caller) => readScore(ctx, caller, request));
  }

  @Transaction(false)
  @Returns('string')
  async ScoreHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScoreHistory', requestJson, async (request, caller) => {
      await readScore(ctx, caller, request);
      return { versions: await scoreHistory(ctx.store, request.subjectId, request.entry) };
    });
  }

  /** Computes a score anew from the ledger's history. */
  @Transaction(false)
  @Returns('string')
  async ReplayScore(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReplayScore', requestJson, async (request, caller) =>
      replayScore(ctx, await readScore(ctx, caller, request)),
    );
  }
}

/** A score, for its scorer, for the regulator, and for a member that the subject has asked for its own report. */
async function readScore(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: { readonly subjectId: string; readonly entry: number; readonly consentId?: string | undefined },
): Promise<ScoreRecord> {
  const reader = requireActive(ctx.caller, caller);
  const record = await loadScore(ctx.store, request.subjectId, request.entry);
  if (record === undefined) throw new Refusal('SCORE_NOT_FOUND', 'entry', 'this entry of the footprint is no score');
  if (request.consentId !== undefined) await requireOwnReport(ctx, reader, request);
  else requireAnswerReader({ inquirer: record.scorer, at: record.at }, reader, ctx.today);
  return record;
}
