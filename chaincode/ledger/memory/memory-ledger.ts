import { createHash } from 'node:crypto';
import type { ChaincodeInterface, ChaincodeStub } from 'fabric-shim';
import { dispatcher } from '../../contracts/dispatcher.js';
import type { Charter } from '../../schema/charter.js';
import { WireRefusal } from '../../schema/refusals.js';
import { definitionOf, functionOf, type Definition, type TransactionName } from '../../schema/transactions.js';
import type { Store } from '../store.js';
import { MemoryNamespace } from './memory-state.js';
import { MemoryStore, type Simulation } from './memory-store.js';

/** A client: its organisation, and a PEM certificate with the Fabric attributes that the contracts read. */
export interface MemoryClient {
  readonly mspId: string;
  readonly certificate: string;
}

/** The chaincode turned a request down. */
export class MemoryRefusal extends Error {
  override readonly name = 'MemoryRefusal';
  constructor(readonly refusal: WireRefusal) {
    super(`${refusal.code}: ${refusal.message}`);
  }
}

/** A transaction that was simulated and not yet committed. */
export interface Endorsed {
  readonly transactionId: string;
  readonly at: string;
  readonly answer: string;
  readonly simulations: readonly Simulation[];
}

export type Validity = 'VALID' | 'MVCC_READ_CONFLICT';

/**
 * The ledger in memory, behind Fabric's own dispatcher: blocks, versions, read conflicts, history, private data by
 * member, one definition calling another. Endorsement policies are not its business: the tests on the real network
 * show those. The same contracts run on it in milliseconds.
 */
export class MemoryLedger {
  private readonly namespaces = new Map<string, MemoryNamespace>();
  private readonly chaincode: Record<Definition, ChaincodeInterface>;
  /** The stores of transactions under way, by transaction and definition. */
  private readonly open = new Map<string, MemoryStore>();
  private block = 0;
  private count = 0;
  /** The clock of clients, YYYY-MM-DDTHH:MM:SS.mmmZ. */
  now = '2026-06-15T10:00:00.000Z';

  constructor(private readonly charter: Charter) {
    this.chaincode = { registry: this.deploy('registry'), collections: this.deploy('collections') };
  }

  /** Simulates a transaction and commits it alone in a block. */
  async submit(client: MemoryClient, name: TransactionName, request: unknown, amounts?: unknown): Promise<unknown> {
    const endorsed = await this.endorse(client, name, request, amounts);
    const [validity] = this.commit([endorsed]);
    if (validity !== 'VALID') throw new Error(`alone in a block, and yet ${String(validity)}`);
    return JSON.parse(endorsed.answer);
  }

  /** Simulates a transaction and commits nothing. */
  async evaluate(client: MemoryClient, name: TransactionName, request: unknown): Promise<unknown> {
    return JSON.parse((await this.endorse(client, name, request)).answer);
  }

  /** Simulates a transaction, as endorsing peers do. */
  async endorse(client: MemoryClient, name: TransactionName, request: unknown, amounts?: unknown): Promise<Endorsed> {
    this.count += 1;
    const transactionId = createHash('sha256').update(`transaction ${this.count}`).digest('hex');
    const transient = new Map<string, Uint8Array>();
    if (amounts !== undefined) transient.set('amounts', Buffer.from(JSON.stringify(amounts)));
    const definition = definitionOf(name);
    const simulations: Simulation[] = [];
    const text = typeof request === 'string' ? request : JSON.stringify(request);
    try {
      const answer = await this.run(definition, client, transactionId, transient, functionOf(name), text, simulations);
      return { transactionId, at: this.now, answer, simulations };
    } catch (error) {
      throw refusalOf((error as Error).message);
    }
  }

  /** Commits simulated transactions as one block, in order: the second of two that collide is invalid. */
  commit(block: readonly Endorsed[]): Validity[] {
    this.block += 1;
    return block.map(({ transactionId, at, simulations }, index) => {
      const stands = simulations.every(({ definition, reads }) => this.namespace(definition).unchangedSince(reads));
      if (!stands) return 'MVCC_READ_CONFLICT';
      const version = `${this.block}.${index}`;
      for (const { definition, writes, privateWrites } of simulations) {
        for (const [key, value] of writes) this.namespace(definition).write(key, value, version, transactionId, at);
        for (const { collection, key, value } of privateWrites) {
          this.namespace(`${definition}/${collection}`).write(key, value, version, transactionId, at);
        }
      }
      return 'VALID';
    });
  }

  /** The whole state, private data included, as text. */
  dump(): string {
    return [...this.namespaces]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, namespace]) => namespace.dump().map((line) => `${name}\t${line}`))
      .join('\n');
  }

  private async run(
    definition: Definition,
    client: MemoryClient,
    transactionId: string,
    transient: ReadonlyMap<string, Uint8Array>,
    transaction: string,
    request: string,
    simulations: Simulation[],
  ): Promise<string> {
    const store = new MemoryStore(definition, transactionId, this.now, transient, {
      state: this.namespace(definition),
      collection: (name) => this.namespace(`${definition}/${name}`),
      // A collection is called by its members after the first underscore; the regulator is a member of each.
      mayReadPrivate: (name) =>
        name.split('_').slice(1).includes(client.mspId) || client.mspId === this.charter.regulator,
      invoke: (other, inner, innerRequest) =>
        this.run(other as Definition, client, transactionId, transient, inner, innerRequest, simulations),
    });
    this.open.set(`${transactionId}/${definition}`, store);
    const answer = await this.chaincode[definition].Invoke(stubOf(client, transactionId, [transaction, request]));
    this.open.delete(`${transactionId}/${definition}`);
    if (answer.status >= 400) throw new Error(answer.message);
    simulations.push(store.simulation);
    return new TextDecoder().decode(answer.payload);
  }

  private deploy(definition: Definition): ChaincodeInterface {
    const openStore = (stub: ChaincodeStub): Store => {
      const store = this.open.get(`${stub.getTxID()}/${definition}`);
      if (store === undefined) throw new Error('no such transaction under way');
      return store;
    };
    return dispatcher(definition, { charter: this.charter, openStore }, '0.0.0');
  }

  private namespace(name: string): MemoryNamespace {
    const found = this.namespaces.get(name) ?? new MemoryNamespace();
    this.namespaces.set(name, found);
    return found;
  }
}

function refusalOf(message: string): Error {
  try {
    return new MemoryRefusal(WireRefusal.parse(JSON.parse(message)));
  } catch {
    return new Error(message);
  }
}

/** As much of a stub as the dispatcher and the caller's identity need. */
function stubOf(client: MemoryClient, transactionId: string, args: readonly string[]): ChaincodeStub {
  const stub = {
    getBufferArgs: () => args.map((arg) => Buffer.from(arg)),
    getFunctionAndParameters: () => ({ fcn: args[0], params: args.slice(1) }),
    getTxID: () => transactionId,
    getChannelID: () => 'memory',
    getCreator: () => ({ mspid: client.mspId, idBytes: Buffer.from(client.certificate) }),
  };
  return stub as unknown as ChaincodeStub;
}
