import { z } from 'zod';
import { DisputeId } from './dispute-mark.js';
import {
  CivilDate,
  CommandId,
  Currency,
  Evidence,
  Instant,
  Jurisdiction,
  MspId,
  NonNegativeAmount,
  Period,
  Sha256,
  SubjectId,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';
import { DaysPastDue, PaymentStatus, Tradeline } from './tradelines.js';

/** Codes and hashes only: the subject's own words are personal data and stay with the member that took them in. */
export const DisputeReason = z.enum([
  'notMine',
  'identityMixUp',
  'fraud',
  'duplicate',
  'paidInTime',
  'arrearsWrong',
  'closedBefore',
  'tooOld',
  'other',
]);

/** One thing that is disputed: a month of a tradeline, or all of it. */
const Disputed = z.strictObject({
  period: Period.nullable().describe('A month of the payment profile; null: the whole tradeline'),
  reason: DisputeReason,
});
const Items = z.array(Disputed).min(1).max(60);
const distinct = (items: readonly { period: string | null }[]): boolean =>
  new Set(items.map(({ period }) => period)).size === items.length;

export const LodgeDispute = z.strictObject({
  commandId: CommandId,
  disputeId: DisputeId,
  tradelineId: TradelineId,
  subjectId: SubjectId,
  items: Items.refine(distinct, 'names a month twice'),
  narrative: Evidence.describe("The subject's objection in full"),
  evidence: z.array(Evidence).max(20).default([]),
});
export type LodgeDispute = z.infer<typeof LodgeDispute>;

export const AnswerOutcome = z.enum(['verified', 'updated', 'deleted']);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;
const DisputePath = z.strictObject({ disputeId: DisputeId });

const Answer = z.strictObject({
  period: Period.nullable(),
  outcome: AnswerOutcome,
  correction: z.int().min(1).max(9_999).optional().describe('Updated: the correction of the tradeline that did it'),
  evidence: Evidence.optional().describe('Verified: what the furnisher checked it against'),
});
export const AnswerDispute = DisputePath.extend({
  commandId: CommandId,
  answers: z.array(Answer).min(1).max(60).refine(distinct, 'answers a month twice'),
});
export type AnswerDispute = z.infer<typeof AnswerDispute>;

export const ExtensionReason = z.enum(['newInformation', 'complexity']);
export type ExtensionReason = z.infer<typeof ExtensionReason>;
export const ExtendDispute = DisputePath.extend({
  commandId: CommandId,
  reason: ExtensionReason,
  notice: Evidence.describe('How the subject was told'),
});

export const EscalateDispute = DisputePath.extend({ commandId: CommandId });
export const WithdrawDispute = DisputePath.extend({
  commandId: CommandId,
  evidence: Evidence.describe("The subject's word"),
});

/** The regulator's decision on an item: the record stands, or must be corrected, or must go. */
export const Decision = z.enum(['upheld', 'update', 'delete']);
export type Decision = z.infer<typeof Decision>;
export const DecideDispute = DisputePath.extend({
  commandId: CommandId,
  decisions: z
    .array(z.strictObject({ period: Period.nullable(), decision: Decision }))
    .min(1)
    .max(60)
    .refine(distinct, 'decides a month twice'),
});
export type DecideDispute = z.infer<typeof DecideDispute>;

export const DisputeItem = z.object({
  period: Period.nullable(),
  reason: DisputeReason,
  answer: z
    .object({
      outcome: AnswerOutcome,
      correction: z.int().nullable(),
      evidence: Evidence.nullable(),
      at: Instant,
      by: Submitter,
    })
    .nullable(),
  decision: Decision.nullable(),
});
export type DisputeItem = z.infer<typeof DisputeItem>;

export const Compensation = z.object({ perDay: z.string(), currency: Currency }).nullable();

export const Dispute = z.object({
  disputeId: DisputeId,
  tradelineId: TradelineId,
  subjectId: SubjectId,
  furnisher: MspId,
  jurisdiction: Jurisdiction.describe("The furnisher's: its pack sets the deadline"),
  takenInBy: MspId,
  lodgedAt: Instant,
  answerBy: CivilDate.describe('The last day on which an answer is in time'),
  extension: z.object({ reason: ExtensionReason, notice: Evidence, at: Instant }).nullable(),
  status: z.enum(['open', 'answered', 'escalated', 'ordered', 'closed', 'withdrawn']),
  items: z.array(DisputeItem).max(60),
  narrative: Evidence,
  evidence: z.array(Evidence),
  settledOn: CivilDate.nullable().describe('The day on which the last item was answered; compensation ends to accrue'),
  decidedOn: CivilDate.nullable(),
  compensation: Compensation.describe('By the day, in minor units, as the rule stood when it was lodged'),
  toBeTold: z.array(MspId).describe('Who had read the record that was corrected or deleted'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Dispute = z.infer<typeof Dispute>;

export const DisputeReceipt = z.object({ transactionId: z.string(), dispute: Dispute });
export const DisputeView = z.object({
  dispute: Dispute,
  daysOverdue: z.int().min(0),
  compensationDue: z
    .object({ amount: z.string().describe('Minor units'), currency: Currency })
    .nullable()
    .describe('null where the rule of the jurisdiction knows none'),
});
export const DisputeHistory = z.object({ versions: z.array(versionOf(Dispute)) });
export const ListDisputes = z.strictObject({ subjectId: SubjectId });
export const DisputeList = z.object({ disputes: z.array(Dispute) });

/** Tells a member that a record it had read was corrected or deleted. */
export const CorrectionNotice = z.object({
  reader: MspId,
  disputeId: DisputeId,
  tradelineId: TradelineId,
  subjectId: SubjectId,
  items: z.array(z.object({ period: Period.nullable(), outcome: AnswerOutcome })),
  entries: z.array(z.int()).describe("The reader's inquiries, by their place in the subject's footprint"),
  at: Instant,
  by: Submitter,
});
export type CorrectionNotice = z.infer<typeof CorrectionNotice>;
export const ListNotices = z.strictObject({ reader: MspId });
export const NoticeList = z.object({ notices: z.array(CorrectionNotice) });

/** Puts back what was deleted, where the furnisher's jurisdiction lets it: with a certificate, and with notice. */
export const ReinsertItemFields = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  period: Period.nullable().describe('The month that was deleted; null: the tradeline'),
  month: z
    .strictObject({ daysPastDue: DaysPastDue, paymentStatus: PaymentStatus })
    .optional()
    .describe('The month as it is certified'),
  certificate: Evidence.optional().describe("The furnisher's certificate that the item is complete and accurate"),
  notice: z.strictObject({ sentOn: CivilDate, evidence: Evidence }).optional().describe('The notice to the subject'),
});
export const ReinsertItem = ReinsertItemFields.refine(
  ({ period, month }) => (period === null) === (month === undefined),
  {
    path: ['month'],
    error: 'belongs to a month that is put back, and to nothing else',
  },
);
export type ReinsertItem = z.infer<typeof ReinsertItem>;
export const Reinsertion = z.object({
  tradelineId: TradelineId,
  period: Period.nullable(),
  certificate: Evidence,
  notice: z.object({ sentOn: CivilDate, evidence: Evidence }),
  at: Instant,
  by: Submitter,
});
export type Reinsertion = z.infer<typeof Reinsertion>;
export const ReinsertionReceipt = z.object({
  transactionId: z.string(),
  reinsertion: Reinsertion,
  tradeline: Tradeline,
});

/** The subject's own statement. Its text stays with the member that took it in; the channel keeps what identifies it. */
export const Statement = z.object({
  statement: z.int().min(1),
  tradelineId: TradelineId.nullable().describe('null: about the whole record'),
  sha256: Sha256,
  words: z.int().min(1).max(200),
  language: z.string(),
  heldBy: MspId.describe('Where its text can be asked for'),
  filedAt: Instant,
});
export type Statement = z.infer<typeof Statement>;
export const FileStatement = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  tradelineId: TradelineId.nullable(),
  sha256: Sha256,
  words: z.int().min(1).max(10_000),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
    .describe('BCP 47: language, script and region at most'),
});
export type FileStatement = z.infer<typeof FileStatement>;
export const WithdrawStatement = z.strictObject({
  commandId: CommandId,
  subjectId: SubjectId,
  statement: z.int().min(1),
});
export const StatementReceipt = z.object({ transactionId: z.string(), statements: z.array(Statement) });

/** What a furnisher of this jurisdiction owes for each day past the deadline. None is owed where none is set. */
export const SetCompensation = z.strictObject({
  commandId: CommandId,
  jurisdiction: Jurisdiction,
  perDay: NonNegativeAmount,
  currency: Currency,
});
export const CompensationRule = z.object({
  jurisdiction: Jurisdiction,
  perDay: z.string(),
  currency: Currency,
  revision: z.int().min(1),
  setAt: Instant,
  by: Submitter,
});
export type CompensationRule = z.infer<typeof CompensationRule>;
export const CompensationReceipt = z.object({ transactionId: z.string(), rule: CompensationRule });

/** The transactions of the contract `disputes`. */
export const DISPUTE_TRANSACTIONS = {
  LodgeDispute: { contract: 'disputes', writes: true, request: LodgeDispute, response: DisputeReceipt },
  AnswerDispute: { contract: 'disputes', writes: true, request: AnswerDispute, response: DisputeReceipt },
  ExtendDispute: { contract: 'disputes', writes: true, request: ExtendDispute, response: DisputeReceipt },
  EscalateDispute: { contract: 'disputes', writes: true, request: EscalateDispute, response: DisputeReceipt },
  DecideDispute: { contract: 'disputes', writes: true, request: DecideDispute, response: DisputeReceipt },
  WithdrawDispute: { contract: 'disputes', writes: true, request: WithdrawDispute, response: DisputeReceipt },
  ReinsertItem: { contract: 'disputes', writes: true, request: ReinsertItem, response: ReinsertionReceipt },
  FileStatement: { contract: 'disputes', writes: true, request: FileStatement, response: StatementReceipt },
  WithdrawStatement: { contract: 'disputes', writes: true, request: WithdrawStatement, response: StatementReceipt },
  SetCompensation: { contract: 'disputes', writes: true, request: SetCompensation, response: CompensationReceipt },
  ReadDispute: { contract: 'disputes', writes: false, request: DisputePath, response: DisputeView },
  DisputeHistory: { contract: 'disputes', writes: false, request: DisputePath, response: DisputeHistory },
  ListDisputes: { contract: 'disputes', writes: false, request: ListDisputes, response: DisputeList },
  ListNotices: { contract: 'disputes', writes: false, request: ListNotices, response: NoticeList },
} as const;
