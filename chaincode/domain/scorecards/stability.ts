import type { Scorecard } from '../../schema/scorecards.js';
import { invariant } from '../invariant.js';

/** One whole, in the fixed-point numbers below. */
const ONE = 1_000_000_000_000n;
/** A class without accounts counts as one in a million: the logarithm of nothing has no value. */
const LEAST = ONE / 1_000_000n;
/** ln 2. */
const LN_2 = 693_147_180_560n;

type Reference = Scorecard['reference'];

/** The class of a card's reference distribution that points fall into. */
export function classOf(points: number, reference: Reference): number {
  const found = reference.findIndex(({ upTo }) => upTo === null || points <= upTo);
  invariant(found !== -1, 'the classes of a card take in every score');
  return found;
}

/**
 * Population stability index of scores against the accounts that a card was trained on, in ten-thousandths: below 1,000
 * the population is the same, beyond 2,500 it is another. In whole numbers, so that every peer finds the same.
 *
 * @param counts - How many scores fall into each class of the reference.
 * @returns null without scores.
 */
export function populationStability(counts: readonly number[], reference: Reference): number | null {
  const scored = BigInt(counts.reduce((sum, count) => sum + count, 0));
  if (scored === 0n) return null;
  const index = reference.reduce((total, { share }, n) => {
    const expected = atLeast((BigInt(share) * ONE) / 1_000_000n);
    const actual = atLeast((BigInt(counts[n] ?? 0) * ONE) / scored);
    return total + ((actual - expected) * (ln(actual) - ln(expected))) / ONE;
  }, 0n);
  return Number((index * 10_000n) / ONE);
}

const atLeast = (share: bigint): bigint => (share < LEAST ? LEAST : share);

/** Natural logarithm of a fixed-point number above nought: the power of two, and a series for the rest. */
function ln(value: bigint): bigint {
  let rest = value;
  let twos = 0n;
  while (rest >= 2n * ONE) {
    rest /= 2n;
    twos += 1n;
  }
  while (rest < ONE) {
    rest *= 2n;
    twos -= 1n;
  }
  // ln x = 2 (y + y³/3 + y⁵/5 + …) with y = (x − 1)/(x + 1), which is a third at most.
  const y = ((rest - ONE) * ONE) / (rest + ONE);
  const square = (y * y) / ONE;
  let sum = 0n;
  let term = y;
  for (let n = 1n; term > 0n; n += 2n) {
    sum += term / n;
    term = (term * square) / ONE;
  }
  return twos * LN_2 + 2n * sum;
}
