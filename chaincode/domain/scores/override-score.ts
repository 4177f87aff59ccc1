import { ANSWER_DAYS } from '../inquiries/make-inquiry.js';
import type { OverrideScore, ScoreRecord } from '../../schema/scores.js';
import { dayOf } from '../calendar.js';
import { Refusal } from '../refusal.js';

/**
 * Records that its scorer decided otherwise than the points say. The score itself stays as it is; the override is part
 * of its history and is counted with the card's scores.
 *
 * @throws {@link Refusal} in this order: SCORE_NOT_FOUND, NOT_SCORER, INQUIRY_ANSWER_LAPSED, OVERRIDE_EXISTS,
 * OVERRIDE_CONTRADICTS_SCORE (a thin file has nothing to override; a low-side override needs points below the cut-off,
 * a high-side one points that reach it).
 */
export function overrideScore(
  found: ScoreRecord | undefined,
  { side, cutOff, reason }: Pick<OverrideScore, 'side' | 'cutOff' | 'reason'>,
  scorer: string,
  at: string,
  by: string,
): ScoreRecord {
  if (found === undefined) throw new Refusal('SCORE_NOT_FOUND', 'entry', 'this entry of the footprint is no score');
  if (found.scorer !== scorer) throw new Refusal('NOT_SCORER', 'entry', `the score is ${found.scorer}'s`);
  if (dayOf(at) - dayOf(found.at) > ANSWER_DAYS) {
    throw new Refusal('INQUIRY_ANSWER_LAPSED', 'entry', `a score is decided on for ${ANSWER_DAYS} days: score anew`);
  }
  if (found.override !== null) throw new Refusal('OVERRIDE_EXISTS', 'side', 'the decision on this score stands');
  const { champion } = found;
  if (!champion.scored) throw new Refusal('OVERRIDE_CONTRADICTS_SCORE', 'side', 'a thin file has no points');
  const accepted = champion.points >= cutOff;
  if (accepted === (side === 'lowSide')) {
    throw new Refusal('OVERRIDE_CONTRADICTS_SCORE', 'side', `${champion.points} points, and the cut-off is ${cutOff}`);
  }
  return { ...found, override: { side, cutOff, reason, at, by }, revision: found.revision + 1, by };
}
