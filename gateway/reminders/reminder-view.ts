import {
  CaseId,
  ConductRefusal,
  ContactPurpose,
  ContactResult,
  Evidence,
  Instant,
  NoticeKind,
  Sha256,
  TradelineId,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ReminderChannel } from './reminder-channel.js';
import type { StoredReminder } from './reminder-store.js';
import { StrategyId } from './strategy.js';

export const ReminderId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('32 hexadecimal digits');

export const ReminderStateName = z
  .enum(['planned', 'permitted', 'sending', 'sent', 'unsent', 'reported', 'refused', 'failed'])
  .describe('`sent`, `unsent`: the outcome is to be reported; `reported`, `refused`, `failed` are final');

/** A reminder, without whom it is for. */
export const ReminderView = z.object({
  reminderId: ReminderId,
  strategyId: StrategyId,
  strategyVersion: z.int(),
  arm: z.enum(['champion', 'challenger']),
  rule: z.string(),
  caseId: CaseId,
  tradelineId: TradelineId,
  channel: ReminderChannel,
  purpose: ContactPurpose,
  notice: NoticeKind.nullable(),
  template: Sha256,
  daysPastDue: z.int(),
  state: ReminderStateName,
  reason: z.string().nullable().describe('Why it waits, or ended as it did: a code'),
  refusal: ConductRefusal.nullable().describe('What the rules of conduct had against it last'),
  attempt: z.int(),
  dueAt: Instant.describe('When it is looked at next'),
  plannedFor: Instant.nullable(),
  permit: z.int().nullable(),
  notAfter: Instant.nullable().describe('End of the permit'),
  contactedAt: Instant.nullable(),
  result: ContactResult.nullable(),
  evidence: Evidence.nullable().describe('Of the message as it was sent'),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ReminderView = z.infer<typeof ReminderView>;

export function viewOf(row: StoredReminder): ReminderView {
  return {
    reminderId: row.id,
    strategyId: row.strategy_id,
    strategyVersion: row.strategy_version,
    arm: row.arm,
    rule: row.rule,
    caseId: row.case_id,
    tradelineId: row.tradeline_id,
    channel: row.channel,
    purpose: row.purpose,
    notice: row.notice,
    template: row.template,
    daysPastDue: row.days_past_due,
    state: row.state,
    reason: row.reason,
    refusal: row.refusal,
    attempt: row.attempt,
    dueAt: row.due_at,
    plannedFor: row.planned_for,
    permit: row.permit,
    notAfter: row.not_after,
    contactedAt: row.contacted_at,
    result: row.result,
    evidence: row.evidence,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
