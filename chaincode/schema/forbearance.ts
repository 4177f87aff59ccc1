import { z } from 'zod';
import {
  CivilDate,
  CommandId,
  Evidence,
  Instant,
  Jurisdiction,
  MspId,
  Submitter,
  TradelineId,
  line,
  versionOf,
} from './primitives.js';

/** A version of data that the regulator adopts, and where each number in it comes from. */
export const DataVersion = z.string().regex(/^[0-9a-zA-Z][0-9a-zA-Z._-]{0,31}$/);
export const RuleSource = z.strictObject({
  rule: z.string().regex(/^[a-z][A-Za-z0-9.]{1,63}$/),
  source: line(300),
});

/**
 * The numbers by which forbearance is judged in a jurisdiction: that of the tradeline's lender. Data, with sources; a
 * plan keeps the version that it was proposed under.
 */
export const ForbearancePolicy = z.strictObject({
  jurisdiction: Jurisdiction,
  version: DataVersion,
  effectiveFrom: CivilDate,
  maxInstalments: z.int().min(1).max(60),
  maxPlanMonths: z.int().min(1).max(120).describe('From the proposal to the last instalment'),
  maxGraceDays: z.int().min(0).max(60),
  proposalDays: z.int().min(1).max(365).describe('A proposal that nobody accepts lapses after these'),
  renegotiations: z.strictObject({ max: z.int().min(0).max(12), withinMonths: z.int().min(1).max(120) }),
  cureMonths: z.int().min(0).max(36).describe('Months without arrears after a plan until it counts as cured'),
  probationMonths: z.int().min(0).max(60).describe('Months without arrears after the cure until it is forgotten'),
  promise: z.strictObject({ maxDays: z.int().min(1).max(365), graceDays: z.int().min(0).max(30) }),
  hardship: z.strictObject({
    decisionDays: z.int().min(1).max(90).describe('What the lender has not decided by then stands as granted'),
    reliefDays: z.int().min(1).max(365).describe('How long collection is held once it is granted'),
  }),
  moratoriumDays: z.int().min(0).max(365).describe('The longest moratorium; 0 where the law knows none'),
  forbearanceFirst: z.boolean().describe('Whether forbearance is offered before enforcement'),
  sources: z.array(RuleSource).min(1).max(20),
});
export type ForbearancePolicy = z.infer<typeof ForbearancePolicy>;

export const AdoptForbearancePolicy = z.strictObject({ commandId: CommandId, policy: ForbearancePolicy });
export type AdoptForbearancePolicy = z.infer<typeof AdoptForbearancePolicy>;
export const ListForbearancePolicies = z.strictObject({ jurisdiction: Jurisdiction });
export const ForbearancePolicyList = z.object({
  policies: z.array(ForbearancePolicy).describe('Oldest first'),
  inForce: DataVersion,
});

/** What a lender can do for a debtor instead of enforcing: Directive (EU) 2023/2225, Art. 35. */
export const ForbearanceMeasure = z.enum([
  'extension',
  'changeOfType',
  'deferral',
  'rateReduction',
  'paymentHoliday',
  'partialRepayment',
  'currencyConversion',
  'partialForgiveness',
  'consolidation',
]);
const Measures = z.array(ForbearanceMeasure).min(1).max(9);

export const OfferForbearance = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  measures: Measures,
  evidence: Evidence.describe('The offer as the debtor received it'),
});
export type OfferForbearance = z.infer<typeof OfferForbearance>;

/** Names no cause: illness, family or income have no place on the channel. */
export const RequestHardship = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  measures: Measures.describe('What the debtor asks for'),
  evidence: Evidence.describe('The request as the debtor made it'),
});
export type RequestHardship = z.infer<typeof RequestHardship>;

const HardshipNumber = z.int().min(1).max(9_999);
export const DecideHardship = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  request: HardshipNumber,
  decision: z.enum(['granted', 'refused']),
});
export type DecideHardship = z.infer<typeof DecideHardship>;

export const HardshipRequest = z.object({
  tradelineId: TradelineId,
  request: HardshipNumber,
  status: z.enum(['pending', 'granted', 'refused']),
  measures: Measures,
  evidence: Evidence,
  requestedAt: Instant,
  decideBy: CivilDate.describe('After this day a pending request stands as granted'),
  heldUntil: Instant.describe('Collection is held until then'),
  decidedAt: Instant.nullable().describe('null with `granted`: it stands because nobody decided in time'),
  revision: z.int().min(1),
  by: Submitter,
});
export type HardshipRequest = z.infer<typeof HardshipRequest>;

export const PlaceMoratorium = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  days: z.int().min(1).max(365),
  evidence: Evidence.describe('The order or the notice that it rests on'),
});
export type PlaceMoratorium = z.infer<typeof PlaceMoratorium>;
export const LiftMoratorium = z.strictObject({ commandId: CommandId, tradelineId: TradelineId });

export const HoldKind = z.enum(['plan', 'hardship', 'dispute', 'moratorium']);
export type HoldKind = z.infer<typeof HoldKind>;

/** A reason for which a debt may not be collected for now. It ends by itself. */
export const Hold = z.object({
  kind: HoldKind,
  since: Instant,
  until: Instant.nullable().describe('null: until what it rests on is decided'),
});
export type Hold = z.infer<typeof Hold>;
/** A hold as it is kept: with what it rests on. */
export const KeptHold = Hold.extend({ ref: z.string().max(64) });
export type KeptHold = z.infer<typeof KeptHold>;

/** What was done for the debtor of one tradeline, so that one read answers for all of it. */
export const ForbearanceFile = z.object({
  tradelineId: TradelineId,
  lender: MspId,
  offeredAt: Instant.nullable().describe('The last offer of the lender, whatever it was'),
  activePlan: z.string().nullable().describe('The plan under way'),
  proposal: z.string().nullable().describe('The plan that is proposed, and not yet accepted'),
  planSpans: z
    .array(z.object({ planId: z.string(), from: CivilDate, until: CivilDate }))
    .max(12)
    .describe('When plans were kept, newest last; a month that one touches is reported as "in plan"'),
  renegotiatedOn: z.array(CivilDate).max(12),
  lastPlanBreached: z.boolean(),
  plansCompleted: z.int().min(0),
  plansBreached: z.int().min(0),
  promises: z.int().min(0),
  openPromise: z.int().nullable(),
  promisesKept: z.int().min(0),
  promisesBroken: z.int().min(0),
  hardships: z.int().min(0),
  revision: z.int().min(0).describe('0: nothing was done yet'),
  by: Submitter,
});
export type ForbearanceFile = z.infer<typeof ForbearanceFile>;

export const ReadForbearance = z.strictObject({ tradelineId: TradelineId });
const FileReceipt = z.object({ transactionId: z.string(), file: ForbearanceFile });
const HardshipReceipt = z.object({ transactionId: z.string(), hardship: HardshipRequest });
const HoldsReceipt = z.object({ transactionId: z.string(), holds: z.array(Hold) });

/** The transactions of the contract `plans` on forbearance in general. */
export const FORBEARANCE_TRANSACTIONS = {
  AdoptForbearancePolicy: {
    contract: 'plans',
    writes: true,
    request: AdoptForbearancePolicy,
    response: z.object({ transactionId: z.string(), policy: ForbearancePolicy }),
  },
  ListForbearancePolicies: {
    contract: 'plans',
    writes: false,
    request: ListForbearancePolicies,
    response: ForbearancePolicyList,
  },
  OfferForbearance: { contract: 'plans', writes: true, request: OfferForbearance, response: FileReceipt },
  RequestHardship: { contract: 'plans', writes: true, request: RequestHardship, response: HardshipReceipt },
  DecideHardship: { contract: 'plans', writes: true, request: DecideHardship, response: HardshipReceipt },
  PlaceMoratorium: { contract: 'plans', writes: true, request: PlaceMoratorium, response: HoldsReceipt },
  LiftMoratorium: { contract: 'plans', writes: true, request: LiftMoratorium, response: HoldsReceipt },
  ReadForbearance: {
    contract: 'plans',
    writes: false,
    request: ReadForbearance,
    response: z.object({
      file: ForbearanceFile,
      holds: z.array(Hold).describe('Those in force'),
      hardships: z.array(HardshipRequest),
    }),
  },
  ForbearanceHistory: {
    contract: 'plans',
    writes: false,
    request: ReadForbearance,
    response: z.object({ tradelineId: TradelineId, versions: z.array(versionOf(ForbearanceFile)) }),
  },
} as const;
