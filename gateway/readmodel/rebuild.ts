import { sql } from 'kysely';
import { pino } from 'pino';
import type { LedgerBlocks } from './blocks/block-source.js';
import { openDatabase, type Database, type Location } from './database.js';
import { Projector } from './projector.js';
import { PROJECTED } from './tables.js';

/** Empties the tables and puts the checkpoint before the first block, in one transaction. */
export async function clear(database: Database): Promise<void> {
  await database.transaction().execute(async (tx) => {
    // First, as whoever projects does: so neither waits for the other for ever.
    await tx.updateTable('checkpoint').set({ block_number: -1, block_hash: '' }).execute();
    await sql`truncate ${sql.join(PROJECTED.map((table) => sql.table(table)))}`.execute(tx);
  });
}

interface Rebuild {
  readonly location: Location;
  readonly blocks: LedgerBlocks;
  /** The organisation whose read model it is. */
  readonly mspId: string;
  /** The last block to project. */
  readonly until: number;
  readonly onProgress: (blocksDone: number) => void;
}

/** How long no block may come before a rebuild gives up. */
const STALLED_AFTER_MS = 60_000;

/**
 * Makes a read model anew from block 0. Gateways may go on working with one on a PostgreSQL server meanwhile: they answer
 * as of the block that the rebuild has come to. An embedded one belongs to one process at a time.
 *
 * @throws {@link FolderInUse} where a gateway has the embedded database.
 */
export async function rebuild({ location, blocks, mspId, until, onProgress }: Rebuild): Promise<void> {
  const database = await openDatabase(location);
  // What it would log is thrown once it gives up.
  const projector = new Projector(() => Promise.resolve(database), blocks, mspId, pino({ level: 'silent' }));
  try {
    await clear(database);
    projector.start();
    for (let done = -1; done < until; done = projector.blockNumber) {
      onProgress(done + 1);
      await projector.reached(done + 1, STALLED_AFTER_MS);
      if (projector.blockNumber === done) {
        throw new Error(`no block came after ${done}`, { cause: projector.cause });
      }
    }
    onProgress(until + 1);
    await sql`analyze`.execute(database);
  } finally {
    await projector.stop();
  }
}
