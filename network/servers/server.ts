import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.js';
import { logTail } from './log-tail.js';
import { bootId, forgetRecord, isRunning, saveRecord, startTicksOf, type ProcessRecord } from './process-record.js';

/** A server to be run: one of Fabric's, a chaincode process, a gateway. */
export interface ServerSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** By purpose, so that `status` can say what each is for. */
  readonly ports: Readonly<Record<string, number>>;
  readonly log: string;
}

/** What makes a running process the one that a specification asks for. */
export function fingerprintOf({ command, args, env }: ServerSpec): string {
  return createHash('sha256')
    .update(JSON.stringify([command, args, env]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * A server that runs on its own: it outlives this process, is found again by its record, and writes to a log file.
 */
export class Server {
  private constructor(
    readonly record: ProcessRecord,
    private readonly folder: string,
    private readonly child?: ChildProcess,
  ) {}

  get name(): string {
    return this.record.name;
  }

  /** Takes over a process that an earlier command started. */
  static found(record: ProcessRecord, folder: string): Server {
    return new Server(record, folder);
  }

  /** @throws {@link StartError} if there is no such program. */
  static async start(spec: ServerSpec, folder: string): Promise<Server> {
    await mkdir(dirname(spec.log), { recursive: true });
    const log = await open(spec.log, 'a');
    try {
      const child = spawn(spec.command, [...spec.args], {
        // Nothing of the caller's environment but what programs need: Fabric reads CORE_* and ORDERER_* from it.
        env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...spec.env },
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
      });
      await new Promise<void>((started, failed) => {
        child.once('spawn', started);
        child.once('error', (error) => failed(new StartError(`${spec.name} cannot be started: ${error.message}`)));
      });
      child.unref();
      const pid = child.pid ?? 0;
      const record: ProcessRecord = {
        name: spec.name,
        pid,
        startTicks: (await startTicksOf(pid)) ?? 'ended',
        bootId: await bootId(),
        startedAt: new Date().toISOString(),
        ports: { ...spec.ports },
        log: spec.log,
        fingerprint: fingerprintOf(spec),
      };
      await saveRecord(folder, record);
      return new Server(record, folder, child);
    } finally {
      await log.close();
    }
  }

  /** How the process ended; `undefined` while it runs. */
  async exitReason(): Promise<string | undefined> {
    if (this.child !== undefined) {
      const { exitCode, signalCode } = this.child;
      if (signalCode !== null) return `was ended by ${signalCode}`;
      return exitCode === null ? undefined : `exited with code ${exitCode}`;
    }
    return (await isRunning(this.record)) ? undefined : 'is gone';
  }

  /** Sends a signal to this very process, and to no other that might have its pid by now. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    if (await isRunning(this.record)) process.kill(this.record.pid, signal);
  }

  /** Ends the process: politely, and after the deadline for good. */
  async stop(deadlineMs = 10_000): Promise<void> {
    await this.kill('SIGTERM');
    if (!(await this.goneWithin(deadlineMs))) {
      await this.kill('SIGKILL');
      await this.goneWithin(deadlineMs);
    }
    await forgetRecord(this.folder, this.name);
  }

  private async goneWithin(deadlineMs: number): Promise<boolean> {
    const giveUpAt = performance.now() + deadlineMs;
    while (await isRunning(this.record)) {
      if (performance.now() > giveUpAt) return false;
      await sleep(20);
    }
    return true;
  }
}

/**
 * Resolves once `probe` has nothing left to complain about.
 *
 * Rejects at once when the process has exited, so a typo in its configuration costs a second and not the whole
 * deadline. Either failure carries the end of the server's log.
 *
 * @throws {@link StartError} naming the server, its complaint, its log file and the last lines of it.
 */
export async function untilReady(
  server: Server,
  probe: (signal: AbortSignal) => Promise<string | undefined>,
  deadlineMs: number,
): Promise<void> {
  const giveUpAt = performance.now() + deadlineMs;
  let complaint: string | undefined = 'not asked yet';
  while (performance.now() < giveUpAt) {
    const exit = await server.exitReason();
    if (exit !== undefined) throw await failure(server, `${exit} while starting`);
    complaint = await probe(AbortSignal.timeout(5_000));
    if (complaint === undefined) return;
    await sleep(100);
  }
  throw await failure(server, `was not ready within ${deadlineMs / 1_000} s: ${complaint}`);
}

async function failure({ record }: Server, what: string): Promise<StartError> {
  return new StartError(`${record.name} ${what}\nlog: ${record.log}\n${await logTail(record.log, 8)}`);
}
