import type { Roster, ScorecardFile, ScorecardUse, Seat, Vote } from '../../schema/ratification.js';
import { Refusal } from '../refusal.js';
import { outcomeOf, withVote } from './ballot.js';

/** The roster of a use for which no card has been chosen yet. */
export function emptyRoster(use: ScorecardUse): Roster {
  return { use, champion: null, challengers: [], motion: null, revision: 0, by: '' };
}

/**
 * Has a ratified card scored beside the champion.
 *
 * @param most - How many challengers there may be.
 * @throws {@link Refusal} in this order: SCORECARD_NOT_RATIFIED, SCORECARD_ON_ROSTER, CHALLENGERS_FULL.
 */
export function enlistChallenger(roster: Roster, file: ScorecardFile, most: number, at: string, by: string): Roster {
  const { version, digest, status } = file;
  if (status !== 'ratified') throw new Refusal('SCORECARD_NOT_RATIFIED', 'version', `it is ${status}`);
  const seats = [...(roster.champion === null ? [] : [roster.champion]), ...roster.challengers];
  if (seats.some((seat) => seat.version === version)) {
    throw new Refusal('SCORECARD_ON_ROSTER', 'version', 'it is scored already');
  }
  if (roster.challengers.length >= most) {
    throw new Refusal('CHALLENGERS_FULL', 'version', `${most} challengers at most: retire one first`);
  }
  return changed(roster, { challengers: [...roster.challengers, { version, digest, since: at }] }, by);
}

/**
 * Takes a challenger off the roster; a champion leaves it by being succeeded only.
 *
 * @throws {@link Refusal} in this order: SCORECARD_NOT_CHALLENGER, MOTION_PENDING.
 */
export function retireChallenger(roster: Roster, version: string, by: string): Roster {
  requireChallenger(roster, version);
  if (roster.motion?.version === version) {
    throw new Refusal('MOTION_PENDING', 'version', 'a vote on making it the champion is under way');
  }
  return changed(roster, { challengers: without(roster.challengers, version) }, by);
}

/**
 * A vote on making a challenger the champion: the first one, for it, opens the vote; the one that decides closes it. It
 * takes what ratifying takes. The former champion goes on as a challenger, so that the two can be compared.
 *
 * @throws {@link Refusal} in this order: SCORECARD_NOT_CHALLENGER, MOTION_PENDING (on another card, or there is none to
 * vote against), VOTE_ALREADY_CAST.
 */
export function voteOnChampion(roster: Roster, version: string, vote: Vote): Roster {
  const successor = requireChallenger(roster, version);
  const { motion } = roster;
  const { at, by } = vote;
  if (motion !== null && motion.version !== version) {
    throw new Refusal('MOTION_PENDING', 'version', `a vote on ${motion.version} is under way`);
  }
  if (motion === null && vote.choice === 'against') {
    throw new Refusal('MOTION_PENDING', 'choice', 'no vote on it is under way: nothing is there to be against');
  }
  const votes = withVote(motion?.votes ?? [], vote);
  const outcome = outcomeOf(votes);
  if (outcome === 'open') return changed(roster, { motion: { version, openedAt: motion?.openedAt ?? at, votes } }, by);
  if (outcome === 'lost') return changed(roster, { motion: null }, by);
  const others = without(roster.challengers, version);
  const former = roster.champion === null ? [] : [{ ...roster.champion, since: at }];
  return changed(
    roster,
    { champion: { ...successor, since: at }, challengers: [...former, ...others], motion: null },
    by,
  );
}

function requireChallenger(roster: Roster, version: string): Seat {
  const seat = roster.challengers.find((each) => each.version === version);
  if (seat === undefined) throw new Refusal('SCORECARD_NOT_CHALLENGER', 'version', 'it is no challenger');
  return seat;
}

const without = (seats: readonly Seat[], version: string): Seat[] => seats.filter((seat) => seat.version !== version);

function changed(roster: Roster, what: Partial<Roster>, by: string): Roster {
  return { ...roster, ...what, revision: roster.revision + 1, by };
}
