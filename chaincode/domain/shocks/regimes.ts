import type { DeclareRegime, EndRegime, ShockRegime } from '../../schema/shocks.js';
import { monthNumber } from '../calendar.js';
import { Refusal } from '../refusal.js';

/** How long a regime may last, and how long after its first month it may still be declared. */
const MAX_WINDOW_MONTHS = 36;
const MAX_LATE_MONTHS = 12;

/**
 * Declares a shock regime. It may begin in the past, because a shock is known before it is declared; it ends with its
 * last month and needs nobody to end it.
 *
 * @param existing - All regimes, ended ones included; `maxRegimes` of them at most.
 * @throws {@link Refusal} in this order: REGIME_EXISTS, DATE_OUT_OF_ORDER, POLICY_EXCEEDED.
 */
export function declareRegime(
  request: DeclareRegime,
  existing: readonly ShockRegime[],
  maxRegimes: number,
  at: string,
  by: string,
): ShockRegime {
  const { regimeId, cause, scope, from, to, evidence } = request;
  if (existing.some((each) => each.regimeId === regimeId)) {
    throw new Refusal('REGIME_EXISTS', 'regimeId', 'a regime of this id stands');
  }
  const { cohort } = scope;
  if (cohort !== null && cohort.openedTo < cohort.openedFrom) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'scope.cohort.openedTo', 'the cohort ends before it begins');
  }
  const now = at.slice(0, 7);
  if (to < from || to < now) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'to', `not before ${from}, nor before the present month ${now}`);
  }
  if (monthNumber(from) < monthNumber(now) - MAX_LATE_MONTHS) {
    throw new Refusal('POLICY_EXCEEDED', 'from', `it may have begun ${MAX_LATE_MONTHS} months ago at most`);
  }
  if (monthNumber(to) - monthNumber(from) + 1 > MAX_WINDOW_MONTHS) {
    throw new Refusal('POLICY_EXCEEDED', 'to', `a regime lasts ${MAX_WINDOW_MONTHS} months at most; declare another`);
  }
  if (existing.length >= maxRegimes) throw new Refusal('POLICY_EXCEEDED', '', `${maxRegimes} regimes stand`);
  return { regimeId, cause, scope, from, to, evidence, declaredAt: at, endedAt: null, revision: 1, by };
}

/**
 * Brings the end of a regime forward, the present month at the earliest: relief given for the past stays given.
 *
 * @throws {@link Refusal} in this order: REGIME_ENDED, DATE_OUT_OF_ORDER.
 */
export function endRegime(regime: ShockRegime, request: Pick<EndRegime, 'to'>, at: string, by: string): ShockRegime {
  const now = at.slice(0, 7);
  if (regime.to < now) throw new Refusal('REGIME_ENDED', 'regimeId', `it ended with ${regime.to}`);
  if (request.to < now || request.to < regime.from || request.to >= regime.to) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'to', `from ${now} on, and before ${regime.to}`);
  }
  return { ...regime, to: request.to, endedAt: at, revision: regime.revision + 1, by };
}
