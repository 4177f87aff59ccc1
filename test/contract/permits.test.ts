import { MemoryRefusal, type MemoryClient } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { ConductRefusal, Permit, PermitView, ResponseOf, TransactionName } from '@attestry/chaincode/schema';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  admission,
  append,
  commandId,
  consortiumWithArrears,
  people,
  refusalOf,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';
import { COUSIN, LAWYER, MOBILE, POST_OFFICE, TEXT } from '../support/conduct.js';

const CASE = 'case-0001';
const RECORDING = { sha256: 'ab'.repeat(32), mediaType: 'audio/ogg', sizeBytes: 48_211 };
/** Monday, 12:00 in Berlin. */
const NOW = '2026-06-15T10:00:00.000Z';

let ledger: MemoryLedger;

async function say<N extends TransactionName>(who: MemoryClient, name: N, over: object = {}): Promise<ResponseOf<N>> {
  return (await ledger.submit(who, name, { commandId: commandId(), caseId: CASE, ...over })) as ResponseOf<N>;
}
const without = async <N extends TransactionName>(who: MemoryClient, name: N, request: object = {}) =>
  (await ledger.submit(who, name, { commandId: commandId(), ...request })) as ResponseOf<N>;
const look = async <N extends TransactionName>(who: MemoryClient, name: N, request: object): Promise<ResponseOf<N>> =>
  (await ledger.evaluate(who, name, request)) as ResponseOf<N>;

const UNPERMITTED = { channel: 'call', target: 'debtor', purpose: 'payment', reference: MOBILE };
const CALL = { ...UNPERMITTED, plannedFor: '2026-06-15T12:00:00Z', staff: ['s-001'] };
const ask = (over: object = {}, who = people.collector) => say(who, 'RequestPermit', { ...CALL, ...over });
const report = (over: object = {}, who = people.collector) =>
  say(who, 'ReportOutcome', { permit: 1, result: 'attempt', ...over });
const declare = (declaration: object, who = people.collector, over: object = {}) =>
  say(who, 'DeclareForDebtor', { declaration, ...over });
const place = (over: object = {}, who = people.collector) =>
  say(who, 'PlaceCase', {
    ...{ agency: 'DelosMSP', channels: ['call', 'letter'], purposes: ['notice', 'payment'] },
    ...{ until: '2026-09-01T00:00:00Z', ...over },
  });
const train = (who: MemoryClient, staffId = 's-001', over: object = {}) =>
  without(who, 'RegisterStaff', { staffId, trainedUntil: '2027-01-01T00:00:00Z', mayVisit: true, ...over });

/** Which rules stand against a contact, and when it would be allowed. */
async function ruledOut(promise: Promise<unknown>): Promise<ConductRefusal & { rules: string[] }> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MemoryRefusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  const { code, conduct, fields } = error.refusal;
  expect(code).toBe('CONDUCT_RULE_BROKEN');
  if (conduct === undefined) throw new Error('a refusal by rules names them');
  expect(fields).toHaveLength(conduct.broken.length);
  return { ...conduct, rules: conduct.broken.map(({ rule }) => rule) };
}

/** A case of Aurora's under a pack, a trained collector, and the debtor in one place. */
async function opened(pack = 'EU', zone = 'Europe/Berlin'): Promise<void> {
  ledger = await consortiumWithArrears();
  ledger.now = NOW;
  for (const [mspId, role] of [
    ['DelosMSP', 'agency'],
    ['EchoMSP', 'agency'],
  ] as const) {
    await ledger.submit(people.supervisor, 'AdmitMember', admission(mspId, { role }));
  }
  await say(people.collector, 'OpenCase', { tradelineId: tradelineId(), pack });
  await train(people.collector);
  await say(people.collector, 'SetPlaces', { places: [{ zone, from: '2020-01-01T00:00:00Z' }] });
}

/** As above, and the case in the hands of both agencies, who have said so to the debtor. */
async function placed(): Promise<void> {
  await opened();
  await without(people.collector, 'RegisterTemplate', {
    ...{ sha256: TEXT, jurisdiction: 'EU', channels: ['letter'], purposes: ['notice'] },
  });
  await without(people.notary, 'DecideTemplate', { sha256: TEXT, decision: 'approved' });
  for (const agency of ['DelosMSP', 'EchoMSP']) await place({ agency });
  for (const agent of [people.agent, people.echoAgent]) await train(agent);
  const letter = { channel: 'letter', purpose: 'notice', notice: 'transfer', template: TEXT, plannedFor: NOW };
  await ask(letter, people.agent);
  await report({ result: 'delivered', contactedAt: NOW }, people.agent);
}

describe('a permit', () => {
  beforeEach(() => opened());

  test('is for one channel, one target and half an hour, and names the pack, the zones and the notary', async () => {
    expect(await ask()).toMatchObject({
      permit: {
        permit: 1,
        channel: 'call',
        holder: 'AuroraMSP',
        notary: 'NotaryMSP',
        notBefore: '2026-06-15T12:00:00.000Z',
        notAfter: '2026-06-15T12:30:00.000Z',
        pack: { jurisdiction: 'EU', version: '2026.1', timeZones: '2026f' },
        outcome: null,
      },
    });
  });

  test('ends when the hours end', async () => {
    expect(await ask({ plannedFor: '2026-06-15T18:50:00Z' })).toMatchObject({
      permit: { notAfter: '2026-06-15T19:00:00.000Z' },
    });
  });

  test('is refused at night with the rule, the fact and the first instant at which it is allowed', async () => {
    const before = ledger.dump();
    expect(await ruledOut(ask({ plannedFor: '2026-06-15T20:00:00Z' }))).toMatchObject({
      nextAllowedAt: '2026-06-16T06:00:00.000Z',
      broken: [{ rule: 'eu.contact.window', field: 'plannedFor', fact: 'it is 22:00 in Europe/Berlin' }],
    });
    expect(ledger.dump()).toBe(before);
    await expect(ask({ plannedFor: '2026-06-16T06:00:00Z' })).resolves.toBeDefined();
  });

  test('asked for twice under one command is issued once', async () => {
    const request = { ...CALL, caseId: CASE, commandId: commandId() };
    const first = await ledger.submit(people.collector, 'RequestPermit', request);
    const before = ledger.dump();
    expect(await ledger.submit(people.collector, 'RequestPermit', request)).toEqual(first);
    expect(ledger.dump()).toBe(before);
  });

  test.each([
    ['for the past', () => ask({ plannedFor: '2026-06-15T09:59:59Z' }), 'PERMIT_OUT_OF_TIME'],
    ['for more than a week ahead', () => ask({ plannedFor: '2026-06-22T10:00:01Z' }), 'PERMIT_OUT_OF_TIME'],
    ['in no case', () => ask({ caseId: 'case-0404' }), 'CASE_NOT_FOUND'],
    ["in another lender's case", () => ask({}, people.borealCollector), 'NOT_LENDER_OF_CASE'],
    ['for a notary', () => ask({}, people.notary), 'ROLE_NOT_ENTITLED'],
    ['for an insurer', () => ask({}, people.underwriter), 'ROLE_NOT_ENTITLED'],
    ['without the duty', () => ask({}, people.clerk), 'DUTY_MISSING'],
    ['for a stranger', () => ask({}, people.stranger), 'MEMBER_NOT_ADMITTED'],
    ['for an agency without a placement', () => ask({}, people.agent), 'NOT_PLACED'],
    ['for a step that is none', () => ask({ step: 9 }), 'STEP_NOT_FOUND'],
    ['to nobody', () => ask({ reference: 'a number' }), 'MALFORMED_REQUEST'],
  ])('%s is refused, and nothing is written', async (_what, attempt, code) => {
    const before = ledger.dump();
    expect(await refusalOf(attempt())).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is not given in a case that is closed, nor once nothing is past due', async () => {
    await append(ledger, { period: '2026-04' });
    expect(await ruledOut(ask())).toMatchObject({ rules: ['eu.house.owed'], nextAllowedAt: null });
    await say(people.collector, 'CloseCase', { outcome: 'cured' });
    expect(await refusalOf(ask())).toMatchObject({ code: 'CASE_CLOSED' });
  });

  test('is not given to a collector who is not registered, or whose training has expired', async () => {
    expect((await ruledOut(ask({ staff: ['s-999'] }))).rules).toEqual(['eu.house.training']);
    await train(people.collector, 's-001', { trainedUntil: '2026-06-15T12:00:00Z' });
    expect((await ruledOut(ask())).rules).toEqual(['eu.house.training']);
  });

  test('for a message needs a text that a notary has approved', async () => {
    const message = { channel: 'sms', template: TEXT };
    expect((await ruledOut(ask(message))).rules).toEqual(['eu.house.template']);
    const text = { sha256: TEXT, jurisdiction: 'EU', channels: ['sms'], purposes: ['payment'] };
    await without(people.collector, 'RegisterTemplate', text);
    expect((await ruledOut(ask(message))).rules).toEqual(['eu.house.template']);
    await without(people.notary, 'DecideTemplate', { sha256: TEXT, decision: 'approved' });
    await expect(ask(message)).resolves.toBeDefined();
    await without(people.notary, 'DecideTemplate', { sha256: TEXT, decision: 'withdrawn' });
    expect((await ruledOut(ask(message))).rules).toEqual(['eu.house.template']);
  });
});

describe('the count of contacts', () => {
  test('goes over the lender and all its agencies together', async () => {
    await placed();
    for (const who of [people.collector, people.agent, people.echoAgent, people.agent, people.collector])
      await ask({}, who);
    await ask({}, people.echoAgent);
    await ask({}, people.agent);
    for (const who of [people.collector, people.agent, people.echoAgent]) {
      expect(await ruledOut(ask({}, who))).toMatchObject({
        rules: ['eu.contact.calls'],
        nextAllowedAt: '2026-06-22T06:00:00.000Z',
      });
    }
  });

  test('lets one of two agencies have the last slot that both ask for at once', async () => {
    await placed();
    for (let n = 0; n < 6; n += 1) await ask();
    const request = () => ({ ...CALL, caseId: CASE, commandId: commandId() });
    const both = [
      await ledger.endorse(people.agent, 'RequestPermit', request()),
      await ledger.endorse(people.echoAgent, 'RequestPermit', request()),
    ];
    expect(ledger.commit(both)).toEqual(['VALID', 'MVCC_READ_CONFLICT']);
    expect((await ruledOut(ask({}, people.echoAgent))).rules).toEqual(['eu.contact.calls']);
  });

  test('gives back the slot of a permit that was not used', async () => {
    await opened();
    for (let n = 0; n < 7; n += 1) await ask();
    await ruledOut(ask());
    await report({ permit: 3, result: 'unused' });
    await expect(ask()).resolves.toMatchObject({ permit: { permit: 8 } });
  });

  test('starts anew with no new case on the same debt', async () => {
    await opened();
    for (let n = 0; n < 7; n += 1) await ask();
    await say(people.collector, 'CloseCase', { outcome: 'withdrawn' });
    await say(people.collector, 'OpenCase', { caseId: 'case-0002', tradelineId: tradelineId(), pack: 'EU' });
    expect((await ruledOut(ask({ caseId: 'case-0002' }))).rules).toEqual(['eu.contact.calls']);
  });

  test('closes the telephone for seven days after a conversation, and takes back the calls that were to follow', async () => {
    await opened('US', 'Europe/Berlin');
    await ask();
    await ask({ plannedFor: '2026-06-15T17:00:00Z' });
    ledger.now = '2026-06-15T12:20:00.000Z';
    await report({ result: 'rightParty', contactedAt: '2026-06-15T12:10:00Z', evidence: RECORDING });
    expect(await look(people.collector, 'ReadPermit', { caseId: CASE, permit: 2 })).toMatchObject({
      standing: 'withdrawn',
    });
    // A call to collect would also wait for the notice that is due within five days of the first contact.
    expect(await ruledOut(ask({ plannedFor: '2026-06-18T12:00:00Z', purpose: 'notice' }))).toMatchObject({
      rules: ['us.contact.calls.afterTalk'],
      nextAllowedAt: '2026-06-22T06:00:00.000Z',
    });
  });
});

describe('an outcome', () => {
  beforeEach(async () => {
    await opened();
    await ask();
    ledger.now = '2026-06-15T12:10:00.000Z';
  });

  test('is reported once, with the recording of what was said', async () => {
    expect(await refusalOf(report({ result: 'promise' }))).toMatchObject({ code: 'EVIDENCE_MISSING' });
    expect(await report({ result: 'promise', evidence: RECORDING })).toMatchObject({
      permit: { outcome: { result: 'promise', evidence: RECORDING }, irregular: [], revision: 2 },
    });
    expect(await refusalOf(report())).toMatchObject({ code: 'PERMIT_REPORTED' });
    expect(await look(people.notary, 'ReadPermit', { caseId: CASE, permit: 1 })).toMatchObject({
      standing: 'reported',
    });
  });

  test.each([
    ['of no permit', () => report({ permit: 9 }), 'PERMIT_NOT_FOUND'],
    ['before it happened', () => report({ contactedAt: '2026-06-15T12:10:01Z' }), 'PERMIT_OUT_OF_TIME'],
    ['by an agency that never had the case', () => report({}, people.agent), 'NOT_PLACED'],
    ['by the notary', () => report({}, people.notary), 'ROLE_NOT_ENTITLED'],
  ])('%s is refused, and nothing is written', async (_what, attempt, code) => {
    const before = ledger.dump();
    expect(await refusalOf(attempt())).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('of another’s permit is not the agency’s to report', async () => {
    await place();
    expect(await refusalOf(report({}, people.agent))).toMatchObject({ code: 'NOT_HOLDER_OF_PERMIT' });
  });

  test('outside the window is recorded all the same, and the regulator sees it', async () => {
    expect(await report({ contactedAt: '2026-06-15T11:00:00Z' })).toMatchObject({
      permit: { irregular: ['outsideWindow'] },
    });
    expect(await irregular()).toEqual([[1, ['outsideWindow']]]);
  });

  test('that is missing a day after the permit ended is seen by the regulator until it comes', async () => {
    ledger.now = '2026-06-16T12:30:00.000Z';
    expect(await irregular()).toEqual([]);
    ledger.now = '2026-06-16T12:30:00.001Z';
    expect(await irregular()).toEqual([[1, ['outcomeMissing']]]);
    await report();
    expect(await irregular()).toEqual([[1, ['outcomeLate']]]);
  });

  test('without a permit is on record, counts, and the regulator sees it', async () => {
    const made = { ...UNPERMITTED, result: 'attempt', contactedAt: '2026-06-15T12:00:00Z' };
    expect(await say(people.collector, 'ReportContact', made)).toMatchObject({
      permit: { permit: 0, irregular: ['noPermit'] },
    });
    expect(await irregular()).toEqual([[0, ['noPermit']]]);
    for (let n = 0; n < 5; n += 1) await ask({ plannedFor: '2026-06-15T13:00:00Z' });
    expect((await ruledOut(ask({ plannedFor: '2026-06-15T13:00:00Z' }))).rules).toEqual(['eu.contact.calls']);
  });

  test('is in the list of who contacted the debtor, under which permit, seen by which notary', async () => {
    await report();
    const { contacts } = await look(people.supervisor, 'ListContacts', { caseId: CASE });
    expect(contacts).toMatchObject([
      { permit: 1, issuedTo: 'AuroraMSP/collector', notary: 'NotaryMSP', outcome: { result: 'attempt' } },
    ]);
    expect(await refusalOf(ledger.evaluate(people.borealCollector, 'ListContacts', { caseId: CASE }))).toMatchObject({
      code: 'NOT_LENDER_OF_CASE',
    });
  });

  test('is looked for page by page', async () => {
    await ask({ plannedFor: '2026-06-15T13:00:00Z' });
    ledger.now = '2026-06-18T12:00:00.000Z';
    const first = await look(people.notary, 'ListIrregularities', { limit: 1 });
    expect(first.irregularities).toMatchObject([{ permit: 1 }]);
    const second = await look(people.notary, 'ListIrregularities', { limit: 2, after: first.next ?? '' });
    expect(second).toMatchObject({ irregularities: [{ permit: 2 }], next: null });
    expect(await refusalOf(ledger.evaluate(people.collector, 'ListIrregularities', {}))).toMatchObject({
      code: 'ROLE_NOT_ENTITLED',
    });
  });
});

async function irregular(): Promise<[number, string[]][]> {
  const { irregularities } = await look(people.supervisor, 'ListIrregularities', {});
  return irregularities.map(({ permit, irregular: marks }: Permit) => [permit, marks]);
}
const standing = async (permit = 1): Promise<PermitView['standing']> =>
  (await look(people.notary, 'ReadPermit', { caseId: CASE, permit })).standing;

describe('what the debtor says', () => {
  beforeEach(() => opened());

  test.each([
    ['a refused channel', { kind: 'refuseChannel', channel: 'call' }, 'eu.house.refusedChannel', 'allowChannel'],
    ['a cease request', { kind: 'cease' }, 'eu.house.cease', 'resume'],
    ['an attorney', { kind: 'represented', attorney: LAWYER }, 'eu.house.represented', 'representationEnded'],
    ['hardship', { kind: 'hardship' }, 'eu.forbearance.first', 'hardshipEnded'],
    ['a moratorium', { kind: 'moratorium', until: '2026-08-14T00:00:00Z' }, 'eu.house.moratorium', 'moratoriumEnded'],
  ])('%s takes permits back and stops contact until a neutral hears otherwise', async (_what, said, rule, lifting) => {
    await ask();
    await declare(said);
    expect(await standing()).toBe('withdrawn');
    expect((await ruledOut(ask())).rules).toEqual([rule]);
    const lifted = { kind: lifting, ...('channel' in said ? { channel: said.channel } : {}) };
    expect(await refusalOf(declare(lifted))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    await declare(lifted, people.notary);
    await expect(ask()).resolves.toMatchObject({ permit: { permit: 2 } });
    expect(await refusalOf(declare(lifted, people.notary))).toMatchObject({ code: 'DECLARATION_CHANGES_NOTHING' });
  });

  test('a contact made after a permit was taken back is marked, one made before it is not', async () => {
    await ask({ plannedFor: NOW });
    await ask({ plannedFor: NOW });
    ledger.now = '2026-06-15T10:10:00.000Z';
    await declare({ kind: 'cease' });
    ledger.now = '2026-06-15T10:20:00.000Z';
    expect(await report({ permit: 1, contactedAt: '2026-06-15T10:05:00Z' })).toMatchObject({
      permit: { irregular: [] },
    });
    expect(await report({ permit: 2, contactedAt: '2026-06-15T10:15:00Z' })).toMatchObject({
      permit: { irregular: ['withdrawnPermit'] },
    });
  });

  test('a moratorium ends by itself, and the refusal names that instant', async () => {
    await declare({ kind: 'moratorium', until: '2026-06-17T09:00:00Z' });
    expect(await ruledOut(ask())).toMatchObject({ nextAllowedAt: '2026-06-17T09:00:00.000Z' });
    await expect(ask({ plannedFor: '2026-06-17T09:00:00Z' })).resolves.toBeDefined();
  });

  test('what the registry holds against collecting the debt stops contact, and holds the permits already given', async () => {
    await ask();
    const request = { tradelineId: tradelineId(), measures: ['deferral'], evidence: RECORDING };
    await without(people.supervisor, 'RequestHardship', request);
    expect(await standing()).toBe('held');
    expect((await ruledOut(ask())).rules).toEqual(['eu.forbearance.first']);
    const refusal = { tradelineId: tradelineId(), request: 1, decision: 'refused' };
    await without(people.collector, 'DecideHardship', refusal);
    expect(await standing()).toBe('early');
    await expect(ask()).resolves.toBeDefined();
  });

  test('a person is named with the paper in which they are', async () => {
    const named = { kind: 'nameContact', person: COUSIN };
    expect(await refusalOf(declare(named))).toMatchObject({ code: 'EVIDENCE_MISSING' });
    expect(await declare(named, people.collector, { evidence: RECORDING })).toMatchObject({
      debtor: { namedContacts: [COUSIN] },
    });
    await expect(declare({ kind: 'removeContact', person: COUSIN })).resolves.toMatchObject({
      debtor: { namedContacts: [] },
    });
  });

  test('places are zones that the ledger knows, and follow each other in time', async () => {
    const setPlaces = (places: object[]) => say(people.collector, 'SetPlaces', { places });
    const mars = [{ zone: 'Mars/Olympus', from: NOW }];
    expect(await refusalOf(setPlaces(mars))).toEqual({ code: 'TIME_ZONE_UNKNOWN', field: 'places[0].zone' });
    const backwards = [{ zone: 'Europe/Paris', from: NOW, until: '2026-06-01T00:00:00Z' }];
    expect(await refusalOf(setPlaces(backwards))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
  });

  test('is read by who collects and who supervises', async () => {
    await declare({ kind: 'hardship' });
    for (const who of [people.collector, people.notary, people.supervisor]) {
      expect(await look(who, 'ReadDebtor', { caseId: CASE })).toMatchObject({ holds: [{ kind: 'hardship' }] });
    }
    expect(await refusalOf(ledger.evaluate(people.agent, 'ReadDebtor', { caseId: CASE }))).toMatchObject({
      code: 'NOT_PLACED',
    });
  });
});

describe('a complaint', () => {
  beforeEach(() => placed());
  const complain = (over: object = {}, who = people.notary) =>
    say(who, 'FileComplaint', { about: 'DelosMSP', ...over });
  const decide = (decision: string, who = people.notary, complaint = 1) =>
    say(who, 'DecideComplaint', { complaint, decision });

  test('freezes contact until it is decided; upheld, it stands in the agency’s record for every member', async () => {
    await ask({}, people.agent);
    expect(await complain({ permit: 2 })).toMatchObject({ complaint: { complaint: 1, permit: 2, decision: null } });
    expect(await standing(2)).toBe('withdrawn');
    expect((await ruledOut(ask())).rules).toEqual(['eu.house.complaint']);
    expect(await decide('upheld')).toMatchObject({ complaint: { decision: { outcome: 'upheld' } } });
    await expect(ask()).resolves.toBeDefined();
    expect(await look(people.underwriter, 'ReadAgencyConduct', { agency: 'DelosMSP' })).toMatchObject({
      complaintsUpheld: 1,
      complaintsDismissed: 0,
    });
    expect(await refusalOf(decide('dismissed'))).toMatchObject({ code: 'COMPLAINT_DECIDED' });
  });

  test.each([
    ['about who does not collect here', () => complain({ about: 'CastorMSP' }), 'AGENCY_UNKNOWN'],
    ['about a contact that was none', () => complain({ permit: 99 }), 'PERMIT_NOT_FOUND'],
    ['that there is not is decided', () => decide('upheld', people.notary, 7), 'COMPLAINT_NOT_FOUND'],
    ['is decided by the lender', () => decide('dismissed', people.collector), 'ROLE_NOT_ENTITLED'],
  ])('%s: refused', async (_what, attempt, code) => {
    expect(await refusalOf(attempt())).toMatchObject({ code });
  });
});

describe('an agency', () => {
  beforeEach(() => opened());

  test('tells the debtor that it has the case before it collects', async () => {
    await place();
    await train(people.agent);
    expect(await ruledOut(ask({}, people.agent))).toMatchObject({
      rules: ['eu.transfer.notice'],
      nextAllowedAt: null,
    });
  });

  test('acts within its placement: its channels, its purposes, its time', async () => {
    await placed();
    await expect(ask({}, people.agent)).resolves.toMatchObject({
      permit: { holder: 'DelosMSP', issuedTo: 'DelosMSP/agent' },
    });
    expect(await refusalOf(ask({ channel: 'visit' }, people.agent))).toEqual({ code: 'NOT_PLACED', field: 'channel' });
    expect(await refusalOf(ask({ purpose: 'legalAction' }, people.agent))).toEqual({
      code: 'NOT_PLACED',
      field: 'purpose',
    });
    ledger.now = '2026-08-31T12:00:00.000Z';
    expect(await refusalOf(ask({ plannedFor: '2026-09-01T08:00:00Z' }, people.agent))).toEqual({
      code: 'NOT_PLACED',
      field: 'plannedFor',
    });
  });

  test('has its permits taken back by a recall at once, gets no more, and what it does after that is marked', async () => {
    await placed();
    await ask({ plannedFor: NOW }, people.agent);
    ledger.now = '2026-06-15T10:10:00.000Z';
    await say(people.collector, 'RecallPlacement', { agency: 'DelosMSP' });
    expect(await standing(2)).toBe('withdrawn');
    expect(await refusalOf(ask({}, people.agent))).toMatchObject({ code: 'NOT_PLACED' });
    expect(await refusalOf(ledger.evaluate(people.agent, 'ListContacts', { caseId: CASE }))).toMatchObject({
      code: 'NOT_PLACED',
    });
    ledger.now = '2026-06-15T10:20:00.000Z';
    const after = { permit: 2, result: 'refused', contactedAt: '2026-06-15T10:15:00Z', evidence: RECORDING };
    expect(await report(after, people.agent)).toMatchObject({ permit: { irregular: ['withdrawnPermit'] } });
    expect(await look(people.borealCollector, 'ReadAgencyConduct', { agency: 'DelosMSP' })).toMatchObject({
      ...{ placements: 1, recalls: 1, refusals: 1, irregularities: 1 },
    });
  });

  test.each([
    ['that is none', () => place({ agency: 'CastorMSP' }), 'AGENCY_UNKNOWN'],
    ['that nobody has admitted', () => place({ agency: 'NobodyMSP' }), 'AGENCY_UNKNOWN'],
    ['until the past', () => place({ until: NOW }), 'DATE_OUT_OF_ORDER'],
    ["in another lender's name", () => place({}, people.borealCollector), 'NOT_LENDER_OF_CASE'],
  ])('%s gets no case', async (_what, attempt, code) => {
    expect(await refusalOf(attempt())).toMatchObject({ code });
  });

  test('gets a case once, and none that is paid', async () => {
    await place();
    expect(await refusalOf(place())).toMatchObject({ code: 'PLACEMENT_EXISTS' });
    await append(ledger, { period: '2026-04' });
    expect(await ruledOut(place({ agency: 'EchoMSP' }))).toMatchObject({ rules: ['eu.house.owed'] });
    expect((await look(people.supervisor, 'ListPlacements', { caseId: CASE })).placements).toHaveLength(1);
  });

  test('has its own collectors on record', async () => {
    await train(people.agent, 's-007');
    expect(await look(people.notary, 'ReadStaff', { employer: 'DelosMSP', staffId: 's-007' })).toMatchObject({
      employer: 'DelosMSP',
    });
    const unknown = { employer: 'AuroraMSP', staffId: 's-007' };
    expect(await refusalOf(ledger.evaluate(people.notary, 'ReadStaff', unknown))).toMatchObject({
      code: 'STAFF_NOT_FOUND',
    });
    expect(await refusalOf(ledger.evaluate(people.notary, 'ReadAgencyConduct', { agency: 'CastorMSP' }))).toMatchObject(
      { code: 'AGENCY_UNKNOWN' },
    );
  });
});

describe('a step that contacts somebody', () => {
  beforeEach(() => opened());
  const propose = (kind: string) => say(people.collector, 'ProposeStep', { kind, plannedFor: '2026-06-15T12:00:00Z' });
  const execute = (over: object = {}) =>
    say(people.collector, 'RecordExecution', {
      ...{ step: 1, executedAt: '2026-06-15T12:05:00Z', outcome: 'notReached', ...over },
    });

  test('is carried out under a permit of its own', async () => {
    await propose('reminder');
    await ask();
    await ask({ step: 1 });
    ledger.now = '2026-06-15T13:00:00.000Z';
    expect(await refusalOf(execute())).toMatchObject({ code: 'PERMIT_MISSING' });
    expect(await refusalOf(execute({ permit: 9 }))).toMatchObject({ code: 'PERMIT_NOT_FOUND' });
    expect(await refusalOf(execute({ permit: 1 }))).toMatchObject({ code: 'PERMIT_MISMATCH' });
    const late = { permit: 2, executedAt: '2026-06-15T12:30:00Z' };
    expect(await refusalOf(execute(late))).toMatchObject({ code: 'PERMIT_MISMATCH' });
    expect(await execute({ permit: 2 })).toMatchObject({ step: { status: 'executed', execution: { permit: 2 } } });
  });

  test('and was given up needs none', async () => {
    await propose('reminder');
    ledger.now = '2026-06-15T13:00:00.000Z';
    await expect(execute({ outcome: 'abandoned' })).resolves.toMatchObject({ step: { execution: { permit: null } } });
  });

  test('by visiting needs the notary’s word, an announcement two days before, and then has its permit', async () => {
    const visit = { channel: 'visit', step: 1, plannedFor: '2026-06-17T12:00:00Z' };
    await propose('fieldVisit');
    expect((await ruledOut(ask(visit))).rules).toEqual(['eu.house.visitNotice', 'eu.house.attestedStep']);
    await say(people.notary, 'AttestStep', { step: 1, reasons: ['noticeGiven'] });
    await without(people.collector, 'RegisterTemplate', {
      ...{ sha256: TEXT, jurisdiction: 'EU', channels: ['letter'], purposes: ['notice'] },
    });
    await without(people.notary, 'DecideTemplate', { sha256: TEXT, decision: 'approved' });
    await ask({ channel: 'letter', purpose: 'notice', notice: 'visit', template: TEXT, plannedFor: NOW });
    await report({ result: 'delivered' });
    expect(await ruledOut(ask({ ...visit, plannedFor: '2026-06-17T09:00:00Z' }))).toMatchObject({
      rules: ['eu.house.visitNotice'],
      nextAllowedAt: '2026-06-17T10:00:00.000Z',
    });
    await expect(ask(visit)).resolves.toBeDefined();
  });
});

test('the case this product began with: a collector calls the post office of the debtor’s home town, and gets no permit', async () => {
  await opened('CN', 'Asia/Shanghai');
  const postOffice = { target: 'thirdPartyLocate', reference: POST_OFFICE };
  const before = ledger.dump();
  const refusal = await ruledOut(ask({ ...postOffice, purpose: 'payment' }));
  expect(refusal.nextAllowedAt).toBeNull();
  expect(refusal.rules).toEqual(expect.arrayContaining(['cn.third.debtorOnly', 'cn.third.locate', 'cn.private.peace']));
  expect((await ruledOut(ask({ ...postOffice, purpose: 'locate' }))).rules).toContain('cn.private.peace');
  expect(ledger.dump()).toBe(before);

  // Made all the same and owned up to, or told by the post office: it stands against the collector.
  const made = { ...UNPERMITTED, ...postOffice, result: 'refused', contactedAt: NOW, evidence: RECORDING };
  await say(people.collector, 'ReportContact', made);
  expect(await irregular()).toEqual([[0, ['noPermit']]]);
});
