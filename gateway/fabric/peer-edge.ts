import type { CommandName, TransactionName } from '@attestry/chaincode/schema';
import type { Previewed } from '../ledger.js';
import type { LedgerBlock } from '../readmodel/blocks/ledger-block.js';
import type { BlockOutcome, CommitOutcome } from './commit-stream.js';

/** A transaction as it is proposed. */
export interface Proposed {
  readonly user: string;
  readonly name: CommandName;
  readonly request: { readonly commandId: string };
  readonly amounts: unknown;
}

/** A transaction that the peers have signed. */
export interface Endorsed {
  readonly transactionId: string;
  /** What the contract answered. */
  readonly receipt: Uint8Array;
  /**
   * Sends it to the orderers.
   *
   * @throws OVERLOADED where it was turned away before it was sent; any other error leaves open whether it was.
   */
  send(): Promise<void>;
}

/** What writing needs of a peer. */
export interface PeerEdge {
  /**
   * @throws {@link Problem} where another attempt would be answered alike, {@link PassingFault} where it may not be.
   */
  endorse(proposed: Proposed, deadlineMs: number): Promise<Endorsed>;

  /** What became of a transaction; `undefined` where it is not known to be in a block within the deadline. */
  outcomeOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined>;
}

/** What the gateway needs of its organisation's peer. All but `height` throw as `endorse` does. */
export interface LedgerPeer extends PeerEdge {
  evaluate(user: string, name: TransactionName, request: unknown, deadlineMs: number): Promise<Uint8Array>;

  /** Runs a command without sending it. */
  preview(proposed: Proposed, deadlineMs: number): Promise<Previewed>;

  /** As `outcomeOf`, and a peer that is out of reach is a fault. */
  statusOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined>;

  /** How many blocks the peer has; rejects where it cannot say. */
  height(user: string, deadlineMs: number): Promise<bigint>;

  /** Blocks as `BlockSource` says. */
  blocks(user: string, start: bigint | undefined, signal: AbortSignal): AsyncIterable<BlockOutcome>;

  /** The same blocks whole, as `LedgerBlocks` says. */
  wholeBlocks(user: string, start: number, signal: AbortSignal): AsyncIterable<LedgerBlock>;
}
