import { breakingChanges } from '@attestry/gateway/openapi/breaking-changes';
import { describe, expect, test } from 'vitest';

const BEFORE = {
  paths: {
    '/things': {
      get: {
        parameters: [{ name: 'kind', in: 'query', schema: { type: 'string', enum: ['a', 'b'] } }],
        responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
      },
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 201: {}, 409: {} },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          kind: { type: 'string', enum: ['a', 'b'] },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
          owner: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
        required: ['id'],
      },
    },
  },
};
type Document = typeof BEFORE;

/** The document with one thing changed. */
function changed(change: (document: Document) => void): Document {
  const document = structuredClone(BEFORE);
  change(document);
  return document;
}
const thing = ({ components }: Document): Record<string, unknown> => components.schemas.Thing;
const properties = (document: Document): Record<string, unknown> => document.components.schemas.Thing.properties;

describe('a later document', () => {
  test.each<[string, (document: Document) => void, RegExp]>([
    ['a path', ({ paths }) => delete (paths as object as Record<string, unknown>)['/things'], /^\/things: removed/],
    ['an operation', ({ paths }) => delete (paths['/things'] as { get?: unknown }).get, /^GET \/things: removed/],
    ['an answer', ({ paths }) => delete (paths['/things'].post.responses as { 409?: unknown })[409], /409: removed/],
    ['a parameter', ({ paths }) => paths['/things'].get.parameters.pop(), /query kind: removed/],
    ['a property', (document) => delete properties(document).owner, /\.owner: removed/],
    ['a value of an input', (document) => (properties(document).kind = { type: 'string', enum: ['a'] }), /takes b/],
    ['an optional input', (document) => (thing(document).required = ['id', 'kind']), /body.kind: newly required/],
    ['a promise of an answer', (document) => (thing(document).required = []), /200.id: no longer always there/],
    ['a type', (document) => (properties(document).id = { type: 'integer' }), /\.id: another type/],
    [
      'a type among several',
      (document) => (properties(document).owner = { anyOf: [{ type: 'null' }] }),
      /another type/,
    ],
  ])('that takes away %s breaks its word', (_what, change, line) => {
    const lines = breakingChanges(BEFORE, changed(change));
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
  });

  test('that needs a new parameter breaks its word', () => {
    const parameter = { name: 'page', in: 'query', required: true, schema: { type: 'string', enum: [] } };
    const after = changed(({ paths }) => paths['/things'].get.parameters.push(parameter));
    expect(breakingChanges(BEFORE, after)).toEqual(['GET /things query page: newly required']);
  });

  test('that only adds keeps its word', () => {
    const after = changed((document) => {
      properties(document).note = { type: 'string' };
      properties(document).kind = { type: 'string', enum: ['a', 'b', 'c'] };
      (document.paths as Record<string, unknown>)['/others'] = {};
      (document.paths['/things'].post.responses as Record<string, unknown>)['422'] = {};
    });
    expect(breakingChanges(BEFORE, after)).toEqual([]);
  });
});
