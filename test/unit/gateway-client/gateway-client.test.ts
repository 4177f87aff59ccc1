import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayClientOptions } from '@attestry/gateway/client/client-transport';
import { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { describe, expect, onTestFinished, test } from 'vitest';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A gateway that gives these replies in order, the last one for ever, and remembers what it was asked. */
async function gateway(...replies: Reply[]): Promise<{ baseUrl: string; seen: Seen[]; close: () => Promise<void> }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const reply = replies[Math.min(seen.length, replies.length - 1)];
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      reply?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return { baseUrl, seen, close };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const problem = (status: number, code: string, retryable = false, headers: Record<string, string> = {}): Reply =>
  json(status, { type: `https://attestry.example/problems/${code}`, code, detail: 'why', retryable }, headers);
const reset: Reply = (_response, request) => request.socket.resetAndDestroy();
const silent: Reply = () => undefined;

const RECEIPT = { transactionId: 'ab', written: 1, repeated: [], refused: [] };
const clientOf = (baseUrl: string, over: Partial<GatewayClientOptions> = {}): GatewayClient =>
  new GatewayClient({ baseUrl, token: () => Promise.resolve('token'), deadlineMs: 10_000, ...over });
const TRADELINE = 'AuroraMSP-0000000000000001';
const MONTH = {
  period: '2026-01',
  daysPastDue: 0,
  paymentStatus: 'full',
  amounts: { currency: 'EUR', limit: '5', balance: '0', paid: '0' },
} as const;
const write = (client: GatewayClient, signal?: AbortSignal): ReturnType<GatewayClient['appendRepayment']> =>
  client.appendRepayment(TRADELINE, MONTH, { idempotencyKey: 'command-1', signal });

describe('a write', () => {
  test('carries its key, the token and the content, and gives the receipt', async () => {
    const { baseUrl, seen } = await gateway(json(201, RECEIPT, { 'X-Transaction-Id': 'ab', 'X-Block-Number': '12' }));
    expect(await write(clientOf(baseUrl))).toEqual({
      receipt: RECEIPT,
      repeated: false,
      idempotencyKey: 'command-1',
      transactionId: 'ab',
      blockNumber: 12,
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/tradelines/AuroraMSP-0000000000000001/repayments',
      headers: { 'idempotency-key': 'command-1', authorization: 'Bearer token', 'content-type': 'application/json' },
    });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual(MONTH);
  });

  test('without a key gets one, which its repetitions carry and the caller is told', async () => {
    const { baseUrl, seen } = await gateway(reset, json(201, RECEIPT));
    const { idempotencyKey } = await clientOf(baseUrl).appendRepayment(TRADELINE, MONTH);
    expect(idempotencyKey).toMatch(/^[\da-f-]{36}$/);
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual([idempotencyKey, idempotencyKey]);
    const another = await clientOf(baseUrl).appendRepayment(TRADELINE, MONTH);
    expect(another.idempotencyKey).not.toBe(idempotencyKey);
  });

  test('can insist on a revision, and can be tried without writing', async () => {
    const { baseUrl, seen } = await gateway(json(200, RECEIPT, { 'Dry-Run': 'true' }));
    const { amounts, ...event } = MONTH;
    const correction = { revision: 3, reason: 'furnisherError', event, amounts } as const;
    const tried = await clientOf(baseUrl).correctRepayment(TRADELINE, correction, { ifMatch: '"3"', dryRun: true });
    expect(tried).toMatchObject({ transactionId: undefined, blockNumber: undefined });
    expect(seen[0]).toMatchObject({
      url: `/v1/tradelines/${TRADELINE}/corrections?dryRun=true`,
      headers: { 'if-match': '"3"' },
    });
  });

  test('about nothing is not sent to another address', async () => {
    const { baseUrl, seen } = await gateway(json(200, RECEIPT));
    const client = clientOf(baseUrl);
    expect(() => client.closeTradeline('..', { closedOn: '2026-06-01', reason: 'settled' })).toThrow(TypeError);
    expect(() => client.readTradeline('')).toThrow(TypeError);
    expect(seen).toEqual([]);
  });

  test('that the ledger held already says so', async () => {
    const { baseUrl } = await gateway(json(201, RECEIPT, { 'Idempotency-Hit': 'true' }));
    expect(await write(clientOf(baseUrl))).toMatchObject({ repeated: true });
  });

  test('is sent again with the same key and content when the connection breaks or the gateway cannot now', async () => {
    const { baseUrl, seen } = await gateway(
      reset,
      problem(503, 'LEDGER_OUT_OF_REACH', true, { 'Retry-After': '0' }),
      problem(429, 'TOO_MANY_REQUESTS', false, { 'Retry-After': '0' }),
      problem(409, 'READ_CONFLICT', true),
      json(201, RECEIPT),
    );
    expect(await write(clientOf(baseUrl))).toMatchObject({ receipt: RECEIPT });
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map(({ headers, body }) => `${String(headers['idempotency-key'])} ${body}`)).size).toBe(1);
  });

  test('is sent again when an attempt gets no answer', async () => {
    const { baseUrl, seen } = await gateway(silent, json(201, RECEIPT));
    expect(await write(clientOf(baseUrl, { attemptMs: 50 }))).toMatchObject({ receipt: RECEIPT });
    expect(seen).toHaveLength(2);
  });

  test('gets a new token for each attempt', async () => {
    const { baseUrl, seen } = await gateway(reset, json(201, RECEIPT));
    let issued = 0;
    await write(clientOf(baseUrl, { token: () => Promise.resolve(`token${++issued}`) }));
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer token1', 'Bearer token2']);
  });

  test('that is refused is not sent again, and the problem carries code, fields and status', async () => {
    const errors = [{ field: 'events[0].period', reason: 'stands' }];
    const { baseUrl, seen } = await gateway(json(409, { code: 'PERIOD_ALREADY_REPORTED', detail: 'why', errors }));
    await expect(write(clientOf(baseUrl))).rejects.toMatchObject({
      name: 'GatewayProblem',
      status: 409,
      code: 'PERIOD_ALREADY_REPORTED',
      detail: 'why',
      errors,
      retryable: false,
    });
    expect(seen).toHaveLength(1);
  });

  test('gives up at the deadline with the last complaint', async () => {
    const { baseUrl } = await gateway(problem(503, 'LEDGER_OUT_OF_REACH', true));
    await expect(write(clientOf(baseUrl, { deadlineMs: 200 }))).rejects.toMatchObject({ code: 'LEDGER_OUT_OF_REACH' });
  });

  test('does not wait for a time after the deadline', async () => {
    const { baseUrl, seen } = await gateway(problem(503, 'LEDGER_OUT_OF_REACH', true, { 'Retry-After': '3600' }));
    await expect(write(clientOf(baseUrl))).rejects.toMatchObject({ code: 'LEDGER_OUT_OF_REACH' });
    expect(seen).toHaveLength(1);
  });

  test('to nobody there says that the gateway could not be reached', async () => {
    const { baseUrl, close } = await gateway(silent);
    await close();
    await expect(write(clientOf(baseUrl, { deadlineMs: 200 }))).rejects.toMatchObject({ name: 'GatewayUnreachable' });
  });

  test('that is cancelled ends with the reason', async () => {
    const { baseUrl } = await gateway(silent);
    const stop = new AbortController();
    const writing = write(clientOf(baseUrl), stop.signal);
    stop.abort(new Error('Ctrl-C'));
    await expect(writing).rejects.toThrow('Ctrl-C');
  });

  test('answered by a server that knows no problems is judged by its status', async () => {
    const { baseUrl, seen } = await gateway(
      (response) => response.writeHead(502).end('<html>'),
      (response) => response.writeHead(500).end('<html>'),
    );
    await expect(write(clientOf(baseUrl))).rejects.toMatchObject({ code: 'HTTP_500', retryable: false });
    expect(seen).toHaveLength(2);
  });
});

describe('a read', () => {
  test('asks with its query, leaves out what is empty, and refuses an answer that is no document', async () => {
    const { baseUrl, seen } = await gateway(json(200, { tradelines: [], next: null }), (response) =>
      response.writeHead(200).end('<html>'),
    );
    const client = clientOf(baseUrl);
    const scan = { lender: 'AuroraMSP', after: '', pages: 5 };
    expect(await client.scanTradelines(scan)).toEqual({ tradelines: [], next: null });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/tradelines?lender=AuroraMSP&pages=5' });
    await expect(client.scanTradelines(scan)).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  test('says what it is for: what the call says, else what the client says', async () => {
    const { baseUrl, seen } = await gateway(json(200, {}));
    const client = clientOf(baseUrl, { purpose: 'audit' });
    await client.readTradeline(TRADELINE);
    await client.readTradeline(TRADELINE, { purpose: 'dispute' });
    await clientOf(baseUrl).readTradeline(TRADELINE);
    expect(seen.map(({ headers }) => headers['x-purpose'])).toEqual(['audit', 'dispute', undefined]);
  });

  test('of another media type gives the answer, whose content has no deadline', async () => {
    const { baseUrl, seen } = await gateway((response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).write('first ');
      setTimeout(() => response.end('last'), 100);
    });
    const page = await clientOf(baseUrl, { attemptMs: 50 }).reference();
    expect(await page.text()).toBe('first last');
    expect(seen[0]?.headers.accept).toBe('text/html');
  });
});
