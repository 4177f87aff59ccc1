import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './start-error.js';

const run = promisify(execFile);

/** No tool of Fabric's takes as long when all is well; one that hangs is ended. */
const DEADLINE_MS = 120_000;

/** What a tool printed. */
export interface ToolOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** A tool that ended with a failure, and all that it said. */
export class ToolFailure extends StartError {
  constructor(
    message: string,
    readonly output: string,
  ) {
    super(message);
  }
}

/**
 * Runs one of Fabric's tools to its end and answers what it printed.
 *
 * The environment of the caller is left out, because Fabric reads CORE_* and ORDERER_* from it.
 *
 * @throws {@link ToolFailure} with the last lines of its output.
 */
export async function runTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ToolOutput> {
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env };
  try {
    return await run(file, args, { env: clean, maxBuffer: 64 * 1_024 * 1_024, timeout: DEADLINE_MS });
  } catch (error) {
    const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message: string };
    const output = `${stdout ?? ''}${stderr ?? ''}`.trim();
    const last = (output === '' ? message : output).split('\n').slice(-4).join('\n');
    throw new ToolFailure(`${basename(file)} ${args.slice(0, 3).join(' ')} failed: ${last}`, output);
  }
}
