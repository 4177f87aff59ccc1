import type { ProfileMonth, Scorecard, ThinFileCause, Tradeline } from '../../schema/index.js';
import { monthNumber } from '../calendar.js';
import { VIEW_MONTHS } from './scoring-view.js';

/** Which accounts a score rests on; or, where there are none, why. */
export type Scorable =
  { readonly tradelines: readonly Tradeline[] } | { readonly cause: ThinFileCause; readonly monthsReported: number };

/**
 * The accounts of a subject that a card can score at the end of a month: in a currency it covers, reported for long
 * enough and up to now. One that was charged off counts however long ago that was, until it leaves the ledger: what it
 * says is not undone by silence. Months after `asOf` are not looked at, nor what was deleted after a dispute.
 */
export function scorable(tradelines: readonly Tradeline[], card: Scorecard, asOf: string): Scorable {
  const seen = tradelines
    .filter(({ status }) => status !== 'deleted')
    .map((tradeline) => until(tradeline, asOf))
    .filter(({ profile }) => profile.length > 0);
  const covered = seen.filter(({ currency }) => card.currencies[currency] !== undefined);
  const long = covered.filter((tradeline) => isLong(tradeline, card));
  const fresh = long.filter((tradeline) => isFresh(tradeline, card, asOf));
  if (fresh.length > 0) return { tradelines: fresh };
  const monthsReported = Math.max(0, ...covered.map(({ profile }) => profile.length));
  if (seen.length === 0) return { cause: 'noTradeline', monthsReported };
  if (covered.length === 0) return { cause: 'currencyNotCovered', monthsReported };
  return { cause: long.length === 0 ? 'historyShort' : 'historyOld', monthsReported };
}

function until(tradeline: Tradeline, asOf: string): Tradeline {
  const counts = ({ period, paymentStatus }: ProfileMonth): boolean => period <= asOf && paymentStatus !== 'deleted';
  return { ...tradeline, profile: tradeline.profile.filter(counts) };
}

/** Enough months, and among those that are viewed one with its bands: a month put back after a dispute has none. */
function isLong({ profile }: Tradeline, { history }: Scorecard): boolean {
  const banded = profile.slice(-VIEW_MONTHS).some(({ utilisationBand }) => utilisationBand !== null);
  return profile.length >= history.minimumMonths && banded;
}

function isFresh({ closeReason, profile }: Tradeline, card: Scorecard, asOf: string): boolean {
  if (closeReason === 'chargedOff') return true;
  return monthNumber(asOf) - monthNumber(profile.at(-1)?.period ?? '') < card.history.freshMonths;
}
