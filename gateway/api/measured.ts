import type { RequestHandler } from 'express';
import type { Metrics } from '../metrics.js';

/** Counts and times every request, by its operation and not by its address, which names records. */
export function measured(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const { operation = 'none', code = '' } = response.locals as { operation?: string; code?: string };
      // Closed before it was answered: nginx's 499.
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.requested(operation, request.method, status, code, (performance.now() - startedAt) / 1_000);
    });
    next();
  };
}
