import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsLostToArrears } from '@attestry/chaincode/domain/scoring/arrears-loss';
import { score } from '@attestry/chaincode/domain/scoring/score';
import { bestBin, mostPoints } from '@attestry/chaincode/domain/scoring/points';
import { closeTradeline } from '@attestry/chaincode/domain/tradelines/close-tradeline';
import { periodOf, monthNumber } from '@attestry/chaincode/domain/calendar';
import { Score, Scorecard, type Tradeline } from '@attestry/chaincode/schema';
import { AS_OF, CARD, GOOD, TODAY, appendMonth, history, recorded, scored, sha256, sixGood } from './accounts.js';

const of = (tradelines: readonly Tradeline[], card = CARD): ReturnType<typeof score> =>
  score({ asOf: AS_OF, tradelines }, card, sha256);

const leastPoints = Math.min(
  ...CARD.segments.map(({ base, characteristics }) =>
    characteristics.reduce((sum, { bins, missing }) => sum + Math.min(missing, ...bins.map((bin) => bin.points)), base),
  ),
);
const highestPoints = Math.max(
  ...CARD.segments.map(({ base, characteristics }) =>
    characteristics.reduce((sum, each) => sum + Math.max(each.missing, bestBin(each).points), base),
  ),
);

describe('a score, whatever the accounts', () => {
  const accounts = fc
    .array(history, { minLength: 1, maxLength: 4 })
    .map((histories) => histories.map((months, n) => recorded(months, { key: n + 1 })));

  test('is the same in whatever order the accounts come, its digest too', () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 0, max: 3 }), (tradelines, turn) => {
        const turned = [...tradelines.slice(turn), ...tradelines.slice(0, turn)].reverse();
        expect(of(turned)).toEqual(of(tradelines));
      }),
    );
  });

  test('lies within what the card can give, has the shape of the schema and at most four different reasons', () => {
    fc.assert(
      fc.property(accounts, (tradelines) => {
        const answer = scored(of(tradelines));
        expect(answer.points).toBeGreaterThanOrEqual(leastPoints);
        expect(answer.points).toBeLessThanOrEqual(highestPoints);
        expect(Score.parse(answer)).toEqual(answer);
        expect(answer.reasons.length).toBeLessThanOrEqual(4);
        expect(new Set(answer.reasons.map(({ code }) => code)).size).toBe(answer.reasons.length);
        const losses = answer.reasons.map(({ pointsLost }) => pointsLost);
        expect(losses).toEqual([...losses].sort((a, b) => b - a));
      }),
    );
  });

  test('is that of the weakest account, which it names', () => {
    fc.assert(
      fc.property(accounts, (tradelines) => {
        const each = tradelines.map((tradeline) => scored(of([tradeline])));
        const together = scored(of(tradelines));
        expect(together.points).toBe(Math.min(...each.map(({ points }) => points)));
        expect(each.find(({ tradelineId }) => tradelineId === together.tradelineId)?.points).toBe(together.points);
      }),
    );
  });

  test('never rises because an account falls further behind', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 4 }), (months, more) => {
        const worse = months.map((each, n) => (n === months.length - 1 ? { ...each, late: each.late + more } : each));
        expect(scored(of([recorded(worse)])).points).toBeLessThanOrEqual(scored(of([recorded(months)])).points);
      }),
      { numRuns: 400 },
    );
  });

  test('names losses that add up to what is missing to the best score of its kind of account', () => {
    // Every characteristic has a reason of its own here, and nothing is cut off after the fourth.
    fc.assert(
      fc.property(history, (months) => {
        const [segment] = CARD.segments;
        if (segment === undefined) throw new Error('a card has a segment');
        const codes = ['ARREARS_NOW', 'ARREARS_RECENT', 'ARREARS_DEEP', 'LIMIT_LOW'] as const;
        const characteristics = segment.characteristics
          .slice(0, codes.length)
          .map((each, n) => ({ ...each, missing: bestBin(each).points, reason: codes[n] ?? 'LIMIT_LOW' }));
        const card = Scorecard.parse({ ...CARD, segments: [{ ...segment, upTo: null, characteristics }] });
        const answer = scored(of([recorded(months)], card));
        const lost = answer.reasons.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
        expect(answer.points + lost).toBe(Math.max(...card.segments.map(mostPoints)));
      }),
    );
  });
});

describe('what would change a score', () => {
  test('a bin said to be better gives exactly the points that are said', () => {
    fc.assert(
      fc.property(history, (months) => {
        for (const { because } of scored(of([recorded(months)])).reasons) {
          for (const { characteristic, value, better, pointsLost } of because) {
            if (better === null) continue;
            const segment = CARD.segments.find(({ name }) => name === scored(of([recorded(months)])).segment);
            const own = segment?.characteristics.find(({ name }) => name === characteristic);
            const pointsOf = (at: number | null): number | undefined =>
              at === null ? own?.missing : own?.bins.find(({ upTo }) => upTo === null || at <= upTo)?.points;
            const improved = better.upTo ?? better.from;
            expect((pointsOf(improved) ?? 0) - (pointsOf(value) ?? 0)).toBe(better.pointsGained);
            expect(better.pointsGained).toBe(pointsLost);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('months that then really go as the outlook has them give the points that it promised', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(1, 3, 6), fc.constantFrom('full', 'minimum'), (months, ahead, plan) => {
        const now = recorded(months);
        const promised = scored(of([now])).outlook.find((each) => each.plan === plan && each.months === ahead);
        const usage = Math.min(20, now.profile.at(-1)?.utilisationBand ?? 0);
        const next = { late: 0, owed: usage * 5, paid: plan === 'full' ? 100 : 4 };
        let later = now;
        for (let n = 1; n <= ahead; n += 1) {
          const before = n === 1 ? (months.at(-1) ?? next) : next;
          later = appendMonth(later, next, before, periodOf(monthNumber(AS_OF) + n), undefined, '2027-01-01');
        }
        const asOf = periodOf(monthNumber(AS_OF) + ahead);
        expect(scored(score({ asOf, tradelines: [later] }, CARD, sha256)).points).toBe(promised?.points);
      }),
    );
  });

  test('paying everything for half a year after arrears raises the score', () => {
    const late = recorded([GOOD, GOOD, GOOD, GOOD, { ...GOOD, late: 1, paid: 0 }, { ...GOOD, late: 2, paid: 0 }]);
    const answer = scored(of([late]));
    const later = answer.outlook.find(({ plan, months }) => plan === 'full' && months === 6);
    expect(answer.segment).toBe('in arrears');
    expect(answer.reasons.slice(0, 2).map(({ code }) => code)).toEqual(['ARREARS_DEEP', 'ARREARS_NOW']);
    expect(later?.points).toBeGreaterThan(answer.points);
    expect(later?.points).toBe(scored(of([sixGood()])).points);
  });
});

describe('too little to go by is answered as a thin file, with the cause', () => {
  test.each([
    ['no account', [], 'noTradeline', 0],
    ['five months', [recorded([GOOD, GOOD, GOOD, GOOD, GOOD])], 'historyShort', 5],
    ['silence for three months', [sixGood({ until: '2026-03' })], 'historyOld', 6],
    ['a currency that the card does not cover', [sixGood({ currency: 'CHF' })], 'currencyNotCovered', 0],
  ])('%s', (_, tradelines, cause, monthsReported) => {
    expect(of(tradelines)).toMatchObject({ scored: false, cause, monthsReported, monthsNeeded: 6 });
    expect(Score.safeParse(of(tradelines)).success).toBe(true);
  });

  test('an account that is scorable is enough, whatever the others lack', () => {
    const others = [sixGood({ key: 2, currency: 'CHF' }), recorded([GOOD], { key: 3 })];
    expect(scored(of([...others, sixGood()])).points).toBe(scored(of([sixGood()])).points);
  });

  test('months after the one asked for are not looked at', () => {
    const late = { late: 3, owed: 90, paid: 0 };
    const before = recorded(
      Array.from({ length: 6 }, () => GOOD),
      { until: '2026-05' },
    );
    const after = recorded([...Array.from({ length: 6 }, () => GOOD), late], { until: '2026-06' });
    const then = score({ asOf: '2026-05', tradelines: [after] }, CARD, sha256);
    expect(scored(then).points).toBe(scored(score({ asOf: '2026-05', tradelines: [before] }, CARD, sha256)).points);
  });

  test('an account charged off keeps counting after its last report', () => {
    const months = Array.from({ length: 6 }, (_, n) => ({ late: n + 1, owed: 95, paid: 0 }));
    const old = recorded(months, { key: 1, until: '2026-01' });
    const tradeline = closeTradeline(old, { closedOn: '2026-02-01', reason: 'chargedOff' }, TODAY);
    expect(scored(of([tradeline, sixGood({ key: 2 })])).tradelineId).toBe(tradeline.tradelineId);
  });
});

describe('odds and bands', () => {
  test('are 50 to 1 at 600 points, double every twenty, and never contradict the points', () => {
    const flat = (points: number): Scorecard => ({
      ...CARD,
      segments: CARD.segments.map((segment) => ({
        ...segment,
        base: points,
        characteristics: segment.characteristics.map((each) => ({
          ...each,
          missing: 0,
          bins: [{ upTo: null, points: 0 }],
        })),
      })),
    });
    const at = (points: number): ReturnType<typeof scored> => scored(of([sixGood()], flat(points)));
    expect(at(600)).toMatchObject({ oddsHundredths: 5_000, defaultBasisPoints: 196, band: 'A', reasons: [] });
    expect(at(620).oddsHundredths).toBe(10_000);
    expect(at(580).oddsHundredths).toBe(2_500);
    expect(at(400).band).toBe('F');
    let before = at(380).oddsHundredths;
    for (let points = 381; points < 700; points += 1) {
      const { oddsHundredths } = at(points);
      expect(oddsHundredths).toBeGreaterThanOrEqual(before);
      expect(Math.abs(oddsHundredths / 100 - 50 * 2 ** ((points - 600) / 20))).toBeLessThan(0.011);
      before = oddsHundredths;
    }
  });
});

describe('inquiries, where a card counts them', () => {
  const [segment] = CARD.segments;
  const counting = Scorecard.parse({
    ...CARD,
    segments: [
      {
        ...segment,
        upTo: null,
        characteristics: [
          ...(['arrearsNow', 'highestUtilisation', 'limit', 'paidMonths'] as const).map((name, n) => ({
            name,
            reason: (['ARREARS_NOW', 'UTILISATION_HIGH', 'LIMIT_LOW', 'PAYMENTS_MISSED'] as const)[n],
            bins: [
              { upTo: 99, points: -20 - n },
              { upTo: null, points: 0 },
            ],
            missing: 0,
          })),
          {
            name: 'hardInquiries',
            reason: 'INQUIRIES_MANY',
            bins: [
              { upTo: 1, points: 0 },
              { upTo: null, points: -5 },
            ],
            missing: 0,
          },
        ],
      },
    ],
  });
  const asked = (hardInquiries: number): ReturnType<typeof scored> =>
    scored(score({ asOf: AS_OF, tradelines: [sixGood()], hardInquiries }, counting, sha256));

  test('are a fifth reason although four others lost more', () => {
    const codes = asked(2).reasons.map(({ code }) => code);
    expect(codes).toEqual(['PAYMENTS_MISSED', 'LIMIT_LOW', 'UTILISATION_HIGH', 'ARREARS_NOW', 'INQUIRIES_MANY']);
  });

  test('are no reason where they lost nothing, and enter the digest all the same', () => {
    expect(asked(1).reasons).toHaveLength(4);
    expect(asked(1).points).toBe(asked(0).points);
    expect(asked(1).inputsDigest).not.toBe(asked(0).inputsDigest);
  });
});

describe('what was deleted after a dispute', () => {
  const BAD = { late: 4, owed: 90, paid: 0 };
  const disputed = recorded([GOOD, GOOD, GOOD, GOOD, BAD, GOOD, GOOD]);
  const gone = { paymentStatus: 'deleted', daysPastDue: 0, utilisationBand: null, paymentBand: null } as const;

  test('does not count, month or account', () => {
    const profile = disputed.profile.map((each, n) => (n === 4 ? { ...each, ...gone } : each));
    const clean = recorded([GOOD, GOOD, GOOD, GOOD, GOOD, GOOD]);
    expect(scored(of([{ ...disputed, profile }])).points).toBe(scored(of([clean])).points);
    const account = recorded([BAD, BAD, BAD, BAD, BAD, BAD], { key: 9 });
    expect(scored(of([clean, { ...account, status: 'deleted', profile: [] }])).points).toBe(scored(of([clean])).points);
  });

  test('and put back has lost its bands: its arrears count, its utilisation is that of the month before', () => {
    const profile = disputed.profile.map((each, n) =>
      n === 4 ? { ...each, utilisationBand: null, paymentBand: null, activityBand: null } : each,
    );
    const answer = scored(of([{ ...disputed, profile }]));
    expect(answer.points).toBeLessThan(scored(of([sixGood()])).points);
    expect(answer.reasons[0]?.code).toMatch(/^ARREARS_/);
  });

  test('leaves no score where all the months that are looked at are put back', () => {
    const profile = disputed.profile.map((each) => ({ ...each, utilisationBand: null, paymentBand: null }));
    expect(of([{ ...disputed, profile }])).toMatchObject({ scored: false, cause: 'historyShort' });
  });
});

describe('what arrears cost an account', () => {
  test('is nothing without any, and what is missing to a spotless history otherwise', () => {
    expect(pointsLostToArrears(sixGood(), CARD)).toBe(0);
    const late = recorded([GOOD, GOOD, GOOD, GOOD, GOOD, { ...GOOD, late: 1 }]);
    const lost = pointsLostToArrears(late, CARD);
    expect(lost).toBeGreaterThan(0);
    expect(scored(of([late])).points + lost).toBeLessThanOrEqual(highestPoints);
  });

  test('is never negative, whatever the account', () => {
    fc.assert(
      fc.property(history, (months) => {
        expect(pointsLostToArrears(recorded(months), CARD)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
