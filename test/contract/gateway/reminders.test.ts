import { createHash } from 'node:crypto';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import type { PermitView } from '@attestry/chaincode/schema';
import type { Reminders } from '@attestry/gateway/reminders/reminders';
import type { ReminderView } from '@attestry/gateway/reminders/reminder-view';
import { listReminders } from '@attestry/gateway/reminders/list-reminders';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { admission, people, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import {
  approve,
  CASE,
  chainWithCase,
  DETAILS,
  later,
  mailbox,
  MINUTE_MS,
  NOON,
  prepare,
  remindersOver,
  ruleOf,
  say,
  senderAt,
  strategyOf,
  TEXT,
} from '../../support/reminding.js';

async function modelOver(chain: MemoryChain, databases: Databases): Promise<ReadModel> {
  const readModel = new ReadModel({
    location: await databases.create(),
    blocks: chain.source,
    mspId: 'AuroraMSP',
    cursorSecret: Buffer.alloc(32, 7),
    log: pino({ level: 'silent' }),
  });
  readModel.start();
  onTestFinished(() => readModel.close());
  await readModel.reached(chain.height, 60_000);
  return readModel;
}

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
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end());

  test('go out under a permit of the ledger, and their outcome stands on it with the digest of what was sent', async () => {
    const chain = await chainWithCase();
    const readModel = await modelOver(chain, databases);
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
    const sha256 = createHash('sha256').update(sent ?? '').digest('hex');
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
});
