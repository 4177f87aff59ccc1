import { z } from 'zod';
import {
  CivilDate,
  CommandId,
  Currency,
  Evidence,
  Instant,
  MspId,
  NonNegativeAmount,
  Submitter,
  TradelineId,
} from './primitives.js';
import { DaysPastDue, Salt } from './tradelines.js';

const PromiseNumber = z.int().min(1).max(9_999);

/** A debtor's word to pay by a day. The amount is private data of the lender and the regulator. */
export const MakePromise = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  dueOn: CivilDate,
  evidence: Evidence.optional().describe('The recording or message in which it was given'),
});
export type MakePromise = z.infer<typeof MakePromise>;
const Money = z.strictObject({ currency: Currency, amount: NonNegativeAmount });
/** Transient field `amounts` of MakePromise and of ReportPromisePayment. */
export const PromiseAmounts = z.strictObject({ salt: Salt, item: Money });

export const ReportPromisePayment = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  promise: PromiseNumber,
  paidOn: CivilDate,
});
export type ReportPromisePayment = z.infer<typeof ReportPromisePayment>;

/** Has the ledger judge a promise by the repayments that were reported. */
export const SettlePromise = z.strictObject({
  commandId: CommandId,
  tradelineId: TradelineId,
  promise: PromiseNumber,
});
export type SettlePromise = z.infer<typeof SettlePromise>;

export const PromiseToPay = z.object({
  tradelineId: TradelineId,
  promise: PromiseNumber,
  lender: MspId,
  status: z.enum(['made', 'kept', 'broken']),
  madeOn: CivilDate,
  dueOn: CivilDate,
  keptBy: CivilDate.describe('The due date and the days of grace'),
  daysPastDueWhenMade: DaysPastDue,
  lastPeriodWhenMade: z.string().nullable(),
  evidence: Evidence.nullable(),
  settledAt: Instant.nullable(),
  settledBy: z
    .enum(['payment', 'repayments'])
    .nullable()
    .describe('What showed it: a reported payment, or the profile'),
  revision: z.int().min(1),
  by: Submitter,
});
export type PromiseToPay = z.infer<typeof PromiseToPay>;

const PromiseReceipt = z.object({ transactionId: z.string(), promise: PromiseToPay });
export const ListPromises = z.strictObject({ tradelineId: TradelineId });

/** The transactions of the contract `plans` on promises to pay. */
export const PROMISE_TRANSACTIONS = {
  MakePromise: {
    contract: 'plans',
    writes: true,
    request: MakePromise,
    amounts: PromiseAmounts,
    response: PromiseReceipt,
  },
  ReportPromisePayment: {
    contract: 'plans',
    writes: true,
    request: ReportPromisePayment,
    amounts: PromiseAmounts,
    response: PromiseReceipt,
  },
  SettlePromise: { contract: 'plans', writes: true, request: SettlePromise, response: PromiseReceipt },
  ListPromises: {
    contract: 'plans',
    writes: false,
    request: ListPromises,
    response: z.object({ promises: z.array(PromiseToPay) }),
  },
} as const;
