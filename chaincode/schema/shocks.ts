import { z } from 'zod';
import {
  CivilDate,
  CommandId,
  Evidence,
  Instant,
  MspId,
  Period,
  Region,
  Submitter,
  TradelineId,
} from './primitives.js';
import { DaysPastDue, ProfileMonth, TradelineKind } from './tradelines.js';

/** Regimes that one ledger holds, past ones included: a bound of the record that all of them lie in. */
export const MAX_REGIMES = 200;

export const RegimeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{3,47}$/)
  .describe('Given by the regulator; 4 to 48 lower-case letters, digits and dashes');

/** Whom a regime covers: a tradeline that fits each of the three. An empty list, or null, leaves that one open. */
export const RegimeScope = z.strictObject({
  regions: z.array(Region).max(50).describe('A country covers its subdivisions'),
  kinds: z.array(TradelineKind).max(6),
  cohort: z
    .strictObject({ openedFrom: CivilDate, openedTo: CivilDate })
    .nullable()
    .describe('Tradelines opened on these days or between'),
});
export type RegimeScope = z.infer<typeof RegimeScope>;

export const DeclareRegime = z.strictObject({
  commandId: CommandId,
  regimeId: RegimeId,
  cause: z.enum(['pandemic', 'naturalDisaster', 'armedConflict', 'financialCrisis', 'infrastructureFailure']),
  scope: RegimeScope,
  from: Period,
  to: Period.describe('Its last month; it ends with it'),
  evidence: Evidence.describe('The decision that declares it'),
});
export type DeclareRegime = z.infer<typeof DeclareRegime>;

export const EndRegime = z.strictObject({
  commandId: CommandId,
  regimeId: RegimeId,
  to: Period.describe('Its new last month, not before the present one: what was promised for the past stands'),
});
export type EndRegime = z.infer<typeof EndRegime>;

export const ShockRegime = DeclareRegime.omit({ commandId: true }).extend({
  declaredAt: Instant,
  endedAt: Instant.nullable().describe('When its end was brought forward'),
  revision: z.int().min(1),
  by: Submitter,
});
export type ShockRegime = z.infer<typeof ShockRegime>;

/** A month as it counts for scores, limits and warnings. The month as reported is never changed. */
export const TreatedMonth = z.object({
  reported: ProfileMonth,
  treatment: z.enum(['asReported', 'deferred']),
  daysPastDue: DaysPastDue.describe('What counts'),
  regimeId: RegimeId.nullable(),
  inPlan: z.boolean().describe('A plan was kept in this month'),
});
export type TreatedMonth = z.infer<typeof TreatedMonth>;

export const ListRegimes = z.strictObject({});
export const TreatedProfile = z.strictObject({ tradelineId: TradelineId });

/** How many a regime covers, some pages of one lender at a time; the counts of the answers add up. */
export const RegimeCoverage = z.strictObject({
  regimeId: RegimeId,
  lender: MspId,
  after: z.string().max(100).default('').describe('Bookmark of the previous answer; empty to begin'),
  pages: z.int().min(1).max(100).default(20),
});

const RegimeReceipt = z.object({ transactionId: z.string(), regime: ShockRegime });

/** The transactions of the contract `shocks`. */
export const SHOCK_TRANSACTIONS = {
  DeclareRegime: { contract: 'shocks', writes: true, request: DeclareRegime, response: RegimeReceipt },
  EndRegime: { contract: 'shocks', writes: true, request: EndRegime, response: RegimeReceipt },
  ListRegimes: {
    contract: 'shocks',
    writes: false,
    request: ListRegimes,
    response: z.object({ regimes: z.array(ShockRegime) }),
  },
  TreatedProfile: {
    contract: 'shocks',
    writes: false,
    request: TreatedProfile,
    response: z.object({
      tradelineId: TradelineId,
      months: z.array(TreatedMonth),
      daysPastDue: DaysPastDue.describe('Now, with the regimes'),
      counterfactual: z.object({ daysPastDue: DaysPastDue, worstDaysPastDue: DaysPastDue }).describe('Without them'),
    }),
  },
  RegimeCoverage: {
    contract: 'shocks',
    writes: false,
    request: RegimeCoverage,
    response: z.object({
      regimeId: RegimeId,
      tradelines: z.int().describe('How many were looked at'),
      inScope: z.int(),
      covered: z.int().describe('How many of them have a deferred month'),
      months: z.int().describe('Months that are reported as deferred'),
      next: z.string().nullable(),
    }),
  },
} as const;
