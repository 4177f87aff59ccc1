import type { KeyValue, KeyVersion } from '../store.js';

/** A value and the transaction that wrote it: `block.transaction`, as Fabric versions its keys. */
interface Versioned {
  readonly value: Uint8Array;
  readonly version: string;
}

/** What a transaction read: single keys with the version found, and ranges with all that was in them. */
export interface ReadSet {
  readonly keys: Map<string, string | undefined>;
  readonly ranges: { from: string; to: string; found: string }[];
}

/** One namespace of the state: a definition, or one of its private collections. */
export class MemoryNamespace {
  private readonly values = new Map<string, Versioned>();
  private readonly versions = new Map<string, KeyVersion[]>();

  get(key: string): Versioned | undefined {
    return this.values.get(key);
  }

  range(from: string, to: string, limit: number): KeyValue[] {
    return [...this.values]
      .filter(([key]) => key >= from && key < to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([key, { value }]) => ({ key, value }));
  }

  /** Whether what a transaction read still stands (a read conflict otherwise, or a phantom). */
  unchangedSince(reads: ReadSet): boolean {
    for (const [key, version] of reads.keys) if (this.values.get(key)?.version !== version) return false;
    return reads.ranges.every(({ from, to, found }) => this.fingerprint(from, to) === found);
  }

  /** Keys and versions of a range, so that a later look can tell whether it changed. */
  fingerprint(from: string, to: string): string {
    return this.range(from, to, Number.MAX_SAFE_INTEGER)
      .map(({ key }) => `${key}=${this.values.get(key)?.version ?? ''}`)
      .join('\n');
  }

  write(key: string, value: Uint8Array, version: string, transactionId: string, at: string): void {
    this.values.set(key, { value, version });
    const versions = this.versions.get(key) ?? [];
    versions.push({ transactionId, at, value });
    this.versions.set(key, versions);
  }

  history(key: string): KeyVersion[] {
    return [...(this.versions.get(key) ?? [])];
  }

  /** Every key and value in order, as text: two ledgers are equal if these are. */
  dump(): string[] {
    return this.range('', '\uffff', Number.MAX_SAFE_INTEGER).map(
      ({ key, value }) => `${key}\t${new TextDecoder().decode(value)}`,
    );
  }
}
