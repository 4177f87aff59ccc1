import type { Logger } from 'pino';
import type { Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { ReminderKeys } from './reminder-keys.js';

const RETRY_MS = 60_000;
const AT_ONCE = 50;

interface Parts {
  readonly database: Pick<ReadModelAccess, 'change'>;
  readonly ledger: Ledger;
  readonly keys: ReminderKeys;
  readonly user: string;
  readonly now: () => Date;
  readonly log: Logger;
}

/**
 * What debtors say by the link in a message: not on this channel. It holds here at once, and is declared on the ledger,
 * for lender and agencies, as soon as that takes it.
 */
export class OptOuts {
  constructor(private readonly parts: Parts) {}

  /** Whether a token is one of ours, of a reminder that there is. */
  async isKnown(token: string): Promise<boolean> {
    const { database, keys } = this.parts;
    const reminderId = keys.reminderOf(token);
    if (reminderId === undefined) return false;
    return database.change(async (tx) => {
      const row = await tx.selectFrom('reminders').select('id').where('id', '=', reminderId).executeTakeFirst();
      return row !== undefined;
    });
  }

  /** @returns Whether the token is one of ours; saying it twice is harmless. */
  async refuse(token: string): Promise<boolean> {
    const { database, keys, now } = this.parts;
    const reminderId = keys.reminderOf(token);
    if (reminderId === undefined) return false;
    const at = now().toISOString();
    const known = await database.change(async (tx) => {
      const reminder = await tx
        .selectFrom('reminders')
        .select(['subject_id', 'channel', 'case_id'])
        .where('id', '=', reminderId)
        .executeTakeFirst();
      if (reminder === undefined) return false;
      await tx
        .insertInto('reminder_opt_outs')
        .values({ ...reminder, reminder_id: reminderId, at, declared_at: null, next_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    });
    return known;
  }

  /** Tells the ledger of those that it does not know of; how many it took. */
  async declare(): Promise<number> {
    const { database, now } = this.parts;
    const waiting = await database.change((tx) =>
      tx
        .selectFrom('reminder_opt_outs')
        .select(['subject_id', 'channel', 'case_id', 'reminder_id'])
        .where('declared_at', 'is', null)
        .where('next_at', '<=', now().toISOString())
        .orderBy('next_at')
        .limit(AT_ONCE)
        .execute(),
    );
    let declared = 0;
    for (const one of waiting) {
      const done = await this.declareOne(one);
      const at = now();
      const nextAt = new Date(at.getTime() + RETRY_MS).toISOString();
      await database.change((tx) =>
        tx
          .updateTable('reminder_opt_outs')
          .set(done ? { declared_at: at.toISOString() } : { next_at: nextAt })
          .where('subject_id', '=', one.subject_id)
          .where('channel', '=', one.channel)
          .execute(),
      );
      if (done) declared += 1;
    }
    return declared;
  }

  private async declareOne(one: {
    readonly channel: 'email' | 'push' | 'sms';
    readonly case_id: string;
    readonly reminder_id: string;
  }): Promise<boolean> {
    const { ledger, user, log } = this.parts;
    try {
      await ledger.submit(user, 'DeclareForDebtor', {
        commandId: `reminder.${one.reminder_id}.refusal`,
        caseId: one.case_id,
        declaration: { kind: 'refuseChannel', channel: one.channel },
      });
      return true;
    } catch (error) {
      // On record already: by an agency, or by this gateway before it died.
      if (error instanceof Problem && error.code === 'DECLARATION_CHANGES_NOTHING') return true;
      log.warn({ reminder: one.reminder_id, err: error }, 'refused channel not declared yet');
      return false;
    }
  }
}
