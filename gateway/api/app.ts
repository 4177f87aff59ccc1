import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Problem } from '../problems/problem.js';
import type { Authenticate } from './authenticator.js';
import { errorHandler } from './error-handler.js';
import { health } from './health.js';
import type { Readiness } from './readiness.js';
import { requestLog } from './request-log.js';
import type { Services } from './route.js';
import { router } from './router.js';

export interface AppParts extends Services {
  readonly authenticate: Authenticate;
  readonly readiness: Readiness;
  readonly log: Logger;
}

/** The gateway's HTTP application. */
export function createApp({ authenticate, readiness, log, ...services }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Flat text values only; what a query may hold is said by each route's schema.
  app.set('query parser', 'simple');
  app.use(requestLog(log));
  app.use(helmet());
  app.use(health(readiness));
  app.use('/v1', router(authenticate, services));
  app.use(() => {
    throw new Problem('NOT_FOUND', 'no such route');
  });
  app.use(errorHandler);
  return app;
}
