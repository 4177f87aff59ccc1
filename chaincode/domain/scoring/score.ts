import type { DeferralWindow, Score, Scorecard, ScoreOutlook, Tradeline } from '../../schema/index.js';
import { civilDate, lastDayOf, monthNumber, periodOf } from '../calendar.js';
import { invariant } from '../invariant.js';
import { deferred } from './deferral.js';
import { OUTLOOK_MONTHS, PLANS, ahead } from './outlook.js';
import { defaultBasisPoints, oddsHundredths } from './odds.js';
import { accountPoints, type AccountPoints } from './points.js';
import { reasonsOf } from './reasons.js';
import { scorable } from './scorable.js';
import { VIEW_MONTHS, scoringView } from './scoring-view.js';

/** All that a score rests on, as it stands on the ledger; in any order. */
export interface ScoreFacts {
  /** The score speaks of the end of this month, YYYY-MM. */
  readonly asOf: string;
  /** The accounts of one subject. */
  readonly tradelines: readonly Tradeline[];
  /** Days of hard inquiries about the subject; absent where the caller does not know them. */
  readonly inquiriesOn?: readonly string[];
  /** Shock regimes in force or past. */
  readonly deferrals?: readonly DeferralWindow[];
}

/**
 * The score of a subject: the points of the weakest account, since cards are trained on single accounts and one that
 * fails is enough; with equal points the first by id. Where too little is known there is no score but a thin-file answer.
 *
 * The same facts and card give the same answer everywhere, whatever order they come in. A shock regime never costs
 * points: an account that stands better without it is scored without.
 *
 * @param sha256 - Hexadecimal SHA-256 of a text, for the digest of the inputs.
 */
export function score(facts: ScoreFacts, card: Scorecard, sha256: (text: string) => string): Score {
  const { asOf } = facts;
  const basis = { scorecard: card.version, asOf, inputsDigest: sha256(inputsText(facts, card)) };
  const found = scorable(facts.tradelines, card, asOf);
  if ('cause' in found) return { ...basis, scored: false, ...found, monthsNeeded: card.history.minimumMonths };

  const inquiries = recentInquiries(facts);
  const weakest = weakestOf(found.tradelines, facts.deferrals ?? [], card, inquiries);
  const { account, tradelineId, deferredMonths } = weakest;
  const odds = oddsHundredths(account.points, card);
  return {
    ...basis,
    scored: true,
    points: account.points,
    band: bandOf(account.points, card),
    oddsHundredths: odds,
    defaultBasisPoints: defaultBasisPoints(odds),
    segment: account.segment.name,
    tradelineId,
    reasons: reasonsOf(account, card),
    outlook: outlookOf(found.tradelines, facts.deferrals ?? [], card, inquiries),
    pointsWithoutRegime: weakestOf(found.tradelines, [], card, inquiries).account.points,
    deferredMonths,
  };
}

interface Scored {
  readonly tradelineId: string;
  readonly account: AccountPoints;
  readonly deferredMonths: number;
}

function weakestOf(
  tradelines: readonly Tradeline[],
  deferrals: readonly DeferralWindow[],
  card: Scorecard,
  inquiries: number | null,
): Scored {
  const [first, ...others] = tradelines.map((tradeline) => bestOf(tradeline, deferrals, card, inquiries));
  invariant(first !== undefined, 'a score has an account to rest on');
  return others.reduce((weakest, each) => (isWeaker(each, weakest) ? each : weakest), first);
}

function isWeaker(a: Scored, b: Scored): boolean {
  const difference = a.account.points - b.account.points;
  return difference < 0 || (difference === 0 && a.tradelineId < b.tradelineId);
}

/** The points of an account, with its regime where that helps it. */
function bestOf(
  tradeline: Tradeline,
  deferrals: readonly DeferralWindow[],
  card: Scorecard,
  inquiries: number | null,
): Scored {
  const { tradelineId } = tradeline;
  const plain = accountPoints(scoringView(tradeline, card.currencies, inquiries), card);
  const { tradeline: relieved, months } = deferred(tradeline, deferrals);
  const helped = months === 0 ? plain : accountPoints(scoringView(relieved, card.currencies, inquiries), card);
  return helped.points > plain.points
    ? { tradelineId, account: helped, deferredMonths: months }
    : { tradelineId, account: plain, deferredMonths: 0 };
}

function bandOf(points: number, { bands }: Scorecard): string {
  const band = bands.find(({ from }) => from === null || points >= from);
  invariant(band !== undefined, 'the bands of a card take in every score');
  return band.name;
}

function outlookOf(
  tradelines: readonly Tradeline[],
  deferrals: readonly DeferralWindow[],
  card: Scorecard,
  inquiries: number | null,
): ScoreOutlook[] {
  return PLANS.flatMap((plan) =>
    OUTLOOK_MONTHS.map((months) => {
      const later = tradelines.map((tradeline) => ahead(tradeline, plan, months));
      return { plan, months, points: weakestOf(later, deferrals, card, inquiries).account.points };
    }),
  );
}

/** Hard inquiries in the six months up to the end of `asOf`. */
function recentInquiries({ asOf, inquiriesOn }: ScoreFacts): number | null {
  if (inquiriesOn === undefined) return null;
  const from = `${periodOf(monthNumber(asOf) - VIEW_MONTHS + 1)}-01`;
  const to = civilDate(lastDayOf(asOf));
  return inquiriesOn.filter((day) => from <= day && day <= to).length;
}

/** What the score was computed from, as a text that is the same whatever order the facts came in. */
function inputsText({ asOf, tradelines, inquiriesOn, deferrals }: ScoreFacts, card: Scorecard): string {
  const accounts = tradelines.map(({ tradelineId, revision }) => `${tradelineId}@${revision}`).sort();
  const windows = (deferrals ?? []).map(({ regimeId, region, kind, from, to }) => [regimeId, region, kind, from, to]);
  return JSON.stringify({
    scorecard: [card.version, card.provenance.code.sha256, card.provenance.data.sha256],
    asOf,
    accounts,
    inquiriesOn: inquiriesOn === undefined ? null : [...inquiriesOn].sort(),
    deferrals: windows.map((window) => JSON.stringify(window)).sort(),
  });
}
