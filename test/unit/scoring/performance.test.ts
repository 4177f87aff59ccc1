import { expect, test } from 'vitest';
import { outcomesOf, performanceOf } from '@attestry/gateway/scoring/performance';
import type { MarkedTradeline } from '@attestry/chaincode/schema';
import { AS_OF, CARD, GOOD, type Month, recorded } from './accounts.js';

const BACKTEST = { asOf: '2026-03', months: 3, badDays: 90, today: '2026-07-01' };
/** An account with six good or poor months to March, and what comes after. */
const account = (key: number, before: Month, after: readonly Month[], until = AS_OF): MarkedTradeline => ({
  ...recorded([...Array<Month>(6).fill(before), ...after], { key, until }),
  disputeMark: null,
});
const poor: Month = { late: 0, owed: 98, paid: 3 };
const late = (months: number): Month => ({ late: months, owed: 98, paid: 0 });
const fine = [GOOD, GOOD, GOOD];

test('a past month is judged by what came after it, by nothing that came before, and not before all of it is known', () => {
  const good = account(1, GOOD, fine);
  const bad = account(2, poor, [late(1), late(2), late(3)]);
  const short = account(3, GOOD, [GOOD], '2026-04');
  const alreadyBad = account(4, poor, [late(3)], '2026-04');
  expect(outcomesOf([good, bad, short, alreadyBad], CARD, BACKTEST).map((each) => each.bad)).toEqual([
    false,
    true,
    true,
  ]);
  const [asGood] = outcomesOf([good], CARD, BACKTEST);
  const [hadItGoneBad] = outcomesOf([account(1, GOOD, [late(1), late(2), late(3)])], CARD, BACKTEST);
  expect(hadItGoneBad?.points).toBe(asGood?.points);
  expect(hadItGoneBad?.bad).toBe(true);
});

test('a month that stopped counting because of a dispute makes nobody bad', () => {
  const disputed = {
    ...account(1, GOOD, [late(1), late(2), late(3)]),
    disputeMark: {
      ...{ disputeId: 'dispute-0001', since: '2026-06-01', status: 'open' as const, answerBy: '2026-06-20' },
      items: [{ period: '2026-06', excludedFrom: '2026-06-21' }],
    },
  };
  expect(outcomesOf([disputed], CARD, BACKTEST)).toMatchObject([{ bad: false }]);
});

test('a card that still tells good from bad has not drifted, one that tells nothing has', () => {
  const goods = [1, 2, 3].map((key) => account(key, GOOD, fine));
  const bads = [4, 5, 6].map((key) => account(key, poor, [late(1), late(2), late(3)]));
  expect(performanceOf(outcomesOf([...goods, ...bads], CARD, BACKTEST), CARD)).toMatchObject({
    ...{ accounts: 6, bads: 3, auc: 10_000, ks: 10_000, drifted: false },
  });
  const alike = [7, 8, 9].map((key) => account(key, GOOD, [late(1), late(2), late(3)]));
  expect(performanceOf(outcomesOf([...goods, ...alike], CARD, BACKTEST), CARD)).toMatchObject({
    ...{ auc: 5_000, ks: 0, ksLost: CARD.provenance.holdOut.ks, drifted: true },
  });
  expect(performanceOf([], CARD)).toMatchObject({ accounts: 0, ks: null, stability: null, drifted: false });
});
