import type { LedgerBlock } from '@attestry/gateway/readmodel/blocks/ledger-block';
import { decodeBlock } from '@attestry/gateway/readmodel/blocks/decode-block';
import { openDatabase, type Database } from '@attestry/gateway/readmodel/database';
import { projectBlocks } from '@attestry/gateway/readmodel/projection/project-blocks';
import type { Snapshot } from '@attestry/gateway/readmodel/read-model';
import { PROJECTED } from '@attestry/gateway/readmodel/tables';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import type { Databases } from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';

export const decoded = ({ blocks }: MemoryChain): LedgerBlock[] =>
  blocks.map(({ block, privateData }) => decodeBlock(block, privateData));

/** An empty read model, closed when the test is over. */
export async function emptyModel(databases: Databases): Promise<Database> {
  const database = await openDatabase(await databases.create());
  onTestFinished(() => database.destroy());
  return database;
}

/** A read model of a chain, projected some blocks at a time. */
export async function modelOf(
  databases: Databases,
  chain: MemoryChain,
  mspId = 'AuroraMSP',
  atOnce = 1,
): Promise<Database> {
  const database = await emptyModel(databases);
  const blocks = decoded(chain);
  for (let at = 0; at < blocks.length; at += atOnce) {
    await projectBlocks(database, mspId, blocks.slice(at, at + atOnce));
  }
  return database;
}

/** Everything in a read model, as text: two are equal if these are. */
export async function dump(database: Database): Promise<string> {
  const lines: string[] = [];
  for (const table of ['checkpoint', ...PROJECTED]) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(table)} as t order by 1
    `.execute(database);
    lines.push(`# ${table}`, ...rows.map(({ row }) => row));
  }
  return lines.join('\n');
}

/** Reads as a member, from the tables as they stand. */
export function snapshotOf<T>(model: Database, mspId: string, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return model.transaction().execute(async (tx) => {
    const { block_number: blockNumber } = await tx.selectFrom('checkpoint').selectAll().executeTakeFirstOrThrow();
    const { record } = await tx
      .selectFrom('members')
      .select('record')
      .where('msp_id', '=', mspId)
      .executeTakeFirstOrThrow();
    return read({ tx, blockNumber, reader: record });
  });
}
