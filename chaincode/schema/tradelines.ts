import { z } from 'zod';
import {
  CivilDate,
  CommandId,
  Currency,
  MspId,
  NonNegativeAmount,
  Period,
  Region,
  SubjectId,
  TradelineId,
  versionOf,
} from './primitives.js';
import { DisputeMark } from './dispute-mark.js';
import { FieldFault, REFUSAL_CODES } from './refusals.js';

/** The most records one transaction carries: 500 is the measured optimum, 1,000 gains a tenth and doubles latency. */
export const MAX_BATCH = 1_000;

export const TradelineKind = z.enum(['creditCard', 'overdraft', 'personalLoan', 'autoLoan', 'mortgage', 'payLater']);
export type TradelineKind = z.infer<typeof TradelineKind>;

/** What a batch does with a record that is refused: turn down the whole batch, or leave that record out and say so. */
export const OnRefusal = z.enum(['refuseAll', 'skip']).default('refuseAll');

/** A random salt from the submitter: Fabric publishes the hash of a private value, and amounts can be guessed. */
export const Salt = z.string().regex(/^[0-9a-f]{32,128}$/);

export const OpenTradeline = z.strictObject({
  tradelineId: TradelineId,
  subjectId: SubjectId,
  kind: TradelineKind,
  currency: Currency,
  openedOn: CivilDate,
  region: Region.optional(),
});
export type OpenTradeline = z.infer<typeof OpenTradeline>;

/** Exact amounts at opening: private data of the lender and the regulator. */
export const OpeningAmounts = z.strictObject({
  limit: NonNegativeAmount.describe('Credit limit, or the principal of a loan'),
});
export type OpeningAmounts = z.infer<typeof OpeningAmounts>;

export const OpenTradelines = z.strictObject({
  commandId: CommandId,
  onRefusal: OnRefusal,
  tradelines: z.array(OpenTradeline).min(1).max(MAX_BATCH),
});
/** Transient field `amounts` of OpenTradelines: one item a tradeline, in the same order. */
export const OpenTradelinesAmounts = z.strictObject({
  salt: Salt,
  items: z.array(OpeningAmounts).min(1).max(MAX_BATCH),
});

export const CloseReason = z.enum(['paid', 'settled', 'chargedOff']);
export const CloseTradeline = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  closedOn: CivilDate,
  reason: CloseReason,
});
export type CloseTradeline = z.infer<typeof CloseTradeline>;

/**
 * What was paid against what was due that month: nothing was due, all of the balance, at least the minimum, or less
 * than the minimum.
 */
export const PaymentStatus = z.enum(['notDue', 'full', 'minimum', 'short']);
export type PaymentStatus = z.infer<typeof PaymentStatus>;
/** What a month of the profile says: what was furnished, or that the month was deleted after a dispute. */
export const ProfileStatus = z.enum([...PaymentStatus.options, 'deleted']);
export type ProfileStatus = z.infer<typeof ProfileStatus>;

/**
 * Days past due, not a bucket: the edges of Metro 2 (30-59) and of the Chinese report (31-60) differ by a day, and
 * either is derived from days. The profile holds up to 1,295 (two base-36 digits); what is older stays at that.
 */
export const DaysPastDue = z.int().min(0).max(1_295);

export const RepaymentEvent = z.strictObject({
  tradelineId: TradelineId,
  period: Period,
  daysPastDue: DaysPastDue.describe('At the end of the period'),
  paymentStatus: PaymentStatus,
  transactionCount: z.int().min(0).max(1_000_000).optional().describe('Purchases and cash advances in the period'),
});
export type RepaymentEvent = z.infer<typeof RepaymentEvent>;

/** Exact amounts of a month: private data of the lender and the regulator; the channel sees bands of their ratios. */
export const RepaymentAmounts = z.strictObject({
  currency: Currency,
  limit: NonNegativeAmount.describe('Credit limit in force, or the principal of a loan'),
  balance: z
    .string()
    .regex(/^(0|-?[1-9]\d{0,14})$/)
    .transform((text) => BigInt(text))
    .describe('Statement balance; negative when in credit'),
  due: z
    .string()
    .regex(/^(0|-?[1-9]\d{0,14})$/)
    .transform((text) => BigInt(text))
    .optional()
    .describe('What the payment is measured against: the previous statement balance, or the instalment'),
  paid: NonNegativeAmount,
});
export type RepaymentAmounts = z.infer<typeof RepaymentAmounts>;

export const AppendRepayments = z.strictObject({
  commandId: CommandId,
  onRefusal: OnRefusal,
  events: z.array(RepaymentEvent).min(1).max(MAX_BATCH),
});
/** Transient field `amounts` of AppendRepayments: one item an event, in the same order. */
export const AppendRepaymentsAmounts = z.strictObject({
  salt: Salt,
  items: z.array(RepaymentAmounts).min(1).max(MAX_BATCH),
});

export const CorrectionReason = z.enum(['furnisherError', 'paymentMisapplied', 'disputeUpheld', 'identityMixUp']);

/** A correction names what it corrects: the period, and the revision of the tradeline that its author looked at. */
export const CorrectRepayment = z.strictObject({
  commandId: CommandId,
  revision: z.int().min(1).describe('Revision of the tradeline that was read before deciding to correct it'),
  reason: CorrectionReason,
  event: RepaymentEvent.describe('The month as it should have been reported'),
});
export type CorrectRepayment = z.infer<typeof CorrectRepayment>;
/** Transient field `amounts` of CorrectRepayment. */
export const CorrectRepaymentAmounts = z.strictObject({ salt: Salt, item: RepaymentAmounts });

/** One month of the payment profile, as the channel sees it. */
export const ProfileMonth = z.object({
  period: Period,
  daysPastDue: DaysPastDue,
  paymentStatus: ProfileStatus,
  utilisationBand: z
    .int()
    .min(0)
    .max(35)
    .nullable()
    .describe('null once the month is older than two years, and where it was deleted or put back'),
  paymentBand: z.int().min(0).max(35).nullable(),
  activityBand: z.int().min(0).max(35).nullable().describe('null where transactions are not reported'),
});
export type ProfileMonth = z.infer<typeof ProfileMonth>;

export const Tradeline = z.object({
  tradelineId: TradelineId,
  lender: MspId,
  subjectId: SubjectId,
  kind: TradelineKind,
  currency: Currency,
  region: Region.nullable(),
  openedOn: CivilDate,
  status: z.enum(['open', 'closed', 'deleted']),
  closedOn: CivilDate.nullable(),
  closeReason: CloseReason.nullable(),
  deletedOn: CivilDate.nullable().describe('Deleted after a dispute: nothing of it is shown or counts any more'),
  limitBand: z.int().min(0).max(99),
  lastPeriod: Period.nullable(),
  profile: z.array(ProfileMonth).max(60).describe('Oldest month first, without gaps, at most sixty'),
  monthsReported: z.int().min(0),
  daysPastDue: DaysPastDue.describe('At the end of the last period reported'),
  worstDaysPastDue: DaysPastDue.describe('Over the whole life of the tradeline'),
  firstDelinquencyOn: CivilDate.nullable().describe('First day of the arrears now outstanding; fixed until cured'),
  revision: z.int().min(1).describe('Counts the changes of this tradeline'),
  amountsPack: z.string().nullable().describe('Newest private pack that holds exact amounts of this tradeline'),
});
export type Tradeline = z.infer<typeof Tradeline>;

/** A tradeline as readers get it: with the mark of the dispute that is under way, if any. */
export const MarkedTradeline = Tradeline.extend({ disputeMark: DisputeMark.nullable() });
export type MarkedTradeline = z.infer<typeof MarkedTradeline>;

export const Correction = z.object({
  tradelineId: TradelineId,
  sequence: z.int().min(1),
  period: Period,
  reason: CorrectionReason,
  before: ProfileMonth,
  after: ProfileMonth,
  revisionBefore: z.int().min(1),
  at: z.string(),
  by: z.string(),
  transactionId: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** What became of one record of a batch that was not simply written. */
export const RefusedRecord = z.object({
  index: z.int().min(0),
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
  fields: z.array(FieldFault),
});
export const BatchReceipt = z.object({
  transactionId: z.string(),
  written: z.int().min(0),
  repeated: z.array(z.int()).describe('Positions of records that the ledger already held with the same content'),
  refused: z.array(RefusedRecord),
});
export type BatchReceipt = z.infer<typeof BatchReceipt>;

export const TradelineReceipt = z.object({ transactionId: z.string(), tradeline: Tradeline });

export const ReadTradeline = z.strictObject({ tradelineId: TradelineId });
export const TradelineHistory = z.object({ tradelineId: TradelineId, versions: z.array(versionOf(Tradeline)) });
export const CorrectionList = z.object({ corrections: z.array(Correction) });

/** One entry of the exact amounts of a tradeline, newest first; `period` is null for the opening. */
export const AmountsEntry = z.object({
  period: Period.nullable(),
  currency: Currency,
  limit: z.string(),
  balance: z.string().nullable(),
  due: z.string().nullable(),
  paid: z.string().nullable(),
  pack: z.string(),
});
export type AmountsEntry = z.infer<typeof AmountsEntry>;
export const AmountsList = z.object({ tradelineId: TradelineId, entries: z.array(AmountsEntry) });

/** Walks a lender's whole portfolio, as it stands on the ledger, some pages at a time. */
export const ScanTradelines = z.strictObject({
  lender: MspId,
  after: z.string().max(100).default('').describe('Bookmark of the previous answer; empty to begin'),
  pages: z.int().min(1).max(100).default(20),
});
export const TradelineScan = z.object({
  tradelines: z.array(MarkedTradeline),
  next: z.string().nullable().describe('Bookmark to go on from; null at the end'),
});
/** Walks all private amounts of a lender. Only that lender and the regulator may. */
export const ScanAmounts = z.strictObject({
  lender: MspId,
  after: z.string().max(100).default(''),
  packs: z.int().min(1).max(100).default(10),
});
export const AmountsScan = z.object({
  packs: z.array(z.object({ pack: z.string(), entries: z.array(AmountsEntry.extend({ tradelineId: TradelineId })) })),
  next: z.string().nullable(),
});

/** The transactions of the contract `tradelines`. */
export const TRADELINE_TRANSACTIONS = {
  OpenTradelines: {
    contract: 'tradelines',
    writes: true,
    request: OpenTradelines,
    amounts: OpenTradelinesAmounts,
    response: BatchReceipt,
  },
  CloseTradeline: { contract: 'tradelines', writes: true, request: CloseTradeline, response: TradelineReceipt },
  AppendRepayments: {
    contract: 'tradelines',
    writes: true,
    request: AppendRepayments,
    amounts: AppendRepaymentsAmounts,
    response: BatchReceipt,
  },
  CorrectRepayment: {
    contract: 'tradelines',
    writes: true,
    request: CorrectRepayment,
    amounts: CorrectRepaymentAmounts,
    response: TradelineReceipt,
  },
  ReadTradeline: { contract: 'tradelines', writes: false, request: ReadTradeline, response: MarkedTradeline },
  TradelineHistory: { contract: 'tradelines', writes: false, request: ReadTradeline, response: TradelineHistory },
  ListCorrections: { contract: 'tradelines', writes: false, request: ReadTradeline, response: CorrectionList },
  ReadAmounts: { contract: 'tradelines', writes: false, request: ReadTradeline, response: AmountsList },
  ScanTradelines: { contract: 'tradelines', writes: false, request: ScanTradelines, response: TradelineScan },
  ScanAmounts: { contract: 'tradelines', writes: false, request: ScanAmounts, response: AmountsScan },
} as const;
