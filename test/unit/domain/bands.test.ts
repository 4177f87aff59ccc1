import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityBand, limitBand, paymentBand, utilisationBand } from '@attestry/chaincode/domain/bands';

const minor = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });

describe('limit bands', () => {
  test('are six a decade', () => {
    expect([0n, 99n, 100n, 149n, 150n, 700n, 1_000n, 500_000n].map(limitBand)).toEqual([0, 0, 1, 1, 2, 6, 7, 23]);
  });

  test('never fall as the limit grows, and stay within the schema', () => {
    fc.assert(
      fc.property(minor, minor, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(limitBand(low)).toBeLessThanOrEqual(limitBand(high));
        expect(limitBand(high)).toBeLessThanOrEqual(99);
      }),
    );
  });
});

describe('utilisation bands', () => {
  test.each([
    [-100n, 1_000n, 0],
    [0n, 1_000n, 0],
    [1n, 1_000n, 1],
    [50n, 1_000n, 1],
    [51n, 1_000n, 2],
    [1_000n, 1_000n, 20],
    [1_001n, 1_000n, 21],
    [1_100n, 1_000n, 21],
    [1_250n, 1_000n, 22],
    [1_500n, 1_000n, 23],
    [1_501n, 1_000n, 24],
    [1n, 0n, 24],
  ])('a balance of %s against a limit of %s is band %i', (balance, limit, band) => {
    expect(utilisationBand(balance, limit)).toBe(band);
  });

  test('never fall as the balance grows', () => {
    fc.assert(
      fc.property(minor, minor, minor, (a, b, limit) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(utilisationBand(low, limit)).toBeLessThanOrEqual(utilisationBand(high, limit));
      }),
    );
  });
});

describe('payment bands', () => {
  test.each([
    [100n, undefined, 0],
    [100n, 0n, 0],
    [100n, -5n, 0],
    [0n, 1_000n, 1],
    [19n, 1_000n, 2],
    [20n, 1_000n, 3],
    [50n, 1_000n, 4],
    [100n, 1_000n, 5],
    [200n, 1_000n, 6],
    [500n, 1_000n, 7],
    [989n, 1_000n, 7],
    [990n, 1_000n, 8],
    [1_100n, 1_000n, 8],
    [1_101n, 1_000n, 9],
  ])('%s paid of %s due is band %i', (paid, due, band) => {
    expect(paymentBand(paid, due)).toBe(band);
  });
});

test('activity bands count transactions, and say so where they are not reported', () => {
  expect([0, 1, 2, 3, 5, 10, 20, 40, 41, 1_000].map(activityBand)).toEqual([0, 1, 1, 2, 2, 3, 4, 5, 6, 6]);
  expect(activityBand(undefined)).toBeNull();
});
