import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../home.js';
import { StartError } from '../start-error.js';
import { bootId, isRunning, startTicksOf, ProcessRecord } from './process-record.js';

const lockFile = (home: Home): string => join(home.folder, 'lock');

/**
 * Runs `work` while no other command changes the same network. A lock whose holder is gone is taken over.
 *
 * @throws {@link StartError} naming the command that is at work.
 */
export async function withLock<T>(home: Home, work: () => Promise<T>): Promise<T> {
  await mkdir(home.folder, { recursive: true });
  const file = lockFile(home);
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  const own: ProcessRecord = {
    name: 'lock',
    pid: process.pid,
    startTicks: (await startTicksOf(process.pid)) ?? '',
    bootId: await bootId(),
    startedAt: new Date().toISOString(),
    ports: {},
    log: '',
    fingerprint: '',
  };
  for (let attempt = 1; ; attempt += 1) {
    const handle = await open(file, 'wx').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
      throw error;
    });
    if (handle !== undefined) {
      await handle.writeFile(JSON.stringify(own));
      await handle.close();
      return;
    }
    const holder = await holderOf(file);
    if (holder !== undefined && (await isRunning(holder))) {
      throw new StartError(`Process ${holder.pid} is working on this network; wait until it is done.`);
    }
    if (attempt === 3) throw new StartError(`${file} cannot be taken; remove it if no command is at work.`);
    await rm(file, { force: true });
  }
}

/** The process that is working on a network now, if any. */
export async function lockHolder(home: Home): Promise<ProcessRecord | undefined> {
  const holder = await holderOf(lockFile(home));
  return holder !== undefined && (await isRunning(holder)) ? holder : undefined;
}

async function holderOf(file: string): Promise<ProcessRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return ProcessRecord.parse(JSON.parse(text));
  } catch {
    return undefined; // torn: its writer was cut off
  }
}
