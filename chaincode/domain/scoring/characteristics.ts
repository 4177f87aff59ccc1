import type { Characteristic } from '../../schema/index.js';
import { amountBand, type ScoringView } from './scoring-view.js';

/** A value that the ledger does not know is null: it falls into no bin, and a card says what it is worth. */
type Compute = (view: ScoringView) => number | null;

/**
 * Every characteristic that a scorecard may count, as a whole number. scorecard/attestry_scorecard/characteristics.py
 * computes the same for training; a test and the evaluation hold the two equal, account by account.
 */
export const CHARACTERISTIC_VALUES: Readonly<Record<Characteristic, Compute>> = {
  ageOfFile: ({ age }) => age,
  amountPaid: (view) => amountBand(view, sum(view.paidPercent)),
  amountPaidBefore: (view) => amountBand(view, view.paidPercent[1] ?? 0),
  amountPaidNow: (view) => amountBand(view, view.paidPercent[0] ?? 0),
  arrearsBefore: ({ late }) => at(late, 1),
  arrearsEntries: ({ late }) => count(late.slice(0, -1), (months, k) => months > 0 && late[k + 1] === 0),
  arrearsGrowth: ({ late }) => at(late, 0) - at(late, 1),
  arrearsNow: ({ late }) => at(late, 0),
  arrearsOldest: ({ late }) => at(late, late.length - 1),
  arrearsPeak: ({ late }) => peak(late),
  arrearsStreak: ({ late }) => streak(late, (months) => months > 0),
  bestPayment: ({ payment }) => highest(known(payment)),
  deepArrearsMonths: ({ late }) => count(late, (months) => months >= 2),
  fullMonths: ({ paidInFull }) => count(paidInFull, (yes) => yes),
  fullStreak: ({ paidInFull }) => streak(paidInFull, (yes) => yes),
  hardInquiries: ({ inquiries }) => inquiries,
  highestBalance: (view) => amountBand(view, highest(view.owedPercent) ?? 0),
  highestUtilisation: ({ utilisation }) => highest(utilisation),
  leastAmountPaid: (view) => amountBand(view, lowest(view.paidPercent) ?? 0),
  limit: ({ limit }) => limit,
  minimumStreak: ({ paidMinimum }) => streak(paidMinimum, (yes) => yes),
  monthsSinceArrears: ({ late }) => streak(late, (months) => months === 0),
  overLimitMonths: ({ utilisation }) => count(utilisation, (band) => band > AT_THE_LIMIT),
  paidMonths: ({ payment }) => count(payment, (band) => band !== null && band > NOTHING_PAID),
  paidOfLimit: ({ paidPercent }) => Math.floor(sum(paidPercent) / paidPercent.length),
  paymentBefore: ({ payment }) => payment[1] ?? null,
  paymentMean: ({ payment }) => meanTimesTen(known(payment)),
  paymentNow: ({ payment }) => payment[0] ?? null,
  purchaseMonths: ({ borrowedPercent }) => count(borrowedPercent, (percent) => percent >= LEAST_PURCHASE_PERCENT),
  purchases: ({ borrowedPercent }) => Math.floor(sum(borrowedPercent.map(atLeastNothing)) / borrowedPercent.length),
  purchasesNow: ({ borrowedPercent }) => atLeastNothing(borrowedPercent[0] ?? 0),
  transactions: ({ activity }) => activity[0] ?? null,
  transactionsFall: ({ activity }) => fall(activity),
  unpaidMonths: ({ payment }) => count(payment, (band) => band === NOTHING_PAID),
  unpaidStreak: ({ payment }) => streak(payment, (band) => band === NOTHING_PAID),
  utilisationNow: ({ utilisation }) => at(utilisation, 0),
  utilisationRecent: ({ utilisation }) => sum(utilisation.slice(0, 3)),
  utilisationRise: ({ utilisation }) => at(utilisation, 0) - at(utilisation, utilisation.length - 1),
  weightedArrears: ({ late }) => weighted(late, 0),
  weightedArrearsBefore: ({ late }) => weighted(late, 1),
  worstArrears: ({ late }) => highest(late),
  worstPayment: ({ payment }) => lowest(known(payment)),
};

/** Utilisation band of a balance at the limit; the bands above are beyond it. */
const AT_THE_LIMIT = 20;
/** Payment band of a month in which something was due and nothing paid. */
const NOTHING_PAID = 1;
/** Less is interest and rounding of bands. */
const LEAST_PURCHASE_PERCENT = 5;

const at = (months: readonly number[], k: number): number => months[k] ?? 0;
const sum = (months: readonly number[]): number => months.reduce((total, each) => total + each, 0);
const atLeastNothing = (percent: number): number => Math.max(0, percent);
const known = (months: readonly (number | null)[]): number[] => months.filter((each) => each !== null);
const highest = (months: readonly number[]): number | null => (months.length === 0 ? null : Math.max(...months));
const lowest = (months: readonly number[]): number | null => (months.length === 0 ? null : Math.min(...months));

function count<T>(months: readonly T[], holds: (month: T, k: number) => boolean): number {
  return months.filter(holds).length;
}

/** For how many months, counted back from the newest, it has held without a break. */
function streak<T>(months: readonly T[], holds: (month: T) => boolean): number {
  const broken = months.findIndex((month) => !holds(month));
  return broken === -1 ? months.length : broken;
}

/** Months late, none for more than three, the newest counting six times and the oldest once. */
function weighted(late: readonly number[], first: number): number {
  return late.reduce((total, months, k) => total + (k < first ? 0 : Math.min(months, 3) * (late.length - k)), 0);
}

/** The deepest arrears, six for each month late, less one for each month since. */
function peak(late: readonly number[]): number {
  const worst = highest(late) ?? 0;
  return worst === 0 ? 0 : worst * late.length - late.indexOf(worst);
}

function meanTimesTen(bands: readonly number[]): number | null {
  return bands.length === 0 ? null : Math.floor((sum(bands) * 10) / bands.length);
}

/** From the busiest earlier month to the newest, in activity bands. */
function fall(activity: readonly (number | null)[]): number | null {
  const [now, ...earlier] = activity;
  const busiest = highest(known(earlier));
  return now == null || busiest === null ? null : busiest - now;
}
