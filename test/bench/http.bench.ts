/**
 * A gateway under HTTP load, on a network of its own: `npm run bench:http`.
 *
 * What is wanted: reads and writes go on being answered, what is too much is turned away at once (503)
 * and never by a time-out, and the gateway is well afterwards. Exits with 1 where it is not so; how many requests a
 * second that makes is printed, and depends on the machine.
 */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import { bringUp, ephemeralHome } from '../support/ephemeral-network.js';
import { month, newTradelineId, opening, organisation } from '../support/shared.js';

const SECONDS = 10;
/** Above what a gateway takes at a time: 150 reads, 300 writes. */
const TOO_MANY = 400;

interface Phase {
  readonly name: string;
  readonly connections: number;
  readonly request: autocannon.Request;
}

const home = await ephemeralHome();
try {
  const plan = await bringUp(await home.setting('dev'));
  const network = new Consortium(plan);
  await admitMembers(network.as('Regulator', 'supervisor'));
  const aurora = organisation(network, 'Aurora');
  const url = gatewayUrl(aurora);
  const headers = { authorization: `Bearer ${await developmentToken(plan, aurora, 'clerk', 1)}` };
  const post = async (path: string, body: object): Promise<void> => {
    const init = { method: 'POST', headers: writeHeaders(headers), body: JSON.stringify(body) };
    const answer = await fetch(`${url}${path}`, init);
    if (!answer.ok) throw new Error(await answer.text());
  };
  const tradelineId = newTradelineId();
  await post('/v1/tradelines', { tradelines: [opening(tradelineId)] });
  await post('/v1/repayments', { events: [month(tradelineId, '2026-01')] });

  const read: autocannon.Request = { method: 'GET', path: `/v1/tradelines/${tradelineId}`, headers };
  const list: autocannon.Request = { method: 'GET', path: '/v1/portfolio/tradelines?limit=20', headers };
  const write: autocannon.Request = {
    method: 'POST',
    path: '/v1/tradelines',
    // Each opens a tradeline of its own, under a key of its own.
    setupRequest: (request) => ({
      ...request,
      headers: writeHeaders(headers),
      body: JSON.stringify({ tradelines: [opening(newTradelineId())] }),
    }),
  };
  const phases: Phase[] = [
    { name: 'read a tradeline', connections: 32, request: read },
    { name: 'list from the read model', connections: 32, request: list },
    { name: 'open a tradeline', connections: 64, request: write },
    { name: 'read, too many at a time', connections: TOO_MANY, request: read },
    { name: 'open, too many at a time', connections: TOO_MANY, request: write },
  ];
  for (const { name, connections, request } of phases) {
    report(name, await autocannon({ url, connections, duration: SECONDS, timeout: 60, requests: [request] }));
  }
  const ready = await fetch(`${url}/readyz`);
  if (!ready.ok) throw new Error(`the gateway is not well afterwards: ${await ready.text()}`);
} finally {
  await home.end();
}

function writeHeaders(headers: Record<string, string>): Record<string, string> {
  return { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
}

function report(name: string, result: autocannon.Result): void {
  const { requests, latency, errors, timeouts, statusCodeStats = {} } = result;
  const statuses = Object.entries(statusCodeStats).map(([status, { count }]) => `${status}: ${count}`);
  process.stdout.write(
    `${name}: ${requests.average.toFixed(0)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms; ${statuses.join(', ')}\n`,
  );
  const unwanted = Object.keys(statusCodeStats).filter((status) => !['200', '201', '503'].includes(status));
  if (errors + timeouts > 0 || unwanted.length > 0) {
    process.stdout.write(`  not wanted: ${errors} errors, ${timeouts} time-outs, statuses ${unwanted.join(', ')}\n`);
    process.exitCode = 1;
  }
}
