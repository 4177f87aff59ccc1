import { type Migration, sql } from 'kysely';

const STATEMENTS = [
  `create table submissions (
    submission_id text primary key,
    format text not null,
    on_mismatch text not null,
    state text not null,
    created_by text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    windows_done integer not null,
    lines_done bigint not null,
    bytes_done bigint not null,
    committed bigint not null,
    repeated bigint not null,
    refused bigint not null,
    invalid bigint not null,
    progress jsonb not null,
    mismatches jsonb not null
  )`,
  // GET /v1/submissions, newest first
  `create index submissions_by_creation on submissions (created_at, submission_id)`,

  // Written down before anything of it is sent, closed with its outcomes: so that it is cut the same when it comes again.
  `create table submission_windows (
    submission_id text not null references submissions,
    ordinal integer not null,
    last_line bigint not null,
    end_byte bigint not null,
    sha256 text not null,
    outcomes jsonb,
    primary key (submission_id, ordinal)
  )`,
];

/** What came in bulk, how far it is dealt with, and what became of each line. */
export const submissions: Migration = {
  up: async (database) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
