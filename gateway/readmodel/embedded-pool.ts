import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/** The one connection of an embedded database as a pool: whoever wants it waits until it is released. */
export class EmbeddedPool implements PostgresPool {
  private last: Promise<void> = Promise.resolve();

  /** @param afterwards - What is to be done once the database is closed. */
  constructor(
    private readonly database: PGlite,
    private readonly afterwards: () => Promise<void>,
  ) {}

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
    await this.database.close();
    await this.afterwards();
  }

  private readonly query = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    const { rows, affectedRows = 0 } = await this.database.query<R>(text, [...parameters]);
    // The word is looked at for one thing: whether a number of rows can be told.
    return { command: 'UPDATE', rowCount: affectedRows, rows };
  };
}
