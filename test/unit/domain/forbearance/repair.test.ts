import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitBand, balanceBoundMinor, utilisationBand } from '@attestry/chaincode/domain/bands';
import { repairOutlook } from '@attestry/chaincode/domain/repair/outlook';
import { displayedMonths, displayedTradeline, spellsOf, verdictOf } from '@attestry/chaincode/domain/repair/programmes';
import { repairAdjustment, repairState } from '@attestry/chaincode/domain/repair/repair-adjustment';
import type { Programme, RepairRule } from '@attestry/chaincode/schema';
import { months, tradelineWith } from './tradelines.js';

const RULE: RepairRule = {
  jurisdiction: 'EU',
  version: 'test',
  effectiveFrom: '2020-01-01',
  everyMonths: 3,
  stepBasisPoints: 2_500,
  sources: [{ rule: 'all', source: 'a test' }],
};
const rule = fc.record({
  everyMonths: fc.integer({ min: 1, max: 24 }),
  stepBasisPoints: fc.integer({ min: 1, max: 10_000 }),
});
const lost = fc.integer({ min: 0, max: 1_000 });

describe('credit repair', () => {
  test('gives back whole points, never more than were lost, and nothing while something is past due', () => {
    fc.assert(
      fc.property(months, lost, rule, (days, lostPoints, each) => {
        const tradeline = tradelineWith(days);
        const points = repairAdjustment(tradeline, lostPoints, each);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(lostPoints);
        if (tradeline.daysPastDue > 0) expect(points).toBe(0);
      }),
    );
  });

  test('never falls by a month on time, and starts again with a new arrear', () => {
    fc.assert(
      fc.property(months, lost, rule, (days, lostPoints, each) => {
        const before = repairAdjustment(tradelineWith(days), lostPoints, each);
        expect(repairAdjustment(tradelineWith([...days, 0]), lostPoints, each)).toBeGreaterThanOrEqual(before);
        expect(repairAdjustment(tradelineWith([...days, 30]), lostPoints, each)).toBe(0);
      }),
    );
  });

  test('comes in the month that was foretold, and is whole in the month that was foretold', () => {
    fc.assert(
      fc.property(months, rule, (days, each) => {
        let tradeline = tradelineWith(days);
        const { nextStep, completeBy } = repairState(tradeline, each);
        if (nextStep === null || completeBy === null) return;
        const grown = [...days];
        while ((tradeline.lastPeriod ?? '') < nextStep.period) {
          expect(repairState(tradeline, each).earnedBasisPoints).toBeLessThan(nextStep.basisPoints);
          grown.push(0);
          tradeline = tradelineWith(grown);
        }
        expect(repairState(tradeline, each).earnedBasisPoints).toBe(nextStep.basisPoints);
      }),
    );
    const state = repairState(tradelineWith([30, 0]), RULE);
    expect(state).toEqual({
      onTimeMonths: 1,
      earnedBasisPoints: 0,
      nextStep: { period: '2024-04', basisPoints: 2_500 },
      completeBy: '2025-01',
    });
  });

  test('has nothing to give where nothing was lost', () => {
    expect(repairState(tradelineWith([0, 0, 0, 0]), RULE)).toMatchObject({ earnedBasisPoints: 0, nextStep: null });
  });

  test('tells what raises the score, and when', () => {
    const { actions, earnedPoints } = repairOutlook(tradelineWith([30, 0, 0, 0]), 'EU', [], RULE, 41, '2024-05-01');
    expect(earnedPoints).toBe(10);
    expect(actions).toEqual([
      { action: 'stayOnTime', until: '2024-07', basisPoints: 5_000, points: 20 },
      { action: 'stayOnTime', until: '2024-10', basisPoints: 7_500, points: 30 },
      { action: 'stayOnTime', until: '2025-01', basisPoints: 10_000, points: 41 },
    ]);
    const late = repairOutlook(tradelineWith([0, 30]), 'CN', [programme()], RULE, undefined, '2024-03-01');
    expect(late.actions[0]).toEqual({ action: 'repayArrears', daysPastDue: 30, basisPoints: 2_500 });
    expect(late.actions.at(-1)).toEqual({
      action: 'repayForProgramme',
      programmeId: 'cn.repair.oneTime',
      by: '2026-03-31',
      months: 1,
    });
  });
});

const programme = (over: Partial<Programme> = {}): Programme => ({
  programmeId: 'cn.repair.oneTime',
  version: '2025-12',
  kind: 'oneTimeRepair',
  jurisdiction: 'CN',
  kinds: [],
  currency: null,
  arrearsFrom: '2020-01',
  arrearsTo: '2025-12',
  maxBalance: null,
  repaidBy: '2026-03-31',
  effectiveFrom: '2026-01-01',
  source: 'PBOC notice of 2025-12-22',
  digest: '0'.repeat(64),
  adoptedAt: '2025-12-22T00:00:00.000Z',
  by: 'RegulatorMSP/supervisor',
  ...over,
});

describe('a programme', () => {
  test('hides whole spells that it covers and leaves every other month as it is', () => {
    fc.assert(
      fc.property(months, fc.boolean(), (days, begun) => {
        const tradeline = tradelineWith(days);
        const today = begun ? '2026-02-01' : '2025-12-31';
        const shown = displayedMonths(tradeline, 'CN', [programme()], today);
        for (const spell of spellsOf(tradeline.profile)) {
          const covered = verdictOf(spell, tradeline, 'CN', programme(), today) === 'covered';
          shown.slice(spell.from, spell.to).forEach(({ display, month, programmeId }) => {
            expect(display).toBe(covered ? 'notShown' : 'shown');
            expect(programmeId).toBe(covered ? 'cn.repair.oneTime' : null);
            expect(month.daysPastDue > 0).toBe(!covered);
          });
        }
        shown.forEach((each, index) => {
          if (each.display === 'shown') expect(each.month).toBe(tradeline.profile[index]);
        });
        const counted = displayedTradeline(tradeline, 'CN', [programme()], today);
        expect(counted.daysPastDue).toBe(tradeline.daysPastDue);
        expect(counted.worstDaysPastDue).toBeLessThanOrEqual(tradeline.worstDaysPastDue);
      }),
    );
  });

  test.each([
    ['covered', [0, 30, 60, 0], 'CN', {}, '2026-02-01'],
    ['notYet', [0, 30, 60, 0], 'CN', {}, '2025-12-31'],
    ['notRepaid', [0, 30, 60], 'CN', {}, '2026-02-01'],
    ['notRepaid', [0, 30, 60, 0], 'CN', { repaidBy: '2024-03-31' }, '2026-02-01'],
    ['outsideScope', [0, 30, 0], 'EU', {}, '2026-02-01'],
    ['outsideScope', [0, 30, 0], 'CN', { kinds: ['mortgage'] }, '2026-02-01'],
    ['outsideScope', [0, 30, 0], 'CN', { currency: 'CNY' }, '2026-02-01'],
    ['outsideWindow', [0, 30, 0], 'CN', { arrearsFrom: '2024-03' }, '2026-02-01'],
    ['outsideWindow', [0, 30, 0], 'CN', { arrearsTo: '2024-01' }, '2026-02-01'],
    // The limit is below 7,000 and 40 % of it used: 2,800 at most.
    ['covered', [0, 30, 0], 'CN', { currency: 'EUR', maxBalance: '280000' }, '2026-02-01'],
    ['tooLarge', [0, 30, 0], 'CN', { currency: 'EUR', maxBalance: '279999' }, '2026-02-01'],
  ] as [string, number[], string, Partial<Programme>, string][])(
    'finds arrears of %s (%j in %s, terms %j, on %s)',
    (verdict, days, jurisdiction, terms, today) => {
      const tradeline = tradelineWith(days);
      const [spell] = spellsOf(tradeline.profile);
      if (spell === undefined) throw new Error('there are arrears');
      expect(verdictOf(spell, tradeline, jurisdiction, programme(terms), today)).toBe(verdict);
    },
  );

  test('bounds a balance from above by its bands', () => {
    const minor = fc.bigInt({ min: 0n, max: 99_999_999n });
    fc.assert(
      fc.property(minor, minor, (balance, limit) => {
        const bound = balanceBoundMinor(limitBand(limit), utilisationBand(balance, limit));
        if (bound !== undefined) expect(balance).toBeLessThanOrEqual(bound);
        else expect(balance).toBeGreaterThan(limit);
      }),
    );
  });
});
