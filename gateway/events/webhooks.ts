import { sql } from 'kysely';
import { Problem } from '../problems/problem.js';
import { endOfBlock, positionText } from '../readmodel/change.js';
import { messageIdOf } from './message-id.js';
import { requeue, rewind } from './replay.js';
import { type TargetGuard, TargetRefused } from './target-guard.js';
import type { WebhookSecrets } from './webhook-secrets.js';
import type {
  ChangeWebhook,
  CreateWebhook,
  Delivery,
  Replay,
  Replayed,
  Webhook,
  WebhookWithSecret,
} from './webhook-shapes.js';
import { checkpointAt, positionIs, rowOf, type Tx, type WebhookRow } from './webhook-rows.js';

/** Each is asked after at every block. */
const MOST_WEBHOOKS = 50;

interface Parts {
  readonly guard: TargetGuard;
  readonly secrets: WebhookSecrets;
}

/** The webhooks of the gateway's organisation. What changes them happens in a transaction of the caller's. */
export class Webhooks {
  private readonly guard: TargetGuard;
  private readonly secrets: WebhookSecrets;

  constructor({ guard, secrets }: Parts) {
    this.guard = guard;
    this.secrets = secrets;
  }

  /**
   * Makes sure that webhooks may go to a URL, as far as that can be said now. It asks for addresses: not to be called
   * in a transaction.
   *
   * @throws {@link Problem} WEBHOOK_TARGET_REFUSED.
   */
  async checkTarget(url: string | undefined): Promise<void> {
    if (url === undefined) return;
    try {
      await this.guard.check(url);
    } catch (error) {
      if (!(error instanceof TargetRefused)) throw error;
      const fields = [{ field: 'url', reason: error.message }];
      throw new Problem('WEBHOOK_TARGET_REFUSED', error.message, { fields });
    }
  }

  /** @throws {@link Problem} WEBHOOK_EXISTS, TOO_MANY_WEBHOOKS. */
  async create(tx: Tx, createdBy: string, request: CreateWebhook): Promise<WebhookWithSecret> {
    const { webhookId, url, description = '', filter = {}, after = 'latest' } = request;
    const all = await tx.selectFrom('webhooks').select('webhook_id').execute();
    if (all.some((one) => one.webhook_id === webhookId)) {
      throw new Problem('WEBHOOK_EXISTS', 'there is a webhook of this id', {
        fields: [{ field: 'webhookId', reason: 'in use' }],
      });
    }
    if (all.length >= MOST_WEBHOOKS) throw new Problem('TOO_MANY_WEBHOOKS', `no more than ${MOST_WEBHOOKS}`);
    const { secret, sealed } = this.secrets.renewed(webhookId, undefined, 0);
    await tx
      .insertInto('webhooks')
      .values({
        webhook_id: webhookId,
        url,
        description,
        filter: JSON.stringify(filter),
        state: 'active',
        state_reason: null,
        secrets: sealed,
        created_by: createdBy,
        ...checkpointAt(await startOf(tx, after)),
      })
      .execute();
    return { ...(await this.read(tx, webhookId)), secret };
  }

  async list(tx: Tx): Promise<Webhook[]> {
    const rows = await tx.selectFrom('webhooks').selectAll().orderBy('webhook_id').execute();
    return Promise.all(rows.map((row) => this.viewOf(tx, row)));
  }

  /** @throws {@link Problem} WEBHOOK_NOT_FOUND. */
  async read(tx: Tx, webhookId: string): Promise<Webhook> {
    return this.viewOf(tx, await rowOf(tx, webhookId));
  }

  /** @throws {@link Problem} WEBHOOK_NOT_FOUND. */
  async change(tx: Tx, webhookId: string, { url, description, filter }: ChangeWebhook): Promise<Webhook> {
    return this.update(tx, webhookId, {
      ...(url === undefined ? {} : { url }),
      ...(description === undefined ? {} : { description }),
      ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
    });
  }

  /**
   * Nothing is sent from now on, and nothing is lost: the checkpoint and what is under way stay.
   *
   * @throws {@link Problem} WEBHOOK_NOT_FOUND.
   */
  async suspend(tx: Tx, webhookId: string): Promise<Webhook> {
    return this.update(tx, webhookId, { state: 'suspended', state_reason: 'requested' });
  }

  /**
   * Goes on where it was suspended; what was under way is tried at once, and as long as if it were new.
   *
   * @throws {@link Problem} WEBHOOK_NOT_FOUND.
   */
  async resume(tx: Tx, webhookId: string): Promise<Webhook> {
    await rowOf(tx, webhookId);
    await tx
      .updateTable('webhook_messages')
      .set({ attempts: 0, first_attempt_at: null, next_attempt_at: sql<string>`now()` })
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'pending')
      .execute();
    return this.update(tx, webhookId, { state: 'active', state_reason: null });
  }

  /** @throws {@link Problem} WEBHOOK_NOT_FOUND. */
  async remove(tx: Tx, webhookId: string): Promise<Webhook> {
    const webhook = await this.read(tx, webhookId);
    await tx.deleteFrom('webhooks').where('webhook_id', '=', webhookId).execute();
    return webhook;
  }

  /** @throws {@link Problem} WEBHOOK_NOT_FOUND. */
  async rotate(tx: Tx, webhookId: string, overlapS: number): Promise<WebhookWithSecret> {
    const row = await rowOf(tx, webhookId);
    const { secret, sealed } = this.secrets.renewed(webhookId, row.secrets, overlapS);
    return { ...(await this.update(tx, webhookId, { secrets: sealed })), secret };
  }

  /**
   * Sends again: one delivery, all dead letters, or all from a position on.
   *
   * @throws {@link Problem} WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND.
   */
  async replay(tx: Tx, webhookId: string, { position, after }: Replay): Promise<Replayed> {
    const row = await rowOf(tx, webhookId);
    if (after !== undefined) await rewind(tx, row, after);
    const requeued = after === undefined ? await requeue(tx, webhookId, position) : 0;
    return { requeued, webhook: await this.read(tx, webhookId) };
  }

  /**
   * Deliveries, the newest first.
   *
   * @param before - A page begins with the one before this position.
   * @throws {@link Problem} WEBHOOK_NOT_FOUND.
   */
  async deliveries(
    tx: Tx,
    webhookId: string,
    { state, before, limit }: { state?: Delivery['state'] | undefined; before?: string | undefined; limit: number },
  ): Promise<Delivery[]> {
    await rowOf(tx, webhookId);
    let query = tx.selectFrom('webhook_messages').selectAll().where('webhook_id', '=', webhookId);
    if (state !== undefined) query = query.where('state', '=', state);
    if (before !== undefined) query = query.where(positionIs('<', before));
    const rows = await query
      .orderBy('block_number', 'desc')
      .orderBy('tx_index', 'desc')
      .orderBy('item_index', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      position: positionText([row.block_number, row.tx_index, row.item_index]),
      messageId: messageIdOf(webhookId, [row.block_number, row.tx_index, row.item_index]),
      type: row.type,
      subject: { kind: row.subject_kind, id: row.subject_id },
      state: row.state,
      attempts: row.attempts,
      lastResult: row.last_result,
      enqueuedAt: row.enqueued_at,
      lastAttemptAt: row.last_attempt_at,
      nextAttemptAt: row.state === 'pending' ? row.next_attempt_at : null,
    }));
  }

  private async update(
    tx: Tx,
    webhookId: string,
    values: Partial<Record<keyof WebhookRow, string | null>>,
  ): Promise<Webhook> {
    await rowOf(tx, webhookId);
    await tx
      .updateTable('webhooks')
      .set({ ...(values as object), changed_at: sql<string>`now()` })
      .where('webhook_id', '=', webhookId)
      .execute();
    return this.read(tx, webhookId);
  }

  private async viewOf(tx: Tx, row: WebhookRow): Promise<Webhook> {
    const { webhook_id: webhookId } = row;
    const counts = await tx
      .selectFrom('webhook_messages')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('webhook_id', '=', webhookId)
      .where('state', '!=', 'delivered')
      .groupBy('state')
      .execute();
    const count = (state: string): number => counts.find((one) => one.state === state)?.count ?? 0;
    const ends = this.secrets.valid(webhookId, row.secrets).flatMap(({ until }) => until ?? []);
    return {
      webhookId,
      url: row.url,
      description: row.description,
      filter: row.filter,
      state: row.state,
      stateReason: row.state_reason,
      position: positionText([row.block_number, row.tx_index, row.item_index]),
      pending: count('pending'),
      dead: count('dead'),
      formerSecretsUntil: ends.toSorted().at(-1) ?? null,
      createdAt: row.created_at,
      createdBy: row.created_by,
      changedAt: row.changed_at,
    };
  }
}

async function startOf(tx: Tx, after: string): Promise<string> {
  if (after === 'beginning') return '0.0.0';
  if (after !== 'latest') return after;
  const { block_number: block } = await tx.selectFrom('checkpoint').select('block_number').executeTakeFirstOrThrow();
  return endOfBlock(block);
}
