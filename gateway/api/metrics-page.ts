import { Router } from 'express';
import type { Metrics } from '../metrics.js';

import { methodNotAllowed } from './method-not-allowed.js';

/** `/metrics`, as Prometheus reads it. It names operations and codes, and no record and no user. */
export function metricsPage(metrics: Metrics): Router {
  const routes = Router();
  routes.get('/metrics', async (_request, response) => {
    const { contentType, body } = await metrics.text();
    response.set('Content-Type', contentType).send(body);
  });
  routes.all('/metrics', methodNotAllowed('GET'));
  return routes;
}
