import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem } from '../problems/problem.js';
import { callerOf } from './sending.js';

/** How many requests of one client are answered in a window. */
export interface Allowance {
  readonly requests: number;
  readonly windowS: number;
}

/**
 * Counts the requests of each user of this process, and says in `RateLimit` and `RateLimit-Policy` what is left. What
 * is too much is answered RATE_LIMITED.
 */
export function allowance({ requests, windowS }: Allowance): RequestHandler {
  return rateLimit({
    limit: requests,
    windowMs: windowS * 1_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'client',
    keyGenerator: (_request, response) => callerOf(response),
    handler: (_request, _response, next) => {
      next(new Problem('RATE_LIMITED', `more than ${requests} requests in ${windowS} s`));
    },
  });
}
