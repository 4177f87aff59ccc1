import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { canonical, checkText, digestOf, ReminderText } from './reminder-text.js';

/** The texts that can be sent, by their digests. What a notary has approved of them stands on the ledger. */
export class TextStore {
  constructor(private readonly database: Pick<ReadModelAccess, 'change'>) {}

  /**
   * Keeps a text, and says its digest. Keeping it again changes nothing.
   *
   * @throws {@link Problem} TEMPLATE_INVALID.
   */
  async put(text: ReminderText, at: Date): Promise<string> {
    checkText(text);
    const sha256 = digestOf(text);
    await this.database.change((tx) =>
      tx
        .insertInto('reminder_texts')
        .values({ sha256, content: canonical(text), stored_at: at.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    return sha256;
  }

  async find(sha256: string): Promise<ReminderText | undefined> {
    const row = await this.database.change((tx) =>
      tx.selectFrom('reminder_texts').select('content').where('sha256', '=', sha256).executeTakeFirst(),
    );
    return row && ReminderText.parse(JSON.parse(row.content));
  }

  /** @throws {@link Problem} TEMPLATE_NOT_FOUND. */
  async read(sha256: string): Promise<ReminderText> {
    const text = await this.find(sha256);
    if (text === undefined) throw new Problem('TEMPLATE_NOT_FOUND', 'the gateway has no text of this digest');
    return text;
  }
}
