import { beforeAll, expect, test } from 'vitest';
import type { Consortium } from '@attestry/cli/consortium';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import type { Change } from '@attestry/gateway/readmodel/change';
import { callerAt, type Caller } from '../contract/gateway/gateways.js';
import {
  key,
  month,
  newCaseId,
  newTradelineId,
  opening,
  organisation,
  sharedNetwork,
  tradelineInArrears,
} from '../support/shared.js';

// Goal: what a member lists is what stands on the ledger, and its own write is in it as soon as it asks.
// Method: over the gateways of a real network, whose read models are made of real blocks with real private data; then
// each gateway compares all of its read model with its peer's state.

let network: Consortium;
beforeAll(async () => {
  network = await sharedNetwork();
});

async function callerOf(name: string, user: string): Promise<Caller> {
  const gateway = organisation(network, name);
  return callerAt(gatewayUrl(gateway), `Bearer ${await developmentToken(network.plan, gateway, user, 1)}`);
}

test("a list reflects one's own write, named by its block", async () => {
  const clerk = await callerOf('Aurora', 'clerk');
  const tradelineId = newTradelineId();
  const { amounts, ...tradeline } = opening(tradelineId);
  const opened = await clerk.post('/v1/tradelines', { tradelines: [{ ...tradeline, amounts }] }, key());
  const block = opened.headers.get('x-block-number') ?? '';
  const subject = `subjectId=${tradeline.subjectId}`;
  const listed = await clerk.get(`/v1/portfolio/tradelines?${subject}&minBlock=${block}`);
  expect(listed.body.tradelines).toEqual([(await clerk.get(`/v1/tradelines/${tradelineId}`)).body]);
  expect(Number(listed.headers.get('x-block-height'))).toBeGreaterThanOrEqual(Number(block));

  const transaction = await clerk.get(`/v1/transactions/${opened.headers.get('x-transaction-id') ?? ''}`);
  expect(transaction.body).toMatchObject({
    blockNumber: Number(block),
    validationCode: 'VALID',
    name: 'OpenTradelines',
    by: 'AuroraMSP/clerk',
  });
  const { body } = await clerk.get(`/v1/blocks/${block}`);
  expect(body.transactions).toContainEqual(transaction.body);
});

test('a tradeline is given as it stood after each of its blocks', async () => {
  const clerk = await callerOf('Aurora', 'clerk');
  const tradelineId = await tradelineInArrears(network);
  const { versions } = (await clerk.get(`/v1/tradelines/${tradelineId}/history`)).body as {
    versions: { transactionId: string; record: { subjectId: string } }[];
  };
  const last = versions.at(-1);
  await clerk.get(`/v1/transactions/${last?.transactionId ?? ''}`);
  for (const { transactionId, record } of versions) {
    const { blockNumber } = (await clerk.get(`/v1/transactions/${transactionId}`)).body as { blockNumber: number };
    const { body } = await clerk.get(`/v1/portfolio/tradelines?subjectId=${record.subjectId}&asOfBlock=${blockNumber}`);
    expect(body.tradelines).toEqual([record]);
  }
});

test('what happens to an account is a row of changes at every gateway that may know, each at the same position', async () => {
  const tradelineId = await tradelineInArrears(network);
  const collector = await callerOf('Aurora', 'collector');
  const caseId = newCaseId();
  await collector.post('/v1/cases', { caseId, tradelineId, pack: 'EU' }, key());
  const step = { kind: 'demandLetter', plannedFor: '2026-12-01T10:00:00Z' };
  await collector.post(`/v1/cases/${caseId}/steps`, step, key());
  const notary = await callerOf('Notary', 'notary1');
  const attested = await notary.post(`/v1/cases/${caseId}/steps/1/attestation`, { reasons: ['debtVerified'] }, key());
  const block = attested.headers.get('x-block-number') ?? '';

  const changesAt = async (caller: Caller): Promise<Change[]> => {
    const of = async (subjectId: string): Promise<Change[]> =>
      (await caller.get(`/v1/changes?subjectId=${subjectId}&minBlock=${block}`)).body.changes as Change[];
    return [...(await of(tradelineId)), ...(await of(caseId))];
  };
  const seen = await changesAt(notary);
  expect(seen.map(({ type }) => type)).toEqual([
    'tradeline.opened',
    'repayment.appended',
    'repayment.appended',
    'case.opened',
    'step.proposed',
    'step.attested',
  ]);
  expect(await changesAt(await callerOf('Regulator', 'auditor'))).toEqual(seen);
  expect(await changesAt(await callerOf('Aurora', 'auditor'))).toEqual(seen);
  expect(await changesAt(await callerOf('Castor', 'underwriter'))).toEqual([]);
  const waiting = await notary.get(`/v1/cases?tradelineId=${tradelineId}&stepStatus=cleared`);
  expect(waiting.body.cases).toMatchObject([{ caseId }]);
});

test('every read model is equal to the state of its peer, exact amounts included where the peer holds them', async () => {
  const tradelineId = await tradelineInArrears(network);
  const clerk = await callerOf('Aurora', 'clerk');
  const { body: read } = await clerk.get(`/v1/tradelines/${tradelineId}`);
  const { period, daysPastDue, paymentStatus, amounts } = month(tradelineId, '2026-02', 12, '60000');
  const event = { period, daysPastDue, paymentStatus };
  const corrected = await clerk.post(
    `/v1/tradelines/${tradelineId}/corrections`,
    { revision: read.revision, reason: 'furnisherError', event, amounts },
    key(),
  );
  expect(corrected.status).toBe(201);
  const block = corrected.headers.get('x-block-number') ?? '';

  for (const [name, user] of [
    ['Aurora', 'auditor'],
    ['Boreal', 'auditor'],
    ['Castor', 'underwriter'],
    ['Notary', 'notary1'],
    ['Regulator', 'auditor'],
  ] as const) {
    const caller = await callerOf(name, user);
    await caller.get(`/v1/changes?limit=1&minBlock=${block}`);
    const { body } = await caller.get('/v1/read-model/check');
    expect({ name, ...body }).toMatchObject({ name, differences: [], more: false });
    const compared = body.compared as Record<string, number>;
    expect(compared.member).toBeGreaterThanOrEqual(5);
    expect(Number(compared.amounts) > 0).toBe(name === 'Aurora' || name === 'Regulator');
  }
});
