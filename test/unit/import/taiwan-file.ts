import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const MONTHS = ['09', '08', '07', '06', '05', '04'];
const HEADING = [
  'id,limit_bal,sex,education,marriage,age',
  ...['pay', 'bill', 'paid'].flatMap((name) => MONTHS.map((month) => `${name}_2005_${month}`)),
  'default_2005_10',
].join(',');

/** Values of one line, newest month first as in the file. Invented. */
export interface Line {
  id?: number | string;
  limit?: number | string;
  pay?: (number | string)[];
  bill?: (number | string)[];
  paid?: (number | string)[];
}

export function line({ id = 1, limit = 50_000, pay, bill, paid }: Line = {}): string {
  return [
    id,
    limit,
    '2,2,1,30',
    ...(pay ?? [-1, -1, -1, -1, -1, -1]),
    ...(bill ?? [1_000, 1_000, 1_000, 1_000, 1_000, 1_000]),
    ...(paid ?? [1_000, 1_000, 1_000, 1_000, 1_000, 1_000]),
    0,
  ].join(',');
}

/** Lines of `count` accounts of all kinds: transactors, revolvers, accounts in arrears, balances in credit. */
export function lines(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = n % 5;
    const size = 700 * (n + 1);
    const pays = [
      [-2, -2, -2, -2, -2, -2],
      [-1, -1, -1, -1, -1, -1],
      [0, 0, 0, 0, 0, 0],
      [1, 4, 3, 2, 0, -1],
      [2, 2, -2, -2, 2, 0],
    ];
    return line({
      id: n + 1,
      limit: 10_000 * (1 + (n % 30)),
      pay: pays[kind] ?? [],
      bill: kind === 0 ? [0, 0, -size, 0, size, 0] : [size, size + 1, size + 2, size + 3, size + 4, size + 5],
      paid: kind === 1 ? [size + 1, size + 2, size + 3, size + 4, size + 5, 9] : [0, 7, 0, n, 0, 3],
    });
  });
}

/** A folder of the test's own, gone when it ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'attestry-import-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file of these lines under the right heading. */
export function fileOf(body: readonly string[], heading = HEADING): string {
  const path = join(folder(), 'cards.csv');
  writeFileSync(path, `${[heading, ...body].join('\n')}\n`);
  return path;
}
