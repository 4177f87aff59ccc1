import type { InquiryCounts } from '../../schema/inquiries.js';
import type { Signal } from '../../schema/limits.js';
import type { Tradeline } from '../../schema/tradelines.js';

/** What signals are read from. */
export interface SignalFacts {
  /** As it counts: disputed months left out, deferred ones as the regime has them. */
  readonly tradeline: Pick<Tradeline, 'profile' | 'daysPastDue'>;
  /** Hard inquiries about the subject; absent where the reader does not know them. */
  readonly inquiries?: InquiryCounts;
}

/** Months before the newest that it is measured against. */
const MONTHS = 3;

/** When each signal shows. Choices of this registry, for want of a rule: no source gives such figures. */
export const SIGNAL_THRESHOLDS = {
  /** Activity bands below the least of the three months before: at least a fall to about a third. */
  activityFall: 2,
  /** Utilisation bands (5 % each) above the most of the three months before. */
  utilisationJump: 6,
  /** Months in a row in which the minimum was paid and no more. */
  minimumPayments: 3,
  inquiries30Days: 3,
  inquiries90Days: 6,
  /** Organisations that asked within ninety days. */
  inquirers: 4,
} as const;

/** The signals that an account shows at the end of its newest month, in the order of their names. */
export function signalsOf({ tradeline, inquiries }: SignalFacts): Signal[] {
  const shows: Readonly<Record<Signal, boolean>> = {
    activityFall: fallOf(tradeline) >= SIGNAL_THRESHOLDS.activityFall,
    arrears: tradeline.daysPastDue > 0,
    inquiries30Days: (inquiries?.last30Days ?? 0) >= SIGNAL_THRESHOLDS.inquiries30Days,
    inquiries90Days: (inquiries?.last90Days ?? 0) >= SIGNAL_THRESHOLDS.inquiries90Days,
    inquirersOverCap: (inquiries?.inquirers90Days ?? 0) >= SIGNAL_THRESHOLDS.inquirers,
    minimumPayments: minimumStreak(tradeline) >= SIGNAL_THRESHOLDS.minimumPayments,
    utilisationJump: jumpOf(tradeline) >= SIGNAL_THRESHOLDS.utilisationJump,
  };
  return (Object.keys(shows) as Signal[]).filter((signal) => shows[signal]);
}

type Profiled = SignalFacts['tradeline'];

/** Bands that a month fell below the least of those before it; 0 where one of them does not say. */
function fallOf({ profile }: Profiled): number {
  const [before, now] = bandsOf(profile.map(({ activityBand }) => activityBand));
  return now === undefined ? 0 : Math.min(...before) - now;
}

function jumpOf({ profile }: Profiled): number {
  const [before, now] = bandsOf(profile.map(({ utilisationBand }) => utilisationBand));
  return now === undefined ? 0 : now - Math.max(...before);
}

/** The newest month's band and those of the three months before, where all are known. */
function bandsOf(bands: readonly (number | null)[]): [before: number[], now: number | undefined] {
  const known = bands.slice(-MONTHS - 1).filter((band) => band !== null);
  return known.length === MONTHS + 1 ? [known.slice(0, MONTHS), known[MONTHS]] : [[], undefined];
}

function minimumStreak({ profile }: Profiled): number {
  const paidMore = profile.findLastIndex(({ paymentStatus }) => paymentStatus !== 'minimum');
  return profile.length - 1 - paidMore;
}
