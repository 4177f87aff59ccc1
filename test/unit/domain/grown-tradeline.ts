import fc from 'fast-check';
import { appendRepayment } from '@attestry/chaincode/domain/tradelines/append-repayment';
import { openTradeline } from '@attestry/chaincode/domain/tradelines/open-tradeline';
import { periodAfter } from '@attestry/chaincode/domain/calendar';
import type { PaymentStatus, RepaymentAmounts, RepaymentEvent, Tradeline } from '@attestry/chaincode/schema';

export const ID = 'AuroraMSP-0123456789abcdef';
export const TODAY = '2040-01-01';

/** A tradeline without months. */
export function opened(): Tradeline {
  const request = {
    tradelineId: ID,
    subjectId: 'S'.repeat(43),
    kind: 'creditCard',
    currency: 'EUR',
    openedOn: '2026-01-10',
  } as const;
  return openTradeline(request, { limit: 500_000n }, 'AuroraMSP', undefined, TODAY, 'pack0').tradeline;
}

export interface Month {
  daysPastDue: number;
  paymentStatus: PaymentStatus;
  balance: bigint;
  paid: bigint;
  transactionCount: number | undefined;
}
export const month: fc.Arbitrary<Month> = fc
  .record({
    daysPastDue: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_295 })),
    balance: fc.bigInt({ min: -1_000n, max: 900_000n }),
    paid: fc.bigInt({ min: 0n, max: 900_000n }),
    transactionCount: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    status: fc.constantFrom('notDue', 'full', 'minimum', 'short' as const),
  })
  .map(({ status, ...rest }) => ({ ...rest, paymentStatus: rest.daysPastDue > 0 ? 'short' : status }));

export function eventOf(period: string, { daysPastDue, paymentStatus, transactionCount }: Month): RepaymentEvent {
  return { tradelineId: ID, period, daysPastDue, paymentStatus, transactionCount };
}
export const exact = ({ balance, paid }: Month): RepaymentAmounts => ({
  currency: 'EUR',
  limit: 500_000n,
  balance,
  due: balance,
  paid,
});

/** A tradeline with these months appended, one after the other. */
export function grown(months: readonly Month[]): Tradeline {
  return months.reduce<Tradeline>((tradeline, each) => {
    const period = tradeline.lastPeriod === null ? '2026-01' : periodAfter(tradeline.lastPeriod);
    return appendRepayment(tradeline, eventOf(period, each), exact(each), TODAY, 'pack1').tradeline;
  }, opened());
}
export const history = fc.array(month, { minLength: 1, maxLength: 90 });
