import { createHash } from 'node:crypto';

const DIGEST_DIGITS = 12;

/** The ETag of a record that is answered with what follows from it, the day or other records: its revision and a digest. */
export function derivedVersion(revision: number, answer: object): string {
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('hex');
  return `${revision}.${digest.slice(0, DIGEST_DIGITS)}`;
}
