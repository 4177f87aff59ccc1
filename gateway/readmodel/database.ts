import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { claimFolder } from './claim-folder.js';
import { COLUMN_PARSERS } from './column-parsers.js';
import { EmbeddedPool } from './embedded-pool.js';
import { migrate } from './migrate.js';
import type { Tables } from './tables.js';

/** Where a read model lies: a folder for the embedded database, or a PostgreSQL server. */
export type Location = { readonly folder: string } | { readonly url: string };

export type Database = Kysely<Tables>;

/** Connections to a PostgreSQL server: one projects, the others answer. */
const CONNECTIONS = 8;
const CONNECT_DEADLINE_MS = 5_000;

/**
 * Opens a read model and brings its tables up to date.
 *
 * @throws {@link FolderInUse} where another process has the folder of an embedded database.
 */
export async function openDatabase(location: Location): Promise<Database> {
  const database = 'url' in location ? server(location.url) : await embedded(location.folder);
  try {
    await migrate(database);
    // A server does this by itself; the embedded database has nobody else to do it.
    if ('folder' in location) await sql`vacuum (analyze)`.execute(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

function server(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_DEADLINE_MS,
    application_name: 'attestry-gateway',
    options: '-c timezone=UTC',
    types: { getTypeParser: (oid: number) => COLUMN_PARSERS[oid] ?? parserOf(oid) },
  });
  // A connection that breaks while nobody uses it: the next query opens another, or says that there is none.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** The driver's own parser of a type; all that we ask for comes as text. */
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text') => (text: string) => unknown;

async function embedded(folder: string): Promise<Database> {
  const giveBack = await claimFolder(folder);
  try {
    return new Kysely({ dialect: new PostgresDialect({ pool: await EmbeddedPool.open(folder, giveBack) }) });
  } catch (error) {
    await giveBack();
    throw error;
  }
}
