import type { Score, Scorecard, ScoreOutlook, ShockRegime, Tradeline } from '../../schema/index.js';
import { invariant } from '../invariant.js';
import { treatedTradeline, treatments } from '../shocks/treatment.js';
import { OUTLOOK_MONTHS, PLANS, ahead } from './outlook.js';
import { defaultBasisPoints, oddsHundredths } from './odds.js';
import { accountPoints, type AccountPoints } from './points.js';
import { reasonsOf } from './reasons.js';
import { scorable } from './scorable.js';
import { scoringView } from './scoring-view.js';

/** All that a score rests on, as it stands on the ledger; in any order. */
export interface ScoreFacts {
  /** The score speaks of the end of this month, YYYY-MM. */
  readonly asOf: string;
  /** The accounts of one subject, of each the part that counts: without what is disputed or not to be shown. */
  readonly tradelines: readonly Tradeline[];
  /** Hard inquiries about the subject in the last ninety days; absent where the caller does not know them. */
  readonly hardInquiries?: number;
  /** Shock regimes, ended ones included. */
  readonly regimes?: readonly ShockRegime[];
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

  const inquiries = facts.hardInquiries ?? null;
  const regimes = facts.regimes ?? [];
  const weakest = weakestOf(found.tradelines, regimes, card, inquiries);
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
    outlook: outlookOf(found.tradelines, regimes, card, inquiries),
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
  regimes: readonly ShockRegime[],
  card: Scorecard,
  inquiries: number | null,
): Scored {
  const [first, ...others] = tradelines.map((tradeline) => bestOf(tradeline, regimes, card, inquiries));
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
  regimes: readonly ShockRegime[],
  card: Scorecard,
  inquiries: number | null,
): Scored {
  const { tradelineId } = tradeline;
  const plain = accountPoints(scoringView(tradeline, card.currencies, inquiries), card);
  const months = treatments(tradeline, regimes).filter(({ treatment }) => treatment === 'deferred').length;
  if (months === 0) return { tradelineId, account: plain, deferredMonths: 0 };
  const relieved = treatedTradeline(tradeline, regimes);
  const helped = accountPoints(scoringView(relieved, card.currencies, inquiries), card);
  return helped.points > plain.points
    ? { tradelineId, account: helped, deferredMonths: months }
    : { tradelineId, account: plain, deferredMonths: 0 };
}

/** The band of a card that points fall into. */
export function bandOf(points: number, { bands }: Scorecard): string {
  const band = bands.find(({ from }) => from === null || points >= from);
  invariant(band !== undefined, 'the bands of a card take in every score');
  return band.name;
}

function outlookOf(
  tradelines: readonly Tradeline[],
  regimes: readonly ShockRegime[],
  card: Scorecard,
  inquiries: number | null,
): ScoreOutlook[] {
  return PLANS.flatMap((plan) =>
    OUTLOOK_MONTHS.map((months) => {
      const later = tradelines.map((tradeline) => ahead(tradeline, plan, months));
      return { plan, months, points: weakestOf(later, regimes, card, inquiries).account.points };
    }),
  );
}

/** What the score was computed from, as a text that is the same whatever order the facts came in. */
function inputsText({ asOf, tradelines, hardInquiries, regimes }: ScoreFacts, card: Scorecard): string {
  return JSON.stringify({
    scorecard: [card.version, card.provenance.code.sha256, card.provenance.data.sha256],
    asOf,
    accounts: tradelines.map(accountText).sort(),
    hardInquiries: hardInquiries ?? null,
    regimes: (regimes ?? []).map(({ regimeId, revision }) => `${regimeId}@${revision}`).sort(),
  });
}

/** All of an account that may count, in an order of its own: where a record came from must not show in a digest. */
function accountText(tradeline: Tradeline): string {
  const { tradelineId, kind, currency, region, openedOn, status, closeReason, limitBand } = tradeline;
  const months = tradeline.profile.map((month) => [
    month.period,
    month.daysPastDue,
    month.paymentStatus,
    month.utilisationBand,
    month.paymentBand,
    month.activityBand,
  ]);
  return JSON.stringify([tradelineId, kind, currency, region, openedOn, status, closeReason, limitBand, months]);
}
