import type { Cover } from '../../schema/covers.js';
import { invariant } from '../invariant.js';

/**
 * The premium of a cover for its whole term, in minor units: the rate of each tradeline's band times its sum insured,
 * rounded once, half up, when all are added.
 *
 * @param sumsInsuredMinor - In the order of the tradelines.
 */
export function premiumOf(
  { tradelines, rates }: Pick<Cover, 'tradelines' | 'rates'>,
  sumsInsuredMinor: readonly bigint[],
): bigint {
  const rateOf = new Map(rates.map(({ band, basisPoints }) => [band, BigInt(basisPoints)]));
  const total = tradelines.reduce((sum, { band }, index) => {
    const rate = rateOf.get(band);
    const insured = sumsInsuredMinor[index];
    invariant(rate !== undefined && insured !== undefined, 'a proposal has a rate and a sum for each tradeline');
    return sum + rate * insured;
  }, 0n);
  return (total + 5_000n) / 10_000n;
}
