import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PermitView } from '@attestry/chaincode/schema';
import { listReminders } from '@attestry/gateway/reminders/list-reminders';
import { Problem } from '@attestry/gateway/problems/problem';
import type { Location } from '@attestry/gateway/readmodel/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import {
  CASE,
  chainWithCase,
  later,
  mailbox,
  MINUTE_MS,
  modelOver,
  prepare,
  remindersOver,
} from '../../support/reminding.js';
import { MemoryGatewayLedger } from './memory-gateway-ledger.js';

const PROGRAM = fileURLToPath(new URL('reminding-process.js', import.meta.url));

// Goal: a process that dies at any point sends nothing twice, and every permit gets its outcome.
// Method: the reminders run in a process of their own, the ledger and the mail server in this one, which kills the other
// at a point of its choice: while it waits for the ledger, or for the mail server's last word. Another is started once
// the lease of the first has run out.

type Ask = {
  readonly id: number;
  readonly method: 'evaluate' | 'submit';
  readonly name: never;
  readonly request: never;
};
/** When to kill: a transaction is asked for, or stands on the ledger and its answer is not given. */
type Kill = { readonly name: string; readonly when: 'asked' | 'done' } | undefined;

class Gateway {
  private child: ReturnType<typeof fork> | undefined;
  private readonly ledger: MemoryGatewayLedger;

  constructor(
    private readonly chain: MemoryChain,
    private readonly location: Location,
    private readonly port: number,
  ) {
    this.ledger = new MemoryGatewayLedger(chain.ledger, new Map([['collector', people.collector]]));
  }

  /** Runs until all that is due is done, or it is killed. */
  async run(kill?: Kill): Promise<'done' | 'killed'> {
    const { location, port, chain } = this;
    const child = fork(PROGRAM, [JSON.stringify({ location, port, now: chain.ledger.now })]);
    this.child = child;
    child.on('message', (ask: Ask) => void this.answer(ask, kill));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== null && code !== 0) throw new Error(`the process ended with ${code}`);
    return code === 0 ? 'done' : 'killed';
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  private async answer({ id, method, name, request }: Ask, kill: Kill): Promise<void> {
    const { child } = this;
    if (kill?.name === name && kill.when === 'asked') {
      this.kill();
      return;
    }
    try {
      const bytes =
        method === 'evaluate'
          ? await this.ledger.evaluate('collector', name, request)
          : (await this.ledger.submit('collector', name, request)).receipt;
      if (kill?.name === name && kill.when === 'done') this.kill();
      else child?.send({ id, answer: new TextDecoder().decode(bytes) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      child?.send({ id, problem: { code: error.code, detail: error.message, conduct: error.conduct } });
    }
  }
}

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('a process with %s database that is killed', (_kind, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  }, START_DEADLINE_MS);
  afterAll(() => databases.end());

  /** A gateway with one reminder to send. */
  async function ready(port: number): Promise<{ chain: MemoryChain; gateway: Gateway; state: () => Promise<object> }> {
    const chain = await chainWithCase();
    const location = await databases.create();
    const same = { create: () => Promise.resolve(location), end: () => Promise.resolve() };
    const closing: (() => Promise<void>)[] = [];
    const open = () => modelOver(chain, same, (end) => closing.push(end));
    const close = async (): Promise<void> => {
      for (const end of closing.splice(0)) await end();
    };
    const readModel = await open();
    await prepare(remindersOver(chain, readModel), readModel);
    await close();
    const state = async (): Promise<object> => {
      const model = await open();
      const { reminders } = await model.change((tx) => listReminders(tx, {}, 9, undefined));
      await close();
      const answer = await chain.ledger.evaluate(people.collector, 'ListContacts', { caseId: CASE });
      return { reminders, contacts: (answer as { contacts: PermitView[] }).contacts };
    };
    return { chain, gateway: new Gateway(chain, location, port), state };
  }

  test('around its permit and around its report has sent once, and reports what it sent', async () => {
    const box = await mailbox();
    const { chain, gateway, state } = await ready(box.port);
    const killedAt = async (name: string, when: 'asked' | 'done'): Promise<void> => {
      expect([name, when, await gateway.run({ name, when })]).toEqual([name, when, 'killed']);
      // Longer than a lease; five of them lie within a permit.
      later(chain, 6 * MINUTE_MS);
    };
    await killedAt('RequestPermit', 'asked');
    // That permit was planned for an instant that has passed: another one is asked for.
    expect(await gateway.run()).toBe('done');
    later(chain, MINUTE_MS);
    await killedAt('RequestPermit', 'done');
    await killedAt('ReadPermit', 'done');
    await killedAt('ReportOutcome', 'asked');
    await killedAt('ReportOutcome', 'done');
    expect(await gateway.run()).toBe('done');
    expect(await state()).toMatchObject({
      reminders: [{ state: 'reported', result: 'delivered' }],
      contacts: [{ permit: 1, outcome: { result: 'delivered' }, irregular: [] }],
    });
    expect(box.mails).toHaveLength(1);
  }, 600_000);

  test('before the mail server’s last word sends nothing again, and reports an attempt', async () => {
    let taken = 0;
    const box = await mailbox({
      onData: (stream) => {
        stream.resume().once('end', () => {
          taken += 1;
          gateway.kill();
        });
      },
    });
    const { chain, gateway, state } = await ready(box.port);
    expect(await gateway.run()).toBe('done');
    later(chain, MINUTE_MS);
    expect(await gateway.run()).toBe('killed');
    later(chain, 6 * MINUTE_MS);
    expect(await gateway.run()).toBe('done');
    expect(await state()).toMatchObject({
      reminders: [{ state: 'failed', reason: 'INTERRUPTED', result: 'attempt' }],
      contacts: [{ permit: 1, outcome: { result: 'attempt' }, irregular: [] }],
    });
    expect(taken).toBe(1);
  }, 600_000);
});
