import type { Vote } from '../../schema/ratification.js';
import { Refusal } from '../refusal.js';

/** How many lenders must be of one mind, beside the regulator: nobody ratifies a card alone. */
const LENDERS = 2;

export type Outcome = 'open' | 'carried' | 'lost';

/**
 * The votes with one more. A vote stands: who has thought better of it proposes anew.
 *
 * @throws {@link Refusal} VOTE_ALREADY_CAST.
 */
export function withVote(votes: readonly Vote[], vote: Vote): Vote[] {
  if (votes.some(({ voter }) => voter === vote.voter)) {
    throw new Refusal('VOTE_ALREADY_CAST', 'choice', `${vote.voter} has voted`);
  }
  return [...votes, vote];
}

/**
 * Carried by two lenders and the regulator; lost where the regulator or two lenders are against. Whatever comes first
 * decides, since a ballot that is decided takes no votes.
 */
export function outcomeOf(votes: readonly Vote[]): Outcome {
  const lenders = (choice: Vote['choice']): number =>
    votes.filter((vote) => vote.role === 'lender' && vote.choice === choice).length;
  const regulator = votes.find(({ role }) => role === 'regulator')?.choice;
  if (regulator === 'against' || lenders('against') >= LENDERS) return 'lost';
  return regulator === 'for' && lenders('for') >= LENDERS ? 'carried' : 'open';
}
