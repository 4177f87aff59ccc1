import type { PermitView } from '@attestry/chaincode/schema';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { digestOf } from '@attestry/gateway/reminders/reminder-text';
import type { Reminders } from '@attestry/gateway/reminders/reminders';
import { armOf } from '@attestry/gateway/reminders/strategy';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, SUBJECT } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import {
  approve,
  CASE,
  chainWithCase,
  DETAILS,
  forgetReminders,
  later,
  mailbox,
  MINUTE_MS,
  modelOver,
  prepare,
  remindersOver,
  ruleOf,
  say,
  strategyOf,
  TEXT,
  type Mailbox,
} from '../../support/reminding.js';
import { monthOf } from '../../unit/readmodel/story.js';
import { gatewayOf, type Caller, type TestGateway } from './gateways.js';

const DETAILS_PATH = `/v1/cases/${CASE}/debtor/contact-details`;

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('over HTTP, with %s database', (_kind, start) => {
  /** Its chain stands still but for the last test; the others have a chain each on which the same has happened. */
  let readModel: ReadModel;
  let projected: MemoryChain;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const databases = await start();
    ends.push(() => databases.end());
    projected = await chainWithCase();
    readModel = await modelOver(projected, databases, (end) => ends.push(end));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  beforeEach(() => forgetReminders(readModel));

  interface Scene {
    readonly chain: MemoryChain;
    readonly reminders: Reminders;
    readonly gateway: TestGateway;
    readonly collector: Caller;
    readonly box: Mailbox;
    readonly lines: string[];
  }
  async function scene(own?: MemoryChain): Promise<Scene> {
    const chain = own ?? (await chainWithCase());
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const gateway = await gatewayOf('AuroraMSP', chain.ledger, { readModel, reminders, log });
    return { chain, reminders, gateway, collector: await gateway.as('collector'), box, lines };
  }
  const send = async ({ chain, collector }: Scene): Promise<void> => {
    await collector.post('/v1/reminder-runs');
    later(chain, MINUTE_MS);
    await collector.post('/v1/reminder-runs');
  };
  const tokenIn = ({ box }: Scene): string => /\/unsubscribe\/(\S+)/.exec(box.mails.at(-1)?.text ?? '')?.[1] ?? '';

  test('contact details are kept encrypted, shown masked, and forgotten with the messages', async () => {
    const at = await scene();
    const { collector, gateway, lines } = at;
    expect((await collector.get(DETAILS_PATH)).body.code).toBe('CONTACT_DETAILS_NOT_FOUND');
    const kept = await collector.post(DETAILS_PATH, { ...DETAILS, sms: { number: '+4915112345678' } });
    expect(kept).toMatchObject({
      status: 200,
      body: { name: 'W•••', email: 'W•••@mail.example', sms: '•••78', push: null, refused: [] },
    });
    expect((await collector.get(DETAILS_PATH)).body).toEqual(kept.body);
    await prepare(at.reminders, readModel);
    await send(at);
    const [{ reminderId } = { reminderId: '' }] = (await collector.get('/v1/reminders')).body.reminders as {
      reminderId: string;
    }[];
    expect((await collector.get(`/v1/reminders/${reminderId}/message`)).body.mediaType).toBe('message/rfc822');
    expect((await collector.post(`${DETAILS_PATH}/removal`)).body).toEqual({ removed: true });
    expect((await collector.post(`${DETAILS_PATH}/removal`)).body).toEqual({ removed: false });
    expect((await collector.get(`/v1/reminders/${reminderId}/message`)).body.code).toBe('REMINDER_NOT_FOUND');
    // Whoever the ledger does not let see the debtor sees no address either.
    const intern = await gateway.as('intern');
    expect((await intern.get(DETAILS_PATH)).body.code).toBe('DUTY_MISSING');
    expect((await intern.get('/v1/reminders')).body.code).toBe('DUTY_MISSING');
    expect(lines.join('\n')).not.toMatch(/mail\.example|15112345678/i);
  });

  test('details that are none are refused, and so are texts that speak of what is not known', async () => {
    const { collector } = await scene();
    for (const [details, field] of [
      [{ ...DETAILS, email: { address: 'a@b.example\r\nBcc: x@y.example' } }, 'email.address'],
      [{ ...DETAILS, sms: { number: '0151 123' } }, 'sms.number'],
      [{ ...DETAILS, push: { endpoint: 'http://push.example', keys: { p256dh: 'AA', auth: 'AA' } } }, 'push.endpoint'],
      [{ ...DETAILS, income: 1 }, 'income'],
    ] as const) {
      const { body } = await collector.post(DETAILS_PATH, details);
      expect([body.code, (body.errors as { field: string }[])[0]?.field]).toEqual(['MALFORMED_REQUEST', field]);
    }
    for (const text of [
      '{{salary}}',
      '{{{name}}}',
      '{{#if name}}x{{/if}}',
      '{{lookup . "name"}}',
      '{{> part}}',
      '{{name',
    ]) {
      const { body } = await collector.post('/v1/reminder-texts', { language: 'en', text });
      expect([text, body.code, body.errors]).toMatchObject([text, 'TEMPLATE_INVALID', [{ field: 'text' }]]);
    }
  });

  test('a strategy has versions, and names texts that there are', async () => {
    const { collector } = await scene();
    const path = '/v1/reminder-strategies/arrears';
    const strategy = strategyOf([ruleOf()]);
    const without = await collector.post(path, strategy);
    expect(without.body).toMatchObject({
      code: 'TEMPLATE_NOT_FOUND',
      errors: [{ field: 'champion.rules[0].texts.en' }],
    });
    expect((await collector.post('/v1/reminder-texts', TEXT)).body).toEqual({ sha256: digestOf(TEXT) });
    expect((await collector.post(path, strategy)).body).toMatchObject({ version: 1, storedBy: 'collector' });
    expect((await collector.post(path, strategy)).body.version).toBe(1);
    expect((await collector.post(path, { ...strategy, minimumGapHours: 48 })).body.version).toBe(2);
    expect((await collector.get('/v1/reminder-strategies')).body).toMatchObject({ strategies: [{ version: 2 }] });
    const before = ruleOf({ when: { kind: 'beforeDue', fromDays: 1, toDays: 3 } });
    expect((await collector.post(path, strategyOf([before]))).body.code).toBe('MALFORMED_REQUEST');
    expect((await collector.post(path, strategyOf([ruleOf(), ruleOf()]))).body.code).toBe('MALFORMED_REQUEST');
  });

  test('a preview says what would go out now, and what the ledger would say, and writes nothing', async () => {
    const at = await scene();
    const { chain, collector, reminders } = at;
    await prepare(reminders, readModel);
    const before = chain.ledger.dump();
    const plan = {
      caseId: CASE,
      strategyId: 'arrears',
      arm: 'champion',
      verdict: 'due',
      rule: 'late',
      channel: 'email',
    };
    expect((await collector.get('/v1/reminder-preview')).body).toMatchObject({
      plans: [{ ...plan, permit: { allowed: true, code: null } }],
      next: null,
    });
    chain.ledger.now = '2026-06-15T22:00:00.000Z';
    expect((await collector.get('/v1/reminder-preview')).body).toMatchObject({
      plans: [{ permit: { allowed: false, conduct: { nextAllowedAt: '2026-06-16T06:00:00.000Z' } } }],
    });
    expect(chain.ledger.dump()).toBe(before);
    expect((await collector.get('/v1/reminders')).body).toEqual({ reminders: [], next: null });
  });

  test('one click refuses the channel here at once, and on the ledger for everybody; opening the link does not', async () => {
    const at = await scene();
    const { chain, collector, gateway, reminders, lines } = at;
    await prepare(reminders, readModel, strategyOf([ruleOf(), ruleOf({ rule: 'again' })]));
    await send(at);
    const url = `${gateway.url}/unsubscribe/${tokenIn(at)}`;
    const opened = await fetch(url);
    expect([opened.status, await opened.text()]).toEqual([
      200,
      expect.stringMatching(/<form method="post">[^]*不再接收/),
    ]);
    expect((await collector.get(DETAILS_PATH)).body.refused).toEqual([]);
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    for (let times = 0; times < 2; times += 1) expect((await fetch(url, oneClick)).status).toBe(200);
    expect((await collector.get(DETAILS_PATH)).body.refused).toEqual(['email']);
    expect((await collector.post('/v1/reminder-runs')).body).toMatchObject({ refusalsDeclared: 1 });
    expect((await collector.get(`/v1/cases/${CASE}/debtor`)).body).toMatchObject({
      debtor: { refusedChannels: ['email'] },
    });
    later(chain, 48 * 60 * MINUTE_MS);
    expect((await collector.get('/v1/reminder-preview')).body).toMatchObject({
      plans: [{ verdict: 'nothing', reason: 'CHANNEL_REFUSED' }],
    });
    await send(at);
    expect(at.box.mails).toHaveLength(1);
    for (const token of ['', 'x', `${tokenIn(at)}A`, tokenIn(at).replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))]) {
      expect([token, (await fetch(`${gateway.url}/unsubscribe/${token}`, oneClick)).status]).toEqual([token, 404]);
    }
    expect((await fetch(url, { method: 'PUT' })).status).toBe(405);
    // Who has the link can use it.
    expect(lines.join('\n')).not.toContain(tokenIn(at));
  });

  test('a channel that the debtor has refused elsewhere is refused by the ledger, for good', async () => {
    const at = await scene();
    await prepare(at.reminders, readModel);
    const declaration = { kind: 'refuseChannel', channel: 'email' };
    await say(at.chain.ledger, people.collector, 'DeclareForDebtor', { caseId: CASE, declaration });
    await send(at);
    expect((await at.collector.get('/v1/reminders?state=refused')).body).toMatchObject({
      reminders: [{ refusal: { nextAllowedAt: null, broken: [{ rule: 'eu.house.refusedChannel' }] } }],
    });
    expect(at.box.mails).toEqual([]);
  });

  test('a debtor learns what matters at the moment, in the words that a notary approved', async () => {
    const at = await scene();
    await prepare(at.reminders, readModel);
    await send(at);
    expect(at.box.mails[0]?.text).toContain(TEXT.education?.firstArrears);
    expect(at.box.mails[0]?.text).toContain('25 days late, €1,200.00.');
    expect(at.box.mails[0]?.html).toContain('Dear Wystan &amp; Example');
  });

  test('before a payment is due, the next one that the lender has named is told of as a notice', async () => {
    const at = await scene();
    const notice = { language: 'en' as const, subject: 'Soon', text: 'Due on {{nextDueOn}}. {{unsubscribeUrl}}' };
    await approve(at.chain.ledger, notice);
    const rule = ruleOf({
      when: { kind: 'beforeDue', fromDays: 1, toDays: 3 },
      purpose: 'notice',
      texts: { en: digestOf(notice) },
    });
    const details = { ...DETAILS, nextDueOn: '2026-06-17' };
    await prepare(at.reminders, readModel, strategyOf([rule]), details, [notice]);
    await send(at);
    expect(at.box.mails).toMatchObject([{ subject: 'Soon', text: expect.stringContaining('17 June 2026') as string }]);
  });

  test('a text that no notary approved is not sent, whatever a strategy says', async () => {
    const at = await scene();
    const text = { language: 'en' as const, text: 'Pay now, {{name}}' };
    const rule = ruleOf({ texts: { en: digestOf(text) } });
    await prepare(at.reminders, readModel, strategyOf([rule]), DETAILS, [text]);
    await send(at);
    expect((await at.collector.get('/v1/reminders')).body).toMatchObject({
      reminders: [{ state: 'refused', refusal: { broken: [{ rule: 'eu.house.template' }] } }],
    });
  });

  test('a debtor’s arm is the same in every version, and what came of it is compared with the other', async () => {
    const at = await scene(projected);
    const { chain, collector, reminders } = at;
    const challenger = { rules: [ruleOf({ rule: 'other' })] as never, shareBasisPoints: 9_999 };
    expect(armOf('arrears', { challenger }, SUBJECT)).toBe('challenger');
    await prepare(reminders, readModel, strategyOf([ruleOf()], { challenger }));
    await send(at);
    const result = { version: 1, arm: 'challenger', debtors: 1, reminders: 1, sent: 1, delivered: 1, failed: 0 };
    const path = '/v1/reminder-strategies/arrears/results';
    expect((await collector.get(path)).body).toMatchObject({ cureDays: 30, results: [{ ...result, cured: 0 }] });
    later(chain, 20 * 24 * 60 * MINUTE_MS);
    await chain.submit(monthOf(1, '2026-06'));
    await readModel.reached(chain.height, 60_000);
    expect((await collector.get(path)).body).toMatchObject({ results: [{ ...result, cured: 1 }] });
    expect((await collector.get(`${path}?cureDays=10`)).body).toMatchObject({ results: [{ ...result, cured: 0 }] });
    const contacts = (await collector.get(`/v1/cases/${CASE}/contacts`)).body.contacts as PermitView[];
    expect(contacts).toHaveLength(1);
  });
});

test('a gateway that is not set up to send any says so', async () => {
  const chain = await chainWithCase();
  const gateway = await gatewayOf('AuroraMSP', chain.ledger);
  const collector = await gateway.as('collector');
  for (const path of [DETAILS_PATH, '/v1/reminders', '/v1/reminder-strategies']) {
    expect((await collector.get(path)).body.code).toBe('REMINDERS_NOT_CONFIGURED');
  }
  expect((await fetch(`${gateway.url}/unsubscribe/x`, { method: 'POST' })).status).toBe(404);
});
