import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { outcomeOf } from '@attestry/chaincode/domain/scorecards/ballot';
import { populationStability } from '@attestry/chaincode/domain/scorecards/stability';
import {
  emptyRoster,
  enlistChallenger,
  retireChallenger,
  voteOnChampion,
} from '@attestry/chaincode/domain/scorecards/roster';
import { MAX_CHALLENGERS, type Roster, type ScorecardFile, type Vote } from '@attestry/chaincode/schema';
import { populationStability as inFloats } from '@attestry/gateway/scoring/measures';

const AT = '2026-06-15T10:00:00.000Z';
const VERSIONS = ['card-1', 'card-2', 'card-3', 'card-4', 'card-5'];
const VOTERS: readonly Pick<Vote, 'voter' | 'role'>[] = [
  { voter: 'AuroraMSP', role: 'lender' },
  { voter: 'BorealMSP', role: 'lender' },
  { voter: 'CygnusMSP', role: 'lender' },
  { voter: 'RegulatorMSP', role: 'regulator' },
];
const choice = fc.constantFrom<Vote['choice']>('for', 'against');
const anyVote = fc
  .record({ who: fc.constantFrom(...VOTERS), choice })
  .map(({ who, choice: chosen }): Vote => ({ ...who, choice: chosen, at: AT, by: `${who.voter}/risk` }));
const file = (version: string): ScorecardFile => ({
  version,
  use: 'behaviour',
  digest: 'ab'.repeat(32),
  trainingData: 'cd'.repeat(32),
  status: 'ratified',
  proposer: 'AuroraMSP',
  proposedAt: AT,
  decidedAt: AT,
  supersededBy: null,
  votes: [],
  revision: 1,
  by: '',
});

describe('a ballot', () => {
  test('is carried with two lenders and the regulator for it, and never without', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyVote, { selector: ({ voter }) => voter }), (votes) => {
        const count = (role: string, chosen: string): number =>
          votes.filter((each) => each.role === role && each.choice === chosen).length;
        const outcome = outcomeOf(votes);
        if (outcome === 'carried') expect([count('lender', 'for') >= 2, count('regulator', 'for')]).toEqual([true, 1]);
        if (outcome === 'open')
          expect([count('regulator', 'against'), count('lender', 'against') < 2]).toEqual([0, true]);
        expect(outcomeOf([...votes].reverse())).toBe(outcome);
      }),
    );
  });
});

/** What a roster must come to, by the simplest means: who is champion, who challenges, who has voted for whom. */
interface Model {
  champion: string | null;
  challengers: Set<string>;
  motion: string | null;
  votes: Map<string, 'for' | 'against'>;
}
type Command =
  | { readonly act: 'enlist'; readonly version: string }
  | { readonly act: 'retire'; readonly version: string }
  | { readonly act: 'vote'; readonly version: string; readonly vote: Vote };
const anyVersion = fc.constantFrom(...VERSIONS);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ act: fc.constant('enlist' as const), version: anyVersion }),
  fc.record({ act: fc.constant('retire' as const), version: anyVersion }),
  fc.record({ act: fc.constant('vote' as const), version: anyVersion, vote: anyVote }),
);

function allowed(model: Model, each: Command): boolean {
  const { challengers, champion, motion, votes } = model;
  if (each.act === 'enlist') {
    return champion !== each.version && !challengers.has(each.version) && challengers.size < MAX_CHALLENGERS;
  }
  if (!challengers.has(each.version)) return false;
  if (each.act === 'retire') return motion !== each.version;
  if (motion === null) return each.vote.choice === 'for';
  return motion === each.version && !votes.has(each.vote.voter);
}

function carryOut(model: Model, each: Command): void {
  if (each.act === 'enlist') model.challengers.add(each.version);
  else if (each.act === 'retire') model.challengers.delete(each.version);
  else {
    model.motion = each.version;
    model.votes.set(each.vote.voter, each.vote.choice);
    const lenders = (chosen: string): number =>
      [...model.votes].filter(([who, own]) => who !== 'RegulatorMSP' && own === chosen).length;
    const regulator = model.votes.get('RegulatorMSP');
    const lost = regulator === 'against' || lenders('against') > 1;
    const carried = regulator === 'for' && lenders('for') > 1;
    if (!lost && !carried) return;
    if (carried) {
      model.challengers.delete(each.version);
      if (model.champion !== null) model.challengers.add(model.champion);
      model.champion = each.version;
    }
    model.motion = null;
    model.votes.clear();
  }
}

function apply(roster: Roster, each: Command): Roster {
  if (each.act === 'enlist') return enlistChallenger(roster, file(each.version), MAX_CHALLENGERS, AT, 'by');
  if (each.act === 'retire') return retireChallenger(roster, each.version, 'by');
  return voteOnChampion(roster, each.version, each.vote);
}

describe('a roster under any commands', () => {
  test('does what a simple model does: one champion at most, once there is one always one, and nobody sits twice', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let roster = emptyRoster('behaviour');
        const model: Model = { champion: null, challengers: new Set(), motion: null, votes: new Map() };
        for (const each of commands) {
          const had = roster.champion !== null;
          if (allowed(model, each)) {
            roster = apply(roster, each);
            carryOut(model, each);
          } else {
            const before = roster;
            expect(() => apply(before, each)).toThrow(Refusal);
          }
          const seated = roster.challengers.map((seat) => seat.version);
          expect(roster.champion?.version ?? null).toBe(model.champion);
          expect(seated.toSorted()).toEqual([...model.challengers].sort());
          expect(roster.motion?.version ?? null).toBe(model.motion);
          expect(seated).not.toContain(model.champion);
          if (had) expect(roster.champion).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('population stability', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 12 });
  const referenceOf = (weights: readonly number[]): { upTo: number | null; share: number }[] => {
    const total = weights.reduce((sum, each) => sum + each + 1, 0);
    const shares = weights.map((each) => Math.floor(((each + 1) * 1_000_000) / total));
    const rest = 1_000_000 - shares.reduce((sum, each) => sum + each, 0);
    return shares.map((share, n) => ({
      upTo: n === shares.length - 1 ? null : n,
      share: n === 0 ? share + rest : share,
    }));
  };

  test('in whole numbers is the index in floating point, to a ten-thousandth', () => {
    fc.assert(
      fc.property(counts, counts, (own, weights) => {
        const reference = referenceOf(own.map((_, n) => weights[n] ?? 0));
        const points = own.flatMap((count, n) => Array<number>(count).fill(n));
        const exact = inFloats(points, reference);
        const index = populationStability(own, reference);
        if (exact === null) expect(index).toBeNull();
        else expect(Math.abs((index ?? -1) - exact * 10_000)).toBeLessThanOrEqual(1.01);
      }),
    );
  });

  test('is nought where the scores are spread as the accounts were that the card was trained on', () => {
    expect(populationStability([250, 750], referenceOf([249, 749]))).toBe(0);
  });
});
