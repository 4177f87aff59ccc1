import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CommitStream } from '@attestry/gateway/fabric/commit-stream';
import { SUBMIT_POLICY, Submitter } from '@attestry/gateway/fabric/submitter';
import { startTracing, traceFields } from '@attestry/gateway/tracing';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { consortium, opening } from '../../support/consortium.js';
import { ScriptedBlocks } from '../../unit/gateway/scripted-blocks.js';
import { ScriptedPeer } from '../../unit/gateway/scripted-peer.js';
import { gatewayOf, JSON_BODY } from './gateways.js';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER_SPAN = '00f067aa0ba902b7';
const BATCH = { tradelines: [{ ...opening(), amounts: { limit: '500000' } }] };
const silent = pino({ level: 'silent' });

interface OtlpSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** A collector of OpenTelemetry's on loopback: what it was sent, and the headers that came with it. */
async function collector(): Promise<{ url: string; spans: OtlpSpan[]; tokens: (string | undefined)[] }> {
  const spans: OtlpSpan[] = [];
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: OtlpSpan[] }[] }[] };
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      tokens.push(request.headers['x-collector-token'] as string | undefined);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, spans, tokens };
}

/** Opens a tradeline; the first transaction is a read conflict, the second is valid. */
async function writeOnce(traceparent: string): Promise<Response> {
  const blocks = new ScriptedBlocks();
  const stream = new CommitStream(blocks.source, silent);
  stream.start();
  onTestFinished(() => stream.stop());
  await vi.waitFor(() => expect(stream.live).toBe(true));
  const peer = new ScriptedPeer([
    { onSent: () => blocks.add({ tx1: 'MVCC_READ_CONFLICT' }) },
    { onSent: () => blocks.add({ tx2: 'VALID' }) },
  ]);
  const submitter = new Submitter(peer, stream, silent, { ...SUBMIT_POLICY, backoffMs: 1 });
  const gateway = await gatewayOf('AuroraMSP', await consortium(), {
    ledger: (ledger) =>
      Object.assign(ledger, {
        submit: (user: string, name: 'OpenTradelines', request: never) =>
          submitter.submit({ user, name, request, amounts: undefined }),
      }),
  });
  const token = await gateway.issuer.token({ sub: 'clerk' });
  return fetch(`${gateway.url}/v1/tradelines`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'traced-0001', traceparent, ...JSON_BODY },
    body: JSON.stringify(BATCH),
  });
}

const attributesOf = ({ attributes }: OtlpSpan): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('a trace', () => {
  test("shows a collector the caller's request as one span, and each attempt to write below it", async () => {
    const { url, spans, tokens } = await collector();
    const headers = { 'x-collector-token': 'secret' };
    const end = startTracing({ mspId: 'AuroraMSP', export: { url, headers, samplePercent: 0 } }, silent);
    // The caller's own choice to be traced is kept, though of others none are.
    expect((await writeOnce(`00-${TRACE_ID}-${CALLER_SPAN}-01`)).status).toBe(201);
    expect((await writeOnce(`00-${'ab'.repeat(16)}-${CALLER_SPAN}-00`)).status).toBe(201);
    await end();

    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE_ID]));
    const request = spans.find(({ name }) => name === 'openTradelines');
    expect(request?.parentSpanId).toBe(CALLER_SPAN);
    expect(request && attributesOf(request)).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 201,
      'fabric.transaction_id': 'tx2',
    });
    const attempts = spans.filter(({ name }) => name === 'ledger.order');
    expect(attempts.every(({ parentSpanId }) => parentSpanId === request?.spanId)).toBe(true);
    expect(attempts.map(attributesOf)).toEqual([
      { 'fabric.transaction_id': 'tx1', 'fabric.validation_code': 'MVCC_READ_CONFLICT', 'fabric.block_number': 8 },
      { 'fabric.transaction_id': 'tx2', 'fabric.validation_code': 'VALID', 'fabric.block_number': 9 },
    ]);
    expect(new Set(tokens)).toEqual(new Set(['secret']));
    // A span is no place for whose record it was, nor for who asked.
    expect(JSON.stringify(spans)).not.toMatch(/clerk|tradelines\//);
  });

  test('keeps nobody from stopping whose collector is away', async () => {
    const away = 'http://127.0.0.1:1/v1/traces';
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const end = startTracing({ mspId: 'AuroraMSP', export: { url: away, headers: {}, samplePercent: 100 } }, log);
    expect((await writeOnce('')).status).toBe(201);
    await end();
  });

  test('goes from traceparent into every log line of the request, beside its transaction', async () => {
    onTestFinished(startTracing({ mspId: 'AuroraMSP' }, silent));
    const lines: string[] = [];
    const log = pino({ level: 'trace', mixin: traceFields }, { write: (line: string) => void lines.push(line) });
    const gateway = await gatewayOf('AuroraMSP', await consortium(), { log });
    const token = await gateway.issuer.token({ sub: 'clerk' });
    const write = (traceparent: string): Promise<Response> =>
      fetch(`${gateway.url}/v1/tradelines`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'traced-0001', traceparent, ...JSON_BODY },
        body: JSON.stringify(BATCH),
      });
    const answer = await write(`00-${TRACE_ID}-${CALLER_SPAN}-01`);
    const transactionId = answer.headers.get('x-transaction-id');
    expect(answer.status).toBe(201);
    await vi.waitFor(() =>
      expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
        expect.objectContaining({ traceId: TRACE_ID, transactionId, operation: 'openTradelines' }),
      ),
    );
    lines.length = 0;
    await write('00-not-a-trace-01');
    await vi.waitFor(() => {
      const [line] = lines.map((one) => JSON.parse(one) as { traceId: string });
      expect(line?.traceId).toMatch(/^(?!4bf92f|0{32})[0-9a-f]{32}$/);
    });
  });
});
