import { type Allowance, allowance } from './allowance.js';
import { assertPlainJson } from './plain-json.js';
import { requireScope } from './scope.js';
import { json, type RequestHandler, Router } from 'express';
import { Problem } from '../problems/problem.js';
import type { Authenticate } from './authenticator.js';
import { methodNotAllowed } from './method-not-allowed.js';
import { notePrincipal, principalOf } from './principals.js';
import { ROUTES } from './routes.js';
import { recording } from './recording.js';
import { writing } from './writing.js';
import { reading } from './reading.js';
import type { Services } from './route.js';

/** Every route below /v1, for callers with a token. */
export function router(authenticate: Authenticate, limits: Allowance, services: Services): Router {
  const routes = Router();
  // Before any body is read: a stranger makes nobody parse megabytes.
  routes.use(async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const principal = await authenticate(request);
    response.locals.user = principal.user;
    notePrincipal(response, principal);
    next();
  });
  routes.use(allowance(limits));
  for (const route of ROUTES) {
    const path = expressPath(route.path);
    const permitted: RequestHandler = (_request, response, next) => {
      response.locals.operation = route.operationId;
      requireScope(route, principalOf(response).scopes);
      next();
    };
    if (route.method === 'get') routes.get(path, permitted, reading(route, services));
    else {
      const answering = route.writes === 'ledger' ? writing(route, services) : recording(route, services);
      routes.post(path, permitted, bodyOf(route.bodyLimit), answering);
    }
  }
  for (const path of new Set(ROUTES.map(({ path }) => path))) {
    const methods = ROUTES.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    routes.all(expressPath(path), methodNotAllowed(...methods));
  }
  return routes;
}

function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function bodyOf(limit: string): RequestHandler[] {
  const isJson: RequestHandler = (request, _response, next) => {
    // Whether a body is needed at all, the route's schema says.
    const empty = request.get('content-length') === '0';
    if (!empty && request.is('application/json') === false) {
      throw new Problem('UNSUPPORTED_MEDIA_TYPE', 'send the body as application/json');
    }
    next();
  };
  return [
    isJson,
    json({ limit, strict: true, verify: (_request, _response, bytes, encoding) => assertPlainJson(bytes, encoding) }),
  ];
}
