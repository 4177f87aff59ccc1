import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { existingPlan } from '@attestry/network/setting';
import { isRunning, readRecords, type ProcessRecord } from '@attestry/network/servers/process-record';
import { start, type Finished, type Running } from '../support/command-line.js';
import { ephemeralHome, type EphemeralHome } from '../support/ephemeral-network.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let home: EphemeralHome;
let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  home = await ephemeralHome();
  const setting = await home.setting('dev');
  folder = setting.folder;
  env = { ...process.env, CI: '1', ATTESTRY_HOME: home.folder, ATTESTRY_BASE_PORT: String(setting.basePort) };
});
afterAll(() => home.end());

/** `npm start`, until it has said what to try. */
async function npmStart(): Promise<Running> {
  const running = start('npm', ['--prefix', ROOT, 'start'], env);
  await running.says(/Ctrl-C stops all of it/, 240_000);
  return running;
}

/** As a terminal does on Ctrl-C: the signal reaches npm and all that it runs. */
async function pressCtrlC(running: Running): Promise<Finished> {
  if (running.child.pid !== undefined) process.kill(-running.child.pid, 'SIGINT');
  return running.finished();
}

async function processes(): Promise<ProcessRecord[]> {
  const plan = await existingPlan(folder);
  return plan === undefined ? [] : readRecords(plan.home.run);
}

/** What the printed lines after "Try" answer, one after the other, in a shell of their own. */
async function tryAsPrinted(printed: string): Promise<unknown[]> {
  const lines = printed.slice(printed.indexOf('Try, in another terminal:')).split('\n');
  const source = lines.find((line) => line.startsWith('. ')) ?? '';
  const calls = lines.filter((line) => line.startsWith('curl '));
  expect(calls).toHaveLength(5);
  const answers = await Promise.all(calls.map((call) => start('bash', ['-c', `${source}\n${call}`]).finished()));
  return answers.map(({ stdout }) => JSON.parse(stdout) as unknown);
}

test('npm start shows one account attested, its five curl lines work as printed, Ctrl-C ends all, a second start keeps the ledger', async () => {
  const first = await npmStart();
  expect(first.stdout).toMatch(/NotaryMSP\/notary1\s+The notary attests it\s+[0-9a-f]{12}/);
  const [members, tradeline, amounts, history, refused] = await tryAsPrinted(first.stdout);
  expect(members).toMatchObject({ members: { length: 6 } });
  expect(tradeline).toMatchObject({ lender: 'AuroraMSP', daysPastDue: 60 });
  expect(amounts).toMatchObject({ entries: { length: 5 } });
  expect(history).toMatchObject({
    steps: [{ versions: [{ by: 'AuroraMSP/collector' }, { by: 'NotaryMSP/notary1' }, { by: 'AuroraMSP/collector' }] }],
  });
  expect(refused).toMatchObject({ status: 403, code: 'NOT_ENTITLED_TO_READ' });

  const started = await processes();
  expect(started).toHaveLength(21);
  expect((await pressCtrlC(first)).stdout).toContain('Stopping what was started');
  for (const record of started) expect(await isRunning(record), record.name).toBe(false);

  const second = await npmStart();
  expect((await tryAsPrinted(second.stdout))[3]).toEqual(history);
  await pressCtrlC(second);
});

test('npm start that is interrupted half-way leaves no process behind', async () => {
  const running = start('npm', ['--prefix', ROOT, 'start'], env);
  await running.says(/✔ Orderers/, 240_000);
  const started = await processes();
  expect(started.length).toBeGreaterThan(0);
  await pressCtrlC(running);
  for (const record of [...started, ...(await processes())]) expect(await isRunning(record), record.name).toBe(false);
});
