import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '@attestry/chaincode/domain/scoring/score';
import type { ScoredAnswer, ShockRegime } from '@attestry/chaincode/schema';
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

/** Covers the last four months of the accounts below. */
const REGIME: ShockRegime = {
  regimeId: 'flood-2026',
  cause: 'naturalDisaster',
  scope: { regions: ['DE'], kinds: [], cohort: null },
  from: '2026-03',
  to: '2026-06',
  evidence: { sha256: '0'.repeat(64), mediaType: 'application/pdf', sizeBytes: 1 },
  declaredAt: '2026-03-05T00:00:00.000Z',
  endedAt: null,
  revision: 1,
  by: 'RegulatorMSP/supervisor',
};
const LATE = (late: number): Month => ({ late, owed: 25, paid: 0 });
const answer = (months: readonly Month[], regimes: readonly ShockRegime[], about: Invented = {}): ScoredAnswer =>
  scored(score({ asOf: AS_OF, tradelines: [recorded(months, about)], regimes }, CARD, sha256));

const GOOD_SIX = Array.from({ length: 6 }, () => GOOD);
const HIT = [...GOOD_SIX, LATE(1), LATE(2), LATE(3), LATE(4)];

describe('a score under a shock regime', () => {
  test('loses next to nothing to the arrears of its window, and says what it would have been', () => {
    const hit = answer(HIT, [REGIME]);
    expect(hit.segment).toBe('up to date');
    expect(hit.reasons.some(({ code }) => code.startsWith('ARREARS'))).toBe(false);
    expect(hit.pointsWithoutRegime).toBe(answer(HIT, []).points);
    expect(hit.pointsWithoutRegime).toBeLessThan(hit.points);
    expect(hit.points).toBeLessThanOrEqual(
      scored(score({ asOf: AS_OF, tradelines: [sixGood()] }, CARD, sha256)).points,
    );
    expect(hit.deferredMonths).toBe(4);
  });

  test('is never lower for it, whatever the account and the window', () => {
    const window = fc
      .record({ from: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 0, max: 5 }) })
      .map(({ from, length }) => ({ ...REGIME, from: `2026-0${from}`, to: `2026-0${Math.min(6, from + length)}` }));
    fc.assert(
      fc.property(history, window, (months, own) => {
        const relieved = answer(months, [own]);
        expect(relieved.points).toBeGreaterThanOrEqual(relieved.pointsWithoutRegime);
        expect(relieved.pointsWithoutRegime).toBe(answer(months, []).points);
      }),
    );
  });

  test('still loses what the arrears from before the window cost', () => {
    const before = answer([...GOOD_SIX, LATE(1), LATE(2), LATE(3), LATE(4), LATE(5), LATE(6)], [REGIME]);
    expect(before.segment).toBe('in arrears');
  });

  test('of another region or kind of account is what it would be without', () => {
    for (const scope of [
      { ...REGIME.scope, regions: ['FR'] },
      { ...REGIME.scope, kinds: ['mortgage' as const] },
    ]) {
      expect(answer(HIT, [{ ...REGIME, scope }])).toMatchObject({ deferredMonths: 0, points: answer(HIT, []).points });
    }
  });

  test('is the same in whatever order the regimes come, its digest too', () => {
    const other = { ...REGIME, regimeId: 'flood-2025', from: '2025-11', to: '2026-04' };
    expect(answer(HIT, [other, REGIME])).toEqual(answer(HIT, [REGIME, other]));
  });
});
