import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GatewayConfigInput } from '@attestry/gateway/config';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { Server, untilReady } from '@attestry/network/servers/server';
import { callerAt, type Caller } from '../contract/gateway/gateways.js';
import { freePort, postgresDatabases, type Databases } from '../support/databases.js';
import { key, month, newTradelineId, opening, organisation } from '../support/shared.js';
import { FaultNetwork, until } from './fault-network.js';

// Goal: gateways of one organisation side by side do no work twice, and one goes on where another dies.
// Method: two more gateways of one lender on one PostgreSQL database, and the same commands sent to both at a time.

const COMMANDS = 12;

interface Neighbour {
  readonly server: Server;
  readonly clerk: Caller;
}

let network: FaultNetwork;
let databases: Databases;
const neighbours: Neighbour[] = [];
beforeAll(async () => {
  network = await FaultNetwork.shared();
  databases = await postgresDatabases();
  const readModel = await databases.create();
  for (const number of [2, 3]) neighbours.push(await neighbour(number, readModel));
}, 180_000);
afterAll(async () => {
  await Promise.all(neighbours.map(({ server }) => server.stop()));
  await databases.end();
});

/** One more gateway of the lender: its configuration, but for where it listens and where its tables lie. */
async function neighbour(number: number, readModel: GatewayConfigInput['readModel']): Promise<Neighbour> {
  const { plan } = network.consortium;
  const service = (await network.setting.services(plan)).find(({ spec }) => spec.name === 'gateway-aurora');
  if (service === undefined) throw new Error('the lender has no gateway');
  const first = service.spec.env.ATTESTRY_GATEWAY_CONFIG ?? '';
  const port = await freePort();
  const config = {
    ...(JSON.parse(await readFile(first, 'utf8')) as GatewayConfigInput),
    listen: { host: '127.0.0.1', port },
    readModel,
  };
  const file = join(first, `../gateway-${number}.json`);
  await writeFile(file, JSON.stringify(config));
  const name = `gateway-aurora-${number}`;
  const spec = {
    ...service.spec,
    name,
    env: { ATTESTRY_GATEWAY_CONFIG: file },
    ports: { http: port },
    log: join(plan.home.logs, `${name}.log`),
  };
  const server = await Server.start(spec, plan.home.run);
  const url = `http://127.0.0.1:${port}`;
  const ready = async (signal: AbortSignal): Promise<string | undefined> => {
    const answer = await fetch(`${url}/readyz`, { signal }).catch(() => undefined);
    return answer?.ok === true ? undefined : 'not ready';
  };
  await untilReady(server, ready, 60_000);
  const token = await developmentToken(plan, organisation(network.consortium, 'Aurora'), 'clerk', 1);
  return { server, clerk: callerAt(url, `Bearer ${token}`) };
}

async function opened(clerk: Caller, tradelineId: string): Promise<void> {
  const { amounts, ...tradeline } = opening(tradelineId);
  expect((await clerk.post('/v1/tradelines', { tradelines: [{ ...tradeline, amounts }] }, key())).status).toBe(201);
}

test('a command sent to two gateways at a time is carried out once, and both answer with its receipt', async () => {
  const [one, two] = neighbours as [Neighbour, Neighbour];
  const ids = Array.from({ length: COMMANDS }, () => newTradelineId());
  await Promise.all(ids.map((id) => opened(one.clerk, id)));

  const answers = await Promise.all(
    ids.map(async (tradelineId) => {
      const id = key();
      const body = { events: [month(tradelineId, '2026-01')] };
      return Promise.all([one, two].map(({ clerk }) => clerk.post('/v1/repayments', body, id)));
    }),
  );

  for (const both of answers) {
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ body }) => body.transactionId)).size).toBe(1);
    // Exactly one of them carried it out.
    expect(both.filter(({ headers }) => headers.get('idempotency-hit') === 'true')).toHaveLength(1);
  }
  for (const id of ids) expect((await two.clerk.get(`/v1/tradelines/${id}`)).body).toMatchObject({ revision: 2 });
});

test('each lists what the other wrote, of one read model', async () => {
  const [one, two] = neighbours as [Neighbour, Neighbour];
  const tradelineId = newTradelineId();
  const { amounts, ...tradeline } = opening(tradelineId);
  const written = await one.clerk.post('/v1/tradelines', { tradelines: [{ ...tradeline, amounts }] }, key());
  const block = written.headers.get('x-block-number') ?? '';
  for (const { clerk } of [one, two]) {
    const { body } = await clerk.get(`/v1/portfolio/tradelines?subjectId=${tradeline.subjectId}&minBlock=${block}`);
    expect(body.tradelines).toMatchObject([{ tradelineId }]);
  }
});

test('when one dies the other goes on, with the blocks that the first projected and those after', async () => {
  const [one, two] = neighbours as [Neighbour, Neighbour];
  await one.server.kill('SIGKILL');
  await until('the gateway is gone', 10_000, async () => (await one.server.exitReason()) !== undefined);
  const tradelineId = newTradelineId();
  const { amounts, ...tradeline } = opening(tradelineId);
  const written = await two.clerk.post('/v1/tradelines', { tradelines: [{ ...tradeline, amounts }] }, key());
  const block = written.headers.get('x-block-number') ?? '';

  const { status, body } = await two.clerk.get(
    `/v1/portfolio/tradelines?subjectId=${tradeline.subjectId}&minBlock=${block}`,
  );

  expect(status).toBe(200);
  expect(body.tradelines).toMatchObject([{ tradelineId }]);
  const differences = await two.clerk.get('/v1/read-model/check');
  expect(differences.body.differences).toEqual([]);
});
