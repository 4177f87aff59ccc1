import { requireActive, requireEntitled } from '../domain/members/entitlement.js';
import { raiseDriftAlert } from '../domain/scorecards/drift.js';
import { enlistChallenger, retireChallenger, voteOnChampion } from '../domain/scorecards/roster.js';
import {
  canonicalCard,
  proposeScorecard,
  requireFound,
  voteOnScorecard,
  withdrawScorecard,
} from '../domain/scorecards/scorecard-file.js';
import { sha256Of } from '../ledger/digest.js';
import { encode } from '../ledger/encoding.js';
import { ScorecardShelf } from '../ledger/scorecards.js';
import { tallyScores } from '../ledger/scores.js';
import type { Member } from '../schema/members.js';
import { MAX_CHALLENGERS, type Roster, type ScorecardFile, type Vote } from '../schema/ratification.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Scorecards: proposed by a lender, ratified by two lenders and the regulator, champion and challengers by the same. */
export class ScorecardsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('scorecards', setting);
  }

  /** Puts a card to the vote. Any lender may; proposing is no vote. */
  @Transaction()
  @Returns('string')
  async ProposeScorecard(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ProposeScorecard', requestJson, async (request, caller) => {
      const { mspId } = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
      const card = canonicalCard(request.card);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const { supersedes } = request;
      const [existing, before] = await shelf.files([card.version, ...(supersedes === undefined ? [] : [supersedes])]);
      const proposed = proposeScorecard(request, existing, before, sha256Of(card), mspId, ctx.store.at, ctx.submitter);
      shelf.saveCard(card, ctx.submitter);
      if (proposed.superseded !== undefined) shelf.saveFile(proposed.superseded);
      return keptFile(ctx, shelf, 'ScorecardProposed', proposed.file);
    });
  }

  /** Votes on a proposal. Lenders may, and the regulator. */
  @Transaction()
  @Returns('string')
  async VoteOnScorecard(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'VoteOnScorecard', requestJson, async ({ version, choice }, caller) => {
      const voter = requireVoter(ctx, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const file = voteOnScorecard(await shelf.file(version), voteOf(ctx, voter, choice));
      return keptFile(ctx, shelf, 'ScorecardVoted', file);
    });
  }

  /** Takes a proposal back. Its proposer may, until it is decided. */
  @Transaction()
  @Returns('string')
  async WithdrawScorecard(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'WithdrawScorecard', requestJson, async ({ version }, caller) => {
      const { mspId } = requireEntitled(ctx.caller, caller, ['lender'], 'risk');
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const file = withdrawScorecard(await shelf.file(version), mspId, ctx.store.at, ctx.submitter);
      return keptFile(ctx, shelf, 'ScorecardWithdrawn', file);
    });
  }

  /** Has a ratified card scored beside the champion. Lenders may, and the regulator. */
  @Transaction()
  @Returns('string')
  async EnlistChallenger(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'EnlistChallenger', requestJson, async ({ version }, caller) => {
      requireVoter(ctx, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const file = requireFound(await shelf.file(version), 'version');
      const roster = enlistChallenger(await shelf.roster(file.use), file, MAX_CHALLENGERS, ctx.store.at, ctx.submitter);
      return keptRoster(ctx, shelf, 'ChallengerEnlisted', roster, version);
    });
  }

  /** Takes a challenger off the roster. Lenders may, and the regulator. */
  @Transaction()
  @Returns('string')
  async RetireChallenger(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RetireChallenger', requestJson, async ({ version }, caller) => {
      requireVoter(ctx, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const { use } = requireFound(await shelf.file(version), 'version');
      const roster = retireChallenger(await shelf.roster(use), version, ctx.submitter);
      return keptRoster(ctx, shelf, 'ChallengerRetired', roster, version);
    });
  }

  /** Votes on making a challenger the champion. Lenders may, and the regulator. */
  @Transaction()
  @Returns('string')
  async VoteOnChampion(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'VoteOnChampion', requestJson, async ({ version, choice }, caller) => {
      const voter = requireVoter(ctx, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const { use } = requireFound(await shelf.file(version), 'version');
      const roster = voteOnChampion(await shelf.roster(use), version, voteOf(ctx, voter, choice));
      return keptRoster(ctx, shelf, 'ChampionVoted', roster, version);
    });
  }

  /** Claims that a card's population has become another one. Any member may; the ledger counts before it stands. */
  @Transaction()
  @Returns('string')
  async ReportDrift(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'ReportDrift', requestJson, async ({ version, period }, caller) => {
      requireActive(ctx.caller, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const file = requireFound(await shelf.file(version), 'version');
      const { transactionId, at } = ctx.store;
      const standing = await shelf.alert(version, period);
      if (standing !== undefined) return { transactionId, alert: standing };
      const [card] = await shelf.cards([version]);
      if (card === undefined) throw new Error('a version that was proposed has its card');
      const alert = raiseDriftAlert(await tallyScores(ctx.store, card, period), file, at, ctx.submitter);
      shelf.saveAlert(alert);
      ctx.store.announce('ScorecardDrifted', encode({ version, period, members: alert.members }));
      return { transactionId, alert };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadScorecard(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadScorecard', requestJson, async ({ version }, caller) => {
      requireActive(ctx.caller, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      const file = requireFound(await shelf.file(version), 'version');
      const [card] = await shelf.cards([version]);
      if (card === undefined) throw new Error('a version that was proposed has its card');
      return { file, card };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ScorecardHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScorecardHistory', requestJson, async ({ version }, caller) => {
      requireActive(ctx.caller, caller);
      const versions = await new ScorecardShelf(ctx.store, ctx.charter).fileHistory(version);
      if (versions.length === 0) requireFound(undefined, 'version');
      return { versions };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ListScorecards(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListScorecards', requestJson, async (_request, caller) => {
      requireActive(ctx.caller, caller);
      return { scorecards: await new ScorecardShelf(ctx.store, ctx.charter).list() };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadRoster(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadRoster', requestJson, async ({ use }, caller) => {
      requireActive(ctx.caller, caller);
      return new ScorecardShelf(ctx.store, ctx.charter).roster(use);
    });
  }

  @Transaction(false)
  @Returns('string')
  async RosterHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'RosterHistory', requestJson, async ({ use }, caller) => {
      requireActive(ctx.caller, caller);
      return { versions: await new ScorecardShelf(ctx.store, ctx.charter).rosterHistory(use) };
    });
  }

  /** How the scores of a month are spread, against the accounts that the card was trained on. */
  @Transaction(false)
  @Returns('string')
  async ReadStability(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadStability', requestJson, async ({ version, period }, caller) => {
      requireActive(ctx.caller, caller);
      const shelf = new ScorecardShelf(ctx.store, ctx.charter);
      requireFound(await shelf.file(version), 'version');
      const [card] = await shelf.cards([version]);
      if (card === undefined) throw new Error('a version that was proposed has its card');
      const tally = await tallyScores(ctx.store, card, period);
      return { tally, alert: (await shelf.alert(version, period)) ?? null };
    });
  }
}

function requireVoter(ctx: AttestryContext, caller: Member | undefined): Member {
  const duty = caller?.role === 'regulator' ? 'supervise' : 'risk';
  return requireEntitled(ctx.caller, caller, ['lender', 'regulator'], duty);
}

function voteOf(ctx: AttestryContext, { mspId, role }: Member, choice: Vote['choice']): Vote {
  return { voter: mspId, role, choice, at: ctx.store.at, by: ctx.submitter };
}

function keptFile(
  ctx: AttestryContext,
  shelf: ScorecardShelf,
  event: string,
  file: ScorecardFile,
): { transactionId: string; file: ScorecardFile } {
  shelf.saveFile(file);
  ctx.store.announce(event, encode({ version: file.version, status: file.status }));
  return { transactionId: ctx.store.transactionId, file };
}

function keptRoster(
  ctx: AttestryContext,
  shelf: ScorecardShelf,
  event: string,
  roster: Roster,
  version: string,
): { transactionId: string; roster: Roster } {
  shelf.saveRoster(roster);
  ctx.store.announce(event, encode({ use: roster.use, version, champion: roster.champion?.version ?? null }));
  return { transactionId: ctx.store.transactionId, roster };
}
