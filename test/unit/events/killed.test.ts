import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Location } from '@attestry/gateway/readmodel/database';
import type { Change } from '@attestry/gateway/readmodel/change';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gatewayOf } from '../../contract/gateway/gateways.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';
import { readModelOver } from '../readmodel/gateway-over.js';
import { chainWithStory, monthOf, openingOf } from '../readmodel/story.js';
import { hasty } from './speaking.js';

const PROGRAM = fileURLToPath(new URL('deliver-process.js', import.meta.url));

// Goal: a process that dies at any point of a delivery loses nothing, and a receiver can tell what it had before.
// Method: a process delivers and is killed with SIGKILL again and again: while the receiver has a message and has not
// answered it, and at some moment after it has. Each of its successors goes on; what one has leased comes again once the
// lease has ended.

/** The process; it ends with the test however that ends. */
function delivering(location: Location): ChildProcess {
  const config = JSON.stringify(hasty({ timeoutMs: 2_000, perWebhook: 4 }));
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(location), config], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  onTestFinished(() => ended(child));
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
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

  test('whose delivering process is killed again and again leaves no change out, and repeats under the same id', async () => {
    const chain = await chainWithStory();
    await chain.submit(openingOf([31, 32, 33]));
    for (const n of [31, 32, 33]) for (const period of ['2026-01', '2026-02']) await chain.submit(monthOf(n, period));
    const location = await databases.create();
    const only = { create: () => Promise.resolve(location), end: () => Promise.resolve() };
    const ends: (() => Promise<void>)[] = [];
    const readModel = await readModelOver(chain, 'AuroraMSP', only, (end) => ends.push(end));
    const gateway = await gatewayOf('AuroraMSP', chain.ledger, { readModel }, (end) => ends.push(end));
    const manager = await gateway.as('clerk', 'webhooks:write changes:read');
    const receiver = await WebhookReceiver.start();
    await manager.post('/v1/webhooks', {
      webhookId: 'killed',
      url: receiver.url,
      after: 'beginning',
      filter: { subjectKind: 'tradeline' },
    });
    const expected = (await manager.get('/v1/changes?limit=200&subjectKind=tradeline')).body.changes as Change[];
    for (const end of ends.reverse()) await end();

    let kills = 0;
    while (receiver.positions.length < expected.length) {
      const child = delivering(location);
      const had = receiver.received.length;
      const answersBeforeDying = kills % 2 === 0;
      receiver.answer = async () => {
        if (receiver.received.length < had + 5) return undefined;
        const dying = ended(child);
        if (!answersBeforeDying) await dying;
        return undefined;
      };
      await vi.waitFor(
        () => {
          const done = receiver.positions.length >= expected.length;
          expect(done || child.signalCode !== null).toBe(true);
        },
        { timeout: 60_000, interval: 20 },
      );
      if (child.signalCode !== null) kills += 1;
      await ended(child);
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    const positions = receiver.positions;
    expect(new Set(positions)).toEqual(new Set(expected.map(({ position }) => position)));
    for (const { id, change } of receiver.received) expect(id).toBe(`killed-${change.position.replaceAll('.', '-')}`);
    for (const { subject } of expected) {
      const of = (all: readonly Change[]): string[] =>
        all.filter((change) => change.subject.id === subject.id).map(({ position }) => position);
      const first = [...new Set(of(receiver.received.map(({ change }) => change)))];
      expect(first).toEqual(of(expected));
    }
  }, 300_000);
});
