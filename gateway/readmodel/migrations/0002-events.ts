import { type Migration, sql } from 'kysely';

/** One statement each: an embedded database takes no more at a time. */
const STATEMENTS = [
  // Writes to the gateway's own records that were carried out, with their answers (sealed), by Idempotency-Key.
  `create table gateway_commands (
    command_id text primary key,
    digest text not null,
    answer text not null,
    at timestamptz not null default now()
  )`,

  // A subscription; block_number, tx_index and item_index are its checkpoint: what lies behind it has its messages.
  `create table webhooks (
    webhook_id text primary key,
    url text not null,
    description text not null,
    filter jsonb not null,
    state text not null,
    state_reason text,
    secrets text not null,
    block_number bigint not null,
    tx_index integer not null,
    item_index integer not null,
    created_at timestamptz not null default now(),
    created_by text not null,
    changed_at timestamptz not null default now()
  )`,

  // One row a change and subscription; what is sent is made from the change. A lease is the right to send it.
  `create table webhook_messages (
    webhook_id text not null references webhooks on delete cascade,
    block_number bigint not null,
    tx_index integer not null,
    item_index integer not null,
    type text not null,
    subject_kind text not null,
    subject_id text not null,
    state text not null,
    attempts integer not null default 0,
    last_result text,
    unanswered boolean not null default false,
    enqueued_at timestamptz not null default now(),
    first_attempt_at timestamptz,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz not null default now(),
    finished_at timestamptz,
    lease text,
    leased_until timestamptz,
    primary key (webhook_id, block_number, tx_index, item_index)
  )`,
  // What is due
  `create index webhook_messages_due on webhook_messages (webhook_id, next_attempt_at) where state = 'pending'`,
  // What comes before it, of the same subject
  `create index webhook_messages_by_subject on webhook_messages
    (webhook_id, subject_kind, subject_id, block_number, tx_index, item_index) where state = 'pending'`,
  // GET /v1/webhooks/{webhookId}/deliveries?state=
  `create index webhook_messages_by_state on webhook_messages
    (webhook_id, state, block_number, tx_index, item_index)`,
  // What is not kept any longer
  `create index webhook_messages_delivered on webhook_messages (finished_at) where state = 'delivered'`,
];

/** What the gateway itself remembers of its writes, of webhooks and of their deliveries. */
export const events: Migration = {
  up: async (database) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
