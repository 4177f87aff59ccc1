import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { claimFolder } from './claim-folder.js';
import { EmbeddedPool } from './embedded-pool.js';
import { migrate } from './migrate.js';
import type { Tables } from './tables.js';

/** Where a read model lies: a folder for the embedded database, or a PostgreSQL server. */
export type Location = { readonly folder: string } | { readonly url: string };

export type Database = Kysely<Tables>;

/** Connections to a PostgreSQL server: one projects, the others answer. */
const CONNECTIONS = 8;
const CONNECT_DEADLINE_MS = 5_000;

/** How column types reach us, the same from both kinds of database. Everything else is as the drivers have it. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  // int8: block numbers and counts, far below 2^53. Amounts are read as text.
  20: Number,
  // date, as YYYY-MM-DD: a Date would have a time zone.
  1082: (text) => text,
  // timestamptz, as the ledger writes instants. The session's zone is UTC.
  1184: (text) => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString(),
};

/**
 * Opens a read model and brings its tables up to date.
 *
 * @throws {@link FolderInUse} where another process has the folder of an embedded database.
 */
export async function openDatabase(location: Location): Promise<Database> {
  const database = 'url' in location ? server(location.url) : await embedded(location.folder);
  try {
    await migrate(database);
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
    types: { getTypeParser: (oid: number, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text') },
  });
  // A connection that breaks while nobody uses it: the next query opens another, or says that there is none.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

async function embedded(folder: string): Promise<Database> {
  const giveBack = await claimFolder(folder);
  try {
    const database = await PGlite.create({ dataDir: await provideCluster(folder), parsers: PARSERS });
    const pool = new EmbeddedPool(database, giveBack);
    return new Kysely({ dialect: new PostgresDialect({ pool }) });
  } catch (error) {
    await giveBack();
    throw error;
  }
}

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
