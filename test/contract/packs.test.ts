import { SHIPPED_PACKS } from '@attestry/chaincode/domain/conduct/packs/shipped';
import type { PackRule } from '@attestry/chaincode/schema';
import { describe, expect, test } from 'vitest';
import {
  commandId,
  consortiumWithArrears,
  people,
  refusalOf,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';
import { TEXT } from '../support/conduct.js';

const [EU_PACK] = SHIPPED_PACKS.EU;
/** The shipped pack with calls closed at 20:00. */
const strict = (over: object = {}): object => ({
  ...EU_PACK,
  version: '2026.2',
  rules: EU_PACK.rules.map((rule: PackRule) => (rule.kind === 'hours' ? { ...rule, closes: 1_200 } : rule)),
  ...over,
});
const say = (
  ledger: MemoryLedger,
  who: typeof people.clerk,
  name: Parameters<MemoryLedger['submit']>[1],
  over: object,
) => ledger.submit(who, name, { commandId: commandId(), ...over });
const propose = (ledger: MemoryLedger, over: object = {}, who = people.notary) =>
  say(ledger, who, 'ProposePack', { pack: strict(over) });
const EFFECTIVE = '2026-07-01T00:00:00Z';
const adopt = (ledger: MemoryLedger, over: object = {}, who = people.supervisor) =>
  say(ledger, who, 'AdoptPack', { jurisdiction: 'EU', version: '2026.2', effectiveFrom: EFFECTIVE, ...over });
const open = (ledger: MemoryLedger, caseId: string) =>
  say(ledger, people.collector, 'OpenCase', { caseId, tradelineId: tradelineId(), pack: 'EU' });

describe('a policy pack', () => {
  test('that ships holds until the regulator adopts another, and a case keeps the one it opened with', async () => {
    const ledger = await consortiumWithArrears();
    await propose(ledger);
    await adopt(ledger);
    expect(await open(ledger, 'case-0001')).toMatchObject({ case: { packVersion: '2026.1' } });
    await say(ledger, people.collector, 'RegisterStaff', { staffId: 's-001', trainedUntil: '2027-01-01T00:00:00Z' });
    const ask = (caseId: string) =>
      say(ledger, people.collector, 'RequestPermit', {
        ...{ caseId, channel: 'call', target: 'debtor', purpose: 'payment', reference: TEXT, staff: ['s-001'] },
        // 20:30 in Lisbon, 19:30 in the Azores, 22:30 in Nicosia: without a place on record too late anyway.
        plannedFor: '2026-07-02T18:30:00Z',
      });
    ledger.now = '2026-07-01T00:00:00.000Z';
    const places = [{ zone: 'Europe/Berlin', from: '2020-01-01T00:00:00Z' }];
    await say(ledger, people.collector, 'SetPlaces', { caseId: 'case-0001', places });
    await expect(ask('case-0001')).resolves.toBeDefined();
    await say(ledger, people.collector, 'CloseCase', { caseId: 'case-0001', outcome: 'withdrawn' });
    expect(await open(ledger, 'case-0002')).toMatchObject({ case: { packVersion: '2026.2' } });
    expect(await refusalOf(ask('case-0002'))).toMatchObject({ code: 'CONDUCT_RULE_BROKEN' });
  });

  test('is read with its sources, and its record with every change', async () => {
    const ledger = await consortiumWithArrears();
    const name = { jurisdiction: 'EU', version: '2026.2' };
    expect(await refusalOf(ledger.evaluate(people.clerk, 'ReadPack', name))).toMatchObject({ code: 'PACK_NOT_FOUND' });
    await propose(ledger);
    await adopt(ledger);
    expect(await ledger.evaluate(people.clerk, 'ReadPack', name)).toMatchObject({
      ...{ origin: 'ledger', status: 'adopted', pack: strict() },
    });
    expect(await ledger.evaluate(people.clerk, 'ReadPack', { ...name, version: '2026.1' })).toMatchObject({
      ...{ origin: 'shipped', status: 'default' },
    });
    expect(await ledger.evaluate(people.clerk, 'ReadPackCalendar', { jurisdiction: 'EU' })).toMatchObject({
      ...{ shipped: '2026.1', adopted: [{ version: '2026.2', effectiveFrom: EFFECTIVE }] },
    });
    expect(await ledger.evaluate(people.clerk, 'PackHistory', name)).toMatchObject({
      versions: [
        { by: 'NotaryMSP/notary1', record: { status: 'proposed' } },
        { by: 'RegulatorMSP/supervisor', record: { status: 'adopted' } },
      ],
    });
  });

  const twice = [EU_PACK.rules[0], EU_PACK.rules[0]];
  test.each([
    ['by a lender', (l: MemoryLedger) => propose(l, {}, people.collector), 'ROLE_NOT_ENTITLED'],
    ['under a version that ships', (l: MemoryLedger) => propose(l, { version: '2026.1' }), 'PACK_EXISTS'],
    ['with two rules of one id', (l: MemoryLedger) => propose(l, { rules: twice }), 'PACK_INVALID'],
    ['with an unknown zone', (l: MemoryLedger) => propose(l, { defaultZones: ['Mars/Olympus'] }), 'PACK_INVALID'],
    ['with a rule of no known kind', (l: MemoryLedger) => propose(l, { rules: [{ id: 'eu.x' }] }), 'MALFORMED_REQUEST'],
  ])('proposed %s is refused', async (_what, attempt, code) => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
  });

  test('is proposed once and adopted once, by the regulator, and never for the past', async () => {
    const ledger = await consortiumWithArrears();
    expect(await refusalOf(adopt(ledger))).toMatchObject({ code: 'PACK_NOT_FOUND' });
    await propose(ledger);
    expect(await refusalOf(propose(ledger))).toMatchObject({ code: 'PACK_EXISTS' });
    expect(await refusalOf(adopt(ledger, {}, people.notary))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    const past = { effectiveFrom: '2026-06-15T09:59:59Z' };
    expect(await refusalOf(adopt(ledger, past))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await adopt(ledger);
    expect(await refusalOf(adopt(ledger))).toMatchObject({ code: 'PACK_ALREADY_ADOPTED' });
  });

  test('that ships can be adopted again after another', async () => {
    const ledger = await consortiumWithArrears();
    await propose(ledger);
    await adopt(ledger);
    await adopt(ledger, { version: '2026.1', effectiveFrom: '2026-08-01T00:00:00Z' });
    ledger.now = '2026-08-01T00:00:00.000Z';
    expect(await open(ledger, 'case-0001')).toMatchObject({ case: { packVersion: '2026.1' } });
  });
});

describe('a template', () => {
  const template = { sha256: TEXT, jurisdiction: 'EU', channels: ['letter'], purposes: ['payment'] };
  test('is registered by who sends it and approved by a notary', async () => {
    const ledger = await consortiumWithArrears();
    const decide = (decision: string, who = people.notary) =>
      say(ledger, who, 'DecideTemplate', { sha256: TEXT, decision });
    expect(await refusalOf(decide('approved'))).toMatchObject({ code: 'TEMPLATE_NOT_FOUND' });
    await say(ledger, people.collector, 'RegisterTemplate', template);
    expect(await refusalOf(say(ledger, people.collector, 'RegisterTemplate', template))).toMatchObject({
      code: 'TEMPLATE_EXISTS',
    });
    expect(await refusalOf(decide('withdrawn'))).toMatchObject({ code: 'TEMPLATE_DECIDED' });
    expect(await refusalOf(decide('approved', people.collector))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    await decide('approved');
    expect(await refusalOf(decide('rejected'))).toMatchObject({ code: 'TEMPLATE_DECIDED' });
    expect(await ledger.evaluate(people.underwriter, 'ReadTemplate', { sha256: TEXT })).toMatchObject({
      ...{ status: 'approved', owner: 'AuroraMSP', decidedBy: 'NotaryMSP/notary1' },
    });
    await expect(decide('withdrawn')).resolves.toMatchObject({ template: { status: 'withdrawn' } });
  });
});
