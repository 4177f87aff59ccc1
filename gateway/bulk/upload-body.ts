import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { Problem } from '../problems/problem.js';

/** How long no byte may come. The whole may take as long as it takes: its size is not bounded. */
export const IDLE_MS = 30_000;

/**
 * The body of an upload as it was before it was compressed. It is read as fast as it is asked for and no faster, so that
 * the sender waits where the ledger does.
 *
 * @param signal - Aborted: nothing more is read.
 * @throws {@link Problem} UNSUPPORTED_MEDIA_TYPE; REQUEST_TIMEOUT where no byte came for a while; MALFORMED_REQUEST
 * where it ended early or is not what it was sent as. The signal's reason.
 */
export async function* uploadBody(
  request: IncomingMessage,
  signal: AbortSignal,
  idleMs = IDLE_MS,
): AsyncGenerator<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', 'the content encoding is gzip or none');
  }
  const text = encoding === 'gzip' ? request.pipe(createGunzip()) : request;
  const endedEarly = (): void => {
    if (!request.complete) text.destroy(new Error('the body ended early'));
  };
  request.once('close', endedEarly);
  // The connection stays open for the answer.
  const chunks = text.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await within(idleMs, signal, chunks.next() as Promise<IteratorResult<Buffer>>);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    request.off('close', endedEarly);
    if (text !== request) {
      request.unpipe();
      text.destroy();
    }
  }
}

async function within<T>(idleMs: number, signal: AbortSignal, next: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let giveUp = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    timer = setTimeout(() => reject(new Problem('REQUEST_TIMEOUT', `no byte came for ${idleMs} ms`)), idleMs);
  });
  try {
    return await Promise.race([
      next.catch((cause: unknown) => {
        throw new Problem('MALFORMED_REQUEST', 'the body ended early, or is not what it was sent as', { cause });
      }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
