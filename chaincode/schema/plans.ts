import { z } from 'zod';
import { DataVersion } from './forbearance.js';
import {
  CivilDate,
  CommandId,
  Currency,
  Evidence,
  Instant,
  Jurisdiction,
  MspId,
  NonNegativeAmount,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';
import { Salt } from './tradelines.js';

export const PlanId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by its author; 8 to 48 lower-case letters, digits and dashes');

/** The most instalments of a plan: five years of months, as a Chinese individual plan may last. */
export const MAX_INSTALMENTS = 60;

/** The two who agree. The subject acts through the lender or the regulator, and its signed word is the evidence. */
export const PlanSide = z.enum(['lender', 'subject']);
export type PlanSide = z.infer<typeof PlanSide>;

export const ProposePlan = z.strictObject({
  commandId: CommandId,
  planId: PlanId,
  tradelineId: TradelineId,
  proposedFor: PlanSide,
  dueOn: z.array(CivilDate).min(1).max(MAX_INSTALMENTS).describe('One day an instalment, in order'),
  graceDays: z.int().min(0).max(60),
  replaces: PlanId.optional().describe('The plan under way that this one is to replace'),
  evidence: Evidence.optional().describe("The subject's signed proposal, where it is proposed for the subject"),
});
export type ProposePlan = z.infer<typeof ProposePlan>;

const PositiveAmount = NonNegativeAmount.refine((amount) => amount > 0n, 'must be more than nothing');
export const PlanTerms = z.strictObject({
  currency: Currency,
  debt: PositiveAmount.describe('What is owed; the instalments add up to exactly this'),
  instalments: z.array(PositiveAmount).min(1).max(MAX_INSTALMENTS),
});
export type PlanTerms = z.infer<typeof PlanTerms>;
/** Transient field `amounts` of ProposePlan. */
export const ProposePlanAmounts = z.strictObject({ salt: Salt, item: PlanTerms });

export const AcceptPlan = z.strictObject({
  commandId: CommandId,
  planId: PlanId,
  acceptedFor: PlanSide,
  evidence: Evidence.optional().describe('The signed agreement, where it is accepted for the subject'),
});
export type AcceptPlan = z.infer<typeof AcceptPlan>;

export const DeclinePlan = z.strictObject({ commandId: CommandId, planId: PlanId, declinedFor: PlanSide });
export type DeclinePlan = z.infer<typeof DeclinePlan>;

export const ReportPlanPayment = z.strictObject({ commandId: CommandId, planId: PlanId, paidOn: CivilDate });
export type ReportPlanPayment = z.infer<typeof ReportPlanPayment>;
export const PlanPayment = z.strictObject({ currency: Currency, amount: PositiveAmount });
/** Transient field `amounts` of ReportPlanPayment. */
export const ReportPlanPaymentAmounts = z.strictObject({ salt: Salt, item: PlanPayment });

/** Has the ledger record a breach, which the rule alone decides. */
export const AssessPlan = z.strictObject({ commandId: CommandId, planId: PlanId });

export const Instalment = z.object({
  dueOn: CivilDate.describe('As agreed; a shock regime moves it'),
  status: z.enum(['due', 'partial', 'paid']),
  paidOn: CivilDate.nullable(),
});
export type Instalment = z.infer<typeof Instalment>;

const Consent = z.object({ at: Instant, by: Submitter, evidence: Evidence.nullable() });

export const Plan = z.object({
  planId: PlanId,
  tradelineId: TradelineId,
  lender: MspId,
  status: z.enum(['proposed', 'active', 'completed', 'breached', 'replaced', 'declined', 'lapsed']),
  policy: z.object({ jurisdiction: Jurisdiction, version: DataVersion }),
  proposedFor: PlanSide,
  lapsesOn: CivilDate.describe('The last day on which a proposal can be accepted'),
  consent: z.object({ lender: Consent.nullable(), subject: Consent.nullable() }),
  debtBand: z.int().min(0).max(99).describe('A bound of the debt; the exact amounts are private'),
  graceDays: z.int().min(0),
  instalments: z.array(Instalment).min(1).max(MAX_INSTALMENTS),
  payments: z.int().min(0),
  lastPaidOn: CivilDate.nullable(),
  replaces: PlanId.nullable(),
  agreedOn: CivilDate.nullable(),
  endedOn: CivilDate.nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Plan = z.infer<typeof Plan>;

/** After a plan was completed: months without arrears are counted from what was reported since. */
export const CureStage = z.object({
  stage: z.enum(['cure', 'probation', 'over']),
  months: z.int().min(0).describe('Months without arrears since the plan was completed or arrears came back'),
  monthsNeeded: z.int().min(0).describe('To the end of this stage'),
});
export type CureStage = z.infer<typeof CureStage>;

export const PlanView = z.object({
  plan: Plan,
  dueOn: z.array(CivilDate).describe('When instalments are due, months deferred by shock regimes included'),
  inBreach: z.boolean().describe('By the rule, whether it was recorded or not'),
  cure: CureStage.nullable(),
});
export const PlanAmounts = z.object({
  planId: PlanId,
  currency: Currency,
  debt: z.string(),
  instalments: z.array(z.string()),
  paid: z.string(),
});

const PlanReceipt = z.object({ transactionId: z.string(), plan: Plan });
export const ReadPlan = z.strictObject({ planId: PlanId });

/** The transactions of the contract `plans` on repayment plans. */
export const PLAN_TRANSACTIONS = {
  ProposePlan: {
    contract: 'plans',
    writes: true,
    request: ProposePlan,
    amounts: ProposePlanAmounts,
    response: PlanReceipt,
  },
  AcceptPlan: { contract: 'plans', writes: true, request: AcceptPlan, response: PlanReceipt },
  DeclinePlan: { contract: 'plans', writes: true, request: DeclinePlan, response: PlanReceipt },
  ReportPlanPayment: {
    contract: 'plans',
    writes: true,
    request: ReportPlanPayment,
    amounts: ReportPlanPaymentAmounts,
    response: PlanReceipt,
  },
  AssessPlan: { contract: 'plans', writes: true, request: AssessPlan, response: PlanReceipt },
  ReadPlan: { contract: 'plans', writes: false, request: ReadPlan, response: PlanView },
  ReadPlanAmounts: { contract: 'plans', writes: false, request: ReadPlan, response: PlanAmounts },
  PlanHistory: {
    contract: 'plans',
    writes: false,
    request: ReadPlan,
    response: z.object({ planId: PlanId, versions: z.array(versionOf(Plan)) }),
  },
} as const;
