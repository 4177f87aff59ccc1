import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CHARACTERISTIC_VALUES } from '@attestry/chaincode/domain/scoring/characteristics';
import { scoringView } from '@attestry/chaincode/domain/scoring/scoring-view';
import { Characteristic } from '@attestry/chaincode/schema';
import { differences } from '@attestry/cli/scorecard/compare-points';
import { evaluateFile } from '@attestry/cli/scorecard/evaluate-file';
import { readColumn } from '@attestry/cli/scorecard/read-columns';
import { recordAccount } from '@attestry/cli/scorecard/record-account';
import { ImportKey } from '@attestry/cli/import/import-key';
import { mapTaiwan } from '@attestry/cli/import/map-taiwan';
import { readTaiwan } from '@attestry/cli/import/read-taiwan';
import { CARD } from './accounts.js';

// Both made by `npm run scorecard:sample`: accounts drawn at random, and what Python makes of them.
const ACCOUNTS = fileURLToPath(new URL('invented-accounts.csv', import.meta.url));
const EXPECTED = fileURLToPath(new URL('invented-expected.csv', import.meta.url));

test("the domain's points are Python's, account by account", async () => {
  const { accounts } = await evaluateFile(ACCOUNTS, CARD);
  const python = (await readColumn(EXPECTED, 'points')) ?? new Map<number, number>();
  expect(python.size).toBe(300);
  expect(differences(accounts, python)).toEqual([]);
});

test('and so is every characteristic that Python trains on, also where there is no value', async () => {
  const { accounts } = await readTaiwan(ACCOUNTS);
  const key = new ImportKey(Buffer.alloc(32));
  const views = accounts.map((account) => {
    const tradeline = recordAccount(mapTaiwan(account, ['AuroraMSP'], key), '2005-10-01');
    return { id: account.id, view: scoringView(tradeline, CARD.currencies, null) };
  });
  const names = (readFileSync(EXPECTED, 'utf8').split('\n', 1)[0] ?? '').split(',').slice(2);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const python = (await readColumn(EXPECTED, name)) ?? new Map<number, number>();
    const compute = CHARACTERISTIC_VALUES[Characteristic.parse(name)];
    for (const { id, view } of views) expect(compute(view), `${name} of ${id}`).toBe(python.get(id) ?? null);
  }
});

test('every bin of the card is met by an account, so that no bin goes unchecked', async () => {
  const { accounts } = await readTaiwan(ACCOUNTS);
  const key = new ImportKey(Buffer.alloc(32));
  const met = new Set<string>();
  for (const account of accounts) {
    const tradeline = recordAccount(mapTaiwan(account, ['AuroraMSP'], key), '2005-10-01');
    const view = scoringView(tradeline, CARD.currencies, null);
    for (const { name, bins } of CARD.segments.flatMap(({ characteristics }) => characteristics)) {
      const value = CHARACTERISTIC_VALUES[name](view);
      if (value === null) continue;
      met.add(`${name} ${String(bins.find(({ upTo }) => upTo === null || value <= upTo)?.upTo)}`);
    }
  }
  const all = CARD.segments
    .flatMap(({ characteristics }) => characteristics)
    .flatMap(({ name, bins }) => bins.map(({ upTo }) => `${name} ${String(upTo)}`));
  expect(all.filter((bin) => !met.has(bin))).toEqual([]);
});
