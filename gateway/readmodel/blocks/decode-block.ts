import { createHash, X509Certificate } from 'node:crypto';
import { common, ledger, msp, peer } from '@hyperledger/fabric-protos';
import { validationCode } from '../../fabric/validation-code.js';
import type { BlockTransaction, LedgerBlock, PrivateWrite, Write } from './ledger-block.js';

/** Private data by the transaction's place in its block. */
export type PrivateData = ReadonlyMap<number, ledger.rwset.TxPvtReadWriteSet>;

const VALID = 'VALID';
const HEADER_TYPES = new Map<number, string>(Object.entries(common.HeaderType).map(([name, type]) => [type, name]));
/** What may be kept of texts that a client chose: a database takes no NUL, and a log no line break. */
const PRINTABLE = /^[\x20-\x7e]{1,128}$/;
const TRANSACTION_ID = /^[0-9a-f]{64}$/;

/** A block of the peer's, with what its valid transactions wrote. */
export function decodeBlock(block: common.Block, privateData: PrivateData = new Map()): LedgerBlock {
  const header = block.getHeader();
  if (header === undefined) throw new Error('a block without a header');
  const flags = block.getMetadata()?.getMetadataList_asU8()[common.BlockMetadataIndex.TRANSACTIONS_FILTER];
  const envelopes = block.getData()?.getDataList_asU8() ?? [];
  const codeOf = (index: number): string => {
    // Nobody validated the genesis block: everybody started from it.
    const flag = header.getNumber() === 0 ? 0 : flags?.[index];
    if (flag === undefined) throw new Error(`block ${header.getNumber()} does not say what is valid in it`);
    return validationCode(flag);
  };
  return {
    number: header.getNumber(),
    hash: blockHash(header),
    previousHash: Buffer.from(header.getPreviousHash_asU8()).toString('hex'),
    transactions: envelopes.map((bytes, index) =>
      decodeTransaction(bytes, index, codeOf(index), privateData.get(index)),
    ),
  };
}

/** SHA-256 of the header's ASN.1: SEQUENCE of INTEGER number, OCTET STRING previous hash, OCTET STRING data hash. */
function blockHash(header: common.BlockHeader): string {
  const content = Buffer.concat([
    derInteger(header.getNumber()),
    derOctets(header.getPreviousHash_asU8()),
    derOctets(header.getDataHash_asU8()),
  ]);
  // A sequence of two hashes is shorter than 128 bytes, so that its length is one byte.
  const sequence = Buffer.concat([Buffer.from([0x30, content.length]), content]);
  return createHash('sha256').update(sequence).digest('hex');
}

function derInteger(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  // A leading one bit would make it negative.
  const padded = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded]);
}

function derOctets(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x04, bytes.length]), bytes]);
}

/**
 * An orderer takes whatever its writers sign, so the envelope of an invalid transaction may be anything. A valid one
 * has passed the peer's checks: if that cannot be read, the projection must not go on.
 */
function decodeTransaction(
  bytes: Uint8Array,
  index: number,
  code: string,
  privateData: ledger.rwset.TxPvtReadWriteSet | undefined,
): BlockTransaction {
  const unreadable: BlockTransaction = {
    index,
    transactionId: undefined,
    type: 'UNREADABLE',
    definition: undefined,
    name: undefined,
    creator: undefined,
    at: undefined,
    code,
    writes: [],
    privateWrites: [],
    collections: [],
  };
  try {
    return { ...unreadable, ...decodeEnvelope(bytes, code === VALID, privateData) };
  } catch (error) {
    if (code === VALID) throw error;
    return unreadable;
  }
}

function decodeEnvelope(
  bytes: Uint8Array,
  valid: boolean,
  privateData: ledger.rwset.TxPvtReadWriteSet | undefined,
): Partial<BlockTransaction> {
  const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8());
  const channel = common.ChannelHeader.deserializeBinary(payload.getHeader()?.getChannelHeader_asU8() ?? bytes);
  const signature = common.SignatureHeader.deserializeBinary(payload.getHeader()?.getSignatureHeader_asU8() ?? bytes);
  const described = {
    transactionId: TRANSACTION_ID.test(channel.getTxId()) ? channel.getTxId() : undefined,
    type: HEADER_TYPES.get(channel.getType()) ?? `TYPE_${channel.getType()}`,
    at: instantOf(channel),
    creator: creatorOf(signature.getCreator_asU8()),
  };
  if (channel.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return described;
  const actions = peer.Transaction.deserializeBinary(payload.getData_asU8())
    .getActionsList()
    .map((action) => peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8()));
  const [first] = actions;
  return {
    ...described,
    ...(first === undefined ? {} : invocationOf(first)),
    ...(valid ? effectsOf(actions.map(actionOf), privateData) : {}),
  };
}

function instantOf(channel: common.ChannelHeader): string | undefined {
  const timestamp = channel.getTimestamp();
  if (timestamp === undefined) return undefined;
  const instant = new Date(timestamp.getSeconds() * 1_000 + Math.floor(timestamp.getNanos() / 1e6));
  // Years that no ledger time has, in an envelope that somebody made up.
  const text = Number.isNaN(instant.getTime()) ? '' : instant.toISOString();
  return text.length === 24 ? text : undefined;
}

function creatorOf(bytes: Uint8Array): BlockTransaction['creator'] {
  const identity = msp.SerializedIdentity.deserializeBinary(bytes);
  const mspId = printable(identity.getMspid());
  return mspId === undefined ? undefined : { mspId, name: commonName(Buffer.from(identity.getIdBytes_asU8())) };
}

/** Few certificates sign many transactions. */
const names = new Map<string, string | undefined>();
const MOST_NAMES = 1_000;

function commonName(pem: Buffer): string | undefined {
  const key = pem.toString('latin1');
  if (!names.has(key)) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(key, printable(/^CN=(.+)$/m.exec(subjectOf(pem))?.[1]));
  }
  return names.get(key);
}

function subjectOf(pem: Buffer): string {
  try {
    return new X509Certificate(pem).subject;
  } catch {
    return ''; // An orderer checks who signs; what the peer then calls a bad creator may be no certificate at all.
  }
}

function invocationOf(action: peer.ChaincodeActionPayload): Pick<BlockTransaction, 'definition' | 'name'> {
  const proposal = peer.ChaincodeProposalPayload.deserializeBinary(action.getChaincodeProposalPayload_asU8());
  const invocation = peer.ChaincodeInvocationSpec.deserializeBinary(proposal.getInput_asU8()).getChaincodeSpec();
  const [name] = invocation?.getInput()?.getArgsList_asU8() ?? [];
  return {
    definition: printable(invocation?.getChaincodeId()?.getName()),
    // `<contract>:<transaction>`, and a definition has no two transactions of one name.
    name: printable(name === undefined ? undefined : Buffer.from(name).toString('utf8').replace(/^.*:/, '')),
  };
}

function actionOf(payload: peer.ChaincodeActionPayload): ledger.rwset.TxReadWriteSet {
  const response = peer.ProposalResponsePayload.deserializeBinary(
    payload.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array(),
  );
  const action = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8());
  return ledger.rwset.TxReadWriteSet.deserializeBinary(action.getResults_asU8());
}

function effectsOf(
  sets: readonly ledger.rwset.TxReadWriteSet[],
  privateData: ledger.rwset.TxPvtReadWriteSet | undefined,
): Pick<BlockTransaction, 'writes' | 'privateWrites' | 'collections'> {
  const namespaces = sets.flatMap((set) => set.getNsRwsetList());
  return {
    writes: namespaces.flatMap((set) => writesOf(set.getNamespace(), set.getRwset_asU8())),
    privateWrites: (privateData?.getNsPvtRwsetList() ?? []).flatMap((set) =>
      set.getCollectionPvtRwsetList().flatMap(privateWritesOf),
    ),
    collections: namespaces.flatMap((set) =>
      set
        .getCollectionHashedRwsetList()
        .filter((hashed) => hasWrites(hashed.getHashedRwset_asU8()))
        .map((hashed) => hashed.getCollectionName()),
    ),
  };
}

function writesOf(definition: string, bytes: Uint8Array): Write[] {
  return ledger.rwset.kvrwset.KVRWSet.deserializeBinary(bytes)
    .getWritesList()
    .map((write) => ({
      definition,
      key: write.getKey(),
      value: write.getIsDelete() ? undefined : write.getValue_asU8(),
    }));
}

function privateWritesOf(set: ledger.rwset.CollectionPvtReadWriteSet): PrivateWrite[] {
  return ledger.rwset.kvrwset.KVRWSet.deserializeBinary(set.getRwset_asU8())
    .getWritesList()
    .filter((write) => !write.getIsDelete())
    .map((write) => ({
      collection: set.getCollectionName(),
      key: write.getKey(),
      value: write.getValue_asU8(),
    }));
}

const hasWrites = (bytes: Uint8Array): boolean =>
  ledger.rwset.kvrwset.HashedRWSet.deserializeBinary(bytes).getHashedWritesList().length > 0;

function printable(text: string | undefined): string | undefined {
  return text !== undefined && PRINTABLE.test(text) ? text : undefined;
}
