import type { KeyValue, KeyVersion, Store } from '../store.js';
import type { MemoryNamespace, ReadSet } from './memory-state.js';

/** What one simulated transaction read and wants to write, in one definition. */
export interface Simulation {
  readonly definition: string;
  readonly reads: ReadSet;
  readonly writes: Map<string, Uint8Array>;
  readonly privateWrites: { collection: string; key: string; value: Uint8Array }[];
  readonly bound: Map<string, Uint8Array>;
  event: { name: string; payload: Uint8Array } | undefined;
}

/** What a {@link MemoryStore} needs of its surroundings. */
export interface Surroundings {
  readonly state: MemoryNamespace;
  readonly collection: (name: string) => MemoryNamespace;
  readonly mayReadPrivate: (collection: string) => boolean;
  readonly invoke: (definition: string, transaction: string, request: string) => Promise<string>;
}

/** {@link Store} in memory. As on a peer, a read never sees the transaction's own writes. */
export class MemoryStore implements Store {
  readonly simulation: Simulation;

  constructor(
    definition: string,
    readonly transactionId: string,
    readonly at: string,
    private readonly transientMap: ReadonlyMap<string, Uint8Array>,
    private readonly around: Surroundings,
  ) {
    this.simulation = {
      definition,
      reads: { keys: new Map(), ranges: [] },
      writes: new Map(),
      privateWrites: [],
      bound: new Map(),
      event: undefined,
    };
  }

  getMany(keys: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    return Promise.resolve(
      keys.map((key) => {
        const found = this.around.state.get(key);
        this.simulation.reads.keys.set(key, found?.version);
        return found?.value;
      }),
    );
  }

  put(key: string, value: Uint8Array): void {
    this.simulation.writes.set(key, value);
  }

  bind(key: string, policy: Uint8Array): void {
    this.simulation.bound.set(key, policy);
  }

  scan(from: string, to: string, limit: number): Promise<KeyValue[]> {
    this.simulation.reads.ranges.push({ from, to, found: this.around.state.fingerprint(from, to) });
    return Promise.resolve(this.around.state.range(from, to, limit));
  }

  history(key: string): Promise<KeyVersion[]> {
    return Promise.resolve(this.around.state.history(key));
  }

  getPrivate(collection: string, key: string): Promise<Uint8Array | undefined> {
    return this.readable(collection, (namespace) => namespace.get(key)?.value);
  }

  putPrivate(collection: string, key: string, value: Uint8Array): void {
    this.simulation.privateWrites.push({ collection, key, value });
  }

  scanPrivate(collection: string, from: string, to: string, limit: number): Promise<KeyValue[]> {
    return this.readable(collection, (namespace) => namespace.range(from, to, limit));
  }

  transient(field: string): Uint8Array | undefined {
    return this.transientMap.get(field);
  }

  announce(name: string, payload: Uint8Array): void {
    this.simulation.event = { name, payload };
  }

  invoke(definition: string, transaction: string, request: string): Promise<string> {
    return this.around.invoke(definition, transaction, request);
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  private readable<T>(collection: string, read: (namespace: MemoryNamespace) => T): Promise<T> {
    if (this.around.mayReadPrivate(collection)) return Promise.resolve(read(this.around.collection(collection)));
    return Promise.reject(new Error('tx creator does not have read access permission on privatedata'));
  }
}
