import { encode } from '@attestry/chaincode/ledger/encoding';
import type { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { common, ledger, peer } from '@hyperledger/fabric-protos';
import type { RawClient } from '../support/raw-client.js';

/** Bytes of one transaction on the ledger. */
export interface TransactionSizes {
  readonly envelope: number;
  /** The request, as the client sent it. */
  readonly request: number;
  /** What it read and wrote, public and as hashes. */
  readonly readWriteSet: number;
  /** Values written, by the first word of the key. */
  readonly written: Readonly<Record<string, { readonly keys: number; readonly bytes: number }>>;
}

/** The sizes of a transaction, read from a peer's block store. */
export async function transactionSizes(client: RawClient, channel: string, id: string): Promise<TransactionSizes> {
  const { responses } = await client.endorse(['Aurora'], 'qscc', ['GetTransactionByID', channel, id]);
  const found = responses[0]?.getResponse()?.getPayload_asU8() ?? new Uint8Array();
  const envelope = peer.ProcessedTransaction.deserializeBinary(found).getTransactionenvelope();
  if (envelope === undefined) throw new Error(`${id} is in no block`);
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
  const [first] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList();
  const action = peer.ChaincodeActionPayload.deserializeBinary(first?.getPayload_asU8() ?? new Uint8Array());
  const endorsed = action.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array();
  const extension = peer.ProposalResponsePayload.deserializeBinary(endorsed).getExtension_asU8();
  const results = peer.ChaincodeAction.deserializeBinary(extension).getResults_asU8();
  return {
    envelope: envelope.serializeBinary().length,
    request: action.getChaincodeProposalPayload_asU8().length,
    readWriteSet: results.length,
    written: writtenIn(results),
  };
}

function writtenIn(results: Uint8Array): TransactionSizes['written'] {
  const written: Record<string, { keys: number; bytes: number }> = {};
  for (const namespace of ledger.rwset.TxReadWriteSet.deserializeBinary(results).getNsRwsetList()) {
    const set = ledger.rwset.kvrwset.KVRWSet.deserializeBinary(namespace.getRwset_asU8());
    for (const write of set.getWritesList()) {
      const kind = write.getKey().split('~')[0] ?? '';
      const { keys, bytes } = written[kind] ?? { keys: 0, bytes: 0 };
      written[kind] = { keys: keys + 1, bytes: bytes + write.getValue_asU8().length };
    }
  }
  return written;
}

/** Bytes of the private pack of amounts that one command wrote, as the contract encodes it. */
export async function packBytes(
  clerk: GatewayClient,
  tradelineId: string,
): Promise<{ records: number; bytes: number }> {
  const newest = (await clerk.readAmounts(tradelineId)).entries[0]?.pack ?? '';
  const [lender = ''] = tradelineId.split('-');
  for (let after = ''; ;) {
    const { packs, next } = await clerk.scanAmounts({ lender, after, packs: 50 });
    const found = packs.find(({ pack }) => pack === newest);
    if (found !== undefined) {
      const items = found.entries.map((e) => [
        e.tradelineId.slice(lender.length + 1),
        ...[e.period, e.currency, e.limit, e.balance, e.due, e.paid, e.period === null ? null : newest],
      ]);
      return { records: items.length, bytes: encode({ salt: '0'.repeat(64), items }).length };
    }
    if (next === null) throw new Error('the pack of a command is there');
    after = next;
  }
}
