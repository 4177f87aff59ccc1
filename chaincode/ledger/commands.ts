import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.js';
import { decode, encode } from './encoding.js';
import type { Store } from './store.js';

/** What the ledger keeps of a command: a digest of what it asked, and what it was answered. */
interface CommandRecord {
  readonly digest: string;
  readonly receipt: string;
}

/**
 * The digest of a command's content, private data included. The private part carries a random salt, so the digest lets
 * nobody guess amounts.
 */
export function commandDigest(transaction: string, request: string, amounts: string): string {
  return createHash('sha256').update(`${transaction}\n${request}\n${amounts}`).digest('base64url').slice(0, 22);
}

/**
 * The receipt that a command got when it was first committed; `undefined` if it is new.
 *
 * @throws {@link Refusal} COMMAND_ID_REUSED: the id stands with other content.
 */
export function recallReceipt(value: Uint8Array | undefined, digest: string): string | undefined {
  if (value === undefined) return undefined;
  const record = decode<CommandRecord>(value);
  if (record.digest !== digest) {
    throw new Refusal('COMMAND_ID_REUSED', 'commandId', 'the id was used for a command with other content');
  }
  return record.receipt;
}

/** Remembers what a command was answered. */
export function rememberReceipt(store: Store, key: string, digest: string, receipt: string): void {
  store.put(key, encode({ digest, receipt } satisfies CommandRecord));
}
