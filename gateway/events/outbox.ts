import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Change, endOfBlock, type PositionParts, positionText } from '../readmodel/change.js';
import { changeAt, changesAfter } from '../readmodel/queries/changes-after.js';
import type { Snapshot } from '../readmodel/read-model.js';
import type { RetryPolicy } from './events-config.js';
import type { SendResult } from './webhook-sender.js';
import { checkpointAt, type Tx } from './webhook-rows.js';

/** Changes that get their messages in one transaction. */
const PAGE = 200;
/** A checkpoint behind which nothing was to be told is moved on so rarely. */
const IDLE_BLOCKS = 50;

/** A message that this process, and no other, may send until its lease ends. */
export interface Leased {
  readonly webhookId: string;
  readonly position: PositionParts;
  readonly lease: string;
  readonly attempts: number;
  readonly url: string;
  /** Sealed. */
  readonly secrets: string;
  readonly change: Change;
}

/** What became of a message by an attempt; `none` where another process has taken it over meanwhile. */
export type Settled = 'delivered' | 'failed' | 'dead' | 'gone' | 'none';

/**
 * Makes messages of the changes behind a webhook's checkpoint, and moves the checkpoint on, in one transaction. While
 * as many messages wait as may, it makes none: what lies behind the checkpoint is as safe as the ledger.
 *
 * @returns Whether there may be more.
 */
export async function enqueue({ tx, ...rest }: Snapshot, webhookId: string, maxPending: number): Promise<boolean> {
  const row = await tx
    .selectFrom('webhooks')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'active')
    .forUpdate()
    // Another process is at it.
    .skipLocked()
    .executeTakeFirst();
  // While a read model is made anew, it is behind its webhooks.
  if (row === undefined || row.block_number > rest.blockNumber) return false;
  const limit = Math.min(PAGE, maxPending - (await countPending(tx, webhookId)));
  if (limit <= 0) return false;
  const checkpoint = positionText([row.block_number, row.tx_index, row.item_index]);
  const changes = await changesAfter({ tx, ...rest }, checkpoint, row.filter, limit);
  if (changes.length > 0) await insertMessages(tx, webhookId, changes);
  const more = changes.length === limit;
  if (changes.length > 0 || rest.blockNumber >= row.block_number + IDLE_BLOCKS) {
    const reached = more ? (changes.at(-1)?.position ?? checkpoint) : endOfBlock(rest.blockNumber);
    await tx.updateTable('webhooks').set(checkpointAt(reached)).where('webhook_id', '=', webhookId).execute();
  }
  return more;
}

async function countPending(tx: Tx, webhookId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('webhook_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return count;
}

async function insertMessages(tx: Tx, webhookId: string, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ position, type, subject }) => ({
    webhook_id: webhookId,
    ...checkpointAt(position),
    type,
    subject_kind: subject.kind,
    subject_id: subject.id,
    state: 'pending' as const,
  }));
  await tx.insertInto('webhook_messages').values(rows).execute();
}

/**
 * Takes messages that are due, each the earliest of its subject that is not dealt with. A message whose change is not
 * in the tables waits: the read model is being made anew.
 *
 * @param leaseMs - After this long another process may take them: this one has died, or might as well have.
 */
export async function lease(tx: Tx, webhookId: string, limit: number, leaseMs: number): Promise<Leased[]> {
  const token = randomUUID();
  const { rows } = await sql<{
    block_number: number;
    tx_index: number;
    item_index: number;
    attempts: number;
    url: string;
    secrets: string;
  }>`
    with due as (
      select m.webhook_id, m.block_number, m.tx_index, m.item_index
      from webhook_messages m
      where m.webhook_id = ${webhookId} and m.state = 'pending' and m.next_attempt_at <= now()
        and (m.leased_until is null or m.leased_until <= now())
        and not exists (
          select from webhook_messages e
          where e.webhook_id = m.webhook_id and e.state = 'pending'
            and e.subject_kind = m.subject_kind and e.subject_id = m.subject_id
            and (e.block_number, e.tx_index, e.item_index) < (m.block_number, m.tx_index, m.item_index)
        )
        and exists (
          select from changes c
          where (c.block_number, c.tx_index, c.item_index) = (m.block_number, m.tx_index, m.item_index)
        )
      order by m.next_attempt_at, m.block_number, m.tx_index, m.item_index
      limit ${limit}::integer
      for update of m skip locked
    )
    update webhook_messages m
    set lease = ${token}, leased_until = now() + ${leaseMs}::float8 * interval '1 millisecond',
      attempts = m.attempts + 1, first_attempt_at = coalesce(m.first_attempt_at, now()), last_attempt_at = now()
    from due, webhooks w
    where (m.webhook_id, m.block_number, m.tx_index, m.item_index)
        = (due.webhook_id, due.block_number, due.tx_index, due.item_index)
      and w.webhook_id = m.webhook_id and w.state = 'active'
    returning m.block_number, m.tx_index, m.item_index, m.attempts, w.url, w.secrets
  `.execute(tx);
  const leased: Leased[] = [];
  for (const { block_number: block, tx_index: transaction, item_index: item, attempts, url, secrets } of rows) {
    const position: PositionParts = [block, transaction, item];
    const change = await changeAt(tx, position);
    if (change !== undefined) leased.push({ webhookId, position, lease: token, attempts, url, secrets, change });
  }
  return leased;
}

/** Writes down what came of an attempt. */
export async function settle(tx: Tx, message: Leased, result: SendResult, policy: RetryPolicy): Promise<Settled> {
  if (result.kind === 'delivered') return delivered(tx, message, result.result);
  if (result.kind === 'gone') return gone(tx, message, result.result);
  const { attempts } = message;
  const waitMs = Math.max(backoffMs(attempts, policy), Math.min(result.retryAfterMs, policy.mostMs));
  const tooOld = sql<boolean>`now() - first_attempt_at >= ${policy.giveUpAfterMs}::float8 * interval '1 millisecond'`;
  const row = await ofLease(tx, message)
    .set({
      ...FREED,
      last_result: result.result,
      unanswered: !result.answered,
      next_attempt_at: sql<string>`now() + ${waitMs}::float8 * interval '1 millisecond'`,
      state: sql<'dead' | 'pending'>`case when ${tooOld} then 'dead' else 'pending' end`,
      finished_at: sql<string | null>`case when ${tooOld} then now() end`,
    })
    .returning('state')
    .executeTakeFirst();
  if (row === undefined) return 'none';
  return row.state === 'dead' ? 'dead' : 'failed';
}

const FREED = { lease: null, leased_until: null };

function ofLease(tx: Tx, { webhookId, position, lease: token }: Leased) {
  const [block, transaction, item] = position;
  return tx
    .updateTable('webhook_messages')
    .where('webhook_id', '=', webhookId)
    .where('block_number', '=', block)
    .where('tx_index', '=', transaction)
    .where('item_index', '=', item)
    .where('lease', '=', token)
    .where('state', '=', 'pending');
}

async function delivered(tx: Tx, message: Leased, result: string): Promise<Settled> {
  const row = await ofLease(tx, message)
    .set({
      ...FREED,
      state: 'delivered',
      last_result: result,
      unanswered: false,
      finished_at: sql<string>`now()`,
    })
    .returning('webhook_id')
    .executeTakeFirst();
  if (row === undefined) return 'none';
  // The receiver is back: what it could not be reached for is tried now and not in some hours.
  await tx
    .updateTable('webhook_messages')
    .set({ next_attempt_at: sql<string>`now()`, unanswered: false })
    .where('webhook_id', '=', message.webhookId)
    .where('state', '=', 'pending')
    .where('unanswered', '=', true)
    .where('next_attempt_at', '>', sql<string>`now()`)
    .execute();
  return 'delivered';
}

/** The receiver wants no more of them: whoever runs it says when it does. */
async function gone(tx: Tx, message: Leased, result: string): Promise<Settled> {
  const row = await ofLease(tx, message)
    .set({ ...FREED, last_result: result, unanswered: false })
    .returning('webhook_id')
    .executeTakeFirst();
  if (row === undefined) return 'none';
  await tx
    .updateTable('webhooks')
    .set({ state: 'suspended', state_reason: 'gone', changed_at: sql<string>`now()` })
    .where('webhook_id', '=', message.webhookId)
    .where('state', '=', 'active')
    .execute();
  return 'gone';
}

/** Longer after each attempt, up to a most; a part of it by chance, so that not all come back at once. */
function backoffMs(attempts: number, { firstMs, factor, mostMs }: RetryPolicy): number {
  return Math.min(mostMs, firstMs * factor ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

/** Forgets what was delivered so long ago; dead letters are kept. */
export async function prune(tx: Tx, keepMs: number): Promise<void> {
  await tx
    .deleteFrom('webhook_messages')
    .where('state', '=', 'delivered')
    .where('finished_at', '<', sql<string>`now() - ${keepMs}::float8 * interval '1 millisecond'`)
    .execute();
}

/** Webhooks that something may be to be done for, and the block that the tables have come to. */
export async function activeWebhooks(
  tx: Tx,
  blockNumber: number,
): Promise<{ readonly webhookId: string; readonly behind: boolean }[]> {
  const rows = await tx
    .selectFrom('webhooks')
    .select(['webhook_id', 'block_number', 'tx_index', 'item_index'])
    .where('state', '=', 'active')
    .execute();
  const end = endOfBlock(blockNumber);
  return rows.map(({ webhook_id: webhookId, block_number: block, tx_index: transaction, item_index: item }) => ({
    webhookId,
    behind: block <= blockNumber && positionText([block, transaction, item]) !== end,
  }));
}
