import type { Roster, Scorecard, Score, ShockRegime, Tradeline } from '../../schema/index.js';
import type { Programme, RepairRule } from '../../schema/repair.js';
import type { ChallengerScore, RepairedPoints, ScoreInputs, ScoreRecord } from '../../schema/scores.js';
import { invariant } from '../invariant.js';
import { displayedTradeline } from '../repair/programmes.js';
import { repairAdjustment } from '../repair/repair-adjustment.js';
import { Refusal } from '../refusal.js';
import { pointsLostToArrears } from '../scoring/arrears-loss.js';
import { scorable } from '../scoring/scorable.js';
import { bandOf, score } from '../scoring/score.js';
import { treatedTradeline } from '../shocks/treatment.js';
import { withoutItems } from '../disputes/counting.js';

/** An account as it lies on the ledger, and what of it did not count because of a dispute. */
export interface ScoredAccount {
  readonly tradeline: Tradeline;
  readonly excluded: readonly (string | null)[];
  /** By the jurisdiction of its lender. */
  readonly jurisdiction: RepairRule['jurisdiction'];
  readonly rule: RepairRule;
}

/** All that a score is made of, whether it is of now or found again in history. */
export interface ScoreMaterial {
  readonly accounts: readonly ScoredAccount[];
  readonly hardInquiries: number;
  readonly regimes: readonly ShockRegime[];
  readonly programmes: readonly Programme[];
  /** The champion first. */
  readonly cards: readonly Scorecard[];
  /** The day of the transaction, YYYY-MM-DD. */
  readonly today: string;
}

type Sha256 = (text: string) => string;

/**
 * The cards that score for a use, the champion first.
 *
 * @throws {@link Refusal} SCORECARD_NOT_FOUND where there is no champion: challengers alone score nobody.
 */
export function seatsOf({ champion, challengers }: Roster): NonNullable<Roster['champion']>[] {
  if (champion === null) throw new Refusal('SCORECARD_NOT_FOUND', 'use', 'no card has become the champion of this use');
  return [champion, ...challengers];
}

/**
 * Scores a subject with every card side by side. Disputed months that do not count and those that a programme covers are
 * out before any card looks; the same material gives the same answers everywhere.
 */
export function scoreSubject(
  material: ScoreMaterial,
  sha256: Sha256,
): Pick<ScoreRecord, 'champion' | 'challengers' | 'repaired'> {
  const { hardInquiries, regimes, today, cards } = material;
  const counting = material.accounts.flatMap((account) => countingAccount(account, material));
  const facts = {
    asOf: today.slice(0, 7),
    tradelines: counting.map(({ tradeline }) => tradeline),
    hardInquiries,
    regimes,
  };
  const [champion, ...challengers] = cards.map((card) => score(facts, card, sha256));
  const [card] = cards;
  invariant(champion !== undefined && card !== undefined, 'a roster that scores has a champion');
  return {
    champion,
    challengers: challengers.map(asChallenger),
    repaired: champion.scored ? repairedPoints(counting, material, card, sha256) : null,
  };
}

/** The material as the record names it, in an order of its own. */
export function inputsOf(material: ScoreMaterial, digests: readonly string[]): ScoreInputs {
  const { accounts, hardInquiries, regimes, programmes, cards } = material;
  const rules = new Map(accounts.map(({ jurisdiction, rule }) => [jurisdiction, rule.version]));
  return {
    cards: cards.map(({ version }, index) => ({ version, digest: digests[index] ?? '' })),
    tradelines: accounts.map(({ tradeline: { tradelineId, revision }, excluded }) => ({
      tradelineId,
      revision,
      excluded: [...excluded],
    })),
    hardInquiries,
    regimes: regimes.map(({ regimeId, revision }) => ({ regimeId, revision })),
    programmes: programmes.map(({ programmeId, digest }) => ({ programmeId, digest })),
    repairRules: [...rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([jurisdiction, version]) => ({ jurisdiction, version })),
  };
}

function countingAccount(account: ScoredAccount, { programmes, today }: ScoreMaterial): ScoredAccount[] {
  const counting = withoutItems(account.tradeline, account.excluded);
  if (counting === undefined) return [];
  return [{ ...account, tradeline: displayedTradeline(counting, account.jurisdiction, programmes, today) }];
}

/** The weakest account once each has what its on-time months have earned back. */
function repairedPoints(
  accounts: readonly ScoredAccount[],
  { hardInquiries, regimes, today }: ScoreMaterial,
  card: Scorecard,
  sha256: Sha256,
): RepairedPoints | null {
  const asOf = today.slice(0, 7);
  const repaired = accounts.flatMap(({ tradeline, rule }) => {
    const own = score({ asOf, tradelines: [tradeline], hardInquiries, regimes }, card, sha256);
    const found = scorable([treatedTradeline(tradeline, regimes)], card, asOf);
    if (!own.scored || 'cause' in found) return [];
    const earned = found.tradelines.reduce(
      (sum, treated) => sum + repairAdjustment(treated, pointsLostToArrears(treated, card), rule),
      0,
    );
    return [{ points: own.points + earned, earned }];
  });
  const [first, ...others] = repaired;
  if (first === undefined) return null;
  const weakest = others.reduce((least, each) => (each.points < least.points ? each : least), first);
  return { points: weakest.points, band: bandOf(weakest.points, card), earned: weakest.earned };
}

function asChallenger(answer: Score): ChallengerScore {
  const { scorecard, inputsDigest } = answer;
  return answer.scored
    ? {
        scorecard,
        inputsDigest,
        points: answer.points,
        band: answer.band,
        defaultBasisPoints: answer.defaultBasisPoints,
        cause: null,
      }
    : { scorecard, inputsDigest, points: null, band: null, defaultBasisPoints: null, cause: answer.cause };
}
