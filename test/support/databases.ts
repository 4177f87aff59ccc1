import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openDatabase, type Database, type Location } from '@attestry/gateway/readmodel/database';
import { clear } from '@attestry/gateway/readmodel/rebuild';
import pg from 'pg';

const run = promisify(execFile);
/** Making a database takes seconds of work, on a machine that may be busy. */
export const START_DEADLINE_MS = 120_000;

/** Databases of one kind, for one test file; each is empty, and all end with `end`. */
export interface Databases {
  readonly create: () => Promise<Location>;
  readonly end: () => Promise<void>;
}

/** One read model that is emptied for each use: to open an embedded one takes a second of work. */
export async function reusable(
  databases: Databases,
): Promise<{ emptied: () => Promise<Database>; end: () => Promise<void> }> {
  const database = await openDatabase(await databases.create());
  return {
    emptied: async () => {
      await clear(database);
      return database;
    },
    end: () => database.destroy(),
  };
}

/** Embedded databases: folders. */
export async function embeddedDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'attestry-embedded-'));
  // Copies of one empty database: to make one takes seconds.
  const empty = join(folder, 'empty');
  await (await openDatabase({ folder: empty })).destroy();
  let count = 0;
  return {
    create: async () => {
      const copy = join(folder, String(++count));
      await cp(empty, copy, { recursive: true });
      return { folder: copy };
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs a server until the standard input ends, and with it whoever started it, however that ended; then removes its
 * folder. SIGINT is a fast shutdown, which does not wait for clients.
 */
const WATCHED = 'folder=$1; shift; "$0" "$@" & server=$!; cat; kill -INT $server; wait $server; rm -rf "$folder"';

/** A PostgreSQL server of its own on a free loopback port, from the packages of the machine. */
export async function postgresDatabases(): Promise<Databases> {
  const bin = await serverPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'attestry-postgres-'));
  const port = await freePort();
  // The server refuses to run as root; then it runs as the user that the packages made for it.
  const user = process.getuid?.() === 0 ? await postgresUser() : undefined;
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  try {
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'attestry', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
      cwd: folder,
      ...user,
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const server = spawn(
    '/bin/sh',
    ['-c', WATCHED, join(bin, 'postgres'), folder, ...args, '-c', `unix_socket_directories=${folder}`],
    { cwd: tmpdir(), stdio: ['pipe', 'ignore', 'ignore'], ...user },
  );
  const url = (name: string): string => `postgresql://attestry@127.0.0.1:${port}/${name}`;
  const end = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit');
      server.stdin.end();
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };
  let count = 0;
  try {
    await answering(url('postgres'), () => server.exitCode);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    create: async () => {
      const name = `model${++count}`;
      await query(url('postgres'), `create database ${name}`);
      return { url: url(name) };
    },
    end,
  };
}

/** Where Debian's packages put the server: a folder a major version, none of it on PATH. */
async function serverPrograms(): Promise<string> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error('no PostgreSQL server: install the package "postgresql"');
  return `/usr/lib/postgresql/${newest}/bin`;
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  const deadline = performance.now() + START_DEADLINE_MS;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (exitCode() !== null) throw new Error('the PostgreSQL server ended while starting', { cause: error });
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}
