import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';

/** What became of a transaction in a block. */
export interface CommitOutcome {
  /** Fabric's validation code, for example VALID or MVCC_READ_CONFLICT. */
  readonly code: string;
  readonly blockNumber: bigint;
}

/** A block, as far as commits are concerned. */
export interface BlockOutcome {
  readonly number: bigint;
  readonly transactions: readonly { readonly transactionId: string; readonly code: string }[];
}

/** Blocks from a peer: from `start` on, or from the last one that stands where no start is given; then as they come. */
export type BlockSource = (start: bigint | undefined, signal: AbortSignal) => AsyncIterable<BlockOutcome>;

/** A transaction whose block is awaited. */
export interface Awaited {
  /** Resolves with the outcome, or with `undefined` once the stream cannot say. Never rejects. */
  readonly outcome: Promise<CommitOutcome | undefined>;
  /** Stops waiting. */
  forget(): void;
}

interface Timing {
  /** How long the stream may be down before those who wait are told that it cannot say. */
  readonly graceMs: number;
  readonly reconnectMs: number;
  readonly maxReconnectMs: number;
}

const TIMING: Timing = { graceMs: 2_000, reconnectMs: 100, maxReconnectMs: 2_000 };

/**
 * One stream of blocks for a whole process, which tells every pending transaction what became of it: it saves a
 * signature, a call and a slot of the peer's a transaction. It resumes from the last block it saw, so that a
 * connection that breaks loses nothing.
 */
export class CommitStream {
  private readonly pending = new Map<string, (outcome: CommitOutcome | undefined) => void>();
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private seen: bigint | undefined;
  private state: 'live' | 'interrupted' | 'lost' = 'lost';
  private grace: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: BlockSource,
    private readonly log: Logger,
    private readonly timing: Timing = TIMING,
  ) {}

  /** Whether blocks arrive: the newest one at the time of connecting has arrived, and the stream has not ended since. */
  get live(): boolean {
    return this.state === 'live';
  }

  /** Number of the last block seen. */
  get blockNumber(): bigint | undefined {
    return this.seen;
  }

  /** How many transactions are awaited. */
  get awaited(): number {
    return this.pending.size;
  }

  isAwaited(transactionId: string): boolean {
    return this.pending.has(transactionId);
  }

  start(): void {
    this.running = this.follow();
  }

  /** Ends the stream. Those who wait are told that it cannot say. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
    this.giveUp();
  }

  /** Waits for a transaction. To be called before it is sent, so that its block cannot come first. */
  expect(transactionId: string): Awaited {
    if (this.state === 'lost') return { outcome: Promise.resolve(undefined), forget: () => undefined };
    const outcome = new Promise<CommitOutcome | undefined>((resolve) => this.pending.set(transactionId, resolve));
    return { outcome, forget: () => this.pending.delete(transactionId) };
  }

  private async follow(): Promise<void> {
    let attempt = 0;
    while (!this.isStopped()) {
      try {
        // From the last block seen, not the one after: its coming again shows at once that the stream is live.
        for await (const block of this.source(this.seen, this.stopped.signal)) {
          attempt = 0;
          this.take(block);
        }
      } catch (error) {
        if (!this.isStopped()) this.log.warn({ err: error }, 'block stream interrupted');
      }
      this.interrupted();
      await this.pause(attempt++);
    }
  }

  private take(block: BlockOutcome): void {
    if (this.state !== 'live') {
      this.state = 'live';
      clearTimeout(this.grace);
      this.grace = undefined;
      this.log.info({ blockNumber: Number(block.number) }, 'block stream live');
    }
    if (this.seen !== undefined && block.number <= this.seen) return;
    this.seen = block.number;
    for (const { transactionId, code } of block.transactions) {
      this.pending.get(transactionId)?.({ code, blockNumber: block.number });
      this.pending.delete(transactionId);
    }
  }

  private isStopped(): boolean {
    return this.stopped.signal.aborted;
  }

  private interrupted(): void {
    if (this.state !== 'live') return;
    this.state = 'interrupted';
    this.grace = setTimeout(() => this.giveUp(), this.timing.graceMs);
  }

  private giveUp(): void {
    this.state = 'lost';
    clearTimeout(this.grace);
    for (const resolve of this.pending.values()) resolve(undefined);
    this.pending.clear();
  }

  private async pause(attempt: number): Promise<void> {
    const longest = Math.min(this.timing.maxReconnectMs, this.timing.reconnectMs * 2 ** attempt);
    const { signal } = this.stopped;
    // A pause that is cut short by stop() is no fault.
    await delay(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
  }
}
