import { readFileSync } from 'node:fs';
import { breakingChanges } from '@attestry/gateway/openapi/breaking-changes';
import { openApiDocument } from '@attestry/gateway/openapi/document';
import { ROUTES } from '@attestry/gateway/api/routes';
import { PROBLEMS } from '@attestry/gateway/problems/codes';
import { EXPLANATIONS } from '@attestry/gateway/problems/explanations';
import { problemsOf } from '@attestry/gateway/problems/of-route';
import { describe, expect, test } from 'vitest';
import { consortium } from '../../support/consortium.js';
import { gatewayOf } from './gateways.js';

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId: string;
  readonly security?: unknown[];
  readonly responses: Record<string, { content?: Record<string, { examples?: Json }> }>;
}

const committed = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')) as Json;
const document = openApiDocument();
const paths = document.paths as Record<string, Record<string, Operation>>;
const NOTHING: Operation = { operationId: '', responses: {} };
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  // `npm run documents` writes it.
  test('is the one that is committed', () => {
    expect(document).toEqual(committed);
  });

  test('breaks no word that the committed one gave', () => {
    expect(breakingChanges(committed, document)).toEqual([]);
  });

  test('has every route, and no operation below /v1 that is none', () => {
    const described = operations
      .filter(({ path }) => path.startsWith('/v1'))
      .map(({ path, method, operation }) => `${method} ${path} ${operation.operationId}`);
    const routed = ROUTES.map(({ path, method, operationId }) => `${method} /v1${path} ${operationId}`);
    expect(described.toSorted()).toEqual(routed.toSorted());
  });

  test('names every problem that a route may be answered with, under its status', () => {
    for (const route of ROUTES) {
      const { responses } = paths[`/v1${route.path}`]?.[route.method] ?? NOTHING;
      const named = Object.entries(responses).flatMap(([status, { content }]) =>
        Object.keys(content?.['application/problem+json']?.examples ?? {}).map((code) => [code, Number(status)]),
      );
      const expected = problemsOf(route).map((code) => [code, PROBLEMS[code].status]);
      expect(named.toSorted()).toEqual(expected.toSorted());
    }
  });

  test('explains every problem, as docs/errors.md does', () => {
    const examples = (document.components as { examples: Record<string, { description: string }> }).examples;
    expect(Object.keys(examples)).toEqual(Object.keys(PROBLEMS));
    for (const { description } of Object.values(examples)) expect(description).toMatch(/\S{3}.*\. \S.*\./);
    const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
    const rows = page.matchAll(/^\| `([A-Z_]+)` +\| \d{3} +\| (?:yes|no) +\| (\S.*?) +\| (\S.*?) +\|$/gm);
    expect(EXPLANATIONS).toEqual(
      Object.fromEntries([...rows].map(([, code = '', meaning, remedy]) => [code, { meaning, remedy }])),
    );
  });

  test('refers to nothing that it does not hold', () => {
    // An id would be another base for the references inside a component.
    expect(JSON.stringify(document)).not.toContain('"$id"');
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    const components = document.components as Record<string, Json>;
    for (const [, kind = '', name = ''] of refs) expect(Object.keys(components[kind] ?? {})).toContain(name);
  });
});

describe('without a token', () => {
  test('the document, the reference, health and problem pages are served, and nothing else is', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    for (const { path, method, operation } of operations) {
      const { status } = await fetch(`${url}${path.replace('{code}', 'PERIOD_OUT_OF_ORDER')}`, { method });
      expect([path, status]).toEqual([path, operation.security === undefined ? 401 : 200]);
    }
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(document);
    const other = await fetch(`${url}/docs`, { method: 'DELETE' });
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('the reference loads nothing from elsewhere, and its policy would not let it', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    const page = await fetch(`${url}/docs`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self'/);
    const sources = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      expect(source).toMatch(/^\/docs\//);
      expect((await fetch(`${url}${source}`)).status).toBe(200);
    }
  });

  test('the type of every problem is a page about it, below the public address where there is one', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium());
    for (const code of Object.keys(PROBLEMS)) {
      const page = await fetch(new URL(`/problems/${code}`, url));
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await page.text()).toContain(`<h1>${code}</h1>`);
    }
    const answer = await fetch(`${url}/v1/members`);
    expect(await answer.json()).toMatchObject({ type: '/problems/TOKEN_MISSING' });
    const { url: other } = await gatewayOf('AuroraMSP', await consortium(), { publicUrl: 'https://aurora.example' });
    const named = (await (await fetch(`${other}/v1/members`)).json()) as Json;
    expect(named.type).toBe('https://aurora.example/problems/TOKEN_MISSING');
    expect((await fetch(`${url}/problems/__proto__`)).status).toBe(404);
  });
});
