import { CivilDate } from '@attestry/chaincode/schema';
import { daysOf } from '../formats/buckets.js';
import { readFixed } from '../formats/fixed-width.js';
import { CHARGED_OFF, KINDS, minorPerWhole, OPEN_STATUSES, PAID, SETTLED } from '../formats/metro2-account.js';
import { BASE_SEGMENT, RECORD_LENGTH, TRAILER } from '../formats/metro2-layout.js';
import type { LineFormat } from './line-format.js';
import { invalidLine, readValue, type ReadLine } from './lines.js';

const CURRENCY = 'USD';
type Fields = Readonly<Record<string, string>>;

/**
 * Base segments of Metro 2, a line each, of fixed width; header and trailer records are known. A status of an open
 * account is its month, a paid, settled or charged-off one its closure. An opening cannot be sent so: the format names a
 * person, and not a pseudonym.
 */
export const metro2: LineFormat = {
  name: 'metro2',
  mediaType: 'application/vnd.attestry.metro2',
  read: (text, _progress, lender): ReadLine => {
    const line = text.toString('latin1');
    if (line.length < RECORD_LENGTH) return invalidLine('', `${line.length} characters, not ${RECORD_LENGTH}`);
    if (line.slice(4, 10) === 'HEADER') return { what: 'nothing' };
    if (line.slice(4, 11) === 'TRAILER') return readTrailer(line);
    const fields = readFixed(BASE_SEGMENT, line);
    const tradelineId = `${lender}-${fields.consumerAccountNumber ?? ''}`;
    const status = fields.accountStatus ?? '';
    if (status === PAID || status === CHARGED_OFF) return readClosure(fields, tradelineId, status);
    return readMonth(fields, tradelineId, status);
  },
};

/** It counts base segments, whatever they turn out to be here: the header's count is what fits. */
function readTrailer(line: string): ReadLine {
  const { baseRecords = '' } = readFixed(TRAILER, line);
  if (!/^\d{9}$/.test(baseRecords)) return invalidLine('baseRecords', 'not a number');
  return { what: 'count', records: Number(baseRecords) };
}

function readClosure(fields: Fields, tradelineId: string, status: string): ReadLine {
  const closedOn = dateIn(fields.dateClosed);
  if (closedOn === undefined) return invalidLine('dateClosed', 'not a date');
  const paid = fields.specialComment === SETTLED ? 'settled' : 'paid';
  return readValue({ record: 'closure', tradelineId, closedOn, reason: status === CHARGED_OFF ? 'chargedOff' : paid });
}

function readMonth(fields: Fields, tradelineId: string, status: string): ReadLine {
  const code = Object.entries(OPEN_STATUSES).find(([, known]) => known === status)?.[0];
  const daysPastDue = code === undefined ? undefined : daysOf('metro2', code)?.minDaysPastDue;
  if (daysPastDue === undefined) return invalidLine('accountStatus', `${status} says nothing that the ledger holds`);
  const reportedOn = dateIn(fields.dateOfAccountInformation);
  if (reportedOn === undefined) return invalidLine('dateOfAccountInformation', 'not a date');
  const isLoan = Object.values(KINDS).some(
    ([portfolio, , duration]) => portfolio === fields.portfolioType && duration === '',
  );
  const limit = minorIn(isLoan ? fields.highestCredit : fields.creditLimit);
  const balance = minorIn(fields.currentBalance);
  const due = minorIn(fields.scheduledMonthlyPayment);
  const paid = minorIn(fields.actualPayment);
  if (limit === undefined || balance === undefined || due === undefined || paid === undefined) {
    return invalidLine('', 'an amount is not a number');
  }
  return readValue({
    record: 'month',
    tradelineId,
    period: reportedOn.slice(0, 7),
    daysPastDue,
    paymentStatus: paymentStatusOf(daysPastDue, due, paid),
    amounts: {
      currency: CURRENCY,
      limit: String(limit),
      balance: String(balance),
      due: String(due),
      paid: String(paid),
    },
  });
}

/** What the format has no field for. */
function paymentStatusOf(daysPastDue: number, due: bigint, paid: bigint): string {
  if (daysPastDue > 0) return 'short';
  if (due === 0n) return 'notDue';
  if (paid >= due) return 'full';
  return paid > 0n ? 'minimum' : 'short';
}

/** YYYY-MM-DD of MMDDYYYY. */
function dateIn(text = ''): string | undefined {
  const date = text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$1-$2');
  return CivilDate.safeParse(date).success ? date : undefined;
}

function minorIn(text = ''): bigint | undefined {
  return /^\d{1,9}$/.test(text) ? BigInt(text) * minorPerWhole(CURRENCY) : undefined;
}
