import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Ledger } from '../ledger.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { ContactBook } from './contact-book.js';
import { MessageArchive } from './message-archive.js';
import { OptOuts } from './opt-outs.js';
import { planReminders, writePlans, type CasePlan, type Plan } from './plan-reminders.js';
import type { ReminderChannel } from './reminder-channel.js';
import { ReminderKeys } from './reminder-keys.js';
import { ReminderStore } from './reminder-store.js';
import { ReminderValues } from './reminder-values.js';
import { ReminderSending, type PermitOutlook, type Senders } from './send-reminder.js';
import { StrategyStore } from './strategy-store.js';
import type { ReminderState } from './tables.js';
import { TextStore } from './text-store.js';

/** Sent side by side: more would only queue at the ledger. */
const SIDE_BY_SIDE = 4;

export interface ReminderParts {
  readonly ledger: Ledger;
  readonly database: Pick<ReadModelAccess, 'change'>;
  /** The gateway's own organisation, as the ledger knows it and as debtors do. */
  readonly mspId: string;
  readonly lender: string;
  readonly user: string;
  readonly staff: readonly string[];
  readonly operators: readonly string[];
  readonly key: Uint8Array;
  readonly senders: Senders;
  readonly everyMs: number;
  readonly leadMs: number;
  /** Where the gateway is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Logger;
  readonly now?: () => Date;
  readonly onEnd?: (state: ReminderState, channel: ReminderChannel) => void;
}

/** What one look at the reminders has done. */
export interface RunReport {
  readonly planned: number;
  /** Reminders that were brought on, be it by one step. */
  readonly advanced: number;
  readonly refusalsDeclared: number;
}

/** What would come of a case. */
interface PlanView extends Omit<CasePlan, 'plan'> {
  readonly verdict: Plan['verdict'];
  readonly reason: string | null;
  readonly rule: string | null;
  readonly channel: ReminderChannel | null;
  readonly permit: PermitOutlook | null;
}

/** Reminders to debtors: what is kept for them, and the loop that plans, sends and reports them. */
export class Reminders {
  readonly keys: ReminderKeys;
  readonly book: ContactBook;
  readonly archive: MessageArchive;
  readonly texts: TextStore;
  readonly strategies: StrategyStore;
  readonly optOuts: OptOuts;
  readonly now: () => Date;
  private readonly store: ReminderStore;
  private readonly sending: ReminderSending;
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private current: Promise<RunReport> | undefined;

  constructor(private readonly parts: ReminderParts) {
    const { database, ledger, log, user, publicUrl } = parts;
    this.now = parts.now ?? ((): Date => new Date());
    this.keys = new ReminderKeys(parts.key);
    this.book = new ContactBook(this.keys);
    this.archive = new MessageArchive(this.keys);
    this.texts = new TextStore(database);
    this.strategies = new StrategyStore(database);
    this.optOuts = new OptOuts({ database, ledger, keys: this.keys, user, now: this.now, log });
    this.store = new ReminderStore(database, this.now);
    this.sending = new ReminderSending({
      ...parts,
      store: this.store,
      book: this.book,
      texts: this.texts,
      archive: this.archive,
      keys: this.keys,
      values: new ReminderValues(parts),
      unsubscribeUrl: (id) => `${publicUrl}/unsubscribe/${this.keys.token(id)}`,
      now: this.now,
      onEnd: parts.onEnd ?? ((): void => undefined),
    });
  }

  /** Whether a user of the gateway may change strategies and texts, and see reminders. */
  isOperator(user: string): boolean {
    return user === this.parts.user || this.parts.operators.includes(user);
  }

  /** Does what is due, every so often, until it is stopped. */
  start(): void {
    this.running = this.follow();
  }

  /** Resolves once what is under way is done. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
    await this.current?.catch(() => undefined);
  }

  /** Does all that is due now. Who asks while it runs gets the same report. */
  run(): Promise<RunReport> {
    this.current ??= this.runOnce().finally(() => (this.current = undefined));
    return this.current;
  }

  /** What the strategies say of some cases now, and the ledger of those that are due. Nothing is written. */
  async preview(after: string, limit: number): Promise<{ readonly plans: PlanView[]; readonly next: string | null }> {
    const strategies = await this.strategies.list();
    const { plans, next } = await this.parts.database.change((tx) =>
      planReminders(tx, { mspId: this.parts.mspId, book: this.book, strategies }, this.now(), after, limit),
    );
    const views: PlanView[] = [];
    for (const { plan, ...about } of plans) {
      if (plan.verdict === 'due') {
        const { rule, channel } = plan.reminder;
        const permit = await this.sending.tryPermit(plan.reminder);
        views.push({ ...about, verdict: 'due', reason: null, rule, channel, permit });
      } else {
        views.push({ ...about, verdict: plan.verdict, reason: plan.reason, rule: null, channel: null, permit: null });
      }
    }
    return { plans: views, next: next ?? null };
  }

  /** How many reminders stand in each state that is not final. */
  async waiting(): Promise<Partial<Record<ReminderState, number>>> {
    const { rows } = await this.parts.database.change((tx) =>
      sql<{ state: ReminderState; count: number }>`
        select state, count(*) as count from reminders
        where state not in ('reported', 'refused', 'failed') group by state`.execute(tx),
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  private async runOnce(): Promise<RunReport> {
    const refusalsDeclared = await this.optOuts.declare();
    const planned = await this.plan();
    let advanced = 0;
    for (let claimed = await this.store.claim(SIDE_BY_SIDE); claimed.length > 0;) {
      await Promise.all(claimed.map((one) => this.sending.advance(one)));
      advanced += claimed.length;
      claimed = this.stopped.signal.aborted ? [] : await this.store.claim(SIDE_BY_SIDE);
    }
    return { planned, advanced, refusalsDeclared };
  }

  private async plan(): Promise<number> {
    const { database, mspId } = this.parts;
    const strategies = await this.strategies.list();
    let planned = 0;
    let after: string | undefined = '';
    while (after !== undefined && !this.stopped.signal.aborted) {
      const from: string = after;
      const written = await database.change((tx) =>
        writePlans(tx, { mspId, book: this.book, strategies }, this.now(), from),
      );
      planned += written?.planned ?? 0;
      after = written?.next;
    }
    return planned;
  }

  private async follow(): Promise<void> {
    const { log, everyMs } = this.parts;
    while (!this.stopped.signal.aborted) {
      try {
        const report = await this.run();
        if (report.planned + report.advanced + report.refusalsDeclared > 0) log.info(report, 'reminders');
      } catch (error) {
        log.warn({ err: error }, 'reminders interrupted');
      }
      // A pause that is cut short by stop() is no fault.
      await delay(everyMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }
}
