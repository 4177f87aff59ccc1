import { delinquentSince } from '@attestry/chaincode/domain/tradelines/append-repayment';
import { civilDate, lastDayOf } from '@attestry/chaincode/domain/calendar';
import type { ProfileMonth, Tradeline, TradelineKind } from '@attestry/chaincode/schema';
import { bucketCode, daysOf } from './buckets.js';
import { writeFixed } from './fixed-width.js';
import { historyBefore, HISTORY_MONTHS } from './metro2-history.js';
import { BASE_SEGMENT, RECORD_LENGTH } from './metro2-layout.js';
import type { Unsaid } from './unsaid.js';

/** Portfolio type, account type and terms of each kind of tradeline. */
export const KINDS: Readonly<Record<TradelineKind, readonly [portfolio: string, type: string, duration: string]>> = {
  creditCard: ['R', '18', 'REV'],
  overdraft: ['C', '15', 'LOC'],
  personalLoan: ['I', '01', ''],
  autoLoan: ['I', '00', ''],
  mortgage: ['M', '26', ''],
  payLater: ['I', '06', ''],
};

/** Account statuses of open accounts, by the code of their bucket. */
export const OPEN_STATUSES: Readonly<Record<string, string>> = {
  '0': '11',
  '1': '71',
  '2': '78',
  '3': '80',
  '4': '82',
  '5': '83',
  '6': '84',
};
export const PAID = '13';
export const CHARGED_OFF = '97';
/** Special comment: paid in full for less than the full balance. */
export const SETTLED = 'AU';

/** Exact amounts of a month, in minor units. */
export interface MonthAmounts {
  readonly currency: string;
  readonly limit: string;
  readonly balance: string | null;
  readonly due: string | null;
  readonly paid: string | null;
}

export interface Metro2Account {
  readonly tradeline: Tradeline;
  /** The month that is reported. */
  readonly period: string;
  readonly amounts: MonthAmounts | undefined;
}

export interface Written {
  /** undefined: the format cannot name the account, or the period says nothing of it. */
  readonly line: string | undefined;
  readonly status: string;
  readonly unsaid: readonly Unsaid[];
}

const MAX_WHOLE = 999_999_999n;
const MAX_ACCOUNT_NUMBER = 30;

/**
 * An account as a base segment, and what of it that cannot say. Who the person is the ledger does not know: those fields
 * are blank, and a furnisher fills them from its own records.
 *
 * @param now - When the file is made.
 */
export function writeAccount({ tradeline, period, amounts }: Metro2Account, now: Date): Written {
  const unsaid: Unsaid[] = [];
  const number = tradeline.tradelineId.slice(tradeline.lender.length + 1);
  const month = tradeline.profile.find((one) => one.period === period);
  const closed = tradeline.closedOn !== null && tradeline.closedOn.slice(0, 7) <= period;
  if (number.length > MAX_ACCOUNT_NUMBER) {
    const reason = `an account number has ${MAX_ACCOUNT_NUMBER} characters: the account is left out`;
    return { line: undefined, status: '', unsaid: [{ field: 'tradelineId', reason }] };
  }
  if (month?.paymentStatus === 'deleted' || (month === undefined && tradeline.closedOn?.startsWith(period) !== true)) {
    return { line: undefined, status: '', unsaid: [] };
  }
  const days = month?.daysPastDue ?? tradeline.daysPastDue;
  const [portfolioType, accountType, termsDuration] = KINDS[tradeline.kind];
  const status = statusOf(tradeline, closed, days);
  const whole = wholeUnits(amounts, unsaid);
  const isLoan = portfolioType === 'I' || portfolioType === 'M';
  const delinquent = status !== PAID && days >= 30 ? delinquencyAt(tradeline, period) : null;
  unsaid.push(...unsaidOf(tradeline, month, days, amounts));
  const line = writeFixed(BASE_SEGMENT, {
    recordDescriptorWord: String(RECORD_LENGTH),
    processingIndicator: '1',
    timeStamp: `${dateText(now.toISOString().slice(0, 10))}${now.toISOString().slice(11, 19).replaceAll(':', '')}`,
    identificationNumber: tradeline.lender.slice(0, 20),
    consumerAccountNumber: number,
    portfolioType,
    accountType,
    dateOpened: dateText(tradeline.openedOn),
    creditLimit: isLoan ? '' : whole.limit,
    highestCredit: isLoan ? whole.limit : '',
    termsDuration,
    termsFrequency: isLoan ? 'M' : '',
    scheduledMonthlyPayment: whole.due,
    actualPayment: whole.paid,
    accountStatus: status,
    paymentRating: status === PAID ? bucketCode('metro2', days) : '',
    paymentHistoryProfile: historyBefore(tradeline.profile, period),
    specialComment: closed && tradeline.closeReason === 'settled' ? SETTLED : '',
    currentBalance: whole.balance,
    dateOfAccountInformation: dateText(closed ? (tradeline.closedOn ?? '') : civilDate(lastDayOf(period))),
    dateOfFirstDelinquency: delinquent === null ? '' : dateText(delinquent),
    dateClosed: closed ? dateText(tradeline.closedOn ?? '') : '',
  });
  return { line, status, unsaid };
}

function statusOf({ closeReason }: Tradeline, closed: boolean, days: number): string {
  if (closed) return closeReason === 'chargedOff' ? CHARGED_OFF : PAID;
  return OPEN_STATUSES[bucketCode('metro2', days)] ?? '';
}

/** The first day of the arrears outstanding at the end of a period, by the ledger's own rule. */
function delinquencyAt({ profile, lastPeriod, firstDelinquencyOn }: Tradeline, period: string): string | null {
  if (period === lastPeriod || lastPeriod === null || period > lastPeriod) return firstDelinquencyOn;
  return profile
    .filter((month) => month.period <= period && month.paymentStatus !== 'deleted')
    .reduce<string | null>(delinquentSince, null);
}

/** MMDDYYYY. */
const dateText = (date: string): string => `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`;

/** How many minor units a whole one has. */
export function minorPerWhole(currency: string): bigint {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10n ** BigInt(maximumFractionDigits);
}

function wholeUnits(
  amounts: MonthAmounts | undefined,
  unsaid: Unsaid[],
): Record<'limit' | 'balance' | 'due' | 'paid', string> {
  const whole = { limit: '0', balance: '0', due: '0', paid: '0' };
  if (amounts === undefined) {
    unsaid.push({ field: 'amounts', reason: 'the gateway does not have them: zeros' });
    return whole;
  }
  const minor = minorPerWhole(amounts.currency);
  for (const name of ['limit', 'balance', 'due', 'paid'] as const) {
    const exact = amounts[name];
    if (exact === null) {
      unsaid.push({ field: `amounts.${name}`, reason: 'not given and nothing are the same: zero' });
      continue;
    }
    const value = BigInt(exact);
    if (value < 0n) unsaid.push({ field: `amounts.${name}`, reason: 'a credit balance is zero' });
    else if (value / minor > MAX_WHOLE) unsaid.push({ field: `amounts.${name}`, reason: 'more than nine digits' });
    else if (value % minor !== 0n)
      unsaid.push({ field: `amounts.${name}`, reason: 'whole units: the rest is cut off' });
    const shown = value < 0n ? 0n : value / minor;
    whole[name] = String(shown > MAX_WHOLE ? MAX_WHOLE : shown);
  }
  return whole;
}

function unsaidOf(
  tradeline: Tradeline,
  month: ProfileMonth | undefined,
  days: number,
  amounts: MonthAmounts | undefined,
): Unsaid[] {
  const unsaid: Unsaid[] = [
    { field: 'subjectId', reason: 'a pseudonym: the fields of the person are blank' },
    { field: 'amountPastDue', reason: 'the ledger has no such amount: zero' },
    { field: 'dateOfLastPayment', reason: 'the ledger has no such date: zeros' },
  ];
  const floor = daysOf('metro2', bucketCode('metro2', days))?.minDaysPastDue;
  if (days !== floor) unsaid.push({ field: 'daysPastDue', reason: 'a range of days' });
  if (month !== undefined) {
    unsaid.push({ field: 'paymentStatus', reason: 'no such field; it is derived from due and paid' });
    if (month.activityBand !== null) unsaid.push({ field: 'transactionCount', reason: 'no such field' });
  }
  if (tradeline.region !== null) unsaid.push({ field: 'region', reason: 'part of the address, which is blank' });
  if (amounts !== undefined && amounts.currency !== 'USD') {
    unsaid.push({ field: 'currency', reason: 'no such field: US dollars are meant' });
  }
  if (tradeline.profile.length > HISTORY_MONTHS + 1) {
    unsaid.push({ field: 'profile', reason: `months before the last ${HISTORY_MONTHS}` });
  }
  if (tradeline.profile.some(({ paymentStatus }) => paymentStatus === 'deleted')) {
    unsaid.push({ field: 'profile', reason: 'that a month was deleted: it is "not available"' });
  }
  return unsaid;
}
