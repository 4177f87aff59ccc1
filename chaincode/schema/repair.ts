import { z } from 'zod';
import { DataVersion, RuleSource } from './forbearance.js';
import {
  CivilDate,
  CommandId,
  Instant,
  Jurisdiction,
  MspId,
  NonNegativeAmount,
  Period,
  Sha256,
  Submitter,
  TradelineId,
  line,
} from './primitives.js';
import { ProfileMonth, TradelineKind } from './tradelines.js';

/** Programmes that one ledger holds: a bound of the record that all of them lie in. */
export const MAX_PROGRAMMES = 100;

/** How points come back after a cure. Data, with sources; the rule of the lender's jurisdiction governs. */
export const RepairRule = z.strictObject({
  jurisdiction: Jurisdiction,
  version: DataVersion,
  effectiveFrom: CivilDate,
  everyMonths: z.int().min(1).max(24).describe('A step is earned by so many months on time'),
  stepBasisPoints: z.int().min(1).max(10_000).describe('What a step gives back, in ten-thousandths of the loss'),
  sources: z.array(RuleSource).min(1).max(20),
});
export type RepairRule = z.infer<typeof RepairRule>;
export const AdoptRepairRule = z.strictObject({ commandId: CommandId, rule: RepairRule });
export const ListRepairRules = z.strictObject({ jurisdiction: Jurisdiction });

export const ProgrammeId = z
  .string()
  .regex(/^[a-z0-9][A-Za-z0-9.-]{3,47}$/)
  .describe('For example cn.repair.oneTime');

/**
 * A programme of relief: arrears that fit are not shown, for everybody alike and without an application. They are not
 * deleted: the history keeps them, and a programme that is ended shows nothing that it had hidden.
 */
export const ProgrammeTerms = z.strictObject({
  programmeId: ProgrammeId,
  version: DataVersion,
  kind: z.enum(['oneTimeRepair', 'disasterRelief']),
  jurisdiction: Jurisdiction.describe('Tradelines of lenders of this jurisdiction'),
  kinds: z.array(TradelineKind).max(6).describe('Empty: all'),
  currency: z.string().length(3).nullable().describe('null: all; an amount needs one'),
  arrearsFrom: Period.describe('Arrears that began in this month or later'),
  arrearsTo: Period.describe('and in this month or earlier'),
  maxBalance: NonNegativeAmount.nullable().describe(
    'Minor units; judged by the upper bound of the bands on the ledger',
  ),
  repaidBy: CivilDate.describe('Nothing is past due any more at the end of this month'),
  effectiveFrom: CivilDate.describe('Not shown from this day on'),
  source: line(300),
});
export type ProgrammeTerms = z.infer<typeof ProgrammeTerms>;
export const AdoptProgramme = z.strictObject({ commandId: CommandId, programme: ProgrammeTerms });
export type AdoptProgramme = z.infer<typeof AdoptProgramme>;

export const Programme = ProgrammeTerms.extend({
  maxBalance: z.string().nullable(),
  digest: Sha256.describe('Of the terms'),
  adoptedAt: Instant,
  by: Submitter,
});
export type Programme = z.infer<typeof Programme>;

/** A month as a report shows it. What a month no longer in the profile was is deleted, and so not here at all. */
export const DisplayedMonth = z.object({
  month: ProfileMonth.describe('As a report shows it: not in arrears where it is not shown'),
  display: z.enum(['shown', 'notShown']),
  programmeId: ProgrammeId.nullable(),
});
export type DisplayedMonth = z.infer<typeof DisplayedMonth>;

/** How far repair has come: in ten-thousandths of what was lost. */
export const RepairState = z.object({
  onTimeMonths: z.int().min(0).describe('In a row, up to the last month reported'),
  earnedBasisPoints: z.int().min(0).max(10_000),
  nextStep: z
    .object({ period: Period, basisPoints: z.int() })
    .nullable()
    .describe('If the months until then are on time'),
  completeBy: Period.nullable(),
});
export type RepairState = z.infer<typeof RepairState>;

export const RepairAction = z.discriminatedUnion('action', [
  z.object({ action: z.literal('repayArrears'), daysPastDue: z.int(), basisPoints: z.int() }),
  z.object({ action: z.literal('stayOnTime'), until: Period, basisPoints: z.int(), points: z.int().nullable() }),
  z.object({ action: z.literal('repayForProgramme'), programmeId: ProgrammeId, by: CivilDate, months: z.int() }),
]);
export type RepairAction = z.infer<typeof RepairAction>;

export const RepairOutlook = z.strictObject({
  tradelineId: TradelineId,
  lostPoints: z.int().min(0).max(1_000).optional().describe('What the arrears cost, if points are to be named'),
});
export const DisplayedProfile = z.strictObject({ tradelineId: TradelineId });

/** Walks one lender's tradelines under a programme; the digest of each answer goes into the next request. */
export const ProveProgramme = z.strictObject({
  programmeId: ProgrammeId,
  lender: MspId,
  after: z.string().max(100).default('').describe('Bookmark of the previous answer; empty to begin'),
  digest: Sha256.optional().describe('Digest of the previous answer'),
  pages: z.int().min(1).max(100).default(20),
});

/** What a programme makes of one spell of arrears. Every spell gets exactly one of these, by the same function. */
export const SpellVerdict = z.enum(['covered', 'notYet', 'outsideScope', 'outsideWindow', 'tooLarge', 'notRepaid']);
export type SpellVerdict = z.infer<typeof SpellVerdict>;

/** The transactions of the contract `repair`. */
export const REPAIR_TRANSACTIONS = {
  AdoptRepairRule: {
    contract: 'repair',
    writes: true,
    request: AdoptRepairRule,
    response: z.object({ transactionId: z.string(), rule: RepairRule }),
  },
  ListRepairRules: {
    contract: 'repair',
    writes: false,
    request: ListRepairRules,
    response: z.object({ rules: z.array(RepairRule), inForce: DataVersion }),
  },
  AdoptProgramme: {
    contract: 'repair',
    writes: true,
    request: AdoptProgramme,
    response: z.object({ transactionId: z.string(), programme: Programme }),
  },
  ListProgrammes: {
    contract: 'repair',
    writes: false,
    request: z.strictObject({}),
    response: z.object({ programmes: z.array(Programme) }),
  },
  DisplayedProfile: {
    contract: 'repair',
    writes: false,
    request: DisplayedProfile,
    response: z.object({ tradelineId: TradelineId, months: z.array(DisplayedMonth) }),
  },
  RepairOutlook: {
    contract: 'repair',
    writes: false,
    request: RepairOutlook,
    response: z.object({
      tradelineId: TradelineId,
      rule: DataVersion,
      state: RepairState,
      earnedPoints: z.int().nullable(),
      actions: z.array(RepairAction),
    }),
  },
  ProveProgramme: {
    contract: 'repair',
    writes: false,
    request: ProveProgramme,
    response: z.object({
      programme: Programme,
      asOf: Instant,
      tradelines: z.int(),
      spells: z.record(SpellVerdict, z.int()),
      months: z.int().describe('Months that are not shown'),
      digest: Sha256.describe('Over every tradeline looked at so far, in order, with its verdicts'),
      next: z.string().nullable(),
    }),
  },
} as const;
