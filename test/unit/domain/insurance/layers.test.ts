import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insurersPart, recordRecovery } from '@attestry/chaincode/domain/claims/recoveries';
import { emptyLine, insure } from '@attestry/chaincode/domain/covers/insured-line';
import { countedLoss, indemnityFor, indemnityOf, type Layer } from '@attestry/chaincode/domain/covers/layer';
import { premiumOf } from '@attestry/chaincode/domain/covers/premium';
import type { Refusal } from '@attestry/chaincode/domain/refusal';
import { aClaim, aCover, account } from './insured.js';

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const layers: fc.Arbitrary<Layer> = fc.record({
  shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
  attachmentMinor: amount,
  limitMinor: positive,
});

/** What is paid for each of some losses, one after the other. */
function paidFor(losses: readonly bigint[], layer: Layer): bigint[] {
  let earlier = 0n;
  return losses.map((loss) => {
    const paid = indemnityFor(loss, earlier, layer);
    earlier += loss;
    return paid;
  });
}
const sum = (all: readonly bigint[]): bigint => all.reduce((total, each) => total + each, 0n);

describe('what an insurer pays', () => {
  test('is never more than the loss, the limit, or its share of what lies above the attachment', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), layers, (losses, layer) => {
        const paid = paidFor(losses, layer);
        paid.forEach((each, index) => expect(each >= 0n && each <= (losses[index] ?? 0n)).toBe(true));
        const above = sum(losses) > layer.attachmentMinor ? sum(losses) - layer.attachmentMinor : 0n;
        expect(sum(paid) <= layer.limitMinor).toBe(true);
        expect(sum(paid) * 10_000n <= above * BigInt(layer.shareBasisPoints)).toBe(true);
      }),
    );
  });

  test('adds up to what is owed for all losses together, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), layers, (losses, layer) => {
        const owed = indemnityOf(sum(losses), layer);
        expect(sum(paidFor(losses, layer))).toBe(owed);
        expect(sum(paidFor(losses.toReversed(), layer))).toBe(owed);
      }),
    );
  });

  test('of two layers, one upon the other, is what one layer of both would pay', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), positive, positive, (losses, lower, upper) => {
        const whole = { shareBasisPoints: 10_000, attachmentMinor: 0n, limitMinor: lower + upper };
        const first = { ...whole, limitMinor: lower };
        const excess = { ...whole, attachmentMinor: lower, limitMinor: upper };
        expect(indemnityOf(sum(losses), first) + indemnityOf(sum(losses), excess)).toBe(
          indemnityOf(sum(losses), whole),
        );
      }),
    );
  });

  test('of co-insurers of one loss is never more than the loss', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 11 }),
        (loss, shares) => {
          let line = emptyLine('AuroraMSP-0000000000000001', 'AuroraMSP');
          const standing: number[] = [];
          shares.forEach((shareBasisPoints, index) => {
            try {
              line = insure(line, aCover({ coverId: `cover-${index}000`, shareBasisPoints }), 'tradelineId', 'x');
              standing.push(shareBasisPoints);
            } catch (error) {
              expect((error as Refusal).code).toBe('DOUBLE_COVER');
            }
          });
          const paid = standing.map((shareBasisPoints) =>
            indemnityOf(loss, { shareBasisPoints, attachmentMinor: 0n, limitMinor: 10n ** 15n }),
          );
          expect(sum(paid) <= loss).toBe(true);
        },
      ),
    );
  });

  test('counts a loss up to its sum insured and after its deductible', () => {
    fc.assert(
      fc.property(amount, amount, amount, (loss, insured, deductible) => {
        const counted = countedLoss(loss, insured, deductible);
        expect(counted <= loss && counted <= insured && counted >= 0n).toBe(true);
        if (counted > 0n) expect(counted + deductible).toBe(loss < insured ? loss : insured);
      }),
    );
  });
});

describe('recoveries', () => {
  const settled = fc
    .tuple(positive, fc.integer({ min: 1, max: 10_000 }))
    .map(([loss, share]) => account({ lossMinor: loss, indemnityMinor: (loss * BigInt(share)) / 10_000n }));

  test('are shared to the last minor unit, and the insurer never gets more than it has paid', () => {
    fc.assert(
      fc.property(settled, fc.array(positive, { maxLength: 20 }), (start, sums) => {
        let [claim, current] = [aClaim({ status: 'settled' }), start];
        for (const each of sums) {
          const on = { recoveredOn: '2026-06-15' };
          const outcome = recordRecovery(
            claim,
            current,
            on,
            { currency: 'EUR', amount: each },
            'AuroraMSP',
            '2026-06-15',
            'x',
          );
          [claim, current] = [outcome.claim, outcome.account];
        }
        for (const { amountMinor, insurerMinor, lenderMinor } of current.recoveries) {
          expect(insurerMinor + lenderMinor).toBe(amountMinor);
        }
        const insurers = sum(current.recoveries.map(({ insurerMinor }) => insurerMinor));
        // Many small ones are shared as one large one.
        expect(insurers).toBe(insurersPart(sum(sums), start));
        expect(insurers <= (start.indemnityMinor ?? 0n)).toBe(true);
        if (sum(sums) >= start.lossMinor) expect(insurers).toBe(start.indemnityMinor);
        expect(claim.recoveries).toBe(sums.length);
      }),
    );
  });
});

describe('a premium', () => {
  test('is within half a minor unit of its rates, and rounded once', () => {
    const covered = fc.array(fc.tuple(positive, fc.constantFrom('A', 'B', 'C')), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        covered,
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 }),
        (lines, points) => {
          const rates = ['A', 'B', 'C'].map((band, index) => ({ band, basisPoints: points[index] ?? 0 }));
          const tradelines = lines.map(([, band]) => ({ tradelineId: '', band }));
          const premium = premiumOf(
            { tradelines, rates },
            lines.map(([insured]) => insured),
          );
          const exact = lines.reduce((total, [insured, band]) => {
            return total + insured * BigInt(rates.find((rate) => rate.band === band)?.basisPoints ?? 0);
          }, 0n);
          const off = premium * 10_000n - exact;
          expect(off <= 5_000n && off > -5_000n).toBe(true);
        },
      ),
    );
  });
});
