import { z } from 'zod';
import { PackVersion } from './packs.js';
import { CommandId, Evidence, Instant, Jurisdiction, MspId, Submitter, TradelineId, versionOf } from './primitives.js';

export const CaseId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by the lender; 8 to 48 lower-case letters, digits and dashes');

/**
 * What a collection step can be. All but a reminder need a notary's attestation before they are carried out; all of
 * them, a reminder too, need the endorsement of a notary's peer to be recorded.
 */
export const StepKind = z.enum([
  'reminder',
  'demandLetter',
  'fieldVisit',
  'locateThirdParty',
  'agencyHandover',
  'enforcement',
]);
export type StepKind = z.infer<typeof StepKind>;

export const OpenCase = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  tradelineId: TradelineId,
  pack: Jurisdiction.describe('The policy pack of conduct rules; a case keeps the one it opened with'),
  notary: MspId.optional().describe(
    'The notary that supervises the case; the first of the charter where none is named',
  ),
});
export type OpenCase = z.infer<typeof OpenCase>;

export const CaseOutcome = z.enum(['cured', 'settled', 'withdrawn', 'chargedOff', 'enforced']);
export const CloseCase = z.strictObject({ commandId: CommandId, caseId: CaseId, outcome: CaseOutcome });
export type CloseCase = z.infer<typeof CloseCase>;

export const ProposeStep = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  kind: StepKind,
  plannedFor: Instant,
  evidence: Evidence.optional().describe('What the step rests on, for example the letter to be sent'),
});
export type ProposeStep = z.infer<typeof ProposeStep>;

const StepNumber = z.int().min(1).max(9_999);

/** Reasons are codes, because free text about a debtor would be personal data on the channel. */
export const AttestationReason = z.enum(['debtVerified', 'noticeGiven', 'conductRulesMet', 'evidenceSeen']);
export const AttestStep = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  step: StepNumber,
  reasons: z.array(AttestationReason).min(1).max(4),
});
export type AttestStep = z.infer<typeof AttestStep>;

export const RejectionReason = z.enum([
  'debtDisputed',
  'debtNotShown',
  'noticeMissing',
  'outsidePermittedHours',
  'thirdPartyConcerned',
  'evidenceInsufficient',
  'disproportionate',
]);
export const RejectStep = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  step: StepNumber,
  reasons: z.array(RejectionReason).min(1).max(7),
});
export type RejectStep = z.infer<typeof RejectStep>;

export const ExecutionOutcome = z.enum([
  'delivered',
  'connected',
  'notReached',
  'refused',
  'promised',
  'paid',
  'abandoned',
]);
export const RecordExecution = z.strictObject({
  commandId: CommandId,
  caseId: CaseId,
  step: StepNumber,
  executedAt: Instant,
  outcome: ExecutionOutcome,
  permit: z
    .int()
    .min(1)
    .max(9_999)
    .optional()
    .describe('The permit under which it was carried out; for a reminder, a visit and locating a third party'),
  evidence: Evidence.optional().describe('Recording, receipt or report'),
});
export type RecordExecution = z.infer<typeof RecordExecution>;

export const Case = z.object({
  caseId: CaseId,
  tradelineId: TradelineId,
  lender: MspId,
  notary: MspId,
  pack: Jurisdiction,
  packVersion: PackVersion.describe('In force when the case was opened'),
  status: z.enum(['open', 'closed']),
  outcome: CaseOutcome.nullable(),
  daysPastDueAtOpening: z.int(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  steps: z.int().min(0).describe('How many steps were proposed'),
  pending: z.int().min(0).describe('How many of them are neither executed nor rejected'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Case = z.infer<typeof Case>;

export const Step = z.object({
  caseId: CaseId,
  step: StepNumber,
  kind: StepKind,
  status: z.enum(['awaitingAttestation', 'cleared', 'rejected', 'executed']),
  plannedFor: Instant,
  evidence: Evidence.nullable(),
  proposedAt: Instant,
  proposedBy: Submitter,
  attestation: z
    .object({ decision: z.enum(['attested', 'rejected']), reasons: z.array(z.string()), at: Instant, by: Submitter })
    .nullable(),
  execution: z
    .object({
      executedAt: Instant,
      outcome: ExecutionOutcome,
      permit: z.int().nullable(),
      evidence: Evidence.nullable(),
      at: Instant,
      by: Submitter,
    })
    .nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type Step = z.infer<typeof Step>;

export const CaseReceipt = z.object({ transactionId: z.string(), case: Case });
export const StepReceipt = z.object({ transactionId: z.string(), step: Step });
export const ReadCase = z.strictObject({ caseId: CaseId });
export const CaseWithSteps = z.object({ case: Case, steps: z.array(Step) });
export const CaseHistory = z.object({
  caseId: CaseId,
  versions: z.array(versionOf(Case)),
  steps: z.array(z.object({ step: StepNumber, versions: z.array(versionOf(Step)) })),
});

/** The transactions of the contract `cases`. */
export const CASE_TRANSACTIONS = {
  OpenCase: { contract: 'cases', writes: true, request: OpenCase, response: CaseReceipt },
  CloseCase: { contract: 'cases', writes: true, request: CloseCase, response: CaseReceipt },
  ProposeStep: { contract: 'cases', writes: true, request: ProposeStep, response: StepReceipt },
  AttestStep: { contract: 'cases', writes: true, request: AttestStep, response: StepReceipt },
  RejectStep: { contract: 'cases', writes: true, request: RejectStep, response: StepReceipt },
  RecordExecution: { contract: 'cases', writes: true, request: RecordExecution, response: StepReceipt },
  ReadCase: { contract: 'cases', writes: false, request: ReadCase, response: CaseWithSteps },
  CaseHistory: { contract: 'cases', writes: false, request: ReadCase, response: CaseHistory },
} as const;
