import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Location } from '@attestry/gateway/readmodel/database';
import { peer } from '@hyperledger/fabric-protos';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { dump, project } from './projecting.js';
import { chainWithStory, monthOf, openingOf } from './story.js';

const PROGRAM = fileURLToPath(new URL('project-file.js', import.meta.url));

// Goal: a process that dies at any point loses nothing and doubles nothing.
// Method: a process projects a chain and is killed with SIGKILL, again and again, while it makes its database, while it
// opens it, and after random blocks, always in the middle of whatever comes next; the last one ends by itself. What it
// leaves must be what an undisturbed projection makes.

/** A chain with enough blocks that many kills fall among them. */
async function longChain(): Promise<MemoryChain> {
  const chain = await chainWithStory();
  const lender = 'BorealMSP';
  await chain.submit(openingOf([11, 12, 13, 14, 15, 16, 17, 18, 19], lender));
  for (const period of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
    for (let n = 11; n <= 19; n += 1) await chain.submit(monthOf(n, period, n % 3 === 0 ? 30 : 0, lender));
  }
  return chain;
}

async function fileOf({ blocks }: MemoryChain): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attestry-blocks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const texts = blocks.map(({ block, privateData }) => {
    const event = new peer.BlockAndPrivateData();
    event.setBlock(block);
    for (const [index, set] of privateData) event.getPrivateDataMapMap().set(index, set);
    return Buffer.from(event.serializeBinary()).toString('base64');
  });
  const file = join(folder, 'blocks.json');
  await writeFile(file, JSON.stringify(texts));
  return file;
}

/** Runs the process until it has said a line of this kind for so many times; then it is killed. */
async function projectUntil(location: Location, file: string, line: RegExp, times = 1): Promise<'killed' | 'done'> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(location), file, 'BorealMSP'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let left = times;
  for await (const said of createInterface({ input: child.stdout })) {
    if (line.test(said)) left -= 1;
    if (left === 0) child.kill('SIGKILL');
  }
  const [code] = (await exited) as [number | null];
  if (code !== null && code !== 0) throw new Error(`the process ended with ${code}`);
  return code === 0 ? 'done' : 'killed';
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('%s database', (_kind, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end());

  test('whose projecting process is killed again and again ends as if it had not been', async () => {
    const chain = await longChain();
    const file = await fileOf(chain);
    const model = await openDatabase(await databases.create());
    const undisturbed = await dump(await project(model, chain, 'BorealMSP', 99));
    await model.destroy();

    const location = await databases.create();
    let kills = 0;
    if ((await projectUntil(location, file, /^opening/)) === 'killed') kills += 1;
    while ((await projectUntil(location, file, /^projected/, 3 + Math.floor(Math.random() * 8))) === 'killed')
      kills += 1;
    const survivor = await openDatabase(location);
    onTestFinished(() => survivor.destroy());
    expect(await dump(survivor)).toBe(undisturbed);
    expect(kills).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
