import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { MemoryRefusal } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { TransactionName } from '@attestry/chaincode/schema';
import type { Ledger } from '@attestry/gateway/ledger';
import { Problem } from '@attestry/gateway/problems/problem';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { WarningWatch } from '@attestry/gateway/warnings/warning-watch';
import { pino } from 'pino';
import { people, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { call, type MemoryChain } from '../../support/memory-chain.js';
import { chainWithMembers, monthOf, openingOf } from '../../unit/readmodel/story.js';

const log = pino({ level: 'silent' });

/** The ledger behind a chain, so that what the watch submits comes back as a block. */
function ledgerOf(chain: MemoryChain, submitted: string[]): Pick<Ledger, 'evaluate' | 'submit'> {
  return {
    evaluate: async (_user, name: TransactionName, request) =>
      Buffer.from(JSON.stringify(await chain.ledger.evaluate(people.risk, name, request))),
    submit: async (_user, name: TransactionName, request) => {
      submitted.push((request as { tradelineId: string }).tradelineId);
      try {
        const [transactionId = ''] = await chain.submit(call(people.risk, name, request));
        return { receipt: new Uint8Array(), transactionId, blockNumber: BigInt(chain.height), repeated: false };
      } catch (error) {
        if (!(error instanceof MemoryRefusal)) throw error;
        const { code } = error.refusal;
        if (code === 'INTERNAL' || code === 'UNAVAILABLE') throw error;
        throw new Problem(code, error.message);
      }
    },
  };
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('with %s database', (_kind, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end());

  /** A watch over a chain's blocks as Aurora's read model has them. */
  async function watching(chain: MemoryChain, submitted: string[]): Promise<WarningWatch> {
    const readModel = new ReadModel({
      ...{ location: await databases.create(), blocks: chain.source, mspId: 'AuroraMSP', log },
      cursorSecret: Buffer.alloc(32, 7),
    });
    readModel.start();
    const parts = { readModel, ledger: ledgerOf(chain, submitted), user: 'risk', mspId: 'AuroraMSP', log };
    const watch = new WarningWatch(parts);
    watch.start();
    onTestFinished(async () => {
      await watch.stop();
      await readModel.close();
    });
    return watch;
  }
  const warningsOf = async (chain: MemoryChain, n: number): Promise<object[]> => {
    const answer = await chain.ledger.evaluate(people.clerk, 'ListWarnings', { tradelineId: tradelineId(n) });
    return (answer as { warnings: object[] }).warnings;
  };

  test('signals that stood before it began and signals that blocks bring become warnings, once each', async () => {
    const chain = await chainWithMembers();
    await chain.submit(openingOf([1, 2, 3]));
    await chain.submit(monthOf(1, '2026-01', 30));
    await chain.submit(monthOf(2, '2026-01', 0));
    const submitted: string[] = [];
    await watching(chain, submitted);
    await expect.poll(() => warningsOf(chain, 1), { timeout: 60_000 }).toMatchObject([{ signals: ['arrears'] }]);

    await chain.submit(monthOf(2, '2026-02', 30));
    await chain.submit(monthOf(3, '2026-01', 0));
    await expect.poll(() => warningsOf(chain, 2), { timeout: 60_000 }).toMatchObject([{ signals: ['arrears'] }]);
    expect(await warningsOf(chain, 3)).toEqual([]);
    expect(submitted).toEqual([tradelineId(1), tradelineId(2)]);
  });

  test('a month that shows what the one before showed raises nothing anew, and a restart repeats nothing', async () => {
    const chain = await chainWithMembers();
    await chain.submit(openingOf([1]));
    await chain.submit(monthOf(1, '2026-01', 0));
    await chain.submit(monthOf(1, '2026-02', 30));
    const first = await watching(chain, []);
    await expect.poll(() => warningsOf(chain, 1), { timeout: 60_000 }).toHaveLength(1);
    await first.stop();

    const submitted: string[] = [];
    await watching(chain, submitted);
    await expect.poll(() => submitted.length, { timeout: 60_000 }).toBe(1);
    await chain.submit(monthOf(1, '2026-03', 60));
    await chain.submit(openingOf([2]));
    await chain.submit(monthOf(2, '2026-01', 30));
    await expect.poll(() => warningsOf(chain, 2), { timeout: 60_000 }).toHaveLength(1);
    expect(submitted).toEqual([tradelineId(1), tradelineId(2)]);
    expect(await warningsOf(chain, 1)).toHaveLength(1);
  });
});
