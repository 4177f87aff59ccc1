import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

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
    const worker = new Worker(new URL('embedded-worker.js', import.meta.url), { workerData: { folder } });
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
