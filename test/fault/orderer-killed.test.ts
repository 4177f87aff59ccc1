import { afterEach, beforeAll, expect, test } from 'vitest';
import { key, month, newTradelineId, opening } from '../support/shared.js';
import { FaultNetwork, type WriteAnswer } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});
afterEach(() => network.mend());

const WRITES = 8;

// Goal: an orderer that dies loses no command for good and doubles none. It acknowledges an envelope before it has
// ordered it, so that what it held in memory is gone.
// Method: kill the only orderer while writes are at every stage, and while more are sent; bring it back; every answer is
// either a success or says that the command may be repeated, and repeating it leaves one version each.
test('writes that meet a dead orderer succeed once it is back, or may be repeated: each is carried out once', async () => {
  const ids = Array.from({ length: WRITES }, () => newTradelineId());
  const clerk = network.consortium.as('Aurora', 'clerk');
  await clerk.openTradelines({ tradelines: ids.map(opening) });
  const write = await network.writer('Aurora', 'clerk');
  const writes = ids.map((tradelineId) => ({ id: key(), body: { events: [month(tradelineId, '2026-01')] } }));
  const send = ({ id, body }: (typeof writes)[number]): Promise<WriteAnswer> => write('repayments', body, id);

  const before = writes.slice(0, WRITES / 2).map(send);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
  await network.kill('orderer-ordering');
  const meanwhile = writes.slice(WRITES / 2).map(send);
  await network.mend();

  for (const { status, body } of await Promise.all([...before, ...meanwhile])) {
    if (status !== 201) expect(body).toMatchObject({ retryable: true });
    expect([201, 503, 504]).toContain(status);
  }
  for (const one of writes) expect(await send(one)).toMatchObject({ status: 201, body: { written: 1 } });
  for (const tradelineId of ids) {
    const { versions } = await clerk.readTradelineHistory(tradelineId);
    expect(versions.map(({ record }) => record?.lastPeriod)).toEqual([null, '2026-01']);
  }
});

test('reads are answered while the orderer is away', async () => {
  await network.kill('orderer-ordering');
  const { members } = await network.consortium.as('Boreal', 'clerk').listMembers();
  expect(members).toHaveLength(6);
});
