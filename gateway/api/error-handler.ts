import { Refusal } from '@attestry/chaincode/domain/refusal';
import type { ErrorRequestHandler } from 'express';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { Problem } from '../problems/problem.js';

/** What body-parser names its faults, and what they are here. */
const BODY_FAULTS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  'charset.unsupported': ['UNSUPPORTED_MEDIA_TYPE', 'JSON is sent in UTF-8'],
  'encoding.unsupported': ['UNSUPPORTED_MEDIA_TYPE', 'the content encoding is not known'],
  'entity.parse.failed': ['MALFORMED_REQUEST', 'the body is not a JSON object'],
  'entity.too.large': ['PAYLOAD_TOO_LARGE', 'the body is larger than the route takes'],
  'json.duplicate-key': ['MALFORMED_REQUEST', 'an object of the body has one key twice'],
  'json.not-utf8': ['UNSUPPORTED_MEDIA_TYPE', 'the body is not UTF-8'],
  'json.too-deep': ['MALFORMED_REQUEST', 'the body is nested too deeply'],
  'request.aborted': ['MALFORMED_REQUEST', 'the body ended early'],
  'request.size.invalid': ['MALFORMED_REQUEST', 'the body is not as long as announced'],
};

const RETRY_AFTER_S = '1';

/**
 * The one place where something thrown becomes an answer.
 *
 * @param publicUrl - Where the gateway is reached from outside.
 */
export function errorHandler(publicUrl: string | undefined): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(error);
    if (problem.status === 500) request.log.error({ err: problem.cause ?? problem, code: problem.code }, 'failed');
    else if (problem.cause !== undefined) request.log.warn({ err: problem.cause, code: problem.code }, 'in the way');
    response.locals.code = problem.code;
    if (PROBLEMS[problem.code].retryable && !response.hasHeader('Retry-After'))
      response.set('Retry-After', RETRY_AFTER_S);
    response
      .status(problem.status)
      .set(problem.headers)
      .type('application/problem+json')
      .send(JSON.stringify(problem.document(`urn:request:${request.id as string}`, publicUrl)));
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return new Problem(error.code, error.message, { fields: error.fields });
  const { type } = error as { type?: unknown };
  const [code, detail] = (typeof type === 'string' ? BODY_FAULTS[type] : undefined) ?? [];
  if (code !== undefined && detail !== undefined) return new Problem(code, detail);
  // Express's own: a path that is not percent-encoded UTF-8.
  if (error instanceof URIError) return new Problem('MALFORMED_REQUEST', 'the path cannot be decoded');
  return new Problem('INTERNAL', 'a fault of the gateway, logged under the request id', { cause: error });
}
