import { type Migration, sql } from 'kysely';

/** One statement each: an embedded database takes no more at a time. */
const STATEMENTS = [
  // How far the projection is. One row, which every projecting transaction moves on.
  `create table checkpoint (
    single boolean primary key default true check (single),
    block_number bigint not null,
    block_hash text not null
  )`,
  `insert into checkpoint (block_number, block_hash) values (-1, '')`,

  `create table blocks (
    number bigint primary key,
    hash text not null,
    previous_hash text not null,
    transactions integer not null,
    valid_transactions integer not null,
    latest_transaction_at timestamptz
  )`,

  // Invalid ones too: what was tried and did not count is on the ledger as well.
  `create table transactions (
    block_number bigint not null,
    tx_index integer not null,
    transaction_id text,
    type text not null,
    definition text,
    name text,
    command_id text,
    creator_msp_id text,
    creator_name text,
    validation_code text not null,
    at timestamptz,
    primary key (block_number, tx_index)
  )`,
  // GET /v1/transactions/{id}
  `create index transactions_by_id on transactions (transaction_id)`,
  // Which transaction carried a command out
  `create index transactions_by_command on transactions (creator_msp_id, command_id) where command_id is not null`,

  `create table members (
    msp_id text primary key,
    role text not null,
    status text not null,
    record jsonb not null,
    block_number bigint not null
  )`,

  // A version stands from its block until the block before the next version's; the current one has no end.
  `create table tradeline_versions (
    tradeline_id text not null,
    from_block bigint not null,
    from_tx integer not null,
    to_block bigint,
    lender text not null,
    subject_id text not null,
    kind text not null,
    currency text not null,
    region text,
    opened_on date not null,
    status text not null,
    closed_on date,
    close_reason text,
    limit_band smallint not null,
    last_period text,
    months_reported integer not null,
    days_past_due smallint not null,
    worst_days_past_due smallint not null,
    first_delinquency_on date,
    revision integer not null,
    amounts_pack text,
    submitted_by text not null,
    page_row jsonb not null,
    primary key (tradeline_id, from_block, from_tx)
  )`,
  `create view tradelines as select * from tradeline_versions where to_block is null`,
  // GET /v1/portfolio/tradelines, in each order, of one lender and of all
  `create unique index tradelines_by_id on tradeline_versions (tradeline_id) where to_block is null`,
  `create index tradelines_by_lender on tradeline_versions (lender, tradeline_id) where to_block is null`,
  `create index tradelines_by_arrears on tradeline_versions (lender, days_past_due, tradeline_id)
    where to_block is null`,
  `create index tradelines_of_all_by_arrears on tradeline_versions (days_past_due, tradeline_id)
    where to_block is null`,
  `create index tradelines_by_subject on tradeline_versions (subject_id) where to_block is null`,
  // The same with asOfBlock
  `create index versions_by_lender on tradeline_versions (lender, from_block)`,

  `create table tradeline_months (
    tradeline_id text not null,
    period text not null,
    from_block bigint not null,
    from_tx integer not null,
    to_block bigint,
    lender text not null,
    days_past_due smallint not null,
    payment_status text not null,
    utilisation_band smallint,
    payment_band smallint,
    activity_band smallint,
    primary key (tradeline_id, period, from_block, from_tx)
  )`,
  // GET /v1/portfolio/delinquency: roll rates
  `create index months_by_period on tradeline_months (lender, period)`,

  `create table corrections (
    tradeline_id text not null,
    sequence integer not null,
    lender text not null,
    period text not null,
    reason text not null,
    record jsonb not null,
    block_number bigint not null,
    tx_index integer not null,
    primary key (tradeline_id, sequence)
  )`,
  `create index corrections_by_lender on corrections (lender, block_number)`,

  `create table cases (
    case_id text primary key,
    tradeline_id text not null,
    lender text not null,
    notary text not null,
    pack text not null,
    status text not null,
    outcome text,
    opened_at timestamptz not null,
    record jsonb not null,
    block_number bigint not null
  )`,
  // GET /v1/cases, in each order and by each filter that picks few
  `create index cases_by_opening on cases (opened_at, case_id)`,
  `create index cases_by_lender on cases (lender, opened_at, case_id)`,
  `create index cases_by_tradeline on cases (tradeline_id)`,

  `create table steps (
    case_id text not null,
    step smallint not null,
    kind text not null,
    status text not null,
    planned_for timestamptz not null,
    record jsonb not null,
    block_number bigint not null,
    primary key (case_id, step)
  )`,
  // GET /v1/cases?stepStatus=: what awaits a notary
  `create index steps_by_status on steps (status, case_id)`,

  // Private: only what the peer hands to this organisation.
  `create table amounts (
    lender text not null,
    pack text not null,
    item integer not null,
    tradeline_id text not null,
    period text,
    currency text not null,
    limit_minor bigint not null,
    balance_minor bigint,
    due_minor bigint,
    paid_minor bigint,
    block_number bigint not null,
    primary key (lender, pack, item)
  )`,
  `create index amounts_by_tradeline on amounts (tradeline_id, period)`,
  // Packs of which the block has the hash and the peer did not have the content: asked for again.
  `create table amounts_missing (
    block_number bigint not null,
    tx_index integer not null,
    lender text not null,
    primary key (block_number, tx_index, lender)
  )`,

  // What happened, one row an event: the feed of GET /v1/changes. The primary key is its order and its cursor.
  `create table changes (
    block_number bigint not null,
    tx_index integer not null,
    item_index integer not null,
    type text not null,
    subject_kind text not null,
    subject_id text not null,
    lender text,
    data jsonb not null,
    primary key (block_number, tx_index, item_index)
  )`,
  `create index changes_by_lender on changes (lender, block_number, tx_index, item_index)`,
  `create index changes_by_subject on changes (subject_kind, subject_id, block_number, tx_index, item_index)`,
];

/** Blocks, transactions, and all that the first two contracts write. */
export const ledger: Migration = {
  up: async (database) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
