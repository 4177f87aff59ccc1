import { createHash } from 'node:crypto';
import { encodeText } from './encoding.js';

/** SHA-256 of a record as the ledger encodes it, lower-case hexadecimal. */
export function sha256Of(record: unknown): string {
  return createHash('sha256').update(encodeText(record)).digest('hex');
}
