import { createHash } from 'node:crypto';
import { Problem } from '@attestry/gateway/problems/problem';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import type { PermitView } from '@attestry/chaincode/schema';
import type { Reminders } from '@attestry/gateway/reminders/reminders';
import { digestOf } from '@attestry/gateway/reminders/reminder-text';
import type { ReminderView } from '@attestry/gateway/reminders/reminder-view';
import { listReminders } from '@attestry/gateway/reminders/list-reminders';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admission, people, SUBJECT } from '../../support/consortium.js';
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
  senderAt,
  strategyOf,
  TEXT,
} from '../../support/reminding.js';
import { MemoryGatewayLedger } from './memory-gateway-ledger.js';

const listed = async (readModel: ReadModel): Promise<ReminderView[]> =>
  (await readModel.change((tx) => listReminders(tx, {}, 50, undefined))).reminders;
const contactsOf = async ({ ledger }: MemoryChain): Promise<PermitView[]> =>
  ((await ledger.evaluate(people.collector, 'ListContacts', { caseId: CASE })) as { contacts: PermitView[] }).contacts;

/** Plans and asks for the permit, and then uses it. */
async function sendAll(chain: MemoryChain, reminders: Reminders): Promise<void> {
  await reminders.run();
  later(chain, MINUTE_MS);
  await reminders.run();
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('reminders with %s database', (_kind, start) => {
  /** Of one chain with the case; each test has a chain of its own on which the same has happened. */
  let readModel: ReadModel;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const databases = await start();
    ends.push(() => databases.end());
    readModel = await modelOver(await chainWithCase(), databases, (end) => ends.push(end));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  beforeEach(() => forgetReminders(readModel));

  test('go out under a permit of the ledger, and their outcome stands on it with the digest of what was sent', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);

    await reminders.run();
    expect(await listed(readModel)).toMatchObject([
      { state: 'permitted', permit: 1, plannedFor: '2026-06-15T10:00:30.000Z', daysPastDue: 25 },
    ]);
    expect(box.mails).toEqual([]);
    later(chain, MINUTE_MS);
    await reminders.run();

    const [reminder] = await listed(readModel);
    expect(reminder).toMatchObject({ state: 'reported', result: 'delivered', reason: null });
    const [sent] = box.raw;
    const sha256 = createHash('sha256')
      .update(sent ?? '')
      .digest('hex');
    expect(await contactsOf(chain)).toMatchObject([
      {
        permit: 1,
        channel: 'email',
        standing: 'reported',
        irregular: [],
        outcome: {
          result: 'delivered',
          contactedAt: '2026-06-15T10:01:00.000Z',
          evidence: { sha256, mediaType: 'message/rfc822', sizeBytes: sent?.length },
        },
      },
    ]);
    const kept = await readModel.change((tx) => reminders.archive.find(tx, reminder?.reminderId ?? ''));
    expect(Buffer.from(kept?.content ?? '', 'base64')).toEqual(sent);
    // Once for a spell of arrears.
    later(chain, 48 * 60 * MINUTE_MS);
    await reminders.run();
    expect(box.mails).toHaveLength(1);
  });

  test('reach a reader of Chinese as they were written: headers, plain text and HTML', async () => {
    const chain = await chainWithCase();
    const text = {
      language: 'zh' as const,
      subject: '您应向{{lender}}偿还的款项已逾期',
      text: '{{name}}，您好：已逾期 {{daysPastDue}} 天，应还 {{amountDue}}。退订：{{unsubscribeUrl}}',
      html: '<p>{{name}}，您好：<a href="{{unsubscribeUrl}}">退订</a></p>',
    };
    await approve(chain.ledger, text);
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    const rule = ruleOf({ texts: { zh: digestOf(text), en: digestOf(TEXT) } });
    const details = { ...DETAILS, name: '王<小>明', language: 'zh' as const };
    await prepare(reminders, readModel, strategyOf([rule]), details, [text, TEXT]);
    await sendAll(chain, reminders);

    const [mail] = box.mails;
    const [{ reminderId } = { reminderId: '' }] = await listed(readModel);
    const url = `https://aurora.example/unsubscribe/${reminders.keys.token(reminderId)}`;
    expect(mail).toMatchObject({
      subject: '您应向Aurora Bank偿还的款项已逾期',
      messageId: `<${reminderId}.1@aurora.example>`,
      date: new Date('2026-06-15T10:01:00.000Z'),
      from: { value: [{ name: 'Aurora 贷款', address: 'notices@aurora.example' }] },
      to: { value: [{ name: '王<小>明', address: 'Wystan.Debtor@mail.example' }] },
      text: `王<小>明，您好：已逾期 25 天，应还 €1,200.00。退订：${url}`,
      html: `<p>王&lt;小&gt;明，您好：<a href="${url.replaceAll('=', '&#x3D;')}">退订</a></p>`,
    });
    const line = (name: string): string | undefined => mail?.headerLines.find(({ key }) => key === name)?.line;
    expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(line('list-unsubscribe')?.replace(/\s+/g, ' ')).toBe(`List-Unsubscribe: <${url}>`);
    expect(mail?.headers.get('content-language')).toBe('zh');
    // Nothing but ASCII on the wire, long lines folded.
    expect(box.raw[0]?.every((byte) => byte < 128)).toBe(true);
  });

  test('wait out the quiet hours of the debtor, and go when the ledger says', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    // 21:30 in Berlin.
    chain.ledger.now = '2026-06-15T19:30:00.000Z';
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([
      {
        state: 'planned',
        reason: 'CONDUCT_RULE_BROKEN',
        refusal: { nextAllowedAt: '2026-06-16T06:00:00.000Z', broken: [{ rule: 'eu.contact.window' }] },
        plannedFor: '2026-06-16T06:00:00.000Z',
      },
    ]);
    expect(await contactsOf(chain)).toEqual([]);
    chain.ledger.now = '2026-06-16T05:59:40.000Z';
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'permitted' }]);
    expect(box.mails).toEqual([]);
    chain.ledger.now = '2026-06-16T06:00:00.000Z';
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'reported', result: 'delivered', attempt: 2 }]);
    expect(box.mails).toHaveLength(1);
  });

  test('are not sent on a permit when the debtor has moved to where it is night; the slot is given back', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    await reminders.run();
    const places = [{ zone: 'America/New_York', from: '2020-01-01T00:00:00Z' }];
    await say(chain.ledger, people.collector, 'SetPlaces', { caseId: CASE, places });
    later(chain, MINUTE_MS);
    await reminders.run();
    expect(box.mails).toEqual([]);
    expect(await contactsOf(chain)).toMatchObject([{ permit: 1, outcome: { result: 'unused' } }]);
    // 08:00 in New York.
    expect(await listed(readModel)).toMatchObject([
      { state: 'planned', reason: 'OUTSIDE_HOURS', plannedFor: '2026-06-15T12:00:00.000Z', attempt: 2 },
    ]);
    chain.ledger.now = '2026-06-15T11:59:30.000Z';
    await sendAll(chain, reminders);
    expect(await listed(readModel)).toMatchObject([{ state: 'reported', permit: 2 }]);
  });

  test('are counted with what an agency sends: the last slot of the day is taken once', async () => {
    const chain = await chainWithCase();
    const { ledger } = chain;
    await ledger.submit(people.supervisor, 'AdmitMember', admission('DelosMSP', { role: 'agency' }));
    const place = { agency: 'DelosMSP', channels: ['push'], purposes: ['notice'], until: '2026-09-01T00:00:00Z' };
    await say(ledger, people.collector, 'PlaceCase', { caseId: CASE, ...place });
    await say(ledger, people.agent, 'RegisterStaff', { staffId: 'd-001', trainedUntil: '2027-01-01T00:00:00Z' });
    const text = { language: 'en' as const, text: 'by the agency' };
    const sha256 = digestOf(text);
    const own = { sha256, jurisdiction: 'EU', channels: ['push'], purposes: ['notice'] };
    await say(ledger, people.agent, 'RegisterTemplate', own);
    await say(ledger, people.notary, 'DecideTemplate', { sha256, decision: 'approved' });
    const ask = {
      ...{ caseId: CASE, channel: 'push', target: 'debtor', purpose: 'notice', notice: 'transfer' },
      ...{ reference: 'ab'.repeat(32), template: sha256, staff: ['d-001'] },
    };
    for (const minute of ['10', '20', '30']) {
      await say(ledger, people.agent, 'RequestPermit', { ...ask, plannedFor: `2026-06-15T10:${minute}:00Z` });
    }
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    await sendAll(chain, reminders);
    // Three a day, and the next day begins where the debtor is, at night.
    expect(await listed(readModel)).toMatchObject([
      {
        state: 'planned',
        refusal: { nextAllowedAt: '2026-06-16T06:00:00.000Z', broken: [{ rule: 'eu.house.messages' }] },
      },
    ]);
    expect(box.mails).toEqual([]);
  });

  test('stop for good when the debtor pays, and the ledger says why', async () => {
    const chain = await chainWithCase();
    const reminders = remindersOver(chain, readModel, { senders: { email: (await mailbox()).sender() } });
    await prepare(reminders, readModel);
    chain.ledger.now = '2026-06-15T22:00:00.000Z';
    await reminders.run();
    await say(chain.ledger, people.collector, 'CloseCase', { caseId: CASE, outcome: 'cured' });
    chain.ledger.now = '2026-06-16T06:00:00.000Z';
    await reminders.run();
    later(chain, MINUTE_MS);
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'refused', reason: 'CASE_CLOSED', permit: null }]);
  });

  test('are tried again under the same permit while a mail server is down, and go once it is up', async () => {
    const chain = await chainWithCase();
    const full = { busy: true };
    const box = await mailbox({
      onMailFrom: (_address, _session, done) =>
        done(full.busy ? Object.assign(new Error('later'), { responseCode: 451 }) : undefined),
    });
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    await sendAll(chain, reminders);
    expect(await listed(readModel)).toMatchObject([{ state: 'permitted', reason: 'SMTP_451', contactedAt: null }]);
    later(chain, MINUTE_MS);
    await reminders.run();
    full.busy = false;
    later(chain, MINUTE_MS);
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'reported', result: 'delivered', permit: 1, attempt: 1 }]);
    expect(box.mails).toHaveLength(1);
  });

  test('that no mail server took while the permit lasted have failed, and the permit is reported as unused', async () => {
    const chain = await chainWithCase();
    // Nobody listens on this port: it takes a privilege that no test has.
    const reminders = remindersOver(chain, readModel, { senders: { email: senderAt(1) } });
    await prepare(reminders, readModel);
    await reminders.run();
    for (let minute = 0; minute <= 32; minute += 4) {
      later(chain, 4 * MINUTE_MS);
      await reminders.run();
    }
    expect(await listed(readModel)).toMatchObject([
      { state: 'failed', reason: 'SMTP_ESOCKET', result: 'unused', contactedAt: null, evidence: null },
    ]);
    expect(await contactsOf(chain)).toMatchObject([{ outcome: { result: 'unused' }, irregular: [] }]);
  });

  test('to a mailbox that is not there fail at once, and the ledger learns that the address is wrong', async () => {
    const chain = await chainWithCase();
    const box = await mailbox({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no Wystan.Debtor@mail.example here'), { responseCode: 550 })),
    });
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    await sendAll(chain, reminders);
    expect(await listed(readModel)).toMatchObject([{ state: 'failed', reason: 'SMTP_550', result: 'numberInvalid' }]);
    expect(await contactsOf(chain)).toMatchObject([{ outcome: { result: 'numberInvalid' } }]);
  });

  test('of which nobody knows whether they left are reported as attempts and sent no second time', async () => {
    const chain = await chainWithCase();
    let taken = 0;
    const box = await mailbox({
      onData: (stream) => {
        // It has the whole message, and dies before it says so.
        stream.resume().once('end', () => {
          taken += 1;
          box.drop();
        });
      },
    });
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    await prepare(reminders, readModel);
    await sendAll(chain, reminders);
    later(chain, 60 * MINUTE_MS);
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'failed', result: 'attempt' }]);
    expect(await contactsOf(chain)).toMatchObject([{ outcome: { result: 'attempt' }, irregular: [] }]);
    expect(taken).toBe(1);
  });

  test('leave no word about the debtor on the ledger, in the log or in the clear in the database', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() }, log });
    await prepare(reminders, readModel);
    await sendAll(chain, reminders);
    const kept = await readModel.change(async (tx) =>
      JSON.stringify([
        await tx.selectFrom('reminders').selectAll().execute(),
        await tx.selectFrom('reminder_contacts').selectAll().execute(),
        await tx.selectFrom('reminder_messages').selectAll().execute(),
      ]),
    );
    for (const place of [chain.ledger.dump(), lines.join('\n'), kept]) {
      expect(place).not.toMatch(/wystan|debtor@|mail\.example/i);
    }
    expect(box.mails).toHaveLength(1);
  });

  test('whose permit’s answer was lost give the permit back where they are not to be sent any more', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const senders = { email: box.sender() };
    const ledger = new MemoryGatewayLedger(chain.ledger, new Map([['collector', people.collector]]));
    ledger.submit = async (...asked) => {
      await MemoryGatewayLedger.prototype.submit.apply(ledger, asked);
      throw new Problem('COMMIT_UNKNOWN', 'no word of the block');
    };
    const reminders = remindersOver(chain, readModel, { senders, ledger });
    await prepare(reminders, readModel);
    await reminders.run();
    expect(await listed(readModel)).toMatchObject([{ state: 'planned', reason: 'COMMIT_UNKNOWN', permit: null }]);
    await readModel.change((tx) => reminders.book.remove(tx, SUBJECT));
    later(chain, MINUTE_MS);
    await remindersOver(chain, readModel, { senders }).run();
    expect(await listed(readModel)).toMatchObject([{ state: 'refused', reason: 'NO_ADDRESS', permit: 1 }]);
    expect(await contactsOf(chain)).toMatchObject([{ permit: 1, outcome: { result: 'unused' } }]);
    expect(box.mails).toEqual([]);
  });

  test('are sent once by several gateways side by side on one database', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const gateways = [1, 2, 3].map(() => remindersOver(chain, readModel, { senders: { email: box.sender() } }));
    const [first] = gateways;
    if (first === undefined) throw new Error('no gateway');
    await prepare(first, readModel);
    await Promise.all(gateways.map((one) => one.run()));
    later(chain, MINUTE_MS);
    await Promise.all(gateways.map((one) => one.run()));
    expect(await listed(readModel)).toMatchObject([{ state: 'reported' }]);
    expect(box.mails).toHaveLength(1);
    expect(await contactsOf(chain)).toHaveLength(1);
  });

  test('keep a distance from each other, whatever rules would send', async () => {
    const chain = await chainWithCase();
    const box = await mailbox();
    const reminders = remindersOver(chain, readModel, { senders: { email: box.sender() } });
    const second = ruleOf({ rule: 'still-late' });
    await prepare(reminders, readModel, strategyOf([ruleOf(), second], { minimumGapHours: 72 }));
    await sendAll(chain, reminders);
    later(chain, 71 * 60 * MINUTE_MS);
    await sendAll(chain, reminders);
    expect((await reminders.preview('', 10)).plans).toMatchObject([{ verdict: 'waits', reason: 'GAP' }]);
    expect(box.mails).toHaveLength(1);
    later(chain, 60 * MINUTE_MS);
    await sendAll(chain, reminders);
    expect((await listed(readModel)).map(({ rule, state }) => [rule, state])).toEqual([
      ['late', 'reported'],
      ['still-late', 'reported'],
    ]);
  });
});
