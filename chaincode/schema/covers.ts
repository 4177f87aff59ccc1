import { z } from 'zod';
import { StepKind } from './cases.js';
import {
  CivilDate,
  CommandId,
  Currency,
  MspId,
  NonNegativeAmount,
  Submitter,
  TradelineId,
  versionOf,
} from './primitives.js';
import { Salt } from './tradelines.js';

export const CoverId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by its author; 8 to 48 lower-case letters, digits and dashes');

/** The most tradelines of one cover: each gets an entry of its own when the cover is accepted. */
export const MAX_COVERED = 500;

/**
 * How insurer and lender share the losses of the tradelines covered: from the first one on until the layer is eaten up,
 * by a share of each, or only beyond what the lender bears of all of them together.
 */
export const CoverKind = z.enum(['firstLoss', 'quotaShare', 'stopLoss']);
export type CoverKind = z.infer<typeof CoverKind>;

/** Hundredths of a per cent; all of a thing is 10,000. */
const BasisPoints = z.int().min(1).max(10_000);
const Band = z
  .string()
  .regex(/^[A-Z]$/)
  .describe('A band of the scorecard on which the two sides agreed');

export const CoveredTradeline = z.strictObject({ tradelineId: TradelineId, band: Band });
export const PremiumRate = z.strictObject({
  band: Band,
  basisPoints: z.int().min(0).max(10_000).describe('Of the sum insured, for the term of the cover'),
});

/** What sets a claim off: so many days past due on the tradeline's own record, or that it was charged off. */
export const ClaimTrigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daysPastDue'), days: z.int().min(1).max(1_295) }),
  z.strictObject({ kind: z.literal('chargeOff') }),
]);
export type ClaimTrigger = z.infer<typeof ClaimTrigger>;

export const DemandedStep = z.strictObject({ step: StepKind, count: z.int().min(1).max(20) });

const TERMS = {
  coverId: CoverId,
  lender: MspId,
  insurer: MspId,
  kind: CoverKind,
  shareBasisPoints: BasisPoints.describe("The insurer's share of what falls into its layer"),
  currency: Currency,
  tradelines: z.array(CoveredTradeline).min(1).max(MAX_COVERED).describe('In the order of the sums insured'),
  rates: z.array(PremiumRate).min(1).max(26),
  from: CivilDate.describe('Defaults that began on this day or later are covered'),
  until: CivilDate.describe('The last day on which a default that is covered can have begun'),
  trigger: ClaimTrigger,
  claimWithinDays: z.int().min(1).max(730).describe('Days to claim, from the day on which the claim was set off'),
  decisionDays: z.int().min(1).max(90).describe('Days for the insurer to decide, from when its evidence is complete'),
  settlementDays: z.int().min(1).max(90).describe('Days for the insurer to pay what it has accepted'),
  evidence: z.array(DemandedStep).max(6).describe('Steps that the case of a claim must show, attested or carried out'),
};

export const ProposeCover = z.strictObject({ commandId: CommandId, ...TERMS });
export type ProposeCover = z.infer<typeof ProposeCover>;

const PositiveAmount = NonNegativeAmount.refine((amount) => amount > 0n, 'must be more than nothing');

/** The amounts of a cover: private data of the lender, the insurer and the regulator. */
export const CoverTerms = z.strictObject({
  sumsInsured: z.array(PositiveAmount).min(1).max(MAX_COVERED).describe('The most that counts as the loss of each'),
  deductible: NonNegativeAmount.describe('What the lender bears of each loss first'),
  attachment: NonNegativeAmount.describe('What the lender bears of all losses together before a stop loss pays'),
  limit: PositiveAmount.describe('The most that the insurer pays under the cover'),
});
export type CoverTerms = z.infer<typeof CoverTerms>;
/** Transient field `amounts` of ProposeCover. */
export const ProposeCoverAmounts = z.strictObject({ salt: Salt, item: CoverTerms });

export const AcceptCover = z.strictObject({ commandId: CommandId, coverId: CoverId });
export const DeclineCover = z.strictObject({ commandId: CommandId, coverId: CoverId });

export const Cover = z.object({
  ...TERMS,
  status: z.enum(['proposed', 'active', 'declined']),
  proposedBy: MspId,
  proposedOn: CivilDate,
  decidedOn: CivilDate.nullable().describe('Accepted or declined'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Cover = z.infer<typeof Cover>;

/** What the insurers of a tradeline need of each other's covers, so that none pays for what another one pays. */
export const InsuredLine = z.object({
  tradelineId: TradelineId,
  lender: MspId,
  covers: z.array(
    z.object({
      coverId: CoverId,
      insurer: MspId,
      kind: CoverKind,
      shareBasisPoints: BasisPoints,
      from: CivilDate,
      until: CivilDate,
    }),
  ),
  claims: z.array(
    z.object({
      claimId: z.string(),
      coverId: CoverId,
      firstDelinquencyOn: CivilDate.describe('Which default it is'),
      lossCommitment: z.string().describe('Digest of the loss and a salt: two insurers see that it is one loss'),
      rejected: z.boolean(),
    }),
  ),
  revision: z.int().min(1),
  by: Submitter,
});
export type InsuredLine = z.infer<typeof InsuredLine>;

const CoverReceipt = z.object({ transactionId: z.string(), cover: Cover });
export const ReadCover = z.strictObject({ coverId: CoverId });
export const ReadInsurance = z.strictObject({ tradelineId: TradelineId });

/** Exact amounts of a cover, as decimal strings of minor units. */
export const CoverAmounts = z.object({
  coverId: CoverId,
  currency: Currency,
  sumsInsured: z.array(z.object({ tradelineId: TradelineId, amount: z.string() })),
  deductible: z.string(),
  attachment: z.string(),
  limit: z.string(),
  premium: z.string().describe('For the whole term'),
  losses: z.string().describe('Accepted so far, each after its deductible and up to its sum insured'),
  indemnity: z.string().describe('What the insurer owes or has paid for them'),
  remaining: z.string().describe('What is left of the limit'),
});

/** The transactions of the contract `covers`. */
export const COVER_TRANSACTIONS = {
  ProposeCover: {
    contract: 'covers',
    writes: true,
    request: ProposeCover,
    amounts: ProposeCoverAmounts,
    response: CoverReceipt,
  },
  AcceptCover: { contract: 'covers', writes: true, request: AcceptCover, response: CoverReceipt },
  DeclineCover: { contract: 'covers', writes: true, request: DeclineCover, response: CoverReceipt },
  ReadCover: { contract: 'covers', writes: false, request: ReadCover, response: Cover },
  ReadCoverAmounts: { contract: 'covers', writes: false, request: ReadCover, response: CoverAmounts },
  CoverHistory: {
    contract: 'covers',
    writes: false,
    request: ReadCover,
    response: z.object({ coverId: CoverId, versions: z.array(versionOf(Cover)) }),
  },
  ReadInsurance: { contract: 'covers', writes: false, request: ReadInsurance, response: InsuredLine },
} as const;
