import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { RequestInput, TransactionName } from '@attestry/chaincode/schema';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import type { Ledger } from '@attestry/gateway/ledger';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { EmailSender } from '@attestry/gateway/reminders/channels/email';
import type { ContactDetails } from '@attestry/gateway/reminders/contact-details';
import { EmailConfig } from '@attestry/gateway/reminders/reminder-config';
import { digestOf, type ReminderText } from '@attestry/gateway/reminders/reminder-text';
import { Reminders } from '@attestry/gateway/reminders/reminders';
import type { Senders } from '@attestry/gateway/reminders/send-reminder';
import type { Strategy } from '@attestry/gateway/reminders/strategy';
import { sql } from 'kysely';
import { simpleParser, type ParsedMail } from 'mailparser';
import { pino, type Logger } from 'pino';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { AtEnd } from '../contract/gateway/gateways.js';
import { MemoryGatewayLedger } from '../contract/gateway/memory-gateway-ledger.js';
import { monthOf, openingOf, chainWithMembers } from '../unit/readmodel/story.js';
import { people, commandId, SUBJECT, tradelineId } from './consortium.js';
import type { Databases } from './databases.js';
import { call, type MemoryChain } from './memory-chain.js';

export const CASE = 'case-0001';
/** Noon in Berlin, 25 days after the first day of the arrears. */
export const NOON = '2026-06-15T10:00:00.000Z';
export const MINUTE_MS = 60_000;

export const TEXT: ReminderText = {
  education: { firstArrears: 'A month that is paid late is not a month that is missed.' },
  html: '<p>Dear {{name}}, {{daysPastDue}} days. {{education}} <a href="{{unsubscribeUrl}}">No more</a></p>',
  language: 'en',
  subject: 'Your payment to {{lender}}',
  text: 'Dear {{name}}, {{daysPastDue}} days late, {{amountDue}}. {{education}} {{unsubscribeUrl}}',
};

export const DETAILS: ContactDetails = {
  name: 'Wystan & Example',
  language: 'en',
  email: { address: 'Wystan.Debtor@mail.example' },
};

export const strategyOf = (rules: object[], over: Partial<Strategy> = {}): Strategy => ({
  jurisdiction: 'EU',
  enabled: true,
  minimumGapHours: 24,
  champion: { rules: rules as Strategy['champion']['rules'] },
  ...over,
});

export const ruleOf = (over: object = {}): object => ({
  rule: 'late',
  when: { kind: 'pastDue', fromDays: 1, toDays: 60 },
  channel: 'email',
  purpose: 'payment',
  texts: { en: digestOf(TEXT) },
  ...over,
});

/** Submits to a ledger that a chain does not follow: permits and outcomes are in no read model. */
export async function say<N extends TransactionName>(
  ledger: MemoryLedger,
  client: (typeof people)[keyof typeof people],
  name: N,
  request: Omit<RequestInput<N>, 'commandId'> | object,
): Promise<unknown> {
  return ledger.submit(client, name, { commandId: commandId(), ...request });
}

/** Registers a text for Aurora and has the notary approve it. */
export async function approve(ledger: MemoryLedger, text: ReminderText, over: object = {}): Promise<void> {
  const sha256 = digestOf(text);
  const channels = ['email', 'push', 'sms'];
  await say(ledger, people.collector, 'RegisterTemplate', {
    ...{ sha256, jurisdiction: 'EU', channels, purposes: ['payment', 'notice'] },
    ...over,
  });
  await say(ledger, people.notary, 'DecideTemplate', { sha256, decision: 'approved' });
}

/** A chain with one case of Aurora's on a debtor in Berlin whose arrears began on 2026-05-21, at noon. */
export async function chainWithCase(): Promise<MemoryChain> {
  const chain = await chainWithMembers();
  const { ledger } = chain;
  ledger.now = NOON;
  await chain.submit(openingOf([1]));
  for (const period of ['2026-01', '2026-02', '2026-03', '2026-04']) await chain.submit(monthOf(1, period));
  await chain.submit(monthOf(1, '2026-05', 10));
  const opening = { commandId: commandId(), caseId: CASE, tradelineId: tradelineId(), pack: 'EU' };
  await chain.submit(call(people.collector, 'OpenCase', opening));
  await say(ledger, people.collector, 'RegisterStaff', { staffId: 's-001', trainedUntil: '2027-01-01T00:00:00Z' });
  const places = [{ zone: 'Europe/Berlin', from: '2020-01-01T00:00:00Z' }];
  await say(ledger, people.collector, 'SetPlaces', { caseId: CASE, places });
  await approve(ledger, TEXT);
  return chain;
}

/** Aurora's read model of a chain. */
export async function modelOver(
  chain: MemoryChain,
  databases: Databases,
  atEnd: AtEnd = onTestFinished,
): Promise<ReadModel> {
  const readModel = new ReadModel({
    location: await databases.create(),
    blocks: chain.source,
    mspId: 'AuroraMSP',
    cursorSecret: Buffer.alloc(32, 7),
    log: pino({ level: 'silent' }),
  });
  readModel.start();
  atEnd(() => readModel.close());
  await readModel.reached(chain.height, 60_000);
  return readModel;
}

/** Empties what the gateway remembers of reminders. */
export async function forgetReminders(readModel: ReadModel): Promise<void> {
  await readModel.change((tx) =>
    sql`truncate reminders, reminder_contacts, reminder_messages, reminder_opt_outs, reminder_strategies, reminder_texts`.execute(
      tx,
    ),
  );
}

interface ReminderOver {
  readonly senders?: Senders;
  readonly log?: Logger;
  readonly ledger?: Ledger;
}

export const KEY = Buffer.alloc(32, 9);

/** Aurora's reminders over a chain and its read model, by the ledger's clock. */
export function remindersOver(chain: MemoryChain, readModel: ReadModel, over: ReminderOver = {}): Reminders {
  const users = new Map(Object.entries({ collector: people.collector, clerk: people.clerk }));
  return new Reminders({
    ledger: over.ledger ?? new MemoryGatewayLedger(chain.ledger, users),
    database: readModel,
    mspId: 'AuroraMSP',
    lender: 'Aurora Bank',
    user: 'collector',
    staff: ['s-001'],
    operators: ['clerk'],
    key: KEY,
    senders: over.senders ?? {},
    everyMs: 50,
    leadMs: 30_000,
    publicUrl: 'https://aurora.example',
    log: over.log ?? pino({ level: 'silent' }),
    now: () => new Date(chain.ledger.now),
  });
}

/** Keeps a debtor's details and a strategy. */
export async function prepare(
  reminders: Reminders,
  readModel: ReadModel,
  strategy: Strategy = strategyOf([ruleOf()]),
  details: ContactDetails = DETAILS,
  texts: readonly ReminderText[] = [TEXT],
): Promise<void> {
  await readModel.change((tx) => reminders.book.put(tx, SUBJECT, details, NOON));
  for (const text of texts) await reminders.texts.put(text, new Date(NOON));
  await reminders.strategies.put('arrears', strategy, 'collector', new Date(NOON));
}

/** Moves the ledger's clock, by which the reminders go. */
export function later(chain: MemoryChain, ms: number): void {
  chain.ledger.now = new Date(Date.parse(chain.ledger.now) + ms).toISOString();
}

export interface Mailbox {
  readonly port: number;
  readonly mails: ParsedMail[];
  /** The same, as they came over the wire. */
  readonly raw: Buffer[];
  /** Ends every connection without a word. */
  drop(): void;
  sender(over?: object, secrets?: Partial<ConstructorParameters<typeof EmailSender>[1]>): EmailSender;
}

/** A mail server on loopback, which takes what it is given, or does what `options` say. */
export async function mailbox(options: SMTPServerOptions = {}): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const raw: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        raw.push(Buffer.concat(chunks));
        mails.push(await simpleParser(Buffer.concat(chunks)));
        done();
      })();
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  const drop = (): void => {
    for (const { _socket: socket } of server.connections) socket.destroy();
  };
  return { port, mails, raw, drop, sender: (over, secrets) => senderAt(port, over, secrets) };
}

/** Sends to a mail server on a loopback port, be there one or not. */
export function senderAt(
  port: number,
  over: object = {},
  secrets: Partial<ConstructorParameters<typeof EmailSender>[1]> = {},
): EmailSender {
  const config = EmailConfig.parse({
    host: '127.0.0.1',
    port,
    security: 'none',
    from: { name: 'Aurora 贷款', address: 'notices@aurora.example' },
    ...over,
  });
  return new EmailSender(config, { password: undefined, authorities: undefined, ...secrets });
}

/** A reminder of the documents' examples as it stands once it was sent. */
export async function aSentReminder({
  readModel,
  reminders,
}: {
  readonly readModel: ReadModel;
  readonly reminders: Reminders;
}): Promise<void> {
  const { reminderId: id, strategyId, caseId, reminderTextSha256 } = EXAMPLE;
  const message = { bytes: Buffer.from('From: notices@aurora.example'), mediaType: 'message/rfc822' };
  await readModel.change(async (tx) => {
    await tx
      .insertInto('reminders')
      .values({
        ...{ id, strategy_id: strategyId, strategy_version: 1, arm: 'champion', rule: 'first-week' },
        ...{ case_id: caseId, tradeline_id: EXAMPLE.tradelineId, subject_id: SUBJECT, days_past_due: 4 },
        ...{ channel: 'email', purpose: 'payment', notice: null, template: reminderTextSha256, state: 'reported' },
        ...{ attempt: 1, tries: 0, due_at: NOON, until: NOON, planned_for: NOON, permit: 1, not_before: NOON },
        ...{ not_after: NOON, refusal: null, reason: null, result: 'delivered', after_report: null },
        ...{ contacted_at: NOON, evidence: null, lease: null, lease_until: null, created_at: NOON, updated_at: NOON },
      })
      .execute();
    await reminders.archive.put(tx, id, SUBJECT, message);
  });
}
