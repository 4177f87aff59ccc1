import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { importCommand } from '@attestry/cli/import/import-command';
import type { Lender } from '@attestry/cli/import/lender-gateway';
import { expect, onTestFinished, test } from 'vitest';
import { consortium, people } from '../../support/consortium.js';
import { memoryGateway } from './memory-gateway.js';
import { fileOf, folder, lines } from './taiwan-file.js';

interface Outcome {
  readonly written: string;
  readonly complaint: string;
  readonly exitCode: typeof process.exitCode;
}

/** Runs `import taiwan` with these arguments, as the program would. */
async function run(args: readonly string[], lenders: readonly Lender[], stateFolder: string): Promise<Outcome> {
  let written = '';
  let complaint = '';
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  const command = importCommand({
    connect: () => Promise.resolve({ lenders, stateFolder }),
    write: (text) => (written += text),
    screen: { stream, environment: {} },
  });
  for (const one of [command, ...command.commands]) {
    one.exitOverride().configureOutput({ writeErr: (text) => (complaint += text) });
  }
  const before = process.exitCode;
  onTestFinished(() => void (process.exitCode = before));
  process.exitCode = 0;
  await command.parseAsync(['taiwan', ...args], { from: 'user' }).catch(() => (process.exitCode = 1));
  return { written, complaint, exitCode: process.exitCode };
}

async function lenders(): Promise<Lender[]> {
  const ledger = await consortium();
  return [
    { mspId: 'AuroraMSP', client: memoryGateway(ledger, people.clerk) },
    { mspId: 'BorealMSP', client: memoryGateway(ledger, people.borealClerk) },
  ];
}

test('an import that adds up ends well, with its journal in the folder of the network', async () => {
  const stateFolder = folder();
  const { written, exitCode } = await run([fileOf(lines(8)), '--accounts', '6'], await lenders(), stateFolder);
  expect(exitCode).toBe(0);
  expect(written).toMatch(/tradelines committed +6\n/);
  expect(existsSync(join(stateFolder, 'imports', 'taiwan.ndjson'))).toBe(true);
});

test('an import that does not add up ends with a failure and names what differs', async () => {
  const forgetful = (await lenders()).map(({ mspId, client }) => ({
    mspId,
    client: { ...client, scanAmounts: () => Promise.resolve({ packs: [], next: null }) },
  }));
  const { written, exitCode } = await run([fileOf(lines(8))], forgetful, folder());
  expect(exitCode).toBe(1);
  expect(written).toMatch(/^sum of paid .* DIFFERS$/m);
});

test('an import that cannot go on says why in a sentence, without a stack', async () => {
  const { complaint, exitCode } = await run(['/nowhere/cards.csv'], await lenders(), folder());
  expect(exitCode).toBe(1);
  expect(complaint).toContain('/nowhere/cards.csv');
  expect(complaint.trim().split('\n')).toHaveLength(1);
});

test('a number of accounts that is none is refused before anything is sent', async () => {
  const { exitCode, written } = await run([fileOf(lines(2)), '--accounts', 'all'], await lenders(), folder());
  expect([exitCode, written]).toEqual([1, '']);
});
