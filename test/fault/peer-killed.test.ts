import { afterEach, beforeAll, expect, test } from 'vitest';
import { key, month, newTradelineId, opening } from '../support/shared.js';
import { FaultNetwork, until } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});
afterEach(() => network.mend());

// Goal: what a gateway acknowledged is never lost.
// Method: kill the lender's peer right after the 201 and read through other members'; then bring it back and read from
// it too.
test("an acknowledged month outlives the lender's peer, and its exact amounts with it", async () => {
  const tradelineId = newTradelineId();
  const clerk = network.consortium.as('Aurora', 'clerk');
  const supervisor = network.consortium.as('Regulator', 'supervisor');
  await clerk.openTradelines({ tradelines: [opening(tradelineId)] });
  const write = await network.writer('Aurora', 'clerk');
  const { status } = await write('repayments', { events: [month(tradelineId, '2026-01')] }, key());
  expect(status).toBe(201);

  await network.kill('peer-aurora');

  // The answer came with the block at the lender's peer; the others have it from the orderers.
  const notary = network.consortium.as('Notary', 'notary1');
  await until("the block is at the notary's", 5_000, async () => {
    return (await notary.readTradeline(tradelineId)).revision === 2;
  });
  await until("the block is at the regulator's", 5_000, async () => {
    return (await supervisor.readTradeline(tradelineId)).revision === 2;
  });
  const { entries } = await supervisor.readAmounts(tradelineId);
  expect(entries.map(({ period, paid }) => [period, paid])).toEqual([
    ['2026-01', '120000'],
    [null, null],
  ]);

  await network.mend();

  expect(await clerk.readTradeline(tradelineId)).toEqual(await supervisor.readTradeline(tradelineId));
  expect((await clerk.readAmounts(tradelineId)).entries).toEqual(entries);
});

test("while the lender's peer is away its gateway says so, and the command goes through once it is back", async () => {
  const tradelineId = newTradelineId();
  const write = await network.writer('Aurora', 'clerk');
  const body = { tradelines: [opening(tradelineId)] };
  const id = key();
  await network.kill('peer-aurora');

  const away = await write('tradelines', body, id);
  expect(away).toMatchObject({ status: 503, body: { code: 'LEDGER_UNAVAILABLE', retryable: true } });

  await network.mend();
  expect(await write('tradelines', body, id)).toMatchObject({ status: 201, body: { written: 1 } });
  const { versions } = await network.consortium.as('Aurora', 'clerk').readTradelineHistory(tradelineId);
  expect(versions).toHaveLength(1);
});
