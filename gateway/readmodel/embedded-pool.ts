import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/** What a thread is for: to make the files of a database and end, or to answer queries. */
export interface EmbeddedTask {
  readonly task: 'make' | 'serve';
  readonly folder: string;
}

/** What goes to the thread of the embedded database, one at a time, and what comes back. */
export interface EmbeddedQuery {
  readonly text: string;
  readonly parameters: readonly unknown[];
}
export type EmbeddedAnswer =
  | { readonly rows: unknown[]; readonly affectedRows: number }
  | { readonly failure: { readonly message: string; readonly code: string | undefined } };

/**
 * The one connection of an embedded database as a pool: whoever wants it waits until it is released. If its thread
 * fails, the process ends with it.
 */
export class EmbeddedPool implements PostgresPool {
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly worker: Worker,
    private readonly afterwards: () => Promise<void>,
  ) {}

  /**
   * Opens the database in a folder, which is made where there is none.
   *
   * @param afterwards - What is to be done once the database is closed.
   */
  static async open(folder: string, afterwards: () => Promise<void>): Promise<EmbeddedPool> {
    const worker = thread({ task: 'serve', folder: await provideCluster(folder) });
    // Rejects with the thread's error, if there is one.
    await once(worker, 'message');
    return new EmbeddedPool(worker, afterwards);
  }

  async connect(): Promise<PostgresPoolClient> {
    let release = (): void => undefined;
    const turn = this.last;
    this.last = new Promise((resolve) => {
      release = resolve;
    });
    await turn;
    return { query: this.query as PostgresPoolClient['query'], release: () => release() };
  }

  async end(): Promise<void> {
    await this.last;
    const exited = once(this.worker, 'exit');
    this.worker.postMessage('close');
    await exited;
    await this.afterwards();
  }

  private readonly query = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    const answered = once(this.worker, 'message') as Promise<[EmbeddedAnswer]>;
    this.worker.postMessage({ text, parameters } satisfies EmbeddedQuery);
    const [answer] = await answered;
    if ('failure' in answer) throw Object.assign(new Error(answer.failure.message), { code: answer.failure.code });
    // The word is looked at for one thing: whether a number of rows can be told.
    return { command: 'UPDATE', rowCount: answer.affectedRows, rows: answer.rows as R[] };
  };
}

function thread(task: EmbeddedTask): Worker {
  return new Worker(new URL('embedded-worker.js', import.meta.url), { workerData: task });
}

/**
 * The folder of the database's files: whole or not there, even if this process dies while it makes them. They are made in
 * a thread that ends, because that takes as much memory as all that follows.
 */
async function provideCluster(folder: string): Promise<string> {
  const cluster = join(folder, 'cluster');
  if (!existsSync(cluster)) {
    const unfinished = join(folder, 'cluster.new');
    await rm(unfinished, { recursive: true, force: true });
    const [code] = (await once(thread({ task: 'make', folder: unfinished }), 'exit')) as [number];
    if (code !== 0) throw new Error(`the embedded database could not be made (${code})`);
    await rename(unfinished, cluster);
  }
  return cluster;
}
