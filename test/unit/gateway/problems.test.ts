import { readFileSync } from 'node:fs';
import { REFUSAL_CODES } from '@attestry/chaincode/schema';
import { ROUTES } from '@attestry/gateway/api/routes';
import { PROBLEMS } from '@attestry/gateway/problems/codes';
import { Problem } from '@attestry/gateway/problems/problem';
import { describe, expect, test } from 'vitest';

const document = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const documented = [...document.matchAll(/^\| `([A-Z_]+)` +\| (\d{3}) +\| (yes|no) +\| \S.+ \| \S.+ \|$/gm)].map(
  ([, code = '', status, retry]) => ({ code, status: Number(status), retryable: retry === 'yes' }),
);

describe('the table of problems', () => {
  test('says of every code what docs/errors.md says, in its order', () => {
    expect(documented).toEqual(
      Object.entries(PROBLEMS).map(([code, { status, retryable }]) => ({ code, status, retryable })),
    );
  });

  test('knows every refusal of the ledger', () => {
    expect(Object.keys(PROBLEMS)).toEqual(expect.arrayContaining([...REFUSAL_CODES]));
  });

  test('becomes a problem document with the code as its type', () => {
    const problem = new Problem('REVISION_MISMATCH', 'the tradeline stands at revision 4', {
      fields: [{ field: 'revision', reason: 'the tradeline stands at revision 4' }],
    });
    expect(problem.document('urn:request:1')).toEqual({
      type: '/problems/REVISION_MISMATCH',
      title: 'The tradeline has changed since it was read',
      status: 409,
      detail: 'the tradeline stands at revision 4',
      instance: 'urn:request:1',
      code: 'REVISION_MISMATCH',
      errors: [{ field: 'revision', reason: 'the tradeline stands at revision 4' }],
      retryable: false,
    });
  });
});

describe('the table of routes', () => {
  test('names every operation and every path with its method once', () => {
    const operations = ROUTES.map(({ operationId }) => operationId);
    const places = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(operations).size).toBe(ROUTES.length);
    expect(new Set(places).size).toBe(ROUTES.length);
  });
});
