import { context, defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { RequestHandler } from 'express';
import { tracer } from '../tracing.js';

const PROPAGATOR = new W3CTraceContextPropagator();

/**
 * Makes a request a span of its caller's trace, as its `traceparent` says, or else of a new one. The trace id stands in
 * every log line of the request, and so beside the Fabric transaction id of its command, which the span carries too.
 */
export const traced: RequestHandler = (request, response, next) => {
  const caller = PROPAGATOR.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
  const span = tracer().startSpan(
    request.method,
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } },
    caller,
  );
  response.once('close', () => {
    const { operation, code, transactionId } = response.locals as Record<string, string | undefined>;
    // Not the address: it names records.
    span.updateName(operation ?? request.method);
    span.setAttributes({
      'http.response.status_code': response.statusCode,
      ...(code === undefined ? {} : { 'error.type': code }),
      ...(transactionId === undefined ? {} : { 'fabric.transaction_id': transactionId }),
    });
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(caller, span), next);
};
