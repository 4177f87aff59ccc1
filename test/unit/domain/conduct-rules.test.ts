import { millisecondsOf } from '@attestry/chaincode/domain/calendar';
import { refusalOf } from '@attestry/chaincode/domain/conduct/decide-contact';
import { SHIPPED_PACKS } from '@attestry/chaincode/domain/conduct/packs/shipped';
import { ConductPack, type ConductHoldKind, type Jurisdiction } from '@attestry/chaincode/schema';
import { describe, expect, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import {
  COUSIN,
  LAWYER,
  MOBILE,
  NOON,
  POST_OFFICE,
  TEXT,
  aCollector,
  aHold,
  aSlot,
  aStep,
  aTemplate,
  factsOf,
  packOf,
  referenceOf,
  type Scene,
} from '../../support/conduct.js';

// Goal: each rule of each pack, with the number that it has there, bites exactly where it must.
// Method: a row a rule: a contact just inside, one just outside, and when this rule alone would allow the second.

interface Row {
  readonly id: string;
  readonly inside: Scene & { at?: string };
  readonly outside: Scene & { at?: string };
  readonly next: string | null;
}

const PREFIXES: Readonly<Record<string, Jurisdiction>> = { cn: 'CN', eu: 'EU', uk: 'UK', us: 'US' };
const jurisdictionOf = (id: string): Jurisdiction => PREFIXES[id.slice(0, 2)] ?? 'EU';
const noon = (id: string): string => NOON[jurisdictionOf(id)];
/** The start of the next local day, and of the seventh day after that of the noon, in UTC. */
const MIDNIGHT: Readonly<Record<Jurisdiction, readonly [string, string]>> = {
  CN: ['2026-06-15T16:00:00.000Z', '2026-06-21T16:00:00.000Z'],
  EU: ['2026-06-15T22:00:00.000Z', '2026-06-21T22:00:00.000Z'],
  UK: ['2026-06-15T23:00:00.000Z', '2026-06-21T23:00:00.000Z'],
  US: ['2026-06-16T04:00:00.000Z', '2026-06-22T04:00:00.000Z'],
};

const row = (id: string, inside: Row['inside'], outside: Row['outside'], next: string | null = null): Row => ({
  ...{ id, inside, outside, next },
});
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const at = (instant: string): { at: string } => ({ at: instant });

const third = { target: 'namedContact', purpose: 'locate', reference: COUSIN } as const;
const calls = (id: string, limit: number, state: 'attempt' | 'connected' | 'conversation', over: Scene = {}): Row => {
  const slots = (n: number): Scene => ({
    ...over,
    debtor: { slots: times(n, aSlot(noon(id), { state, purpose: over.ask?.purpose ?? 'payment' })) },
  });
  return row(id, slots(limit - 1), slots(limit), MIDNIGHT[jurisdictionOf(id)][0]);
};
const inSevenDays = (id: string): Row => {
  const slots = (n: number): Scene => ({ debtor: { slots: times(n, aSlot(noon(id))) } });
  return row(id, slots(6), slots(7), MIDNIGHT[jurisdictionOf(id)][1]);
};
const held = (id: string, hold: ConductHoldKind): Row => {
  const until = '2026-07-01T12:00:00.000Z';
  const holds = [aHold(hold, { until })];
  return row(id, { holds, at: until }, { holds, at: '2026-07-01T11:59:59.999Z' }, until);
};
const barred = (id: string, since: string, lastAt: string, firstAt: string): Row => {
  const scene: Scene = { ask: { purpose: 'legalAction' }, debt: { firstDelinquencyOn: since } };
  return row(id, { ...scene, ...at(lastAt) }, { ...scene, ...at(firstAt) });
};
const onlyToLocate = (id: string): Row => row(id, { ask: third }, { ask: { ...third, purpose: 'payment' } });
const atWork = (id: string): Row => {
  const office = referenceOf('office');
  const references = [
    { reference: office, place: 'workplace' as const, confirmedAt: null },
    { reference: MOBILE, place: 'personal' as const, confirmedAt: null },
  ];
  const debtor = { workplaceForbidden: true, references };
  return row(id, { debtor }, { debtor, ask: { reference: office } });
};
const refusing = (id: string): Row =>
  row(id, { debtor: { refusedChannels: ['sms'] } }, { debtor: { refusedChannels: ['call'] } });
const lawyered = (id: string): Row => {
  const debtor = { attorney: LAWYER };
  return row(id, { debtor, ask: { target: 'attorney', reference: LAWYER } }, { debtor });
};
const ceased = (id: string): Row => {
  const debtor = { ceasedAt: '2026-06-01T00:00:00Z' };
  return row(id, { debtor, ask: { purpose: 'notice' } }, { debtor });
};
const once = (id: string): Row => {
  const ask = { ...third, target: 'thirdPartyLocate' } as const;
  return row(id, { ask }, { ask, debtor: { thirdParties: [{ reference: COUSIN, refused: false }] } });
};
const refusedBefore = (id: string): Row => {
  const parties = (refused: boolean): Scene => ({
    ask: third,
    debtor: { thirdParties: [{ reference: COUSIN, refused }] },
  });
  return row(id, parties(false), parties(true));
};
const announced = (id: string): Row => {
  const given = '2026-06-13T10:00:00Z';
  const scene: Scene = {
    ask: { channel: 'visit' },
    debtor: { notices: [{ notice: 'visit', tradelineId: tradelineId(), at: given }] },
  };
  const next = '2026-06-15T10:00:00.000Z';
  return row(id, { ...scene, ...at(next) }, { ...scene, ...at('2026-06-15T09:59:59.999Z') }, next);
};
const crew = (id: string, fits: readonly string[], wrong: readonly string[]): Row =>
  row(id, { ask: { channel: 'visit', staff: [...fits] } }, { ask: { channel: 'visit', staff: [...wrong] } });
const trained = (id: string): Row => {
  const staff = [aCollector({ trainedUntil: '2026-06-15T12:00:00Z' })];
  return row(id, { staff, ...at('2026-06-15T11:59:59.999Z') }, { staff, ...at('2026-06-15T12:00:00Z') });
};
const texted = (id: string): Row =>
  row(
    id,
    { ask: { channel: 'sms', template: TEXT } },
    {
      ask: { channel: 'sms', template: TEXT },
      template: aTemplate(jurisdictionOf(id), { status: 'withdrawn' }),
    },
  );
const attested = (id: string): Row => {
  const ask = { channel: 'visit', step: 1 } as const;
  const [cleared, waiting] = [aStep('fieldVisit'), aStep('fieldVisit', 'awaitingAttestation')];
  return row(id, { ask, step: cleared }, { ask, step: waiting });
};
const late = (id: string): Row => row(id, { debt: { daysPastDue: 1 } }, { debt: { daysPastDue: 0 } });
const frail = (id: string): Row =>
  row(id, { debtor: { vulnerable: true } }, { debtor: { vulnerable: true }, ask: { channel: 'visit' } });

const sms = (id: string): Row => {
  const ask = { channel: 'sms', template: TEXT } as const;
  const slots = (n: number): Scene => ({ ask, debtor: { slots: times(n, aSlot(noon(id), { channel: 'sms' })) } });
  return row(id, slots(2), slots(3), MIDNIGHT[jurisdictionOf(id)][0]);
};

const HOUSE: Readonly<Record<string, (id: string) => Row>> = {
  messages: sms,
  oncePerPerson: once,
  firstRefusal: refusedBefore,
  workplace: atWork,
  refusedChannel: refusing,
  represented: lawyered,
  cease: ceased,
  complaint: (id) => held(id, 'complaint'),
  dispute: (id) => held(id, 'dispute'),
  hardship: (id) => held(id, 'hardship'),
  moratorium: (id) => held(id, 'moratorium'),
  plan: (id) => held(id, 'plan'),
  visitNotice: announced,
  visitStaff: (id) => crew(id, ['s-001', 's-002', 's-003'], ['s-001', 's-002', 's-003', 's-004']),
  vulnerable: frail,
  training: trained,
  template: texted,
  attestedStep: attested,
  owed: late,
};
const HOUSE_ROWS = Object.values(SHIPPED_PACKS)
  .flatMap(([pack]) => pack.rules.map(({ id }) => id))
  .flatMap((id) => {
    const [, house, name = ''] = id.split('.');
    const make = house === 'house' ? HOUSE[name] : undefined;
    return make === undefined ? [] : [make(id)];
  });

const validated = (n: number, over: Scene = {}): Scene => ({
  ...over,
  debtor: {
    debts: [{ tradelineId: tradelineId(), firstContactAt: `2026-06-${n}T16:00:00Z`, lastConversationAt: null }],
  },
});

const ROWS: readonly Row[] = [
  // 22:00 in Shanghai is 14:00 in UTC; 08:00 is midnight.
  row('cn.contact.window', at('2026-06-15T13:59:59.999Z'), at('2026-06-15T14:00:00Z'), '2026-06-16T00:00:00.000Z'),
  row('cn.contact.window', at('2026-06-15T00:00:00Z'), at('2026-06-14T23:59:59.999Z'), '2026-06-15T00:00:00.000Z'),
  calls('cn.contact.voice.effective.perDay', 3, 'conversation'),
  calls('cn.contact.voice.notice.perDay', 3, 'connected', { ask: { purpose: 'notice' } }),
  calls('cn.contact.attempt.perNumberPerDay', 6, 'attempt'),
  onlyToLocate('cn.third.debtorOnly'),
  row('cn.third.locate', { ask: third, debtor: { failures: 3 } }, { ask: third, debtor: { failures: 2 } }),
  row('cn.third.locate', { ask: third, debtor: { numberInvalid: true } }, { ask: third, debtor: {} }),
  refusedBefore('cn.third.locate.refusal'),
  row(
    'cn.private.peace',
    { ask: third, debtor: { namedContacts: [COUSIN] } },
    { ask: { ...third, reference: POST_OFFICE }, debtor: { namedContacts: [COUSIN] } },
  ),
  crew('cn.visit', ['s-001', 's-002'], ['s-001']),
  trained('cn.staff'),
  held('cn.plan.max', 'plan'),
  held('cn.card.letter', 'dispute'),
  barred('cn.limitation', '2023-06-15', '2026-06-14T23:59:59.999Z', '2026-06-15T00:00:00Z'),

  // 21:00 in New York is 01:00 in UTC; 08:00 is 12:00.
  row('us.contact.window', at('2026-06-16T00:59:59.999Z'), at('2026-06-16T01:00:00Z'), '2026-06-16T12:00:00.000Z'),
  row('us.contact.window', at('2026-06-15T12:00:00Z'), at('2026-06-15T11:59:59.999Z'), '2026-06-15T12:00:00.000Z'),
  inSevenDays('us.contact.calls'),
  row(
    'us.contact.calls.afterTalk',
    // Talked to on the 9th, the first of seven days: free again on the 16th, as clocks are in New York.
    { ...talkedOn('2026-06-09T16:00:00Z'), ...at('2026-06-16T04:00:00Z') },
    { ...talkedOn('2026-06-09T16:00:00Z'), ...at('2026-06-16T03:59:59.999Z') },
    '2026-06-16T04:00:00.000Z',
  ),
  atWork('us.contact.place'),
  lawyered('us.contact.attorney'),
  ceased('us.contact.cease'),
  refusing('us.contact.medium'),
  row(
    'us.contact.text60',
    { ask: { channel: 'sms' }, ...at('2026-07-30T23:59:59.999Z') },
    { ask: { channel: 'sms' }, ...at('2026-07-31T00:00:00Z') },
  ),
  onlyToLocate('us.third.ban'),
  once('us.third.locate'),
  row('us.validation', validated(15), { ...validated(10) }),
  held('us.dispute.collector', 'dispute'),
  barred('us.timebarred', '2023-06-15', '2026-06-14T23:59:59.999Z', '2026-06-15T00:00:00Z'),
  late('us.sale.ban'),

  // 21:00 in Berlin is 19:00 in UTC in summer; 08:00 is 06:00.
  row('eu.contact.window', at('2026-06-15T18:59:59.999Z'), at('2026-06-15T19:00:00Z'), '2026-06-16T06:00:00.000Z'),
  inSevenDays('eu.contact.calls'),
  onlyToLocate('eu.conduct.third'),
  row('eu.transfer.notice', { holder: 'AuroraMSP' }, { holder: 'DelosMSP' }),
  held('eu.forbearance.first', 'hardship'),
  barred('eu.limitation', '2023-06-15', '2026-06-14T23:59:59.999Z', '2026-06-15T00:00:00Z'),

  // 21:00 in London is 20:00 in UTC in summer; 08:00 is 07:00.
  row('uk.contact.window', at('2026-06-15T19:59:59.999Z'), at('2026-06-15T20:00:00Z'), '2026-06-16T07:00:00.000Z'),
  inSevenDays('uk.contact.calls'),
  refusing('uk.contact.requests'),
  atWork('uk.contact.workplace'),
  onlyToLocate('uk.third'),
  row('uk.third.namesakes', {}, { ask: { reference: referenceOf('a namesake') } }),
  announced('uk.visit.notice'),
  frail('uk.visit.vulnerable'),
  held('uk.dispute', 'dispute'),
  held('uk.forbearance', 'hardship'),
  held('uk.breathing', 'moratorium'),
  barred('uk.limitation', '2020-06-15', '2026-06-14T23:59:59.999Z', '2026-06-15T00:00:00Z'),

  ...HOUSE_ROWS,
];

function talkedOn(instant: string): Scene {
  const debt = { tradelineId: tradelineId(), firstContactAt: instant, lastConversationAt: instant };
  return { debtor: { debts: [debt] } };
}

/** What one rule of a pack, by itself, says of a contact. */
function judged(id: string, { at: when, ...scene }: Row['inside']): ReturnType<typeof refusalOf> {
  const pack = packOf(jurisdictionOf(id));
  const rules = pack.rules.filter((rule) => rule.id === id);
  expect(rules).toHaveLength(1);
  return refusalOf(
    { ...factsOf(pack.jurisdiction, scene), pack: { ...pack, rules } },
    millisecondsOf(when ?? noon(id)),
  );
}

describe('each rule of each pack', () => {
  test.each(ROWS.map((one) => [one.id, one] as const))('%s', (id, { inside, outside, next }) => {
    expect(judged(id, inside)).toBeUndefined();
    expect(judged(id, outside)).toMatchObject({ nextAllowedAt: next, broken: [{ rule: id, nextAllowedAt: next }] });
  });

  test('has a row, save that recordings are asked for when the outcome is reported', () => {
    const rules = Object.values(SHIPPED_PACKS).flatMap(([pack]) => pack.rules);
    const tested = new Set(ROWS.map(({ id }) => id));
    expect(rules.filter(({ id, kind }) => !tested.has(id) && kind !== 'recording')).toEqual([]);
  });

  test('has an id of its own, a source, and a mark of how well it is known', () => {
    for (const [pack] of Object.values(SHIPPED_PACKS)) {
      expect(ConductPack.parse(pack)).toEqual(pack);
      expect(new Set(pack.rules.map(({ id }) => id)).size).toBe(pack.rules.length);
    }
  });
});

describe('hours', () => {
  const hours = (zone: string, jurisdiction: Jurisdiction, when: string, more: string[] = []) => {
    const pack = packOf(jurisdiction);
    const rules = pack.rules.filter(({ kind }) => kind === 'hours');
    const places = [zone, ...more].map((name) => ({ zone: name, from: '2020-01-01T00:00:00Z', until: null }));
    const facts = factsOf(jurisdiction, { debtor: { places } });
    return refusalOf({ ...facts, pack: { ...pack, rules } }, millisecondsOf(when))?.nextAllowedAt;
  };

  test('open an hour earlier in UTC on the morning on which the clocks went forward', () => {
    expect(hours('America/New_York', 'US', '2026-03-07T02:00:00Z')).toBe('2026-03-07T13:00:00.000Z');
    expect(hours('America/New_York', 'US', '2026-03-08T02:00:00Z')).toBe('2026-03-08T12:00:00.000Z');
    expect(hours('Europe/Berlin', 'EU', '2026-10-24T20:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
  });

  test('must suit every place where the debtor may be', () => {
    // 08:00 in Los Angeles is 11:00 in New York; after 21:00 in New York it is 18:00 there and yet too late.
    expect(hours('America/New_York', 'US', '2026-06-15T13:00:00Z', ['America/Los_Angeles'])).toBe(
      '2026-06-15T15:00:00.000Z',
    );
    expect(hours('America/New_York', 'US', '2026-06-16T01:00:00Z', ['America/Los_Angeles'])).toBe(
      '2026-06-16T15:00:00.000Z',
    );
  });

  test('are those of the strictest place where no place is on record', () => {
    const facts = factsOf('US', { debtor: { places: [] } });
    const pack = { ...facts.pack, rules: facts.pack.rules.filter(({ kind }) => kind === 'hours') };
    // 08:00 in Honolulu.
    expect(refusalOf({ ...facts, pack }, millisecondsOf('2026-06-15T13:00:00Z'))?.nextAllowedAt).toBe(
      '2026-06-15T18:00:00.000Z',
    );
  });

  test('follow a debtor who moves, from the instant of the move', () => {
    const places = [
      { zone: 'America/New_York', from: '2020-01-01T00:00:00Z', until: '2026-06-16T06:00:00Z' },
      { zone: 'Pacific/Honolulu', from: '2026-06-16T06:00:00Z', until: null },
    ];
    const facts = factsOf('US', { debtor: { places } });
    const pack = { ...facts.pack, rules: facts.pack.rules.filter(({ kind }) => kind === 'hours') };
    // At 02:00 in New York the debtor is in Honolulu, where it is 20:00 of the day before.
    expect(refusalOf({ ...facts, pack }, millisecondsOf('2026-06-16T01:30:00Z'))?.nextAllowedAt).toBe(
      '2026-06-16T06:00:00.000Z',
    );
  });
});

test('a collector who calls the post office of a debtor’s home town is refused by three rules, and never gets a permit', () => {
  const postOffice = { target: 'thirdPartyLocate', reference: POST_OFFICE } as const;
  const rulesAgainst = (ask: Scene['ask'], debtor: Scene['debtor'] = {}): string[] | undefined => {
    const refusal = refusalOf(factsOf('CN', { ask: { ...postOffice, ...ask }, debtor }), millisecondsOf(NOON.CN));
    expect(refusal?.nextAllowedAt).toBeNull();
    return refusal?.broken.map(({ rule }) => rule);
  };
  expect(rulesAgainst({ purpose: 'payment' })).toEqual(
    expect.arrayContaining(['cn.third.debtorOnly', 'cn.third.locate', 'cn.private.peace']),
  );
  // To say that one only wants to locate the debtor does not help; nor that the debtor does not answer.
  expect(rulesAgainst({ purpose: 'locate' })).toEqual(expect.arrayContaining(['cn.third.locate', 'cn.private.peace']));
  expect(rulesAgainst({ purpose: 'locate' }, { failures: 9 })).toContain('cn.private.peace');
});
