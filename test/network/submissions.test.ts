import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { FileSubmission } from '@attestry/cli/commands/submit';
import type { Consortium } from '@attestry/cli/consortium';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import { verifyArchive } from '@attestry/gateway/exports/verify-archive';
import { Uploader, textOf, NDJSON } from '../contract/gateway/uploads.js';
import { key, month, newTradelineId, opening, organisation, sharedNetwork } from '../support/shared.js';

// Goal: what is sent in bulk stands on a real ledger once, whatever happens to the connection, and can be taken away.
// Method: a few thousand lines are cut off in the middle and sent on by the command's own code; then an export is taken,
// and checked with nothing but its file.

const ACCOUNTS = 1_500;
const PERIODS = ['2026-01', '2026-02', '2026-03'];

let network: Consortium;
let clerk: Uploader;
let token: string;
beforeAll(async () => {
  network = await sharedNetwork();
  const gateway = organisation(network, 'Aurora');
  token = await developmentToken(network.plan, gateway, 'clerk', 1);
  clerk = Uploader.at(gatewayUrl(gateway), token);
});

test('six thousand lines with a cut among them are each committed once', { timeout: 240_000 }, async () => {
  const ids = Array.from({ length: ACCOUNTS }, () => newTradelineId());
  const lines = [
    ...ids.map((id) => ({ record: 'opening', ...opening(id) })),
    ...PERIODS.flatMap((period) => ids.map((id) => ({ record: 'month', ...month(id, period) }))),
    { record: 'trailer', of: 'opening', currency: 'EUR', count: ACCOUNTS },
    { record: 'trailer', of: 'month', currency: 'EUR', count: ACCOUNTS * PERIODS.length },
  ];
  const text = textOf(lines);
  const name = key();
  // The first 5,000 lines are decided together; what had arrived of the others is lost with the connection.
  await clerk.sendAndBeCut(text.slice(0, -1_000), name, 5_000);

  const folder = await mkdtemp(join(tmpdir(), 'attestry-submission-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'lines.ndjson');
  await writeFile(file, text);
  const status = await new FileSubmission({
    url: clerk.url,
    token,
    file,
    type: NDJSON,
    key: name,
    onMismatch: 'report',
    onBytes: () => undefined,
  }).send();
  expect(status).toMatchObject({
    state: 'complete',
    lines: { committed: 4 * ACCOUNTS, repeated: 0, refused: 0, invalid: 0 },
    mismatches: [],
  });
  const outcomes = (await clerk.receipt(name)).split('\n').slice(0, -1);
  expect(outcomes).toHaveLength(4 * ACCOUNTS);
  const last = JSON.parse(outcomes.at(-1) ?? '') as { tradelineId: string; blockNumber: number; transactionId: string };
  const headers = { authorization: `Bearer ${token}` };
  const transaction = await fetch(`${clerk.url}/v1/transactions/${last.transactionId}`, { headers });
  expect(await transaction.json()).toMatchObject({ blockNumber: last.blockNumber, validationCode: 'VALID' });
  const tradeline = await fetch(`${clerk.url}/v1/tradelines/${last.tradelineId}`, { headers });
  expect(await tradeline.json()).toMatchObject({ monthsReported: 3, revision: 4 });

  const answer = await fetch(`${clerk.url}/v1/exports?minBlock=${last.blockNumber}`, { headers });
  const archive = join(folder, 'export.tar.gz');
  await writeFile(archive, Buffer.from(await answer.arrayBuffer()));
  const { faults, manifest } = await verifyArchive(createReadStream(archive));
  expect(faults).toEqual([]);
  const counted = manifest?.files.find((one) => one.name === 'months.ndjson')?.records ?? 0;
  expect(counted).toBeGreaterThanOrEqual(ACCOUNTS * PERIODS.length);
});
