import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { canonical, checkText, digestOf, ReminderText } from './reminder-text.js';
import { SHIPPED_TEXTS } from './shipped-texts.js';

export interface ListedText {
  readonly sha256: string;
  readonly origin: 'kept' | 'shipped';
  readonly text: ReminderText;
}

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

  /** All texts: those that came with the gateway first. */
  async list(): Promise<ListedText[]> {
    const rows = await this.database.change((tx) =>
      tx.selectFrom('reminder_texts').select(['sha256', 'content']).orderBy('stored_at').orderBy('sha256').execute(),
    );
    const shipped = [...SHIPPED_TEXTS].map(([sha256, text]): ListedText => ({ sha256, origin: 'shipped', text }));
    const kept = rows
      .filter(({ sha256 }) => !SHIPPED_TEXTS.has(sha256))
      .map(({ sha256, content }): ListedText => ({
        sha256,
        origin: 'kept',
        text: ReminderText.parse(JSON.parse(content)),
      }));
    return [...shipped, ...kept];
  }

  async find(sha256: string): Promise<ReminderText | undefined> {
    const shipped = SHIPPED_TEXTS.get(sha256);
    if (shipped !== undefined) return shipped;
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
