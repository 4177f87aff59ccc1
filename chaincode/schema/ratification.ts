import { z } from 'zod';
import { MemberRole } from './members.js';
import { CommandId, Instant, MspId, Period, Sha256, Submitter, versionOf } from './primitives.js';
import { Scorecard, ScorecardVersion } from './scorecards.js';

/** What a scorecard is used for: for each use there is one champion at most. */
export const ScorecardUse = z
  .enum(['application', 'behaviour'])
  .describe('`application`: somebody asks for credit; `behaviour`: an account that is kept is looked at');
export type ScorecardUse = z.infer<typeof ScorecardUse>;

export const VoteChoice = z.enum(['for', 'against']);
/** A member's vote. It is cast once and stands. */
export const Vote = z.object({
  voter: MspId,
  role: MemberRole,
  choice: VoteChoice,
  at: Instant,
  by: Submitter,
});
export type Vote = z.infer<typeof Vote>;
const Votes = z.array(Vote).max(200);

const ofVersion = { version: ScorecardVersion };

export const ProposeScorecard = z.strictObject({
  commandId: CommandId,
  use: ScorecardUse,
  card: Scorecard,
  supersedes: ScorecardVersion.optional().describe("An open proposal of the proposer's own, which this one replaces"),
});
export type ProposeScorecard = z.infer<typeof ProposeScorecard>;

export const VoteOnScorecard = z.strictObject({ commandId: CommandId, ...ofVersion, choice: VoteChoice });
export const NameScorecard = z.strictObject({ commandId: CommandId, ...ofVersion });

/** A scorecard's way through the vote. The card itself lies apart and never changes. */
export const ScorecardFile = z.object({
  version: ScorecardVersion,
  use: ScorecardUse,
  digest: Sha256.describe('Of the card, as the ledger encodes it'),
  trainingData: Sha256,
  status: z.enum(['proposed', 'ratified', 'rejected', 'withdrawn', 'superseded']),
  proposer: MspId,
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
  supersededBy: ScorecardVersion.nullable(),
  votes: Votes,
  revision: z.int().min(1),
  by: Submitter,
});
export type ScorecardFile = z.infer<typeof ScorecardFile>;

const Seat = z.object({ version: ScorecardVersion, digest: Sha256, since: Instant });
export type Seat = z.infer<typeof Seat>;
/** Challengers that are scored beside the champion at most: each is computed in every score. */
export const MAX_CHALLENGERS = 3;

/** Which cards score for a use: the champion, whose points count, and challengers beside it. */
export const Roster = z.object({
  use: ScorecardUse,
  champion: Seat.nullable(),
  challengers: z.array(Seat).max(MAX_CHALLENGERS),
  motion: z
    .object({ version: ScorecardVersion, openedAt: Instant, votes: Votes })
    .nullable()
    .describe('The vote that is under way on making a challenger the champion'),
  revision: z.int().min(0),
  by: Submitter,
});
export type Roster = z.infer<typeof Roster>;

const ScorecardReceipt = z.object({ transactionId: z.string(), file: ScorecardFile });
const RosterReceipt = z.object({ transactionId: z.string(), roster: Roster });
const ReadScorecard = z.strictObject(ofVersion);
const ReadRoster = z.strictObject({ use: ScorecardUse });

const Rate = z.int().min(0).describe('Ten-thousandths');
const count = z.int().min(0);
/** A card's scores of one month, counted on the ledger. */
export const ScoreTally = z.object({
  version: ScorecardVersion,
  period: Period,
  scored: count,
  thinFiles: count,
  overrides: z.object({ lowSide: count, highSide: count }),
  classes: z
    .array(z.object({ upTo: z.int().nullable(), scored: count, expected: z.int().describe('Parts of a million') }))
    .describe("The classes of the card's reference distribution"),
  stability: Rate.nullable().describe('Population stability index; null without scores'),
});
export type ScoreTally = z.infer<typeof ScoreTally>;

export const ReadStability = z.strictObject({ ...ofVersion, period: Period });
/** Claims that the population of a month that is over is another than the card was trained on. The ledger counts itself. */
export const ReportDrift = ReadStability.extend({ commandId: CommandId });
export const DriftAlert = z.object({
  version: ScorecardVersion,
  period: Period,
  scored: count,
  stability: Rate,
  limit: Rate.describe('Beyond it the population is another'),
  members: z.array(MspId).describe('To whom it is addressed: those who ratified the card'),
  raisedAt: Instant,
  by: Submitter,
});
export type DriftAlert = z.infer<typeof DriftAlert>;

/** The transactions of the contract `scorecards`. */
export const SCORECARD_TRANSACTIONS = {
  ProposeScorecard: { contract: 'scorecards', writes: true, request: ProposeScorecard, response: ScorecardReceipt },
  VoteOnScorecard: { contract: 'scorecards', writes: true, request: VoteOnScorecard, response: ScorecardReceipt },
  WithdrawScorecard: { contract: 'scorecards', writes: true, request: NameScorecard, response: ScorecardReceipt },
  EnlistChallenger: { contract: 'scorecards', writes: true, request: NameScorecard, response: RosterReceipt },
  RetireChallenger: { contract: 'scorecards', writes: true, request: NameScorecard, response: RosterReceipt },
  VoteOnChampion: { contract: 'scorecards', writes: true, request: VoteOnScorecard, response: RosterReceipt },
  ReportDrift: {
    contract: 'scorecards',
    writes: true,
    request: ReportDrift,
    response: z.object({ transactionId: z.string(), alert: DriftAlert }),
  },
  ReadScorecard: {
    contract: 'scorecards',
    writes: false,
    request: ReadScorecard,
    response: z.object({ file: ScorecardFile, card: Scorecard }),
  },
  ScorecardHistory: {
    contract: 'scorecards',
    writes: false,
    request: ReadScorecard,
    response: z.object({ versions: z.array(versionOf(ScorecardFile)) }),
  },
  ListScorecards: {
    contract: 'scorecards',
    writes: false,
    request: z.strictObject({}),
    response: z.object({ scorecards: z.array(ScorecardFile) }),
  },
  ReadRoster: { contract: 'scorecards', writes: false, request: ReadRoster, response: Roster },
  RosterHistory: {
    contract: 'scorecards',
    writes: false,
    request: ReadRoster,
    response: z.object({ versions: z.array(versionOf(Roster)) }),
  },
  ReadStability: {
    contract: 'scorecards',
    writes: false,
    request: ReadStability,
    response: z.object({ tally: ScoreTally, alert: DriftAlert.nullable() }),
  },
} as const;
