import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { configFolder } from './config-folder.js';

const SERVER = createRequire(import.meta.url).resolve('@attestry/gateway/server');

interface Outcome {
  readonly code: number;
  readonly line: { readonly msg: string; readonly users?: unknown };
}

/** Runs the gateway with `--check-config`. */
async function check(path: string): Promise<Outcome> {
  const env = { ...process.env, ATTESTRY_GATEWAY_CONFIG: path };
  const ended = promisify(execFile)(process.execPath, [SERVER, '--check-config'], { env });
  const { code, stdout } = await ended.then(
    (good) => ({ code: 0, stdout: good.stdout }),
    (error: unknown) => error as { code: number; stdout: string },
  );
  return { code, line: JSON.parse(stdout) as Outcome['line'] };
}

describe('--check-config', () => {
  test('says that a configuration can be used, and starts nothing', async () => {
    const { path } = await configFolder();
    const { code, line } = await check(path);
    expect([code, line.users]).toEqual([0, [{ user: 'clerk', daysLeft: expect.any(Number) as number }]]);
  });

  test('fails on one that cannot, and names the part', async () => {
    const { path } = await configFolder({ saltKeyFile: 'gone.key' });
    const { code, line } = await check(path);
    expect([code, line.msg]).toEqual([1, expect.stringMatching(/^saltKeyFile: cannot read/)]);
  });
});
