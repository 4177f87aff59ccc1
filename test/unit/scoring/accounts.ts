import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openTradeline } from '@attestry/chaincode/domain/tradelines/open-tradeline';
import { appendRepayment } from '@attestry/chaincode/domain/tradelines/append-repayment';
import { periodOf, monthNumber } from '@attestry/chaincode/domain/calendar';
import {
  Scorecard,
  type Score,
  type ScoredAnswer,
  type Tradeline,
  type TradelineKind,
} from '@attestry/chaincode/schema';
import fc from 'fast-check';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const CARD = Scorecard.parse(
  JSON.parse(readFileSync(new URL('../../../scorecard/cards/taiwan-v1.json', import.meta.url), 'utf8')),
);

export const AS_OF = '2026-06';
export const TODAY = '2026-07-01';
const LIMIT = 200_000n;

/** A month of an invented account: how late it is, percent of the limit owed at its end, percent of what was due paid. */
export interface Month {
  readonly late: number;
  readonly owed: number;
  readonly paid: number;
  readonly transactions?: number;
}
export const GOOD: Month = { late: 0, owed: 25, paid: 100 };

export interface Invented {
  readonly key?: number;
  readonly kind?: TradelineKind;
  readonly region?: string;
  readonly currency?: 'EUR' | 'CHF';
  readonly openedOn?: string;
  /** The last month that is reported. */
  readonly until?: string;
  readonly limit?: bigint;
}

/** An account as the domain records it, oldest month first, the last one at `until`. */
export function recorded(months: readonly Month[], about: Invented = {}): Tradeline {
  const { key = 1, until = AS_OF, limit = LIMIT } = about;
  const tradelineId = `AuroraMSP-${String(key).padStart(16, '0')}`;
  const currency = about.currency ?? 'EUR';
  const request = {
    tradelineId,
    subjectId: 'S'.repeat(43),
    kind: about.kind ?? 'creditCard',
    currency,
    openedOn: about.openedOn ?? '2015-01-01',
    region: about.region ?? 'DE',
  };
  const { tradeline } = openTradeline(request, { limit }, 'AuroraMSP', undefined, TODAY, 'p');
  return months.reduce((current, month, n) => {
    const period = periodOf(monthNumber(until) - months.length + 1 + n);
    return appendMonth(current, month, months[n - 1], period, limit);
  }, tradeline);
}

export function appendMonth(
  tradeline: Tradeline,
  { late, owed, paid, transactions }: Month,
  before: Month | undefined,
  period: string,
  limit = LIMIT,
  today = TODAY,
): Tradeline {
  const due = before === undefined ? 0n : (limit * BigInt(before.owed)) / 100n;
  const event = {
    tradelineId: tradeline.tradelineId,
    period,
    daysPastDue: late * 30,
    paymentStatus: late > 0 ? ('short' as const) : paid >= 99 ? ('full' as const) : ('minimum' as const),
    transactionCount: transactions,
  };
  const amounts = {
    currency: tradeline.currency,
    limit,
    balance: (limit * BigInt(owed)) / 100n,
    due,
    paid: (due * BigInt(paid)) / 100n,
  };
  return appendRepayment(tradeline, event, amounts, today, 'p').tradeline;
}

export const sixGood = (about: Invented = {}): Tradeline => recorded(Array<Month>(6).fill(GOOD), about);

export const month: fc.Arbitrary<Month> = fc.record({
  late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) }),
  owed: fc.integer({ min: 0, max: 170 }),
  paid: fc.integer({ min: 0, max: 120 }),
});
/** Histories long enough to be scored. */
export const history = fc.array(month, { minLength: 6, maxLength: 14 });

/** The answer, which has to be a score. */
export function scored(answer: Score): ScoredAnswer {
  if (!answer.scored) throw new Error(`a thin file: ${answer.cause}`);
  return answer;
}
