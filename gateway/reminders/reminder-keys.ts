import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TOKEN_BYTES = 16;

/** The keys of one gateway for what it keeps about debtors, each derived from the configured one (HKDF, RFC 5869). */
export class ReminderKeys {
  private readonly contents: Buffer;
  private readonly references: Buffer;
  private readonly tokens: Buffer;

  /** @param master - 32 random bytes or more, kept for good. */
  constructor(master: Uint8Array) {
    const derived = (use: string): Buffer =>
      Buffer.from(hkdfSync('sha256', master, '', `attestry/reminders/${use}`, KEY_BYTES));
    this.contents = derived('contents');
    this.references = derived('references');
    this.tokens = derived('tokens');
  }

  /**
   * Encrypts (AES-256-GCM).
   *
   * @param about - What it belongs to; nothing else can pass for it, because it opens with the same words only.
   */
  seal(about: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.contents, nonce).setAAD(Buffer.from(about));
    const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url');
  }

  /** @throws {@link Error} for what was not sealed under this key about the same. */
  open(about: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.contents, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
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
