import { type Migration, sql } from 'kysely';

/** One statement each: an embedded database takes no more at a time. */
const STATEMENTS = [
  // How a debtor is reached. `sealed` is encrypted under the gateway's key.
  `create table reminder_contacts (
    subject_id text primary key,
    sealed text not null,
    updated_at timestamptz not null
  )`,

  // Channels that a debtor has refused by a link in a message; `declared_at` once the ledger knows.
  `create table reminder_opt_outs (
    subject_id text not null,
    channel text not null,
    case_id text not null,
    reminder_id text not null,
    at timestamptz not null,
    declared_at timestamptz,
    next_at timestamptz not null,
    primary key (subject_id, channel)
  )`,
  `create index reminder_opt_outs_undeclared on reminder_opt_outs (next_at) where declared_at is null`,

  // Texts by their digest: what the ledger calls a template.
  `create table reminder_texts (
    sha256 text primary key,
    content text not null,
    stored_at timestamptz not null
  )`,

  // Every version of a strategy; the newest one counts.
  `create table reminder_strategies (
    strategy_id text not null,
    version integer not null,
    content jsonb not null,
    stored_by text not null,
    stored_at timestamptz not null,
    primary key (strategy_id, version)
  )`,

  `create table reminders (
    id text primary key,
    strategy_id text not null,
    strategy_version integer not null,
    arm text not null,
    rule text not null,
    case_id text not null,
    tradeline_id text not null,
    subject_id text not null,
    days_past_due integer not null,
    channel text not null,
    purpose text not null,
    notice text,
    template text not null,
    state text not null,
    attempt integer not null,
    tries integer not null,
    due_at timestamptz not null,
    until timestamptz not null,
    planned_for timestamptz,
    permit integer,
    not_before timestamptz,
    not_after timestamptz,
    refusal jsonb,
    reason text,
    result text,
    after_report text,
    contacted_at timestamptz,
    evidence jsonb,
    lease text,
    lease_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  // What is to be done next
  `create index reminders_by_due on reminders (due_at) where state not in ('reported', 'refused', 'failed')`,
  // When a debtor was last written to
  `create index reminders_by_subject on reminders (subject_id)`,
  // GET /v1/reminders, all and of one case
  `create index reminders_by_creation on reminders (created_at, id)`,
  `create index reminders_by_case on reminders (case_id, created_at, id)`,

  // What was sent, as it was sent, encrypted under the gateway's key: the evidence that the ledger has the digest of.
  `create table reminder_messages (
    reminder_id text primary key,
    subject_id text not null,
    sealed text not null
  )`,
  `create index reminder_messages_by_subject on reminder_messages (subject_id)`,
];

/** What the gateway itself remembers of reminders. */
export const reminders: Migration = {
  up: async (database) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
