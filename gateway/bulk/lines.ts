import {
  CloseTradeline,
  CorrectRepayment,
  Currency,
  MspId,
  OpenTradeline,
  OpeningAmounts,
  Period,
  RepaymentAmounts,
  RepaymentEvent,
} from '@attestry/chaincode/schema';
import { z } from 'zod';

/** What a line of a submission can put on the ledger. */
export const RECORD_KINDS = ['opening', 'month', 'correction', 'closure'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A sum of many amounts: more digits than one of them has. */
const Sum = z.string().regex(/^(0|-?[1-9]\d{0,29})$/, 'not a sum of minor units, as a decimal string');

const HeaderLine = z.strictObject({
  record: z.literal('header'),
  lender: MspId.optional().describe("Whose records they are: the gateway's own organisation"),
  period: Period.optional().describe('Months and corrections are all of this period'),
  records: z.int().min(0).optional().describe('How many lines put something on the ledger'),
});
export type Header = z.output<typeof HeaderLine>;

const TrailerLine = z.strictObject({
  record: z.literal('trailer'),
  of: z.enum(RECORD_KINDS),
  currency: Currency.optional().describe('Of the amounts; a closure has none'),
  count: z.int().min(0),
  limit: Sum.optional(),
  balance: Sum.optional(),
  due: Sum.optional(),
  paid: Sum.optional(),
});
export type Trailer = z.output<typeof TrailerLine>;

/** A line of a submission: the shapes of the single routes, flat, and which of them it is. */
export const SubmissionLine = z.discriminatedUnion('record', [
  HeaderLine,
  OpenTradeline.extend({ record: z.literal('opening'), amounts: OpeningAmounts }),
  RepaymentEvent.extend({ record: z.literal('month'), amounts: RepaymentAmounts }),
  RepaymentEvent.extend({
    record: z.literal('correction'),
    revision: CorrectRepayment.shape.revision,
    reason: CorrectRepayment.shape.reason,
    amounts: RepaymentAmounts,
  }),
  CloseTradeline.omit({ commandId: true }).extend({ record: z.literal('closure') }),
  TrailerLine,
]);
type Sent = z.input<typeof SubmissionLine>;

/** A line that puts something on the ledger, as it was sent: amounts are text still. */
export type SentRecord = Extract<Sent, { record: RecordKind }>;
export type SentOf<K extends RecordKind> = Extract<SentRecord, { record: K }>;

/** What a line turned out to be. */
export type ReadLine =
  | { readonly what: 'nothing' }
  | { readonly what: 'header'; readonly header: Header }
  | { readonly what: 'trailer'; readonly trailers: readonly Trailer[] }
  /** How many lines put something on the ledger, by a format that says so at its end. */
  | { readonly what: 'count'; readonly records: number }
  | { readonly what: 'record'; readonly record: SentRecord }
  | { readonly what: 'invalid'; readonly field: string; readonly reason: string };

export const invalidLine = (field: string, reason: string): ReadLine => ({ what: 'invalid', field, reason });

/** Holds a value against the shapes of lines. */
export function readValue(value: unknown): ReadLine {
  const result = SubmissionLine.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    if (issue?.code === 'unrecognized_keys') return invalidLine(issue.keys.join(', '), 'unknown field');
    return invalidLine(issue?.path.join('.') ?? '', issue?.message ?? 'not a line of a submission');
  }
  const { data } = result;
  if (data.record === 'header') return { what: 'header', header: data };
  if (data.record === 'trailer') return { what: 'trailer', trailers: [data] };
  // As it was sent: what goes on to the ledger is JSON again.
  return { what: 'record', record: value as SentRecord };
}
