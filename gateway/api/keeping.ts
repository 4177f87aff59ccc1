import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { RequestHandler } from 'express';
import type { KeepRoute, Services } from './route.js';
import { callerOf, send } from './sending.js';

/** Answers a route that changes what the gateway itself keeps. */
export function keeping(route: KeepRoute, services: Services): RequestHandler {
  return async (request, response) => {
    const params = parseValue(route.params, request.params);
    const body = parseValue(route.body, (request.body as unknown) ?? {});
    const answer = await route.handle({ params, body, caller: callerOf(response) }, services);
    send(response, route.success.status, Buffer.from(JSON.stringify(answer)));
  };
}
