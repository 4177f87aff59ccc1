import type { ConductRefusal, ContactPurpose, ContactResult, Evidence, NoticeKind } from '@attestry/chaincode/schema';
import type { ColumnType } from 'kysely';
import type { ReminderChannel } from './reminder-channel.js';
import type { Arm, Strategy } from './strategy.js';

/** Written as JSON, read as what it says. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

/**
 * Where a reminder stands. `sending`: it may or may not have left. `sent` and `unsent`: what came of its permit is known
 * and has to be reported. The last three are final.
 */
export type ReminderState = 'planned' | 'permitted' | 'sending' | 'sent' | 'unsent' | 'reported' | 'refused' | 'failed';

interface ReminderContactRow {
  readonly subject_id: string;
  readonly sealed: string;
  readonly updated_at: string;
}

interface ReminderOptOutRow {
  readonly subject_id: string;
  readonly channel: ReminderChannel;
  readonly case_id: string;
  readonly reminder_id: string;
  readonly at: string;
  readonly declared_at: string | null;
  readonly next_at: string;
}

interface ReminderTextRow {
  readonly sha256: string;
  readonly content: string;
  readonly stored_at: string;
}

interface ReminderStrategyRow {
  readonly strategy_id: string;
  readonly version: number;
  readonly content: Json<Strategy>;
  readonly stored_by: string;
  readonly stored_at: string;
}

export interface ReminderRow {
  readonly id: string;
  readonly strategy_id: string;
  readonly strategy_version: number;
  readonly arm: Arm;
  readonly rule: string;
  readonly case_id: string;
  readonly tradeline_id: string;
  readonly subject_id: string;
  readonly days_past_due: number;
  readonly channel: ReminderChannel;
  readonly purpose: ContactPurpose;
  readonly notice: NoticeKind | null;
  /** Digest of its text. */
  readonly template: string;
  readonly state: ReminderState;
  /** How many permits were asked for, this one included. */
  readonly attempt: number;
  /** How often a provider could not take it under this permit. */
  readonly tries: number;
  /** When it is looked at next. */
  readonly due_at: string;
  /** From then on it has no more point. */
  readonly until: string;
  readonly planned_for: string | null;
  readonly permit: number | null;
  readonly not_before: string | null;
  readonly not_after: string | null;
  /** What the rules of conduct had against it last. */
  readonly refusal: JsonOrNull<ConductRefusal>;
  /** Why it waits, or why it ended as it did: a code. */
  readonly reason: string | null;
  readonly result: ContactResult | null;
  /** Where an unsent one goes once its permit is reported. */
  readonly after_report: 'planned' | 'refused' | 'failed' | null;
  readonly contacted_at: string | null;
  readonly evidence: JsonOrNull<Evidence>;
  /** Who works on it, and until when nobody else does. */
  readonly lease: string | null;
  readonly lease_until: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

interface ReminderMessageRow {
  readonly reminder_id: string;
  readonly subject_id: string;
  readonly sealed: string;
}

/** What the gateway itself remembers of reminders. */
export interface ReminderTables {
  readonly reminder_contacts: ReminderContactRow;
  readonly reminder_opt_outs: ReminderOptOutRow;
  readonly reminder_texts: ReminderTextRow;
  readonly reminder_strategies: ReminderStrategyRow;
  readonly reminders: ReminderRow;
  readonly reminder_messages: ReminderMessageRow;
}
