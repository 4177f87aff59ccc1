import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import { start } from '../support/command-line.js';
import { organisation, sharedNetwork } from '../support/shared.js';

// Goal: whatever is sent, a gateway answers as its document says, and never with a fault of its own.
// Method: schemathesis makes requests of the document, good ones and bad ones, and holds every answer against it; the
// gateways and the network behind them are real. `FUZZ_EXAMPLES` says how many an operation.

const RUN = fileURLToPath(new URL('run', import.meta.url));
/** Each sees what its role may do; between them every operation is let through by somebody. */
const CLIENTS = [
  ['Aurora', 'clerk'],
  ['Regulator', 'supervisor'],
] as const;

test.each(CLIENTS)("%s's gateway answers all that is sent by its %s as the document says", async (name, user) => {
  const network = await sharedNetwork();
  const gateway = organisation(network, name);
  const token = await developmentToken(network.plan, gateway, user, 2);
  const reports = await mkdtemp(join(tmpdir(), 'attestry-fuzz-'));
  onTestFinished(() => rm(reports, { recursive: true, force: true }));
  const words = [
    'run',
    `${gatewayUrl(gateway)}/openapi.json`,
    '--checks=all',
    // A stream has no end that could be waited for.
    '--exclude-operation-id=streamChanges',
    '--phases=examples,coverage,fuzzing',
    `--max-examples=${process.env.FUZZ_EXAMPLES ?? '3'}`,
    '--seed=1',
    // In several threads Python 3.11 fails now and then in its own syntax trees.
    '--workers=1',
    '--continue-on-failure',
    '--no-color',
  ];
  const { code, stdout, stderr } = await start(RUN, words, {
    ...process.env,
    TOKEN: token,
    HYPOTHESIS_STORAGE_DIRECTORY: reports,
  }).finished();
  // Its own words say which request was answered how, and the command that sends it again.
  expect(code, `${stdout.slice(-20_000)}\n${stderr.slice(-2_000)}`).toBe(0);
});
