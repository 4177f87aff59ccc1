import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { monthsLate } from '../demo/account-states.js';
import type { Rng } from '../demo/draw.js';
import { STATES, type State } from '../demo/roll-rates.js';

/** Months from the shock's first on. */
export const SHOCK_MONTHS = 4;
/** Months simulated after the shock, by whose end it shows who pays again. */
export const MONTHS_AFTER = 6;

/** What a shock does to a region's accounts. */
export interface Shock {
  /** Per cent of the accounts that cannot pay any more, from a month of the shock on, all equally likely. */
  readonly hitPercent: number;
  /** Per cent of those that pay again when it is over. */
  readonly recoverPercent: number;
}

/** What became of an account: its states, and whether the shock hit it. */
export interface Shocked {
  readonly states: readonly State[];
  readonly hit: boolean;
}

/**
 * The states of an account under a shock, from those it would have had without. An account that is hit pays nothing
 * until the shock is over, so its arrears grow by a month each month; one that recovers then pays two instalments a month
 * until it has caught up, and goes on as it would have; another pays nothing any more. Who owes nothing is not hit.
 *
 * @param first - Index of the shock's first month.
 */
export function shocked(rng: Rng, calm: readonly State[], first: number, shock: Shock): Shocked {
  // All are drawn for every account, so that the same account is hit whatever the other settings.
  const hit = uniformInt(rng, 1, 100) <= shock.hitPercent;
  const onset = first + uniformInt(rng, 0, SHOCK_MONTHS - 1);
  const recovers = uniformInt(rng, 1, 100) <= shock.recoverPercent;
  if (!hit || calm[onset - 1] === 'notDue') return { states: calm, hit: false };
  let late = monthsLate(calm[onset - 1] ?? 'notDue');
  let caughtUp = false;
  const states = calm.map((state, month) => {
    if (month < onset || caughtUp) return state;
    late += month < first + SHOCK_MONTHS || !recovers ? 1 : -1;
    // Whoever is back where it would have been goes on from there.
    caughtUp = late <= monthsLate(state);
    return caughtUp ? state : lateState(late);
  });
  return { states, hit: true };
}

function lateState(months: number): State {
  return STATES[Math.min(STATES.length - 1, STATES.indexOf('late1') + months - 1)] ?? 'late8';
}
