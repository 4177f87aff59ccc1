import { z } from 'zod';
import { MspId, Period, TradelineId } from './primitives.js';

/** What the evaluators look for in what a lender furnished. What each means stands in docs/data-quality.md. */
export const FindingCode = z.enum([
  'ARREARS_FALL_UNPAID',
  'ARREARS_OLDER_THAN_DATE',
  'ARREARS_SKIP_TIME',
  'ARREARS_STAND_STILL',
  'BALANCE_ABOVE_LIMIT',
  'FULL_BUT_UNPAID',
  'REPORT_MISSING',
  'SHORT_BUT_PAID',
  'SHORT_WITHOUT_ARREARS',
]);
export type FindingCode = z.infer<typeof FindingCode>;

export const Finding = z.object({
  code: FindingCode,
  period: Period.describe('The month that does not fit, or the one that is missing'),
});
export type Finding = z.infer<typeof Finding>;

export const Evaluator = z.object({
  code: FindingCode,
  rationale: z.string().describe('Why what was furnished is not plausible'),
  harm: z.string().describe('What it may do to the subject, or to who relies on the record'),
});
export type Evaluator = z.infer<typeof Evaluator>;

export const ReadFindings = z.strictObject({ tradelineId: TradelineId });
export const TradelineFindings = z.object({ tradelineId: TradelineId, findings: z.array(Finding) });

/** Walks a lender's portfolio for findings, some pages at a time. */
export const ScanFindings = z.strictObject({
  lender: MspId,
  after: z.string().max(100).default('').describe('Bookmark of the previous answer; empty to begin'),
  pages: z.int().min(1).max(100).default(20),
});
export const FindingScan = z.object({
  tradelines: z.array(TradelineFindings).describe('Those with findings'),
  next: z.string().nullable().describe('Bookmark to go on from; null at the end'),
});

export const ReadDataQuality = z.strictObject({ lender: MspId, period: Period });
const BasisPoints = z.int().min(0).max(10_000);
export const DataQuality = z.object({
  lender: MspId,
  period: Period,
  due: z.int().min(0).describe('Tradelines of which this month was to be reported'),
  reported: z.int().min(0),
  flagged: z.int().min(0).describe('Months reported with a finding'),
  completeness: BasisPoints.describe('Reported, of those due; rounded down'),
  plausibility: BasisPoints.describe('Without a finding, of those reported; rounded down'),
  index: BasisPoints.describe('Reported without a finding, of those due; rounded down'),
  findings: z.array(z.object({ code: FindingCode, months: z.int().min(1) })),
});
export type DataQuality = z.infer<typeof DataQuality>;

/** The transactions of the contract `furnishing`: all of them read. */
export const FURNISHING_TRANSACTIONS = {
  ListEvaluators: {
    contract: 'furnishing',
    writes: false,
    request: z.strictObject({}),
    response: z.object({ evaluators: z.array(Evaluator) }),
  },
  ReadFindings: { contract: 'furnishing', writes: false, request: ReadFindings, response: TradelineFindings },
  ScanFindings: { contract: 'furnishing', writes: false, request: ScanFindings, response: FindingScan },
  ReadDataQuality: { contract: 'furnishing', writes: false, request: ReadDataQuality, response: DataQuality },
} as const;
