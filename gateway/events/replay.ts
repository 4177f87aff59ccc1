import { sql } from 'kysely';
import { Problem } from '../problems/problem.js';
import { checkpointAt, positionIs, type Tx, type WebhookRow } from './webhook-rows.js';

/**
 * Sends again one delivery, whatever became of it, or all dead letters. Gives how many.
 *
 * @throws {@link Problem} DELIVERY_NOT_FOUND.
 */
export async function requeue(tx: Tx, webhookId: string, position: string | undefined): Promise<number> {
  let query = tx
    .updateTable('webhook_messages')
    .set({
      state: 'pending',
      attempts: 0,
      first_attempt_at: null,
      finished_at: null,
      // One that is being sent is sent again.
      lease: null,
      leased_until: null,
      next_attempt_at: sql<string>`now()`,
    })
    .where('webhook_id', '=', webhookId);
  query = position === undefined ? query.where('state', '=', 'dead') : query.where(positionIs('=', position));
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (position !== undefined && numUpdatedRows === 0n) {
    throw new Problem('DELIVERY_NOT_FOUND', 'the webhook has no delivery of this position', {
      fields: [{ field: 'position', reason: 'not found' }],
    });
  }
  return Number(numUpdatedRows);
}

/** Puts the checkpoint back. What lies behind it, even under way, is made anew, in order, as the filter now is. */
export async function rewind(tx: Tx, row: WebhookRow, after: string): Promise<void> {
  await tx
    .deleteFrom('webhook_messages')
    .where('webhook_id', '=', row.webhook_id)
    .where(positionIs('>', after))
    .execute();
  await tx
    .updateTable('webhooks')
    .set(checkpointAt(after))
    .where('webhook_id', '=', row.webhook_id)
    .where(positionIs('>', after))
    .execute();
}
