import { millisecondsOf } from '@attestry/chaincode/domain/calendar';
import { instantOf, refusalOf } from '@attestry/chaincode/domain/conduct/decide-contact';
import { localTime } from '@attestry/chaincode/domain/conduct/local-time';
import { reportOutcome } from '@attestry/chaincode/domain/conduct/report-outcome';
import { requestPermit } from '@attestry/chaincode/domain/conduct/request-permit';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import {
  ContactResult,
  ConductHoldKind,
  type ConductPack,
  type DebtorFile,
  type Jurisdiction,
  type Permit,
  type Slot,
} from '@attestry/chaincode/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import { ZONE, aCase, aDebtor, aHold, aSlot, factsOf, packOf, referenceOf } from '../../support/conduct.js';

const HOUR_MS = 3_600_000;
const START_MS = millisecondsOf('2026-03-05T00:00:00Z');
const jurisdictions = fc.constantFrom<Jurisdiction>('CN', 'EU', 'UK', 'US');
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'audio/ogg', sizeBytes: 1_000 };
const NUMBERS = [referenceOf('mobile'), referenceOf('office')];

type CapRule = Extract<ConductPack['rules'][number], { kind: 'cap' }>;
const capsOf = (pack: ConductPack): CapRule[] => pack.rules.filter((rule) => rule.kind === 'cap');

/** What each cap is about, as the outcomes reported in the end have it; written anew, not as the rule counts. */
const COUNTS: Readonly<Record<CapRule['counts'], readonly Slot['state'][]>> = {
  attempts: ['reserved', 'attempt', 'connected', 'conversation'],
  connected: ['reserved', 'connected', 'conversation'],
  conversations: ['reserved', 'conversation'],
  unanswered: ['reserved', 'attempt'],
};

function mostInAnyWindow(rule: CapRule, slots: readonly Slot[], zone: string): number {
  const groups = new Map<string, number[]>();
  for (const slot of slots) {
    const counts = rule.channels.includes(slot.channel) && COUNTS[rule.counts].includes(slot.state);
    if (!counts || rule.purposes?.includes(slot.purpose) === false) continue;
    const group = { debt: slot.tradelineId, number: slot.reference, debtor: '' }[rule.scope];
    groups.set(group, [...(groups.get(group) ?? []), localTime(zone, millisecondsOf(slot.at)).day]);
  }
  const windows = [...groups.values()].flatMap((days) =>
    days.map((first) => days.filter((day) => day >= first && day < first + rule.days).length),
  );
  return Math.max(0, ...windows);
}

const request = fc.record({
  kind: fc.constant('request' as const),
  holder: fc.constantFrom('AuroraMSP', 'DelosMSP', 'EchoMSP'),
  channel: fc.constantFrom('call', 'call', 'call', 'sms', 'email'),
  purpose: fc.constantFrom('payment', 'notice'),
  number: fc.constantFrom(0, 0, 0, 1),
  debt: fc.integer({ min: 1, max: 2 }),
  aheadHours: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 0, max: 160 })),
});
const report = fc.record({
  kind: fc.constant('report' as const),
  pick: fc.nat(50),
  result: fc.oneof(
    { weight: 2, arbitrary: fc.constant('attempt' as const) },
    fc.constantFrom(...ContactResult.options),
  ),
});
const wait = fc.record({
  kind: fc.constant('wait' as const),
  hours: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 })),
});
type Value<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Command = Value<typeof request> | Value<typeof report> | Value<typeof wait>;

const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: request }, { weight: 2, arbitrary: report }, wait),
  {
    minLength: 30,
    maxLength: 120,
  },
);

describe('permits', () => {
  test('never exceed a cap, whoever of the lender’s side asks, in whatever order, with whatever outcomes', () => {
    let granted = 0;
    fc.assert(
      fc.property(jurisdictions, commands, (jurisdiction, story) => {
        // Only what limits frequency: everything else would keep most of these requests from being granted.
        const whole = packOf(jurisdiction);
        const pack = { ...whole, rules: whole.rules.filter(({ kind }) => kind === 'cap' || kind === 'hours') };
        let nowMs = START_MS;
        let debtor = aDebtor(jurisdiction);
        const open: Permit[] = [];
        for (const command of story) {
          if (command.kind === 'wait') nowMs += command.hours * HOUR_MS;
          if (command.kind === 'report') debtor = reported(jurisdiction, debtor, pack, open, command, nowMs);
          if (command.kind === 'request') {
            const next = granting(jurisdiction, debtor, pack, command, nowMs);
            if (next === undefined) continue;
            granted += 1;
            debtor = next.debtor;
            open.push(next.permit);
            for (const rule of capsOf(pack)) {
              expect(mostInAnyWindow(rule, debtor.slots, ZONE[jurisdiction])).toBeLessThanOrEqual(rule.limit);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(granted).toBeGreaterThan(200);
  });
});

function granting(
  jurisdiction: Jurisdiction,
  debtor: DebtorFile,
  pack: ConductPack,
  command: Value<typeof request>,
  nowMs: number,
): { permit: Permit; debtor: DebtorFile } | undefined {
  const { holder, channel, purpose, number, debt, aheadHours } = command;
  const asked = factsOf(jurisdiction, { ask: { channel, purpose, reference: NUMBERS[number] ?? '' } });
  const debtId = tradelineId(debt);
  const placement = {
    ...{ caseId: 'case-0001', lender: 'AuroraMSP', agency: holder, recalledAt: null, revision: 1, by: '' },
    channels: [...new Set(['call' as const, channel])],
    purposes: [purpose],
    ...{ placedAt: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
  };
  const facts = { ...asked, holder, placement, debtor, pack, debt: { ...asked.debt, tradelineId: debtId } };
  const at = instantOf(nowMs);
  try {
    const file = { ...aCase(jurisdiction), tradelineId: debtId };
    return requestPermit(file, facts, instantOf(nowMs + aheadHours * HOUR_MS), { at, by: 'b', transactionId: 't' });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONDUCT_RULE_BROKEN') return undefined;
    throw error;
  }
}

function reported(
  jurisdiction: Jurisdiction,
  debtor: DebtorFile,
  pack: ConductPack,
  open: Permit[],
  { pick, result }: Value<typeof report>,
  nowMs: number,
): DebtorFile {
  const [permit] = open.splice(pick % Math.max(1, open.length), 1);
  if (permit === undefined) return debtor;
  if (millisecondsOf(permit.notBefore) > nowMs) {
    open.push(permit);
    return debtor;
  }
  const slot = debtor.slots.find((one) => one.permit === permit.permit);
  const file = { ...aCase(jurisdiction), tradelineId: slot?.tradelineId ?? tradelineId() };
  const body = { commandId: 'command-1', caseId: file.caseId, permit: permit.permit, result, evidence: EVIDENCE };
  const by = { mspId: permit.holder, at: instantOf(nowMs), by: 'b', transactionId: 't' };
  return reportOutcome(file, permit, debtor, [], pack, body, by).debtor;
}

const scenes = fc
  .record({
    jurisdiction: jurisdictions,
    plannedMin: fc.integer({ min: 0, max: 60 * 24 * 40 }),
    slots: fc.array(fc.record({ hour: fc.integer({ min: -200, max: 200 }), talk: fc.boolean() }), { maxLength: 14 }),
    holdUntil: fc.option(
      fc.record({ kind: fc.constantFrom(...ConductHoldKind.options), hour: fc.integer({ min: 1, max: 900 }) }),
    ),
    talkedHour: fc.option(fc.integer({ min: -200, max: 0 })),
    zones: fc.array(fc.constantFrom('America/New_York', 'America/Los_Angeles', 'Europe/Lisbon', 'Asia/Nicosia'), {
      maxLength: 2,
    }),
    moveHour: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ jurisdiction, plannedMin, slots, holdUntil, talkedHour, zones, moveHour }) => {
    const plannedMs = START_MS + plannedMin * 60_000;
    const hour = (n: number): string => instantOf(plannedMs + n * HOUR_MS);
    const places = zones.map((zone, index) => ({
      zone,
      from: index === 0 ? '2020-01-01T00:00:00Z' : hour(moveHour),
      until: index === 0 && zones.length > 1 ? hour(moveHour + 5) : null,
    }));
    const facts = factsOf(jurisdiction, {
      debtor: {
        places,
        slots: slots.map(({ hour: n, talk }, index) =>
          aSlot(hour(n), { permit: index + 1, state: talk ? 'conversation' : 'attempt' }),
        ),
        debts:
          talkedHour === null
            ? []
            : [
                {
                  tradelineId: tradelineId(),
                  firstContactAt: hour(talkedHour),
                  lastConversationAt: hour(talkedHour),
                },
              ],
        notices: [{ notice: 'validation', tradelineId: tradelineId(), at: hour(-300) }],
      },
      holds: holdUntil === null ? [] : [aHold(holdUntil.kind, { since: hour(-1), until: hour(holdUntil.hour) })],
    });
    return { facts, plannedMs };
  });

describe('the next instant at which a contact is allowed', () => {
  test('is allowed, and none before it is', () => {
    let found = 0;
    fc.assert(
      fc.property(scenes, ({ facts, plannedMs }) => {
        const refusal = refusalOf(facts, plannedMs);
        if (refusal === undefined || refusal.nextAllowedAt === null) return;
        found += 1;
        const nextMs = millisecondsOf(refusal.nextAllowedAt);
        expect(nextMs).toBeGreaterThan(plannedMs);
        expect(refusalOf(facts, nextMs)).toBeUndefined();
        expect(refusalOf(facts, nextMs - 1)).toBeDefined();
        const stepMs = Math.max(Math.floor((nextMs - plannedMs) / 150), 60_000);
        for (let ms = plannedMs; ms < nextMs; ms += stepMs) expect(refusalOf(facts, ms)).toBeDefined();
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(30);
  });

  test('and the rules that stand in the way are the same for the same facts, in whatever order contacts were kept', () => {
    fc.assert(
      fc.property(scenes, ({ facts, plannedMs }) => {
        const answer = refusalOf(facts, plannedMs);
        expect(refusalOf(structuredClone(facts), plannedMs)).toEqual(answer);
        const turned = { ...facts, debtor: { ...facts.debtor, slots: [...facts.debtor.slots].reverse() } };
        expect(refusalOf(turned, plannedMs)).toEqual(answer);
      }),
      { numRuns: 100 },
    );
  });
});
