import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROUTES } from '@attestry/gateway/api/routes';
import { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { clientSource } from '@attestry/gateway/scripts/client-source';
import { operationsOf, type ApiDocument, type Operation } from '@attestry/gateway/scripts/operations-of';
import { expect, test, vi } from 'vitest';

const folder = new URL('../../../gateway/client/', import.meta.url);
const document = JSON.parse(
  readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
) as ApiDocument;

// `npm run documents` writes it.
test('the client that is committed is the one that the OpenAPI document gives', async () => {
  const made = await clientSource(document, fileURLToPath(new URL('gateway-client.ts', folder)));
  for (const [name, text] of Object.entries(made)) expect(text).toBe(readFileSync(new URL(name, folder), 'utf8'));
});

/** What a method is called with: a word for each part of the address, then something to ask or to send. */
function argumentsOf({ segments, query, body }: Operation): unknown[] {
  const upload = { type: body?.types[0], content: () => 'content' };
  return [
    ...segments.map(({ schema }) => (schema.type === 'integer' ? 7 : 'a word')),
    ...(query === undefined ? [] : [{ cursor: 'next', lender: undefined }]),
    ...(body === undefined ? [] : [body.types.includes('application/json') ? {} : upload]),
    {},
  ];
}

test('each method of the client asks for its operation, a command of the ledger under a key', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: URL, { method = 'GET', headers = {} }: RequestInit) => {
    asked.push(`${method} ${url.pathname}${url.search} ${'Idempotency-Key' in headers ? 'with key' : 'without'}`);
    return Promise.resolve(new Response(JSON.stringify({ code: 'NOT_FOUND' }), { status: 404 }));
  });
  const client = new GatewayClient({ baseUrl: 'http://gateway', token: () => Promise.resolve('token') });
  const methods = client as unknown as Record<string, (...parameters: unknown[]) => Promise<unknown>>;
  const operations = operationsOf(document);
  try {
    for (const operation of operations) {
      const asking = methods[operation.operationId]?.(...argumentsOf(operation));
      await expect(asking).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  } finally {
    vi.unstubAllGlobals();
  }
  expect(asked).toEqual(
    operations.map(({ method, path, segments, query, isCommand }) => {
      const types = new Map(segments.map(({ name, schema }) => [name, schema.type]));
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        types.get(name) === 'integer' ? '7' : 'a%20word',
      );
      return `${method} ${filled}${query === undefined ? '' : '?cursor=next'} ${isCommand ? 'with key' : 'without'}`;
    }),
  );
  const named = new Set(operations.map(({ operationId }) => operationId));
  expect(ROUTES.filter(({ operationId }) => !named.has(operationId))).toEqual([]);
});
