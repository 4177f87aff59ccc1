import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { RequestHandler } from 'express';
import { purposeOf } from './purpose.js';
import type { QueryRoute, Services } from './route.js';
import { callerOf, send } from './sending.js';

/** Answers a route that reads. */
export function reading(route: QueryRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const params = parseValue(route.params, request.params);
    const query = parseValue(route.query, request.query);
    response.locals.purpose = purposeOf(request, services.mspId, route.owner?.({ params, query }));
    const answer = await route.handle({ params, query, caller: callerOf(response) }, services);
    // Express answers 304 by itself where `If-None-Match` names this.
    if (route.etag !== undefined) response.set('ETag', `"${route.etag(JSON.parse(new TextDecoder().decode(answer)))}"`);
    send(response, 200, answer);
  };
}
