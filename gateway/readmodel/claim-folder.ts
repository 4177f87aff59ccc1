import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A database folder that another process works in. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string) {
    super(`another process uses the read model in ${folder}`);
  }
}

/**
 * Keeps a folder for this process until it ends, however it ends: two processes in one embedded database destroy it.
 * The claim is a name in the kernel's own table (an abstract socket), so there is no file that could be left behind.
 * Linux has such names; elsewhere nothing is claimed.
 *
 * @returns Gives the folder back.
 * @throws {@link FolderInUse}
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'linux') return () => Promise.resolve();
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  const claim = createServer();
  claim.listen({ path: `\0attestry-read-model-${name}` });
  try {
    await once(claim, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new FolderInUse(folder);
    throw error;
  }
  claim.unref();
  return async () => {
    const closed = once(claim, 'close');
    claim.close();
    await closed;
  };
}
