import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { generateKeyPair, SignJWT } from 'jose';
import { TargetGuard } from '@attestry/gateway/events/target-guard';
import { Webhooks } from '@attestry/gateway/events/webhooks';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { amounts, consortium, openSome, opening, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { readModelOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithMembers } from '../../unit/readmodel/story.js';
import { gatewayOf, JSON_BODY, SECRETS, type TestGateway } from './gateways.js';
import { ISSUER } from './issuer.js';

const month = (over: object = {}): object => ({
  period: '2026-01',
  daysPastDue: 0,
  paymentStatus: 'full',
  amounts: amounts(),
  ...over,
});
const MONTH = JSON.stringify(month());
const PATH = `/v1/tradelines/${tradelineId()}/repayments`;

interface Attack {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A gateway before a ledger with one tradeline, and what to look at afterwards. */
async function target(): Promise<{
  ledger: MemoryLedger;
  gateway: TestGateway;
  send: (attack: Attack) => Promise<[status: number, code: unknown]>;
}> {
  const ledger = await consortium();
  await openSome(ledger);
  const gateway = await gatewayOf('AuroraMSP', ledger, { listener: { headersTimeoutS: 1, requestTimeoutS: 1 } });
  const good = `Bearer ${await gateway.issuer.token({ sub: 'clerk' })}`;
  const send = async ({ path = PATH, headers = {}, body = MONTH }: Attack): Promise<[number, unknown]> => {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { authorization: good, 'idempotency-key': 'attack-0001', ...JSON_BODY, ...headers },
      body,
    });
    return [response.status, ((await response.json()) as { code?: string }).code];
  };
  return { ledger, gateway, send };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (over: object = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: 'attestry:AuroraMSP',
  sub: 'clerk',
  exp: Math.floor(Date.now() / 1_000) + 60,
  ...over,
});

/** Tokens that are not good, by what is wrong with them. */
const TOKENS: Readonly<Record<string, (gateway: TestGateway) => Promise<string>>> = {
  'forged with another key under the same key id': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid: 'key-1' }).sign(privateKey);
  },
  'with other claims under a good signature': async ({ issuer }) => {
    const [head = '', , signature = ''] = (await issuer.token({ sub: 'intern' })).split('.');
    return `${head}.${part(claims())}.${signature}`;
  },
  'that has expired': ({ issuer }) => issuer.token({ sub: 'clerk', expiresInS: -60 }),
  'for another audience': ({ issuer }) => issuer.token({ sub: 'clerk', aud: 'attestry:BorealMSP' }),
  'of another issuer': ({ issuer }) => issuer.token({ sub: 'clerk', iss: 'https://other.example' }),
  'that says it needs no signature': () => Promise.resolve(`${part({ alg: 'none' })}.${part(claims())}.`),
  'signed with the public key as a secret': ({ issuer }) =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(Buffer.from(JSON.stringify(issuer.jwks.keys[0]))),
  'that brings its own key along': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const header = { alg: 'ES256', jwk: { kty: 'EC' }, jku: 'https://other.example/jwks.json' };
    return new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
  },
};

describe('a token', () => {
  test.each(Object.keys(TOKENS))('%s opens nothing', async (name) => {
    const { ledger, gateway, send } = await target();
    const before = ledger.dump();
    const authorization = `Bearer ${(await TOKENS[name]?.(gateway)) ?? ''}`;
    expect(await send({ headers: { authorization } })).toEqual([401, 'TOKEN_INVALID']);
    expect(ledger.dump()).toBe(before);
  });
});

const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((one) => Buffer.from(one as string))));

const REFUSED: Readonly<Record<string, [Attack, status: number, code: string]>> = {
  'a path out of the record': [{ path: '/v1/tradelines/..%2f..%2fmembers/repayments' }, 400, 'MALFORMED_REQUEST'],
  'a path with a null byte': [{ path: `/v1/tradelines/${tradelineId()}%00/repayments` }, 400, 'MALFORMED_REQUEST'],
  'a path that is SQL': [{ path: "/v1/tradelines/x'%20OR%20'1'='1/repayments" }, 400, 'MALFORMED_REQUEST'],
  'a path beside the API': [{ path: '/v1/../v1/%2e%2e/etc/passwd' }, 404, 'NOT_FOUND'],
  'a field that is SQL': [
    { body: JSON.stringify(month({ period: "2026-01'; DROP TABLE tradelines; --" })) },
    400,
    'MALFORMED_REQUEST',
  ],
  'a range of the state as an id': [
    { path: '/v1/tradelines/AuroraMSP-%F4%8F%BF%BF/repayments' },
    400,
    'MALFORMED_REQUEST',
  ],
  'a prototype': [{ body: MONTH.replace('{', '{"__proto__":{"admin":true},') }, 400, 'MALFORMED_REQUEST'],
  "a constructor's prototype": [
    { body: MONTH.replace('{', '{"constructor":{"prototype":{"admin":true}},') },
    400,
    'MALFORMED_REQUEST',
  ],
  'a query that is an object': [{ path: `${PATH}?dryRun[toString]=true` }, 400, 'MALFORMED_REQUEST'],
  'another organisation in the body': [
    { body: JSON.stringify(month({ mspId: 'BorealMSP' })) },
    400,
    'MALFORMED_REQUEST',
  ],
  'a body that is too large': [
    { body: JSON.stringify(month({ note: 'x'.repeat(200_000) })) },
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  'a body that is too deep': [{ body: deep(5_000) }, 400, 'MALFORMED_REQUEST'],
  'a key that stands twice': [{ body: MONTH.replace('{', '{"period":"2026-02",') }, 400, 'MALFORMED_REQUEST'],
  'a key that stands twice, spelt otherwise': [
    { body: MONTH.replace('{', '{"per\\u0069od":"2026-02",') },
    400,
    'MALFORMED_REQUEST',
  ],
  'a key that stands twice, deep down': [
    { body: MONTH.replace('"currency"', '"paid":"1","currency"') },
    400,
    'MALFORMED_REQUEST',
  ],
  'bytes that are no text': [{ body: bytes('{"period":"', [0xc3, 0x28], '"}') }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  'text of another encoding': [
    { headers: { 'content-type': 'application/json; charset=utf-16' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a form': [
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'period=2026-01' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'an odd key': [{ headers: { 'idempotency-key': 'a/../../b' } }, 400, 'MALFORMED_REQUEST'],
  "another's tradeline": [
    { path: `/v1/tradelines/${tradelineId(1, 'BorealMSP')}/repayments` },
    403,
    'NOT_LENDER_OF_TRADELINE',
  ],
};

describe('a request with', () => {
  test.each(Object.entries(REFUSED))('%s writes nothing', async (_what, [attack, status, code]) => {
    const { ledger, send } = await target();
    const before = ledger.dump();
    expect(await send(attack)).toEqual([status, code]);
    expect(ledger.dump()).toBe(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('a key that was used for something else writes nothing, however often it comes', async () => {
    const { ledger, send } = await target();
    expect((await send({}))[0]).toBe(201);
    const before = ledger.dump();
    expect((await send({}))[0]).toBe(201);
    const other = { tradelines: [{ ...opening({ tradelineId: tradelineId(2) }), amounts: { limit: '1' } }] };
    for (const attack of [
      { body: JSON.stringify(month({ daysPastDue: 1, paymentStatus: 'short' })) },
      { path: '/v1/tradelines', body: JSON.stringify(other) },
    ]) {
      expect(await send(attack)).toEqual([422, 'COMMAND_ID_REUSED']);
    }
    expect(ledger.dump()).toBe(before);
  });
});

/** Sends bytes as they are, and gives all that comes back. */
async function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('bytes on the line', () => {
  const head = (token: string, ...more: string[]): string =>
    [
      `POST ${PATH} HTTP/1.1`,
      'Host: gateway',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      'Connection: close',
      ...more,
      '',
      '',
    ].join('\r\n');
  const statusOf = (answer: string): string => answer.split(' ')[1] ?? '';

  test.each<[what: string, headers: string[], body: string, status: string, code: string]>([
    [
      'a body that never comes',
      ['Idempotency-Key: attack-0001', 'Content-Length: 200'],
      '{"period"',
      '408',
      'REQUEST_TIMEOUT',
    ],
    [
      'two lengths',
      ['Idempotency-Key: attack-0001', 'Content-Length: 5', 'Content-Length: 6'],
      '{}',
      '400',
      'MALFORMED_REQUEST',
    ],
    [
      'a length and chunks',
      ['Idempotency-Key: attack-0001', 'Content-Length: 5', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
      '400',
      'MALFORMED_REQUEST',
    ],
    ['a bare line feed in a header', ['X-Request-Id: abcdefgh\nSet-Cookie: a=b\u0000'], '', '400', 'MALFORMED_REQUEST'],
    ['headers without end', [`X-Padding: ${'x'.repeat(20_000)}`], '', '431', 'HEADERS_TOO_LARGE'],
  ])('with %s write nothing', async (_what, headers, body, status, code) => {
    const { ledger, gateway } = await target();
    const before = ledger.dump();
    const token = await gateway.issuer.token({ sub: 'clerk' });
    const answer = await raw(gateway.url, head(token, ...headers) + body);
    expect([statusOf(answer), answer.includes(`"code":"${code}"`)]).toEqual([status, true]);
    expect(ledger.dump()).toBe(before);
  });

  test('headers that come drop by drop are not waited for', async () => {
    const { ledger, gateway } = await target();
    const before = ledger.dump();
    const answer = await raw(gateway.url, `POST ${PATH} HTTP/1.1\r\nHost: gateway\r\nX-Slow: `);
    expect(statusOf(answer)).toBe('408');
    expect(ledger.dump()).toBe(before);
  });

  test('encoded line ends in what is echoed make no header', async () => {
    const { gateway } = await target();
    const token = await gateway.issuer.token({ sub: 'clerk' });
    for (const key of ['abcdefgh%0d%0aSet-Cookie:%20a=b', 'abcdefgh\u00e9\u010a']) {
      const answer = await raw(
        gateway.url,
        head(token, `X-Request-Id: ${key}`, `Idempotency-Key: ${key}`, 'Content-Length: 2') + '{}',
      );
      expect(answer.toLowerCase()).not.toContain('set-cookie: a');
      expect(statusOf(answer)).toBe('400');
    }
  });
});

describe('a webhook to', () => {
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

  test.each([
    ['loopback', 'https://127.0.0.1:7051/'],
    ['loopback by name', 'https://localhost/'],
    ['loopback as a number', 'https://2130706433/'],
    ['loopback in IPv6', 'https://[::1]/'],
    ['loopback in IPv6 clothes', 'https://[::ffff:127.0.0.1]/'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data/iam/security-credentials/'],
    ['a link-local address', 'https://[fe80::1]/'],
    ['a private address', 'https://10.0.0.1/'],
    ['a unique local address', 'https://[fd00::1]/'],
    ['a multicast address', 'https://224.0.0.1/'],
    ['no address at all', 'https://0.0.0.0/'],
    ['a file', 'file:///etc/passwd'],
    ['plain HTTP', 'http://hooks.example/'],
    ['whoever reads the credentials', 'https://clerk:secret@hooks.example/'],
    ['two lines of a header', 'https://hooks.example/\r\nX-Injected: 1'],
  ])('%s is not set up', async (_what, url) => {
    const webhooks = new Webhooks({ guard: new TargetGuard({ allowTargets: [], allowHttp: [] }), secrets: SECRETS });
    const gateway = await gatewayOf('AuroraMSP', chain.ledger, { readModel, webhooks });
    const manager = await gateway.as('clerk', 'webhooks:read webhooks:write');
    const answer = await manager.post('/v1/webhooks', { webhookId: 'attack', url });
    expect([answer.status, answer.body.code]).toEqual([422, 'WEBHOOK_TARGET_REFUSED']);
    expect((await manager.get('/v1/webhooks')).body).toEqual({ webhooks: [] });
  });
});
