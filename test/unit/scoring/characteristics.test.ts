import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitBand } from '@attestry/chaincode/domain/bands';
import { CHARACTERISTIC_VALUES } from '@attestry/chaincode/domain/scoring/characteristics';
import { scoringView } from '@attestry/chaincode/domain/scoring/scoring-view';
import { CHARACTERISTICS, type Characteristic } from '@attestry/chaincode/schema';
import { CARD, history, recorded, type Invented, type Month } from './accounts.js';

function valuesOf(months: readonly Month[], about: Invented = {}, inquiries: number | null = null) {
  const view = scoringView(recorded(months, about), CARD.currencies, inquiries);
  return Object.fromEntries(CHARACTERISTICS.map((name) => [name, CHARACTERISTIC_VALUES[name](view)])) as Record<
    Characteristic,
    number | null
  >;
}

/** Oldest first: good, then two months late, cured, one month late again. A limit of 2,000.00 EUR. */
const STORY: readonly Month[] = [
  { late: 0, owed: 10, paid: 0, transactions: 12 },
  { late: 0, owed: 40, paid: 100, transactions: 30 },
  { late: 1, owed: 45, paid: 0, transactions: 4 },
  { late: 2, owed: 50, paid: 0, transactions: 0 },
  { late: 0, owed: 20, paid: 80, transactions: 1 },
  { late: 1, owed: 25, paid: 3, transactions: 2 },
];

describe('characteristics of an account', () => {
  test.each<[Characteristic, number | null]>([
    ['arrearsNow', 1],
    ['arrearsBefore', 0],
    ['arrearsGrowth', 1],
    ['arrearsStreak', 1],
    ['arrearsEntries', 2],
    ['arrearsOldest', 0],
    ['worstArrears', 2],
    ['deepArrearsMonths', 1],
    ['monthsSinceArrears', 0],
    // Two months late, six each, two months ago.
    ['arrearsPeak', 10],
    // 1 × 6 now, 2 × 4 and 1 × 3 before.
    ['weightedArrears', 17],
    ['weightedArrearsBefore', 11],
    ['paymentNow', 3],
    ['paymentBefore', 7],
    ['bestPayment', 8],
    ['worstPayment', 1],
    // Bands 3, 7, 1, 1, 8, times ten.
    ['paymentMean', 40],
    ['paidMonths', 3],
    ['unpaidMonths', 2],
    ['unpaidStreak', 0],
    ['utilisationNow', 5],
    ['highestUtilisation', 10],
    ['utilisationRecent', 19],
    ['utilisationRise', 3],
    ['overLimitMonths', 0],
    ['transactions', 1],
    // From 21–40 transactions in a month (5) to one or two (1).
    ['transactionsFall', 4],
  ])('%s is %i', (name, value) => {
    expect(valuesOf(STORY)[name]).toBe(value);
  });

  test('of which the ledger knows nothing have no value', () => {
    const quiet = Array.from({ length: 6 }, (): Month => ({ late: 0, owed: 0, paid: 0 }));
    const values = valuesOf(quiet);
    for (const name of ['paymentNow', 'paymentMean', 'worstPayment', 'transactions', 'hardInquiries'] as const) {
      expect(values[name], name).toBeNull();
    }
    expect(values.unpaidMonths).toBe(0);
  });

  test('count the file in months, and inquiries as they are handed in', () => {
    expect(valuesOf(STORY, { openedOn: '2025-06-30' }).ageOfFile).toBe(12);
    expect(valuesOf(STORY, {}, 3).hardInquiries).toBe(3);
  });

  test('do not see beyond six months, nor take fewer than thirty days for a month late', () => {
    const bad = Array.from({ length: 8 }, (): Month => ({ late: 9, owed: 150, paid: 0 }));
    expect(valuesOf([...bad, ...STORY]).worstArrears).toBe(2);
    expect(valuesOf([...bad, ...STORY]).arrearsPeak).toBe(valuesOf(STORY).arrearsPeak);
  });

  test('mean the same, to a band, in every currency that the card covers', () => {
    const euros = valuesOf(STORY, { limit: 200_000n }).limit ?? 0;
    // What 2,000.00 EUR are in New Taiwan dollars, which the card was trained in.
    expect(Math.abs(euros - limitBand(8_000_000n))).toBeLessThanOrEqual(1);
  });

  test('are whole numbers, whatever the account', () => {
    fc.assert(
      fc.property(history, (months) => {
        for (const value of Object.values(valuesOf(months))) {
          if (value !== null) expect(Number.isSafeInteger(value)).toBe(true);
        }
      }),
    );
  });
});
