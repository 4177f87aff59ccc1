import { beforeAll, expect, test } from 'vitest';
import { key, month, newTradelineId, opening } from '../support/shared.js';
import { FaultNetwork, until } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});

const COMMANDS = 20;

// Goal: a command is carried out once, wherever between its arrival and its answer the gateway dies.
// Method: kill the gateway at a moment of the write, look from the regulator's gateway whether it was committed, start
// the gateway again and repeat the command under its key. The first is killed before it can take the request, the last
// once the write is committed; those between around the moment of the commit, which each of them tells more nearly:
// earlier after one that was committed, later after one that was not.
test('a write cut off by SIGKILL of its gateway and repeated under its key is carried out exactly once', async () => {
  const ids = Array.from({ length: COMMANDS }, () => newTradelineId());
  const clerk = network.consortium.as('Aurora', 'clerk');
  const supervisor = network.consortium.as('Regulator', 'supervisor');
  await clerk.openTradelines({ tradelines: ids.map(opening) });
  const write = await network.writer('Aurora', 'clerk');
  const committed = async (tradelineId: string): Promise<boolean> =>
    (await supervisor.readTradeline(tradelineId)).revision === 2;
  let afterMs = 100;

  for (const [index, tradelineId] of ids.entries()) {
    const body = { events: [month(tradelineId, '2026-01')] };
    const id = key();
    const [isFirst, isLast] = [index === 0, index === COMMANDS - 1];
    if (isFirst) await network.halt('gateway-aurora');
    const cutOff = write('repayments', body, id).then(
      ({ status }) => status,
      () => 'cut off',
    );
    if (isLast) await until('the write is committed', 60_000, () => committed(tradelineId));
    else if (!isFirst) await new Promise((resolve) => setTimeout(resolve, afterMs));
    await network.kill('gateway-aurora');
    expect(['cut off', 201]).toContain(await cutOff);
    const isCommitted = await committed(tradelineId);
    // Otherwise the kills did not fall on both sides of the commit, and this test shows half of it.
    if (isFirst || isLast) expect(isCommitted).toBe(isLast);
    afterMs *= isCommitted ? 0.8 : 1.25;
    await network.restartGateway('gateway-aurora');
    const repeatedAt = new Date().toISOString();

    const { status, repeated, body: receipt } = await write('repayments', body, id);

    expect(status).toBe(201);
    if (isCommitted) expect(repeated).toBe(true);
    if (isFirst) expect(repeated).toBe(false);
    const { versions } = await supervisor.readTradelineHistory(tradelineId);
    expect(versions.map(({ record }) => record?.lastPeriod)).toEqual([null, '2026-01']);
    const [, appended] = versions;
    expect(receipt).toMatchObject({ transactionId: appended?.transactionId, written: 1 });
    // Told by who proposed what stands: the process that died, or the one after it.
    expect(repeated).toBe((appended?.at ?? '') < repeatedAt);
  }
});
