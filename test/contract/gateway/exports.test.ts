import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { verifyArchive, type Verification } from '@attestry/gateway/exports/verify-archive';
import { pack, extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithRecords, chainWithStory } from '../../unit/readmodel/story.js';

/** The files of an archive. */
async function filesOf(archive: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = Readable.from([gunzipSync(archive)]).pipe(extract());
  for await (const entry of entries) files.set(entry.header.name, (await buffer(entry as never)).toString('utf8'));
  return files;
}

async function archiveOf(files: ReadonlyMap<string, string>): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of files) archive.entry({ name }, text);
  archive.finalize();
  return gzipSync(await buffer(archive as never));
}

const verified = (archive: Buffer): Promise<Verification> => verifyArchive(Readable.from([archive]));

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('from %s database', (_kind, start) => {
  let databases: Databases;
  let chain: MemoryChain;
  const archives = new Map<string, Buffer>();
  beforeAll(async () => {
    databases = await start();
    chain = await chainWithStory();
    for (const [mspId, user] of [
      ['AuroraMSP', 'clerk'],
      ['NotaryMSP', 'notary1'],
      ['CastorMSP', 'underwriter'],
    ] as const) {
      archives.set(mspId, await exported(chain, mspId, user));
    }
  }, START_DEADLINE_MS);
  afterAll(() => databases.end(), START_DEADLINE_MS);

  async function exported(of: MemoryChain, mspId: string, user: string): Promise<Buffer> {
    const ends: (() => Promise<void>)[] = [];
    const gateway = await gatewayOver(of, mspId, databases, (end) => ends.push(end));
    const token = await gateway.issuer.token({ sub: user, aud: `attestry:${mspId}` });
    const answer = await fetch(`${gateway.url}/v1/exports`, { headers: { authorization: `Bearer ${token}` } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    for (const end of ends.reverse()) await end();
    return bytes;
  }

  const archive = (mspId: string): Buffer => archives.get(mspId) ?? Buffer.alloc(0);
  const rowsOf = (files: ReadonlyMap<string, string>, name: string): Record<string, unknown>[] =>
    (files.get(`${name}.ndjson`) ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('has everything that the lender may see, and the signature, digests and counts are good', async () => {
    const { faults, manifest, signer } = await verified(archive('AuroraMSP'));
    expect(faults).toEqual([]);
    expect(signer?.subject).toBe('CN=clerk');
    expect(manifest).toMatchObject({
      organisation: 'AuroraMSP',
      exportedBy: 'clerk',
      lender: 'AuroraMSP',
      block: { number: chain.height },
    });
    const counts = Object.fromEntries(
      (manifest?.files ?? []).flatMap(({ name, records }) => (name.endsWith('.ndjson') ? [[name, records]] : [])),
    );
    expect(counts).toEqual({
      'members.ndjson': 5,
      'tradelines.ndjson': 9,
      'months.ndjson': 5,
      'corrections.ndjson': 1,
      'dispute-marks.ndjson': 0,
      'amounts.ndjson': 8,
      'cases.ndjson': 1,
      'steps.ndjson': 3,
      'permits.ndjson': 0,
      'placements.ndjson': 0,
      'plans.ndjson': 0,
      'promises.ndjson': 0,
      'consents.ndjson': 0,
      'inquiries.ndjson': 0,
      'disputes.ndjson': 0,
      'changes.ndjson': 25,
      'blocks.ndjson': chain.height + 1,
    });
  });

  test('says of each record what the ledger says, with its versions', async () => {
    const files = await filesOf(archive('AuroraMSP'));
    const versions = rowsOf(files, 'tradelines').filter(({ tradelineId: id }) => id === tradelineId(3));
    expect(versions).toMatchObject([
      { status: 'open', revision: 1, fromBlock: 6, toBlock: 12 },
      { status: 'closed', revision: 2, fromBlock: 12, toBlock: null },
    ]);
    expect(rowsOf(files, 'cases')).toMatchObject([{ status: 'closed', outcome: 'settled' }]);
    expect(rowsOf(files, 'steps').map(({ step, status }) => [step, status])).toEqual([
      [1, 'executed'],
      [2, 'rejected'],
      [3, 'executed'],
    ]);
    expect(rowsOf(files, 'members').find(({ mspId }) => mspId === 'CastorMSP')).toMatchObject({ status: 'active' });
    expect(rowsOf(files, 'amounts')[0]).toMatchObject({ lender: 'AuroraMSP', limit: '500000' });
    const [columns = ''] = (files.get('months.csv') ?? '').split('\n');
    expect(columns.split(',')).toEqual(Object.keys(rowsOf(files, 'months')[0] ?? {}));
    expect(JSON.parse(files.get('schemas/months.json') ?? '')).toMatchObject({ type: 'object' });
    expect(files.get('README.md')).toContain('# Records of AuroraMSP');
  });

  test("has every lender's records for a notary, without amounts, and no tradelines for an insurer", async () => {
    const ofNotary = await filesOf(archive('NotaryMSP'));
    const lenders = new Set(rowsOf(ofNotary, 'tradelines').map(({ lender }) => lender));
    expect(lenders).toEqual(new Set(['AuroraMSP', 'BorealMSP']));
    const ofInsurer = await filesOf(archive('CastorMSP'));
    for (const name of ['tradelines', 'months', 'corrections', 'amounts', 'cases', 'steps']) {
      expect([name, rowsOf(ofInsurer, name)]).toEqual([name, []]);
    }
    expect(rowsOf(ofInsurer, 'members')).toHaveLength(5);
  });

  test('has the records of all other concepts for their parties, as they stand', async () => {
    const own = await chainWithRecords();
    const of = async (mspId: string, user: string): Promise<ReadonlyMap<string, string>> =>
      filesOf(await exported(own, mspId, user));
    const [aurora, boreal, notary] = [
      await of('AuroraMSP', 'clerk'),
      await of('BorealMSP', 'clerk'),
      await of('NotaryMSP', 'notary1'),
    ];
    const counts = (files: ReadonlyMap<string, string>): number[] =>
      ['permits', 'placements', 'plans', 'promises', 'consents', 'inquiries', 'disputes'].map(
        (name) => rowsOf(files, name).length,
      );
    expect(counts(aurora)).toEqual([2, 1, 0, 1, 0, 0, 1]);
    expect(counts(boreal)).toEqual([0, 0, 0, 0, 1, 1, 1]);
    // Who has looked at a subject is not for notaries, neither as a record nor as a change.
    expect(counts(notary)).toEqual([2, 1, 0, 1, 1, 0, 1]);
    expect(rowsOf(notary, 'changes').filter(({ type }) => type === 'inquiry.made')).toEqual([]);
    expect(rowsOf(boreal, 'consents')).toMatchObject([{ status: 'revoked', revision: 2 }]);
    expect(rowsOf(aurora, 'disputes')).toMatchObject([{ status: 'answered' }]);
  });

  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const CHANGES: readonly [what: string, change: (files: Map<string, string>) => unknown, fault: RegExp][] = [
    [
      'a changed byte',
      (files) =>
        files.set('months.ndjson', (files.get('months.ndjson') ?? '').replace('"daysPastDue":6', '"daysPastDue":7')),
      /months\.ndjson has been changed/,
    ],
    ['a missing file', (files) => files.delete('corrections.csv'), /corrections\.csv is missing/],
    ['a file too many', (files) => files.set('more.csv', 'a\n'), /more\.csv is not in the manifest/],
    [
      'a manifest made to fit',
      (files) => {
        const before = files.get('months.ndjson') ?? '';
        const after = before.replace('"daysPastDue":6', '"daysPastDue":7');
        files.set('months.ndjson', after);
        files.set('manifest.json', (files.get('manifest.json') ?? '').replace(sha256(before), sha256(after)));
      },
      /manifest\.json is not what was signed/,
    ],
    [
      'another signature',
      (files) => files.set('manifest.jws', `${(files.get('manifest.jws') ?? '').slice(0, -6)}AAAAAA`),
      /the signature of the manifest is not good/,
    ],
    ['no signature', (files) => files.delete('manifest.jws'), /the signature of the manifest is not good/],
  ];
  test.each(CHANGES)('%s is found', async (_what, change, fault) => {
    const files = await filesOf(archive('AuroraMSP'));
    change(files);
    const { faults } = await verified(await archiveOf(files));
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });

  test('an archive that was cut off is not whole', async () => {
    const whole = archive('AuroraMSP');
    const { faults } = await verified(whole.subarray(0, whole.length - 200));
    expect(faults).toContainEqual(expect.stringMatching(/not a whole archive/));
  });
});
