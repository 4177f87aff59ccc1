import { TRANSACTIONS } from '@attestry/chaincode/schema';
import { sql } from 'kysely';
import type { Ledger } from '../ledger.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { ContactDetails, Language } from './contact-details.js';
import type { Moment, ReminderText, Values } from './reminder-text.js';
import type { StoredReminder } from './reminder-store.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
/** A first month in arrears, as both bucket schemes count it. */
const FIRST_ARREARS_DAYS = 30;

interface Parts {
  readonly database: Pick<ReadModelAccess, 'change'>;
  readonly ledger: Ledger;
  readonly user: string;
  readonly lender: string;
}

/** What a text can speak of, for one reminder. */
export class ReminderValues {
  constructor(private readonly parts: Parts) {}

  async of(
    reminder: StoredReminder,
    text: ReminderText,
    details: ContactDetails,
    unsubscribeUrl: string,
  ): Promise<Values> {
    const amountDue = await this.amountDue(reminder.tradeline_id, text.language);
    return {
      name: details.name,
      lender: this.parts.lender,
      daysPastDue: String(reminder.days_past_due),
      ...(details.nextDueOn === undefined ? {} : { nextDueOn: dayText(details.nextDueOn, text.language) }),
      ...(amountDue === undefined ? {} : { amountDue }),
      unsubscribeUrl,
      education: text.education === undefined ? '' : await this.education(reminder, text.education),
    };
  }

  /** What was due and not paid in the last month that was reported. */
  private async amountDue(tradelineId: string, language: Language): Promise<string | undefined> {
    const row = await this.parts.database.change((tx) =>
      tx
        .selectFrom('amounts')
        .select(['currency', sql<string | null>`greatest(due_minor - coalesce(paid_minor, 0), 0)::text`.as('due')])
        .where('tradeline_id', '=', tradelineId)
        .where('period', 'is not', null)
        .orderBy('period', 'desc')
        .orderBy('block_number', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
    return row?.due == null ? undefined : moneyText(BigInt(row.due), row.currency, language);
  }

  private async education(reminder: StoredReminder, snippets: NonNullable<ReminderText['education']>): Promise<string> {
    const moment = await this.moment(reminder);
    return (moment && snippets[moment]) ?? '';
  }

  /** What a debtor is at: the newest of what can be told from the ledger. */
  private async moment({
    tradeline_id: tradelineId,
    days_past_due: days,
  }: StoredReminder): Promise<Moment | undefined> {
    const { ledger, user } = this.parts;
    const asked = parsed(await ledger.evaluate(user, 'ListPromises', { tradelineId }));
    const { promises } = TRANSACTIONS.ListPromises.response.parse(asked);
    if (promises.at(-1)?.status === 'kept') return 'promiseKept';
    const read = parsed(await ledger.evaluate(user, 'ReadForbearance', { tradelineId }));
    const { file } = TRANSACTIONS.ReadForbearance.response.parse(read);
    if (file.proposal !== null || file.offeredAt !== null) return 'planOffered';
    return days > 0 && days <= FIRST_ARREARS_DAYS ? 'firstArrears' : undefined;
  }
}

function moneyText(minor: bigint, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const text = minor.toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  // As text, because a number of this size need not be exact.
  return format.format(decimal as `${number}`);
}

function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
