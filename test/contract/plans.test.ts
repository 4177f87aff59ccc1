import { describe, expect, test } from 'vitest';
import {
  append,
  commandId,
  consortium,
  consortiumWithArrears,
  openSome,
  people,
  refusalOf,
  SALT,
  tradelineId,
  type MemoryLedger,
  type TransactionName,
} from '../support/consortium.js';

const PLAN = 'plan-0001';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
const DUE_ON = ['2026-07-01', '2026-08-01', '2026-09-01'];
const TERMS = { currency: 'EUR', debt: '100000', instalments: ['33334', '33333', '33333'] };

const send = (
  ledger: MemoryLedger,
  who: typeof people.clerk,
  name: TransactionName,
  request: object,
  item?: object,
): Promise<unknown> =>
  ledger.submit(
    who,
    name,
    { commandId: commandId(), ...request },
    item === undefined ? undefined : { salt: SALT, item },
  );
const propose = (ledger: MemoryLedger, over: object = {}, terms: object = {}, who = people.collector) =>
  send(
    ledger,
    who,
    'ProposePlan',
    { planId: PLAN, tradelineId: tradelineId(), proposedFor: 'lender', dueOn: DUE_ON, graceDays: 5, ...over },
    { ...TERMS, ...terms },
  );
const accept = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'AcceptPlan', { planId: PLAN, acceptedFor: 'subject', evidence: EVIDENCE, ...over });
const decline = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'DeclinePlan', { planId: PLAN, declinedFor: 'lender', ...over });
const pay = (ledger: MemoryLedger, amount: string, over: object = {}, who = people.collector, currency = 'EUR') =>
  send(ledger, who, 'ReportPlanPayment', { planId: PLAN, paidOn: today(ledger), ...over }, { currency, amount });
const assess = (ledger: MemoryLedger, planId = PLAN, who = people.collector) =>
  send(ledger, who, 'AssessPlan', { planId });
const today = (ledger: MemoryLedger): string => ledger.now.slice(0, 10);

interface PlanView {
  plan: { status: string; instalments: { status: string; paidOn: string | null }[]; by: string };
  dueOn: string[];
  inBreach: boolean;
  cure: object | null;
}
const read = async (ledger: MemoryLedger, planId = PLAN): Promise<PlanView> =>
  (await ledger.evaluate(people.collector, 'ReadPlan', { planId })) as PlanView;
interface FileView {
  file: Record<string, unknown>;
  holds: { kind: string; until: string | null }[];
  hardships: { status: string }[];
}
const forbearance = async (ledger: MemoryLedger): Promise<FileView> =>
  (await ledger.evaluate(people.supervisor, 'ReadForbearance', { tradelineId: tradelineId() })) as FileView;

async function underWay(): Promise<MemoryLedger> {
  const ledger = await consortiumWithArrears();
  await propose(ledger);
  await accept(ledger);
  return ledger;
}
const openCase = (ledger: MemoryLedger): Promise<unknown> =>
  send(ledger, people.collector, 'OpenCase', { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' });
const step = (ledger: MemoryLedger, kind: string): Promise<unknown> =>
  send(ledger, people.collector, 'ProposeStep', { caseId: 'case-0001', kind, plannedFor: '2027-12-01T09:00:00Z' });

describe('a repayment plan', () => {
  test('is proposed, accepted by the other side, and paid early to the last cent', async () => {
    const ledger = await underWay();
    expect((await forbearance(ledger)).holds).toEqual([
      expect.objectContaining({ kind: 'plan', until: '2026-07-07T00:00:00.000Z' }),
    ]);
    await pay(ledger, '40000');
    expect((await read(ledger)).plan.instalments.map(({ status }) => status)).toEqual(['paid', 'partial', 'due']);
    expect((await forbearance(ledger)).holds).toEqual([
      expect.objectContaining({ kind: 'plan', until: '2026-08-07T00:00:00.000Z' }),
    ]);
    expect(await pay(ledger, '60000')).toMatchObject({ plan: { status: 'completed', endedOn: '2026-06-15' } });
    const { file, holds } = await forbearance(ledger);
    expect(file).toMatchObject({ activePlan: null, plansCompleted: 1, plansBreached: 0 });
    expect(holds).toEqual([]);
    await append(ledger, { period: '2026-04' });
    expect((await read(ledger)).cure).toMatchObject({ stage: 'cure' });
  });

  test('keeps its exact amounts for its lender and the regulator, and off the channel', async () => {
    const ledger = await underWay();
    await pay(ledger, '40000');
    for (const who of [people.clerk, people.supervisor]) {
      expect(await ledger.evaluate(who, 'ReadPlanAmounts', { planId: PLAN })).toMatchObject({
        ...TERMS,
        paid: '40000',
      });
    }
    expect(await refusalOf(ledger.evaluate(people.notary, 'ReadPlanAmounts', { planId: PLAN }))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
    const channel = ledger
      .dump()
      .split('\n')
      .filter((line) => line.startsWith('registry\t'));
    expect(channel.filter((line) => /\b(33333|33334|100000|40000)\b/.test(line))).toEqual([]);
  });

  test('is proposed for the subject through the regulator, and accepted by the lender', async () => {
    const ledger = await consortiumWithArrears();
    await propose(ledger, { proposedFor: 'subject', evidence: EVIDENCE }, {}, people.supervisor);
    expect((await forbearance(ledger)).file).toMatchObject({ offeredAt: null, proposal: PLAN });
    expect(await refusalOf(accept(ledger))).toMatchObject({ code: 'PLAN_SIDE_CONSENTED' });
    expect(await accept(ledger, { acceptedFor: 'lender' })).toMatchObject({ plan: { status: 'active' } });
  });

  test.each([
    ['by another lender', {}, {}, people.borealClerk, 'NOT_LENDER_OF_TRADELINE'],
    ['by an insurer', {}, {}, people.underwriter, 'ROLE_NOT_ENTITLED'],
    ['without the duty', {}, {}, people.clerk, 'DUTY_MISSING'],
    ['for the lender by the regulator', {}, {}, people.supervisor, 'ROLE_NOT_ENTITLED'],
    ['for the subject without its word', { proposedFor: 'subject' }, {}, people.collector, 'EVIDENCE_MISSING'],
    ['on no tradeline', { tradelineId: tradelineId(9) }, {}, people.collector, 'TRADELINE_NOT_FOUND'],
    ['in another currency', {}, { currency: 'USD' }, people.collector, 'CURRENCY_MISMATCH'],
    ['of fewer amounts', {}, { instalments: ['50000', '50000'] }, people.collector, 'AMOUNTS_MISMATCH'],
    ['a cent short', {}, { debt: '100001' }, people.collector, 'INSTALMENTS_DO_NOT_ADD_UP'],
    [
      'with an instalment of nothing',
      {},
      { instalments: ['0', '50000', '50000'] },
      people.collector,
      'MALFORMED_REQUEST',
    ],
    ['of days out of order', { dueOn: [...DUE_ON].reverse() }, {}, people.collector, 'DATE_OUT_OF_ORDER'],
    ['from yesterday on', { dueOn: ['2026-06-14', ...DUE_ON.slice(1)] }, {}, people.collector, 'DATE_OUT_OF_ORDER'],
    ['beyond five years', { dueOn: [...DUE_ON.slice(0, 2), '2031-06-16'] }, {}, people.collector, 'POLICY_EXCEEDED'],
    ['with too much grace', { graceDays: 16 }, {}, people.collector, 'POLICY_EXCEEDED'],
    ['to replace what is not there', { replaces: 'plan-0000' }, {}, people.collector, 'PLAN_NOT_ACTIVE'],
  ])('proposed %s is refused', async (_what, over, terms, who, code) => {
    const ledger = await consortiumWithArrears();
    const before = ledger.dump();
    expect(await refusalOf(propose(ledger, over, terms, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test.each([
    ['accepted by another lender', (l: MemoryLedger) => accept(l, {}, people.borealClerk), 'NOT_LENDER_OF_TRADELINE'],
    ['accepted by its own author', (l: MemoryLedger) => accept(l, { acceptedFor: 'lender' }), 'PLAN_SIDE_CONSENTED'],
    [
      'accepted without the word of the subject',
      (l: MemoryLedger) => accept(l, { evidence: undefined }),
      'EVIDENCE_MISSING',
    ],
    ['accepted that does not exist', (l: MemoryLedger) => accept(l, { planId: 'plan-0404' }), 'PLAN_NOT_FOUND'],
    ['paid before it is agreed', (l: MemoryLedger) => pay(l, '1'), 'PLAN_NOT_ACTIVE'],
    ['assessed before it is agreed', (l: MemoryLedger) => assess(l), 'PLAN_NOT_ACTIVE'],
    ['proposed again', (l: MemoryLedger) => propose(l), 'PLAN_EXISTS'],
    ['proposed beside another', (l: MemoryLedger) => propose(l, { planId: 'plan-0002' }), 'PLAN_OPEN'],
    ['declined by an insurer', (l: MemoryLedger) => decline(l, {}, people.underwriter), 'ROLE_NOT_ENTITLED'],
  ])('%s is refused', async (_what, attempt, code) => {
    const ledger = await consortiumWithArrears();
    await propose(ledger);
    const before = ledger.dump();
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test.each([
    ['of more than is owed', '100001', {}, 'EUR', 'PAYMENT_EXCEEDS_DEBT'],
    ['in another currency', '1', {}, 'USD', 'CURRENCY_MISMATCH'],
    ['in the future', '1', { paidOn: '2026-06-16' }, 'EUR', 'DATE_IN_FUTURE'],
    ['before it was agreed', '1', { paidOn: '2026-06-14' }, 'EUR', 'DATE_OUT_OF_ORDER'],
    ['of nothing', '0', {}, 'EUR', 'MALFORMED_REQUEST'],
  ])('with a payment %s refuses it', async (_what, amount, over, currency, code) => {
    const ledger = await underWay();
    const before = ledger.dump();
    expect(await refusalOf(pay(ledger, amount, over, people.collector, currency))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is broken by the rule alone, and its hold ends without anybody saying so', async () => {
    const ledger = await underWay();
    await openCase(ledger);
    expect(await refusalOf(step(ledger, 'reminder'))).toMatchObject({ code: 'COLLECTION_HELD' });
    ledger.now = '2026-07-06T10:00:00.000Z';
    expect(await refusalOf(assess(ledger))).toMatchObject({ code: 'PLAN_KEPT' });
    ledger.now = '2026-07-07T10:00:00.000Z';
    expect((await read(ledger)).inBreach).toBe(true);
    await expect(step(ledger, 'reminder')).resolves.toBeDefined();
    expect(await refusalOf(pay(ledger, '33334'))).toMatchObject({ code: 'PLAN_BREACHED' });
    // Paid in time and reported late, it is kept.
    await pay(ledger, '33334', { paidOn: '2026-07-05' });
    expect(await refusalOf(assess(ledger))).toMatchObject({ code: 'PLAN_KEPT' });
    ledger.now = '2026-08-07T10:00:00.000Z';
    expect(await assess(ledger, PLAN, people.supervisor)).toMatchObject({ plan: { status: 'breached' } });
    expect((await forbearance(ledger)).file).toMatchObject({ plansBreached: 1, lastPlanBreached: true });
    expect(await refusalOf(assess(ledger))).toMatchObject({ code: 'PLAN_NOT_ACTIVE' });
  });

  test('is replaced by one over exactly what is unpaid, as often as the policy allows', async () => {
    const ledger = await underWay();
    await pay(ledger, '40000');
    const next = { planId: 'plan-0002', replaces: PLAN, dueOn: ['2026-07-10'] };
    expect(
      await refusalOf(propose(ledger, { ...next, replaces: undefined }, { debt: '60000', instalments: ['60000'] })),
    ).toMatchObject({ code: 'PLAN_OPEN' });
    expect(await refusalOf(propose(ledger, next, { debt: '59999', instalments: ['59999'] }))).toMatchObject({
      code: 'DEBT_MISMATCH',
    });
    await propose(ledger, next, { debt: '60000', instalments: ['60000'] });
    await pay(ledger, '1');
    expect(await refusalOf(accept(ledger, { planId: 'plan-0002' }))).toMatchObject({ code: 'DEBT_MISMATCH' });
    await decline(ledger, { planId: 'plan-0002' });
    await propose(ledger, { ...next, planId: 'plan-0003' }, { debt: '59999', instalments: ['59999'] });
    await accept(ledger, { planId: 'plan-0003' });
    expect((await read(ledger)).plan.status).toBe('replaced');
    expect(await forbearance(ledger)).toMatchObject({
      file: { activePlan: 'plan-0003', renegotiatedOn: ['2026-06-15'] },
      holds: [{ kind: 'plan', until: '2026-07-16T00:00:00.000Z' }],
    });
    const third = { planId: 'plan-0004', replaces: 'plan-0003', dueOn: ['2026-07-10'] };
    expect(await refusalOf(propose(ledger, third, { debt: '59999', instalments: ['59999'] }))).toMatchObject({
      code: 'RENEGOTIATION_LIMIT',
    });
  });

  test('that nobody accepts lapses and gives way to another', async () => {
    const ledger = await consortiumWithArrears();
    await propose(ledger);
    ledger.now = '2026-07-16T10:00:00.000Z';
    expect((await read(ledger)).plan.status).toBe('lapsed');
    expect(await refusalOf(accept(ledger))).toMatchObject({ code: 'PLAN_NOT_PROPOSED' });
    await propose(ledger, { planId: 'plan-0002', dueOn: ['2026-08-01', '2026-09-01', '2026-10-01'] });
    const { versions } = (await ledger.evaluate(people.supervisor, 'PlanHistory', { planId: PLAN })) as {
      versions: { record: { status: string } }[];
    };
    expect(versions.map(({ record }) => record.status)).toEqual(['proposed', 'lapsed']);
  });

  test('is changed once by a repeated command, and has each change in its history', async () => {
    const ledger = await underWay();
    const payment = { commandId: commandId(), planId: PLAN, paidOn: '2026-06-15' };
    const money = { salt: SALT, item: { currency: 'EUR', amount: '33334' } };
    const first = await ledger.submit(people.collector, 'ReportPlanPayment', payment, money);
    expect(await ledger.submit(people.collector, 'ReportPlanPayment', payment, money)).toEqual(first);
    const history = (await ledger.evaluate(people.notary, 'PlanHistory', { planId: PLAN })) as {
      versions: { by: string; record: { status: string; payments: number } }[];
    };
    expect(history.versions.map(({ by, record }) => [by, record.status, record.payments])).toEqual([
      ['AuroraMSP/collector', 'proposed', 0],
      ['AuroraMSP/collector', 'active', 0],
      ['AuroraMSP/collector', 'active', 1],
    ]);
    const files = (await ledger.evaluate(people.notary, 'ForbearanceHistory', { tradelineId: tradelineId() })) as {
      versions: unknown[];
    };
    expect(files.versions).toHaveLength(3);
  });

  test('on what is paid off is refused, on what was written off it is not', async () => {
    const ledger = await consortium();
    await openSome(ledger, 2);
    const close = (n: number, reason: string): Promise<unknown> =>
      send(ledger, people.clerk, 'CloseTradeline', { tradelineId: tradelineId(n), closedOn: '2026-06-01', reason });
    await close(1, 'paid');
    await close(2, 'chargedOff');
    expect(await refusalOf(propose(ledger))).toMatchObject({ code: 'TRADELINE_CLOSED' });
    await expect(propose(ledger, { tradelineId: tradelineId(2) })).resolves.toBeDefined();
  });

  test('is read by its lender, the notary and the regulator', async () => {
    const ledger = await underWay();
    for (const who of [people.auditor, people.notary, people.supervisor]) {
      await expect(ledger.evaluate(who, 'ReadPlan', { planId: PLAN })).resolves.toBeDefined();
    }
    for (const name of ['ReadPlan', 'PlanHistory', 'ReadPlanAmounts'] as const) {
      expect(await refusalOf(ledger.evaluate(people.borealClerk, name, { planId: PLAN }))).toMatchObject({
        code: 'NOT_ENTITLED_TO_READ',
      });
    }
  });
});

describe('a promise to pay', () => {
  const promise = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
    send(
      ledger,
      who,
      'MakePromise',
      { tradelineId: tradelineId(), dueOn: '2026-06-20', ...over },
      { currency: 'EUR', amount: '5000' },
    );
  const paid = (ledger: MemoryLedger, amount: string, over: object = {}) =>
    send(
      ledger,
      people.collector,
      'ReportPromisePayment',
      { tradelineId: tradelineId(), promise: 1, paidOn: '2026-06-15', ...over },
      { currency: 'EUR', amount },
    );
  const settle = (ledger: MemoryLedger, n = 1, who = people.supervisor) =>
    send(ledger, who, 'SettlePromise', { tradelineId: tradelineId(), promise: n });

  test('is kept by payments that add up to it in time', async () => {
    const ledger = await consortiumWithArrears();
    await promise(ledger);
    expect(await paid(ledger, '4999')).toMatchObject({ promise: { status: 'made' } });
    expect(await paid(ledger, '1')).toMatchObject({ promise: { status: 'kept', settledBy: 'payment' } });
    expect((await forbearance(ledger)).file).toMatchObject({ promisesKept: 1, openPromise: null });
    expect(await refusalOf(paid(ledger, '1'))).toMatchObject({ code: 'PROMISE_SETTLED' });
    expect(
      ledger
        .dump()
        .split('\n')
        .filter((line) => line.includes('4999') && line.startsWith('registry\t')),
    ).toEqual([]);
  });

  test('is judged by the months reported since: kept, or broken', async () => {
    const ledger = await consortiumWithArrears();
    await promise(ledger);
    expect(await refusalOf(settle(ledger))).toMatchObject({ code: 'PROMISE_UNDECIDED' });
    await append(ledger, { period: '2026-04', daysPastDue: 90, paymentStatus: 'short' }, { paid: '0' });
    await append(ledger, { period: '2026-05', daysPastDue: 30, paymentStatus: 'short' });
    expect(await settle(ledger)).toMatchObject({ promise: { status: 'kept', settledBy: 'repayments' } });
    await promise(ledger);
    ledger.now = '2026-07-01T10:00:00.000Z';
    await append(ledger, { period: '2026-06', daysPastDue: 60, paymentStatus: 'short' });
    expect(await settle(ledger, 2)).toMatchObject({ promise: { status: 'broken' } });
    const { promises } = (await ledger.evaluate(people.notary, 'ListPromises', { tradelineId: tradelineId() })) as {
      promises: { status: string }[];
    };
    expect(promises.map(({ status }) => status)).toEqual(['kept', 'broken']);
  });

  test.each([
    ['by another lender', (l: MemoryLedger) => promise(l, {}, people.borealClerk), 'NOT_LENDER_OF_TRADELINE'],
    ['by the regulator', (l: MemoryLedger) => promise(l, {}, people.supervisor), 'ROLE_NOT_ENTITLED'],
    ['for yesterday', (l: MemoryLedger) => promise(l, { dueOn: '2026-06-14' }), 'DATE_OUT_OF_ORDER'],
    ['too far ahead', (l: MemoryLedger) => promise(l, { dueOn: '2026-07-17' }), 'POLICY_EXCEEDED'],
    ['and paid where there is none', (l: MemoryLedger) => paid(l, '1', { promise: 2 }), 'PROMISE_NOT_FOUND'],
  ])('made %s is refused', async (_what, attempt, code) => {
    const ledger = await consortiumWithArrears();
    const before = ledger.dump();
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is one at a time, and a payment after its last day does not keep it', async () => {
    const ledger = await consortiumWithArrears();
    await promise(ledger);
    expect(await refusalOf(promise(ledger))).toMatchObject({ code: 'PROMISE_OPEN' });
    ledger.now = '2026-07-01T10:00:00.000Z';
    expect(await refusalOf(paid(ledger, '5000', { paidOn: '2026-06-24' }))).toMatchObject({ code: 'PROMISE_LATE' });
  });
});

describe('hardship and moratoria', () => {
  const request = (ledger: MemoryLedger, who = people.supervisor) =>
    send(ledger, who, 'RequestHardship', {
      tradelineId: tradelineId(),
      measures: ['paymentHoliday', 'deferral'],
      evidence: EVIDENCE,
    });
  const decide = (ledger: MemoryLedger, decision: string, over: object = {}, who = people.collector) =>
    send(ledger, who, 'DecideHardship', { tradelineId: tradelineId(), request: 1, decision, ...over });
  const moratorium = (ledger: MemoryLedger, who = people.supervisor, days = 60) =>
    send(ledger, who, 'PlaceMoratorium', { tradelineId: tradelineId(), days, evidence: EVIDENCE });
  const lift = (ledger: MemoryLedger) =>
    send(ledger, people.supervisor, 'LiftMoratorium', { tradelineId: tradelineId() });

  test('a request holds collection at once; refused in time, it holds no longer', async () => {
    const ledger = await consortiumWithArrears();
    await openCase(ledger);
    await request(ledger);
    expect(await refusalOf(step(ledger, 'demandLetter'))).toMatchObject({ code: 'COLLECTION_HELD' });
    expect(await refusalOf(request(ledger))).toMatchObject({ code: 'HARDSHIP_PENDING' });
    expect(await refusalOf(decide(ledger, 'refused', { request: 2 }))).toMatchObject({ code: 'HARDSHIP_NOT_FOUND' });
    expect(await refusalOf(decide(ledger, 'refused', {}, people.supervisor))).toMatchObject({
      code: 'ROLE_NOT_ENTITLED',
    });
    await decide(ledger, 'refused');
    expect(await refusalOf(decide(ledger, 'granted'))).toMatchObject({ code: 'HARDSHIP_DECIDED' });
    await expect(step(ledger, 'demandLetter')).resolves.toBeDefined();
  });

  test('a request that is not decided in time stands, and ends by itself', async () => {
    const ledger = await consortiumWithArrears();
    await request(ledger);
    ledger.now = '2026-07-01T10:00:00.000Z';
    expect(await refusalOf(decide(ledger, 'refused'))).toMatchObject({ code: 'HARDSHIP_DECIDED' });
    expect(await forbearance(ledger)).toMatchObject({
      holds: [{ kind: 'hardship', until: '2026-07-31T00:00:00.000Z' }],
      hardships: [{ status: 'granted', decidedAt: null }],
    });
    ledger.now = '2026-07-31T00:00:00.000Z';
    expect((await forbearance(ledger)).holds).toEqual([]);
  });

  test('a moratorium is placed and lifted by the regulator, where the policy knows one', async () => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(moratorium(ledger))).toMatchObject({ code: 'POLICY_EXCEEDED' });
    expect(await refusalOf(moratorium(ledger, people.collector))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    const { policies } = (await ledger.evaluate(people.clerk, 'ListForbearancePolicies', { jurisdiction: 'EU' })) as {
      policies: object[];
    };
    const policy = { ...policies[1], version: 'test-1', effectiveFrom: '2026-12-01', moratoriumDays: 60 };
    await send(ledger, people.supervisor, 'AdoptForbearancePolicy', { policy });
    expect(await refusalOf(moratorium(ledger))).toMatchObject({ code: 'POLICY_EXCEEDED' });
    ledger.now = '2026-12-01T10:00:00.000Z';
    expect(await refusalOf(lift(ledger))).toMatchObject({ code: 'MORATORIUM_NOT_FOUND' });
    await moratorium(ledger);
    expect((await forbearance(ledger)).holds).toMatchObject([
      { kind: 'moratorium', until: '2027-01-31T00:00:00.000Z' },
    ]);
    await lift(ledger);
    expect((await forbearance(ledger)).holds).toEqual([]);
  });

  test.each([
    ['a lender', people.collector, {}, 'ROLE_NOT_ENTITLED'],
    ['the regulator under a name that stands', people.supervisor, { version: '2026-11' }, 'VERSION_EXISTS'],
    ['the regulator for the past', people.supervisor, { effectiveFrom: '2026-06-14' }, 'DATE_OUT_OF_ORDER'],
    ['the regulator without sources', people.supervisor, { sources: [] }, 'MALFORMED_REQUEST'],
  ])('a policy adopted by %s is refused', async (_who, who, over, code) => {
    const ledger = await consortium();
    const { policies } = (await ledger.evaluate(people.clerk, 'ListForbearancePolicies', { jurisdiction: 'EU' })) as {
      policies: object[];
    };
    const policy = { ...policies[1], version: 'test-1', effectiveFrom: '2027-01-01', ...over };
    const before = ledger.dump();
    expect(await refusalOf(send(ledger, who, 'AdoptForbearancePolicy', { policy }))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });
});

describe('enforcement', () => {
  const offer = (ledger: MemoryLedger, who = people.collector) =>
    send(ledger, who, 'OfferForbearance', { tradelineId: tradelineId(), measures: ['extension'], evidence: EVIDENCE });

  test('waits for an offer of forbearance where the pack demands one, from the day on which it does', async () => {
    const ledger = await consortiumWithArrears();
    await openCase(ledger);
    await expect(step(ledger, 'enforcement')).resolves.toBeDefined();
    ledger.now = '2026-11-20T10:00:00.000Z';
    const before = ledger.dump();
    expect(await refusalOf(step(ledger, 'enforcement'))).toMatchObject({
      code: 'FORBEARANCE_NOT_OFFERED',
      field: 'kind',
    });
    expect(ledger.dump()).toBe(before);
    await expect(step(ledger, 'demandLetter')).resolves.toBeDefined();
    expect(await refusalOf(offer(ledger, people.borealClerk))).toMatchObject({ code: 'NOT_LENDER_OF_TRADELINE' });
    await offer(ledger);
    await expect(step(ledger, 'enforcement')).resolves.toBeDefined();
  });

  test('needs an offer made for these arrears, not for earlier ones', async () => {
    const ledger = await consortiumWithArrears();
    await offer(ledger);
    ledger.now = '2026-12-05T10:00:00.000Z';
    for (const period of ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']) {
      await append(ledger, { period });
    }
    await append(ledger, { period: '2026-11', daysPastDue: 30, paymentStatus: 'short' }, { paid: '0' });
    await openCase(ledger);
    expect(await refusalOf(step(ledger, 'enforcement'))).toMatchObject({ code: 'FORBEARANCE_NOT_OFFERED' });
  });
});
