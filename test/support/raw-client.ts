import { createHash, createPrivateKey, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { common, msp, orderer, peer } from '@hyperledger/fabric-protos';
import { opensslSigner } from '@attestry/gateway/fabric/openssl-signer';
import { peersOf, tlsAuthority, userFolder, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';

const LARGE = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };

/** A proposal with what the chosen peers said to it. */
export interface RawTransaction {
  readonly transactionId: string;
  readonly proposal: peer.Proposal;
  readonly responses: readonly peer.ProposalResponse[];
}

/**
 * A client of our own, without gateway: it asks for endorsements wherever it likes and hands the result to the orderer,
 * as somebody would who wanted to get around the rules.
 */
export class RawClient {
  private constructor(
    private readonly plan: Plan,
    private readonly creator: Uint8Array,
    private readonly sign: (message: Uint8Array) => Promise<Uint8Array>,
  ) {}

  static async as(plan: Plan, organisation: PeerOrganisation, user: string): Promise<RawClient> {
    const folder = userFolder(plan, organisation, user);
    const identity = new msp.SerializedIdentity();
    identity.setMspid(organisation.mspId);
    identity.setIdBytes(await readFile(join(folder, 'cert.pem')));
    const key = createPrivateKey(await readFile(join(folder, 'key.pem')));
    return new RawClient(plan, identity.serializeBinary(), opensslSigner(key));
  }

  /**
   * Asks peers of the chosen organisations to endorse. What each says is not judged.
   *
   * @param clockOffsetMs - How far the client's clock is ahead: it writes the transaction's timestamp.
   */
  async endorse(
    organisations: readonly string[],
    chaincode: string,
    args: readonly string[],
    transient: Readonly<Record<string, string>> = {},
    clockOffsetMs = 0,
  ): Promise<RawTransaction> {
    const nonce = randomBytes(24);
    const transactionId = createHash('sha256').update(nonce).update(this.creator).digest('hex');
    const header = this.header(chaincode, transactionId, nonce, new Date(Date.now() + clockOffsetMs));
    const payload = new peer.ChaincodeProposalPayload();
    payload.setInput(invocation(chaincode, args).serializeBinary());
    for (const [name, value] of Object.entries(transient)) payload.getTransientmapMap().set(name, Buffer.from(value));
    const proposal = new peer.Proposal();
    proposal.setHeader(header.serializeBinary());
    proposal.setPayload(payload.serializeBinary());
    const signed = new peer.SignedProposal();
    signed.setProposalBytes(proposal.serializeBinary());
    signed.setSignature(await this.sign(proposal.serializeBinary()));
    const responses = await Promise.all(organisations.map((name) => this.ask(name, signed)));
    return { transactionId, proposal, responses };
  }

  /** Assembles a transaction of the endorsements and hands it to the orderer, which knows no policy. */
  async order({ proposal, responses }: RawTransaction): Promise<void> {
    const [first] = responses;
    if (first === undefined) throw new Error('somebody has to have endorsed');
    const endorsed = new peer.ChaincodeEndorsedAction();
    endorsed.setProposalResponsePayload(first.getPayload_asU8());
    endorsed.setEndorsementsList(
      responses.map((response) => {
        const endorsement = response.getEndorsement();
        if (endorsement === undefined) throw new Error(response.getResponse()?.getMessage() ?? 'not endorsed');
        return endorsement;
      }),
    );
    // What reaches the orderer carries no transient data: that is what makes it private.
    const visible = peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8());
    visible.clearTransientmapMap();
    const action = new peer.ChaincodeActionPayload();
    action.setAction(endorsed);
    action.setChaincodeProposalPayload(visible.serializeBinary());
    const header = common.Header.deserializeBinary(proposal.getHeader_asU8());
    const transactionAction = new peer.TransactionAction();
    transactionAction.setHeader(header.getSignatureHeader_asU8());
    transactionAction.setPayload(action.serializeBinary());
    const transaction = new peer.Transaction();
    transaction.setActionsList([transactionAction]);
    const payload = new common.Payload();
    payload.setHeader(header);
    payload.setData(transaction.serializeBinary());
    const envelope = new common.Envelope();
    envelope.setPayload(payload.serializeBinary());
    envelope.setSignature(await this.sign(payload.serializeBinary()));
    await this.broadcast(envelope);
  }

  private header(chaincode: string, transactionId: string, nonce: Uint8Array, at: Date): common.Header {
    const channel = new common.ChannelHeader();
    channel.setType(common.HeaderType.ENDORSER_TRANSACTION);
    channel.setTxId(transactionId);
    channel.setChannelId(this.plan.channel);
    channel.setTimestamp(timestamps.Timestamp.fromDate(at));
    const id = new peer.ChaincodeID();
    id.setName(chaincode);
    const extension = new peer.ChaincodeHeaderExtension();
    extension.setChaincodeId(id);
    channel.setExtension$(extension.serializeBinary());
    const signature = new common.SignatureHeader();
    signature.setCreator(this.creator);
    signature.setNonce(nonce);
    const header = new common.Header();
    header.setChannelHeader(channel.serializeBinary());
    header.setSignatureHeader(signature.serializeBinary());
    return header;
  }

  private async ask(name: string, proposal: peer.SignedProposal): Promise<peer.ProposalResponse> {
    const organisation = peersOf(this.plan).find((candidate) => candidate.name === name);
    if (organisation === undefined) throw new Error(`${name} has no peer`);
    const client = new peer.EndorserClient(
      `localhost:${organisation.peer.port}`,
      grpc.credentials.createSsl(await readFile(tlsAuthority(organisation.peer))),
      LARGE,
    );
    try {
      return await new Promise((resolve, reject) => {
        client.processProposal(proposal, (error, response) => {
          if (response === undefined) reject(error ?? new Error('no answer'));
          else resolve(response);
        });
      });
    } finally {
      client.close();
    }
  }

  private async broadcast(envelope: common.Envelope): Promise<void> {
    const [target] = this.plan.orderers;
    if (target === undefined) throw new Error('no orderer');
    const client = new orderer.AtomicBroadcastClient(
      `localhost:${target.port}`,
      grpc.credentials.createSsl(await readFile(tlsAuthority(target))),
      LARGE,
    );
    try {
      await new Promise<void>((resolve, reject) => {
        const stream = client.broadcast();
        stream.on('data', (answer: orderer.BroadcastResponse) => {
          if (answer.getStatus() === common.Status.SUCCESS) resolve();
          else reject(new Error(`the orderer answers ${answer.getStatus()}: ${answer.getInfo()}`));
        });
        stream.on('error', reject);
        stream.write(envelope);
        stream.end();
      });
    } finally {
      client.close();
    }
  }
}

function invocation(chaincode: string, args: readonly string[]): peer.ChaincodeInvocationSpec {
  const id = new peer.ChaincodeID();
  id.setName(chaincode);
  const input = new peer.ChaincodeInput();
  input.setArgsList(args.map((argument) => Buffer.from(argument)));
  const spec = new peer.ChaincodeSpec();
  spec.setType(peer.ChaincodeSpec.Type.NODE);
  spec.setChaincodeId(id);
  spec.setInput(input);
  const invocationSpec = new peer.ChaincodeInvocationSpec();
  invocationSpec.setChaincodeSpec(spec);
  return invocationSpec;
}
