import { describe, expect, test } from 'vitest';
import {
  append,
  commandId,
  consortium,
  consortiumWithArrears,
  openSome,
  people,
  refusalOf,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';

const CASE = 'case-0001';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };

const say = (
  ledger: MemoryLedger,
  who: typeof people.clerk,
  name: Parameters<MemoryLedger['submit']>[1],
  over: object,
) => ledger.submit(who, name, { commandId: commandId(), caseId: CASE, ...over });
const open = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  say(ledger, who, 'OpenCase', { tradelineId: tradelineId(), pack: 'EU', ...over });
const propose = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  say(ledger, who, 'ProposeStep', {
    kind: 'demandLetter',
    plannedFor: '2026-06-16T09:00:00Z',
    evidence: EVIDENCE,
    ...over,
  });
const attest = (ledger: MemoryLedger, over: object = {}, who = people.notary) =>
  say(ledger, who, 'AttestStep', { step: 1, reasons: ['debtVerified'], ...over });
const reject = (ledger: MemoryLedger, over: object = {}, who = people.notary) =>
  say(ledger, who, 'RejectStep', { step: 1, reasons: ['noticeMissing'], ...over });
const execute = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  say(ledger, who, 'RecordExecution', { step: 1, executedAt: '2026-06-15T10:00:00Z', outcome: 'delivered', ...over });
const close = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  say(ledger, who, 'CloseCase', { outcome: 'cured', ...over });

interface CaseView {
  case: { status: string; pending: number; notary: string };
  steps: { step: number; status: string }[];
}
const read = async (ledger: MemoryLedger): Promise<CaseView> =>
  (await ledger.evaluate(people.collector, 'ReadCase', { caseId: CASE })) as CaseView;

/** A ledger with a case and a demand letter that waits for the notary. */
async function withStep(over: object = {}): Promise<MemoryLedger> {
  const ledger = await consortiumWithArrears();
  await open(ledger);
  await propose(ledger, over);
  return ledger;
}

describe('a case', () => {
  test('is opened by the lender of a tradeline in arrears, under the notary of the charter', async () => {
    const ledger = await consortiumWithArrears();
    expect(await open(ledger)).toMatchObject({
      case: {
        status: 'open',
        lender: 'AuroraMSP',
        notary: 'NotaryMSP',
        pack: 'EU',
        packVersion: '2026.1',
        daysPastDueAtOpening: 60,
        steps: 0,
      },
    });
  });

  test.each([
    ['of another lender', people.borealClerk, {}, 'NOT_LENDER_OF_TRADELINE'],
    ['by an insurer', people.underwriter, {}, 'ROLE_NOT_ENTITLED'],
    ['by a user without the duty', people.clerk, {}, 'DUTY_MISSING'],
    ['by a stranger', people.stranger, {}, 'MEMBER_NOT_ADMITTED'],
    ['on an unknown tradeline', people.collector, { tradelineId: tradelineId(9) }, 'TRADELINE_NOT_FOUND'],
    ['under a notary that is none', people.collector, { notary: 'CastorMSP' }, 'NOTARY_UNKNOWN'],
    ['under an unknown policy pack', people.collector, { pack: 'XX' }, 'MALFORMED_REQUEST'],
  ])('%s is refused', async (_what, who, over, code) => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(open(ledger, over, who))).toMatchObject({ code });
  });

  test('on a tradeline that owes nothing is refused', async () => {
    const ledger = await consortium();
    await openSome(ledger);
    await append(ledger);
    expect(await refusalOf(open(ledger))).toMatchObject({ code: 'NOT_IN_ARREARS' });
  });

  test('is not opened twice, and a debt has one open case at a time', async () => {
    const ledger = await consortiumWithArrears();
    await open(ledger);
    expect(await refusalOf(open(ledger))).toMatchObject({ code: 'CASE_EXISTS' });
    expect(await refusalOf(open(ledger, { caseId: 'case-0002' }))).toMatchObject({ code: 'CASE_ALREADY_OPEN' });
    await close(ledger);
    await expect(open(ledger, { caseId: 'case-0002' })).resolves.toMatchObject({ case: { status: 'open' } });
  });

  test('closes with its outcome and takes no further step', async () => {
    const ledger = await consortiumWithArrears();
    await open(ledger);
    expect(await close(ledger)).toMatchObject({ case: { status: 'closed', outcome: 'cured' } });
    expect(await refusalOf(propose(ledger))).toMatchObject({ code: 'CASE_CLOSED' });
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'CASE_CLOSED' });
  });

  test('stays open while a step is under way', async () => {
    const ledger = await withStep();
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'STEPS_PENDING' });
    await reject(ledger);
    await expect(close(ledger)).resolves.toMatchObject({ case: { status: 'closed' } });
  });

  test('is closed by its own lender only, and only if it exists', async () => {
    const ledger = await withStep();
    expect(await refusalOf(close(ledger, {}, people.borealClerk))).toMatchObject({ code: 'NOT_LENDER_OF_CASE' });
    expect(await refusalOf(close(ledger, { caseId: 'case-0404' }))).toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});

describe('a step', () => {
  test('goes from proposal over attestation to execution, and each word names who gave it', async () => {
    const ledger = await withStep();
    expect((await read(ledger)).steps).toMatchObject([{ step: 1, status: 'awaitingAttestation' }]);
    expect(await attest(ledger)).toMatchObject({
      step: { status: 'cleared', attestation: { decision: 'attested', by: 'NotaryMSP/notary1' } },
    });
    expect(await execute(ledger, { evidence: EVIDENCE })).toMatchObject({
      step: { status: 'executed', execution: { outcome: 'delivered', by: 'AuroraMSP/collector' } },
    });
    expect(await read(ledger)).toMatchObject({ case: { pending: 0 }, steps: [{ status: 'executed' }] });
  });

  test('that is a reminder is cleared at once and still on record before it is sent', async () => {
    const ledger = await withStep({ kind: 'reminder' });
    expect((await read(ledger)).steps).toMatchObject([{ status: 'cleared' }]);
    expect(await refusalOf(attest(ledger))).toMatchObject({ code: 'STEP_NOT_AWAITING_ATTESTATION' });
    // What it needs besides is told with the permits.
    expect(await refusalOf(execute(ledger))).toMatchObject({ code: 'PERMIT_MISSING' });
    await expect(execute(ledger, { outcome: 'abandoned' })).resolves.toMatchObject({ step: { status: 'executed' } });
  });

  test('that was rejected is final', async () => {
    const ledger = await withStep();
    await reject(ledger);
    expect(await refusalOf(attest(ledger))).toMatchObject({ code: 'STEP_NOT_AWAITING_ATTESTATION' });
    expect(await refusalOf(reject(ledger))).toMatchObject({ code: 'STEP_NOT_AWAITING_ATTESTATION' });
    expect(await refusalOf(execute(ledger))).toMatchObject({ code: 'STEP_NOT_CLEARED' });
  });

  test('is not executed before the notary attested it, and not twice', async () => {
    const ledger = await withStep();
    expect(await refusalOf(execute(ledger))).toMatchObject({ code: 'STEP_NOT_CLEARED' });
    await attest(ledger);
    await execute(ledger);
    expect(await refusalOf(execute(ledger))).toMatchObject({ code: 'STEP_NOT_CLEARED' });
    expect(await refusalOf(attest(ledger))).toMatchObject({ code: 'STEP_NOT_AWAITING_ATTESTATION' });
  });

  test('cannot be backdated before its attestation, nor be executed in the future', async () => {
    const ledger = await withStep();
    ledger.now = '2026-06-15T11:00:00.000Z';
    await attest(ledger);
    ledger.now = '2026-06-15T12:00:00.000Z';
    const at = (executedAt: string) => refusalOf(execute(ledger, { executedAt }));
    expect(await at('2026-06-15T10:59:59Z')).toEqual({ code: 'EXECUTION_OUT_OF_TIME', field: 'executedAt' });
    expect(await at('2026-06-15T12:00:01Z')).toEqual({ code: 'EXECUTION_OUT_OF_TIME', field: 'executedAt' });
    await expect(execute(ledger, { executedAt: '2026-06-15T11:30:00Z' })).resolves.toBeDefined();
  });

  test('is proposed before it is carried out', async () => {
    const ledger = await consortiumWithArrears();
    await open(ledger);
    expect(await refusalOf(propose(ledger, { plannedFor: '2026-06-15T09:59:59Z' }))).toMatchObject({
      code: 'DATE_OUT_OF_ORDER',
    });
  });

  test.each([
    ['proposed by another lender', (l: MemoryLedger) => propose(l, {}, people.borealClerk), 'NOT_LENDER_OF_CASE'],
    ['proposed by the notary', (l: MemoryLedger) => propose(l, {}, people.notary), 'ROLE_NOT_ENTITLED'],
    ['attested by its lender', (l: MemoryLedger) => attest(l, {}, people.collector), 'ROLE_NOT_ENTITLED'],
    ['attested by the regulator', (l: MemoryLedger) => attest(l, {}, people.supervisor), 'ROLE_NOT_ENTITLED'],
    ['attested without a reason', (l: MemoryLedger) => attest(l, { reasons: [] }), 'MALFORMED_REQUEST'],
    ['attested that does not exist', (l: MemoryLedger) => attest(l, { step: 2 }), 'STEP_NOT_FOUND'],
    ['attested in no case', (l: MemoryLedger) => attest(l, { caseId: 'case-0404' }), 'CASE_NOT_FOUND'],
    ['rejected by its lender', (l: MemoryLedger) => reject(l, {}, people.collector), 'ROLE_NOT_ENTITLED'],
    ['executed by another lender', (l: MemoryLedger) => execute(l, {}, people.borealClerk), 'NOT_LENDER_OF_CASE'],
  ])('%s is refused', async (_what, attempt, code) => {
    const ledger = await withStep();
    const before = ledger.dump();
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('attested and rejected in one block has one outcome', async () => {
    const ledger = await withStep();
    const both = [
      await ledger.endorse(people.notary, 'AttestStep', {
        commandId: commandId(),
        caseId: CASE,
        step: 1,
        reasons: ['debtVerified'],
      }),
      await ledger.endorse(people.notary, 'RejectStep', {
        commandId: commandId(),
        caseId: CASE,
        step: 1,
        reasons: ['debtDisputed'],
      }),
    ];
    expect(ledger.commit(both)).toEqual(['VALID', 'MVCC_READ_CONFLICT']);
  });
});

describe('reading a case', () => {
  test('its history names each change of it and of its steps', async () => {
    const ledger = await withStep();
    await attest(ledger);
    await execute(ledger);
    const history = (await ledger.evaluate(people.supervisor, 'CaseHistory', { caseId: CASE })) as {
      versions: { by: string }[];
      steps: { versions: { by: string; record: { status: string } }[] }[];
    };
    expect(history.steps[0]?.versions.map(({ by, record }) => [by, record.status])).toEqual([
      ['AuroraMSP/collector', 'awaitingAttestation'],
      ['NotaryMSP/notary1', 'cleared'],
      ['AuroraMSP/collector', 'executed'],
    ]);
    expect(history.versions.length).toBe(4);
  });

  test('is for its lender, the notary and the regulator', async () => {
    const ledger = await withStep();
    for (const who of [people.collector, people.notary, people.supervisor]) {
      await expect(ledger.evaluate(who, 'ReadCase', { caseId: CASE })).resolves.toBeDefined();
    }
    expect(await refusalOf(ledger.evaluate(people.borealClerk, 'ReadCase', { caseId: CASE }))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
  });
});
