import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program's file. */
export const ATTESTRY = fileURLToPath(new URL('../../cli/bin/attestry.js', import.meta.url));

/** What a command said and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that goes on, and what it has said so far. */
export class Running {
  stdout = '';
  stderr = '';
  private readonly closed: Promise<number | null>;
  private readonly listeners = new Set<() => void>();

  constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.heard('stdout', text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.heard('stderr', text));
    this.closed = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code));
    });
  }

  /** Resolves once the command has said something that matches; rejects if it ends, or the deadline passes, before. */
  async says(pattern: RegExp, deadlineMs: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: string): void => {
        done();
        reject(new Error(`${what} without ${String(pattern)}:\n${this.stdout}\n${this.stderr}`));
      };
      const look = (): void => {
        if (!pattern.test(this.stdout + this.stderr)) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => fail(`${deadlineMs} ms passed`), deadlineMs);
      const done = (): void => {
        clearTimeout(timer);
        this.listeners.delete(look);
      };
      this.listeners.add(look);
      void this.closed.then(() => fail('it ended'));
      look();
    });
  }

  async finished(): Promise<Finished> {
    const code = await this.closed;
    return { code, stdout: this.stdout, stderr: this.stderr };
  }

  private heard(stream: 'stdout' | 'stderr', text: string): void {
    this[stream] += text;
    for (const listener of this.listeners) listener();
  }
}

const started = new Set<Running>();

/** Ends what was started here and still runs, as after a test that failed. */
export async function endCommands(): Promise<void> {
  for (const running of started) {
    const { pid, exitCode, signalCode } = running.child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    await running.finished();
  }
  started.clear();
}

/** Starts a program. Its process group is its own, so that a signal reaches it as Ctrl-C does in a terminal. */
export function start(file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Running {
  const running = new Running(spawn(file, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true }));
  started.add(running);
  return running;
}

/** Starts `attestry` with these words. */
export const startAttestry = (args: readonly string[], env?: NodeJS.ProcessEnv): Running =>
  start(process.execPath, [ATTESTRY, ...args], env);

/** Runs `attestry` to its end. */
export const attestry = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Finished> =>
  startAttestry(args, env).finished();
