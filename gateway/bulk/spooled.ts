import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problems/problem.js';

/** What a disk is asked to hold for one submission. */
const MAX_SPOOL_BYTES = 2 * 1_024 ** 3;

/**
 * Puts a body on disk, so that it can be read twice, and removes it afterwards.
 *
 * @throws {@link Problem} PAYLOAD_TOO_LARGE.
 */
export async function spooled<T>(
  body: AsyncIterable<Buffer>,
  use: (read: () => AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'attestry-spool-'));
  const file = join(folder, 'body');
  try {
    await pipeline(limited(body), createWriteStream(file, { mode: 0o600 }));
    return await use(() => createReadStream(file) as AsyncIterable<Buffer>);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* limited(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_SPOOL_BYTES) {
      throw new Problem('PAYLOAD_TOO_LARGE', `"onMismatch=refuse" takes up to ${MAX_SPOOL_BYTES} bytes`);
    }
    yield chunk;
  }
}
