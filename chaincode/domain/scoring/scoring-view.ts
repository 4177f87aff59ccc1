import type { ProfileMonth, Scorecard, Tradeline } from '../../schema/index.js';
import { limitBand } from '../bands.js';
import { monthNumber } from '../calendar.js';
import { invariant } from '../invariant.js';

/** How many months back a characteristic looks: six is what bureaus ask of a file before they score it. */
export const VIEW_MONTHS = 6;
/** Days to a month of arrears: 30 days past due begin the first bucket of Metro 2, and 1 to 29 are not yet late. */
const DAYS_A_MONTH = 30;
const MOST_MONTHS_LATE = 8;

/** Middle of each utilisation band, in percent of the limit. */
// prettier-ignore
const UTILISATION_PERCENT = [
  0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 117, 137, 160,
] as const;
/** Middle of each payment band, in percent of what was due. */
const PAYMENT_PERCENT = [0, 0, 1, 3, 7, 14, 35, 75, 100, 110] as const;

/**
 * What characteristics are computed from: the last six months of one account, newest first, as the channel knows them.
 * What was due and paid is looked at for five of them: in the month that opens a file it is not known.
 */
export interface ScoringView {
  /** Months in arrears, 0 to 8. */
  readonly late: readonly number[];
  readonly paidInFull: readonly boolean[];
  readonly paidMinimum: readonly boolean[];
  /** Utilisation bands, 0 to 24. */
  readonly utilisation: readonly number[];
  /** Percent of the limit that is owed. */
  readonly owedPercent: readonly number[];
  /** Payment bands 1 to 9 of five months; null where nothing was due. */
  readonly payment: readonly (number | null)[];
  /** Percent of the limit that was paid, of five months. */
  readonly paidPercent: readonly number[];
  /** Percent of the limit that was newly borrowed, interest included, of five months. */
  readonly borrowedPercent: readonly number[];
  /** Activity bands; null where transactions are not reported. */
  readonly activity: readonly (number | null)[];
  /** Limit band, as it would be in the currency that the card was trained in. */
  readonly limit: number;
  /** Whole months since the account was opened. */
  readonly age: number;
  /** Hard inquiries about the subject in the last ninety days; null where that is not known. */
  readonly inquiries: number | null;
}

/** The view of an account that `scorable` found to be one. */
export function scoringView(
  tradeline: Tradeline,
  currencies: Scorecard['currencies'],
  inquiries: number | null,
): ScoringView {
  const months = tradeline.profile.slice(-VIEW_MONTHS).reverse();
  const shift = currencies[tradeline.currency];
  invariant(months.length === VIEW_MONTHS && shift !== undefined, 'only a scorable account is viewed');
  const utilisation = months.map((_, k) => utilisationOf(months, k));
  const owedPercent = utilisation.map((band) => UTILISATION_PERCENT[band] ?? 160);
  const judged = months.slice(0, -1);
  const paidPercent = judged.map(({ paymentBand }, k) => {
    const ofDue = PAYMENT_PERCENT[paymentBand ?? 0] ?? 110;
    return Math.floor((ofDue * (owedPercent[k + 1] ?? 0)) / 100);
  });
  return {
    late: months.map(({ daysPastDue }) => Math.min(MOST_MONTHS_LATE, Math.floor(daysPastDue / DAYS_A_MONTH))),
    paidInFull: months.map(({ paymentStatus }) => paymentStatus === 'full' || paymentStatus === 'notDue'),
    paidMinimum: months.map(({ paymentStatus }) => paymentStatus === 'minimum'),
    utilisation,
    owedPercent,
    payment: judged.map(({ paymentBand }) => (paymentBand === 0 ? null : paymentBand)),
    paidPercent,
    borrowedPercent: paidPercent.map((paid, k) => (owedPercent[k] ?? 0) - (owedPercent[k + 1] ?? 0) + paid),
    activity: months.map(({ activityBand }) => activityBand),
    limit: tradeline.limitBand + shift,
    age: monthNumber(months[0]?.period ?? '') - monthNumber(tradeline.openedOn.slice(0, 7)),
    inquiries,
  };
}

/**
 * The utilisation band of a month. One that was deleted after a dispute and put back has lost its bands: it takes those of
 * the nearest month before it that has them, or else after it.
 */
function utilisationOf(months: readonly ProfileMonth[], k: number): number {
  const known = (month: ProfileMonth): boolean => month.utilisationBand !== null;
  const band = (months.slice(k).find(known) ?? months.slice(0, k).findLast(known))?.utilisationBand;
  invariant(band != null, 'a scorable account has a month with its bands');
  return band;
}

/**
 * The band of a percentage of the limit, on the scale of limit bands: six to a decade, so bands add where amounts
 * multiply. Zero where nothing is.
 */
export function amountBand(view: ScoringView, percent: number): number {
  return percent <= 0 ? 0 : Math.max(1, view.limit + limitBand(BigInt(percent) * 100n) - HUNDRED_PERCENT);
}
/** Band of 100 % on the scale that {@link limitBand} gives percentages. */
const HUNDRED_PERCENT = 13;
