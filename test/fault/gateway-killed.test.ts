import { beforeAll, expect, test } from 'vitest';
import { key, month, newTradelineId, opening } from '../support/shared.js';
import { FaultNetwork } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});

const COMMANDS = 20;
/** From taking a request to its commit on an idle network. */
const WRITE_MS = 350;

// Goal: a command is carried out once, wherever between its arrival and its answer the gateway dies.
// Method: kill the gateway at a moment of the write's usual duration, another one each time, look from the regulator's
// gateway whether it was committed, start the gateway again and repeat the command under its key.
test('a write cut off by SIGKILL of its gateway and repeated under its key is carried out exactly once', async () => {
  const ids = Array.from({ length: COMMANDS }, () => newTradelineId());
  const clerk = network.consortium.as('Aurora', 'clerk');
  const supervisor = network.consortium.as('Regulator', 'supervisor');
  await clerk.openTradelines({ tradelines: ids.map(opening) });
  const write = await network.writer('Aurora', 'clerk');
  let hits = 0;

  for (const [index, tradelineId] of ids.entries()) {
    const body = { events: [month(tradelineId, '2026-01')] };
    const id = key();
    const cutOff = write('repayments', body, id).then(
      ({ status }) => status,
      () => 'cut off',
    );
    await new Promise((resolve) => setTimeout(resolve, (WRITE_MS * (index + Math.random())) / COMMANDS));
    await network.kill('gateway-aurora');
    expect(['cut off', 201]).toContain(await cutOff);
    const { revision } = await supervisor.readTradeline(tradelineId);
    await network.restartGateway('gateway-aurora');
    const repeatedAt = new Date().toISOString();

    const { status, repeated, body: receipt } = await write('repayments', body, id);

    expect(status).toBe(201);
    if (revision === 2) expect(repeated).toBe(true);
    const { versions } = await supervisor.readTradelineHistory(tradelineId);
    expect(versions.map(({ record }) => record?.lastPeriod)).toEqual([null, '2026-01']);
    const [, appended] = versions;
    expect(receipt).toMatchObject({ transactionId: appended?.transactionId, written: 1 });
    // Told by who proposed what stands: the process that died, or the one after it.
    expect(repeated).toBe((appended?.at ?? '') < repeatedAt);
    hits += repeated ? 1 : 0;
  }
  // Otherwise the kills did not fall on both sides of the commit, and this test has shown half of it.
  expect(hits).toBeGreaterThan(0);
  expect(hits).toBeLessThan(COMMANDS);
});
