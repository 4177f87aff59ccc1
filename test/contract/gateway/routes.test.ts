import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { describe, expect, test } from 'vitest';
import {
  admission,
  amounts,
  consortium,
  consortiumWithArrears,
  event,
  openSome,
  opening,
  tradelineId,
} from '../../support/consortium.js';
import { type Caller, caller } from './gateways.js';

const without = (record: object, ...names: string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const anOpening = (n: number, limit = '500000'): object => ({
  ...opening({ tradelineId: tradelineId(n) }),
  amounts: { limit },
});
const aMonth = (over: object = {}): object => ({ ...without(event(over), 'tradelineId'), amounts: amounts() });
const anEvent = (over: object = {}): object => ({ ...event(over), amounts: amounts() });

const codes = (body: unknown): unknown => {
  const { code, errors } = body as { code: string; errors: { field: string }[] };
  return [code, ...errors.map(({ field }) => field)];
};

describe('members', () => {
  test('are admitted, read, suspended and reinstated, each change in the history', async () => {
    const ledger = await consortium();
    const supervisor = await caller('RegulatorMSP', 'supervisor', ledger);
    const body = without(admission('DelosMSP', { role: 'agency' }), 'commandId');
    const admitted = await supervisor.post('/v1/members', body);
    expect(admitted.body).toMatchObject({ member: { mspId: 'DelosMSP', status: 'active' } });
    expect(admitted.headers.get('x-transaction-id')).toBe(admitted.body.transactionId);
    expect(admitted.headers.get('x-block-number')).toMatch(/^\d+$/);

    const suspended = await supervisor.post('/v1/members/DelosMSP/suspension', { reason: 'insolvency' });
    expect(suspended.body).toMatchObject({ member: { status: 'suspended' } });
    expect((await supervisor.post('/v1/members/DelosMSP/reinstatement')).body).toMatchObject({
      member: { status: 'active', revision: 3 },
    });
    expect((await supervisor.get('/v1/members/DelosMSP')).body).toMatchObject({ revision: 3 });
    const { versions } = (await supervisor.get('/v1/members/DelosMSP/history')).body;
    expect(versions).toHaveLength(3);
    expect((await supervisor.get('/v1/members')).body.members).toHaveLength(6);
  });

  test('are not admitted by a lender, nor read by an organisation that is none', async () => {
    const ledger = await consortium();
    const clerk = await caller('AuroraMSP', 'clerk', ledger);
    const body = without(admission('DelosMSP', { role: 'agency' }), 'commandId');
    expect(await clerk.post('/v1/members', body)).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_ENTITLED' } });
    expect((await clerk.get('/v1/members/NobodyMSP')).body.code).toBe('MEMBER_NOT_FOUND');
    const mallory = await caller('MalloryMSP', 'mallory', ledger);
    expect((await mallory.get('/v1/members')).body.code).toBe('MEMBER_NOT_ADMITTED');
  });
});

describe('tradelines', () => {
  test('are opened in a batch, read one by one, scanned with a bookmark and closed', async () => {
    const clerk = await caller('AuroraMSP', 'clerk', await consortium());
    const opened = await clerk.post('/v1/tradelines', { tradelines: [1, 2, 3].map((n) => anOpening(n)) });
    expect(opened.body).toMatchObject({ written: 3, repeated: [], refused: [] });
    expect((await clerk.get(`/v1/tradelines/${tradelineId(2)}`)).body).toMatchObject({ revision: 1, status: 'open' });

    const scan = await clerk.get('/v1/tradelines?lender=AuroraMSP&pages=100');
    expect(scan.body.tradelines).toHaveLength(3);
    const closed = await clerk.post(`/v1/tradelines/${tradelineId(2)}/closure`, {
      closedOn: '2026-03-01',
      reason: 'settled',
    });
    expect(closed.body).toMatchObject({ tradeline: { status: 'closed' } });
    expect((await clerk.get(`/v1/tradelines/${tradelineId(2)}/history`)).body.versions).toHaveLength(2);
  });

  test('keep exact amounts for the lender and the regulator', async () => {
    const ledger = await consortium();
    const clerk = await caller('AuroraMSP', 'clerk', ledger);
    await clerk.post('/v1/tradelines', { tradelines: [anOpening(1, '123456')] });
    const path = `/v1/tradelines/${tradelineId()}/amounts`;
    for (const reader of [clerk, await caller('RegulatorMSP', 'supervisor', ledger)]) {
      expect((await reader.get(path)).body).toMatchObject({ entries: [{ limit: '123456' }] });
      expect((await reader.get('/v1/amounts?lender=AuroraMSP')).body.packs).toHaveLength(1);
    }
    const boreal = await caller('BorealMSP', 'clerk', ledger);
    expect(await boreal.get(path)).toMatchObject({ status: 403, body: { code: 'NOT_ENTITLED_TO_READ' } });
    expect((await boreal.get('/v1/amounts?lender=AuroraMSP')).body.code).toBe('NOT_ENTITLED_TO_READ');
  });

  test('that are refused in a batch are named by their position, or left out on request', async () => {
    const clerk = await caller('AuroraMSP', 'clerk', await consortium());
    const bad = { ...opening({ tradelineId: tradelineId(2), openedOn: '2027-01-01' }), amounts: { limit: '1' } };
    const batch = { tradelines: [anOpening(1), bad] };
    const refused = await clerk.post('/v1/tradelines', batch);
    expect(codes(refused.body)).toEqual(['DATE_IN_FUTURE', 'tradelines[1].openedOn']);
    const skipped = await clerk.post('/v1/tradelines', { ...batch, onRefusal: 'skip' });
    expect(skipped).toMatchObject({ status: 201, body: { written: 1, refused: [{ index: 1 }] } });
  });

  test('are read by nobody without a right to', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    const underwriter = await caller('CastorMSP', 'underwriter', ledger);
    for (const part of ['', '/history', '/corrections']) {
      const answer = await underwriter.get(`/v1/tradelines/${tradelineId()}${part}`);
      expect(answer.body.code).toBe('NOT_ENTITLED_TO_READ');
    }
    expect((await underwriter.get('/v1/tradelines?lender=AuroraMSP')).body.code).toBe('NOT_ENTITLED_TO_READ');
    expect((await underwriter.get(`/v1/tradelines/${tradelineId(9)}`)).body.code).toBe('TRADELINE_NOT_FOUND');
  });
});

describe('repayments', () => {
  const openedBy = async (): Promise<Caller> => {
    const ledger = await consortium();
    await openSome(ledger, 3);
    return caller('AuroraMSP', 'clerk', ledger);
  };

  test('are appended one by one and in batches, and corrected', async () => {
    const clerk = await openedBy();
    const one = await clerk.post(`/v1/tradelines/${tradelineId()}/repayments`, aMonth());
    expect(one.body).toMatchObject({ written: 1 });
    const batch = [1, 2, 3].map((n) =>
      anEvent({ tradelineId: tradelineId(n), period: n === 1 ? '2026-02' : '2026-01' }),
    );
    expect((await clerk.post('/v1/repayments', { events: batch })).body).toMatchObject({ written: 3 });

    const path = `/v1/tradelines/${tradelineId()}`;
    const { revision } = (await clerk.get(path)).body;
    const corrected = await clerk.post(`${path}/corrections`, {
      revision,
      reason: 'furnisherError',
      event: without(event({ daysPastDue: 10, paymentStatus: 'short' }), 'tradelineId'),
      amounts: amounts({ paid: '0' }),
    });
    expect(corrected).toMatchObject({ status: 201, body: { tradeline: { worstDaysPastDue: 10 } } });
    expect((await clerk.get(`${path}/corrections`)).body.corrections).toHaveLength(1);
    expect((await clerk.get(`${path}/amounts`)).body.entries).toHaveLength(4);
  });

  test('that are refused name the field as the request spells it', async () => {
    const clerk = await openedBy();
    const path = `/v1/tradelines/${tradelineId()}/repayments`;
    await clerk.post(path, aMonth());
    const outOfOrder = await clerk.post(path, aMonth({ period: '2026-03' }));
    expect(codes(outOfOrder.body)).toEqual(['PERIOD_OUT_OF_ORDER', 'period']);
    const yen = await clerk.post(path, { ...aMonth({ period: '2026-02' }), amounts: amounts({ currency: 'JPY' }) });
    expect(codes(yen.body)).toEqual(['CURRENCY_MISMATCH', 'amounts.currency']);
    const batch = await clerk.post('/v1/repayments', { events: [anEvent({ period: '2026-02' }), anEvent()] });
    expect(codes(batch.body)).toEqual(['TRADELINE_REPEATED', 'events[1].tradelineId']);
    const foreign = await clerk.post(`/v1/tradelines/${tradelineId(1, 'BorealMSP')}/repayments`, aMonth());
    expect(codes(foreign.body)).toEqual(['NOT_LENDER_OF_TRADELINE', 'tradelineId']);
    const stale = await clerk.post(`/v1/tradelines/${tradelineId()}/corrections`, {
      revision: 1,
      reason: 'furnisherError',
      event: without(event(), 'tradelineId'),
      amounts: amounts(),
    });
    expect(codes(stale.body)).toEqual(['REVISION_MISMATCH', 'revision']);
  });
});

describe('cases', () => {
  const CASE = { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' };
  const plannedFor = '2026-06-20T09:00:00Z';
  const setUp = async (): Promise<{ ledger: MemoryLedger; collector: Caller; notary: Caller }> => {
    const ledger = await consortiumWithArrears();
    return {
      ledger,
      collector: await caller('AuroraMSP', 'collector', ledger),
      notary: await caller('NotaryMSP', 'notary1', ledger),
    };
  };

  test('go from opening through an attested step to closing', async () => {
    const { ledger, collector, notary } = await setUp();
    expect((await collector.post('/v1/cases', CASE)).body).toMatchObject({ case: { status: 'open' } });
    const steps = '/v1/cases/case-0001/steps';
    expect((await collector.post(steps, { kind: 'demandLetter', plannedFor })).body).toMatchObject({
      step: { step: 1, status: 'awaitingAttestation' },
    });
    const attested = await notary.post(`${steps}/1/attestation`, { reasons: ['debtVerified'] });
    expect(attested).toMatchObject({ status: 200, body: { step: { status: 'cleared' } } });
    ledger.now = '2026-06-20T10:00:00.000Z';
    const executed = { executedAt: plannedFor, outcome: 'delivered' };
    expect((await collector.post(`${steps}/1/execution`, executed)).body).toMatchObject({
      step: { status: 'executed' },
    });
    await collector.post(steps, { kind: 'fieldVisit', plannedFor: '2026-06-21T09:00:00Z' });
    expect((await notary.post(`${steps}/2/rejection`, { reasons: ['disproportionate'] })).body).toMatchObject({
      step: { status: 'rejected' },
    });
    expect((await collector.post('/v1/cases/case-0001/closure', { outcome: 'settled' })).body).toMatchObject({
      case: { status: 'closed' },
    });
    expect((await notary.get('/v1/cases/case-0001')).body.steps).toHaveLength(2);
    expect((await notary.get('/v1/cases/case-0001/history')).body).toMatchObject({ steps: [{ step: 1 }, { step: 2 }] });
  });

  test('refuse what is out of turn, out of place or by the wrong hand', async () => {
    const { collector, notary } = await setUp();
    await collector.post('/v1/cases', CASE);
    const steps = '/v1/cases/case-0001/steps';
    await collector.post(steps, { kind: 'demandLetter', plannedFor });
    const own = await collector.post(`${steps}/1/attestation`, { reasons: ['debtVerified'] });
    expect(own).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_ENTITLED' } });
    const early = await collector.post(`${steps}/1/execution`, { executedAt: plannedFor, outcome: 'paid' });
    expect(early).toMatchObject({ status: 409, body: { code: 'STEP_NOT_CLEARED' } });
    expect((await notary.post(`${steps}/2/rejection`, { reasons: ['debtDisputed'] })).body.code).toBe('STEP_NOT_FOUND');
    expect((await collector.post('/v1/cases', CASE)).body.code).toBe('CASE_EXISTS');
    expect((await collector.post('/v1/cases/case-0001/closure', { outcome: 'cured' })).body.code).toBe('STEPS_PENDING');
    expect((await collector.get('/v1/cases/case-0002')).body.code).toBe('CASE_NOT_FOUND');
    expect((await collector.get('/v1/cases/case-0002/history')).body.code).toBe('CASE_NOT_FOUND');
  });
});
