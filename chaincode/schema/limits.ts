import { z } from 'zod';
import { FootprintEntryNumber } from './inquiries.js';
import { CivilDate, CommandId, Instant, MspId, Sha256, Submitter, TradelineId, line, versionOf } from './primitives.js';
import { ReasonCode, ScoreBand } from './scorecards.js';

/** What an account shows of trouble to come; domain/signals says when each does. */
export const Signal = z.enum([
  'activityFall',
  'arrears',
  'inquiries30Days',
  'inquiries90Days',
  'inquirersOverCap',
  'minimumPayments',
  'utilisationJump',
]);
export type Signal = z.infer<typeof Signal>;

export const LimitPolicyVersion = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{2,39}$/)
  .describe('3 to 40 lower-case letters, digits, dots and dashes');
const Share = z
  .int()
  .min(0)
  .max(10_000)
  .describe('Ten-thousandths of the limit that the account had before any decision');
const Part = z.int().min(1).max(10_000).describe('Ten-thousandths');
const Days = z.int().min(1).max(366);

export const LimitAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('reduce'), by: Part.describe('Ten-thousandths of the present limit') }),
  z.strictObject({ kind: z.literal('reduceToOwed') }),
  z.strictObject({ kind: z.literal('freeze') }).describe('Nothing more is drawn; the limit itself stays'),
  z.strictObject({ kind: z.literal('restore') }).describe('A freeze is lifted, and a step of the limit given back'),
]);

export const LimitRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/),
  bands: z.array(ScoreBand.shape.name).max(26).describe('Of the score; empty: any, a thin file too'),
  utilisation: z
    .strictObject({ from: z.int().min(0).max(24), to: z.int().min(0).max(24) })
    .refine(({ from, to }) => from <= to, 'from the lower band to the higher')
    .nullable()
    .describe('Bands of the newest month; null: any'),
  signals: z.array(Signal).max(7).describe('One of them is enough; empty: none is needed'),
  action: LimitAction,
});
export type LimitRule = z.infer<typeof LimitRule>;

/** A member's own rules for limits, as data. The first rule that fits decides; where none does, the limit is kept. */
export const LimitPolicy = z.strictObject({
  version: LimitPolicyVersion,
  rules: z
    .array(LimitRule)
    .min(1)
    .max(50)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'a rule has an id of its own'),
  fall: z
    .strictObject({ most: Part, days: Days })
    .describe('In so many days a limit falls by this part of what it was at most'),
  rise: z
    .strictObject({ step: Part, days: Days, calmDays: Days })
    .describe('A step a `days` at most, and none before so many days after the last cut or freeze'),
  notice: z
    .strictObject({ days: z.int().min(0).max(90), source: line(200) })
    .describe('Within how many days the customer is told of a cut or a freeze, and why so'),
});
export type LimitPolicy = z.infer<typeof LimitPolicy>;

export const ProposeLimitPolicy = z.strictObject({ commandId: CommandId, policy: LimitPolicy });
export const AdoptLimitPolicy = z.strictObject({ commandId: CommandId, version: LimitPolicyVersion });
export const DecideLimit = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  entry: FootprintEntryNumber.describe("A score of the lender's own, in the footprint of the account's subject"),
});

/** A policy that a lender may simulate and adopt. It never changes. */
export const LimitPolicyRecord = z.object({
  lender: MspId,
  policy: LimitPolicy,
  digest: Sha256,
  proposedAt: Instant,
  by: Submitter,
});
export type LimitPolicyRecord = z.infer<typeof LimitPolicyRecord>;
/** Which policy of a lender decides. */
export const LimitPolicyInForce = z.object({
  lender: MspId,
  version: LimitPolicyVersion,
  digest: Sha256,
  adoptedAt: Instant,
  revision: z.int().min(1),
  by: Submitter,
});
export type LimitPolicyInForce = z.infer<typeof LimitPolicyInForce>;

export const LimitDecision = z.object({
  at: Instant,
  policy: LimitPolicyVersion,
  rule: z.string().nullable().describe('The rule that fired; null: none fitted'),
  action: z.enum(['keep', 'reduce', 'freeze', 'restore']).describe('What came of it'),
  wanted: Share.describe('What the rule alone would have made of the limit'),
  from: Share,
  to: Share,
  capped: z.boolean().describe('The caps of the policy, or what is owed, let it move less than the rule wanted'),
  score: z.object({
    entry: FootprintEntryNumber,
    points: z.int().nullable(),
    band: ScoreBand.shape.name.nullable(),
    reasons: z.array(ReasonCode).max(5).describe('What the notice names'),
  }),
  utilisationBand: z.int().nullable(),
  signals: z.array(Signal),
  notice: z.object({ dueOn: CivilDate, source: z.string() }).nullable().describe('What is owed to the customer'),
});
export type LimitDecision = z.infer<typeof LimitDecision>;

/** Where the limit of an account stands, in shares of what it was: how much that is, is the lender's private matter. */
export const LimitFile = z.object({
  tradelineId: TradelineId,
  lender: MspId,
  level: Share,
  frozen: z.boolean(),
  restrictedAt: Instant.nullable().describe('The last cut or freeze'),
  moves: z
    .array(z.object({ at: Instant, from: Share, to: Share }))
    .max(200)
    .describe('Of the last 366 days'),
  last: LimitDecision.nullable(),
  revision: z.int().min(0),
  by: Submitter,
});
export type LimitFile = z.infer<typeof LimitFile>;

const OfLender = z.strictObject({ lender: MspId });
const OfTradeline = z.strictObject({ tradelineId: TradelineId });
/** Walks the limits of a lender that were decided on. */
export const ScanLimits = OfLender.extend({
  after: z.string().max(100).default(''),
  limit: z.int().min(1).max(2_000).default(1_000),
});

/** The transactions of the contract `limits`. */
export const LIMIT_TRANSACTIONS = {
  ProposeLimitPolicy: {
    contract: 'limits',
    writes: true,
    request: ProposeLimitPolicy,
    response: z.object({ transactionId: z.string(), version: LimitPolicyVersion, digest: Sha256 }),
  },
  AdoptLimitPolicy: {
    contract: 'limits',
    writes: true,
    request: AdoptLimitPolicy,
    response: z.object({ transactionId: z.string(), inForce: LimitPolicyInForce }),
  },
  DecideLimit: {
    contract: 'limits',
    writes: true,
    request: DecideLimit,
    response: z.object({ transactionId: z.string(), tradelineId: TradelineId, decision: LimitDecision }),
  },
  ReadLimitPolicy: {
    contract: 'limits',
    writes: false,
    request: OfLender.extend({ version: LimitPolicyVersion }),
    response: LimitPolicyRecord,
  },
  ReadLimitPolicyInForce: {
    contract: 'limits',
    writes: false,
    request: OfLender,
    response: z.object({ inForce: LimitPolicyInForce.nullable(), versions: z.array(versionOf(LimitPolicyInForce)) }),
  },
  ReadLimit: { contract: 'limits', writes: false, request: OfTradeline, response: LimitFile },
  LimitHistory: {
    contract: 'limits',
    writes: false,
    request: OfTradeline,
    response: z.object({ versions: z.array(versionOf(LimitFile)) }),
  },
  ScanLimits: {
    contract: 'limits',
    writes: false,
    request: ScanLimits,
    response: z.object({ limits: z.array(LimitFile), next: z.string().nullable() }),
  },
} as const;
