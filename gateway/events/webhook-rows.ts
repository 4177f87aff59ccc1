import { type Selectable, sql, type Transaction } from 'kysely';
import { Problem } from '../problems/problem.js';
import { positionParts } from '../readmodel/change.js';
import type { Tables } from '../readmodel/tables.js';
import type { EventTables } from './webhook-tables.js';

export type Tx = Transaction<Tables>;
export type WebhookRow = Selectable<EventTables['webhooks']>;

/**
 * A webhook, locked until the transaction ends: nothing is enqueued or replayed beside it.
 *
 * @throws {@link Problem} WEBHOOK_NOT_FOUND.
 */
export async function rowOf(tx: Tx, webhookId: string): Promise<WebhookRow> {
  const query = tx.selectFrom('webhooks').selectAll().where('webhook_id', '=', webhookId).forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new Problem('WEBHOOK_NOT_FOUND', 'the organisation has no webhook of this id');
  return row;
}

/** A position as the columns in which webhooks and messages have it. */
export function checkpointAt(position: string): { block_number: number; tx_index: number; item_index: number } {
  const [block_number, tx_index, item_index] = positionParts(position);
  return { block_number, tx_index, item_index };
}

/** Compares the position of a row. */
export const positionIs = (relation: '<' | '>' | '=', position: string) => {
  const [block, transaction, item] = positionParts(position);
  return sql<boolean>`(block_number, tx_index, item_index) ${sql.raw(relation)} (${block}::bigint, ${transaction}::integer, ${item}::integer)`;
};
