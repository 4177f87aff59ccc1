import { z } from 'zod';
import { CaseId, StepKind } from './cases.js';
import { CoverId, ReadCover } from './covers.js';
import {
  CivilDate,
  CommandId,
  Currency,
  Evidence,
  Instant,
  MspId,
  NonNegativeAmount,
  Sha256,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';
import { DaysPastDue, Salt } from './tradelines.js';

export const ClaimId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by the lender; 8 to 48 lower-case letters, digits and dashes');

const PositiveAmount = NonNegativeAmount.refine((amount) => amount > 0n, 'must be more than nothing');
const Sum = z.strictObject({ currency: Currency, amount: PositiveAmount });
export type Sum = z.infer<typeof Sum>;
const onClaim = { commandId: CommandId, claimId: ClaimId };

export const FileClaim = z.strictObject({
  ...onClaim,
  coverId: CoverId,
  tradelineId: TradelineId,
  firstDelinquencyOn: CivilDate.describe('First day of the arrears: which default the claim is for'),
});
export type FileClaim = z.infer<typeof FileClaim>;
export const ClaimedLoss = z.strictObject({
  currency: Currency,
  loss: PositiveAmount,
  /** The same for every insurer of a default, so that they can tell that it is one loss, and for no other default. */
  lossSalt: Salt,
});
/** Transient field `amounts` of FileClaim. */
export const FileClaimAmounts = z.strictObject({ salt: Salt, item: ClaimedLoss });

export const SubmitClaimEvidence = z.strictObject({
  ...onClaim,
  caseId: CaseId.describe('The case on the tradeline, whose history the cover demands'),
  files: z.array(Evidence).max(20).default([]).describe('What else the insurer has asked for'),
});
export type SubmitClaimEvidence = z.infer<typeof SubmitClaimEvidence>;

export const EvidenceWanted = z.enum([
  'contract',
  'statementOfAccount',
  'caseHistory',
  'identification',
  'recoveryEfforts',
]);
export const RequestClaimEvidence = z.strictObject({ ...onClaim, wanted: z.array(EvidenceWanted).min(1).max(5) });
export type RequestClaimEvidence = z.infer<typeof RequestClaimEvidence>;

/** Reasons are codes, because free text about a debtor would be personal data on the channel. */
export const ClaimReason = z.enum([
  'lossNotShown',
  'costsNotCovered',
  'defaultBeforeCover',
  'evidenceInsufficient',
  'conductRulesBroken',
  'exclusionApplies',
]);
export const AcceptClaim = z.strictObject({
  ...onClaim,
  reasons: z.array(ClaimReason).max(6).default([]).describe('Why less than the loss claimed is accepted, where it is'),
});
export type AcceptClaim = z.infer<typeof AcceptClaim>;
/** Transient field `amounts` of AcceptClaim: the loss that is accepted. */
export const AcceptClaimAmounts = z.strictObject({ salt: Salt, item: Sum });

export const RejectClaim = z.strictObject({ ...onClaim, reasons: z.array(ClaimReason).min(1).max(6) });

export const RecordSettlement = z.strictObject({
  ...onClaim,
  paidOn: CivilDate.describe('Paid, as the insurer has it; received, as the lender has it'),
});
export type RecordSettlement = z.infer<typeof RecordSettlement>;
/** Transient field `amounts` of RecordSettlement and of RecordRecovery. */
export const SumAmounts = z.strictObject({ salt: Salt, item: Sum });

export const RecordRecovery = z.strictObject({
  ...onClaim,
  recoveredOn: CivilDate,
});
export type RecordRecovery = z.infer<typeof RecordRecovery>;

/** What a case shows to an insurer: nothing of what was said, and all of what can be checked. */
export const CaseSummary = z.object({
  caseId: CaseId,
  tradelineId: TradelineId,
  lender: MspId,
  openedAt: Instant,
  digest: Sha256.describe('Of the case and its steps, byte for byte as ReadCase answers'),
  steps: z.array(
    z.object({
      step: StepKind,
      proven: z.int().min(0).describe('Attested by the notary, or carried out where no attestation is needed'),
    }),
  ),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const Claim = z.object({
  claimId: ClaimId,
  coverId: CoverId,
  tradelineId: TradelineId,
  lender: MspId,
  insurer: MspId,
  status: z.enum(['awaitingEvidence', 'underReview', 'accepted', 'rejected', 'settled']),
  firstDelinquencyOn: CivilDate,
  daysPastDue: DaysPastDue.describe('On the day on which it was filed'),
  triggeredOn: CivilDate,
  filedOn: CivilDate,
  lossCommitment: Sha256,
  evidence: CaseSummary.extend({ files: z.array(Evidence), at: Instant }).nullable(),
  wanted: z.array(EvidenceWanted).describe('What the insurer waits for'),
  requests: z.int().min(0).describe('How often it has asked'),
  decideBy: CivilDate.nullable().describe('From the day after, the claim counts as accepted'),
  decision: z
    .object({
      outcome: z.enum(['accepted', 'rejected']),
      reasons: z.array(ClaimReason),
      bySilence: z.boolean(),
      at: Instant,
      by: Submitter,
    })
    .nullable(),
  settleBy: CivilDate.nullable(),
  paidOn: CivilDate.nullable().describe('As the insurer has it'),
  receivedOn: CivilDate.nullable().describe('As the lender has it'),
  subrogation: z
    .object({
      insurer: MspId,
      since: CivilDate,
      basisPoints: z.int().min(0).max(10_000).describe('The part of the rights that passed, rounded down'),
    })
    .nullable(),
  recoveries: z.int().min(0).max(120),
  revision: z.int().min(1),
  by: Submitter,
});
export type Claim = z.infer<typeof Claim>;

const ClaimReceipt = z.object({ transactionId: z.string(), claim: Claim });
export const ReadClaim = z.strictObject({ claimId: ClaimId });
export const ClaimView = z.object({
  claim: Claim,
  overdue: z.enum(['decision', 'payment']).nullable().describe('What is past its day'),
});

/** Exact amounts of a claim, as decimal strings of minor units. */
export const ClaimAmounts = z.object({
  claimId: ClaimId,
  currency: Currency,
  loss: z.string().describe('As claimed'),
  accepted: z.string().nullable(),
  indemnity: z.string().nullable().describe('What the insurer owes or has paid'),
  recovered: z.string(),
  recoveries: z.array(
    z.object({ recoveredOn: CivilDate, by: MspId, amount: z.string(), insurer: z.string(), lender: z.string() }),
  ),
});

/** What `claims` asks of `collections`: the case that a lender names as evidence. */
export const ReadCaseSummary = z.strictObject({ caseId: CaseId });

/** The transactions of the contract `claims`. */
export const CLAIM_TRANSACTIONS = {
  FileClaim: {
    contract: 'claims',
    writes: true,
    request: FileClaim,
    amounts: FileClaimAmounts,
    response: ClaimReceipt,
  },
  SubmitClaimEvidence: { contract: 'claims', writes: true, request: SubmitClaimEvidence, response: ClaimReceipt },
  RequestClaimEvidence: { contract: 'claims', writes: true, request: RequestClaimEvidence, response: ClaimReceipt },
  AcceptClaim: {
    contract: 'claims',
    writes: true,
    request: AcceptClaim,
    amounts: AcceptClaimAmounts,
    response: ClaimReceipt,
  },
  RejectClaim: { contract: 'claims', writes: true, request: RejectClaim, response: ClaimReceipt },
  RecordSettlement: {
    contract: 'claims',
    writes: true,
    request: RecordSettlement,
    amounts: SumAmounts,
    response: ClaimReceipt,
  },
  RecordRecovery: {
    contract: 'claims',
    writes: true,
    request: RecordRecovery,
    amounts: SumAmounts,
    response: ClaimReceipt,
  },
  ReadClaim: { contract: 'claims', writes: false, request: ReadClaim, response: ClaimView },
  ReadClaimAmounts: { contract: 'claims', writes: false, request: ReadClaim, response: ClaimAmounts },
  ClaimHistory: {
    contract: 'claims',
    writes: false,
    request: ReadClaim,
    response: z.object({ claimId: ClaimId, versions: z.array(versionOf(Claim)) }),
  },
  ListClaims: {
    contract: 'claims',
    writes: false,
    request: ReadCover,
    response: z.object({ claims: z.array(Claim) }),
  },
  ReadCaseSummary: { contract: 'cases', writes: false, request: ReadCaseSummary, response: CaseSummary },
} as const;
