import { Router } from 'express';
import { Problem } from '../problems/problem.js';
import { methodNotAllowed } from './method-not-allowed.js';
import type { Readiness } from './readiness.js';

/** For supervisors: whether the process lives, and whether it can do its work. */
export function health(readiness: Readiness): Router {
  const routes = Router();
  routes.get('/livez', (_request, response) => {
    response.json({ status: 'alive' });
  });
  routes.get('/readyz', async (_request, response) => {
    const missing = await readiness();
    if (missing.length > 0) {
      const names = missing.map(({ field }) => field).join(', ');
      throw new Problem('NOT_READY', `not ready: ${names}`, { fields: missing });
    }
    response.json({ status: 'ready' });
  });
  routes.all(['/livez', '/readyz'], methodNotAllowed('GET'));
  return routes;
}
