import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideLimit, untouchedLimit, type LimitFacts } from '@attestry/chaincode/domain/limits/decide-limit';
import { SIGNAL_THRESHOLDS, signalsOf } from '@attestry/chaincode/domain/signals/signals';
import { LimitFile, LimitPolicy, Signal, type LimitDecision, type ProfileMonth } from '@attestry/chaincode/schema';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const at = (day: number): string => new Date(START + day * DAY_MS).toISOString();
const ID = 'AuroraMSP-0000000000000001';

const action = fc.oneof(
  fc.constantFrom(
    { kind: 'keep' as const },
    { kind: 'freeze' as const },
    { kind: 'restore' as const },
    { kind: 'reduceToOwed' as const },
  ),
  fc.integer({ min: 1, max: 10_000 }).map((by) => ({ kind: 'reduce' as const, by })),
);
const policy = fc
  .record({
    actions: fc.array(action, { minLength: 1, maxLength: 6 }),
    fall: fc.record({ most: fc.integer({ min: 1, max: 10_000 }), days: fc.integer({ min: 1, max: 366 }) }),
    rise: fc.record({
      step: fc.integer({ min: 1, max: 10_000 }),
      days: fc.integer({ min: 1, max: 366 }),
      calmDays: fc.integer({ min: 1, max: 366 }),
    }),
  })
  .map(({ actions, fall, rise }) =>
    LimitPolicy.parse({
      version: 'policy-1',
      rules: actions.map((each, n) => ({
        id: `rule-${n}`,
        bands: ['ABCDEF'.charAt(n)],
        utilisation: null,
        signals: [],
        action: each,
      })),
      ...{ fall, rise, notice: { days: 30, source: 'a test' } },
    }),
  );
const occasion = fc.record({
  afterDays: fc.integer({ min: 0, max: 120 }),
  band: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
  used: fc.option(fc.integer({ min: 0, max: 24 })),
});

const factsOf = (file: LimitFile, band: string | null, used: number | null, when: string): LimitFacts => ({
  file,
  score: { entry: 1, points: 500, band, reasons: [] },
  utilisationBand: used,
  signals: [],
  at: when,
});

describe('a limit, whatever the policy and the occasions', () => {
  test('never falls or rises faster than its caps, and never below what is owed', () => {
    fc.assert(
      fc.property(policy, fc.array(occasion, { maxLength: 40 }), (rules, occasions) => {
        let file = untouchedLimit(ID, 'AuroraMSP');
        let day = 0;
        const levels: { day: number; level: number }[] = [{ day: -1_000, level: file.level }];
        let restrictedOn = -1_000;
        for (const { afterDays, band, used } of occasions) {
          day += afterDays;
          const before = file;
          file = decideLimit(rules, factsOf(file, band, used, at(day)), 'by');
          expect(LimitFile.parse(file)).toEqual(file);
          const now = file.level;
          // What held at some time within the window: the last level before it, and all since.
          const heldWithin = (days: number): number[] => {
            const first = levels.findLastIndex((each) => day - each.day >= days);
            return levels.slice(Math.max(0, first)).map(({ level }) => level);
          };
          if (now < before.level) {
            const highest = Math.max(...heldWithin(rules.fall.days));
            expect(now).toBeGreaterThanOrEqual(Math.floor((highest * (10_000 - rules.fall.most)) / 10_000));
            expect(now * 20).toBeGreaterThanOrEqual(before.level * Math.min(20, used ?? 20));
          }
          if (now > before.level) {
            expect(now - Math.min(...heldWithin(rules.rise.days))).toBeLessThanOrEqual(rules.rise.step);
            expect(day - restrictedOn).toBeGreaterThanOrEqual(rules.rise.calmDays);
          }
          if (before.frozen && !file.frozen) expect(day - restrictedOn).toBeGreaterThanOrEqual(rules.rise.calmDays);
          if (now < before.level || (file.last?.action === 'freeze' && !before.frozen)) restrictedOn = day;
          if (now !== before.level) levels.push({ day, level: now });
          expect(now).toBeLessThanOrEqual(10_000);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is restricted with a notice, and never otherwise', () => {
    fc.assert(
      fc.property(policy, fc.array(occasion, { minLength: 1, maxLength: 10 }), (rules, occasions) => {
        let file = untouchedLimit(ID, 'AuroraMSP');
        for (const [n, { band, used }] of occasions.entries()) {
          const before = file;
          file = decideLimit(rules, factsOf(file, band, used, at(n)), 'by');
          const restricted = file.level < before.level || (file.frozen && !before.frozen);
          expect(file.last?.notice !== null).toBe(restricted);
        }
      }),
    );
  });
});

describe('a decision', () => {
  const POLICY = LimitPolicy.parse({
    version: 'policy-1',
    rules: [
      { id: 'arrears', bands: [], utilisation: null, signals: ['arrears'], action: { kind: 'freeze' } },
      { id: 'weak', bands: ['E', 'F'], utilisation: { from: 0, to: 6 }, signals: [], action: { kind: 'reduceToOwed' } },
      { id: 'good', bands: ['A'], utilisation: null, signals: [], action: { kind: 'restore' } },
    ],
    fall: { most: 5_000, days: 30 },
    rise: { step: 2_000, days: 30, calmDays: 60 },
    notice: { days: 30, source: 'a test' },
  });
  const decide = (file: LimitFile, band: string | null, used: number | null, day: number, signals: Signal[] = []) =>
    decideLimit(POLICY, { ...factsOf(file, band, used, at(day)), signals }, 'by');
  const last = ({ last: decision }: LimitFile): LimitDecision => {
    if (decision === null) throw new Error('nothing was decided');
    return decision;
  };

  test('names the first rule that fits, and none where none does', () => {
    const file = untouchedLimit(ID, 'AuroraMSP');
    expect(last(decide(file, 'F', 3, 0, ['arrears']))).toMatchObject({ rule: 'arrears', action: 'freeze', to: 10_000 });
    expect(last(decide(file, 'F', 3, 0))).toMatchObject({ rule: 'weak', action: 'reduce' });
    expect(last(decide(file, 'F', 7, 0))).toMatchObject({ rule: null, action: 'keep' });
    expect(last(decide(file, null, 3, 0))).toMatchObject({ rule: null, action: 'keep' });
  });

  test('cuts as far as the cap lets it, goes on when the window has passed, and gives back step by step', () => {
    const levels: number[] = [];
    let file = untouchedLimit(ID, 'AuroraMSP');
    for (const [band, day] of [
      ['F', 0],
      ['F', 29],
      ['F', 30],
      ['A', 89],
      ['A', 90],
      ['A', 100],
      ['A', 120],
      ['A', 150],
      ['A', 180],
      ['A', 210],
    ] as const) {
      file = decide(file, band, 0, day);
      levels.push(file.level);
    }
    expect(levels).toEqual([5_000, 5_000, 2_500, 2_500, 4_500, 4_500, 6_500, 8_500, 10_000, 10_000]);
  });

  test('lifts a freeze once it has been calm', () => {
    let file = decide(untouchedLimit(ID, 'AuroraMSP'), 'A', 3, 0, ['arrears']);
    expect(file.frozen).toBe(true);
    file = decide(file, 'A', 3, 59);
    expect([file.frozen, file.last?.action]).toEqual([true, 'keep']);
    file = decide(file, 'A', 3, 60);
    expect([file.frozen, file.last?.action]).toEqual([false, 'restore']);
  });
});

describe('signals', () => {
  const month = (over: Partial<ProfileMonth> = {}): ProfileMonth => ({
    ...{ period: '2026-01', daysPastDue: 0, paymentStatus: 'full', utilisationBand: 5, paymentBand: 8 },
    activityBand: 4,
    ...over,
  });
  const of = (months: ProfileMonth[], daysPastDue = 0) => signalsOf({ tradeline: { profile: months, daysPastDue } });
  const calm = Array.from({ length: 4 }, () => month());

  test('show at their threshold and not a step before', () => {
    const { activityFall, utilisationJump, minimumPayments } = SIGNAL_THRESHOLDS;
    const newest = (over: Partial<ProfileMonth>): ProfileMonth[] => [...calm.slice(1), month(over)];
    expect(of(calm)).toEqual([]);
    expect(of(newest({ activityBand: 4 - activityFall }))).toEqual(['activityFall']);
    expect(of(newest({ activityBand: 4 - activityFall + 1 }))).toEqual([]);
    expect(of(newest({ utilisationBand: 5 + utilisationJump }))).toEqual(['utilisationJump']);
    expect(of(newest({ utilisationBand: 5 + utilisationJump - 1 }))).toEqual([]);
    const minimum = (n: number): ProfileMonth[] => [
      ...calm,
      ...Array.from({ length: n }, () => month({ paymentStatus: 'minimum' })),
    ];
    expect(of(minimum(minimumPayments))).toEqual(['minimumPayments']);
    expect(of(minimum(minimumPayments - 1))).toEqual([]);
    expect(of(calm, 1)).toEqual(['arrears']);
  });

  test('are not guessed where a month does not say', () => {
    expect(of([...calm.slice(2), month({ activityBand: null }), month({ activityBand: 0 })])).toEqual([]);
    expect(of([month(), month({ utilisationBand: 20 })])).toEqual([]);
    expect(of([])).toEqual([]);
  });

  test('of inquiries count them, and who made them', () => {
    const { inquiries30Days, inquiries90Days, inquirers } = SIGNAL_THRESHOLDS;
    const counts = (last30Days: number, last90Days: number, inquirers90Days: number) =>
      signalsOf({
        tradeline: { profile: calm, daysPastDue: 0 },
        inquiries: { last30Days, last90Days, inquirers90Days },
      });
    expect(counts(inquiries30Days, inquiries90Days, inquirers)).toEqual([
      'inquiries30Days',
      'inquiries90Days',
      'inquirersOverCap',
    ]);
    expect(counts(inquiries30Days - 1, inquiries90Days - 1, inquirers - 1)).toEqual([]);
  });
});
