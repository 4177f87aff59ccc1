import { Member, type CommandName, type RequestInput, type TransactionName } from '@attestry/chaincode/schema';
import { InFlight } from '../in-flight.js';
import type { Committed, Ledger, Outcome, Previewed } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import { Turns } from '../turns.js';
import { conflictKeys, pagesOf } from './conflict-keys.js';
import type { CommitStream } from './commit-stream.js';
import { overloaded, PassingFault } from './faults.js';
import type { LedgerPeer } from './peer-edge.js';
import type { Submitter } from './submitter.js';
import { spanning } from '../tracing.js';

const EVALUATE_DEADLINE_MS = 15_000;
/** A peer waits so long for a transaction that it does not know. */
const STATUS_DEADLINE_MS = 1_000;
const TURN_DEADLINE_MS = 30_000;
/**
 * Together below what a peer takes at a time (`peer.limits.concurrency.gatewayService`, 500), apart so that reads are
 * answered while writes queue.
 */
const MAX_WRITES = 300;
const MAX_READS = 150;

/** The ledger on a real network. */
export class FabricLedger implements Ledger {
  private readonly writes = new InFlight(MAX_WRITES, overloaded);
  private readonly reads = new InFlight(MAX_READS, overloaded);
  private readonly turns = new Turns();
  private expectedTradelines: number | undefined;

  /** @param mspId - The gateway's own organisation. */
  constructor(
    private readonly peer: LedgerPeer,
    private readonly submitter: Submitter,
    private readonly stream: CommitStream,
    private readonly mspId: string,
  ) {}

  /** What is under way and what waits, for the metrics. */
  get load(): { readonly reads: number; readonly writes: number; readonly queued: number } {
    return { reads: this.reads.size, writes: this.writes.size, queued: this.turns.queued };
  }

  /** Resolves once every write is decided. */
  idle(): Promise<void> {
    return this.writes.idle();
  }

  evaluate<N extends TransactionName>(user: string, name: N, request: RequestInput<N>): Promise<Uint8Array> {
    return this.read(() =>
      spanning('ledger.evaluate', { 'attestry.transaction': name }, () =>
        this.peer.evaluate(user, name, request, EVALUATE_DEADLINE_MS),
      ),
    );
  }

  preview<N extends CommandName>(
    user: string,
    name: N,
    request: RequestInput<N> & { commandId: string },
    amounts?: unknown,
  ): Promise<Previewed> {
    return this.read(() => this.peer.preview({ user, name, request, amounts }, EVALUATE_DEADLINE_MS));
  }

  outcomeOf(user: string, transactionId: string): Promise<Outcome | undefined> {
    return this.read(() => this.peer.statusOf(user, transactionId, STATUS_DEADLINE_MS));
  }

  isAwaited(transactionId: string): boolean {
    return this.stream.isAwaited(transactionId);
  }

  submit<N extends CommandName>(
    user: string,
    name: N,
    request: RequestInput<N> & { commandId: string },
    amounts?: unknown,
    onSent?: (transactionId: string) => void,
  ): Promise<Committed> {
    return this.writes.run(() =>
      // What is neither endorsing nor ordering in it is waiting for its turn.
      spanning('ledger.submit', { 'attestry.transaction': name }, async () => {
        const page = pagesOf(this.mspId, await this.portfolioSize(user));
        return this.turns.run(conflictKeys(name, request, page), TURN_DEADLINE_MS, overloaded, () =>
          this.submitter.submit({ user, name, request, amounts }, onSent),
        );
      }),
    );
  }

  private read<T>(work: () => Promise<T>): Promise<T> {
    return this.reads.run(async () => {
      try {
        return await work();
      } catch (error) {
        throw error instanceof PassingFault ? error.problem : error;
      }
    });
  }

  /** What the own organisation was admitted with: it never changes, and decides what lies on one page. */
  private async portfolioSize(user: string): Promise<number | undefined> {
    if (this.expectedTradelines !== undefined) return this.expectedTradelines;
    try {
      const answer = await this.peer.evaluate(user, 'ReadMember', { mspId: this.mspId }, EVALUATE_DEADLINE_MS);
      this.expectedTradelines = Member.parse(JSON.parse(new TextDecoder().decode(answer))).expectedTradelines;
    } catch (error) {
      // Not admitted yet, or out of reach: the command itself will say so.
      if (!(error instanceof PassingFault || error instanceof Problem)) throw error;
    }
    return this.expectedTradelines;
  }
}
