import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { MemoryClient, MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { CONTRACTS, type RequestInput, TRANSACTIONS, type TransactionName } from '@attestry/chaincode/schema';
import { decodeBlock } from '@attestry/gateway/readmodel/blocks/decode-block';
import type { LedgerBlocks } from '@attestry/gateway/readmodel/blocks/block-source';
import type { LedgerBlock } from '@attestry/gateway/readmodel/blocks/ledger-block';
import { common, ledger, msp, peer } from '@hyperledger/fabric-protos';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';

type Endorsed = Awaited<ReturnType<MemoryLedger['endorse']>>;

/** A transaction of a block that a test makes: an envelope, and what the peer says of it. */
interface Entry {
  readonly envelope: Uint8Array;
  readonly code: number;
  readonly privateData?: ledger.rwset.TxPvtReadWriteSet;
}

/** A block as a peer sends it. */
export interface ChainBlock {
  readonly block: common.Block;
  readonly privateData: ReadonlyMap<number, ledger.rwset.TxPvtReadWriteSet>;
}

/** The in-memory ledger's transactions as blocks, byte for byte of the form in which a peer sends them. */
export class MemoryChain {
  readonly blocks: ChainBlock[] = [];
  private previous: Uint8Array = new Uint8Array();
  private readonly changes = new EventEmitter();

  constructor(readonly ledger: MemoryLedger) {
    this.add([
      { envelope: envelopeOf(common.HeaderType.CONFIG, undefined, ledger.now, '', new Uint8Array()), code: 0 },
    ]);
  }

  /** Number of the last block. */
  get height(): number {
    return this.blocks.length - 1;
  }

  /** The blocks as a projection reads them: those that stand, then those that come. */
  readonly source: LedgerBlocks = (start, signal) => this.from(start, signal);

  private async *from(start: number, signal: AbortSignal): AsyncGenerator<LedgerBlock> {
    const stir = (): void => {
      this.changes.emit('change');
    };
    signal.addEventListener('abort', stir, { once: true });
    for (let next = start; !signal.aborted;) {
      const change = once(this.changes, 'change');
      for (; next < this.blocks.length; next += 1) {
        const { block, privateData } = this.blocks[next] ?? this.missing(next);
        yield decodeBlock(block, privateData);
      }
      await change;
    }
  }

  private missing(number: number): never {
    throw new Error(`no block ${number}`);
  }

  /** Carries out transactions side by side, in one block: the second of two that collide is invalid. */
  async submit(...calls: readonly Call[]): Promise<string[]> {
    const transactions: { call: Call; endorsed: Endorsed }[] = [];
    for (const call of calls) {
      const { client, name, request, amounts } = call;
      transactions.push({ call, endorsed: await this.ledger.endorse(client, name, request, amounts) });
    }
    this.commit(transactions);
    return transactions.map(({ endorsed }) => endorsed.transactionId);
  }

  /** Puts endorsed transactions into a block, and says what became of each. */
  commit(transactions: readonly { readonly call: Call; readonly endorsed: Endorsed }[]): string[] {
    const validities = this.ledger.commit(transactions.map(({ endorsed }) => endorsed));
    const entries = transactions.map(({ call, endorsed }, index): Entry => {
      const privateData = privateDataOf(endorsed);
      return {
        envelope: transactionOf(call, endorsed),
        code: peer.TxValidationCode[validities[index] ?? 'VALID'],
        ...(privateData === undefined ? {} : { privateData }),
      };
    });
    this.add(entries);
    return validities;
  }

  /** Adds a block of which the test says what is in it. */
  add(entries: readonly Entry[]): void {
    const block = new common.Block();
    const data = new common.BlockData();
    data.setDataList(entries.map(({ envelope }) => envelope));
    block.setData(data);
    const header = new common.BlockHeader();
    header.setNumber(this.blocks.length);
    header.setPreviousHash(this.previous);
    header.setDataHash(
      createHash('sha256')
        .update(Buffer.concat(entries.map((one) => one.envelope)))
        .digest(),
    );
    block.setHeader(header);
    const metadata = new common.BlockMetadata();
    metadata.setMetadataList([new Uint8Array(), new Uint8Array(), Uint8Array.from(entries.map(({ code }) => code))]);
    block.setMetadata(metadata);
    this.previous = headerHash(header);
    const privateData = new Map(
      entries.flatMap(({ privateData: own }, index) => (own === undefined ? [] : [[index, own] as const])),
    );
    this.blocks.push({ block, privateData });
    this.changes.emit('change');
  }
}

export interface Call {
  readonly client: MemoryClient;
  readonly name: TransactionName;
  readonly request: unknown;
  readonly amounts?: unknown;
}

/** A call of the ledger, its request as the schema of its transaction has it. */
export function call<N extends TransactionName>(
  client: MemoryClient,
  name: N,
  request: RequestInput<N> | object,
  amounts?: unknown,
): Call {
  return { client, name, request, ...(amounts === undefined ? {} : { amounts }) };
}

function headerHash(header: common.BlockHeader): Uint8Array {
  const integer = Buffer.from(header.getNumber().toString(16).padStart(4, '0'), 'hex');
  const number = integer[0] === 0 && (integer[1] ?? 0) < 0x80 ? integer.subarray(1) : integer;
  const part = (tag: number, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
  const content = Buffer.concat([
    part(2, number),
    part(4, header.getPreviousHash_asU8()),
    part(4, header.getDataHash_asU8()),
  ]);
  return createHash('sha256').update(part(0x30, content)).digest();
}

/** An envelope with a header that says who sent what kind of message, when. */
export function envelopeOf(
  type: number,
  client: MemoryClient | undefined,
  at: string,
  transactionId: string,
  data: Uint8Array,
): Uint8Array {
  const channel = new common.ChannelHeader();
  channel.setType(type);
  channel.setTxId(transactionId);
  channel.setChannelId('credit');
  channel.setTimestamp(timestamps.Timestamp.fromDate(new Date(at)));
  const creator = new msp.SerializedIdentity();
  creator.setMspid(client?.mspId ?? 'OrderingMSP');
  creator.setIdBytes(Buffer.from(client?.certificate ?? ''));
  const signature = new common.SignatureHeader();
  signature.setCreator(creator.serializeBinary());
  const header = new common.Header();
  header.setChannelHeader(channel.serializeBinary());
  header.setSignatureHeader(signature.serializeBinary());
  const payload = new common.Payload();
  payload.setHeader(header);
  payload.setData(data);
  const envelope = new common.Envelope();
  envelope.setPayload(payload.serializeBinary());
  return envelope.serializeBinary();
}

function transactionOf({ client, name, request }: Call, endorsed: Endorsed): Uint8Array {
  const id = new peer.ChaincodeID();
  const { contract } = TRANSACTIONS[name];
  id.setName(CONTRACTS[contract]);
  const input = new peer.ChaincodeInput();
  input.setArgsList([Buffer.from(`${contract}:${name}`), Buffer.from(JSON.stringify(request))]);
  const spec = new peer.ChaincodeSpec();
  spec.setChaincodeId(id);
  spec.setInput(input);
  const invocation = new peer.ChaincodeInvocationSpec();
  invocation.setChaincodeSpec(spec);
  const proposal = new peer.ChaincodeProposalPayload();
  proposal.setInput(invocation.serializeBinary());

  const results = new ledger.rwset.TxReadWriteSet();
  results.setNsRwsetList(
    endorsed.simulations
      .toSorted((a, b) => (a.definition < b.definition ? -1 : 1))
      .map(({ definition, writes, privateWrites }) => {
        const namespace = new ledger.rwset.NsReadWriteSet();
        namespace.setNamespace(definition);
        namespace.setRwset(keyValues([...writes]).serializeBinary());
        namespace.setCollectionHashedRwsetList(
          [...new Set(privateWrites.map(({ collection }) => collection))].map((collection) => {
            const hashed = new ledger.rwset.CollectionHashedReadWriteSet();
            hashed.setCollectionName(collection);
            const hashes = new ledger.rwset.kvrwset.HashedRWSet();
            hashes.addHashedWrites(new ledger.rwset.kvrwset.KVWriteHash());
            hashed.setHashedRwset(hashes.serializeBinary());
            return hashed;
          }),
        );
        return namespace;
      }),
  );
  const action = new peer.ChaincodeAction();
  action.setResults(results.serializeBinary());
  const response = new peer.ProposalResponsePayload();
  response.setExtension$(action.serializeBinary());
  const endorsedAction = new peer.ChaincodeEndorsedAction();
  endorsedAction.setProposalResponsePayload(response.serializeBinary());
  const actionPayload = new peer.ChaincodeActionPayload();
  actionPayload.setAction(endorsedAction);
  actionPayload.setChaincodeProposalPayload(proposal.serializeBinary());
  const transactionAction = new peer.TransactionAction();
  transactionAction.setPayload(actionPayload.serializeBinary());
  const transaction = new peer.Transaction();
  transaction.setActionsList([transactionAction]);
  const { at, transactionId } = endorsed;
  const data = transaction.serializeBinary();
  return envelopeOf(common.HeaderType.ENDORSER_TRANSACTION, client, at, transactionId, data);
}

function privateDataOf({ simulations }: Endorsed): ledger.rwset.TxPvtReadWriteSet | undefined {
  const all = simulations.flatMap(({ definition, privateWrites }) =>
    privateWrites.map((write) => ({ definition, ...write })),
  );
  if (all.length === 0) return undefined;
  const set = new ledger.rwset.TxPvtReadWriteSet();
  set.setNsPvtRwsetList(
    all.map(({ definition, collection, key, value }) => {
      const own = new ledger.rwset.CollectionPvtReadWriteSet();
      own.setCollectionName(collection);
      own.setRwset(keyValues([[key, value]]).serializeBinary());
      const namespace = new ledger.rwset.NsPvtReadWriteSet();
      namespace.setNamespace(definition);
      namespace.addCollectionPvtRwset(own);
      return namespace;
    }),
  );
  return set;
}

function keyValues(writes: readonly (readonly [string, Uint8Array])[]): ledger.rwset.kvrwset.KVRWSet {
  const set = new ledger.rwset.kvrwset.KVRWSet();
  set.setWritesList(
    writes
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => {
        const write = new ledger.rwset.kvrwset.KVWrite();
        write.setKey(key);
        write.setValue(value);
        return write;
      }),
  );
  return set;
}
