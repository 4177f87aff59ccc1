import { AsyncLocalStorage } from 'node:async_hooks';

/** What ties the log lines of one request together, with those of its caller. */
export interface TraceContext {
  /** W3C trace id, 32 hexadecimal digits. */
  readonly traceId: string;
}

export const traces = new AsyncLocalStorage<TraceContext>();

/** What every log line written on behalf of a request carries; for pino's `mixin`. */
export function traceFields(): object {
  return traces.getStore() ?? {};
}
