import { sql, type Transaction } from 'kysely';
import { Problem } from '../problems/problem.js';
import type { Tables } from '../readmodel/tables.js';
import { viewOf, type ReminderView } from './reminder-view.js';
import type { ReminderState } from './tables.js';

export interface ReminderFilter {
  readonly caseId?: string | undefined;
  readonly state?: ReminderState | undefined;
  readonly strategyId?: string | undefined;
}

/** A page of reminders, oldest first. */
export async function listReminders(
  tx: Transaction<Tables>,
  filter: ReminderFilter,
  limit: number,
  after: readonly [createdAt: string, id: string] | undefined,
): Promise<{ readonly reminders: ReminderView[]; readonly end: readonly [string, string] | undefined }> {
  let query = tx.selectFrom('reminders').selectAll();
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.strategyId !== undefined) query = query.where('strategy_id', '=', filter.strategyId);
  if (after !== undefined) {
    query = query.where(sql<boolean>`(created_at, id) > (${after[0]}::timestamptz, ${after[1]})`);
  }
  const rows = await query
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const reminders = rows.slice(0, limit).map(viewOf);
  const last = rows.length > limit ? reminders.at(-1) : undefined;
  return { reminders, end: last && [last.createdAt, last.reminderId] };
}

/** @throws {@link Problem} REMINDER_NOT_FOUND. */
export async function readReminder(tx: Transaction<Tables>, id: string): Promise<ReminderView> {
  const row = await tx.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('REMINDER_NOT_FOUND', 'no reminder of this id');
  return viewOf(row);
}
