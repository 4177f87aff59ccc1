import { z } from 'zod';
import { ConsentId, PurposeCode } from './consents.js';
import { FootprintEntryNumber } from './inquiries.js';
import {
  CommandId,
  Instant,
  Jurisdiction,
  MspId,
  Period,
  Sha256,
  SubjectId,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';
import { ScorecardUse } from './ratification.js';
import { Score, ScoreBand, ScorecardVersion, ThinFileCause } from './scorecards.js';
import { RegimeId } from './shocks.js';

/** Scores a subject. A score is an inquiry: it takes the same consent and purpose, and leaves the same footprint. */
export const ScoreSubject = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  use: ScorecardUse,
  purpose: PurposeCode,
  consentId: ConsentId,
});
export type ScoreSubject = z.infer<typeof ScoreSubject>;

/** What a challenger makes of the same inputs. */
export const ChallengerScore = z.object({
  scorecard: ScorecardVersion,
  inputsDigest: Sha256,
  points: z.int().nullable().describe('null: a thin file to this card'),
  band: ScoreBand.shape.name.nullable(),
  defaultBasisPoints: z.int().nullable(),
  cause: ThinFileCause.nullable(),
});
export type ChallengerScore = z.infer<typeof ChallengerScore>;

/** All that a score was computed from, so named that it can be found again in the ledger's history. */
export const ScoreInputs = z.object({
  cards: z.array(z.object({ version: ScorecardVersion, digest: Sha256 })).describe('The champion first'),
  tradelines: z.array(
    z.object({
      tradelineId: TradelineId,
      revision: z.int().min(1),
      excluded: z
        .array(Period.nullable())
        .describe('Months that did not count, because of a dispute; null: the whole of it'),
    }),
  ),
  hardInquiries: z.int().min(0).describe('In the ninety days before this one'),
  regimes: z.array(z.object({ regimeId: RegimeId, revision: z.int().min(1) })),
  programmes: z.array(z.object({ programmeId: z.string(), digest: Sha256 })),
  repairRules: z.array(z.object({ jurisdiction: Jurisdiction, version: z.string() })),
});
export type ScoreInputs = z.infer<typeof ScoreInputs>;

/** The points with those that on-time months have earned back. Shown beside the score, which the card alone makes. */
export const RepairedPoints = z.object({
  points: z.int(),
  band: ScoreBand.shape.name,
  earned: z.int().min(0).describe('How many of them were earned back'),
});
export type RepairedPoints = z.infer<typeof RepairedPoints>;

export const OverrideSide = z
  .enum(['lowSide', 'highSide'])
  .describe('`lowSide`: accepted with fewer points than the cut-off; `highSide`: refused in spite of enough');
export const OverrideReason = z.enum([
  'additionalInformation',
  'adverseInformation',
  'affordability',
  'collateral',
  'fraudSuspicion',
  'guarantor',
  'policyException',
  'policyRule',
]);

export const OverrideScore = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  entry: FootprintEntryNumber,
  side: OverrideSide,
  cutOff: z.int().min(-2_000).max(2_000).describe('Least points that the rule of the lender accepts'),
  reason: OverrideReason,
});
export type OverrideScore = z.infer<typeof OverrideScore>;
export const Override = OverrideScore.pick({ side: true, cutOff: true, reason: true }).extend({
  at: Instant,
  by: Submitter,
});

/** One score, under the entry of the footprint that it left. */
export const ScoreRecord = z.object({
  subjectId: SubjectId,
  entry: FootprintEntryNumber,
  use: ScorecardUse,
  scorer: MspId,
  purpose: PurposeCode,
  at: Instant,
  transactionId: z.string(),
  champion: Score.describe("The score that counts: the champion card's"),
  challengers: z.array(ChallengerScore),
  repaired: RepairedPoints.nullable().describe('null where there is no score'),
  inputs: ScoreInputs,
  override: Override.nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type ScoreRecord = z.infer<typeof ScoreRecord>;

/** What a score comes to. The whole of it is read afterwards, so that a block does not hold it twice. */
export const ScoreReceipt = z.object({
  transactionId: z.string(),
  subjectId: SubjectId,
  entry: FootprintEntryNumber,
  scorecard: ScorecardVersion,
  points: z.int().nullable().describe('null: a thin file'),
  band: ScoreBand.shape.name.nullable(),
  cause: ThinFileCause.nullable().describe('Why it is a thin file'),
  inputsDigest: Sha256,
});

const ReadScore = z.strictObject({
  subjectId: SubjectId,
  entry: FootprintEntryNumber,
  consentId: ConsentId.optional().describe("A consent to the subject's own report; scorer and regulator need none"),
});

/** A score computed anew from the ledger's history, beside the one that was recorded. */
export const ScoreReplay = z.object({
  recorded: Score,
  replayed: Score,
  agrees: z.boolean().describe('Every card gives the same answer and the same digest of its inputs'),
  differences: z.array(z.string()).max(50),
});

/** The transactions of the contract `scores`. */
export const SCORE_TRANSACTIONS = {
  ScoreSubject: { contract: 'scores', writes: true, request: ScoreSubject, response: ScoreReceipt },
  OverrideScore: {
    contract: 'scores',
    writes: true,
    request: OverrideScore,
    response: z.object({ transactionId: z.string(), override: Override }),
  },
  ReadScore: { contract: 'scores', writes: false, request: ReadScore, response: ScoreRecord },
  ScoreHistory: {
    contract: 'scores',
    writes: false,
    request: ReadScore,
    response: z.object({ versions: z.array(versionOf(ScoreRecord)) }),
  },
  ReplayScore: { contract: 'scores', writes: false, request: ReadScore, response: ScoreReplay },
} as const;
