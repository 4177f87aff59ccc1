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

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
const send = (ledger: MemoryLedger, who: typeof people.clerk, name: TransactionName, request: object) =>
  ledger.submit(who, name, { commandId: commandId(), ...request });

const declare = (ledger: MemoryLedger, over: object = {}, who = people.supervisor) =>
  send(ledger, who, 'DeclareRegime', {
    regimeId: 'flood-2026',
    cause: 'naturalDisaster',
    scope: { regions: [], kinds: ['creditCard'], cohort: null },
    from: '2026-02',
    to: '2026-08',
    evidence: EVIDENCE,
    ...over,
  });
const end = (ledger: MemoryLedger, to: string, regimeId = 'flood-2026') =>
  send(ledger, people.supervisor, 'EndRegime', { regimeId, to });
const treated = (ledger: MemoryLedger, who = people.supervisor): Promise<unknown> =>
  ledger.evaluate(who, 'TreatedProfile', { tradelineId: tradelineId() });

describe('a shock regime', () => {
  test('defers the arrears in its window, and leaves what was reported and the counterfactual as they were', async () => {
    const ledger = await consortiumWithArrears();
    const before = await ledger.evaluate(people.supervisor, 'ReadTradeline', { tradelineId: tradelineId() });
    await declare(ledger);
    expect(await treated(ledger)).toMatchObject({
      months: [
        { treatment: 'asReported', regimeId: null, inPlan: false },
        { treatment: 'deferred', daysPastDue: 0, regimeId: 'flood-2026', reported: { daysPastDue: 30 } },
        { treatment: 'deferred', daysPastDue: 0, regimeId: 'flood-2026', reported: { daysPastDue: 60 } },
      ],
      daysPastDue: 0,
      counterfactual: { daysPastDue: 60, worstDaysPastDue: 60 },
    });
    expect(await ledger.evaluate(people.supervisor, 'ReadTradeline', { tradelineId: tradelineId() })).toEqual(before);
  });

  test('is counted: how many were looked at, are in its scope, and have deferred months', async () => {
    const ledger = await consortiumWithArrears();
    await openSome(ledger, 3);
    await declare(ledger);
    const count = (over: object = {}, who = people.clerk): Promise<unknown> =>
      ledger.evaluate(who, 'RegimeCoverage', { regimeId: 'flood-2026', lender: 'AuroraMSP', ...over });
    expect(await count()).toEqual({
      regimeId: 'flood-2026',
      tradelines: 3,
      inScope: 3,
      covered: 1,
      months: 2,
      next: null,
    });
    expect(await refusalOf(count({}, people.borealClerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    expect(await refusalOf(count({ regimeId: 'none' }))).toMatchObject({ code: 'REGIME_NOT_FOUND' });
    expect(await refusalOf(count({ lender: 'CastorMSP' }, people.supervisor))).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
  });

  test('extends a plan under way, and the hold with it', async () => {
    const ledger = await consortiumWithArrears();
    const plan = { planId: 'plan-0001', tradelineId: tradelineId(), proposedFor: 'lender', graceDays: 5 };
    await ledger.submit(
      people.collector,
      'ProposePlan',
      { ...plan, commandId: commandId(), dueOn: ['2026-07-01', '2026-08-01'] },
      { salt: SALT, item: { currency: 'EUR', debt: '2', instalments: ['1', '1'] } },
    );
    const agreed = { planId: 'plan-0001', acceptedFor: 'subject', evidence: EVIDENCE };
    await send(ledger, people.collector, 'AcceptPlan', agreed);
    await declare(ledger);
    ledger.now = '2026-08-20T10:00:00.000Z';
    expect(await ledger.evaluate(people.clerk, 'ReadPlan', { planId: 'plan-0001' })).toMatchObject({
      dueOn: ['2026-09-01', '2026-10-01'],
      inBreach: false,
    });
    expect(
      await ledger.evaluate(people.collector, 'Standing', { tradelineId: tradelineId(), pack: 'EU' }),
    ).toMatchObject({ holds: [{ kind: 'plan', until: '2026-09-07T00:00:00.000Z' }] });
    expect(await treated(ledger)).toMatchObject({ months: [{ inPlan: false }, { inPlan: false }, { inPlan: false }] });
  });

  test('ends with its window or sooner, and not for the past', async () => {
    const ledger = await consortiumWithArrears();
    await declare(ledger);
    expect(await refusalOf(end(ledger, '2026-05'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    expect(await refusalOf(end(ledger, '2026-08'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    expect(await refusalOf(end(ledger, '2026-07', 'none'))).toMatchObject({ code: 'REGIME_NOT_FOUND' });
    expect(await end(ledger, '2026-06')).toMatchObject({ regime: { to: '2026-06', revision: 2 } });
    expect(await ledger.evaluate(people.clerk, 'ListRegimes', {})).toMatchObject({ regimes: [{ to: '2026-06' }] });
    ledger.now = '2026-07-01T10:00:00.000Z';
    expect(await refusalOf(end(ledger, '2026-07'))).toMatchObject({ code: 'REGIME_ENDED' });
  });

  test.each([
    ['by a lender', {}, people.clerk, 'ROLE_NOT_ENTITLED'],
    ['that is over', { from: '2026-01', to: '2026-05' }, people.supervisor, 'DATE_OUT_OF_ORDER'],
    ['that ends before it begins', { from: '2026-09', to: '2026-08' }, people.supervisor, 'DATE_OUT_OF_ORDER'],
    [
      'over a cohort that ends before it begins',
      { scope: { regions: [], kinds: [], cohort: { openedFrom: '2026-02-01', openedTo: '2026-01-01' } } },
      people.supervisor,
      'DATE_OUT_OF_ORDER',
    ],
    ['that began too long ago', { from: '2025-05' }, people.supervisor, 'POLICY_EXCEEDED'],
    ['that lasts too long', { to: '2029-02' }, people.supervisor, 'POLICY_EXCEEDED'],
    [
      'over a region that is none',
      { scope: { regions: ['Bavaria'], kinds: [], cohort: null } },
      people.supervisor,
      'MALFORMED_REQUEST',
    ],
  ])('declared %s is refused', async (_what, over, who, code) => {
    const ledger = await consortiumWithArrears();
    const before = ledger.dump();
    expect(await refusalOf(declare(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is declared once', async () => {
    const ledger = await consortium();
    await declare(ledger);
    expect(await refusalOf(declare(ledger))).toMatchObject({ code: 'REGIME_EXISTS' });
  });
});

const programme = (over: object = {}): object => ({
  programmeId: 'eu.repair.2026',
  version: '1',
  kind: 'disasterRelief',
  jurisdiction: 'EU',
  kinds: [],
  currency: 'EUR',
  arrearsFrom: '2026-01',
  arrearsTo: '2026-12',
  maxBalance: '1000000',
  repaidBy: '2026-12-31',
  effectiveFrom: '2026-06-01',
  source: 'Decision of the regulator',
  ...over,
});
const adopt = (ledger: MemoryLedger, over: object = {}, who = people.supervisor) =>
  send(ledger, who, 'AdoptProgramme', { programme: programme(over) });
const prove = (ledger: MemoryLedger, over: object = {}, who = people.supervisor): Promise<unknown> =>
  ledger.evaluate(who, 'ProveProgramme', { programmeId: 'eu.repair.2026', lender: 'AuroraMSP', ...over });
const outlook = (ledger: MemoryLedger, over: object = {}, who = people.clerk): Promise<unknown> =>
  ledger.evaluate(who, 'RepairOutlook', { tradelineId: tradelineId(), ...over });
const displayed = (ledger: MemoryLedger, who = people.clerk): Promise<unknown> =>
  ledger.evaluate(who, 'DisplayedProfile', { tradelineId: tradelineId() });

describe('credit repair', () => {
  test('gives points back by steps of months on time, and says what raises the score, and when', async () => {
    const ledger = await consortiumWithArrears();
    expect(await outlook(ledger)).toMatchObject({
      earnedPoints: null,
      actions: [{ action: 'repayArrears', daysPastDue: 60 }, { action: 'stayOnTime', until: '2026-06' }, {}, {}, {}],
    });
    for (const period of ['2026-04', '2026-05', '2026-06']) await append(ledger, { period });
    expect(await outlook(ledger, { lostPoints: 80 })).toMatchObject({
      rule: '2020-01',
      state: { onTimeMonths: 3, earnedBasisPoints: 2_500, completeBy: '2027-03' },
      earnedPoints: 20,
      actions: [{ until: '2026-09', points: 40 }, { points: 60 }, { points: 80 }],
    });
    expect(await refusalOf(outlook(ledger, {}, people.borealClerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
  });

  test('follows the rule that the regulator adopts, from its day on', async () => {
    const ledger = await consortiumWithArrears();
    for (const period of ['2026-04', '2026-05', '2026-06']) await append(ledger, { period });
    const rule = {
      jurisdiction: 'EU',
      version: '2026-07',
      effectiveFrom: '2026-07-01',
      everyMonths: 1,
      stepBasisPoints: 1_000,
      sources: [{ rule: 'all', source: 'Decision of the regulator' }],
    };
    expect(await refusalOf(send(ledger, people.clerk, 'AdoptRepairRule', { rule }))).toMatchObject({
      code: 'ROLE_NOT_ENTITLED',
    });
    await send(ledger, people.supervisor, 'AdoptRepairRule', { rule });
    expect(await refusalOf(send(ledger, people.supervisor, 'AdoptRepairRule', { rule }))).toMatchObject({
      code: 'VERSION_EXISTS',
    });
    expect(await outlook(ledger)).toMatchObject({ rule: '2020-01', state: { earnedBasisPoints: 2_500 } });
    ledger.now = '2026-07-01T10:00:00.000Z';
    expect(await outlook(ledger)).toMatchObject({ rule: '2026-07', state: { earnedBasisPoints: 3_000 } });
    expect(await ledger.evaluate(people.clerk, 'ListRepairRules', { jurisdiction: 'EU' })).toMatchObject({
      inForce: '2026-07',
      rules: [{}, {}],
    });
  });

  test('by a programme hides what it covers without an application, and deletes nothing', async () => {
    const ledger = await consortiumWithArrears();
    await adopt(ledger);
    expect(await displayed(ledger)).toMatchObject({ months: [{}, { display: 'shown' }, { display: 'shown' }] });
    expect(await outlook(ledger)).toMatchObject({
      actions: expect.arrayContaining([
        { action: 'repayForProgramme', programmeId: 'eu.repair.2026', by: '2026-12-31', months: 2 },
      ]) as unknown,
    });
    await append(ledger, { period: '2026-04' });
    expect(await displayed(ledger)).toMatchObject({
      months: [
        { display: 'shown', programmeId: null },
        { display: 'notShown', programmeId: 'eu.repair.2026', month: { daysPastDue: 0, paymentStatus: 'notDue' } },
        { display: 'notShown', month: { daysPastDue: 0 } },
        { display: 'shown' },
      ],
    });
    expect(await ledger.evaluate(people.clerk, 'ReadTradeline', { tradelineId: tradelineId() })).toMatchObject({
      profile: [{ daysPastDue: 0 }, { daysPastDue: 30 }, { daysPastDue: 60 }, { daysPastDue: 0 }],
    });
    expect(await refusalOf(displayed(ledger, people.borealClerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
  });

  test('by a programme is proved uniform: every spell has one verdict, and who looks again gets the same digest', async () => {
    const ledger = await consortiumWithArrears();
    await openSome(ledger, 3);
    await append(ledger, { tradelineId: tradelineId(2), daysPastDue: 30, paymentStatus: 'short' });
    await append(ledger, { period: '2026-04' });
    await adopt(ledger);
    const proof = (await prove(ledger)) as { digest: string; next: string | null };
    expect(proof).toMatchObject({
      programme: { programmeId: 'eu.repair.2026', maxBalance: '1000000' },
      tradelines: 3,
      spells: { covered: 1, notRepaid: 1, notYet: 0, outsideScope: 0, outsideWindow: 0, tooLarge: 0 },
      months: 2,
      next: null,
    });
    expect(await prove(ledger)).toEqual(proof);
    const first = (await prove(ledger, { pages: 1 })) as { digest: string; next: string };
    const { digest } = (await prove(ledger, { after: first.next, digest: first.digest })) as { digest: string };
    expect(digest).toBe(proof.digest);
    await append(ledger, { period: '2026-05' });
    expect(((await prove(ledger)) as { digest: string }).digest).not.toBe(proof.digest);
    expect(await refusalOf(prove(ledger, { programmeId: 'none' }))).toMatchObject({ code: 'PROGRAMME_NOT_FOUND' });
    expect(await refusalOf(prove(ledger, {}, people.borealClerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
  });

  test.each([
    ['by a lender', {}, people.clerk, 'ROLE_NOT_ENTITLED'],
    ['over a window that ends before it begins', { arrearsTo: '2025-12' }, people.supervisor, 'DATE_OUT_OF_ORDER'],
    ['with an amount in no currency', { currency: null }, people.supervisor, 'CURRENCY_MISSING'],
    ['with a debt below nothing', { maxBalance: '-1' }, people.supervisor, 'MALFORMED_REQUEST'],
  ])('by a programme adopted %s is refused', async (_what, over, who, code) => {
    const ledger = await consortium();
    const before = ledger.dump();
    expect(await refusalOf(adopt(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('programmes are adopted once, and listed for every member', async () => {
    const ledger = await consortium();
    await adopt(ledger);
    expect(await refusalOf(adopt(ledger))).toMatchObject({ code: 'PROGRAMME_EXISTS' });
    expect(await ledger.evaluate(people.underwriter, 'ListProgrammes', {})).toMatchObject({ programmes: [{}] });
  });
});
