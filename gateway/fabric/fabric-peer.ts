import type { Client } from '@grpc/grpc-js';
import {
  CommitStatusError,
  connect,
  type Contract,
  type Gateway,
  hash,
  type Network,
  type Proposal,
} from '@hyperledger/fabric-gateway';
import { common, gateway as messages, msp } from '@hyperledger/fabric-protos';
import { definitionOf, functionOf, type TransactionName } from '@attestry/chaincode/schema';
import type { UserIdentity } from '../load-config.js';
import { Problem } from '../problems/problem.js';
import type { CommitOutcome } from './commit-stream.js';
import { faultOf } from './faults.js';
import { opensslSigner } from './openssl-signer.js';
import type { Endorsed, PeerEdge, Proposed } from './peer-edge.js';
import { validationCode } from './validation-code.js';

/** One user's way to the channel, signed with its own key. */
interface UserAccess {
  readonly gateway: Gateway;
  readonly network: Network;
  readonly creator: Uint8Array;
  readonly contracts: Readonly<Record<'registry' | 'collections', Contract>>;
}

const deadlineIn = (ms: number): { deadline: number } => ({ deadline: Date.now() + ms });

/** The member's own peer, as its users reach it. */
export class FabricPeer implements PeerEdge {
  private readonly users: ReadonlyMap<string, UserAccess>;

  constructor(
    client: Client,
    private readonly mspId: string,
    private readonly channel: string,
    identities: ReadonlyMap<string, UserIdentity>,
  ) {
    this.users = new Map([...identities].map(([name, identity]) => [name, accessOf(client, mspId, channel, identity)]));
  }

  network(user: string): Network {
    return this.access(user).network;
  }

  async endorse(proposed: Proposed, deadlineMs: number): Promise<Endorsed> {
    const proposal = this.proposal(proposed);
    try {
      const transaction = await proposal.endorse(deadlineIn(deadlineMs));
      return {
        transactionId: transaction.getTransactionId(),
        receipt: transaction.getResult(),
        send: async () => {
          await transaction.submit(deadlineIn(SEND_DEADLINE_MS)).catch((error: unknown) => {
            const fault = faultOf(error, this.mspId);
            // Turned away at the peer's door: known not to have been sent. Of anything else nothing is known.
            throw fault instanceof Problem && fault.code === 'OVERLOADED' ? fault : error;
          });
        },
      };
    } catch (error) {
      throw faultOf(error, this.mspId);
    }
  }

  async outcomeOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined> {
    const { gateway, creator } = this.access(user);
    const request = new messages.CommitStatusRequest();
    request.setChannelId(this.channel);
    request.setTransactionId(transactionId);
    request.setIdentity(creator);
    const signed = new messages.SignedCommitStatusRequest();
    signed.setRequest(request.serializeBinary());
    try {
      const status = await gateway.newCommit(signed.serializeBinary()).getStatus(deadlineIn(deadlineMs));
      return { code: validationCode(status.code), blockNumber: status.blockNumber };
    } catch (error) {
      // In no block yet, or the peer is out of reach: either way the outcome is not known.
      if (error instanceof CommitStatusError) return undefined;
      throw error;
    }
  }

  /** @throws {@link Problem} as {@link faultOf} says, and {@link PassingFault}. */
  async evaluate(user: string, name: TransactionName, request: unknown, deadlineMs: number): Promise<Uint8Array> {
    const contract = this.access(user).contracts[definitionOf(name)];
    // Named, because the peer would otherwise ask another member's where its own chaincode is down, and believe it.
    const proposal = contract.newProposal(functionOf(name), {
      arguments: [JSON.stringify(request)],
      endorsingOrganizations: [this.mspId],
    });
    try {
      return await proposal.evaluate(deadlineIn(deadlineMs));
    } catch (error) {
      throw faultOf(error, this.mspId);
    }
  }

  /** How many blocks the peer has. */
  async height(user: string, deadlineMs: number): Promise<bigint> {
    const proposal = this.network(user)
      .getContract('qscc')
      .newProposal('GetChainInfo', { arguments: [this.channel] });
    const info = common.BlockchainInfo.deserializeBinary(await proposal.evaluate(deadlineIn(deadlineMs)));
    return BigInt(info.getHeight());
  }

  private proposal({ user, name, request, amounts }: Proposed): Proposal {
    const contract = this.access(user).contracts[definitionOf(name)];
    return contract.newProposal(functionOf(name), {
      arguments: [JSON.stringify(request)],
      ...(amounts === undefined ? {} : { transientData: { amounts: JSON.stringify(amounts) } }),
    });
  }

  private access(user: string): UserAccess {
    const access = this.users.get(user);
    if (access === undefined) throw new Problem('USER_UNKNOWN', 'the user has no identity at this gateway');
    return access;
  }
}

/** The orderers acknowledge an envelope at once, unless they are electing a leader. */
const SEND_DEADLINE_MS = 10_000;

function accessOf(client: Client, mspId: string, channel: string, identity: UserIdentity): UserAccess {
  const gateway = connect({
    client,
    identity: { mspId, credentials: identity.credentials },
    signer: opensslSigner(identity.privateKey),
    hash: hash.none,
  });
  const network = gateway.getNetwork(channel);
  const creator = new msp.SerializedIdentity();
  creator.setMspid(mspId);
  creator.setIdBytes(identity.credentials);
  return {
    gateway,
    network,
    creator: creator.serializeBinary(),
    contracts: { registry: network.getContract('registry'), collections: network.getContract('collections') },
  };
}
