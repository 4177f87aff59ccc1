import { z } from 'zod';
import { ConsentId } from './consents.js';
import { Signal } from './limits.js';
import { FootprintEntryNumber } from './inquiries.js';
import { CommandId, Instant, MspId, Submitter, TradelineId, versionOf } from './primitives.js';

/**
 * What an early warning is raised for: what the account itself shows, a broken plan on it, and, with the subject's consent,
 * what shows elsewhere.
 */
export const WarningSignal = z.enum([...Signal.options, 'arrearsElsewhere', 'multiLending', 'planBroken']);
export type WarningSignal = z.infer<typeof WarningSignal>;

export const WarningNumber = z.int().min(1).max(9_999);
const ofWarning = { tradelineId: TradelineId, warning: WarningNumber };

/** Claims that an account shows signs of trouble. The ledger looks for itself before a warning stands. */
export const RaiseWarning = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  signals: z
    .array(WarningSignal)
    .min(1)
    .max(10)
    .refine((signals) => new Set(signals).size === signals.length, 'names a signal twice'),
  consentId: ConsentId.optional().describe('To accountReview: for signals from elsewhere, and inquiries'),
});
export type RaiseWarning = z.infer<typeof RaiseWarning>;

export const Mitigation = z.enum(['limitReduced', 'none', 'planOffered', 'reminder']);
export const MitigateWarning = z.strictObject({ commandId: CommandId, ...ofWarning, mitigation: Mitigation });
export const CloseWarning = z.strictObject({ commandId: CommandId, ...ofWarning });

export const EarlyWarning = z.object({
  ...ofWarning,
  lender: MspId,
  signals: z.array(WarningSignal),
  entry: FootprintEntryNumber.nullable().describe("The inquiry that looked elsewhere, in the subject's footprint"),
  wasInArrears: z.boolean().describe('It came too late to foresee anything'),
  raisedAt: Instant,
  mitigations: z.array(z.object({ mitigation: Mitigation, at: Instant, by: Submitter })).max(20),
  closed: z
    .object({
      at: Instant,
      outcome: z
        .enum(['hit', 'falseAlarm', 'late'])
        .describe('By rule: `hit`, arrears followed; `late`, they were there'),
      leadDays: z.int().min(0).nullable().describe('Days from the warning to the first day of arrears'),
    })
    .nullable(),
  revision: z.int().min(1),
  by: Submitter,
});
export type EarlyWarning = z.infer<typeof EarlyWarning>;

const count = z.int().min(0);
export const WarningReport = z.object({
  lender: MspId,
  raised: count,
  open: count,
  hits: count,
  falseAlarms: count,
  late: count,
  hitRate: count.nullable().describe('Ten-thousandths of hits and false alarms; null without either'),
  leadDaysMedian: count.nullable(),
  bySignal: z.array(z.object({ signal: WarningSignal, raised: count, hits: count, falseAlarms: count })),
});
export type WarningReport = z.infer<typeof WarningReport>;

const WarningReceipt = z.object({ transactionId: z.string(), warning: EarlyWarning });
const ReadWarning = z.strictObject(ofWarning);

/** The transactions of the contract `warnings`. */
export const WARNING_TRANSACTIONS = {
  RaiseWarning: { contract: 'warnings', writes: true, request: RaiseWarning, response: WarningReceipt },
  MitigateWarning: { contract: 'warnings', writes: true, request: MitigateWarning, response: WarningReceipt },
  CloseWarning: { contract: 'warnings', writes: true, request: CloseWarning, response: WarningReceipt },
  ReadWarning: { contract: 'warnings', writes: false, request: ReadWarning, response: EarlyWarning },
  WarningHistory: {
    contract: 'warnings',
    writes: false,
    request: ReadWarning,
    response: z.object({ versions: z.array(versionOf(EarlyWarning)) }),
  },
  ListWarnings: {
    contract: 'warnings',
    writes: false,
    request: z.strictObject({ tradelineId: TradelineId }),
    response: z.object({ warnings: z.array(EarlyWarning) }),
  },
  ReportWarnings: {
    contract: 'warnings',
    writes: false,
    request: z.strictObject({ lender: MspId }),
    response: WarningReport,
  },
} as const;
