import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { EndReason, EventStreams, OpenStream } from '../events/event-streams.js';
import type { EventSource } from './route.js';

/** The longest that a timer of Node's can be set for. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Client {
  readonly user: string;
  /** When its token or certificate ends, ms since 1970. */
  readonly expiresAtMs: number;
}

/**
 * Sends server-sent events until the client leaves, its credentials expire or the gateway drains. Events are made as
 * the client takes them: one that reads slowly holds up its own stream and fills no memory, and one that reads nothing
 * is cut off.
 *
 * @throws {@link Problem} TOO_MANY_STREAMS.
 */
export async function streaming(
  source: EventSource,
  request: Request,
  response: Response,
  client: Client,
  streams: EventStreams,
): Promise<void> {
  await streams.run(client.user, async (stream) => {
    const lifeMs = Math.min(LONGEST_TIMER_MS, client.expiresAtMs - Date.now());
    const expiry = setTimeout(() => stream.abort('credentialsExpired' satisfies EndReason), lifeMs);
    response.once('close', () => stream.abort());
    // Proxies that gather what passes would hold events back.
    response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    try {
      if (request.method !== 'HEAD') await send(source, response, stream, streams.config.stallMs);
      response.end();
    } catch (error) {
      request.log.error({ err: error }, 'stream failed');
      response.destroy();
    } finally {
      clearTimeout(expiry);
    }
  });
}

async function send(source: EventSource, response: Response, stream: OpenStream, stallMs: number): Promise<void> {
  for await (const text of source.events(stream)) {
    if (stream.signal.aborted) break;
    if (!response.write(text) && !(await drained(response, stallMs))) response.destroy();
  }
  const reason = stream.signal.reason as unknown;
  if (typeof reason === 'string') response.write(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
}

/** Whether the client took what was sent, in time. */
async function drained(response: Response, stallMs: number): Promise<boolean> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), stallMs);
  const close = (): void => late.abort();
  response.once('close', close);
  try {
    await once(response, 'drain', { signal: late.signal });
    return true;
  } catch {
    // Neither of the two that end the wait is a fault of ours.
    return false;
  } finally {
    clearTimeout(timer);
    response.off('close', close);
  }
}
