import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LedgerBlocks } from './blocks/block-source.js';
import type { LedgerBlock } from './blocks/ledger-block.js';
import { readAhead } from './blocks/read-ahead.js';
import { FolderInUse } from './claim-folder.js';
import type { Database } from './database.js';
import { ForeignChain, projectBlocks } from './projection/project-blocks.js';

/** What one SQL transaction takes while catching up, as bytes of what the blocks write; and what waits meanwhile. */
const MOST_BYTES = 1_000_000;
/** What a block costs that writes nothing. */
const BLOCK_BYTES = 10_000;
const RECONNECT_MS = 200;
const MAX_RECONNECT_MS = 5_000;

interface Wait {
  readonly block: number;
  readonly done: () => void;
}

/**
 * Opens a read model, follows the peer's blocks from where it stands, and starts again from there whatever happens.
 */
export class Projector {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly waits = new Set<Wait>();
  private current = -1;
  private fault: string | undefined = 'is being opened';
  private lastError: unknown;
  private opened: Database | undefined;

  /** @param mspId - The gateway's own organisation. */
  constructor(
    private readonly open: () => Promise<Database>,
    private readonly blocks: LedgerBlocks,
    private readonly mspId: string,
    private readonly log: Logger,
  ) {}

  /** `undefined` until it could be opened. */
  get database(): Database | undefined {
    return this.opened;
  }

  /** Number of the last block projected; -1 before the first. */
  get blockNumber(): number {
    return this.current;
  }

  /** What keeps the projection from going on; `undefined` while it does. */
  get complaint(): string | undefined {
    return this.fault;
  }

  /** What interrupted it last. */
  get cause(): unknown {
    return this.lastError;
  }

  start(): void {
    this.running = this.follow();
  }

  /** Ends the projection and closes the database. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
    for (const { done } of this.waits) done();
    await this.opened?.destroy();
  }

  /** Resolves once a block is projected, or the deadline has passed, or the signal says that nobody waits any more. */
  async reached(block: number, deadlineMs: number, signal?: AbortSignal): Promise<void> {
    if (this.current >= block || this.isStopped()) return;
    if (signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(overdue);
        signal?.removeEventListener('abort', done);
        this.waits.delete(wait);
        resolve();
      };
      const overdue = setTimeout(done, deadlineMs);
      const wait: Wait = { block, done };
      signal?.addEventListener('abort', done, { once: true });
      this.waits.add(wait);
    });
  }

  private async follow(): Promise<void> {
    for (let attempt = 0; !this.isStopped(); attempt += 1) {
      try {
        this.opened ??= await this.open();
        const checkpoint = await checkpointOf(this.opened);
        this.advance(checkpoint.block_number);
        if (await this.projectAfter(this.opened, checkpoint)) attempt = 0;
      } catch (error) {
        if (this.isStopped()) return;
        this.lastError = error;
        this.fault =
          error instanceof ForeignChain || error instanceof FolderInUse ? error.message : 'blocks cannot be projected';
        this.log.warn({ err: error, blockNumber: this.current }, 'projection interrupted');
      }
      const pauseMs = Math.min(MAX_RECONNECT_MS, RECONNECT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
      // A pause that is cut short by stop() is no fault.
      await delay(pauseMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  /**
   * Projects until the blocks end, or another process has moved the read model on or back. Says whether it got on.
   *
   * It asks for the last block projected once more, because its coming shows at once that blocks arrive and that they
   * are of the same chain.
   */
  private async projectAfter(database: Database, checkpoint: Checkpoint): Promise<boolean> {
    const ending = new AbortController();
    const stop = (): void => ending.abort();
    this.stopped.signal.addEventListener('abort', stop, { once: true });
    if (this.isStopped()) stop();
    let moved = false;
    try {
      const source = this.blocks(Math.max(0, checkpoint.block_number), ending.signal);
      const newer = newerThan(checkpoint, source, () => this.live());
      for await (const blocks of readAhead(newer, bytesOf, MOST_BYTES, stop)) {
        if (!(await projectBlocks(database, this.mspId, blocks))) break;
        moved = true;
        this.advance(blocks.at(-1)?.number ?? this.current);
      }
    } finally {
      this.stopped.signal.removeEventListener('abort', stop);
    }
    return moved;
  }

  private live(): void {
    if (this.fault !== undefined) this.log.info({ blockNumber: this.current }, 'projection live');
    this.fault = undefined;
  }

  private advance(to: number): void {
    this.current = to;
    for (const { block, done } of this.waits) if (block <= to) done();
  }

  private isStopped(): boolean {
    return this.stopped.signal.aborted;
  }
}

interface Checkpoint {
  readonly block_number: number;
  readonly block_hash: string;
}

function checkpointOf(database: Database): Promise<Checkpoint> {
  return database.selectFrom('checkpoint').select(['block_number', 'block_hash']).executeTakeFirstOrThrow();
}

/** The blocks after a checkpoint, of a source that begins with the checkpoint's own. */
async function* newerThan(
  { block_number: number, block_hash: hash }: Checkpoint,
  source: AsyncIterable<LedgerBlock>,
  onBlock: () => void,
): AsyncGenerator<LedgerBlock> {
  for await (const block of source) {
    if (block.number === number && block.hash !== hash) throw new ForeignChain(number);
    onBlock();
    if (block.number > number) yield block;
  }
}

function bytesOf({ transactions }: LedgerBlock): number {
  return transactions.reduce(
    (sum, { writes, privateWrites }) =>
      [...writes, ...privateWrites].reduce((bytes, { value }) => bytes + (value?.length ?? 0), sum),
    BLOCK_BYTES,
  );
}
