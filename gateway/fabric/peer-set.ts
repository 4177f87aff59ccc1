import type { TransactionName } from '@attestry/chaincode/schema';
import type { Logger } from 'pino';
import type { Previewed } from '../ledger.js';
import type { LedgerBlock } from '../readmodel/blocks/ledger-block.js';
import type { BlockOutcome, CommitOutcome } from './commit-stream.js';
import { PassingFault } from './faults.js';
import type { Endorsed, LedgerPeer, Proposed } from './peer-edge.js';

/** A peer, and how it is called in the log. */
export interface NamedPeer {
  readonly endpoint: string;
  readonly peer: LedgerPeer;
}

interface Member extends NamedPeer {
  well: boolean;
}

interface Timing {
  readonly probeMs: number;
  readonly probeDeadlineMs: number;
}

const TIMING: Timing = { probeMs: 1_000, probeDeadlineMs: 2_000 };

/**
 * The peers of one organisation, as one. The first that is well is worked with, in the order of the configuration: one
 * that fails is passed over until it answers again. What failed on it is tried on the next where that is harmless.
 */
export class PeerSet implements LedgerPeer {
  private readonly members: readonly Member[];
  private chosen: Member;
  private superseded = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param peers - At least one.
   * @param user - Whose identity asks the peers whether they are well.
   */
  constructor(
    peers: readonly NamedPeer[],
    private readonly user: string,
    private readonly log: Logger,
    private readonly timing: Timing = TIMING,
  ) {
    this.members = peers.map((one) => ({ ...one, well: true }));
    const [first] = this.members;
    if (first === undefined) throw new Error('no peer is named');
    this.chosen = first;
  }

  /** The peer that is worked with now. */
  get endpoint(): string {
    return this.chosen.endpoint;
  }

  /** Looks at all peers again and again; one alone needs no looking at. */
  start(): void {
    if (this.members.length < 2) return;
    const again = (): void => {
      this.timer = setTimeout(() => void this.probe().finally(again), this.timing.probeMs);
      this.timer.unref();
    };
    again();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Asks every peer for its height, and chooses the first that answers. */
  async probe(): Promise<void> {
    await Promise.all(
      this.members.map(async (member) => {
        member.well = await member.peer.height(this.user, this.timing.probeDeadlineMs).then(
          () => true,
          () => false,
        );
      }),
    );
    this.choose();
  }

  endorse(proposed: Proposed, deadlineMs: number): Promise<Endorsed> {
    return this.orNext((peer) => peer.endorse(proposed, deadlineMs));
  }

  evaluate(user: string, name: TransactionName, request: unknown, deadlineMs: number): Promise<Uint8Array> {
    return this.orNext((peer) => peer.evaluate(user, name, request, deadlineMs));
  }

  preview(proposed: Proposed, deadlineMs: number): Promise<Previewed> {
    return this.orNext((peer) => peer.preview(proposed, deadlineMs));
  }

  statusOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined> {
    return this.orNext((peer) => peer.statusOf(user, transactionId, deadlineMs));
  }

  outcomeOf(user: string, transactionId: string, deadlineMs: number): Promise<CommitOutcome | undefined> {
    return this.chosen.peer.outcomeOf(user, transactionId, deadlineMs);
  }

  height(user: string, deadlineMs: number): Promise<bigint> {
    return this.chosen.peer.height(user, deadlineMs);
  }

  /** Ends when another peer is chosen: whoever follows goes on with that one. */
  async *blocks(user: string, start: bigint | undefined, signal: AbortSignal): AsyncIterable<BlockOutcome> {
    const both = AbortSignal.any([signal, this.superseded.signal]);
    yield* this.chosen.peer.blocks(user, start, both);
  }

  /** Ends as `blocks` does. */
  async *wholeBlocks(user: string, start: number, signal: AbortSignal): AsyncIterable<LedgerBlock> {
    const both = AbortSignal.any([signal, this.superseded.signal]);
    yield* this.chosen.peer.wholeBlocks(user, start, both);
  }

  /** Asks the chosen peer, and where it is out of reach the next that is well; a single peer has no next. */
  private async orNext<T>(ask: (peer: LedgerPeer) => Promise<T>): Promise<T> {
    const asked = this.chosen;
    try {
      return await ask(asked.peer);
    } catch (error) {
      if (!(error instanceof PassingFault) || this.members.length < 2) throw error;
      // The fault may lie elsewhere on the network: only a peer that does not answer at all is passed over.
      await this.probe();
      if (this.chosen === asked) throw error;
      return ask(this.chosen.peer);
    }
  }

  private choose(): void {
    const best = this.members.find(({ well }) => well) ?? this.chosen;
    if (best === this.chosen) return;
    this.log.warn({ from: this.chosen.endpoint, to: best.endpoint }, 'another peer is worked with');
    this.chosen = best;
    this.superseded.abort();
    this.superseded = new AbortController();
  }
}
