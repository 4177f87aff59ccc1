import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendRepayment } from '@attestry/chaincode/domain/tradelines/append-repayment';
import { correctRepayment } from '@attestry/chaincode/domain/tradelines/correct-repayment';
import { periodAfter } from '@attestry/chaincode/domain/calendar';
import { rowOf, tradelineOf } from '@attestry/chaincode/ledger/tradeline-rows';
import { Tradeline } from '@attestry/chaincode/schema';
import { eventOf, exact, grown, history, month, opened, TODAY } from './grown-tradeline.js';

describe('a payment profile, whatever is appended', () => {
  test('keeps at most sixty months without a gap, bands for two years, and never forgets the worst', () => {
    fc.assert(
      fc.property(history, (months) => {
        const tradeline = grown(months);
        expect(tradeline.profile).toHaveLength(Math.min(60, months.length));
        tradeline.profile.forEach((each, index) => {
          const next = tradeline.profile[index + 1];
          if (next !== undefined) expect(next.period).toBe(periodAfter(each.period));
          expect(each.utilisationBand !== null).toBe(index >= tradeline.profile.length - 24);
        });
        expect(tradeline.worstDaysPastDue).toBe(Math.max(...months.map(({ daysPastDue }) => daysPastDue)));
        expect(tradeline.monthsReported).toBe(months.length);
        expect(tradeline.revision).toBe(months.length + 1);
        expect(Tradeline.safeParse(tradeline).success).toBe(true);
      }),
    );
  });

  test('fits a row of its page and comes back the same, in under 500 bytes', () => {
    fc.assert(
      fc.property(history, (months) => {
        const tradeline = grown(months);
        const text = JSON.stringify(rowOf(tradeline));
        expect(tradelineOf('AuroraMSP', JSON.parse(text) as ReturnType<typeof rowOf>)).toEqual(tradeline);
        expect(text.length).toBeLessThan(500);
      }),
    );
  });

  test('has a date of first delinquency exactly while something is past due, fixed from its first month', () => {
    fc.assert(
      fc.property(history, (months) => {
        let tradeline = opened();
        for (const each of months) {
          const before = tradeline.firstDelinquencyOn;
          const period = tradeline.lastPeriod === null ? '2026-01' : periodAfter(tradeline.lastPeriod);
          tradeline = appendRepayment(tradeline, eventOf(period, each), exact(each), TODAY, 'p').tradeline;
          expect(tradeline.firstDelinquencyOn !== null).toBe(each.daysPastDue > 0);
          if (before !== null && each.daysPastDue > 0) expect(tradeline.firstDelinquencyOn).toBe(before);
        }
      }),
    );
  });
});

test('appending a month again changes nothing', () => {
  fc.assert(
    fc.property(history, fc.nat(), (months, pick) => {
      const tradeline = grown(months);
      const first = Math.max(0, months.length - tradeline.profile.length);
      const index = first + (pick % tradeline.profile.length);
      const each = months[index];
      if (each === undefined) throw new Error('the profile is as long as the history at most');
      const { period } = tradeline.profile[index - first] as { period: string };
      const again = appendRepayment(tradeline, eventOf(period, each), exact(each), TODAY, 'other');
      expect(again).toEqual({ tradeline, appended: false });
    }),
  );
});

test('a tradeline corrected month by month is the one that had been reported rightly from the start', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 24 }), (pairs) => {
      const right = grown(pairs.map(([, good]) => good));
      let tradeline = grown(pairs.map(([wrong]) => wrong));
      pairs.forEach(([, good], index) => {
        const { period } = tradeline.profile[index] as { period: string };
        try {
          const request = { event: eventOf(period, good), revision: tradeline.revision };
          tradeline = correctRepayment(tradeline, request, exact(good), 'pack1').tradeline;
        } catch (error) {
          expect(error).toMatchObject({ code: 'CORRECTION_CHANGES_NOTHING' });
        }
      });
      expect({ ...tradeline, revision: right.revision }).toEqual(right);
    }),
  );
});
