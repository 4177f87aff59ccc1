import { type Migration, sql } from 'kysely';

/** One statement each: an embedded database takes no more at a time. */
const STATEMENTS = [
  // Consents, disputes, inquiries, permits, placements, plans and promises: each as it stands now.
  `create table records (
    kind text not null,
    id text not null,
    owner text not null,
    counterparty text,
    subject_id text,
    tradeline_id text,
    case_id text,
    status text not null,
    filed_at timestamptz not null,
    record jsonb not null,
    block_number bigint not null,
    primary key (kind, id)
  )`,
  // Each list in its order: of all, of its owner's, of the other party's
  `create index records_by_filing on records (kind, filed_at, id)`,
  `create index records_by_owner on records (kind, owner, filed_at, id)`,
  `create index records_by_counterparty on records (kind, counterparty, filed_at, id) where counterparty is not null`,
  // Filters that pick few
  `create index records_by_subject on records (subject_id, kind) where subject_id is not null`,
  `create index records_by_tradeline on records (tradeline_id, kind) where tradeline_id is not null`,
  `create index records_by_case on records (case_id, kind) where case_id is not null`,

  // Who may see a change besides its lender
  `alter table changes add column counterparty text`,
  `create index changes_by_counterparty on changes (counterparty, block_number, tx_index, item_index)
    where counterparty is not null`,

  // What was left out of the blocks that were projected already is taken in by projecting them again.
  `update checkpoint set block_number = -1, block_hash = ''`,
  `truncate blocks, transactions, members, tradeline_versions, tradeline_months, dispute_marks, corrections, cases, steps,
    amounts, amounts_missing, changes`,
];

/** The records of the ledger's other concepts. */
export const records: Migration = {
  up: async (database) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
