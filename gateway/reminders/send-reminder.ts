import { createHash } from 'node:crypto';
import { TRANSACTIONS, type ConductRefusal, type ContactResult, type Evidence } from '@attestry/chaincode/schema';
import type { Logger } from 'pino';
import type { Ledger } from '../ledger.js';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { Prepared, Sender } from './channels/sender.js';
import type { ContactBook } from './contact-book.js';
import { referenceOf, type ContactDetails } from './contact-details.js';
import { ContactWindow } from './contact-window.js';
import type { MessageArchive } from './message-archive.js';
import type { ReminderChannel } from './reminder-channel.js';
import type { ReminderKeys } from './reminder-keys.js';
import type { ReminderStore, StoredReminder } from './reminder-store.js';
import { render, ValueMissing, type ReminderText } from './reminder-text.js';
import type { ReminderValues } from './reminder-values.js';
import type { ReminderState } from './tables.js';
import type { TextStore } from './text-store.js';

/** What is in the way for a moment is tried again soon, what somebody has to mend, later. */
const RETRY_MS = 30_000;
const MEND_MS = 600_000;
/** Between tries at a provider, doubled each time. */
const DEFER_MS = 15_000;
const MAX_DEFER_MS = 240_000;
/** Refusals of a permit that no waiting and no mending changes. */
const FOR_GOOD: readonly ProblemCode[] = ['CASE_CLOSED', 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE'];

export type Senders = Readonly<Partial<Record<ReminderChannel, Sender>>>;

export interface SendingParts {
  readonly ledger: Ledger;
  readonly database: Pick<ReadModelAccess, 'change'>;
  readonly store: ReminderStore;
  readonly book: ContactBook;
  readonly texts: TextStore;
  readonly values: ReminderValues;
  readonly archive: MessageArchive;
  readonly keys: ReminderKeys;
  readonly senders: Senders;
  /** Fabric user that asks for permits and reports outcomes. */
  readonly user: string;
  readonly staff: readonly string[];
  readonly leadMs: number;
  readonly unsubscribeUrl: (reminderId: string) => string;
  readonly now: () => Date;
  readonly log: Logger;
  /** Told the state in which each reminder ended. */
  readonly onEnd: (state: ReminderState, channel: ReminderChannel) => void;
}

/** As much of a reminder as a permit is asked for with. */
type Asked = Pick<
  StoredReminder,
  'id' | 'attempt' | 'case_id' | 'subject_id' | 'channel' | 'purpose' | 'notice' | 'template'
>;

/** What the ledger would say of a permit. */
export interface PermitOutlook {
  readonly allowed: boolean;
  /** Why not. */
  readonly code: string | null;
  readonly conduct: ConductRefusal | null;
}

/** All that a message is made of. */
interface Ready {
  readonly details: ContactDetails;
  readonly reference: string;
  readonly text: ReminderText;
  readonly sender: Sender;
}

/**
 * Brings one reminder on, as far as it can be brought now: a permit, one message under it, its outcome on the ledger.
 *
 * What happens next is written down before it is done, so that a process that dies anywhere leaves a state from which
 * another goes on. A message is handed over once at most: whoever finds `sending` cannot know whether it left, reports
 * an attempt, and sends nothing.
 */
export class ReminderSending {
  private readonly window: ContactWindow;

  constructor(private readonly parts: SendingParts) {
    this.window = new ContactWindow(parts.ledger, parts.user);
  }

  /** @param claimed - Under this process's lease; it is given back at the end. */
  async advance(claimed: StoredReminder): Promise<void> {
    let current: StoredReminder = claimed;
    try {
      while (isOpen(current) && this.isDue(current)) {
        const next = await this.step(current);
        // Another process has it.
        if (next === undefined) return;
        current = next;
      }
      if (!isOpen(current)) this.parts.onEnd(current.state, current.channel);
    } catch (error) {
      await this.postpone(current, error);
    }
    await this.parts.store.release(current);
  }

  /** What the ledger would answer if a permit for this reminder were asked for now. */
  async tryPermit(reminder: Asked): Promise<PermitOutlook> {
    const { ledger, now, leadMs, user } = this.parts;
    const ready = await this.ready(reminder);
    if (typeof ready === 'string') return { allowed: false, code: ready, conduct: null };
    const plannedFor = new Date(now().getTime() + leadMs).toISOString();
    const request = this.permitRequest(reminder, plannedFor, ready.reference);
    try {
      await ledger.preview(user, 'RequestPermit', request);
      return { allowed: true, code: null, conduct: null };
    } catch (error) {
      if (error instanceof Problem) return { allowed: false, code: error.code, conduct: error.conduct ?? null };
      throw error;
    }
  }

  private step(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    switch (reminder.state) {
      case 'planned':
        return this.askPermit(reminder);
      case 'permitted':
        return this.usePermit(reminder);
      case 'sending':
        return this.settle(reminder, 'attempt', 'failed', 'INTERRUPTED');
      default:
        return this.report(reminder);
    }
  }

  private async askPermit(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    const { store, now, leadMs } = this.parts;
    const at = now();
    if (at.getTime() >= Date.parse(reminder.until)) return this.giveUp(reminder, 'TOO_LATE');
    const ready = await this.ready(reminder);
    if (typeof ready === 'string') return this.giveUp(reminder, ready);
    // Written down first: a request that is repeated must be the same one.
    const plannedFor = reminder.planned_for ?? new Date(at.getTime() + leadMs).toISOString();
    const asking = await store.move(reminder, 'planned', { planned_for: plannedFor });
    if (asking === undefined) return undefined;
    try {
      return await this.submitPermit(asking, plannedFor, ready.reference);
    } catch (error) {
      if (error instanceof Problem) return this.permitRefused(asking, error);
      throw error;
    }
  }

  /** Not to be sent any more. A permit that was asked for, and whose answer was lost, is looked for and given back. */
  private async giveUp(reminder: StoredReminder, reason: string): Promise<StoredReminder | undefined> {
    const { ledger, store, user } = this.parts;
    const { case_id: caseId, channel, planned_for: plannedFor, template } = reminder;
    if (plannedFor === null) return store.move(reminder, 'refused', { reason });
    const answer = new TextDecoder().decode(await ledger.evaluate(user, 'ListContacts', { caseId }));
    const { contacts } = TRANSACTIONS.ListContacts.response.parse(JSON.parse(answer));
    const lost = contacts.find(
      (one) =>
        one.outcome === null &&
        one.holder === one.lender &&
        one.channel === channel &&
        one.template === template &&
        one.notBefore === plannedFor,
    );
    return lost === undefined
      ? store.move(reminder, 'refused', { reason })
      : this.settle(reminder, 'unused', 'refused', reason, { permit: lost.permit });
  }

  private async submitPermit(
    reminder: StoredReminder,
    plannedFor: string,
    reference: string,
  ): Promise<StoredReminder | undefined> {
    const { ledger, store, user } = this.parts;
    const request = this.permitRequest(reminder, plannedFor, reference);
    const { receipt } = await ledger.submit(user, 'RequestPermit', request);
    const { permit } = TRANSACTIONS.RequestPermit.response.parse(JSON.parse(new TextDecoder().decode(receipt)));
    return store.move(reminder, 'permitted', {
      permit: permit.permit,
      not_before: permit.notBefore,
      not_after: permit.notAfter,
      due_at: permit.notBefore,
      refusal: null,
      reason: null,
      tries: 0,
    });
  }

  private permitRequest(reminder: Asked, plannedFor: string, reference: string) {
    return {
      commandId: commandId(reminder, 'permit'),
      caseId: reminder.case_id,
      plannedFor,
      channel: reminder.channel,
      target: 'debtor' as const,
      purpose: reminder.purpose,
      ...(reminder.notice === null ? {} : { notice: reminder.notice }),
      reference,
      template: reminder.template,
      staff: [...this.parts.staff],
    };
  }

  /** A reminder waits until the ledger would allow it, if that is before it has lost its point. */
  private async permitRefused(reminder: StoredReminder, problem: Problem): Promise<StoredReminder | undefined> {
    const { store, now, leadMs } = this.parts;
    const { code, conduct } = problem;
    const again = { attempt: reminder.attempt + 1, reason: code };
    if (conduct !== undefined) {
      const refusal = JSON.stringify(conduct);
      const nextAt = conduct.nextAllowedAt;
      if (nextAt === null || Date.parse(nextAt) >= Date.parse(reminder.until)) {
        return store.move(reminder, 'refused', { refusal, reason: code });
      }
      const dueAt = new Date(Math.max(Date.parse(nextAt) - leadMs, now().getTime() + 1)).toISOString();
      return store.move(reminder, 'planned', { ...again, refusal, planned_for: nextAt, due_at: dueAt });
    }
    if (code === 'PERMIT_OUT_OF_TIME') {
      const dueAt = new Date(now().getTime() + 1_000).toISOString();
      return store.move(reminder, 'planned', { ...again, planned_for: null, due_at: dueAt });
    }
    if (FOR_GOOD.includes(code)) return store.move(reminder, 'refused', { reason: code });
    throw problem;
  }

  private async usePermit(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    const { store, now } = this.parts;
    const at = now();
    if (at.getTime() >= Date.parse(reminder.not_after ?? '')) return this.expired(reminder);
    const closed = await this.window.closed(reminder, at);
    if (closed?.reason === 'PERMIT_EARLY') {
      return store.move(reminder, 'permitted', { due_at: new Date(at.getTime() + 1_000).toISOString() });
    }
    if (closed?.reason === 'PERMIT_REPORTED') return store.move(reminder, 'failed', { reason: closed.reason });
    if (closed?.reason === 'PERMIT_EXPIRED') return this.expired(reminder);
    if (closed !== undefined) {
      // Asked again, the ledger says whether and when.
      const { refusal, reason } = closed;
      return this.settle(reminder, 'unused', 'planned', reason, {
        planned_for: refusal?.nextAllowedAt ?? null,
        ...(refusal === null ? {} : { refusal: JSON.stringify(refusal) }),
      });
    }
    const ready = await this.ready(reminder);
    if (typeof ready === 'string') return this.settle(reminder, 'unused', 'refused', ready);
    const message = await this.prepared(reminder, ready, at);
    return message === undefined
      ? this.settle(reminder, 'unused', 'failed', 'VALUE_MISSING')
      : this.send(reminder, message, at);
  }

  /** A permit that was not used in time: by a provider that could not take the message, or because nobody was there. */
  private expired(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    return reminder.tries > 0
      ? this.settle(reminder, 'unused', 'failed', reminder.reason ?? 'PERMIT_EXPIRED')
      : this.settle(reminder, 'unused', 'planned', 'PERMIT_EXPIRED', { planned_for: null });
  }

  private async send(reminder: StoredReminder, message: Prepared, at: Date): Promise<StoredReminder | undefined> {
    const { store, archive } = this.parts;
    const sending = await store.move(
      reminder,
      'sending',
      { contacted_at: at.toISOString(), evidence: JSON.stringify(evidenceOf(message)), reason: null },
      (tx) => archive.put(tx, reminder.id, reminder.subject_id, message),
    );
    if (sending === undefined) return undefined;
    const delivery = await message.send();
    switch (delivery.kind) {
      case 'delivered':
        return store.move(sending, 'sent', { result: 'delivered' });
      case 'deferred':
        return this.defer(sending, delivery.reason);
      case 'rejected':
        return this.settle(sending, delivery.result, 'failed', delivery.reason);
      case 'unknown':
        return this.settle(sending, 'attempt', 'failed', delivery.reason);
    }
  }

  /** It has not left: it may be tried again under the same permit, while that lasts. */
  private defer(reminder: StoredReminder, reason: string): Promise<StoredReminder | undefined> {
    const { store, now } = this.parts;
    const pauseMs = Math.min(DEFER_MS * 2 ** reminder.tries, MAX_DEFER_MS);
    const dueMs = Math.min(now().getTime() + pauseMs, Date.parse(reminder.not_after ?? ''));
    return store.move(reminder, 'permitted', {
      tries: reminder.tries + 1,
      reason,
      due_at: new Date(dueMs).toISOString(),
      contacted_at: null,
      evidence: null,
    });
  }

  /** Nothing was sent, or nobody knows: what is to be reported, and where the reminder goes then. */
  private settle(
    reminder: StoredReminder,
    result: ContactResult,
    afterReport: 'planned' | 'refused' | 'failed',
    reason: string,
    patch: Parameters<ReminderStore['move']>[2] = {},
  ): Promise<StoredReminder | undefined> {
    const untouched = result === 'unused' ? { contacted_at: null, evidence: null } : {};
    const dueAt = this.parts.now().toISOString();
    return this.parts.store.move(reminder, 'unsent', {
      ...untouched,
      ...patch,
      result,
      after_report: afterReport,
      reason,
      due_at: dueAt,
    });
  }

  private async report(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    const { ledger, user } = this.parts;
    const { contacted_at: contactedAt, evidence, permit, result } = reminder;
    try {
      await ledger.submit(user, 'ReportOutcome', {
        commandId: commandId(reminder, 'outcome'),
        caseId: reminder.case_id,
        permit: permit ?? 0,
        result: result ?? 'attempt',
        ...(contactedAt === null ? {} : { contactedAt }),
        ...(evidence === null ? {} : { evidence }),
      });
    } catch (error) {
      // By somebody else under the same certificate: one outcome is all that a permit has.
      if (!(error instanceof Problem && error.code === 'PERMIT_REPORTED')) throw error;
    }
    return this.reported(reminder);
  }

  private reported(reminder: StoredReminder): Promise<StoredReminder | undefined> {
    const { store, now, leadMs } = this.parts;
    if (reminder.after_report !== 'planned') return store.move(reminder, reminder.after_report ?? 'reported');
    const { planned_for: plannedFor } = reminder;
    const dueMs = plannedFor === null ? 0 : Date.parse(plannedFor) - leadMs;
    return store.move(reminder, 'planned', {
      attempt: reminder.attempt + 1,
      permit: null,
      not_before: null,
      not_after: null,
      result: null,
      after_report: null,
      tries: 0,
      due_at: new Date(Math.max(dueMs, now().getTime())).toISOString(),
    });
  }

  /** What a message needs; or a code for what is missing. */
  private async ready(reminder: Asked): Promise<Ready | string> {
    const { book, database, keys, senders, texts } = this.parts;
    const { subject_id: subjectId, channel } = reminder;
    const sender = senders[channel];
    if (sender === undefined) return 'CHANNEL_NOT_CONFIGURED';
    const { details, refused } = await database.change(async (tx) => ({
      details: await book.find(tx, subjectId),
      refused: await book.refused(tx, subjectId),
    }));
    if (refused.includes(channel)) return 'CHANNEL_REFUSED';
    const reference = details && referenceOf(details, channel, keys);
    if (details === undefined || reference === undefined) return 'NO_ADDRESS';
    const text = await texts.find(reminder.template);
    return text === undefined ? 'TEXT_MISSING' : { details, reference, text, sender };
  }

  /** `undefined` where the text speaks of something that is not known. */
  private async prepared(
    reminder: StoredReminder,
    { details, text, sender }: Ready,
    at: Date,
  ): Promise<Prepared | undefined> {
    const unsubscribeUrl = this.parts.unsubscribeUrl(reminder.id);
    const values = await this.parts.values.of(reminder, text, details, unsubscribeUrl);
    try {
      const rendered = render(text, values);
      return await sender.prepare({ id: `${reminder.id}.${reminder.attempt}`, details, rendered, unsubscribeUrl, at });
    } catch (error) {
      if (error instanceof ValueMissing) return undefined;
      throw error;
    }
  }

  private async postpone(reminder: StoredReminder, error: unknown): Promise<void> {
    const { store, now, log } = this.parts;
    const code = error instanceof Problem ? error.code : 'INTERNAL';
    const about = { reminder: reminder.id, state: reminder.state, code };
    if (code === 'INTERNAL') log.error({ ...about, err: error }, 'reminder postponed');
    else log.warn(about, 'reminder postponed');
    const pauseMs = PROBLEMS[code].retryable ? RETRY_MS : MEND_MS;
    const dueAt = new Date(now().getTime() + pauseMs).toISOString();
    await store.move(reminder, reminder.state, { due_at: dueAt, reason: code });
  }

  private isDue({ due_at: dueAt }: StoredReminder): boolean {
    return Date.parse(dueAt) <= this.parts.now().getTime();
  }
}

const isOpen = ({ state }: StoredReminder): boolean => !['reported', 'refused', 'failed'].includes(state);

/** The same whenever a reminder is at the same point, so that the ledger does it once. */
const commandId = ({ id, attempt }: Asked, what: 'permit' | 'outcome'): string => `reminder.${id}.${attempt}.${what}`;

function evidenceOf({ bytes, mediaType }: Prepared): Evidence {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, sizeBytes: bytes.length };
}
