import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../readmodel/tables.js';
import type { ReminderKeys } from './reminder-keys.js';

const Kept = z.strictObject({ mediaType: z.string(), content: z.string() });
const about = (reminderId: string): string => `message ${reminderId}`;

/** Messages as they were sent, encrypted: the evidence of which the ledger has the digest. */
export class MessageArchive {
  constructor(private readonly keys: ReminderKeys) {}

  async put(
    tx: Transaction<Tables>,
    reminderId: string,
    subjectId: string,
    message: { readonly bytes: Buffer; readonly mediaType: string },
  ): Promise<void> {
    const kept = { mediaType: message.mediaType, content: message.bytes.toString('base64') };
    const sealed = this.keys.seal(about(reminderId), JSON.stringify(kept));
    await tx
      .insertInto('reminder_messages')
      .values({ reminder_id: reminderId, subject_id: subjectId, sealed })
      .onConflict((conflict) => conflict.column('reminder_id').doUpdateSet({ sealed }))
      .execute();
  }

  async find(
    tx: Transaction<Tables>,
    reminderId: string,
  ): Promise<{ readonly mediaType: string; readonly content: string } | undefined> {
    const row = await tx
      .selectFrom('reminder_messages')
      .select('sealed')
      .where('reminder_id', '=', reminderId)
      .executeTakeFirst();
    return row && Kept.parse(JSON.parse(this.keys.open(about(reminderId), row.sealed)));
  }
}
