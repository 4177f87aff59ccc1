import { decode } from './encoding.js';
import type { Store } from './store.js';

export interface RecordVersion<T> {
  readonly transactionId: string;
  readonly at: string;
  readonly by: string;
  readonly record: T | null;
}

/** All versions of a record that lies alone under its key, oldest first. Each names who wrote it. */
export async function recordHistory<T extends { readonly by: string }>(
  store: Store,
  key: string,
): Promise<RecordVersion<T>[]> {
  const versions = await store.history(key);
  return versions.map(({ transactionId, at, value }) => {
    const record = value === undefined ? null : decode<T>(value);
    return { transactionId, at, by: record?.by ?? '', record };
  });
}
