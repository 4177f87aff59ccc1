import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDates } from '@attestry/chaincode/domain/plans/plan-clock';
import {
  inScope,
  regimeOver,
  treatedTradeline,
  treatmentOf,
  treatments,
} from '@attestry/chaincode/domain/shocks/treatment';
import { Tradeline, type Instalment, type ShockRegime } from '@attestry/chaincode/schema';
import { addMonths } from '@attestry/chaincode/domain/calendar';
import { months, regimeFrom, regimes, tradelineWith } from './tradelines.js';

const counted = (days: number[], regimesInForce: ShockRegime[]): number[] =>
  treatments(tradelineWith(days), regimesInForce).map(({ daysPastDue }) => daysPastDue);

describe('a shock regime', () => {
  test('never changes a month outside its scope or window, nor makes any month worse, nor touches what is stored', () => {
    fc.assert(
      fc.property(months, regimes, (days, inForce) => {
        const tradeline = tradelineWith(days);
        const stored = structuredClone(tradeline);
        treatments(tradeline, inForce).forEach((treatment, index) => {
          const month = tradeline.profile[index];
          if (month === undefined) throw new Error('one treatment a month');
          const covers = inForce.some(
            (each) => inScope(each, tradeline) && month.period >= each.from && month.period <= each.to,
          );
          expect(treatment.daysPastDue).toBeLessThanOrEqual(month.daysPastDue);
          if (!covers)
            expect(treatment).toEqual({ treatment: 'asReported', daysPastDue: month.daysPastDue, regimeId: null });
          expect(treatment.treatment === 'deferred').toBe(treatment.daysPastDue < month.daysPastDue);
          expect(treatmentOf(month, tradeline, inForce)).toEqual(treatment);
        });
        expect(tradeline).toEqual(stored);
      }),
    );
  });

  test('leaves a tradeline that is well-formed, never worse, and itself without regimes', () => {
    fc.assert(
      fc.property(months, regimes, (days, inForce) => {
        const tradeline = tradelineWith(days);
        const treated = treatedTradeline(tradeline, inForce);
        expect(Tradeline.safeParse(treated).success).toBe(true);
        expect(treated.worstDaysPastDue).toBeLessThanOrEqual(tradeline.worstDaysPastDue);
        expect(treated.firstDelinquencyOn !== null).toBe(treated.daysPastDue > 0);
        expect(treatedTradeline(tradeline, [])).toBe(tradeline);
      }),
    );
  });

  test.each([
    ['arrears that grow in it are deferred', [0, 30, 60, 0], [0, 0, 0, 0]],
    ['arrears from before stay as they were', [30, 60, 90, 0], [30, 30, 30, 0]],
    ['what is cured in it is cured', [30, 0, 30, 0], [30, 0, 0, 0]],
    ['after it months count as reported', [0, 30, 60, 90], [0, 0, 0, 90]],
  ])('%s', (_what, reported, expected) => {
    expect(counted(reported, [regimeFrom('2024-02', '2024-03')])).toEqual(expected);
  });

  test('keeps a worst month that has rolled out of the profile, since nobody can tell when it was', () => {
    const tradeline = tradelineWith([0, 30], { worstDaysPastDue: 90 });
    expect(treatedTradeline(tradeline, [regimeFrom('2024-02', '2024-02')])).toMatchObject({
      daysPastDue: 0,
      worstDaysPastDue: 90,
    });
  });

  test.each([
    [['DE'], true],
    [['DE-BY'], true],
    [['DE-B'], false],
    [['FR'], false],
    [[], true],
  ])('over the regions %j covers DE-BY: %s', (regions, expected) => {
    const each = regimeFrom('2024-01', '2024-01', { regions, kinds: [], cohort: null });
    expect(inScope(each, tradelineWith([0]))).toBe(expected);
    expect(inScope(each, tradelineWith([0], { region: null }))).toBe(regions.length === 0);
  });
});

describe('the due dates of a plan', () => {
  const instalments = (dates: string[], paid: number): Instalment[] =>
    dates.map((dueOn, index) => ({ dueOn, status: index < paid ? 'paid' : 'due', paidOn: null }));

  test('leave every month under a regime, keep their order, and move by whole months', () => {
    fc.assert(
      fc.property(regimes, fc.integer({ min: 1, max: 24 }), fc.nat(24), (inForce, count, paid) => {
        const dates = Array.from({ length: count }, (_, index) => addMonths('2024-01-31', index));
        const tradeline = tradelineWith([0]);
        const moved = dueDates({ instalments: instalments(dates, paid) }, tradeline, inForce);
        moved.forEach((date, index) => {
          if (index < paid) expect(date).toBe(dates[index]);
          else expect(regimeOver(date.slice(0, 7), tradeline, inForce)).toBeUndefined();
          expect(date >= (dates[index] ?? '')).toBe(true);
          expect(date >= (moved[index - 1] ?? '')).toBe(true);
        });
        expect(dueDates({ instalments: instalments(dates, paid) }, tradeline, [])).toEqual(dates);
      }),
    );
  });

  test('are extended by the deferred months', () => {
    const dates = ['2024-01-31', '2024-02-29', '2024-03-31'];
    expect(
      dueDates({ instalments: instalments(dates, 1) }, tradelineWith([0]), [regimeFrom('2024-02', '2024-03')]),
    ).toEqual(['2024-01-31', '2024-04-29', '2024-05-31']);
  });
});
