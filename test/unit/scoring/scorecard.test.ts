import { describe, expect, test } from 'vitest';
import { Scorecard } from '@attestry/chaincode/schema';
import { CARD } from './accounts.js';

const bins = (...upTo: (number | null)[]): { upTo: number | null; points: number }[] =>
  upTo.map((end) => ({ upTo: end, points: 1 }));
const withBins = (own: { upTo: number | null; points: number }[]): unknown => ({
  ...CARD,
  segments: CARD.segments.map((segment) => ({
    ...segment,
    characteristics: [{ name: 'limit', reason: 'LIMIT_LOW', bins: own, missing: 0 }],
  })),
});
const accepts = (card: unknown): boolean => Scorecard.safeParse(card).success;

describe('a scorecard', () => {
  test('has bins into which every value falls exactly once', () => {
    expect(accepts(withBins(bins(1, 5, null)))).toBe(true);
    expect(accepts(withBins(bins(1, 5)))).toBe(false);
    expect(accepts(withBins(bins(5, 1, null)))).toBe(false);
    expect(accepts(withBins(bins(1, null, null)))).toBe(false);
    expect(accepts(withBins(bins(1, 1, null)))).toBe(false);
  });

  test('counts a characteristic once a segment, and none that is not of the ledger', () => {
    const [segment] = CARD.segments;
    const twice = [...(segment?.characteristics ?? []), ...(segment?.characteristics ?? [])];
    expect(accepts({ ...CARD, segments: [{ ...segment, upTo: null, characteristics: twice }] })).toBe(false);
    for (const name of ['age', 'sex', 'marriage', 'education', 'residence']) {
      const own = [{ name, reason: 'LIMIT_LOW', bins: bins(null), missing: 0 }];
      expect(accepts({ ...CARD, segments: [{ ...segment, upTo: null, characteristics: own }] })).toBe(false);
    }
  });

  test('has bands that fall and leave no score out', () => {
    expect(accepts({ ...CARD, bands: CARD.bands.slice(0, -1) })).toBe(false);
    expect(accepts({ ...CARD, bands: [...CARD.bands].reverse() })).toBe(false);
  });

  test('of this repository moves points in one direction only within a characteristic', () => {
    for (const { characteristics } of CARD.segments) {
      for (const { name, bins: own } of characteristics) {
        const steps = own.slice(1).map(({ points }, n) => Math.sign(points - (own[n]?.points ?? 0)));
        expect(new Set(steps).size, name).toBe(1);
      }
    }
  });

  test('of this repository is scaled to 600 points at 50 to 1, 20 to double', () => {
    expect(CARD.scale).toEqual({ points: 600, odds: 50, pointsToDouble: 20 });
    expect(CARD.reference.reduce((sum, { share }) => sum + share, 0)).toBe(1_000_000);
  });
});
