import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { Request, RequestHandler } from 'express';
import { purposeMissing, purposeOf } from './purpose.js';
import type { Asked, QueryRoute, Services } from './route.js';
import { principalOf } from './principals.js';
import { callerOf, send, sendView } from './sending.js';
import { streaming } from './streaming.js';

/** Answers a route that reads. */
export function reading(route: QueryRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const params = parseValue(route.params, request.params);
    const query = parseValue(route.query, request.query);
    const purpose = purposeOf(request, services.mspId, route.owner?.({ params, query }));
    response.locals.purpose = purpose;
    const requirePurpose = (parties: readonly string[]): void => {
      if (purpose === undefined && !parties.includes(services.mspId)) throw purposeMissing();
    };
    const from = { caller: callerOf(response), accepts: acceptsOf(request), url: request.originalUrl };
    const lastEventId = request.get('Last-Event-ID');
    const asked = { params, query, ...from, lastEventId, requirePurpose };
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
    const { etag, parties } = route;
    const record: unknown =
      etag === undefined && parties === undefined ? undefined : JSON.parse(new TextDecoder().decode(answer));
    parties?.(record).forEach(requirePurpose);
    if (etag !== undefined) {
      const tag = `"${etag(record)}"`;
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
