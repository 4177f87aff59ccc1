import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayClient, type GatewayClientOptions } from '@attestry/gateway/client/gateway-client';
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
const MONTH = {
  tradelineId: 'AuroraMSP-0000000000000001',
  period: '2026-01',
  daysPastDue: 0,
  paymentStatus: 'full',
  amounts: { currency: 'EUR', limit: '5', balance: '0', paid: '0' },
} as const;
const write = (client: GatewayClient, cancel?: AbortSignal): ReturnType<GatewayClient['appendRepayment']> =>
  client.appendRepayment('command-1', MONTH, cancel);

describe('a write', () => {
  test('carries its key, the token and the content, and gives the receipt', async () => {
    const { baseUrl, seen } = await gateway(json(201, RECEIPT));
    expect(await write(clientOf(baseUrl))).toEqual({ receipt: RECEIPT, repeated: false });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/tradelines/AuroraMSP-0000000000000001/repayments',
      headers: { 'idempotency-key': 'command-1', authorization: 'Bearer token', 'content-type': 'application/json' },
    });
    expect({ ...(JSON.parse(seen[0]?.body ?? '') as object), tradelineId: MONTH.tradelineId }).toEqual(MONTH);
    expect(seen[0]?.body).not.toContain(MONTH.tradelineId);
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
  test('asks with its query, leaves out what is empty, and refuses an answer of another shape', async () => {
    const { baseUrl, seen } = await gateway(json(200, { tradelines: [], next: null }), json(200, { lines: [] }));
    const client = clientOf(baseUrl);
    const scan = { lender: 'AuroraMSP', after: '', pages: 5 };
    expect(await client.scanTradelines(scan)).toEqual({ tradelines: [], next: null });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/tradelines?lender=AuroraMSP&pages=5' });
    await expect(client.scanTradelines(scan)).rejects.toMatchObject({ name: 'ZodError' });
  });
});
