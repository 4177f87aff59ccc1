import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { COLUMN_PARSERS } from './column-parsers.js';
import type { EmbeddedAnswer, EmbeddedQuery } from './embedded-pool.js';

// The embedded database is a program that does not give way while it works. In a thread of its own it keeps nobody
// from being answered.

/** The folder of the database's files: whole or not there, even if this process dies while it makes them. */
async function provideCluster(folder: string): Promise<string> {
  const cluster = join(folder, 'cluster');
  if (!existsSync(cluster)) {
    const unfinished = join(folder, 'cluster.new');
    await rm(unfinished, { recursive: true, force: true });
    await (await PGlite.create(unfinished)).close();
    await rename(unfinished, cluster);
  }
  return cluster;
}

/**
 * The server's own settings are for a machine of its own: 128 MiB of buffers would be most of a gateway's memory, and
 * the operating system keeps the files in memory as well. A gigabyte of log would be most of its disk.
 */
const SETTINGS = ['shared_buffers=16MB', 'wal_buffers=1MB', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap(
  (setting) => ['-c', setting],
);

async function serve(port: MessagePort, folder: string): Promise<void> {
  const database = await PGlite.create({
    dataDir: await provideCluster(folder),
    parsers: COLUMN_PARSERS,
    startParams: [...PGlite.defaultStartParams, ...SETTINGS],
  });
  const answer = async ({ text, parameters }: EmbeddedQuery): Promise<EmbeddedAnswer> => {
    try {
      const { rows, affectedRows = 0 } = await database.query<unknown>(text, [...parameters]);
      return { rows, affectedRows };
    } catch (error) {
      const { message, code } = error as { message: string; code?: string };
      return { failure: { message, code } };
    }
  };
  port.on('message', (query: EmbeddedQuery | 'close') => {
    if (query === 'close') void database.close().finally(() => port.close());
    else void answer(query).then((message) => port.postMessage(message));
  });
  port.postMessage('open');
}

if (parentPort === null) throw new Error('this is a worker of the embedded pool');
await serve(parentPort, (workerData as { folder: string }).folder);
