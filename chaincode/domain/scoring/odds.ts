import type { Scorecard } from '../../schema/index.js';

/** One whole, in the fixed-point numbers below. */
const ONE = 1_000_000_000n;

/**
 * Good accounts to a bad one at these points, in hundredths. In whole numbers, since the last digit of a power of two
 * with a fraction may differ between two machines' libraries.
 */
export function oddsHundredths(points: number, { scale }: Pick<Scorecard, 'scale'>): number {
  const above = points - scale.points;
  const doublings = Math.floor(above / scale.pointsToDouble);
  let odds = BigInt(scale.odds) * 100n * ONE;
  const step = root(scale.pointsToDouble);
  for (let n = doublings * scale.pointsToDouble; n < above; n += 1) odds = (odds * step) / ONE;
  odds = doublings >= 0 ? odds << BigInt(doublings) : odds >> BigInt(-doublings);
  return Number(odds / ONE);
}

/** The share of accounts that go bad at these odds, in basis points. */
export function defaultBasisPoints(hundredths: number): number {
  return Math.floor((10_000 * 100) / (100 + hundredths));
}

/** The `degree`-th root of two, by bisection. */
function root(degree: number): bigint {
  let low = ONE;
  let high = 2n * ONE;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (power(middle, degree) <= 2n * ONE) low = middle;
    else high = middle;
  }
  return low;
}

function power(base: bigint, exponent: number): bigint {
  let product = ONE;
  for (let n = 0; n < exponent && product <= 2n * ONE; n += 1) product = (product * base) / ONE;
  return product;
}
