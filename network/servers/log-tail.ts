import { open } from 'node:fs/promises';

/** How much of a log's end is read: lines of Fabric's are rarely longer than 1 kB. */
const TAIL_BYTES = 32_768;

/** The last lines of a log file; empty if there is none. */
export async function logTail(file: string, lines: number): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    await handle.close();
  }
}
