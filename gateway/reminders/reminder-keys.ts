import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Sealer } from '../sealer.js';

const KEY_BYTES = 32;
const TOKEN_BYTES = 16;

/** The keys of one gateway for what it keeps about debtors, each derived from the configured one (HKDF, RFC 5869). */
export class ReminderKeys {
  private readonly contents: Sealer;
  private readonly references: Buffer;
  private readonly tokens: Buffer;

  /** @param master - 32 random bytes or more, kept for good. */
  constructor(master: Uint8Array) {
    const useOf = (what: string): string => `attestry/reminders/${what}`;
    const derived = (what: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', useOf(what), KEY_BYTES));
    this.contents = new Sealer(master, useOf('contents'));
    this.references = derived('references');
    this.tokens = derived('tokens');
  }

  /**
   * Encrypts (AES-256-GCM).
   *
   * @param about - What it belongs to; nothing else can pass for it, because it opens with the same words only.
   */
  seal(about: string, text: string): string {
    return this.contents.seal(text, about);
  }

  /** @throws {@link Error} for what was not sealed under this key about the same. */
  open(about: string, sealed: string): string {
    return this.contents.open(sealed, about);
  }

  /** How the ledger knows a number or an address: its keyed hash. */
  reference(address: string): string {
    return createHmac('sha256', this.references).update(address).digest('hex');
  }

  /** A token that nobody can make who has not been sent it. */
  token(reminderId: string): string {
    return `${reminderId}.${this.mark(reminderId).toString('base64url')}`;
  }

  /** The reminder that a token was made for; `undefined` for anything that is none. */
  reminderOf(token: string): string | undefined {
    const [reminderId = '', given = ''] = token.split('.');
    const mark = this.mark(reminderId);
    const bytes = Buffer.from(given, 'base64url');
    return bytes.length === mark.length && timingSafeEqual(bytes, mark) ? reminderId : undefined;
  }

  private mark(reminderId: string): Buffer {
    return createHmac('sha256', this.tokens).update(reminderId).digest().subarray(0, TOKEN_BYTES);
  }
}
