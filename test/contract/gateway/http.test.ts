import { gzipSync } from 'node:zlib';
import { keysAt } from '@attestry/gateway/api/token-keys';
import { generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { admission, amounts, consortium, event, openSome, opening, tradelineId } from '../../support/consortium.js';
import { freePort } from '../../support/databases.js';
import { caller, gatewayOf, JSON_BODY, type TestGateway } from './gateways.js';
import { ISSUER, issuer } from './issuer.js';

/** The code of the problem that a raw request is answered with. */
async function codeOf(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, init);
  return ((await response.json()) as { code?: string }).code;
}

describe('a token', () => {
  const tokenCode = async (gateway: TestGateway, token: string): Promise<unknown> =>
    codeOf(`${gateway.url}/v1/members`, { headers: { authorization: `Bearer ${token}` } });

  test('is needed, and its lack says how to send one', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    const response = await fetch(`${url}/v1/members`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(`${url}/v1/members`, { headers: { authorization: 'Basic Y2xlcms6eA==' } })).toBe(
      'TOKEN_MISSING',
    );
  });

  test.each([
    ['that has expired', { sub: 'clerk', expiresInS: -60 }, 'TOKEN_INVALID'],
    ['that never expires', { sub: 'clerk', expiresInS: undefined }, 'TOKEN_INVALID'],
    ["for another member's gateway", { sub: 'clerk', aud: 'attestry:BorealMSP' }, 'TOKEN_INVALID'],
    ['of another issuer', { sub: 'clerk', iss: 'https://other.example' }, 'TOKEN_INVALID'],
    ['that names nobody', {}, 'TOKEN_INVALID'],
    ['of a user without an identity here', { sub: 'notary1' }, 'USER_UNKNOWN'],
    ['of a user named like a part of every object', { sub: 'constructor' }, 'USER_UNKNOWN'],
    ['that is good', { sub: 'clerk' }, undefined],
  ])('%s is told apart', async (_what, claims, code) => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    expect(await tokenCode(gateway, await gateway.issuer.token(claims))).toBe(code);
  });

  test("signed by another's key, by a shared secret or by nobody is not valid", async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const claims = { iss: ISSUER, aud: 'attestry:AuroraMSP', sub: 'clerk', exp: Math.floor(Date.now() / 1_000) + 60 };
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = await generateKeyPair('ES256');
    const stolenKeyId = { alg: 'ES256', kid: 'key-1' };
    const tokens = [
      await (await issuer()).token({ sub: 'clerk' }),
      await new SignJWT(claims).setProtectedHeader(stolenKeyId).sign(privateKey),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 1)),
      `${part({ alg: 'none' })}.${part(claims)}.`,
      'not.a.token',
    ];
    for (const token of tokens) expect(await tokenCode(gateway, token)).toBe('TOKEN_INVALID');
  });

  test("cannot be checked while the issuer's keys are out of reach", async () => {
    const keys = keysAt(new URL(`http://127.0.0.1:${await freePort()}/jwks.json`));
    const gateway = await gatewayOf('AuroraMSP', await consortium(), { keys });
    expect(await tokenCode(gateway, await gateway.issuer.token({ sub: 'clerk' }))).toBe('ISSUER_UNAVAILABLE');
  });

  test('chooses the identity, and no field or header of a request does', async () => {
    const ledger = await consortium();
    const supervisor = await caller('RegulatorMSP', 'supervisor', ledger);
    const { versions } = (await supervisor.get('/v1/members/AuroraMSP/history')).body as { versions: { by: string }[] };
    expect(versions.map(({ by }) => by)).toEqual(['RegulatorMSP/supervisor']);
    const clerk = await caller('AuroraMSP', 'clerk', ledger);
    const forged = await clerk.post('/v1/members', { ...admission('DelosMSP', { role: 'agency' }), by: 'supervisor' });
    expect(forged.body.code).toBe('MALFORMED_REQUEST');
  });
});

describe('an Idempotency-Key', () => {
  test('makes a repetition answer the first receipt with the same status, and write nothing', async () => {
    const ledger = await consortium();
    const clerk = await caller('AuroraMSP', 'clerk', ledger);
    const body = { tradelines: [{ ...opening(), amounts: { limit: '500000' } }] };
    const first = await clerk.post('/v1/tradelines', body, 'opening-0001');
    expect(first.headers.get('idempotency-hit')).toBeNull();
    const before = ledger.dump();
    const second = await clerk.post('/v1/tradelines', body, 'opening-0001');
    expect(second.headers.get('idempotency-hit')).toBe('true');
    expect(second.headers.get('x-transaction-id')).toBe(first.headers.get('x-transaction-id'));
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(ledger.dump()).toBe(before);
  });

  test('with other content is refused, and the header is named', async () => {
    const clerk = await caller('AuroraMSP', 'clerk', await consortium());
    const batch = (limit: string): object => ({ tradelines: [{ ...opening(), amounts: { limit } }] });
    await clerk.post('/v1/tradelines', batch('500000'), 'opening-0001');
    const reused = await clerk.post('/v1/tradelines', batch('500001'), 'opening-0001');
    expect(reused).toMatchObject({
      status: 422,
      body: { code: 'COMMAND_ID_REUSED', errors: [{ field: 'Idempotency-Key' }], retryable: false },
    });
  });

  test('is needed for a write, and has a form', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const headers = { authorization: `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}`, ...JSON_BODY };
    const url = `${gateway.url}/v1/tradelines`;
    expect(await codeOf(url, { method: 'POST', headers, body: '{}' })).toBe('IDEMPOTENCY_KEY_MISSING');
    const short = { ...headers, 'idempotency-key': 'short' };
    expect(await codeOf(url, { method: 'POST', headers: short, body: '{}' })).toBe('MALFORMED_REQUEST');
  });
});

describe('a request that is malformed', () => {
  const month = { period: '2026-01', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };
  const monthPath = `/v1/tradelines/${tradelineId()}/repayments`;

  test.each([
    ['nothing', undefined, ['period', 'daysPastDue', 'paymentStatus', 'amounts']],
    ['a list', [], ['']],
    ['an unknown field', { ...month, admin: true }, ['admin']],
    ['a field of the path', { ...month, tradelineId: tradelineId(2) }, ['tradelineId']],
    ['an amount that is a number', { ...month, amounts: amounts({ paid: 12 }) }, ['amounts.paid']],
    ['an amount with decimals', { ...month, amounts: amounts({ paid: '1.50' }) }, ['amounts.paid']],
    ['several faults', { ...month, period: '2026-13', daysPastDue: -1 }, ['period', 'daysPastDue']],
  ])('by %s names the fields', async (_what, body, fields) => {
    const clerk = await caller('AuroraMSP', 'clerk', await consortium());
    const answer = await clerk.post(monthPath, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
    expect((answer.body.errors as { field: string }[]).map(({ field }) => field)).toEqual(fields);
  });

  test.each([
    ['/v1/members/no-msp', 'mspId'],
    ['/v1/tradelines?lender=AuroraMSP&pages=ten', 'pages'],
    ['/v1/tradelines?lender=AuroraMSP&pages=101', 'pages'],
    ['/v1/tradelines?lender=AuroraMSP&lender=BorealMSP', 'lender'],
    ['/v1/tradelines?lender=AuroraMSP&sort=up', 'sort'],
    ['/v1/tradelines', 'lender'],
    ['/v1/cases/x', 'caseId'],
  ])('in its address %s names the parameter', async (path, field) => {
    const clerk = await caller('AuroraMSP', 'clerk', await consortium());
    expect(await clerk.get(path)).toMatchObject({
      status: 400,
      body: { code: 'MALFORMED_REQUEST', errors: [{ field }] },
    });
  });

  test('as text is told apart by what is wrong with it, and no text changes an object of ours', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const gateway = await gatewayOf('AuroraMSP', ledger);
    const authorization = `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}`;
    const post = (
      body: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = JSON_BODY,
    ): Promise<unknown> =>
      codeOf(`${gateway.url}${monthPath}`, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': 'malformed-1', ...headers },
        body,
      });
    const good = JSON.stringify(month);
    expect(await post('{"period": ')).toBe('MALFORMED_REQUEST');
    expect(await post('null')).toBe('MALFORMED_REQUEST');
    expect(await post(good, { 'content-type': 'text/plain' })).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await post(good, { 'content-type': 'application/json; charset=latin1' })).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await post(good, { ...JSON_BODY, 'content-encoding': 'pied-piper' })).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await post(JSON.stringify({ ...month, padding: 'x'.repeat(110_000) }))).toBe('PAYLOAD_TOO_LARGE');
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(5_000_000, 0x20)));
    expect(await post(bomb, { ...JSON_BODY, 'content-encoding': 'gzip' })).toBe('PAYLOAD_TOO_LARGE');
    expect(await post(good.replace('{', '{"__proto__":{"admin":true},'))).toBe('MALFORMED_REQUEST');
    expect(await post(good.replace('{', '{"constructor":{"prototype":{"admin":true}},'))).toBe('MALFORMED_REQUEST');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('is turned down before its body is read where the token is missing', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    const body = 'x'.repeat(9_000_000);
    const init = { method: 'POST', headers: JSON_BODY, body };
    const code = await codeOf(`${url}/v1/tradelines`, init).catch(() => 'connection ended');
    expect(['TOKEN_MISSING', 'connection ended']).toContain(code);
  });
});

describe('an address', () => {
  test('that leads nowhere, or is asked by another method, is a problem too', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const headers = { authorization: `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}` };
    expect(await codeOf(`${gateway.url}/elsewhere`)).toBe('NOT_FOUND');
    expect(await codeOf(`${gateway.url}/v1/elsewhere`, { headers })).toBe('NOT_FOUND');
    expect(await codeOf(`${gateway.url}/v1/members/%E0%A4%A`, { headers })).toBe('MALFORMED_REQUEST');
    const wrong = await fetch(`${gateway.url}/v1/members`, { method: 'DELETE', headers });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD']);
  });
});

describe('health', () => {
  test('needs no token: the process lives, and is ready once nothing is missing', async () => {
    let fault: string | undefined = 'no blocks arrive';
    const checks = { registry: () => undefined, blockStream: () => fault };
    const { url } = await gatewayOf('AuroraMSP', await consortium(), { checks });
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const notReady = await fetch(`${url}/readyz`);
    expect(notReady.status).toBe(503);
    expect(await notReady.json()).toMatchObject({ code: 'NOT_READY', errors: [{ field: 'blockStream' }] });
    fault = undefined;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

describe('what is answered and logged', () => {
  test('carries one request id, the caller’s own where it has a form', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    const own = await fetch(`${url}/livez`, { headers: { 'x-request-id': 'trace-4711' } });
    expect(own.headers.get('x-request-id')).toBe('trace-4711');
    const odd = await fetch(`${url}/v1/members`, { headers: { 'x-request-id': 'a b' } });
    const id = odd.headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await odd.json()).toMatchObject({ instance: `urn:request:${id}` });
  });

  test('holds no token and no amount, and names user, command, code and request', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const gateway = await gatewayOf('AuroraMSP', await consortium(), { log });
    const token = await gateway.issuer.token({ sub: 'clerk' });
    const body = JSON.stringify({ events: [{ ...event(), amounts: amounts({ paid: '987654321' }) }] });
    const response = await fetch(`${gateway.url}/v1/repayments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'logged-0001', ...JSON_BODY },
      body,
    });
    expect(await response.json()).toMatchObject({ code: 'TRADELINE_NOT_FOUND' });
    const access = {
      user: 'clerk',
      commandId: 'logged-0001',
      code: 'TRADELINE_NOT_FOUND',
      requestId: response.headers.get('x-request-id'),
      res: { statusCode: 404 },
    };
    // Written once the answer is out.
    await vi.waitFor(() =>
      expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining(access)),
    );
    const text = lines.join('');
    expect(text).not.toContain(token);
    expect(text).not.toContain('987654321');
  });

  test('is not to be kept by anyone on the way, and says nothing of what runs here', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const headers = { authorization: `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}` };
    const response = await fetch(`${gateway.url}/v1/members`, { headers });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('of a fault of ours is a bare 500; its cause stays in the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const checks = { registry: () => Promise.reject(new Error('the inner workings')) };
    const { url } = await gatewayOf('AuroraMSP', await consortium(), { log, checks });
    const response = await fetch(`${url}/readyz`);
    const text = await response.text();
    expect([response.status, text.includes('inner workings')]).toEqual([500, false]);
    expect(lines.join('')).toContain('inner workings');
  });
});
