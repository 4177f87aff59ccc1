import { context, type Attributes, type Span, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import { Problem } from './problems/problem.js';

/** How long a collector may take; a gateway that stops waits no longer for one that is away. */
const EXPORT_DEADLINE_MS = 2_000;

export interface TracingOptions {
  /** What the traces are of. */
  readonly mspId: string;
  /** Where spans are sent, as OTLP over HTTP; nowhere where left out: requests have trace ids all the same. */
  readonly export?: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Of the traces that begin here, in percent; a caller's own choice is kept. */
    readonly samplePercent: number;
  };
}

/**
 * Begins to trace, for the whole process: once, before requests are taken.
 *
 * @returns Sends what has not been sent yet, and ends.
 */
export function startTracing({ mspId, export: target }: TracingOptions, log: Logger): () => Promise<void> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'attestry-gateway', 'service.namespace': mspId }),
    sampler:
      target === undefined
        ? new AlwaysOffSampler()
        : new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(target.samplePercent / 100) }),
    spanProcessors:
      target === undefined
        ? []
        : [
            new BatchSpanProcessor({
              exporter: new OTLPTraceExporter({
                url: target.url,
                headers: { ...target.headers },
                timeoutMillis: EXPORT_DEADLINE_MS,
              }),
            }),
          ],
  });
  const contexts = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(contexts);
  trace.setGlobalTracerProvider(provider);
  return async () => {
    // A collector that is away keeps nobody from stopping.
    await provider.shutdown().catch((error: unknown) => log.warn({ err: error }, 'spans could not be sent'));
    trace.disable();
    context.disable();
  };
}

/** The tracer of whatever was started last. */
export const tracer = (): Tracer => trace.getTracer('attestry-gateway');

/** What every log line written on behalf of a request carries; for pino's `mixin`. */
export function traceFields(): object {
  const spanContext = trace.getActiveSpan()?.spanContext();
  return spanContext === undefined ? {} : { traceId: spanContext.traceId, spanId: spanContext.spanId };
}

/** Does a part of a request's work as a span of its own, which ends with it and says how. */
export function spanning<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      const code = error instanceof Problem ? error.code : 'INTERNAL';
      span.setAttribute('error.type', code);
      span.setStatus({ code: SpanStatusCode.ERROR, message: code });
      throw error;
    } finally {
      span.end();
    }
  });
}
