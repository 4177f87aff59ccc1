import { setTimeout as delay } from 'node:timers/promises';
import { amountsCollection } from '@attestry/chaincode/ledger/keys';
import type { Logger } from 'pino';
import type { LedgerBlocks } from './blocks/block-source.js';
import type { LedgerBlock } from './blocks/ledger-block.js';
import type { Database } from './database.js';
import { amountsRows } from './projection/draft.js';
import { upsert } from './projection/project-blocks.js';

const EVERY_MS = 30_000;
const BLOCKS_AT_ONCE = 20;

/**
 * Asks again for exact amounts that the peer did not have when their block came: peers hand private data to each other
 * after the block, and may be late.
 */
export class AmountsFiller {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: () => Database | undefined,
    private readonly blocks: LedgerBlocks,
    private readonly log: Logger,
    private readonly everyMs = EVERY_MS,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      // A pause that is cut short by stop() is no fault.
      await delay(this.everyMs, undefined, { signal }).catch(() => undefined);
      const database = this.database();
      try {
        if (database !== undefined) await fillAmounts(database, this.blocks, signal);
      } catch (error) {
        this.log.warn({ err: error }, 'missing amounts could not be asked for');
      }
    }
  }
}

/** Fills in what the peer has by now of the amounts that are missing. */
export async function fillAmounts(database: Database, blocks: LedgerBlocks, signal: AbortSignal): Promise<void> {
  const missing = await database
    .selectFrom('amounts_missing')
    .select('block_number')
    .distinct()
    .orderBy('block_number')
    .limit(BLOCKS_AT_ONCE)
    .execute();
  for (const { block_number: number } of missing) {
    if (signal.aborted) return;
    const block = await oneBlock(blocks, number, signal);
    if (block !== undefined) await fill(database, block);
  }
}

async function oneBlock(blocks: LedgerBlocks, number: number, signal: AbortSignal): Promise<LedgerBlock | undefined> {
  const ending = new AbortController();
  try {
    for await (const block of blocks(number, AbortSignal.any([ending.signal, signal]))) return block;
    return undefined;
  } finally {
    ending.abort();
  }
}

async function fill(database: Database, block: LedgerBlock): Promise<void> {
  await database.transaction().execute(async (tx) => {
    const missing = await tx
      .selectFrom('amounts_missing')
      .selectAll()
      .where('block_number', '=', block.number)
      .forUpdate()
      .execute();
    for (const { tx_index: index, lender } of missing) {
      const packs = block.transactions[index]?.privateWrites.filter(
        ({ collection }) => collection === amountsCollection(lender),
      );
      if (packs === undefined || packs.length === 0) continue;
      const rows = packs.flatMap(({ key, value }) => amountsRows(lender, key, value, block.number));
      await upsert(tx, 'amounts', ['lender', 'pack', 'item'], rows);
      await tx
        .deleteFrom('amounts_missing')
        .where('block_number', '=', block.number)
        .where('tx_index', '=', index)
        .where('lender', '=', lender)
        .execute();
    }
  });
}
