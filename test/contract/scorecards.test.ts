import { describe, expect, test } from 'vitest';
import { commandId, consortium, people, refusalOf, type MemoryLedger } from '../support/consortium.js';
import { CARD, crown, enlist, named, propose, ratify, VOTERS } from '../support/scores.js';
import { say } from '../support/subjects.js';

const vote = (ledger: MemoryLedger, choice: string, who = people.risk, version = CARD.version): Promise<unknown> =>
  say(ledger, who, 'VoteOnScorecard', { version, choice });
const crownVote = (ledger: MemoryLedger, choice: string, who = people.risk, version = CARD.version): Promise<unknown> =>
  say(ledger, who, 'VoteOnChampion', { version, choice });
const roster = (ledger: MemoryLedger): Promise<unknown> =>
  ledger.evaluate(people.clerk, 'ReadRoster', { use: 'behaviour' });

describe('a scorecard', () => {
  test('is ratified by two lenders and the regulator, whoever votes last, and every vote stands in its history', async () => {
    for (const turn of [0, 1, 2]) {
      const ledger = await consortium();
      const order = [...VOTERS.slice(turn), ...VOTERS.slice(0, turn)];
      expect(await propose(ledger)).toMatchObject({ file: { status: 'proposed', votes: [], proposer: 'AuroraMSP' } });
      const statuses: unknown[] = [];
      for (const who of order) {
        statuses.push(((await vote(ledger, 'for', who)) as { file: { status: string } }).file.status);
      }
      expect(statuses).toEqual(['proposed', 'proposed', 'ratified']);
      const { versions } = (await ledger.evaluate(people.clerk, 'ScorecardHistory', { version: CARD.version })) as {
        versions: { record: { votes: { voter: string }[] } }[];
      };
      expect(versions.map(({ record }) => record.votes.length)).toEqual([0, 1, 2, 3]);
      expect(versions.at(-1)?.record.votes.map(({ voter }) => voter)).toEqual(order.map(({ mspId }) => mspId));
    }
  });

  test('is read back as it was proposed, whatever order its currencies came in, under one digest', async () => {
    const digests = new Set<string>();
    for (const currencies of [CARD.currencies, Object.fromEntries(Object.entries(CARD.currencies).reverse())]) {
      const ledger = await consortium();
      await propose(ledger, { ...CARD, currencies });
      const { file, card } = (await ledger.evaluate(people.clerk, 'ReadScorecard', { version: CARD.version })) as {
        file: { digest: string };
        card: unknown;
      };
      expect(card).toEqual(CARD);
      digests.add(file.digest);
    }
    expect(digests.size).toBe(1);
  });

  test.each([
    ['the regulator', [['against', people.supervisor]]],
    [
      'two lenders',
      [
        ['against', people.risk],
        ['for', people.supervisor],
        ['against', people.borealRisk],
      ],
    ],
  ] as const)('is rejected by %s', async (_who, votes) => {
    const ledger = await consortium();
    await propose(ledger);
    let last: unknown;
    for (const [choice, who] of votes) last = await vote(ledger, choice, who);
    expect(last).toMatchObject({ file: { status: 'rejected' } });
    expect(await refusalOf(vote(ledger, 'for', people.borealRisk))).toMatchObject({ code: 'SCORECARD_NOT_PROPOSED' });
    expect(await refusalOf(propose(ledger))).toMatchObject({ code: 'SCORECARD_EXISTS' });
  });

  test('is withdrawn by its proposer, or superseded by another of its own', async () => {
    const ledger = await consortium();
    await propose(ledger);
    const next = named('taiwan-v2');
    expect(await refusalOf(propose(ledger, next, { supersedes: CARD.version }, people.borealRisk))).toMatchObject({
      code: 'NOT_PROPOSER_OF_SCORECARD',
      field: 'supersedes',
    });
    await propose(ledger, next, { supersedes: CARD.version });
    const { scorecards } = (await ledger.evaluate(people.notary, 'ListScorecards', {})) as {
      scorecards: { version: string; status: string; supersededBy: string | null }[];
    };
    expect(scorecards.map(({ version, status, supersededBy }) => [version, status, supersededBy])).toEqual([
      ['taiwan-v1', 'superseded', 'taiwan-v2'],
      ['taiwan-v2', 'proposed', null],
    ]);
    const withdraw = (who = people.risk): Promise<unknown> =>
      say(ledger, who, 'WithdrawScorecard', { version: 'taiwan-v2' });
    expect(await refusalOf(withdraw(people.borealRisk))).toMatchObject({ code: 'NOT_PROPOSER_OF_SCORECARD' });
    expect(await withdraw()).toMatchObject({ file: { status: 'withdrawn' } });
    expect(await refusalOf(withdraw())).toMatchObject({ code: 'SCORECARD_NOT_PROPOSED' });
  });

  const broken = {
    'an unknown field': { ...CARD, colour: 'red' },
    'a characteristic that the ledger does not know': {
      ...CARD,
      segments: CARD.segments.map((each, n) =>
        n > 0 ? each : { ...each, characteristics: [{ ...each.characteristics[0], name: 'age' }] },
      ),
    },
    'bins that leave values out': {
      ...CARD,
      segments: CARD.segments.map((each) => ({
        ...each,
        characteristics: each.characteristics.map((one) => ({ ...one, bins: one.bins.slice(0, -1) })),
      })),
    },
    'a reference that does not add up': { ...CARD, reference: CARD.reference.map((each) => ({ ...each, share: 1 })) },
    'points that are no whole numbers': {
      ...CARD,
      segments: CARD.segments.map((each) => ({ ...each, base: each.base + 0.5 })),
    },
  };
  test.each(Object.entries(broken))('with %s is refused before anything is written', async (_what, card) => {
    const ledger = await consortium();
    const before = ledger.dump();
    expect(await refusalOf(propose(ledger, card))).toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect(ledger.dump()).toBe(before);
  });

  test.each([
    ['proposed by a clerk', 'ProposeScorecard', { use: 'behaviour', card: CARD }, people.clerk, 'DUTY_MISSING'],
    [
      'proposed by the regulator',
      'ProposeScorecard',
      { use: 'behaviour', card: CARD },
      people.supervisor,
      'ROLE_NOT_ENTITLED',
    ],
    [
      'superseding nothing',
      'ProposeScorecard',
      { use: 'behaviour', card: CARD, supersedes: 'none' },
      people.risk,
      'SCORECARD_NOT_FOUND',
    ],
    [
      'voted on by an insurer',
      'VoteOnScorecard',
      { version: 'other-v1', choice: 'for' },
      people.underwriter,
      'ROLE_NOT_ENTITLED',
    ],
    [
      'voted on twice',
      'VoteOnScorecard',
      { version: 'other-v1', choice: 'against' },
      people.borealRisk,
      'VOTE_ALREADY_CAST',
    ],
    [
      'that is none, voted on',
      'VoteOnScorecard',
      { version: 'none', choice: 'for' },
      people.risk,
      'SCORECARD_NOT_FOUND',
    ],
    ['that is none, withdrawn', 'WithdrawScorecard', { version: 'none' }, people.risk, 'SCORECARD_NOT_FOUND'],
    [
      'that is not ratified, enlisted',
      'EnlistChallenger',
      { version: 'other-v1' },
      people.risk,
      'SCORECARD_NOT_RATIFIED',
    ],
    ['that is none, enlisted', 'EnlistChallenger', { version: 'none' }, people.risk, 'SCORECARD_NOT_FOUND'],
    [
      'that is no challenger, retired',
      'RetireChallenger',
      { version: 'other-v1' },
      people.risk,
      'SCORECARD_NOT_CHALLENGER',
    ],
    [
      'that is no challenger, to be champion',
      'VoteOnChampion',
      { version: 'other-v1', choice: 'for' },
      people.risk,
      'SCORECARD_NOT_CHALLENGER',
    ],
    [
      'of a month under way, to have drifted',
      'ReportDrift',
      { version: 'other-v1', period: '2026-06' },
      people.clerk,
      'PERIOD_NOT_OVER',
    ],
    [
      'without scores, to have drifted',
      'ReportDrift',
      { version: 'other-v1', period: '2026-05' },
      people.clerk,
      'CLAIM_NOT_BORNE_OUT',
    ],
  ] as const)('%s is refused, and nothing is written', async (_what, name, request, who, code) => {
    const ledger = await consortium();
    await propose(ledger, named('other-v1'));
    await vote(ledger, 'for', people.borealRisk, 'other-v1');
    const before = ledger.dump();
    expect(await refusalOf(say(ledger, who, name, request))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('that is proposed twice under one command id stands once', async () => {
    const ledger = await consortium();
    const request = { commandId: commandId(), use: 'behaviour', card: CARD };
    const first = await ledger.submit(people.risk, 'ProposeScorecard', request);
    expect(await ledger.submit(people.risk, 'ProposeScorecard', request)).toEqual(first);
  });
});

describe('a roster', () => {
  test('has no champion before one is voted for, and at most one ever after', async () => {
    const ledger = await consortium();
    expect(await roster(ledger)).toMatchObject({ champion: null, challengers: [], revision: 0 });
    await crown(ledger);
    expect(await roster(ledger)).toMatchObject({ champion: { version: 'taiwan-v1' }, challengers: [], motion: null });
    await enlist(ledger, named('taiwan-v2'));
    await crownVote(ledger, 'for', people.risk, 'taiwan-v2');
    await crownVote(ledger, 'for', people.supervisor, 'taiwan-v2');
    expect(await roster(ledger)).toMatchObject({
      champion: { version: 'taiwan-v1' },
      motion: { version: 'taiwan-v2' },
    });
    await crownVote(ledger, 'for', people.borealRisk, 'taiwan-v2');
    expect(await roster(ledger)).toMatchObject({
      champion: { version: 'taiwan-v2' },
      challengers: [{ version: 'taiwan-v1' }],
      motion: null,
    });
    const { versions } = (await ledger.evaluate(people.clerk, 'RosterHistory', { use: 'behaviour' })) as {
      versions: object[];
    };
    expect(versions).toHaveLength(8);
  });

  test('keeps its champion where the vote is lost, and the challenger may be voted on again', async () => {
    const ledger = await consortium();
    await crown(ledger);
    await enlist(ledger, named('taiwan-v2'));
    await crownVote(ledger, 'for', people.risk, 'taiwan-v2');
    expect(await refusalOf(crownVote(ledger, 'against', people.risk, 'taiwan-v2'))).toMatchObject({
      code: 'VOTE_ALREADY_CAST',
    });
    await crownVote(ledger, 'against', people.supervisor, 'taiwan-v2');
    expect(await roster(ledger)).toMatchObject({ champion: { version: 'taiwan-v1' }, motion: null });
    await crownVote(ledger, 'for', people.risk, 'taiwan-v2');
    expect(await roster(ledger)).toMatchObject({ motion: { version: 'taiwan-v2', votes: [{ voter: 'AuroraMSP' }] } });
  });

  test('takes one vote at a time, and lets nobody retire what is voted on', async () => {
    const ledger = await consortium();
    await enlist(ledger);
    await enlist(ledger, named('taiwan-v2'));
    expect(await refusalOf(crownVote(ledger, 'against'))).toMatchObject({ code: 'MOTION_PENDING', field: 'choice' });
    await crownVote(ledger, 'for');
    expect(await refusalOf(crownVote(ledger, 'for', people.risk, 'taiwan-v2'))).toMatchObject({
      code: 'MOTION_PENDING',
      field: 'version',
    });
    const retire = (version: string): Promise<unknown> =>
      say(ledger, people.supervisor, 'RetireChallenger', { version });
    expect(await refusalOf(retire(CARD.version))).toMatchObject({ code: 'MOTION_PENDING' });
    expect(await retire('taiwan-v2')).toMatchObject({ roster: { challengers: [{ version: CARD.version }] } });
  });

  test('has three challengers at most, each once', async () => {
    const ledger = await consortium();
    for (const version of ['a-1', 'a-2', 'a-3']) await enlist(ledger, named(version));
    expect(await refusalOf(say(ledger, people.risk, 'EnlistChallenger', { version: 'a-1' }))).toMatchObject({
      code: 'SCORECARD_ON_ROSTER',
    });
    await ratify(ledger, named('a-4'));
    expect(await refusalOf(say(ledger, people.risk, 'EnlistChallenger', { version: 'a-4' }))).toMatchObject({
      code: 'CHALLENGERS_FULL',
    });
  });
});
