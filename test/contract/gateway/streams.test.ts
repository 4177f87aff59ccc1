import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { streaming } from '@attestry/gateway/api/streaming';
import type { Change } from '@attestry/gateway/readmodel/change';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import express from 'express';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { commandId, people } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { eventsOf, take } from '../../support/event-reader.js';
import { call, type MemoryChain } from '../../support/memory-chain.js';
import { gatewayOver, readModelOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithMembers, chainWithStory, monthOf, openingOf } from '../../unit/readmodel/story.js';
import { gatewayOf, streamsOf, type GatewayParts, type TestGateway } from './gateways.js';

const PATH = '/v1/changes/stream';
const positionsOf = (changes: readonly { position: string }[]): string[] => changes.map(({ position }) => position);

/** Opens a stream as Aurora's clerk. */
async function open(
  { url, issuer }: TestGateway,
  path = PATH,
  headers: Record<string, string> = {},
  expiresInS = 60,
): Promise<Response> {
  const token = await issuer.token({ sub: 'clerk', expiresInS });
  return fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('a stream of changes, with %s database', (_kind, start) => {
  let databases: Databases;
  /** One chain and one gateway over it; the last test suspends its member. */
  let chain: MemoryChain;
  let gateway: TestGateway;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    databases = await start();
    chain = await chainWithStory();
    gateway = await gatewayOver(chain, 'AuroraMSP', databases, (end) => ends.push(end));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await databases.end();
  });

  test('gives every change once and in order through connections that are cut, while more happens', async () => {
    const seen: Change[] = [];
    for (const count of [1, 4, 7, 2]) {
      const last = seen.at(-1)?.position;
      const events = await take(await open(gateway, PATH, last === undefined ? {} : { 'last-event-id': last }), count);
      for (const { id, data = '' } of events) {
        const change = JSON.parse(data) as Change;
        expect(change.position).toBe(id);
        seen.push(change);
      }
      await chain.submit(openingOf([20 + seen.length]));
    }
    const clerk = await gateway.as('clerk');
    const all = (await clerk.get(`/v1/changes?limit=200&minBlock=${chain.height}`)).body.changes as Change[];
    const rest = await take(await open(gateway, `${PATH}?after=${seen.at(-1)?.position ?? ''}`), all.length - 14);
    seen.push(...rest.map(({ data = '' }) => JSON.parse(data) as Change));
    expect(seen).toEqual(all);
  });

  test('begins with what comes where that was asked for, and tells it while it is open', async () => {
    const response = await open(gateway, `${PATH}?after=latest&types=tradeline.opened,repayment.appended`);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await chain.submit(openingOf([90]), openingOf([90], 'BorealMSP'));
    await chain.submit(monthOf(90, '2026-01'));
    const events = await take(response, 2);
    expect(events.map(({ data = '' }) => (JSON.parse(data) as Change).type)).toEqual([
      'tradeline.opened',
      'repayment.appended',
    ]);
  });

  test.each(['types=step.attested,case.opened', 'subjectKind=member', 'subjectId=CastorMSP'])(
    'is filtered by %s as the list is',
    async (filter) => {
      const listed = (await (await gateway.as('clerk')).get(`/v1/changes?limit=200&${filter}`)).body
        .changes as Change[];
      expect(listed.length).toBeGreaterThan(0);
      const events = await take(await open(gateway, `${PATH}?${filter}`), listed.length);
      expect(events.map(({ id }) => id)).toEqual(positionsOf(listed));
    },
  );

  test('ends when the organisation is suspended, and says why', async () => {
    const response = await open(gateway, `${PATH}?after=latest`);
    await chain.submit(
      call(people.supervisor, 'SuspendMember', { commandId: commandId(), mspId: 'AuroraMSP', reason: 'ownRequest' }),
    );
    const [end] = await take(response, 1, ({ event }) => event === 'end');
    expect(JSON.parse(end?.data ?? '')).toEqual({ reason: 'memberNotActive' });
    expect((await (await gateway.as('clerk')).get('/v1/changes')).body.code).toBe('MEMBER_SUSPENDED');
  });
});

describe('a stream', () => {
  let databases: Databases;
  let chain: MemoryChain;
  let readModel: ReadModel;
  beforeAll(async () => {
    databases = await embeddedDatabases();
    chain = await chainWithMembers();
    readModel = await readModelOver(chain, 'AuroraMSP', databases, () => undefined);
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await readModel.close();
    await databases.end();
  });
  const over = (parts: GatewayParts = {}): Promise<TestGateway> =>
    gatewayOf('AuroraMSP', chain.ledger, { ...parts, readModel });

  test('lives beyond the time that a request may take, by signs of life', async () => {
    const streams = streamsOf({ heartbeatMs: 250 });
    const gateway = await over({ streams, listener: { headersTimeoutS: 1, requestTimeoutS: 1 } });
    const beats = await take(await open(gateway, `${PATH}?after=latest`), 10, ({ comment }) => comment !== undefined);
    expect(beats).toHaveLength(10);
  });

  test('ends when the token does', async () => {
    const gateway = await over();
    // Within the tolerance for clocks that differ, a token is good a little longer.
    const response = await open(gateway, `${PATH}?after=latest`, {}, -3);
    const [end] = await take(response, 1, ({ event }) => event === 'end');
    expect(JSON.parse(end?.data ?? '')).toEqual({ reason: 'credentialsExpired' });
  });

  test('ends when the gateway drains, as does one that is opened then', async () => {
    const streams = streamsOf();
    const gateway = await over({ streams });
    const response = await open(gateway, `${PATH}?after=latest`);
    streams.drain();
    for (const one of [response, await open(gateway)]) {
      const events = [];
      for await (const event of eventsOf(one)) events.push(event);
      expect(events.at(-1)).toEqual({ event: 'end', data: '{"reason":"draining"}' });
    }
    expect(streams.size).toBe(0);
  });

  test('is one of a few that a user may have open', async () => {
    const streams = streamsOf({ perUser: 2, total: 3 });
    const gateway = await over({ streams });
    const [first, second] = [await open(gateway), await open(gateway)];
    const refused = await open(gateway);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'TOO_MANY_STREAMS']);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toMatch(/attestry_http_requests_total\{operation="streamChanges".*code="TOO_MANY_STREAMS"\} 1/);
    await first.body?.cancel();
    await vi.waitFor(() => expect(streams.size).toBe(1));
    const third = await open(gateway);
    expect(third.status).toBe(200);
    for (const one of [second, third]) await one.body?.cancel();
  });

  test.each<[headers: Record<string, string>, query: string, status: number, code: string]>([
    [{ accept: 'application/json' }, '', 406, 'NOT_ACCEPTABLE'],
    [{ 'last-event-id': 'DROP TABLE' }, '', 400, 'MALFORMED_REQUEST'],
    [{}, '?after=1', 400, 'MALFORMED_REQUEST'],
    [{}, '?types=tradeline.invented', 400, 'MALFORMED_REQUEST'],
    [{ 'x-purpose': 'curiosity' }, '', 400, 'MALFORMED_REQUEST'],
  ])('asked for with %j%s is refused', async (headers, query, status, code) => {
    const response = await open(await over(), `${PATH}${query}`, headers);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });

  test('asked for by HEAD ends with its headers', async () => {
    const gateway = await over();
    const authorization = `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}`;
    const response = await fetch(`${gateway.url}${PATH}`, { method: 'HEAD', headers: { authorization } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });
});

// Goal: a reader that is slow costs no memory, and one that reads nothing does not stay for ever.
// Method: events without end, and a client that takes nothing; how many were made is counted.
test('events are made as the client takes them, and a client that takes none is cut off', async () => {
  const streams = streamsOf({ stallMs: 300 });
  let made = 0;
  const endless = function* (): Generator<string> {
    for (;;) {
      made += 1;
      yield `data: ${'x'.repeat(65_536)}\n\n`;
    }
  };
  // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous, and this one waits for nothing
  const events = async function* (): AsyncGenerator<string> {
    yield* endless();
  };
  const app = express().get('/', (request, response) =>
    streaming({ events }, request, response, { user: 'clerk', expiresAtMs: Date.now() + 600_000 }, streams),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  onTestFinished(() => void socket.destroy());
  socket.write('GET / HTTP/1.1\r\nHost: gateway\r\n\r\n');
  await vi.waitFor(() => expect(streams.size).toBe(1));
  await vi.waitFor(() => expect(streams.size).toBe(0), { timeout: 30_000 });
  // What the two sockets hold between them: some megabytes at most.
  expect(made).toBeLessThan(200);
});
