import { sql } from 'kysely';
import type { WebhookBacklog } from './event-metrics.js';
import type { Tx } from './webhook-rows.js';

/** How far each webhook is behind. */
export async function webhookBacklogs(tx: Tx): Promise<WebhookBacklog[]> {
  const rows = await tx
    .selectFrom('webhooks')
    .leftJoin('webhook_messages as m', (join) =>
      join.onRef('m.webhook_id', '=', 'webhooks.webhook_id').on('m.state', '!=', 'delivered'),
    )
    .select([
      'webhooks.webhook_id as webhook',
      sql<number>`count(*) filter (where m.state = 'pending')`.as('pending'),
      sql<number>`count(*) filter (where m.state = 'dead')`.as('dead'),
      sql<number>`coalesce(extract(epoch from now() - min(m.enqueued_at) filter (where m.state = 'pending')), 0)::float8`.as(
        'lagSeconds',
      ),
    ])
    .groupBy('webhooks.webhook_id')
    .execute();
  return rows;
}
