import { spawn } from 'node:child_process';
import { access, appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import { takeDown } from '@attestry/network/down';
import type { Plan } from '@attestry/network/plan';
import { isRunning, readRecords } from '@attestry/network/servers/process-record';
import type { Setting } from '@attestry/network/setting';
import type { NetworkStatus } from '@attestry/network/status';
import { attestry, startAttestry } from '../support/command-line.js';
import { bringUp, ephemeralHome, type EphemeralHome } from '../support/ephemeral-network.js';

// One network, taken through what an operator does to it; each test leaves it running.

let home: EphemeralHome;
let setting: Setting;
let plan: Plan;
const command = (...words: string[]): string[] => [
  ...['--home', home.folder, '--base-port', String(setting.basePort)],
  ...words,
];
const pids = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await readRecords(plan.home.run)).map(({ name, pid }) => [name, pid]));
const status = async (): Promise<NetworkStatus> =>
  JSON.parse((await attestry(command('status', '--json'))).stdout) as NetworkStatus;

beforeAll(async () => {
  home = await ephemeralHome();
  setting = await home.setting('dev');
  plan = await bringUp(setting);
});
afterAll(() => home.end());

describe('up', () => {
  test('run again changes nothing: every process is the same', async () => {
    const before = await pids();
    expect(Object.keys(before)).toHaveLength(1 + 5 + 10 + 5);
    const { code, stdout } = await attestry(command('up'));
    expect(stdout).toContain('The network is up.');
    expect(code).toBe(0);
    expect(await pids()).toEqual(before);
  });

  test('replaces what was killed, keeps what runs, and touches no stranger that has got an old pid', async () => {
    await admitMembers(new Consortium(plan).as('Regulator', 'supervisor'));
    const stranger = spawn('sleep', ['600']);
    onTestFinished(() => void stranger.kill());
    const before = await pids();
    for (const name of ['peer-boreal', 'registry-aurora', 'gateway-notary', 'orderer-ordering']) {
      process.kill(before[name] ?? 0, 'SIGKILL');
    }
    const stale = join(plan.home.run, 'gateway-castor.json');
    process.kill(before['gateway-castor'] ?? 0, 'SIGKILL');
    const record = JSON.parse(await readFile(stale, 'utf8')) as object;
    await writeFile(stale, JSON.stringify({ ...record, pid: stranger.pid }));

    await bringUp(setting);

    const after = await pids();
    const replaced = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(replaced.sort()).toEqual([
      'gateway-castor',
      'gateway-notary',
      'orderer-ordering',
      'peer-boreal',
      'registry-aurora',
    ]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    const { members } = await new Consortium(plan).as('Notary', 'notary1').listMembers();
    expect(members).toHaveLength(6);
  });

  test('names a port in use and the process that holds it, before anything starts', async () => {
    await takeDown(plan);
    const [orderer] = plan.orderers;
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(orderer?.port, '127.0.0.1', listening));
    onTestFinished(async () => {
      await new Promise((closed) => squatter.close(closed));
      await bringUp(setting);
    });

    const { code, stderr } = await attestry(command('up'), { ...process.env, CI: '1' });

    expect(code).toBe(1);
    expect(stderr).toContain(
      `Port ${String(orderer?.port)}, which orderer-ordering needs, is in use by process ${process.pid} (`,
    );
    expect(await readRecords(plan.home.run)).toEqual([]);
  });

  test('says in which log a server that cannot start gave its reason, with the last lines of it', async () => {
    const broken: Setting = {
      ...setting,
      services: async (of) =>
        (await setting.services(of)).map(({ spec, probe }) => ({
          spec: { ...spec, args: ['-e', 'console.error("no licence"); process.exit(3)'] },
          probe,
        })),
    };
    onTestFinished(() => bringUp(setting).then(() => undefined));
    await expect(bringUp(broken)).rejects.toThrow(
      /gateway-\w+ exited with code 3 while starting\nlog: .*\.log\n[^]*no licence/,
    );
  });

  test('refuses a folder that holds a network of other ports', async () => {
    await expect(bringUp({ ...setting, basePort: setting.basePort + 1 })).rejects.toThrow(/holds another network/);
  });
});

describe('status', () => {
  test('as JSON gives processes, pids, ports, memory, block heights and definitions', async () => {
    const { processes, blockHeight, definitions } = await status();
    expect(processes.map(({ name }) => name)).toEqual(Object.keys(await pids()));
    for (const { state, pid, ports, memoryBytes } of processes) {
      expect(state).toBe('running');
      expect(pid).toBeGreaterThan(0);
      expect(Object.values(ports).every((port) => port >= setting.basePort)).toBe(true);
      expect(memoryBytes).toBeGreaterThan(10_000_000);
    }
    expect(Object.keys(blockHeight)).toEqual(['Aurora', 'Boreal', 'Castor', 'Notary', 'Regulator']);
    expect(new Set(Object.values(blockHeight)).size).toBe(1);
    expect(definitions).toEqual([
      { name: 'registry', version: expect.stringMatching(/^0\.1\.0-/) as string, sequence: 1 },
      { name: 'collections', version: expect.stringMatching(/^0\.1\.0-/) as string, sequence: 1 },
    ]);
  });
});

test('exec runs a command as an organisation, at its own peer', async () => {
  const { stdout } = await attestry(command('exec', 'Notary', '--', 'peer', 'channel', 'getinfo', '-c', 'credit'));
  expect(stdout).toMatch(/"height":\d+/);
  const unknown = await attestry(command('exec', 'Nobody', '--', 'true'));
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('There are: Aurora') as string });
});

test('logs follows what is written, without colours where nobody watches, until it is interrupted', async () => {
  const logs = startAttestry(command('logs', 'peer-aurora', '-f'));
  onTestFinished(() => void logs.child.kill('SIGKILL'));
  const line = `marker ${process.pid}`;
  const timer = setInterval(() => void appendFile(join(plan.home.logs, 'peer-aurora.log'), `${line}\n`), 100);
  onTestFinished(() => clearInterval(timer));
  await logs.says(new RegExp(`^peer-aurora ${line}$`, 'm'), 20_000);
  logs.child.kill('SIGINT');
  expect(await logs.finished()).toMatchObject({ code: 0 });
});

test('deploy brings other code to the channel as the next sequence, and the ledger goes on', async () => {
  const before = (await status()).blockHeight.Aurora ?? 0;
  await bringUp({ ...setting, program: { ...setting.program, version: '0.1.0-other' } });
  const { definitions, blockHeight } = await status();
  expect(definitions).toMatchObject([
    { name: 'registry', sequence: 2 },
    { name: 'collections', sequence: 2 },
  ]);
  expect(blockHeight.Aurora).toBeGreaterThan(before);
  const { members } = await new Consortium(plan).as('Aurora', 'auditor').listMembers();
  expect(members).toHaveLength(6);

  const { code } = await attestry(command('deploy'));
  expect(code).toBe(0);
  expect((await status()).definitions).toMatchObject([{ sequence: 3 }, { sequence: 3 }]);
});

test('down ends every process and keeps the ledger; reset asks, then leaves nothing', async () => {
  const records = await readRecords(plan.home.run);
  const { stdout } = await attestry(command('down'));
  expect(stdout).toContain('21 processes stopped');
  for (const record of records) expect(await isRunning(record), record.name).toBe(false);
  await expect(access(plan.home.data)).resolves.toBeUndefined();

  expect(await attestry(command('reset'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('say --yes') as string,
  });
  expect(await attestry(command('reset', '--yes'))).toMatchObject({ code: 0 });
  await expect(access(plan.home.folder)).rejects.toThrow(/ENOENT/);
  expect(await attestry(command('status'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no network yet') as string,
  });
});
