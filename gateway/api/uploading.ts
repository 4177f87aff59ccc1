import { setTimeout as delay } from 'node:timers/promises';
import { parseValue } from '@attestry/chaincode/contracts/parse';
import type { Request, RequestHandler } from 'express';
import { uploadBody } from '../bulk/upload-body.js';
import { withoutHurry } from '../listener.js';
import { Problem } from '../problems/problem.js';
import type { Services, UploadRoute } from './route.js';
import { callerOf, sendView } from './sending.js';
import { commandIdOf } from './writing.js';

/** How long the rest of a body that is not wanted is taken, so that its sender gets to read the answer. */
const DISCARD_MS = 5_000;

/** Answers a route that takes a body of any size. */
export function uploading(route: UploadRoute, services: Services): RequestHandler {
  return async (request, response) => {
    // It is let in; from here on the time in which nothing comes counts.
    withoutHurry(request);
    try {
      const commandId = route.keyed ? commandIdOf(request) : '';
      response.locals.commandId = commandId;
      const params = parseValue(route.params, request.params);
      const query = parseValue(route.query, request.query);
      const type = typeOf(request, route);
      const body = (signal: AbortSignal): AsyncIterable<Buffer> => uploadBody(request, signal);
      const uploaded = { params, query, caller: callerOf(response), commandId, type, body };
      await sendView(response, route.success.status, await route.handle(uploaded, services));
    } catch (error) {
      if (!request.complete) {
        response.set('Connection', 'close');
        void discardRest(request);
      }
      throw error;
    }
  };
}

function typeOf(request: Request, { upload }: UploadRoute): string {
  const type = request.is([...upload]);
  const utf8 = /charset="?(?!utf-8)/i.exec(request.get('content-type') ?? '') === null;
  if (typeof type === 'string' && utf8) return type;
  throw new Problem('UNSUPPORTED_MEDIA_TYPE', `send ${upload.join(' or ')} in UTF-8`);
}

/** A connection that is closed while its sender still sends is reset, and the answer may be lost with it. */
async function discardRest(request: Request): Promise<void> {
  request.resume();
  await delay(DISCARD_MS, undefined, { ref: false });
  if (!request.complete) request.destroy();
}
