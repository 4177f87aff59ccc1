import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Problem } from '../problems/problem.js';
import type { Allowance } from './allowance.js';
import type { Authenticate } from './authenticator.js';
import { documents } from './documents.js';
import { errorHandler } from './error-handler.js';
import { health } from './health.js';
import type { Readiness } from './readiness.js';
import { measured } from './measured.js';
import { metricsPage } from './metrics-page.js';
import { requestLog } from './request-log.js';
import type { Services } from './route.js';
import { router } from './router.js';
import { traced } from './traced.js';

export interface AppParts extends Services {
  readonly authenticate: Authenticate;
  readonly readiness: Readiness;
  readonly log: Logger;
  readonly limits: Allowance;
  /** Whether `/metrics` is served here, or elsewhere. */
  readonly servesMetrics?: boolean;
  /** Where the gateway is reached from outside, without a slash at the end. */
  readonly publicUrl?: string | undefined;
}

/** The gateway's HTTP application. */
export function createApp({
  authenticate,
  readiness,
  log,
  limits,
  servesMetrics = true,
  publicUrl,
  ...services
}: AppParts): Express {
  const { metrics } = services;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Flat text values only; what a query may hold is said by each route's schema.
  app.set('query parser', 'simple');
  app.use(traced);
  app.use(requestLog(log));
  app.use(measured(metrics));
  app.use(helmet());
  app.use(health(readiness));
  app.use(documents());
  if (servesMetrics) app.use(metricsPage(metrics));
  app.use('/v1', router(authenticate, limits, services));
  app.use(() => {
    throw new Problem('NOT_FOUND', 'no such route');
  });
  app.use(errorHandler(publicUrl));
  return app;
}
