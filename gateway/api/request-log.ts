import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { UNSUBSCRIBE_PATH } from './unsubscribe.js';

const REQUEST_ID = 'X-Request-Id';
/** What a caller may send as its own id; anything else is replaced, because it goes into logs and headers. */
const ACCEPTED = /^[A-Za-z0-9._:-]{8,128}$/;

/** Gives every request an id, in the answer and in each of its log lines, and logs how it was answered. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request: IncomingMessage, response: ServerResponse) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
      response.setHeader(REQUEST_ID, id);
      return id;
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId' },
    // Headers stay out: one of them is the token.
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url: withoutToken(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    // What the network is in the way of is no fault of ours; what is, the error handler logs whole.
    customLogLevel: (_request: IncomingMessage, { statusCode }: ServerResponse) =>
      statusCode === 500 ? 'error' : statusCode > 500 ? 'warn' : 'info',
    customErrorObject: (_request: IncomingMessage, _response: ServerResponse, _error: Error, logged: object) => ({
      ...logged,
      err: undefined,
    }),
    customErrorMessage: () => 'request completed',
    // A copy, because Express makes `locals` without a prototype, which pino cannot take.
    customProps: (_request: IncomingMessage, response: ServerResponse) => ({ ...(response as Response).locals }),
    autoLogging: { ignore: ({ url }: IncomingMessage) => url === '/livez' || url === '/readyz' },
  });
}

/** A link by which a debtor refuses a channel works for whoever reads it. */
function withoutToken(url: string): string {
  return url.startsWith(UNSUBSCRIBE_PATH) ? `${UNSUBSCRIBE_PATH}…` : url;
}
