import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A step of starting a network that failed: one sentence, and what the tool said last. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Runs one of Fabric's tools to its end and answers what it printed.
 *
 * The environment of the caller is left out, because Fabric reads CORE_* and ORDERER_* from it.
 *
 * @throws {@link StartError} with the last lines of its output.
 */
export async function runTool(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env };
  try {
    const { stdout } = await run(file, args, { env: clean, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const output = (error as { stderr?: string }).stderr ?? String(error);
    throw new StartError(
      `${file} ${args.slice(0, 3).join(' ')} failed: ${output.trim().split('\n').slice(-4).join('\n')}`,
      {
        cause: error,
      },
    );
  }
}
