import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import { curlLines } from '@attestry/cli/tour';
import { planOf } from '@attestry/network/plan';
import { existingPlan } from '@attestry/network/setting';
import { loadTopology } from '@attestry/network/topology';
import { start, type Finished } from '../support/command-line.js';
import { ephemeralHome, type EphemeralHome } from '../support/ephemeral-network.js';
import { ROOT, fileText } from '../support/repository.js';
import { fileOf, lines } from '../unit/import/taiwan-file.js';

// Goal: every command of the README works as it stands there.
// Method: those that are cheap are run here, word for word, in a shell at the root of the repository; the environment
// puts them into a folder, on ports and on the topology of this test. The others are run by the tests named here.

const IN_START_TEST = {
  file: 'test/operations/start.test.ts',
  says: 'npm start shows one account attested, its five curl lines work as printed',
};
/** Commands that another test or CI runs: where, and words of it. */
const ELSEWHERE = new Map<string, { file: string; says: string }>([
  ['npm ci', { file: '.ci/run', says: "builds' npm ci " }],
  ['npm test', { file: '.ci/run', says: '\n  npm test ' }],
  ['npm start', IN_START_TEST],
  // The tokens and the calls are printed by `npm start`, and that test runs what is printed.
  ['. .attestry/networks/dev/tokens.sh', IN_START_TEST],
  ...callsOfTheTour().map((call) => [call, IN_START_TEST] as const),
]);

/** The calls that `npm start` prints where nobody has chosen other ports. */
function callsOfTheTour(): string[] {
  const plan = planOf(loadTopology('dev'), '.attestry/networks/dev', 7050);
  return curlLines(plan)
    .split('\n')
    .filter((line) => !line.startsWith('#'));
}

/** Every command in the `sh` blocks of the README; `a && b` is two. */
async function commandsOfReadme(): Promise<string[]> {
  const blocks = (await fileText('README.md')).matchAll(/^```sh\n([^]*?)^```/gm);
  return [...blocks]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split(' && '));
}

let home: EphemeralHome;
let env: NodeJS.ProcessEnv;
const ran = new Set<string>();
beforeAll(async () => {
  home = await ephemeralHome();
  const { basePort } = await home.setting('consortium');
  env = {
    ...process.env,
    CI: '1',
    ATTESTRY_HOME: home.folder,
    ATTESTRY_BASE_PORT: String(basePort),
    ATTESTRY_TOPOLOGY: 'consortium',
    PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  };
});
afterAll(() => home.end());

/**
 * Runs a command of the README.
 *
 * @param file - Stands in for the reader's own file.
 */
async function run(command: string, file = ''): Promise<Finished> {
  ran.add(command);
  const words = command.replace(' FILE', ` '${file}'`);
  const finished = await start('bash', ['-c', `cd '${ROOT}'\n${words}`], env).finished();
  expect(finished, finished.stderr).toMatchObject({ code: 0 });
  return finished;
}

describe('the README', () => {
  test('starts a second topology in one command, and another up finds all of it well', async () => {
    expect((await run('npx attestry --topology consortium up')).stdout).toContain('The network is up.');
    expect((await run('npx attestry up')).stdout).toContain('The network is up.');
  });

  test('shows what runs, a log, an answer of a peer and a token', async () => {
    expect((await run('npx attestry status')).stdout).toMatch(/^orderer-notaryordering +running/m);
    expect((await run('npx attestry logs gateway-aurora')).stdout).toMatch(/^gateway-aurora .*listening/m);
    const { stdout } = await run('npx attestry exec Notary -- peer channel getinfo -c credit');
    expect(stdout).toMatch(/"height":\d+/);
    expect((await run('npx attestry token Aurora clerk')).stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  test('imports a file, and the ledger says what the file says', async () => {
    const plan = await existingPlan(join(home.folder, 'networks/consortium'));
    if (plan === undefined) throw new Error('the network was started by the test before');
    await admitMembers(new Consortium(plan).as('Regulator', 'supervisor'));
    const { stdout } = await run('npx attestry import taiwan FILE', fileOf(lines(20)));
    expect(stdout).toMatch(/^lines read +20$/m);
    expect(stdout).toContain('The ledger says what the file says.');
  });

  test('ends a network, keeps its ledger, and removes it when told to', async () => {
    expect((await run('npx attestry down')).stdout).toContain('24 processes stopped');
    expect((await run('npx attestry --topology consortium down')).stdout).toContain('0 processes stopped');
    expect((await run('npx attestry reset --yes')).stdout).toContain('is removed');
  });

  test('has no command that nobody runs', async () => {
    const commands = await commandsOfReadme();
    expect(commands.filter((command) => !ran.has(command) && !ELSEWHERE.has(command))).toEqual([]);
    expect([...ran, ...ELSEWHERE.keys()].filter((command) => !commands.includes(command))).toEqual([]);
    for (const { file, says } of ELSEWHERE.values()) expect(await fileText(file), file).toContain(says);
  });
});
