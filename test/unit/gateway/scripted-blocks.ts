import { EventEmitter, once } from 'node:events';
import type { BlockOutcome, BlockSource } from '@attestry/gateway/fabric/commit-stream';

/** A fake of the peer's block stream: blocks come when a test says so, and the connection breaks when it says so. */
export class ScriptedBlocks {
  /** Where each connection asked to start. */
  readonly starts: (bigint | undefined)[] = [];
  private readonly chain: BlockOutcome[] = [{ number: 7n, transactions: [] }];
  private readonly changes = new EventEmitter();
  private broken = false;
  refusing = false;

  readonly source: BlockSource = (start, signal) => this.connection(start, signal);

  /** Adds a block with transactions and their validation codes. */
  add(transactions: Record<string, string>): void {
    this.chain.push({
      number: 7n + BigInt(this.chain.length),
      transactions: Object.entries(transactions).map(([transactionId, code]) => ({ transactionId, code })),
    });
    this.stir();
  }

  /** Breaks the connection that is open. */
  break(): void {
    this.broken = true;
    this.stir();
  }

  private isBroken(): boolean {
    return this.broken;
  }

  private stir(): void {
    this.changes.emit('change');
  }

  private async *connection(start: bigint | undefined, signal: AbortSignal): AsyncGenerator<BlockOutcome> {
    this.starts.push(start);
    if (this.refusing) throw new Error('connection refused');
    this.broken = false;
    signal.addEventListener('abort', () => this.stir(), { once: true });
    for (let next = start === undefined ? this.chain.length - 1 : Number(start - 7n); ;) {
      const change = once(this.changes, 'change');
      while (next < this.chain.length) {
        const block = this.chain[next++];
        if (block !== undefined) yield block;
      }
      if (signal.aborted) return;
      await change;
      if (this.isBroken()) throw new Error('connection lost');
    }
  }
}
