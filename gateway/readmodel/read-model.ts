import { requireActive } from '@attestry/chaincode/domain/members/entitlement';
import type { Member } from '@attestry/chaincode/schema';
import type { Transaction } from 'kysely';
import type { Logger } from 'pino';
import { Problem } from '../problems/problem.js';
import { AmountsFiller } from './amounts-filler.js';
import type { LedgerBlocks } from './blocks/block-source.js';
import { Cursors } from './cursor.js';
import { openDatabase, type Database, type Location } from './database.js';
import { spanning } from '../tracing.js';
import { isOutOfReach } from './out-of-reach.js';
import { Projector } from './projector.js';
import type { Tables } from './tables.js';

/** How long a request waits for a block that it must see. */
const BLOCK_DEADLINE_MS = 5_000;

/** What a query sees: the tables at one moment, and for whom. */
export interface Snapshot {
  readonly tx: Transaction<Tables>;
  /** Number of the last block in the tables. */
  readonly blockNumber: number;
  /** The gateway's own organisation. */
  readonly reader: Member;
}

export interface Read<T> {
  readonly answer: T;
  readonly blockNumber: number;
}

/** What routes need of a read model. */
export interface ReadModelAccess {
  readonly cursors: Cursors;
  read<T>(minBlock: number, query: (snapshot: Snapshot) => Promise<T>): Promise<Read<T>>;
  /** For the gateway's own records, which lie beside the projected tables: see {@link ReadModel.change}. */
  change<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** For those who follow the changes: see {@link ReadModel.reached}. */
  reached(block: number, deadlineMs: number, signal?: AbortSignal): Promise<void>;
}

interface Parts {
  readonly location: Location;
  readonly blocks: LedgerBlocks;
  /** The gateway's own organisation: whose private data it holds, and for whom it answers. */
  readonly mspId: string;
  /** Signs the cursors of lists. */
  readonly cursorSecret: Uint8Array;
  readonly log: Logger;
}

/**
 * The ledger as tables, for everything that is listed, counted or followed. It is as old as its last block, which every
 * answer names.
 */
export class ReadModel implements ReadModelAccess {
  readonly cursors: Cursors;
  private readonly projector: Projector;
  private readonly filler: AmountsFiller;
  private readonly mspId: string;

  constructor({ location, blocks, mspId, cursorSecret, log }: Parts) {
    this.cursors = new Cursors(cursorSecret);
    this.projector = new Projector(() => openDatabase(location), blocks, mspId, log);
    this.filler = new AmountsFiller(() => this.projector.database, blocks, log);
    this.mspId = mspId;
  }

  /** Opens it and follows the blocks, in the background: a database that is out of reach is tried again and again. */
  start(): void {
    this.projector.start();
    this.filler.start();
  }

  async close(): Promise<void> {
    await this.filler.stop();
    await this.projector.stop();
  }

  /** What keeps it from answering, or from going on; `undefined` if nothing does. */
  get complaint(): string | undefined {
    return this.projector.complaint;
  }

  /** Number of the last block in it; -1 before the first. */
  get blockNumber(): number {
    return this.projector.blockNumber;
  }

  /**
   * Resolves once a block is in it, or the deadline has passed, or the signal says that nobody waits any more. For those
   * who follow the changes: read with {@link changesAfter}, then wait for `blockNumber + 1`.
   */
  reached(block: number, deadlineMs: number, signal?: AbortSignal): Promise<void> {
    return this.projector.reached(block, deadlineMs, signal);
  }

  /**
   * Answers a query from one moment's tables, in which `minBlock` has been projected.
   *
   * @throws {@link Problem} READ_MODEL_BEHIND, READ_MODEL_UNAVAILABLE; MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED.
   */
  async read<T>(minBlock: number, query: (snapshot: Snapshot) => Promise<T>): Promise<Read<T>> {
    await this.projector.reached(minBlock, BLOCK_DEADLINE_MS);
    return this.within((database) =>
      database
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => {
          const { blockNumber, record } = await standing(tx, this.mspId);
          if (blockNumber < minBlock) throw behind(minBlock, blockNumber);
          const reader = activeMember(this.mspId, record);
          return { answer: await query({ tx, blockNumber, reader }), blockNumber };
        }),
    );
  }

  /**
   * Changes what the gateway itself must remember and no block says: subscriptions, deliveries, submissions. It lies in
   * this database beside the projected tables, and a rebuild leaves it. All of it lasts once the promise resolves, and
   * none of it if `work` rejects. An embedded database has one connection: `work` waits for nothing but the database.
   *
   * @throws {@link Problem} READ_MODEL_UNAVAILABLE.
   */
  async change<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.within((database) => database.transaction().execute(work));
  }

  private async within<T>(use: (database: Database) => Promise<T>): Promise<T> {
    const { database } = this.projector;
    if (database === undefined) {
      throw new Problem('READ_MODEL_UNAVAILABLE', `the read model ${this.complaint ?? 'is being opened'}`);
    }
    try {
      return await spanning('readmodel', {}, () => use(database));
    } catch (error) {
      throw isOutOfReach(error)
        ? new Problem('READ_MODEL_UNAVAILABLE', 'the database of the read model cannot be reached', { cause: error })
        : error;
    }
  }
}

/**
 * What a query sees in a transaction that is under way.
 *
 * @throws {@link Refusal} MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED.
 */
export async function snapshotIn(tx: Transaction<Tables>, mspId: string): Promise<Snapshot> {
  const { blockNumber, record } = await standing(tx, mspId);
  return { tx, blockNumber, reader: activeMember(mspId, record) };
}

async function standing(
  tx: Transaction<Tables>,
  mspId: string,
): Promise<{ readonly blockNumber: number; readonly record: Member | null }> {
  const { block_number: blockNumber, record } = await tx
    .selectFrom('checkpoint')
    .leftJoin('members', (join) => join.on('msp_id', '=', mspId))
    .select(['checkpoint.block_number', 'record'])
    .executeTakeFirstOrThrow();
  return { blockNumber, record };
}

const activeMember = (mspId: string, record: Member | null): Member =>
  requireActive({ mspId, name: '', duties: [] }, record ?? undefined);

function behind(minBlock: number, blockNumber: number): Problem {
  return new Problem(
    'READ_MODEL_BEHIND',
    `block ${minBlock} is not in the read model yet; the last one is ${blockNumber}`,
    {
      fields: [{ field: 'minBlock', reason: `the last block is ${blockNumber}` }],
      headers: { 'X-Block-Height': String(blockNumber) },
    },
  );
}
