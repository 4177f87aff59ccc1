import type { Migration } from 'kysely';
import { ledger } from './0001-ledger.js';
import { events } from './0002-events.js';
import { reminders } from './0003-reminders.js';
import { submissions } from './0004-submissions.js';
import { records } from './0005-records.js';

/**
 * Every migration, in the order of the names. They go forward only: a migration that has been released is not changed,
 * and what it made wrong is put right by the next one, or by a rebuild from block 0.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-ledger': ledger,
  '0002-events': events,
  '0003-reminders': reminders,
  '0004-submissions': submissions,
  '0005-records': records,
};
