import { parseValue } from '@attestry/chaincode/contracts/parse';
import { CommandId } from '@attestry/chaincode/schema';
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Committed } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import type { Authenticate } from './authenticator.js';
import { ROUTES } from './routes.js';
import type { Route, Services } from './route.js';

/** Every route below /v1, for callers with a token. */
export function router(authenticate: Authenticate, services: Services): Router {
  const routes = Router();
  // Before any body is read: a stranger makes nobody parse megabytes.
  routes.use(async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    response.locals.user = await authenticate(request.headers.authorization);
    next();
  });
  for (const route of ROUTES) {
    const path = expressPath(route.path);
    if (route.method === 'get') routes.get(path, reading(route, services));
    else routes.post(path, bodyOf(route.bodyLimit), writing(route, services));
  }
  for (const path of new Set(ROUTES.map(({ path }) => path))) routes.all(expressPath(path), methodNotAllowed(path));
  return routes;
}

function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function reading(route: Route & { method: 'get' }, services: Services): RequestHandler {
  return async (request, response) => {
    const params = parseValue(route.params, request.params);
    const query = parseValue(route.query, request.query);
    const asked = { params, query, caller: callerOf(response), accepts: acceptsOf(request), url: request.originalUrl };
    const answer = await route.handle(asked, services);
    if (answer instanceof Uint8Array) send(response, 200, answer);
    else response.set(answer.headers).type(answer.type).send(answer.body);
  };
}

function writing(route: Route & { method: 'post' }, services: Services): RequestHandler {
  return async (request, response) => {
    const commandId = commandIdOf(request);
    response.locals.commandId = commandId;
    const params = parseValue(route.params, request.params);
    const body = (request.body as unknown) ?? {};
    parseValue(route.body, body);
    const committed = await route
      .handle({ params, body, caller: callerOf(response), commandId }, services)
      .catch((error: unknown) => {
        throw error instanceof Problem ? error.renamed(route.fieldName) : error;
      });
    response.locals.transactionId = committed.transactionId;
    response.set(headersOf(committed));
    send(response, route.success.status, committed.receipt);
  };
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
  return [isJson, json({ limit, strict: true })];
}

function commandIdOf(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined) {
    throw new Problem('IDEMPOTENCY_KEY_MISSING', 'send an Idempotency-Key, for example a UUID, with every write', {
      fields: [{ field: 'Idempotency-Key', reason: 'missing' }],
    });
  }
  const parsed = CommandId.safeParse(key);
  if (parsed.success) return parsed.data;
  const reason = '8 to 128 letters, digits and "_.:-"';
  throw new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: 'Idempotency-Key', reason }] });
}

function headersOf({ transactionId, blockNumber, repeated }: Committed): Record<string, string> {
  return {
    'X-Transaction-Id': transactionId,
    ...(blockNumber === undefined ? {} : { 'X-Block-Number': blockNumber.toString() }),
    ...(repeated ? { 'Idempotency-Hit': 'true' } : {}),
  };
}

function send(response: Response, status: number, bytes: Uint8Array): void {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  response.status(status).type('application/json').send(body);
}

function acceptsOf(request: Request): (types: readonly string[]) => string | undefined {
  return (types) => {
    const accepted = request.accepts([...types]);
    return accepted === false ? undefined : accepted;
  };
}

function callerOf(response: Response): string {
  return response.locals.user as string;
}

function methodNotAllowed(path: string): RequestHandler {
  const methods = ROUTES.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return () => {
    throw new Problem('METHOD_NOT_ALLOWED', `allowed: ${allowed.join(', ')}`, {
      headers: { Allow: allowed.join(', ') },
    });
  };
}
