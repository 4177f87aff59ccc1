import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayOf } from '@attestry/chaincode/domain/calendar';
import { PERMISSIBLE_PURPOSES } from '@attestry/chaincode/domain/inquiries/purposes';
import { daysToTally, reciprocityStanding, tallied } from '@attestry/chaincode/domain/inquiries/reciprocity';
import { hardInquiryCounts, withHardInquiry } from '@attestry/chaincode/domain/inquiries/subject-file';
import {
  Jurisdiction,
  Meter,
  PurposeCode,
  type HardInquiries,
  type ReciprocityPolicy,
} from '@attestry/chaincode/schema';

const day = (n: number): string => civilDate(dayOf('2026-01-01') + n);

test('the counters of hard inquiries are what counting every inquiry would give, and stay bounded', () => {
  const inquiries = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.constantFrom('AuroraMSP', 'BorealMSP', 'CastorMSP')), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(inquiries, fc.nat({ max: 200 }), (steps, later) => {
      let kept: HardInquiries[] = [];
      let today = 0;
      const all: { on: number; inquirer: string }[] = [];
      for (const [wait, inquirer] of steps) {
        today += wait;
        kept = withHardInquiry(kept, inquirer, day(today));
        all.push({ on: today, inquirer });
      }
      today += later;
      const since = (days: number) => all.filter(({ on }) => today - on < days);
      expect(hardInquiryCounts({ hardInquiries: kept }, day(today))).toEqual({
        last30Days: since(30).length,
        last90Days: since(90).length,
        inquirers90Days: new Set(since(90).map(({ inquirer }) => inquirer)).size,
      });
      expect(kept.length).toBeLessThanOrEqual(256);
    }),
  );
});

describe('the meter', () => {
  const policyOf = (allowance: number, inquiriesPerHundred: number, windowDays: number): ReciprocityPolicy => ({
    ...{ roles: ['lender'], allowance, inquiriesPerHundred, windowDays, graceDays: 0 },
    ...{ revision: 1, setAt: '2026-01-01T00:00:00.000Z', by: 'RegulatorMSP/supervisor' },
  });
  const meterOf = (furnished: number, inquiries: number): Meter => ({
    ...{ mspId: 'AuroraMSP', talliedTo: day(10), revision: 1, by: 'AuroraMSP/clerk' },
    days: [{ on: day(5), furnished, inquiries }],
  });

  test('names exactly what it takes: with one record less the next inquiry is not allowed', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(300),
        fc.nat(300),
        (allowance, per, had, asked) => {
          const policy = policyOf(allowance, per, 30);
          const { toFurnish } = reciprocityStanding(policy, meterOf(had, asked));
          expect(reciprocityStanding(policy, meterOf(had + toFurnish, asked)).allowed).toBeGreaterThan(asked);
          if (toFurnish > 0) {
            expect(reciprocityStanding(policy, meterOf(had + toFurnish - 1, asked)).allowed).toBeLessThanOrEqual(asked);
          }
        },
      ),
    );
  });

  test('counts every whole day once, however often it is tallied, and keeps no more than a window needs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 }), (waits) => {
        let meter: Meter | undefined;
        let today = 100;
        const counted: string[] = [];
        for (const wait of waits) {
          today += wait;
          const days = daysToTally(meter, day(today));
          counted.push(...days);
          const records = days.map((on) => ({ on, furnished: 1, inquiries: 1 }));
          meter = tallied(meter, 'AuroraMSP', records, day(today), 'AuroraMSP/clerk');
          expect(Meter.parse(meter)).toEqual(meter);
          expect(meter.days.at(-1)?.on).toBe(day(today - 1));
        }
        expect(new Set(counted).size).toBe(counted.length);
        expect(meter?.days).toHaveLength(92);
      }),
    );
  });

  test('counts the days of the window and none before', () => {
    const meter: Meter = {
      ...{ mspId: 'AuroraMSP', talliedTo: day(10), revision: 1, by: 'AuroraMSP/clerk' },
      days: [3, 4, 10].map((n) => ({ on: day(n), furnished: 10, inquiries: 1 })),
    };
    expect(reciprocityStanding(policyOf(0, 100, 7), meter)).toMatchObject({ furnished: 20, inquiries: 2, allowed: 20 });
  });
});

test('every jurisdiction permits an application and the own report, and each purpose names its source', () => {
  for (const jurisdiction of Jurisdiction.options) {
    const permitted = PERMISSIBLE_PURPOSES[jurisdiction];
    expect(permitted.creditApplication?.kind).toBe('hard');
    expect(permitted.ownReport?.kind).toBe('soft');
    for (const purpose of PurposeCode.options) {
      const found = permitted[purpose];
      if (found !== undefined) expect(found.source.length).toBeGreaterThan(5);
    }
  }
});
