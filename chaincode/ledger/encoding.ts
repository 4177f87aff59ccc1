const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * A record as bytes. Records are built field by field in one order, so the same record gives the same bytes on every
 * peer; `bigint` amounts become decimal strings.
 */
export function encode(record: unknown): Uint8Array {
  return encoder.encode(encodeText(record));
}

/** As {@link encode}, as text. */
export function encodeText(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/**
 * The record in `bytes`. What the ledger holds was written by this code through a schema, so its shape is taken as
 * given: reading it again through a schema would cost more than the transaction.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what it reads
export function decode<T>(bytes: Uint8Array): T {
  return JSON.parse(decoder.decode(bytes)) as T;
}
