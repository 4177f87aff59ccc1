import type { RequestHandler } from 'express';
import { Problem } from '../problems/problem.js';

/** Answers a path that is asked by a method it does not take; to be mounted after those that it takes. */
export function methodNotAllowed(...methods: readonly string[]): RequestHandler {
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  return () => {
    throw new Problem('METHOD_NOT_ALLOWED', `allowed: ${allowed}`, { headers: { Allow: allowed } });
  };
}
