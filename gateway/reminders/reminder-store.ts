import { randomUUID } from 'node:crypto';
import { sql, type Selectable, type Transaction, type Updateable } from 'kysely';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { Tables } from '../readmodel/tables.js';
import type { ReminderRow, ReminderState } from './tables.js';

export type StoredReminder = Selectable<ReminderRow>;
type Patch = Omit<Updateable<ReminderRow>, 'id' | 'state' | 'lease' | 'lease_until'>;

/** Longer than anything takes that is done for one reminder, so that only a process that died loses its lease. */
const LEASE_MS = 300_000;
const FINAL: readonly ReminderState[] = ['reported', 'refused', 'failed'];

/** The reminders of a gateway. What is to be done for one is done by whoever has its lease, in any process. */
export class ReminderStore {
  private readonly lease = randomUUID();

  constructor(
    private readonly database: Pick<ReadModelAccess, 'change'>,
    private readonly now: () => Date,
  ) {}

  /** Takes some that are due, the longest waiting first; others pass them over until the lease has ended. */
  async claim(limit: number): Promise<StoredReminder[]> {
    const now = this.now();
    const { rows } = await this.database.change((tx) =>
      sql<StoredReminder>`
        update reminders set lease = ${this.lease}, lease_until = ${new Date(now.getTime() + LEASE_MS).toISOString()}
        where id in (
          select id from reminders
          where state not in (${sql.join(FINAL)}) and due_at <= ${now.toISOString()}
            and (lease_until is null or lease_until <= ${now.toISOString()})
          order by due_at limit ${limit}
          for update skip locked
        )
        returning *`.execute(tx),
    );
    return rows;
  }

  /**
   * Moves a reminder on, if it still is as it was read and the lease still is this process's; `undefined` if not.
   *
   * @param along - What changes in the same SQL transaction.
   */
  async move(
    reminder: StoredReminder,
    state: ReminderState,
    patch: Patch = {},
    along?: (tx: Transaction<Tables>) => Promise<void>,
  ): Promise<StoredReminder | undefined> {
    const now = this.now();
    return this.database.change(async (tx) => {
      const moved = await tx
        .updateTable('reminders')
        .set({ ...patch, state, updated_at: now.toISOString() })
        .set({ lease_until: new Date(now.getTime() + LEASE_MS).toISOString() })
        .where('id', '=', reminder.id)
        .where('state', '=', reminder.state)
        .where('lease', '=', this.lease)
        .returningAll()
        .executeTakeFirst();
      if (moved !== undefined) await along?.(tx);
      return moved;
    });
  }

  /** Gives a reminder back; it is looked at again when it is due. */
  async release(reminder: StoredReminder): Promise<void> {
    await this.database.change((tx) =>
      tx
        .updateTable('reminders')
        .set({ lease: null, lease_until: null })
        .where('id', '=', reminder.id)
        .where('lease', '=', this.lease)
        .execute(),
    );
  }
}
