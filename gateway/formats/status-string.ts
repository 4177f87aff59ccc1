import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import type { Tradeline } from '@attestry/chaincode/schema';
import type { BucketScheme } from '../readmodel/queries/delinquency.js';
import { bucketCode, daysOf, type DayRange } from './buckets.js';
import type { Unsaid } from './unsaid.js';

/** Months that the second-generation report shows. */
const STATUS_MONTHS = 60;

/** A tradeline's months as the second-generation report writes them. */
export interface StatusString {
  readonly tradelineId: string;
  /** The month of the first character; null where nothing has been reported. */
  readonly from: string | null;
  /** A character a month, the oldest first, at most sixty. */
  readonly statuses: string;
  readonly unsaid: readonly Unsaid[];
}

const CLOSED: Readonly<Record<NonNullable<Tradeline['closeReason']>, string>> = {
  paid: 'C',
  settled: 'G',
  chargedOff: 'B',
};

/** Writes the months of a tradeline: N, 1 to 7, * where nothing was due, # where nothing is known, and how it ended. */
export function writeStatusString({ tradelineId, profile, closedOn, closeReason }: Tradeline): StatusString {
  const codes = new Map<string, string>();
  const unsaid: Unsaid[] = [];
  const add = (field: string, reason: string): void => {
    if (!unsaid.some((one) => one.field === field)) unsaid.push({ field, reason });
  };
  for (const { period, daysPastDue, paymentStatus } of profile) {
    if (paymentStatus === 'deleted') {
      codes.set(period, '#');
      add('profile', 'that a month was deleted: it is "unknown"');
    } else if (paymentStatus === 'notDue') {
      codes.set(period, '*');
    } else {
      codes.set(period, bucketCode('pboc', daysPastDue));
      if (daysPastDue > 0) add('daysPastDue', 'a range of days');
      else add('paymentStatus', 'full, minimum and short are all normal');
    }
  }
  if (profile.some(({ utilisationBand }) => utilisationBand !== null)) add('bands', 'no such character');
  const first = profile[0]?.period ?? closedOn?.slice(0, 7);
  if (first === undefined) return { tradelineId, from: null, statuses: '', unsaid };
  let last = profile.at(-1)?.period ?? first;
  if (closedOn !== null && closeReason !== null) {
    last = closedOn.slice(0, 7);
    if (codes.has(last)) add('lastPeriod', 'the month of closing says how it ended, and not how it was paid');
    codes.set(last, CLOSED[closeReason]);
  }
  const all = Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, index) =>
    periodOf(monthNumber(first) + index),
  );
  const shown = all.slice(-STATUS_MONTHS);
  if (shown.length < all.length) add('profile', `months before the last ${STATUS_MONTHS}`);
  return {
    tradelineId,
    from: shown[0] ?? null,
    statuses: shown.map((period) => codes.get(period) ?? '#').join(''),
    unsaid,
  };
}

/** What a character of a string of months says. */
export interface ReadStatus extends Partial<DayRange> {
  readonly period: string;
  readonly status: string;
  /** null: the month says nothing of how it was paid. */
  readonly says: 'arrears' | 'notDue' | 'closed' | null;
  /** What of it the ledger has no word for. */
  readonly unsaid: string | null;
}

type Meaning = Pick<ReadStatus, 'says' | 'unsaid'>;
const NOTHING: Meaning = { says: null, unsaid: null };
const unsayable = (says: ReadStatus['says'], unsaid: string): Meaning => ({ says, unsaid });

/** Characters beside those of the buckets. */
const MEANINGS: Readonly<Record<BucketScheme, Readonly<Record<string, Meaning>>>> = {
  pboc: {
    '*': { says: 'notDue', unsaid: null },
    '#': NOTHING,
    C: { says: 'closed', unsaid: null },
    B: { says: 'closed', unsaid: null },
    G: unsayable('closed', 'ended otherwise than by payment: settled at the nearest'),
    M: unsayable('arrears', 'paid before the end of the month'),
    D: unsayable('arrears', 'paid by a guarantor'),
    Z: unsayable('closed', 'paid in kind'),
    A: unsayable(null, 'the day of the bill changed'),
  },
  metro2: {
    B: NOTHING,
    D: NOTHING,
    E: { says: 'notDue', unsaid: null },
    G: unsayable('arrears', 'in collection'),
    H: unsayable('closed', 'foreclosure completed'),
    J: unsayable('closed', 'voluntary surrender'),
    K: unsayable('closed', 'repossession'),
    L: { says: 'closed', unsaid: null },
  },
};

/**
 * Reads a string of months: the Chinese one, oldest month first, or Metro 2's payment history profile, newest first.
 *
 * @param last - The newest month.
 * @returns The months, oldest first; or the first character that the format does not have.
 */
export function readStatusString(scheme: BucketScheme, text: string, last: string): ReadStatus[] | { unknown: string } {
  const characters = Array.from(text);
  const oldestFirst = scheme === 'pboc' ? characters : characters.reverse();
  const months: ReadStatus[] = [];
  for (const [index, status] of oldestFirst.entries()) {
    const period = periodOf(monthNumber(last) - (oldestFirst.length - 1 - index));
    const range = daysOf(scheme, status);
    const meaning = MEANINGS[scheme][status];
    if (range !== undefined) months.push({ period, status, says: 'arrears', unsaid: null, ...range });
    else if (meaning !== undefined) months.push({ period, status, ...meaning });
    else return { unknown: status };
  }
  return months;
}
