import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { CertificateUsers } from '@attestry/gateway/api/client-certificates';
import { keysAt, keysIn } from '@attestry/gateway/api/token-keys';
import type { ClientCertificates } from '@attestry/gateway/config';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { authority, type Credentials } from '../../support/authority.js';
import { consortium, openSome, SUBJECT, tradelineId } from '../../support/consortium.js';
import { CONSENT, DISPUTE, grant, lodge } from '../../support/subjects.js';
import { callerAt, gatewayOf, type TestGateway } from './gateways.js';
import { issuer } from './issuer.js';

interface Asked {
  readonly status: number;
  readonly code: unknown;
}

/** Asks a gateway over TLS, with a client certificate or without. */
async function askTls(
  url: string,
  ca: string,
  client: Credentials | undefined,
  headers: Record<string, string> = {},
  path = '/v1/members',
): Promise<Asked> {
  const { cert, key } = client ?? {};
  const request = httpsRequest(`${url}${path}`, { ca, cert, key, headers, agent: false });
  request.end();
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, code: (JSON.parse(body) as { code?: string }).code };
}

describe('a client certificate', () => {
  async function listener(
    clientsOf: (good: Credentials) => ClientCertificates['clients'],
  ): Promise<{ gateway: TestGateway; ca: string; good: Credentials; issue: (name: string) => Promise<Credentials> }> {
    const [servers, clients] = [await authority('Servers'), await authority('Clients')];
    const good = await clients.issue('core-banking');
    const { cert, key } = await servers.issue('gateway');
    const gateway = await gatewayOf('AuroraMSP', await consortium(), {
      tls: { cert: Buffer.from(cert), key: Buffer.from(key), clientAuthorities: Buffer.from(clients.cert) },
      clients: new CertificateUsers(clientsOf(good)),
    });
    return { gateway, ca: servers.cert, good, issue: (name) => clients.issue(name) };
  }

  test('stands for the user that is registered under its fingerprint or its name', async () => {
    const { gateway, ca, good, issue } = await listener(({ fingerprint }) => [
      { user: 'clerk', fingerprint },
      { user: 'auditor', subject: 'audit-tool', scopes: ['members:read'] },
    ]);
    expect(await askTls(gateway.url, ca, good)).toEqual({ status: 200, code: undefined });
    const tool = await issue('audit-tool');
    expect((await askTls(gateway.url, ca, tool)).status).toBe(200);
    const lender = '/v1/tradelines?lender=AuroraMSP';
    expect(await askTls(gateway.url, ca, tool, {}, lender)).toEqual({ status: 403, code: 'SCOPE_MISSING' });
    expect(await askTls(gateway.url, ca, await issue('stranger'))).toEqual({ status: 403, code: 'USER_UNKNOWN' });
    expect(await askTls(gateway.url, ca, undefined)).toEqual({ status: 401, code: 'TOKEN_MISSING' });
  });

  test('of another authority is worth nothing, whatever name it bears', async () => {
    const { gateway, ca } = await listener(() => [{ user: 'clerk', subject: 'core-banking' }]);
    const other = await (await authority('Clients')).issue('core-banking');
    expect(await askTls(gateway.url, ca, other)).toEqual({ status: 401, code: 'CERTIFICATE_INVALID' });
  });

  test('that has ended is worth nothing', async () => {
    const [servers, clients] = [await authority('Servers'), await authority('Clients')];
    const { cert, key } = await servers.issue('gateway');
    const gateway = await gatewayOf('AuroraMSP', await consortium(), {
      tls: { cert: Buffer.from(cert), key: Buffer.from(key), clientAuthorities: Buffer.from(clients.cert) },
      clients: new CertificateUsers([{ user: 'clerk', subject: 'core-banking' }]),
    });
    const ended = await clients.issue('core-banking', { daysLeft: -2 });
    expect(await askTls(gateway.url, servers.cert, ended)).toEqual({ status: 401, code: 'CERTIFICATE_INVALID' });
  });

  test('that a token is bound to must be shown with it', async () => {
    const { gateway, ca, good, issue } = await listener(({ fingerprint }) => [{ user: 'clerk', fingerprint }]);
    const token = await gateway.issuer.token({ sub: 'clerk', cnf: { 'x5t#S256': good.thumbprint } });
    const headers = { authorization: `Bearer ${token}` };
    expect((await askTls(gateway.url, ca, good, headers)).status).toBe(200);
    for (const client of [undefined, await issue('core-banking')]) {
      expect(await askTls(gateway.url, ca, client, headers)).toEqual({ status: 401, code: 'CERTIFICATE_INVALID' });
    }
  });
});

describe('a scope', () => {
  test('limits a token to what it names; without one the duties decide alone', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const as = async (claims: object): Promise<ReturnType<typeof callerAt>> =>
      callerAt(gateway.url, `Bearer ${await gateway.issuer.token({ sub: 'clerk', ...claims })}`);
    const reader = await as({ scope: 'members:read tradelines:read' });
    expect((await reader.get('/v1/members')).status).toBe(200);
    expect((await reader.get('/v1/tradelines?lender=AuroraMSP')).status).toBe(200);
    const refused = await reader.post('/v1/tradelines', { tradelines: [] });
    expect(refused).toMatchObject({ status: 403, body: { code: 'SCOPE_MISSING' } });
    expect(refused.headers.get('www-authenticate')).toContain('scope="tradelines:write"');
    expect((await reader.get(`/v1/tradelines/${tradelineId()}/amounts`)).body.code).toBe('SCOPE_MISSING');
    expect((await (await as({ scp: ['members:read'] })).get('/v1/members')).status).toBe(200);
    expect((await (await as({ scope: '' })).get('/v1/members')).body.code).toBe('SCOPE_MISSING');
    expect((await (await as({ scope: 7 })).get('/v1/members')).body.code).toBe('TOKEN_INVALID');
    expect((await (await as({})).get('/v1/tradelines?lender=AuroraMSP')).status).toBe(200);
  });
});

describe("an issuer's keys", () => {
  const codeAt = async (url: string, token: string): Promise<unknown> =>
    (await callerAt(url, `Bearer ${token}`).get('/v1/members')).body.code;

  test('at a URL are asked for again when a token names one that is not known', async () => {
    const [first, second] = [await issuer('key-1'), await issuer('key-2')];
    let served = first.jwks;
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(served));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const jwks = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
    const { url } = await gatewayOf('AuroraMSP', await consortium(), { keys: keysAt(jwks, 0) });
    expect(await codeAt(url, await first.token({ sub: 'clerk' }))).toBeUndefined();
    expect(await codeAt(url, await first.token({ sub: 'clerk' }))).toBeUndefined();
    expect(asked).toBe(1);
    served = { keys: [...first.jwks.keys, ...second.jwks.keys] };
    expect(await codeAt(url, await second.token({ sub: 'clerk' }))).toBeUndefined();
    expect(asked).toBe(2);
    const { url: patient } = await gatewayOf('AuroraMSP', await consortium(), { keys: keysAt(jwks, 60_000) });
    const unknown = await (await issuer('key-3')).token({ sub: 'clerk' });
    expect(await codeAt(patient, unknown)).toBe('TOKEN_INVALID');
    expect(await codeAt(patient, unknown)).toBe('TOKEN_INVALID');
    expect(asked).toBe(3);
  });

  test('in a file are read again when it changes, and one that is taken out is good no more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-keys-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'jwks.json');
    const [first, second] = [await issuer('key-1'), await issuer('key-2')];
    await writeFile(file, JSON.stringify(first.jwks));
    const { url } = await gatewayOf('AuroraMSP', await consortium(), { keys: keysIn(file, first.jwks, 0) });
    expect(await codeAt(url, await second.token({ sub: 'clerk' }))).toBe('TOKEN_INVALID');
    await writeFile(`${file}.new`, JSON.stringify(second.jwks));
    await rename(`${file}.new`, file);
    expect(await codeAt(url, await second.token({ sub: 'clerk' }))).toBeUndefined();
    expect(await codeAt(url, await first.token({ sub: 'clerk' }))).toBe('TOKEN_INVALID');
    await writeFile(file, '{"keys": [');
    expect(await codeAt(url, await second.token({ sub: 'clerk' }))).toBeUndefined();
  });
});

describe('a client that asks too much', () => {
  test('is told what is left, when to come again, and does not take from others', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium(), { limits: { requests: 2, windowS: 60 } });
    const [clerk, auditor] = [await gateway.as('clerk'), await gateway.as('auditor')];
    const first = await clerk.get('/v1/members');
    expect(first.headers.get('ratelimit-policy')).toMatch(/q=2.*w=60/);
    expect(first.headers.get('ratelimit')).toMatch(/r=1/);
    await clerk.get('/v1/members');
    const third = await clerk.get('/v1/members');
    expect(third).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED', retryable: true } });
    const seconds = Number(third.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await auditor.get('/v1/members')).status).toBe(200);
  });
});

describe("a read of another member's records", () => {
  const withTradeline = async (): Promise<MemoryLedger> => {
    const ledger = await consortium();
    await openSome(ledger);
    return ledger;
  };

  test('says what it is for, which the access log keeps; a read of the own says nothing', async () => {
    const ledger = await withTradeline();
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const gateway = await gatewayOf('RegulatorMSP', ledger, { log });
    const token = await gateway.issuer.token({ sub: 'supervisor', aud: 'attestry:RegulatorMSP' });
    const read = async (purpose?: string, path = `/v1/tradelines/${tradelineId()}`): Promise<Response> =>
      fetch(`${gateway.url}${path}`, {
        headers: { authorization: `Bearer ${token}`, ...(purpose === undefined ? {} : { 'x-purpose': purpose }) },
      });
    for (const path of ['', '/history', '/corrections', '/amounts']) {
      const answer = await read(undefined, `/v1/tradelines/${tradelineId()}${path}`);
      expect(await answer.json()).toMatchObject({ code: 'PURPOSE_MISSING', errors: [{ field: 'X-Purpose' }] });
    }
    expect(await (await read(undefined, '/v1/amounts?lender=AuroraMSP')).json()).toMatchObject({ status: 403 });
    expect(await (await read('curiosity')).json()).toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect((await read('supervision')).status).toBe(200);
    await vi.waitFor(() =>
      expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
        expect.objectContaining({ user: 'supervisor', operation: 'readTradeline', purpose: 'supervision' }),
      ),
    );
    const own = await gatewayOf('AuroraMSP', ledger);
    const authorization = `Bearer ${await own.issuer.token({ sub: 'clerk' })}`;
    const answer = await fetch(`${own.url}/v1/tradelines/${tradelineId()}`, { headers: { authorization } });
    expect(answer.status).toBe(200);
  });

  test('says so as well where only the answer tells whose the records are', async () => {
    const ledger = await withTradeline();
    await grant(ledger);
    await lodge(ledger, { items: [{ period: null, reason: 'notMine' }] });
    const paths = [`/v1/subjects/${SUBJECT}/consents`, `/v1/subjects/${SUBJECT}/consents/${CONSENT}`];
    paths.push(`/v1/disputes/${DISPUTE}`, `/v1/disputes/${DISPUTE}/history`, `/v1/subjects/${SUBJECT}/disputes`);
    const asked = async (mspId: string, user: string, purpose?: string): Promise<number[]> => {
      const gateway = await gatewayOf(mspId, ledger);
      const authorization = `Bearer ${await gateway.issuer.token({ sub: user, aud: `attestry:${mspId}` })}`;
      const headers = { authorization, ...(purpose === undefined ? {} : { 'x-purpose': purpose }) };
      return Promise.all(paths.map(async (path) => (await fetch(`${gateway.url}${path}`, { headers })).status));
    };
    expect(await asked('BorealMSP', 'clerk')).toEqual(paths.map(() => 200));
    expect(await asked('RegulatorMSP', 'supervisor')).toEqual(paths.map(() => 403));
    expect(await asked('RegulatorMSP', 'supervisor', 'supervision')).toEqual(paths.map(() => 200));
  });
});
