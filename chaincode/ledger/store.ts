/** One version of a key, as Fabric's history index gives it. */
export interface KeyVersion {
  readonly transactionId: string;
  /** YYYY-MM-DDTHH:MM:SS.mmmZ, the transaction's own timestamp. */
  readonly at: string;
  /** Absent: the version deleted the key. */
  readonly value: Uint8Array | undefined;
}

/** One key and its value. */
export interface KeyValue {
  readonly key: string;
  readonly value: Uint8Array;
}

/**
 * What one transaction sees of the ledger, and what it asks to change. Writes are collected and sent once, by `flush`,
 * because a message to the peer costs more than what it carries.
 *
 * Reads give the state before the transaction, also after a write: Fabric has no other.
 */
export interface Store {
  readonly transactionId: string;
  /** YYYY-MM-DDTHH:MM:SS.mmmZ, from the transaction's timestamp: the only clock there is. */
  readonly at: string;

  /** Values in the order of the keys; `undefined` where there is none. One message, however many keys. */
  getMany(keys: readonly string[]): Promise<(Uint8Array | undefined)[]>;
  put(key: string, value: Uint8Array): void;
  /** Binds a key to an endorsement policy of its own (a serialised SignaturePolicyEnvelope), from this write on. */
  bind(key: string, policy: Uint8Array): void;
  /** Keys from `from` (included) to `to` (excluded), in order, at most `limit`. */
  scan(from: string, to: string, limit: number): Promise<KeyValue[]>;
  /** All versions of a key, oldest first. */
  history(key: string): Promise<KeyVersion[]>;

  getPrivate(collection: string, key: string): Promise<Uint8Array | undefined>;
  putPrivate(collection: string, key: string, value: Uint8Array): void;
  scanPrivate(collection: string, from: string, to: string, limit: number): Promise<KeyValue[]>;

  /** A field of the data that reaches the endorsers and never the block. */
  transient(field: string): Uint8Array | undefined;
  /** Fabric keeps one event a transaction: the last one set. */
  announce(name: string, payload: Uint8Array): void;
  /** Asks another definition on the same channel, as the same caller. Rejects with its message if it refuses. */
  invoke(definition: string, transaction: string, request: string): Promise<string>;
  /** Sends the collected writes. */
  flush(): Promise<void>;
}
