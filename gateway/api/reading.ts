import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { Request, RequestHandler } from 'express';
import { purposeOf } from './purpose.js';
import type { Asked, QueryRoute, Services } from './route.js';
import { principalOf } from './principals.js';
import { callerOf, send, sendView } from './sending.js';
import { streaming } from './streaming.js';

/** Answers a route that reads. */
export function reading(route: QueryRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const params = parseValue(route.params, request.params);
    const query = parseValue(route.query, request.query);
    response.locals.purpose = purposeOf(request, services.mspId, route.owner?.({ params, query }));
    const asked = {
      params,
      query,
      caller: callerOf(response),
      accepts: acceptsOf(request),
      url: request.originalUrl,
      lastEventId: request.get('Last-Event-ID'),
    };
    const answer = await route.handle(asked, services);
    if ('events' in answer) {
      const client = { user: asked.caller, expiresAtMs: principalOf(response).expiresAtMs };
      await streaming(answer, request, response, client, services.streams);
      return;
    }
    if (!(answer instanceof Uint8Array)) {
      await sendView(response, 200, answer);
      return;
    }
    if (route.etag !== undefined) {
      const tag = `"${route.etag(JSON.parse(new TextDecoder().decode(answer)))}"`;
      response.set('ETag', tag);
      // Not left to Express, which holds `Cache-Control: no-cache` against it, and fetch sends that along.
      if (names(request.get('If-None-Match'), tag)) {
        response.status(304).end();
        return;
      }
    }
    send(response, 200, answer);
  };
}

function acceptsOf(request: Request): Asked<never, never>['accepts'] {
  return (types) => {
    const accepted = request.accepts([...types]);
    return accepted === false ? undefined : accepted;
  };
}

/** Whether a list of entity tags names one; compared weakly (RFC 9110, 13.1.2). */
function names(list: string | undefined, tag: string): boolean {
  const tags = (list ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
