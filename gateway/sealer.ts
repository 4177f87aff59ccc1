import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps text in the database in a form that only this organisation's gateways can read (AES-256-GCM): whoever gets the
 * database alone, or a copy of it, has none of the secrets.
 */
export class Sealer {
  private readonly key: Buffer;

  /**
   * @param secret - Of the gateways', kept for good.
   * @param use - What is sealed for one use opens for no other.
   */
  constructor(secret: Uint8Array, use = 'attestry sealed records') {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  }

  /** @param about - What the text belongs to: it can be opened as that and as nothing else. */
  seal(text: string, about: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws where it was sealed under another key, as something else, or changed since. */
  open(sealed: string, about: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}
