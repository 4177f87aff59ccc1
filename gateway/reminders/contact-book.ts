import type { Transaction } from 'kysely';
import type { Tables } from '../readmodel/tables.js';
import { ContactDetails, masked, type MaskedContactDetails } from './contact-details.js';
import type { ReminderChannel } from './reminder-channel.js';
import type { ReminderKeys } from './reminder-keys.js';

type Tx = Transaction<Tables>;
const about = (subjectId: string): string => `contact ${subjectId}`;

/** How debtors are reached, encrypted; and which channels they have refused here. */
export class ContactBook {
  constructor(private readonly keys: ReminderKeys) {}

  async put(tx: Tx, subjectId: string, details: ContactDetails, at: string): Promise<void> {
    const row = { subject_id: subjectId, sealed: this.keys.seal(about(subjectId), JSON.stringify(details)) };
    await tx
      .insertInto('reminder_contacts')
      .values({ ...row, updated_at: at })
      .onConflict((conflict) => conflict.column('subject_id').doUpdateSet({ sealed: row.sealed, updated_at: at }))
      .execute();
  }

  async find(tx: Tx, subjectId: string): Promise<ContactDetails | undefined> {
    const row = await tx
      .selectFrom('reminder_contacts')
      .select('sealed')
      .where('subject_id', '=', subjectId)
      .executeTakeFirst();
    return row && this.opened(subjectId, row.sealed);
  }

  /** What `sealed` of a row says. */
  opened(subjectId: string, sealed: string): ContactDetails {
    return ContactDetails.parse(JSON.parse(this.keys.open(about(subjectId), sealed)));
  }

  async masked(tx: Tx, subjectId: string): Promise<MaskedContactDetails | undefined> {
    const row = await tx
      .selectFrom('reminder_contacts')
      .select(['sealed', 'updated_at'])
      .where('subject_id', '=', subjectId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return masked(this.opened(subjectId, row.sealed), await this.refused(tx, subjectId), row.updated_at);
  }

  /** Forgets how a debtor is reached, and what was written; which channels were refused stays. */
  async remove(tx: Tx, subjectId: string): Promise<boolean> {
    await tx.deleteFrom('reminder_messages').where('subject_id', '=', subjectId).execute();
    const { numDeletedRows } = await tx
      .deleteFrom('reminder_contacts')
      .where('subject_id', '=', subjectId)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  async refused(tx: Tx, subjectId: string): Promise<ReminderChannel[]> {
    const rows = await tx
      .selectFrom('reminder_opt_outs')
      .select('channel')
      .where('subject_id', '=', subjectId)
      .orderBy('channel')
      .execute();
    return rows.map(({ channel }) => channel);
  }
}
