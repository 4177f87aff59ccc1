import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { EXPLANATIONS } from '../problems/explanations.js';
import { Problem } from '../problems/problem.js';
import { type JsonObject, refTo } from './schemas.js';

const EXAMPLE_INSTANCE = 'urn:request:7f6a4a0e-3f0f-4a52-9c3a-0f6a7d1f7d5e';

/** One example a problem, with what it means and what to do. */
export function problemExamples(): Record<string, JsonObject> {
  return Object.fromEntries(
    (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
      const { meaning = '', remedy = '' } = EXPLANATIONS[code] ?? {};
      const value = new Problem(code, PROBLEMS[code].title).document(EXAMPLE_INSTANCE);
      return [code, { summary: PROBLEMS[code].title, description: `${meaning}. ${remedy}.`, value }];
    }),
  );
}

/** The answers that are no success, by status. */
export function problemResponses(codes: readonly ProblemCode[]): Record<string, JsonObject> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, some]) => [String(status), problemResponse(some)]));
}

function problemResponse(codes: readonly ProblemCode[]): JsonObject {
  const headers: JsonObject = {
    'X-Request-Id': header('RequestId'),
    // Where the client was known by then.
    RateLimit: header('RateLimit'),
    'RateLimit-Policy': header('RateLimitPolicy'),
  };
  if (codes.some((code) => PROBLEMS[code].retryable)) headers['Retry-After'] = header('RetryAfter');
  if (codes.some((code) => ['BLOCK_NOT_FOUND', 'READ_MODEL_BEHIND'].includes(code)))
    headers['X-Block-Height'] = header('BlockHeight');
  if (codes.some((code) => [401, 403].includes(PROBLEMS[code].status))) {
    headers['WWW-Authenticate'] = header('WwwAuthenticate');
  }
  return {
    description: codes.join(', '),
    headers,
    content: {
      'application/problem+json': {
        schema: refTo('Problem'),
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}

export const header = (name: string): JsonObject => ({ $ref: `#/components/headers/${name}` });
