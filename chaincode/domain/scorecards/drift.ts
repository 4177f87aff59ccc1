import type { DriftAlert, ScorecardFile, ScoreTally } from '../../schema/ratification.js';
import { periodAfter } from '../calendar.js';
import { Refusal } from '../refusal.js';

/** Beyond this index the population is another one: the figure that practice has settled on (Siddiqi 2017, ch. 11). */
export const DRIFT_LIMIT = 2_500;
/** With fewer scores the index is noise: of ten classes it is 0.09 by chance alone where 100 were scored. */
export const LEAST_SCORES = 100;

/**
 * An alert that a card's population has become another one, to the members that ratified it.
 *
 * @param tally - Counted on the ledger, of the month that is claimed.
 * @throws {@link Refusal} in this order: PERIOD_NOT_OVER (scores are still being added to it), CLAIM_NOT_BORNE_OUT.
 */
export function raiseDriftAlert(tally: ScoreTally, file: ScorecardFile, at: string, by: string): DriftAlert {
  const { version, period, scored, stability } = tally;
  if (periodAfter(period) > at.slice(0, 7)) throw new Refusal('PERIOD_NOT_OVER', 'period', `it is ${at}`);
  if (scored < LEAST_SCORES) {
    throw new Refusal('CLAIM_NOT_BORNE_OUT', 'period', `${scored} scores, and it takes ${LEAST_SCORES}`);
  }
  if (stability === null || stability <= DRIFT_LIMIT) {
    throw new Refusal('CLAIM_NOT_BORNE_OUT', 'period', `the index is ${String(stability)}, the limit ${DRIFT_LIMIT}`);
  }
  const members = file.votes.filter(({ choice }) => choice === 'for').map(({ voter }) => voter);
  return { version, period, scored, stability, limit: DRIFT_LIMIT, members, raisedAt: at, by };
}
