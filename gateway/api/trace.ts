import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { traces } from '../trace-context.js';

/** W3C Trace Context: version, trace id, parent id, flags; neither id is all zeros. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

/**
 * Gives a request the trace id of its `traceparent`, else a new one. It stands in every log line of the request, and so
 * beside the Fabric transaction id of its command.
 */
export const trace: RequestHandler = (request, _response, next) => {
  const traceId = TRACEPARENT.exec(request.get('traceparent') ?? '')?.[1] ?? randomBytes(16).toString('hex');
  traces.run({ traceId }, next);
};
