import { createHash } from 'node:crypto';
import { armOf } from '@attestry/gateway/reminders/strategy';
import { expect, test } from 'vitest';

const subjects = Array.from({ length: 4_000 }, (_, n) => createHash('sha256').update(`${n}`).digest('base64url'));
const share = (shareBasisPoints: number) => ({ challenger: { rules: [], shareBasisPoints } });
const challengers = (strategyId: string, points: number): string[] =>
  subjects.filter((subject) => armOf(strategyId, share(points), subject) === 'challenger');

test('the challenger has its share of debtors, and no more where there is none', () => {
  expect(challengers('arrears', 2_500).length / subjects.length).toBeCloseTo(0.25, 1);
  expect(subjects.every((subject) => armOf('arrears', {}, subject) === 'champion')).toBe(true);
});

test('a larger share keeps the debtors that the challenger has', () => {
  const larger = new Set(challengers('arrears', 5_000));
  expect(challengers('arrears', 2_500).every((subject) => larger.has(subject))).toBe(true);
});

test('the arm in one strategy says nothing about the arm in another', () => {
  const here = new Set(challengers('arrears', 5_000));
  const both = challengers('cards', 5_000).filter((subject) => here.has(subject));
  expect(both.length / subjects.length).toBeCloseTo(0.25, 1);
});
