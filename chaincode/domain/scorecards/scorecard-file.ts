import type { ProposeScorecard, ScorecardFile, Vote } from '../../schema/ratification.js';
import type { Scorecard } from '../../schema/scorecards.js';
import { Refusal } from '../refusal.js';
import { outcomeOf, withVote } from './ballot.js';

/** A card in the one order in which it is stored and digested: the schema orders all but the names of currencies. */
export function canonicalCard(card: Scorecard): Scorecard {
  const currencies = Object.entries(card.currencies).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...card, currencies: Object.fromEntries(currencies) };
}

/**
 * Puts a card to the vote. A version is proposed once and never changed.
 *
 * @param superseded - The proposal that this one is to replace, where the request names one.
 * @throws {@link Refusal} in this order: SCORECARD_EXISTS, SCORECARD_NOT_FOUND, NOT_PROPOSER_OF_SCORECARD,
 * SCORECARD_NOT_PROPOSED (the last three of the proposal to be replaced).
 */
export function proposeScorecard(
  { card, use, supersedes }: ProposeScorecard,
  existing: ScorecardFile | undefined,
  superseded: ScorecardFile | undefined,
  digest: string,
  proposer: string,
  at: string,
  by: string,
): { file: ScorecardFile; superseded: ScorecardFile | undefined } {
  const { version } = card;
  if (existing !== undefined) throw new Refusal('SCORECARD_EXISTS', 'card.version', 'this version stands');
  const file: ScorecardFile = {
    version,
    use,
    digest,
    trainingData: card.provenance.data.sha256,
    status: 'proposed',
    proposer,
    proposedAt: at,
    decidedAt: null,
    supersededBy: null,
    votes: [],
    revision: 1,
    by,
  };
  if (supersedes === undefined) return { file, superseded: undefined };
  const before = requireOwnProposal(superseded, proposer, 'supersedes');
  return { file, superseded: { ...ended(before, 'superseded', at, by), supersededBy: version } };
}

/**
 * A card's file with one more vote; the vote that decides ends it.
 *
 * @throws {@link Refusal} in this order: SCORECARD_NOT_FOUND, SCORECARD_NOT_PROPOSED, VOTE_ALREADY_CAST.
 */
export function voteOnScorecard(found: ScorecardFile | undefined, vote: Vote): ScorecardFile {
  const file = requireProposed(found, 'version');
  const votes = withVote(file.votes, vote);
  const outcome = outcomeOf(votes);
  const { at, by } = vote;
  if (outcome === 'open') return { ...file, votes, revision: file.revision + 1, by };
  return ended({ ...file, votes }, outcome === 'carried' ? 'ratified' : 'rejected', at, by);
}

/** @throws {@link Refusal} in this order: SCORECARD_NOT_FOUND, NOT_PROPOSER_OF_SCORECARD, SCORECARD_NOT_PROPOSED. */
export function withdrawScorecard(
  found: ScorecardFile | undefined,
  proposer: string,
  at: string,
  by: string,
): ScorecardFile {
  return ended(requireOwnProposal(found, proposer, 'version'), 'withdrawn', at, by);
}

/** @throws {@link Refusal} SCORECARD_NOT_FOUND. */
export function requireFound(found: ScorecardFile | undefined, field: string): ScorecardFile {
  if (found === undefined) throw new Refusal('SCORECARD_NOT_FOUND', field, 'nobody has proposed such a version');
  return found;
}

function requireOwnProposal(found: ScorecardFile | undefined, proposer: string, field: string): ScorecardFile {
  const file = requireFound(found, field);
  if (file.proposer !== proposer) {
    throw new Refusal('NOT_PROPOSER_OF_SCORECARD', field, `${file.proposer} has proposed it`);
  }
  return requireProposed(file, field);
}

function requireProposed(found: ScorecardFile | undefined, field: string): ScorecardFile {
  const file = requireFound(found, field);
  if (file.status !== 'proposed') throw new Refusal('SCORECARD_NOT_PROPOSED', field, `it is ${file.status}`);
  return file;
}

function ended(file: ScorecardFile, status: ScorecardFile['status'], at: string, by: string): ScorecardFile {
  return { ...file, status, decidedAt: at, revision: file.revision + 1, by };
}
