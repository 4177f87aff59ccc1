import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { importKeyIn } from '@attestry/cli/import/import-key';
import { importTaiwan } from '@attestry/cli/import/import-taiwan';
import { mapTaiwan } from '@attestry/cli/import/map-taiwan';
import type { PortfolioAccount } from '@attestry/cli/import/portfolio';
import { readTaiwan } from '@attestry/cli/import/read-taiwan';
import type { Tradeline } from '@attestry/gateway/client/api-types';
import { startAttestry, type Finished } from '../support/command-line.js';
import { fileOf, folder, lines } from '../unit/import/taiwan-file.js';
import { FaultNetwork, until } from './fault-network.js';

// Goal: an import that is broken anywhere loses nothing and doubles nothing.
// Method: kill a gateway, or the import itself, by SIGKILL while batches are under way; go on until the import is done;
// then hold every tradeline on the ledger against the file, beside the import's own reconciliation.

const ACCOUNTS = 600;
const MONTHS = ['2005-04', '2005-05', '2005-06', '2005-07', '2005-08', '2005-09'];

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});
afterEach(() => network.mend());

/** The accounts of a file as an import under this journal's key puts them on the ledger. */
async function imported(file: string, journalFile: string): Promise<PortfolioAccount[]> {
  const key = importKeyIn(`${journalFile}.key`);
  const lenders = network.consortium.lenders.map(({ mspId }) => mspId);
  const { accounts } = await readTaiwan(file);
  return accounts.map((account) => mapTaiwan(account, lenders, key));
}

/** Every tradeline of the lenders, by id. */
async function tradelinesOnLedger(): Promise<Map<string, Tradeline>> {
  const found = new Map<string, Tradeline>();
  for (const { mspId, client } of network.consortium.lenders) {
    for (let after: string | null = ''; after !== null;) {
      const scan = await client.scanTradelines({ lender: mspId, after, pages: 100 });
      for (const tradeline of scan.tradelines) found.set(tradeline.tradelineId, tradeline);
      after = scan.next;
    }
  }
  return found;
}

/** Every account has exactly the months of the file, and was changed once for each and once to be opened. */
async function expectExactly(accounts: readonly PortfolioAccount[]): Promise<void> {
  expect(accounts).toHaveLength(ACCOUNTS);
  const ledger = await tradelinesOnLedger();
  for (const { opening, months } of accounts) {
    const tradeline = ledger.get(opening.tradelineId);
    expect(tradeline).toMatchObject({ revision: 1 + MONTHS.length, monthsReported: MONTHS.length });
    expect(tradeline?.profile).toMatchObject(
      months.map(({ period, daysPastDue, paymentStatus }) => ({ period, daysPastDue, paymentStatus })),
    );
  }
  // The revision is the tradeline's own word; the history is Fabric's.
  for (const { opening, lender } of accounts.slice(0, 4)) {
    const client = network.consortium.as(lender === 'AuroraMSP' ? 'Aurora' : 'Boreal', 'auditor');
    const { versions } = await client.readTradelineHistory(opening.tradelineId);
    expect(versions.map(({ record }) => record?.lastPeriod)).toEqual([null, ...MONTHS]);
  }
}

test('a gateway killed and started again during an import loses and doubles nothing', async () => {
  const file = fileOf(lines(ACCOUNTS));
  const journalFile = join(folder(), 'journal.ndjson');
  let committed = 0;
  const importing = importTaiwan({
    file,
    lenders: network.consortium.lenders,
    journalFile,
    onProgress: ({ phase, done }) => {
      if (phase === 'committing records') committed = done;
    },
    // Smaller than it would be, so that there are many to be cut off.
    batchRecords: 20,
  });
  const records = ACCOUNTS * (1 + MONTHS.length);
  const gateways = ['gateway-aurora', 'gateway-boreal'];
  for (const kills of [1, 2, 3]) {
    await until('the import goes on', 60_000, () => committed > (records * kills) / 8);
    expect(committed, 'killed before it was done').toBeLessThan(records);
    // Both lenders' at once: one that is left would import its half while the other is away.
    await Promise.all(gateways.map((gateway) => network.kill(gateway)));
    await Promise.all(gateways.map((gateway) => network.restartGateway(gateway)));
  }

  const { differences, loaded } = await importing;

  expect(differences).toEqual([]);
  expect(loaded.tradelines).toEqual({ written: ACCOUNTS, repeated: 0, refused: {} });
  expect(loaded.events).toEqual({ written: ACCOUNTS * MONTHS.length, repeated: 0, refused: {} });
  await expectExactly(await imported(file, journalFile));
});

test('an import killed at random moments and run again until it is done loses and doubles nothing', async () => {
  const file = fileOf(lines(ACCOUNTS));
  const journalFile = join(folder(), 'journal.ndjson');
  const answered = (): number =>
    existsSync(journalFile) ? readFileSync(journalFile, 'utf8').trimEnd().split('\n').length : 0;
  const run = async (killed: boolean): Promise<Finished> => {
    const words = [...network.words, 'import', 'taiwan', file, '--journal', journalFile];
    const running = startAttestry(words, { ...process.env, CI: '1' });
    const ended = running.finished();
    if (killed) {
      const before = answered();
      await until('the import gets an answer', 60_000, () => answered() > before);
      // Anywhere between this answer and the next, in whatever state the batches under way are.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      if (running.child.exitCode === null) running.child.kill('SIGKILL');
    }
    return ended;
  };
  for (let kills = 0; kills < 4; kills += 1) {
    expect(await run(true), 'killed before it was done').toMatchObject({ code: null });
  }

  const { code, stdout, stderr } = await run(false);

  expect(code, stderr).toBe(0);
  expect(stdout).toContain('The ledger says what the file says.');
  await expectExactly(await imported(file, journalFile));
});
