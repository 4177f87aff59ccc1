import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { evaluateFile } from '@attestry/cli/scorecard/evaluate-file';
import { discrimination, populationStability } from '@attestry/gateway/scoring/measures';
import { CARD } from './accounts.js';
import { fileOf, line, lines } from '../import/taiwan-file.js';

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL('../../../cli/dist/scorecard/evaluate.js', import.meta.url));
const HEADING_WITHOUT_OUTCOME = [
  'id,limit_bal,sex,education,marriage,age',
  ...['pay', 'bill', 'paid'].flatMap((name) => ['09', '08', '07', '06', '05', '04'].map((m) => `${name}_2005_${m}`)),
].join(',');

describe('measures', () => {
  const at = (points: number, bad: boolean) => ({ points, bad });

  test('are 1 where points tell all apart, a half where they tell nothing', () => {
    const perfect = [at(1, true), at(2, true), at(3, false), at(4, false)];
    expect(discrimination(perfect)).toEqual({ auc: 1, gini: 1, ks: 1 });
    expect(discrimination(perfect.map(({ bad }) => at(5, bad)))).toEqual({ auc: 0.5, gini: 0, ks: 0 });
  });

  test('count equal points half', () => {
    expect(discrimination([at(1, true), at(2, true), at(2, false), at(3, false)])?.auc).toBe(0.875);
  });

  test('are not known without goods or without bads', () => {
    expect(discrimination([])).toBeNull();
    expect(discrimination([at(1, true)])).toBeNull();
  });

  test('say that a population is stable where it is the same, and not where it lies in one class', () => {
    const reference = [
      { upTo: 500, share: 500_000 },
      { upTo: null, share: 500_000 },
    ];
    expect(populationStability([400, 600], reference)).toBe(0);
    expect(populationStability([600, 600], reference)).toBeGreaterThan(0.25);
    expect(populationStability([], reference)).toBeNull();
  });
});

describe('an evaluation', () => {
  test('scores every account of a file and is robust to lines that are none', async () => {
    const file = fileOf([...lines(20), 'no,account', line({ id: 3 }), line({ id: 99, limit: 0 })]);
    const { evaluation, accounts } = await evaluateFile(file, CARD);
    expect(evaluation).toMatchObject({ n: 20, refused: 3, thinFiles: 0, outcomes: 20, bads: 0, auc: null, ks: null });
    expect(accounts.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(evaluation.psi).toBeGreaterThan(0);
  });

  test('needs no outcomes to score: without the column it measures none', async () => {
    const file = fileOf(
      lines(5).map((each) => each.slice(0, each.lastIndexOf(','))),
      HEADING_WITHOUT_OUTCOME,
    );
    expect((await evaluateFile(file, CARD)).evaluation).toMatchObject({ n: 5, outcomes: 0, auc: null });
  });

  test('leaves an unknown outcome out of the measures and the account in the count', async () => {
    const [first = '', ...others] = lines(5);
    const file = fileOf([`${first.slice(0, first.lastIndexOf(','))},`, ...others]);
    expect((await evaluateFile(file, CARD)).evaluation).toMatchObject({ n: 5, outcomes: 4 });
  });

  test('prints one line of JSON with n, auc, gini, ks and psi', async () => {
    const accounts = fileURLToPath(new URL('invented-accounts.csv', import.meta.url));
    const expected = fileURLToPath(new URL('invented-expected.csv', import.meta.url));
    const { stdout } = await run(process.execPath, [PROGRAM, accounts, '--json', '--points', expected]);
    const answer = JSON.parse(stdout) as Record<string, number>;
    expect(answer).toMatchObject({ n: 300, compared: 300, differences: 0 });
    expect(answer.auc).toBeGreaterThan(0.5);
    expect(answer.gini).toBeCloseTo(2 * (answer.auc ?? 0) - 1, 5);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['n', 'auc', 'gini', 'ks', 'psi']));
  });

  test('of another kind of file ends with 2 and a sentence', async () => {
    const file = fileOf(['1,2'], 'a,b');
    await expect(run(process.execPath, [PROGRAM, file])).rejects.toMatchObject({ code: 2, stdout: '' });
  });
});
