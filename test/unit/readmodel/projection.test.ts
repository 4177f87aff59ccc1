import { FolderInUse } from '@attestry/gateway/readmodel/claim-folder';
import { rebuild } from '@attestry/gateway/readmodel/rebuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { common, peer } from '@hyperledger/fabric-protos';
import { changesAfter } from '@attestry/gateway/readmodel/queries/changes-after';
import { ForeignChain, projectBlocks } from '@attestry/gateway/readmodel/projection/project-blocks';
import { fillAmounts } from '@attestry/gateway/readmodel/amounts-filler';
import { openDatabase, type Database } from '@attestry/gateway/readmodel/database';
import {
  embeddedDatabases,
  postgresDatabases,
  reusable,
  START_DEADLINE_MS,
  type Databases,
} from '../../support/databases.js';
import { people, tradelineId } from '../../support/consortium.js';
import { envelopeOf, type MemoryChain } from '../../support/memory-chain.js';
import { chainWithMembers, chainWithStory, correctionOf, monthOf, openingOf } from './story.js';
import { decoded, dump, project, snapshotOf } from './projecting.js';

/** A lender's collection holds other things beside packs of amounts. */
const OTHER = { collection: 'amounts_AuroraMSP', key: 'plan~00000001', value: Buffer.from('{"salt":"00"}') };

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('in %s database', (_kind, start) => {
  let databases: Databases;
  let reused: Awaited<ReturnType<typeof reusable>>;
  beforeAll(async () => {
    databases = await start();
    reused = await reusable(databases);
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await reused.end();
    await databases.end();
  });

  /** A read model of a chain, projected some blocks at a time; the one of the call before is gone. */
  const modelOf = async (chain: MemoryChain, atOnce = 1): Promise<Database> =>
    project(await reused.emptied(), chain, 'AuroraMSP', atOnce);

  test('everything that happens on the ledger is a change, in the order of the ledger', async () => {
    const model = await modelOf(await chainWithStory());
    const changes = await snapshotOf(model, 'NotaryMSP', (snapshot) => changesAfter(snapshot, undefined, {}, 200));
    expect(changes.map(({ position, type, subject, by }) => [position, type, subject.id, by].join(' '))).toEqual([
      '1.0.0 member.admitted AuroraMSP RegulatorMSP/supervisor',
      '2.0.0 member.admitted BorealMSP RegulatorMSP/supervisor',
      '3.0.0 member.admitted CastorMSP RegulatorMSP/supervisor',
      '4.0.0 member.admitted NotaryMSP RegulatorMSP/supervisor',
      '5.0.0 member.admitted RegulatorMSP RegulatorMSP/supervisor',
      '6.0.0 tradeline.opened AuroraMSP-0000000000000001 AuroraMSP/clerk',
      '6.0.1 tradeline.opened AuroraMSP-0000000000000002 AuroraMSP/clerk',
      '6.0.2 tradeline.opened AuroraMSP-0000000000000003 AuroraMSP/clerk',
      '6.1.0 tradeline.opened BorealMSP-0000000000000002 BorealMSP/clerk',
      '6.1.1 tradeline.opened BorealMSP-0000000000000001 BorealMSP/clerk',
      '7.0.0 repayment.appended AuroraMSP-0000000000000001 AuroraMSP/clerk',
      '8.0.0 repayment.appended AuroraMSP-0000000000000001 AuroraMSP/clerk',
      '9.0.0 repayment.appended AuroraMSP-0000000000000002 AuroraMSP/clerk',
      '9.1.0 repayment.appended BorealMSP-0000000000000001 BorealMSP/clerk',
      '10.0.0 repayment.appended AuroraMSP-0000000000000001 AuroraMSP/clerk',
      '11.0.0 repayment.corrected AuroraMSP-0000000000000002 AuroraMSP/clerk',
      '12.0.0 tradeline.closed AuroraMSP-0000000000000003 AuroraMSP/clerk',
      '13.0.0 member.suspended CastorMSP RegulatorMSP/supervisor',
      '13.1.0 case.opened case-00000001 AuroraMSP/collector',
      '14.0.0 step.proposed case-00000001 AuroraMSP/collector',
      '15.0.0 step.proposed case-00000001 AuroraMSP/collector',
      '16.0.0 step.proposed case-00000001 AuroraMSP/collector',
      '17.0.0 step.attested case-00000001 NotaryMSP/notary1',
      '18.0.0 step.rejected case-00000001 NotaryMSP/notary1',
      '19.0.0 step.executed case-00000001 AuroraMSP/collector',
      '20.0.0 step.executed case-00000001 AuroraMSP/collector',
      '21.0.0 case.closed case-00000001 AuroraMSP/collector',
      '21.1.0 member.reinstated CastorMSP RegulatorMSP/supervisor',
    ]);
    expect(changes.find(({ type }) => type === 'repayment.corrected')?.data).toMatchObject({
      period: '2026-01',
      sequence: 1,
      reason: 'paymentMisapplied',
      before: { daysPastDue: 12 },
      after: { daysPastDue: 0 },
      revision: 3,
    });
  });

  test('only transactions that the peer found valid count; the others are kept with their code', async () => {
    const chain = await chainWithMembers();
    await chain.submit(openingOf([1, 2]));
    const [valid, late] = await chain.submit(monthOf(1, '2026-01'), monthOf(2, '2026-01', 12));
    const model = await modelOf(chain);
    const transactions = await model
      .selectFrom('transactions')
      .select(['transaction_id', 'validation_code', 'name'])
      .where('block_number', '=', chain.height)
      .orderBy('tx_index')
      .execute();
    expect(transactions).toEqual([
      { transaction_id: valid, validation_code: 'VALID', name: 'AppendRepayments' },
      { transaction_id: late, validation_code: 'MVCC_READ_CONFLICT', name: 'AppendRepayments' },
    ]);
    const months = await model.selectFrom('tradeline_months').select('tradeline_id').execute();
    expect(months).toEqual([{ tradeline_id: tradelineId(1) }]);
    expect(await model.selectFrom('amounts').select('period').where('period', 'is not', null).execute()).toHaveLength(
      1,
    );
  });

  test('blocks give the same tables one by one and many at once', async () => {
    const chain = await chainWithStory();
    await chain.submit(correctionOf(1, 4, '2026-03'));
    await chain.submit(correctionOf(1, 5, '2026-02'));
    const oneByOne = await dump(await modelOf(chain));
    expect(await dump(await modelOf(chain, 9))).toBe(oneByOne);
    expect(await dump(await modelOf(chain, 99))).toBe(oneByOne);
  });

  test('a block that was projected already changes nothing, and one that does not follow is not taken', async () => {
    const chain = await chainWithStory();
    const model = await modelOf(chain, 99);
    const before = await dump(model);
    const blocks = decoded(chain);
    expect(await projectBlocks(model, 'AuroraMSP', blocks.slice(0, 5))).toBe(false);
    expect(await projectBlocks(model, 'AuroraMSP', blocks.slice(-1))).toBe(false);
    const other = await chainWithStory();
    await other.submit(monthOf(2, '2026-02'));
    await expect(projectBlocks(model, 'AuroraMSP', decoded(other).slice(-1))).rejects.toThrow(ForeignChain);
    expect(await dump(model)).toBe(before);
  });

  test("what nobody can read or store in another's transaction stops no projection", async () => {
    const chain = await chainWithMembers();
    const odd = { mspId: 'MalloryMSP', certificate: 'no certificate' };
    const { ENDORSER_TRANSACTION } = common.HeaderType;
    chain.add([
      { envelope: Buffer.from('no envelope at all'), code: peer.TxValidationCode.BAD_PAYLOAD },
      {
        envelope: envelopeOf(ENDORSER_TRANSACTION, odd, chain.ledger.now, 'id with \u0000', Buffer.from('garbage')),
        code: peer.TxValidationCode.BAD_PROPOSAL_TXID,
      },
      { envelope: envelopeOf(77, odd, '9999-12-31T23:59:59Z', '', new Uint8Array()), code: 254 },
    ]);
    const model = await modelOf(chain);
    const rows = await model
      .selectFrom('transactions')
      .select(['type', 'transaction_id', 'validation_code'])
      .where('block_number', '=', chain.height)
      .orderBy('tx_index')
      .execute();
    expect(rows.map(({ transaction_id: id, validation_code: code }) => [id, code])).toEqual([
      [null, 'BAD_PAYLOAD'],
      [null, 'BAD_PROPOSAL_TXID'],
      [null, 'NOT_VALIDATED'],
    ]);
  });

  test('exact amounts are kept where the peer hands them over, and missed where it should have', async () => {
    const chain = await chainWithMembers();
    await chain.submit(openingOf([1]));
    await chain.submit(monthOf(1, '2026-01', 30));
    const own = await reused.emptied();
    const blocks = decoded(chain).map((block) => ({
      ...block,
      transactions: block.transactions.map((one) => ({ ...one, privateWrites: [...one.privateWrites, OTHER] })),
    }));
    await projectBlocks(own, 'AuroraMSP', blocks);
    const amounts = await own
      .selectFrom('amounts')
      .select([
        'tradeline_id',
        'period',
        'currency',
        sql<string>`limit_minor::text`.as('limit'),
        sql<string>`paid_minor::text`.as('paid'),
      ])
      .orderBy('block_number')
      .execute();
    const record = { tradeline_id: tradelineId(1), currency: 'EUR', limit: '500000' };
    expect(amounts).toEqual([
      { ...record, period: null, paid: null },
      { ...record, period: '2026-01', paid: '0' },
    ]);

    const withheld = decoded(chain).map((block) => ({
      ...block,
      transactions: block.transactions.map((one) => ({ ...one, privateWrites: [] })),
    }));
    for (const [mspId, missing] of [
      ['AuroraMSP', 2],
      ['RegulatorMSP', 2],
      ['BorealMSP', 0],
    ] as const) {
      const model = await reused.emptied();
      await projectBlocks(model, mspId, withheld);
      const left = (): Promise<unknown[]> => model.selectFrom('amounts_missing').selectAll().execute();
      expect(await left()).toHaveLength(missing);
      // The peer has them by now.
      await fillAmounts(model, chain.source, AbortSignal.timeout(60_000));
      expect(await left()).toEqual([]);
      expect(await model.selectFrom('amounts').select('item').execute()).toHaveLength(missing);
    }
  });

  test('a read model that was closed goes on where it stood', async () => {
    const location = await databases.create();
    const chain = await chainWithStory();
    const blocks = decoded(chain);
    for (const part of [blocks.slice(0, 8), blocks.slice(8)]) {
      const model = await openDatabase(location);
      expect(await projectBlocks(model, 'AuroraMSP', part)).toBe(true);
      await model.destroy();
    }
    const model = await openDatabase(location);
    const resumed = await dump(model);
    await model.destroy();
    expect(resumed).toBe(await dump(await modelOf(chain)));
  });

  test('a read model is made anew from block 0, and says how far it is', async () => {
    const location = await databases.create();
    const chain = await chainWithStory();
    const stale = await openDatabase(location);
    await projectBlocks(stale, 'AuroraMSP', decoded(await chainWithStory()));
    await stale.destroy();
    const progress: number[] = [];
    const onProgress = (done: number): void => void progress.push(done);
    await rebuild({ location, blocks: chain.source, mspId: 'AuroraMSP', until: chain.height, onProgress });
    expect([progress[0], progress.at(-1)]).toEqual([0, chain.height + 1]);
    const model = await openDatabase(location);
    const rebuilt = await dump(model);
    await model.destroy();
    expect(rebuilt).toBe(await dump(await modelOf(chain)));
  });

  test('certificates that name what no database takes stop no projection', async () => {
    const chain = await chainWithMembers();
    const blocks = decoded(chain).map((block) => ({
      ...block,
      transactions: block.transactions.map((one) => ({
        ...one,
        writes: one.writes.map((write) => ({
          ...write,
          value: Buffer.from(
            Buffer.from(write.value ?? '')
              .toString()
              .replace('/supervisor', '/\\u0000\\ud800'),
          ),
        })),
      })),
    }));
    const model = await reused.emptied();
    await projectBlocks(model, people.clerk.mspId, blocks);
    const { record } = await model.selectFrom('members').select('record').executeTakeFirstOrThrow();
    expect(record.by).toBe('RegulatorMSP/\ufffd\ufffd');
  });
});

test('an embedded database belongs to one process at a time', async () => {
  const databases = await embeddedDatabases();
  try {
    const location = await databases.create();
    const first = await openDatabase(location);
    await expect(openDatabase(location)).rejects.toThrow(FolderInUse);
    await first.destroy();
    await (await openDatabase(location)).destroy();
  } finally {
    await databases.end();
  }
});
