import { EventMetrics } from '@attestry/gateway/events/event-metrics';
import { enqueue } from '@attestry/gateway/events/outbox';
import { webhookBacklogs } from '@attestry/gateway/events/webhook-backlogs';
import type { Change } from '@attestry/gateway/readmodel/change';
import { ReadModel, snapshotIn } from '@attestry/gateway/readmodel/read-model';
import { rebuild } from '@attestry/gateway/readmodel/rebuild';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gatewayOf, type Caller } from '../../contract/gateway/gateways.js';
import { commandId, people, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { call, type MemoryChain } from '../../support/memory-chain.js';
import { isSignedWith, WebhookReceiver } from '../../support/webhook-receiver.js';
import { readModelOver } from '../readmodel/gateway-over.js';
import { chainWithStory, monthOf, openingOf } from '../readmodel/story.js';
import { deliver, hasty } from './speaking.js';

const SCOPE = 'webhooks:read webhooks:write changes:read';
const until = (condition: () => unknown): Promise<unknown> => vi.waitFor(condition, { timeout: 50_000, interval: 20 });
const inOrder = (positions: readonly string[]): string[] =>
  positions.toSorted((a, b) => {
    const [x, y] = [a, b].map((one) => one.split('.').map(Number)) as [number[], number[]];
    return x.map((part, index) => part - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });

describe.each([
  ['an embedded', embeddedDatabases, false],
  ['a PostgreSQL', postgresDatabases, true],
])('webhooks, with %s database', (_kind, start, canBeShared) => {
  let databases: Databases;
  let chain: MemoryChain;
  let readModel: ReadModel;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    databases = await start();
    chain = await chainWithStory();
    readModel = await readModelOver(chain, 'AuroraMSP', databases, (end) => ends.push(end));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await databases.end();
  });

  /** Somebody who may set webhooks up, at a gateway over a read model. */
  const managerOf = async (model: ReadModel = readModel): Promise<Caller> =>
    (await gatewayOf('AuroraMSP', chain.ledger, { readModel: model })).as('clerk', SCOPE);
  let count = 0;
  /** Sets a webhook up; it is removed with the end of the test. */
  const hook = async (
    manager: Caller,
    { url }: WebhookReceiver,
    over: object = {},
  ): Promise<{ webhookId: string; path: string; secret: string }> => {
    const webhookId = `hook-${++count}`;
    const { status, body } = await manager.post('/v1/webhooks', { webhookId, url, ...over });
    expect(status).toBe(201);
    const path = `/v1/webhooks/${webhookId}`;
    onTestFinished(async () => {
      await manager.post(`${path}/removal`);
    });
    return { webhookId, path, secret: body.secret as string };
  };
  const listed = async (manager: Caller, filter = ''): Promise<Change[]> =>
    (await manager.get(`/v1/changes?limit=200&minBlock=${chain.height}${filter}`)).body.changes as Change[];
  const deliveries = async (manager: Caller, path: string, query = ''): Promise<Record<string, unknown>[]> =>
    (await manager.get(`${path}/deliveries?limit=200${query}`)).body.deliveries as Record<string, unknown>[];
  const positionsOf = (changes: readonly Change[]): string[] => changes.map(({ position }) => position);

  test('get every change that the organisation may see, signed, those of a subject in order', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { secret, path } = await hook(manager, receiver, { after: 'beginning' });
    deliver(readModel);
    const expected = await listed(manager);
    await until(() => expect(inOrder(receiver.positions)).toEqual(positionsOf(expected)));
    for (const received of receiver.received) {
      expect(isSignedWith(secret, received)).toBe(true);
      const { type, timestamp, data } = JSON.parse(received.body) as { type: string; timestamp: string; data: Change };
      expect(expected).toContainEqual(data);
      expect([type, timestamp]).toEqual([data.type, data.at]);
    }
    for (const subject of new Set(expected.map((change) => change.subject.id))) {
      const own = receiver.accepted.filter(({ change }) => change.subject.id === subject);
      const positions = [...new Set(own.map(({ change }) => change.position))];
      expect(positions).toEqual(inOrder(positions));
    }
    await until(async () => expect((await manager.get(path)).body).toMatchObject({ pending: 0, dead: 0 }));
    expect(await deliveries(manager, path, '&state=delivered')).toHaveLength(expected.length);
    const page = await manager.get(`${path}/deliveries?limit=2`);
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '') ?? [];
    const [third] = (await manager.get(next)).body.deliveries as { position: string }[];
    expect(third?.position).toBe(positionsOf(expected).at(-3));
  });

  test('lose nothing of what happened while their receiver was down', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { path } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    await receiver.down();
    // So long that only the success of another delivery makes them come before the test gives up.
    const retry = { firstMs: 100, factor: 10, mostMs: 600_000 };
    deliver(readModel, { config: hasty({ retry, maxPending: 4 }) });
    const before = await listed(manager);
    for (const n of [40, 41, 42, 43, 44, 45]) await chain.submit(openingOf([n]));
    await until(async () => {
      const waiting = await deliveries(manager, path, '&state=pending');
      expect(waiting.filter(({ attempts }) => Number(attempts) > 0)).toHaveLength(4);
      expect(waiting[0]?.lastResult).toBe('connection refused');
    });
    await receiver.up();
    await chain.submit(monthOf(40, '2026-01'));
    await until(async () => {
      const since = (await listed(manager)).slice(before.length);
      expect(inOrder(receiver.positions)).toEqual(positionsOf(since));
      expect(since).toHaveLength(7);
    });
  });

  test('of a subject wait for the one before them, and those of others do not', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    let fails = true;
    receiver.answer = ({ change }) =>
      fails && change.subject.id === tradelineId(50) && change.type === 'tradeline.opened' ? 500 : undefined;
    deliver(readModel);
    await chain.submit(openingOf([50, 51]));
    await chain.submit(monthOf(50, '2026-01'));
    await chain.submit(monthOf(51, '2026-01'));
    const typesOf = (id: string, all = receiver.accepted): string[] =>
      all.filter(({ change }) => change.subject.id === id).map(({ change }) => change.type);
    await until(() => expect(typesOf(tradelineId(51))).toEqual(['tradeline.opened', 'repayment.appended']));
    await until(() => expect(typesOf(tradelineId(50), receiver.received).length).toBeGreaterThan(2));
    expect(new Set(typesOf(tradelineId(50), receiver.received))).toEqual(new Set(['tradeline.opened']));
    fails = false;
    await until(() => expect(typesOf(tradelineId(50))).toEqual(['tradeline.opened', 'repayment.appended']));
  });

  test('that fail for too long are dead letters, are stepped over, and can be sent again under the same id', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { webhookId, path } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    receiver.answer = ({ change }) => (change.type === 'tradeline.opened' ? 422 : undefined);
    const metrics = new Registry();
    deliver(readModel, { config: hasty({ retry: { giveUpAfterMs: 100 } }), metrics: new EventMetrics(metrics) });
    await chain.submit(openingOf([60]));
    await chain.submit(monthOf(60, '2026-01'));
    await until(() => expect(receiver.accepted.map(({ change }) => change.type)).toEqual(['repayment.appended']));
    const [dead] = await deliveries(manager, path, '&state=dead');
    expect(dead).toMatchObject({ type: 'tradeline.opened', lastResult: 'HTTP 422', nextAttemptAt: null });
    expect((await manager.get(path)).body).toMatchObject({ dead: 1 });
    expect(await metrics.metrics()).toMatch(/attestry_webhook_attempts_total\{outcome="dead"\} 1/);
    const { answer } = await readModel.read(0, ({ tx }) => webhookBacklogs(tx));
    expect(answer).toContainEqual(expect.objectContaining({ webhook: webhookId, dead: 1, pending: 0 }));

    receiver.answer = () => undefined;
    expect((await manager.post(`${path}/replays`, { state: 'dead' })).body).toMatchObject({ requeued: 1 });
    await until(() => expect(receiver.accepted).toHaveLength(2));
    expect(
      new Set(receiver.received.filter(({ change }) => change.position === dead?.position).map(({ id }) => id)),
    ).toEqual(new Set([dead?.messageId]));
    await until(async () => expect((await manager.get(path)).body).toMatchObject({ dead: 0, pending: 0 }));
    // One more time, alone.
    expect((await manager.post(`${path}/replays`, { position: dead?.position })).body).toMatchObject({ requeued: 1 });
    await until(() => expect(receiver.accepted).toHaveLength(3));
    const unknown = await manager.post(`${path}/replays`, { position: '0.0.0' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'DELIVERY_NOT_FOUND']);
  });

  test('are all sent again from a position on, in order', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { path } = await hook(manager, receiver, { after: 'beginning', filter: { subjectId: tradelineId(1) } });
    deliver(readModel);
    const expected = await listed(manager, `&subjectId=${tradelineId(1)}`);
    await until(() => expect(receiver.positions).toEqual(positionsOf(expected)));
    const first = receiver.accepted.map(({ id }) => id);
    receiver.accepted.length = 0;
    const after = expected[1]?.position;
    const replayed = await manager.post(`${path}/replays`, { after });
    expect(replayed.body.webhook).toMatchObject({ position: after });
    await until(() => expect(receiver.positions).toEqual(positionsOf(expected).slice(2)));
    expect(new Set(receiver.accepted.map(({ id }) => id))).toEqual(new Set([...new Set(first)].slice(2)));
  });

  test('are suspended by 410 Gone or by hand, and go on where they stood once they are resumed', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { path } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    receiver.answer = () => 410;
    deliver(readModel);
    await chain.submit(openingOf([70]));
    await until(async () =>
      expect((await manager.get(path)).body).toMatchObject({ state: 'suspended', stateReason: 'gone' }),
    );
    await chain.submit(openingOf([71]));
    receiver.answer = () => undefined;
    expect((await manager.post(`${path}/resumption`)).body).toMatchObject({ state: 'active', stateReason: null });
    await until(() => expect(receiver.positions).toHaveLength(2));
    expect((await manager.post(`${path}/suspension`)).body).toMatchObject({ stateReason: 'requested' });
    await chain.submit(openingOf([72]));
    await listed(manager);
    await manager.post(`${path}/resumption`);
    await until(() => expect(receiver.positions).toHaveLength(3));
  });

  test('are signed with former secrets as well while they overlap', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { path, secret } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    const second = await manager.post(`${path}/secret`, { overlapS: 3_600 });
    expect(second.body.formerSecretsUntil).not.toBeNull();
    deliver(readModel);
    await chain.submit(openingOf([80]));
    await until(() => expect(receiver.accepted).toHaveLength(1));
    const secrets = [secret, second.body.secret as string];
    const signedWith = (): boolean[] => {
      const last = receiver.accepted.at(-1);
      return secrets.map((one) => last !== undefined && isSignedWith(one, last));
    };
    expect(signedWith()).toEqual([true, true]);
    secrets.push((await manager.post(`${path}/secret`, { overlapS: 0 })).body.secret as string);
    await chain.submit(monthOf(80, '2026-01'));
    await until(() => expect(receiver.accepted).toHaveLength(2));
    // What was promised for an hour holds; the one that was to end at once has ended.
    expect(signedWith()).toEqual([true, false, true]);
  });

  test('go nowhere that has ceased to be allowed', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { path } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
    deliver(readModel, { config: hasty({ allowTargets: [] }) });
    await chain.submit(openingOf([85]));
    await until(async () => {
      const [waiting] = await deliveries(manager, path);
      expect(waiting).toMatchObject({
        state: 'pending',
        lastResult: 'not a target: its address is not public (loopback)',
      });
    });
    expect(receiver.received).toEqual([]);
  });

  test('leave no secret in the log', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { secret } = await hook(manager, receiver, {
      url: `${receiver.url}?key=confidential`,
      filter: { subjectKind: 'tradeline' },
    });
    const lines: string[] = [];
    receiver.answer = () => (lines.length < 2 ? 500 : undefined);
    deliver(readModel, { log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) });
    await chain.submit(openingOf([86]));
    await until(() => expect(receiver.accepted).toHaveLength(1));
    await until(() => expect(lines.join('')).toContain('webhook delivered'));
    expect(lines.join('')).not.toMatch(/confidential|127\.0\.0\.1|whsec/);
    expect(lines.join('')).not.toContain(secret.slice(6));
  });

  test('lie in the database without their secrets', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    const { secret } = await hook(manager, receiver);
    const rows = await readModel.change(async (tx) => [
      await tx.selectFrom('webhooks').selectAll().execute(),
      await tx.selectFrom('gateway_commands').selectAll().execute(),
    ]);
    expect(JSON.stringify(rows)).not.toContain('whsec');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
  });

  test('go on from the same position after the read model was made anew', async () => {
    const location = await databases.create();
    const open = (): ReadModel => {
      const model = new ReadModel({
        location,
        blocks: chain.source,
        mspId: 'AuroraMSP',
        cursorSecret: Buffer.alloc(32, 7),
        log: pino({ level: 'silent' }),
      });
      model.start();
      return model;
    };
    const receiver = await WebhookReceiver.start();
    const first = open();
    await first.reached(chain.height, 60_000);
    const manager = await managerOf(first);
    await manager.post('/v1/webhooks', {
      webhookId: 'rebuilt',
      url: receiver.url,
      after: 'beginning',
      filter: { subjectKind: 'tradeline' },
    });
    const expected = await listed(manager, '&subjectKind=tradeline');
    const stop = deliver(first);
    await until(() => expect(receiver.positions).toHaveLength(expected.length));
    await stop();
    await first.close();
    await rebuild({
      location,
      blocks: chain.source,
      mspId: 'AuroraMSP',
      until: chain.height,
      onProgress: () => undefined,
    });
    receiver.received.length = 0;
    const second = open();
    onTestFinished(() => second.close());
    await second.reached(chain.height, 60_000);
    deliver(second);
    await chain.submit(openingOf([95]));
    await until(() => expect(receiver.received).toHaveLength(1));
    expect(receiver.received[0]?.change.subject.id).toBe(tradelineId(95));
  });

  // An embedded database belongs to one process, and to one transaction at a time.
  if (canBeShared) {
    test('go on where a block was projected while their messages were made', async () => {
      const manager = await managerOf();
      const receiver = await WebhookReceiver.start();
      const { webhookId } = await hook(manager, receiver, { filter: { subjectKind: 'tradeline' } });
      await chain.submit(openingOf([97]));
      await readModel.reached(chain.height, 60_000);
      await readModel.change(async (tx) => {
        const snapshot = await snapshotIn(tx, 'AuroraMSP');
        await chain.submit(openingOf([98]));
        await readModel.reached(chain.height, 60_000);
        await enqueue(snapshot, webhookId, 100);
      });
      deliver(readModel);
      await until(() =>
        expect(receiver.accepted.map(({ change }) => change.subject.id)).toEqual([tradelineId(97), tradelineId(98)]),
      );
    });

    test('are sent once by gateways that work side by side', async () => {
      const location = await databases.create();
      const models = await Promise.all(
        [1, 2, 3].map(() =>
          readModelOver(chain, 'AuroraMSP', { create: () => Promise.resolve(location), end: databases.end }),
        ),
      );
      const [model] = models as [ReadModel, ...ReadModel[]];
      const manager = await managerOf(model);
      const receiver = await WebhookReceiver.start();
      // Nobody is so slow that another would take over.
      const config = hasty({ timeoutMs: 60_000, perWebhook: 3 });
      for (const one of models) deliver(one, { config });
      for (const n of [1, 2, 3]) {
        await manager.post('/v1/webhooks', { webhookId: `shared-${n}`, url: receiver.url, after: 'beginning' });
      }
      await chain.submit(openingOf([96]));
      const expected = await listed(manager);
      await until(() => expect(receiver.accepted).toHaveLength(3 * expected.length));
      await until(async () => {
        const { webhooks } = (await manager.get('/v1/webhooks')).body as { webhooks: { pending: number }[] };
        expect(webhooks.map(({ pending }) => pending)).toEqual([0, 0, 0]);
      });
      expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(receiver.received.length);
    });
  }

  test('tell an organisation that is suspended nothing, and all of it once it is reinstated', async () => {
    const manager = await managerOf();
    const receiver = await WebhookReceiver.start();
    await hook(manager, receiver, { filter: { types: ['member.suspended', 'member.reinstated'] } });
    deliver(readModel);
    const { supervisor } = people;
    const command = { commandId: commandId(), mspId: 'AuroraMSP' };
    await chain.submit(call(supervisor, 'SuspendMember', { ...command, reason: 'ownRequest' }));
    await readModel.reached(chain.height, 60_000);
    await chain.submit(call(supervisor, 'ReinstateMember', { ...command, commandId: commandId() }));
    await until(() =>
      expect(receiver.accepted.map(({ change }) => change.type)).toEqual(['member.suspended', 'member.reinstated']),
    );
  });
});
