import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * A process that was started, so that a later command finds it again. A pid alone is not enough, since the kernel gives
 * it to another process in time: its start, in clock ticks since this boot, makes it one of a kind.
 */
export const ProcessRecord = z.object({
  name: z.string(),
  pid: z.int(),
  startTicks: z.string(),
  bootId: z.string(),
  startedAt: z.string(),
  ports: z.record(z.string(), z.int()),
  log: z.string(),
  /** Digest of command and environment: a process of another configuration is replaced. */
  fingerprint: z.string(),
});
export type ProcessRecord = z.infer<typeof ProcessRecord>;

/** Remembers a process; whole or not at all, even if this process dies meanwhile. */
export async function saveRecord(folder: string, record: ProcessRecord): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${record.name}.json`);
  await writeFile(`${file}.new`, JSON.stringify(record));
  await rename(`${file}.new`, file);
}

export async function forgetRecord(folder: string, name: string): Promise<void> {
  await rm(join(folder, `${name}.json`), { force: true });
}

/** Every process remembered in a folder, in the order of their names. */
export async function readRecords(folder: string): Promise<ProcessRecord[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const names = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file) => ProcessRecord.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}

/** This boot of the machine: pids and start times mean nothing beyond it. */
export async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
}

/**
 * When a process started, in clock ticks since boot; `undefined` if there is none, or only its zombie. A process that is
 * killed shows as a zombie while other threads of its own are still ending; until they have, its ports are taken.
 */
export async function startTicksOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field is the command's name in brackets and may hold anything; what follows is plain.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' && (await threadsOf(pid)) <= 1) return undefined;
  return fields[19];
}

async function threadsOf(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/task`).catch(() => [])).length;
}

/** Whether the very process of a record still runs. */
export async function isRunning(record: ProcessRecord): Promise<boolean> {
  return record.bootId === (await bootId()) && record.startTicks === (await startTicksOf(record.pid));
}

/** Resident memory of a process in bytes; 0 if it is gone. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
}
