import { createRequire } from 'node:module';
import { peer } from '@hyperledger/fabric-protos';
import type { ChaincodeStub } from 'fabric-shim';
import { instant } from '../domain/calendar.js';
import type { KeyValue, KeyVersion, Store } from './store.js';

/**
 * fabric-shim 2.5.8 knows neither multi-get nor write batch, but peers from 3.1 on speak both. The messages are made
 * with the newer protos and sent through the shim's own handler, wrapped in the shim's own copy of ChaincodeMessage.
 * These are internals of the shim: its version is pinned, and a test on the real network calls each of them.
 */
const WRITE_BATCH_STATE = 24;
const GET_STATE_MULTIPLE = 25;
// WriteRecord.Type
const PUT_STATE = 9 as const;
const PUT_STATE_METADATA = 21 as const;
const VALIDATION_PARAMETER = 'VALIDATION_PARAMETER';

interface ShimMessage {
  setType(type: number): void;
  setPayload(payload: Uint8Array): void;
  setTxid(id: string): void;
  setChannelId(id: string): void;
}
interface ShimInternals {
  readonly txId: string;
  readonly channel_id: string;
  readonly handler: { _askPeerAndListen(message: ShimMessage, method: string): Promise<unknown> };
}
const fromShim = createRequire(createRequire(import.meta.url).resolve('fabric-shim'));
const shimProtos = fromShim('@hyperledger/fabric-protos') as { peer: { ChaincodeMessage: new () => ShimMessage } };

async function ask(stub: ChaincodeStub, type: number, payload: Uint8Array, method: string): Promise<unknown> {
  const internals = stub as unknown as ShimInternals;
  const message = new shimProtos.peer.ChaincodeMessage();
  message.setType(type);
  message.setPayload(payload);
  message.setTxid(internals.txId);
  message.setChannelId(internals.channel_id);
  return internals.handler._askPeerAndListen(message, method);
}

function record(
  type: typeof PUT_STATE | typeof PUT_STATE_METADATA,
  collection: string,
  key: string,
  value: Uint8Array | undefined,
): peer.WriteRecord {
  const write = new peer.WriteRecord();
  write.setType(type);
  write.setCollection(collection);
  write.setKey(key);
  if (value !== undefined) write.setValue(value);
  return write;
}

const isPresent = (value: Uint8Array | undefined): value is Uint8Array => value !== undefined && value.length > 0;

/** {@link Store} on a real peer. */
export class FabricStore implements Store {
  readonly transactionId: string;
  readonly at: string;
  private readonly writes: peer.WriteRecord[] = [];

  constructor(private readonly stub: ChaincodeStub) {
    this.transactionId = stub.getTxID();
    const timestamp = stub.getTxTimestamp();
    this.at = instant(Number(timestamp.seconds), Math.floor(timestamp.nanos / 1_000_000));
  }

  async getMany(keys: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    if (keys.length === 0) return [];
    const request = new peer.GetStateMultiple();
    request.setKeysList([...keys]);
    const answer = await ask(this.stub, GET_STATE_MULTIPLE, request.serializeBinary(), 'GetStateMultiple');
    const values = peer.GetStateMultipleResult.deserializeBinary(answer as Uint8Array).getValuesList_asU8();
    return keys.map((_, index) => (isPresent(values[index]) ? values[index] : undefined));
  }

  put(key: string, value: Uint8Array): void {
    this.writes.push(record(PUT_STATE, '', key, value));
  }

  bind(key: string, policy: Uint8Array): void {
    const metadata = new peer.StateMetadata();
    metadata.setMetakey(VALIDATION_PARAMETER);
    metadata.setValue(policy);
    const write = record(PUT_STATE_METADATA, '', key, undefined);
    write.setMetadata(metadata);
    this.writes.push(write);
  }

  putPrivate(collection: string, key: string, value: Uint8Array): void {
    this.writes.push(record(PUT_STATE, collection, key, value));
  }

  async scan(from: string, to: string, limit: number): Promise<KeyValue[]> {
    return take(await this.stub.getStateByRange(from, to), limit);
  }

  async scanPrivate(collection: string, from: string, to: string, limit: number): Promise<KeyValue[]> {
    return take(unwrapped(await this.stub.getPrivateDataByRange(collection, from, to)), limit);
  }

  async getPrivate(collection: string, key: string): Promise<Uint8Array | undefined> {
    const value = await this.stub.getPrivateData(collection, key);
    return isPresent(value) ? value : undefined;
  }

  async history(key: string): Promise<KeyVersion[]> {
    const iterator = unwrapped(await this.stub.getHistoryForKey(key)) as HistoryIterator;
    const versions: KeyVersion[] = [];
    for (let next = await iterator.next(); ; next = await iterator.next()) {
      const { value } = next;
      if (isModification(value)) {
        versions.push({
          transactionId: value.txId,
          at: instant(Number(value.timestamp.seconds), Math.floor(value.timestamp.nanos / 1_000_000)),
          value: value.isDelete ? undefined : value.value,
        });
      }
      if (next.done === true) break;
    }
    await iterator.close();
    return versions.reverse(); // Fabric answers newest first
  }

  transient(field: string): Uint8Array | undefined {
    return this.stub.getTransient().get(field);
  }

  announce(name: string, payload: Uint8Array): void {
    this.stub.setEvent(name, payload);
  }

  async invoke(definition: string, transaction: string, request: string): Promise<string> {
    const answer = await this.stub.invokeChaincode(definition, [transaction, request], this.stub.getChannelID());
    // 400 and above is a refusal; the shim hands it over as an answer.
    if (answer.status >= 400) throw new Error(answer.message);
    return new TextDecoder().decode(answer.payload);
  }

  async flush(): Promise<void> {
    if (this.writes.length === 0) return;
    const batch = new peer.WriteBatchState();
    batch.setRecList(this.writes);
    await ask(this.stub, WRITE_BATCH_STATE, batch.serializeBinary(), 'WriteBatchState');
  }
}

interface Modification {
  readonly txId: string;
  readonly timestamp: { readonly seconds: unknown; readonly nanos: number };
  readonly isDelete: boolean;
  readonly value: Uint8Array;
}
interface HistoryIterator {
  next(): Promise<{ value?: unknown; done?: boolean }>;
  close(): Promise<void>;
}
const isModification = (value: unknown): value is Modification =>
  typeof value === 'object' && value !== null && 'txId' in value;

interface RangeIterator {
  next(): Promise<{ value?: { key: string; value: Uint8Array } | null; done?: boolean }>;
  close(): Promise<void>;
}

/** Some of the shim's queries answer an iterator, others an object that holds one. */
function unwrapped(answer: unknown): RangeIterator {
  const holder = answer as { iterator?: RangeIterator };
  return holder.iterator ?? (answer as RangeIterator);
}

async function take(iterator: unknown, limit: number): Promise<KeyValue[]> {
  const range = iterator as RangeIterator;
  const found: KeyValue[] = [];
  while (found.length < limit) {
    const next = await range.next();
    if (next.value?.key !== undefined && next.value.key !== '')
      found.push({ key: next.value.key, value: next.value.value });
    if (next.done === true) break;
  }
  await range.close();
  return found;
}
