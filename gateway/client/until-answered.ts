import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayProblem } from './gateway-problem.js';

/** How long to insist. */
export interface Patience {
  /** From the first attempt on; after it the last failure is thrown. */
  readonly deadlineMs: number;
  /** One attempt; a gateway that has not answered by then is asked again. */
  readonly attemptMs: number;
}

/** How long to insist on one request. */
export interface Insistence extends Patience {
  /** Whether the request may be sent again when nobody knows what became of it. */
  readonly repeats: boolean;
}

/** The gateway could not be reached, or did not answer, until the deadline. */
export class GatewayUnreachable extends Error {
  override readonly name = 'GatewayUnreachable';
}

export interface Answer<T> {
  readonly headers: Headers;
  readonly body: T;
}

/** Failures of the connection after which the same request may be sent again. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/**
 * Asks until there is an answer. A refused or broken connection, an attempt that took too long, and a problem that is
 * retryable (429, 503 and the like) are tried again with growing pauses. That is safe for commands of the ledger as
 * well, because each carries its id: one that had been committed answers with its first receipt.
 *
 * @param ask - Sends the request once.
 * @param read - Reads a success; part of the attempt. What it leaves unread has no deadline.
 * @throws {@link GatewayProblem} the gateway's refusal, or its last complaint; {@link GatewayUnreachable}; the
 * signal's reason, when cancelled.
 */
export async function untilAnswered<T>(
  ask: (signal: AbortSignal) => Promise<Response>,
  read: (response: Response) => Promise<T>,
  { deadlineMs, attemptMs, repeats }: Insistence,
  cancel: AbortSignal | undefined,
): Promise<Answer<T>> {
  const giveUpAt = performance.now() + deadlineMs;
  for (let attempt = 0; ; attempt += 1) {
    const tooLong = new AbortController();
    const alarm = setTimeout(() => tooLong.abort(), Math.max(1, Math.min(attemptMs, giveUpAt - performance.now())));
    let pauseMs = pauseAfter(attempt);
    let failure: unknown;
    try {
      const { signal } = tooLong;
      const response = await ask(cancel === undefined ? signal : AbortSignal.any([cancel, signal]));
      if (response.ok) return { headers: response.headers, body: await read(response) };
      failure = await GatewayProblem.of(response);
      pauseMs = retryAfterMs(response.headers) ?? pauseMs;
    } catch (error) {
      failure = error;
    } finally {
      clearTimeout(alarm);
    }
    cancel?.throwIfAborted();
    if (!isPassing(failure, tooLong.signal, repeats)) throw failure;
    if (performance.now() + pauseMs >= giveUpAt) throw lastWord(failure, deadlineMs);
    await sleep(pauseMs, undefined, cancel === undefined ? {} : { signal: cancel });
  }
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** Doubles each time, and is random from half of that up, so that clients that failed together do not return together. */
function pauseAfter(attempt: number): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return ceiling * (0.5 + Math.random() / 2);
}

/** The pause that the gateway asks for (RFC 9110, 10.2.3: seconds, or a date), if it does. */
function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('Retry-After');
  if (text === null) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Statuses of a request that was not begun. */
const NOT_BEGUN = [429, 503];

function isPassing(failure: unknown, tooLong: AbortSignal, repeats: boolean): boolean {
  if (failure instanceof GatewayProblem) return failure.retryable && (repeats || NOT_BEGUN.includes(failure.status));
  return repeats && (tooLong.aborted || PASSING.has(codeOf(failure) ?? ''));
}

function codeOf(failure: unknown): string | undefined {
  // fetch says "fetch failed", and why it did in the cause.
  const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
}

function lastWord(failure: unknown, deadlineMs: number): Error {
  if (failure instanceof GatewayProblem) return failure;
  const why = codeOf(failure) ?? 'no answer';
  return new GatewayUnreachable(`the gateway could not be reached for ${deadlineMs} ms (${why})`, { cause: failure });
}
