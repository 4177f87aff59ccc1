import { status as grpc, type Client } from '@grpc/grpc-js';
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
import type { UserIdentity } from '../identities.js';
import type { Previewed } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import type { LedgerBlock } from '../readmodel/blocks/ledger-block.js';
import { peerBlocks } from '../readmodel/blocks/peer-blocks.js';
import type { BlockOutcome, CommitOutcome } from './commit-stream.js';
import { faultOf } from './faults.js';
import { filteredBlocks } from './filtered-blocks.js';
import type { Endorsed, LedgerPeer, Proposed } from './peer-edge.js';
import { transactionIdOf } from './receipt.js';
import { validationCode } from './validation-code.js';

/** One user's way to the channel, signed with its own key. */
interface UserAccess {
  readonly gateway: Gateway;
  readonly network: Network;
  readonly creator: Uint8Array;
  readonly contracts: Readonly<Record<'registry' | 'collections', Contract>>;
}

const deadlineIn = (ms: number): { deadline: number } => ({ deadline: Date.now() + ms });

/** Whom the gateway can act as, as of now. */
export interface IdentitySource {
  get(user: string): UserIdentity | undefined;
}

/** A peer of the member's own, as its users reach it. */
export class FabricPeer implements LedgerPeer {
  /** By identity, not by name: one that was renewed is another. */
  private readonly accesses = new WeakMap<UserIdentity, UserAccess>();

  constructor(
    private readonly client: Client,
    private readonly mspId: string,
    private readonly channel: string,
    private readonly identities: IdentitySource,
  ) {}

  async *blocks(user: string, start: bigint | undefined, signal: AbortSignal): AsyncIterable<BlockOutcome> {
    const startBlock = start ?? (await this.height(user, HEIGHT_DEADLINE_MS)) - 1n;
    yield* filteredBlocks(this.access(user).network, startBlock, signal);
  }

  wholeBlocks(user: string, start: number, signal: AbortSignal): AsyncIterable<LedgerBlock> {
    return peerBlocks(this.access(user).network, start, signal);
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
    try {
      return await this.commitStatus(user, transactionId, deadlineMs);
    } catch (error) {
      // In no block yet, or the peer is out of reach: either way the outcome is not known.
      if (error instanceof CommitStatusError) return undefined;
      throw error;
    }
  }

  async statusOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined> {
    try {
      return await this.commitStatus(user, transactionId, deadlineMs);
    } catch (error) {
      // The peer waits for it as long as it may.
      if (error instanceof CommitStatusError && error.code === WAITED_IN_VAIN) return undefined;
      throw faultOf(error, this.mspId);
    }
  }

  private async commitStatus(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome> {
    const { gateway, creator } = this.access(user);
    const request = new messages.CommitStatusRequest();
    request.setChannelId(this.channel);
    request.setTransactionId(transactionId);
    request.setIdentity(creator);
    const signed = new messages.SignedCommitStatusRequest();
    signed.setRequest(request.serializeBinary());
    const status = await gateway.newCommit(signed.serializeBinary()).getStatus(deadlineIn(deadlineMs));
    return { code: validationCode(status.code), blockNumber: status.blockNumber };
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

  async preview(proposed: Proposed, deadlineMs: number): Promise<Previewed> {
    const proposal = this.proposal(proposed, [this.mspId]);
    try {
      const receipt = await proposal.evaluate(deadlineIn(deadlineMs));
      return { receipt, repeated: transactionIdOf(receipt) !== proposal.getTransactionId() };
    } catch (error) {
      throw faultOf(error, this.mspId);
    }
  }

  async height(user: string, deadlineMs: number): Promise<bigint> {
    const proposal = this.access(user)
      .network.getContract('qscc')
      .newProposal('GetChainInfo', { arguments: [this.channel] });
    const info = common.BlockchainInfo.deserializeBinary(await proposal.evaluate(deadlineIn(deadlineMs)));
    return BigInt(info.getHeight());
  }

  private proposal({ user, name, request, amounts }: Proposed, endorsingOrganizations?: string[]): Proposal {
    const contract = this.access(user).contracts[definitionOf(name)];
    return contract.newProposal(functionOf(name), {
      arguments: [JSON.stringify(request)],
      ...(endorsingOrganizations === undefined ? {} : { endorsingOrganizations }),
      ...(amounts === undefined ? {} : { transientData: { amounts: JSON.stringify(amounts) } }),
    });
  }

  private access(user: string): UserAccess {
    const identity = this.identities.get(user);
    if (identity === undefined) throw new Problem('USER_UNKNOWN', 'the user has no identity at this gateway');
    const access = this.accesses.get(identity) ?? accessOf(this.client, this.mspId, this.channel, identity);
    this.accesses.set(identity, access);
    return access;
  }
}

/** The orderers acknowledge an envelope at once, unless they are electing a leader. */
const SEND_DEADLINE_MS = 10_000;
const HEIGHT_DEADLINE_MS = 5_000;
const WAITED_IN_VAIN: number = grpc.DEADLINE_EXCEEDED;

function accessOf(client: Client, mspId: string, channel: string, identity: UserIdentity): UserAccess {
  const gateway = connect({
    client,
    identity: { mspId, credentials: identity.credentials },
    signer: identity.sign,
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
