import { loadRollRates, measureRollRates, STATES } from '@attestry/cli/demo/roll-rates';
import { readTaiwan } from '@attestry/cli/import/read-taiwan';
import { describe, expect, test } from 'vitest';
import { fileOf, line } from '../import/taiwan-file.js';

describe('roll rates', () => {
  test('count each move from a month to the next, and how its state used and paid', async () => {
    // Newest month first, as in the file: paid in full, minimum, two months late, three, cured, minimum.
    const body = [line({ pay: [0, -1, 3, 2, 0, -1], bill: [0, 0, 0, 0, 0, 60_000], paid: [0, 0, 0, 0, 0, 0] })];
    const { accounts, digest } = await readTaiwan(fileOf(body));
    const rates = measureRollRates(accounts, digest);
    expect(rates.measured).toMatchObject({ accounts: 1, fileSha256: digest });
    const moves = rates.transitions.map(({ from, counts }) => {
      const [moved] = STATES.filter((state) => counts[state].some((count) => count > 0));
      return `${from} ${moved ?? ''} ${moved === undefined ? '' : (STATES[counts[moved].indexOf(1)] ?? '')}`;
    });
    expect(moves).toEqual([
      '2005-04 full minimum',
      '2005-05 minimum late2',
      '2005-06 late2 late3',
      '2005-07 late3 full',
      '2005-08 full minimum',
    ]);
    // A balance of 60,000 on a limit of 50,000 in the first month; nothing of it paid in the second.
    expect(rates.utilisation.full.at(-1)).toBe(1);
    expect(rates.payment.minimum[1]).toBe(1);
  });

  test('the committed table is whole: each account has one first month and five moves', () => {
    const { measured, firstMonth, limits, transitions } = loadRollRates();
    const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
    expect(measured.accounts).toBeGreaterThan(20_000);
    expect(sum(firstMonth)).toBe(measured.accounts);
    expect(sum(limits)).toBe(measured.accounts);
    expect(transitions.map(({ counts }) => sum(Object.values(counts).map(sum)))).toEqual(
      transitions.map(() => measured.accounts),
    );
  });
});
