// A gateway's reminders in a process of their own, for tests that kill it: the ledger is asked of the parent.
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '@attestry/gateway/problems/problem';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { EmailSender } from '@attestry/gateway/reminders/channels/email';
import { EmailConfig } from '@attestry/gateway/reminders/reminder-config';
import { Reminders } from '@attestry/gateway/reminders/reminders';
import { pino } from 'pino';

const { location, port, now } = JSON.parse(process.argv[2]);
const log = pino({ level: 'silent' });

const waiting = new Map();
process.on('message', ({ id, answer, problem }) => {
  const { resolve, reject } = waiting.get(id);
  if (problem === undefined) resolve(answer);
  else reject(new Problem(problem.code, problem.detail, problem.conduct && { conduct: problem.conduct }));
});
let asked = 0;
const ask = (method, name, request) =>
  new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    process.send({ id: asked, method, name, request });
  });
const ledger = {
  evaluate: async (_user, name, request) => Buffer.from(await ask('evaluate', name, request)),
  submit: async (_user, name, request) => ({ receipt: Buffer.from(await ask('submit', name, request)) }),
};

// Nothing is projected: what the reminders go by stands in the tables already.
const blocks = (_start, signal) => ({
  [Symbol.asyncIterator]: () => ({
    next: () => new Promise((resolve) => signal.addEventListener('abort', () => resolve({ done: true }))),
  }),
});
const readModel = new ReadModel({ location, blocks, mspId: 'AuroraMSP', cursorSecret: Buffer.alloc(32, 7), log });
readModel.start();
const deadline = Date.now() + 60_000;
const opened = async () => {
  for (;;) {
    try {
      return await readModel.change(() => Promise.resolve());
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(50);
    }
  }
};
await opened();
const from = { name: 'Aurora', address: 'notices@aurora.example' };
const config = EmailConfig.parse({ host: '127.0.0.1', port, security: 'none', from });
const reminders = new Reminders({
  ledger,
  database: readModel,
  mspId: 'AuroraMSP',
  lender: 'Aurora Bank',
  user: 'collector',
  staff: ['s-001'],
  operators: [],
  key: Buffer.alloc(32, 9),
  senders: { email: new EmailSender(config, { password: undefined, authorities: undefined }) },
  everyMs: 1_000,
  leadMs: 30_000,
  publicUrl: 'https://aurora.example',
  log,
  now: () => new Date(now),
});
await reminders.run();
await readModel.close();
process.disconnect();
