import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deferred } from '@attestry/chaincode/domain/scoring/deferral';
import { score } from '@attestry/chaincode/domain/scoring/score';
import type { DeferralWindow } from '@attestry/chaincode/schema';
import {
  AS_OF,
  CARD,
  GOOD,
  history,
  recorded,
  scored,
  sha256,
  sixGood,
  type Invented,
  type Month,
} from './accounts.js';

const WINDOW: DeferralWindow = { regimeId: 'flood-2026', region: 'DE', kind: null, from: '2026-03', to: '2026-06' };
const LATE = (late: number): Month => ({ late, owed: 60, paid: 0 });
const answer = (months: readonly Month[], deferrals: readonly DeferralWindow[], about: Invented = {}) =>
  scored(score({ asOf: AS_OF, tradelines: [recorded(months, about)], deferrals }, CARD, sha256));

const GOOD_SIX = Array.from({ length: 6 }, () => GOOD);
/** Six good months, then four in which nothing is paid: January to April before the window, as far as it reaches. */
const HIT = [...GOOD_SIX, LATE(1), LATE(2), LATE(3), LATE(4)];

describe('a shock regime', () => {
  test('lets arrears in its window lose no points, and says what the score would have been', () => {
    const hit = answer(HIT, [WINDOW]);
    expect(hit.points).toBe(scored(score({ asOf: AS_OF, tradelines: [sixGood()] }, CARD, sha256)).points);
    expect(hit.pointsWithoutRegime).toBe(answer(HIT, []).points);
    expect(hit.pointsWithoutRegime).toBeLessThan(hit.points);
    expect(hit.deferredMonths).toBe(4);
  });

  test('never costs points, whatever the account and the window', () => {
    const window = fc
      .record({ from: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 0, max: 5 }) })
      .map(({ from, length }) => ({ ...WINDOW, from: `2026-0${from}`, to: `2026-0${Math.min(6, from + length)}` }));
    fc.assert(
      fc.property(history, window, (months, own) => {
        const with_ = answer(months, [own]);
        expect(with_.points).toBeGreaterThanOrEqual(with_.pointsWithoutRegime);
        expect(with_.pointsWithoutRegime).toBe(answer(months, []).points);
      }),
    );
  });

  test('hides nothing that was there before it began', () => {
    const before = [...GOOD_SIX.slice(0, 4), LATE(1), LATE(2), LATE(3), LATE(4), LATE(5), LATE(6)];
    const { tradeline } = deferred(recorded(before), [WINDOW]);
    expect(tradeline.profile.slice(-4).map(({ daysPastDue }) => daysPastDue)).toEqual([60, 60, 60, 60]);
  });

  test('keeps the days of its window deferred afterwards while the arrears go on, and only those', () => {
    const over = { ...WINDOW, from: '2026-01', to: '2026-03' };
    const goingOn = deferred(recorded([...GOOD_SIX, LATE(1), LATE(2), LATE(3), LATE(4), LATE(5), LATE(6)]), [over]);
    expect(goingOn.tradeline.profile.slice(-3).map(({ daysPastDue }) => daysPastDue)).toEqual([30, 60, 90]);
    const cured = deferred(recorded([...GOOD_SIX, LATE(1), LATE(2), LATE(3), GOOD, LATE(1), LATE(2)]), [over]);
    expect(cured.tradeline.profile.slice(-3).map(({ daysPastDue }) => daysPastDue)).toEqual([0, 30, 60]);
  });

  test.each([
    ['another region', { region: 'FR' }, 0],
    ['a part of its region', { region: 'DE-BY' }, 4],
    ['a region whose code only begins alike', { region: 'DEX' }, 0],
  ])('covers %s: %o, %i months', (_, { region }, months) => {
    const tradeline = { ...recorded(HIT), region };
    expect(deferred(tradeline, [WINDOW]).months).toBe(months);
  });

  test('of one kind of account leaves the others alone', () => {
    expect(deferred(recorded(HIT), [{ ...WINDOW, kind: 'mortgage' }]).months).toBe(0);
    expect(deferred(recorded(HIT, { kind: 'mortgage' }), [{ ...WINDOW, kind: 'mortgage' }]).months).toBe(4);
  });
});
