import { createHash } from 'node:crypto';
import { civilDate, dayOf, lastDayOf } from '@attestry/chaincode/domain/calendar';
import type { Jurisdiction } from '@attestry/chaincode/schema';
import { sql, type Insertable, type Transaction } from 'kysely';
import type { Tables } from '../readmodel/tables.js';
import type { ContactBook } from './contact-book.js';
import type { ContactDetails } from './contact-details.js';
import type { ReminderChannel } from './reminder-channel.js';
import { armOf, rulesOf, textOf, type Arm, type StrategyRule } from './strategy.js';
import type { StoredStrategy } from './strategy-store.js';
import type { ReminderRow } from './tables.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const ID_LENGTH = 32;
/** Cases looked at in one SQL statement. */
const PAGE = 500;

/** A case that a strategy could say something about. */
interface Candidate {
  readonly caseId: string;
  readonly tradelineId: string;
  readonly subjectId: string;
  readonly jurisdiction: Jurisdiction;
  /** Today: those at the end of the last month reported and the days since; 0 where nothing was past due. */
  readonly daysPastDue: number;
  /** First day of the arrears: what tells one spell from the next. */
  readonly arrearsSince: string | null;
  readonly details: ContactDetails;
  readonly refused: readonly ReminderChannel[];
  /** The last contact that a reminder made with the debtor. */
  readonly lastContactAt: string | null;
  /** Whether one is under way. */
  readonly pending: boolean;
  /** Reminders of the debtor's that there are already. */
  readonly known: ReadonlySet<string>;
}

/** A reminder as it is planned. */
type Planned = Insertable<ReminderRow> & { readonly notice: ReminderRow['notice'] };

/** What a strategy says of a case at an instant. */
export type Plan =
  | { readonly verdict: 'due'; readonly reminder: Planned }
  | { readonly verdict: 'waits'; readonly reason: 'GAP' | 'PENDING' }
  | { readonly verdict: 'nothing'; readonly reason: 'NO_RULE' | 'FIRED' | 'NO_ADDRESS' | 'CHANNEL_REFUSED' };

export interface CasePlan {
  readonly caseId: string;
  readonly strategyId: string;
  readonly arm: Arm;
  readonly plan: Plan;
}

/** What the enabled strategies say of the next cases after one, of this lender. */
export async function planReminders(
  tx: Transaction<Tables>,
  { mspId, book, strategies }: { mspId: string; book: ContactBook; strategies: readonly StoredStrategy[] },
  at: Date,
  after = '',
  limit = PAGE,
): Promise<{ readonly plans: CasePlan[]; readonly next: string | undefined }> {
  const enabled = strategies.filter(({ strategy }) => strategy.enabled);
  const { candidates, next } = await candidatesAfter(tx, mspId, book, at, after, limit);
  const plans = candidates.flatMap((candidate) =>
    enabled
      .filter(({ strategy }) => strategy.jurisdiction === candidate.jurisdiction)
      .map((stored) => {
        const arm = armOf(stored.strategyId, stored.strategy, candidate.subjectId);
        return { caseId: candidate.caseId, strategyId: stored.strategyId, arm, plan: planFor(candidate, stored, at) };
      }),
  );
  return { plans, next };
}

function planFor(candidate: Candidate, stored: StoredStrategy, at: Date): Plan {
  const { strategy, strategyId, version } = stored;
  const arm = armOf(strategyId, strategy, candidate.subjectId);
  let reason: Extract<Plan, { verdict: 'nothing' }>['reason'] = 'NO_RULE';
  for (const rule of rulesOf(strategy, arm)) {
    const spell = spellOf(rule, candidate, at);
    if (spell === undefined) continue;
    const id = idOf(strategyId, candidate.caseId, rule.rule, spell.start);
    if (candidate.known.has(id)) reason = 'FIRED';
    else if (candidate.details[rule.channel] === undefined) reason = 'NO_ADDRESS';
    else if (candidate.refused.includes(rule.channel)) reason = 'CHANNEL_REFUSED';
    else if (candidate.pending) return { verdict: 'waits', reason: 'PENDING' };
    else if (isWithinGap(candidate, strategy.minimumGapHours, at)) return { verdict: 'waits', reason: 'GAP' };
    else {
      const reminder = {
        ...rowOf(rule, candidate, at),
        id,
        strategy_id: strategyId,
        strategy_version: version,
        arm,
        until: spell.until,
      };
      return { verdict: 'due', reminder };
    }
  }
  return { verdict: 'nothing', reason };
}

/** The spell of arrears, or the due date, in which a rule holds now, and the end of its days. */
function spellOf(
  { when }: StrategyRule,
  { daysPastDue, arrearsSince, details }: Candidate,
  at: Date,
): { readonly start: string; readonly until: string } | undefined {
  const today = Math.floor(at.getTime() / DAY_MS);
  if (when.kind === 'pastDue') {
    if (arrearsSince === null || daysPastDue < when.fromDays || daysPastDue > when.toDays) return undefined;
    const until = today + when.toDays - daysPastDue + 1;
    return { start: arrearsSince, until: `${civilDate(until)}T00:00:00.000Z` };
  }
  if (details.nextDueOn === undefined) return undefined;
  const left = dayOf(details.nextDueOn) - today;
  if (left < when.fromDays || left > when.toDays) return undefined;
  const until = dayOf(details.nextDueOn) - when.fromDays + 1;
  return { start: details.nextDueOn, until: `${civilDate(until)}T00:00:00.000Z` };
}

/** The same wherever it is made, so that a rule fires once for a spell, however many gateways look. */
function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, ID_LENGTH);
}

function isWithinGap({ lastContactAt }: Candidate, gapHours: number, at: Date): boolean {
  return lastContactAt !== null && at.getTime() - Date.parse(lastContactAt) < gapHours * HOUR_MS;
}

function rowOf(
  rule: StrategyRule,
  { caseId, tradelineId, subjectId, daysPastDue, details }: Candidate,
  at: Date,
): Omit<Planned, 'id' | 'strategy_id' | 'strategy_version' | 'arm' | 'until'> {
  const now = at.toISOString();
  return {
    rule: rule.rule,
    case_id: caseId,
    tradeline_id: tradelineId,
    subject_id: subjectId,
    days_past_due: daysPastDue,
    channel: rule.channel,
    purpose: rule.purpose,
    notice: rule.notice ?? null,
    template: textOf(rule, details.language),
    state: 'planned',
    attempt: 1,
    tries: 0,
    due_at: now,
    planned_for: null,
    permit: null,
    not_before: null,
    not_after: null,
    refusal: null,
    reason: null,
    result: null,
    after_report: null,
    contacted_at: null,
    evidence: null,
    lease: null,
    lease_until: null,
    created_at: now,
    updated_at: now,
  };
}

async function candidatesAfter(
  tx: Transaction<Tables>,
  mspId: string,
  book: ContactBook,
  at: Date,
  after: string,
  limit: number,
): Promise<{ candidates: Candidate[]; next: string | undefined }> {
  const rows = await tx
    .selectFrom('cases as c')
    .innerJoin('tradelines as t', 't.tradeline_id', 'c.tradeline_id')
    .innerJoin('reminder_contacts as k', 'k.subject_id', 't.subject_id')
    .select(['c.case_id', 'c.tradeline_id', 'c.pack', 't.subject_id', 't.days_past_due', 't.first_delinquency_on'])
    .select(['t.last_period', 'k.sealed'])
    .where('c.lender', '=', mspId)
    .where('c.status', '=', 'open')
    .where('c.case_id', '>', after)
    .orderBy('c.case_id')
    .limit(limit)
    .execute();
  const subjects = [...new Set(rows.map(({ subject_id: subject }) => subject))];
  const histories = await historiesOf(tx, subjects);
  const today = Math.floor(at.getTime() / DAY_MS);
  const candidates = rows.map((row): Candidate => {
    const late = row.days_past_due > 0 && row.last_period !== null;
    return {
      caseId: row.case_id,
      tradelineId: row.tradeline_id,
      subjectId: row.subject_id,
      jurisdiction: row.pack,
      daysPastDue: late ? row.days_past_due + Math.max(today - lastDayOf(row.last_period ?? ''), 0) : 0,
      arrearsSince: late ? row.first_delinquency_on : null,
      details: book.opened(row.subject_id, row.sealed),
      ...(histories.get(row.subject_id) ?? NO_HISTORY),
    };
  });
  return { candidates, next: rows.length < limit ? undefined : rows.at(-1)?.case_id };
}

type History = Pick<Candidate, 'refused' | 'lastContactAt' | 'pending' | 'known'>;
const NO_HISTORY: History = { refused: [], lastContactAt: null, pending: false, known: new Set() };

async function historiesOf(tx: Transaction<Tables>, subjects: readonly string[]): Promise<Map<string, History>> {
  if (subjects.length === 0) return new Map();
  const rows = await tx
    .selectFrom('reminders')
    .select(['subject_id', 'id', 'state', 'contacted_at'])
    .where('subject_id', 'in', subjects)
    .execute();
  const refusals = await tx
    .selectFrom('reminder_opt_outs')
    .select(['subject_id', 'channel'])
    .where('subject_id', 'in', subjects)
    .execute();
  return new Map(
    subjects.map((subject) => {
      const own = rows.filter(({ subject_id: one }) => one === subject);
      const contacts = own.flatMap(({ contacted_at: at }) => (at === null ? [] : [at])).sort();
      const history: History = {
        refused: refusals.filter(({ subject_id: one }) => one === subject).map(({ channel }) => channel),
        lastContactAt: contacts.at(-1) ?? null,
        pending: own.some(({ state }) => !['reported', 'refused', 'failed'].includes(state)),
        known: new Set(own.map(({ id }) => id)),
      };
      return [subject, history];
    }),
  );
}

const PLANNING_LOCK = 'plan reminders';

/**
 * Writes down what is due; one gateway at a time, because what one plans is in the way of what another would.
 *
 * @returns How many were planned; `undefined` where another gateway is planning.
 */
export async function writePlans(
  tx: Transaction<Tables>,
  parts: Parameters<typeof planReminders>[1],
  at: Date,
  after: string,
): Promise<{ readonly planned: number; readonly next: string | undefined } | undefined> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtext(${PLANNING_LOCK})) as held`.execute(tx);
  if (rows[0]?.held !== true) return undefined;
  const { plans, next } = await planReminders(tx, parts, at, after);
  const taken = new Set<string>();
  // A debtor with two cases is written to once.
  const due = plans.flatMap(({ plan }) => {
    if (plan.verdict !== 'due' || taken.has(plan.reminder.subject_id)) return [];
    taken.add(plan.reminder.subject_id);
    return [plan.reminder];
  });
  if (due.length > 0) {
    await tx
      .insertInto('reminders')
      .values(due)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return { planned: due.length, next };
}
