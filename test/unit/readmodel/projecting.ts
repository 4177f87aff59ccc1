import type { LedgerBlock } from '@attestry/gateway/readmodel/blocks/ledger-block';
import { decodeBlock } from '@attestry/gateway/readmodel/blocks/decode-block';
import type { Database } from '@attestry/gateway/readmodel/database';
import { projectBlocks } from '@attestry/gateway/readmodel/projection/project-blocks';
import type { Snapshot } from '@attestry/gateway/readmodel/read-model';
import { PROJECTED } from '@attestry/gateway/readmodel/tables';
import { sql } from 'kysely';
import type { MemoryChain } from '../../support/memory-chain.js';

export const decoded = ({ blocks }: MemoryChain): LedgerBlock[] =>
  blocks.map(({ block, privateData }) => decodeBlock(block, privateData));

/** Projects a chain into an empty read model, some blocks at a time. */
export async function project(model: Database, chain: MemoryChain, mspId = 'AuroraMSP', atOnce = 1): Promise<Database> {
  const blocks = decoded(chain);
  for (let at = 0; at < blocks.length; at += atOnce) {
    await projectBlocks(model, mspId, blocks.slice(at, at + atOnce));
  }
  return model;
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
