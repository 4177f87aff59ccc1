import { afterEach, beforeAll, expect, test } from 'vitest';
import { key, month, newTradelineId, opening, openedCase } from '../support/shared.js';
import { FaultNetwork } from './fault-network.js';

let network: FaultNetwork;
beforeAll(async () => {
  network = await FaultNetwork.shared();
});
afterEach(() => network.mend());

const inOneHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

// Goal: what needs the notary waits for the notary; what any neutral can do goes on.
// Method: kill the notary's chaincode and write to both definitions; no other peer may stand in for the notary's in
// `collections`, the regulator's may in `registry`.
test("without the notary's chaincode no collection step is written, and the same command is once it is back", async () => {
  const caseId = await openedCase(network.consortium);
  const write = await network.writer('Aurora', 'collector');
  const path = `cases/${caseId}/steps`;
  const step = { kind: 'fieldVisit', plannedFor: inOneHour() };
  const id = key();
  await network.kill('collections-notary');

  const refused = await write(path, step, id);
  expect(refused).toMatchObject({ status: 503, body: { code: 'LEDGER_UNAVAILABLE', retryable: true } });
  expect((await network.consortium.as('Aurora', 'collector').readCase(caseId)).steps).toEqual([]);

  await network.mend();
  expect(await write(path, step, id)).toMatchObject({ status: 201 });
  const { steps } = await network.consortium.as('Notary', 'notary1').readCase(caseId);
  expect(steps).toMatchObject([{ kind: 'fieldVisit', status: 'awaitingAttestation' }]);
});

test("without the notary's chaincode a lender's records go on through the regulator's", async () => {
  await network.kill('registry-notary');
  const tradelineId = newTradelineId();
  const write = await network.writer('Aurora', 'clerk');

  const opened = await write('tradelines', { tradelines: [opening(tradelineId)] }, key());
  expect(opened).toMatchObject({ status: 201, body: { written: 1 } });
  const appended = await write('repayments', { events: [month(tradelineId, '2026-01')] }, key());
  expect(appended).toMatchObject({ status: 201, body: { written: 1 } });

  await network.mend();
  const reader = network.consortium.as('Regulator', 'supervisor');
  expect(await reader.readTradeline(tradelineId)).toMatchObject({ lastPeriod: '2026-01', revision: 2 });
  expect((await reader.readAmounts(tradelineId)).entries).toHaveLength(2);
});

// The neutral that endorses a record sees its exact amounts, and the notary may not: Fabric sends them to members of the
// lender's collection only, so the regulator's peer has no stand-in. What carries no amounts has one.
test("without the regulator's chaincode records with amounts wait, and others go on through the notary's", async () => {
  const [closing, waiting] = [newTradelineId(), newTradelineId()];
  const clerk = network.consortium.as('Aurora', 'clerk');
  await clerk.openTradelines({ tradelines: [opening(closing), opening(waiting)] });
  const write = await network.writer('Aurora', 'clerk');
  const append = { events: [month(waiting, '2026-01')] };
  const id = key();
  await network.kill('registry-regulator');

  const refused = await write('repayments', append, id);
  expect(refused).toMatchObject({ status: 503, body: { code: 'LEDGER_UNAVAILABLE', retryable: true } });
  const closed = await write(`tradelines/${closing}/closure`, { closedOn: '2026-01-31', reason: 'paid' }, key());
  expect(closed).toMatchObject({ status: 200, body: { tradeline: { status: 'closed' } } });

  await network.mend();
  expect(await write('repayments', append, id)).toMatchObject({ status: 201, repeated: false });
  const { versions } = await clerk.readTradelineHistory(waiting);
  expect(versions.map(({ record }) => record?.lastPeriod)).toEqual([null, '2026-01']);
});
