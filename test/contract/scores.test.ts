import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluateFile } from '@attestry/cli/scorecard/evaluate-file';
import { populationStability } from '@attestry/gateway/scoring/measures';
import { ImportKey } from '@attestry/cli/import/import-key';
import { mapTaiwan } from '@attestry/cli/import/map-taiwan';
import { readTaiwan } from '@attestry/cli/import/read-taiwan';
import {
  append,
  commandId,
  consortium,
  people,
  refusalOf,
  SALT,
  SUBJECT,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';
import { CARD, crown, enlist, named, openHistory, scoreIt } from '../support/scores.js';
import { CONSENT, EVIDENCE, goTo, grant, inquire, lodge, say } from '../support/subjects.js';

interface Kept {
  scorer: string;
  champion: { points: number; band: string; inputsDigest: string; reasons: object[]; tradelineId: string };
  challengers: { scorecard: string; points: number }[];
  repaired: { points: number; earned: number };
  inputs: { tradelines: { excluded: unknown[] }[]; hardInquiries: number };
}
interface Replayed {
  agrees: boolean;
  differences: string[];
  replayed: { points: number; inputsDigest: string };
}
const of = (
  ledger: MemoryLedger,
  name: 'ReadScore' | 'ReplayScore' | 'ScoreHistory',
  over: object = {},
  who = people.supervisor,
) => ledger.evaluate(who, name, { subjectId: SUBJECT, entry: 1, ...over });
const readScore = async (ledger: MemoryLedger, entry = 1): Promise<Kept> =>
  (await of(ledger, 'ReadScore', { entry })) as Kept;
const replay = async (ledger: MemoryLedger, entry = 1): Promise<Replayed> =>
  (await of(ledger, 'ReplayScore', { entry })) as Replayed;

/** A ledger with a champion, a challenger that differs by ten points, and one account, late in the last two months. */
async function scoring(late = true): Promise<MemoryLedger> {
  const ledger = await consortium();
  await crown(ledger);
  await enlist(ledger, {
    ...named('taiwan-v2'),
    segments: CARD.segments.map((each) => ({ ...each, base: each.base + 10 })),
  });
  await openHistory(ledger, 1, late);
  await grant(ledger);
  return ledger;
}

describe('a score', () => {
  test('is an inquiry: with consent and purpose, in the footprint, and never more than that', async () => {
    const ledger = await scoring();
    expect(await scoreIt(ledger)).toMatchObject({ entry: 1, scorecard: 'taiwan-v1', cause: null });
    expect(await ledger.evaluate(people.supervisor, 'ListFootprint', { subjectId: SUBJECT })).toMatchObject({
      entries: [{ entry: 1, inquirer: 'BorealMSP', kind: 'soft', purpose: 'accountReview', consentId: CONSENT }],
    });
    await scoreIt(ledger, { purpose: 'creditApplication' });
    await scoreIt(ledger);
    // To ask for a score costs none; the hard one before it counts.
    expect((await readScore(ledger, 2)).inputs.hardInquiries).toBe(0);
    expect((await readScore(ledger, 3)).inputs.hardInquiries).toBe(1);
  });

  test('shows champion and challengers side by side, with reasons, outlook and what it rests on', async () => {
    const ledger = await scoring();
    await scoreIt(ledger);
    const { champion, challengers, inputs } = await readScore(ledger);
    expect(challengers).toMatchObject([{ scorecard: 'taiwan-v2', points: champion.points + 10 }]);
    expect(champion).toMatchObject({
      scored: true,
      scorecard: 'taiwan-v1',
      asOf: '2026-06',
      tradelineId: tradelineId(),
      outlook: expect.arrayContaining([expect.objectContaining({ plan: 'full', months: 6 })]) as unknown,
    });
    expect(champion.reasons.length).toBeGreaterThan(0);
    expect(inputs).toMatchObject({
      cards: [{ version: 'taiwan-v1' }, { version: 'taiwan-v2' }],
      tradelines: [{ tradelineId: tradelineId(), revision: 7, excluded: [] }],
    });
  });

  test('of too little says so, and guesses nothing', async () => {
    const ledger = await consortium();
    await crown(ledger);
    await grant(ledger);
    expect(await scoreIt(ledger)).toMatchObject({ points: null, band: null, cause: 'noTradeline' });
    expect(await readScore(ledger)).toMatchObject({ repaired: null, champion: { scored: false, monthsNeeded: 6 } });
    expect((await replay(ledger)).agrees).toBe(true);
  });

  test('is made for the subject itself by the regulator, with a consent to no more than that', async () => {
    const ledger = await scoring();
    const own = { consentId: 'consent-0002', holder: 'RegulatorMSP', purposes: ['ownReport'] };
    expect(await refusalOf(grant(ledger, { ...own, purposes: ['accountReview'] }, people.supervisor))).toMatchObject({
      code: 'PURPOSE_NOT_PERMITTED',
    });
    await grant(ledger, own, people.supervisor);
    const asked = { consentId: 'consent-0002', purpose: 'ownReport' };
    expect(await scoreIt(ledger, asked, people.supervisor)).toMatchObject({ entry: 1 });
    expect(await readScore(ledger)).toMatchObject({ scorer: 'RegulatorMSP' });
    const look = { subjectId: SUBJECT, ...asked };
    expect(await refusalOf(say(ledger, people.supervisor, 'MakeInquiry', look))).toMatchObject({
      code: 'ROLE_NOT_ENTITLED',
    });
  });

  test.each([
    ['without a consent', { consentId: 'consent-0009' }, people.borealClerk, 'CONSENT_NOT_FOUND'],
    ["with another's consent", {}, people.clerk, 'NOT_HOLDER_OF_CONSENT'],
    ['for a purpose not consented to', { purpose: 'collection' }, people.borealClerk, 'PURPOSE_NOT_CONSENTED'],
    ['for a use without a champion', { use: 'application' }, people.borealClerk, 'SCORECARD_NOT_FOUND'],
    ['by a user without the duty', {}, people.borealRisk, 'DUTY_MISSING'],
    ['by a notary', {}, people.notary, 'ROLE_NOT_ENTITLED'],
    ['by a stranger', {}, people.stranger, 'MEMBER_NOT_ADMITTED'],
    ['for a use that is none', { use: 'dating' }, people.borealClerk, 'MALFORMED_REQUEST'],
  ])('%s is refused, and nothing is written', async (_what, over, who, code) => {
    const ledger = await scoring();
    const before = ledger.dump();
    expect(await refusalOf(scoreIt(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('for a credit application is refused while the subject has frozen its record', async () => {
    const ledger = await scoring();
    await say(ledger, people.clerk, 'FreezeSubject', { subjectId: SUBJECT, evidence: EVIDENCE });
    expect(await refusalOf(scoreIt(ledger, { purpose: 'creditApplication' }))).toMatchObject({
      code: 'SUBJECT_FROZEN',
    });
    expect(await scoreIt(ledger)).toMatchObject({ entry: 1 });
  });

  test('that is asked for twice under one command id is made once', async () => {
    const ledger = await scoring();
    const request = {
      commandId: commandId(),
      ...{ subjectId: SUBJECT, use: 'behaviour', purpose: 'accountReview', consentId: CONSENT },
    };
    const first = await ledger.submit(people.borealClerk, 'ScoreSubject', request);
    expect(await ledger.submit(people.borealClerk, 'ScoreSubject', request)).toEqual(first);
    expect(await refusalOf(of(ledger, 'ReadScore', { entry: 2 }))).toMatchObject({ code: 'SCORE_NOT_FOUND' });
  });

  test('is for its scorer, for some weeks, for the regulator, and for whom the subject has asked for its own report', async () => {
    const ledger = await scoring();
    await scoreIt(ledger);
    expect(await of(ledger, 'ReadScore', {}, people.borealClerk)).toMatchObject({ entry: 1 });
    expect(await refusalOf(of(ledger, 'ReadScore', {}, people.clerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    await grant(ledger, { consentId: 'consent-0002', holder: 'AuroraMSP', purposes: ['ownReport'] }, people.clerk);
    const own = { consentId: 'consent-0002' };
    expect(await of(ledger, 'ReadScore', own, people.clerk)).toMatchObject({ entry: 1 });
    expect(await refusalOf(of(ledger, 'ReadScore', own, people.borealClerk))).toMatchObject({
      code: 'NOT_HOLDER_OF_CONSENT',
    });
    goTo(ledger, '2026-08-01');
    expect(await refusalOf(of(ledger, 'ReadScore', {}, people.borealClerk))).toMatchObject({
      code: 'INQUIRY_ANSWER_LAPSED',
    });
    expect(await of(ledger, 'ReadScore')).toMatchObject({ entry: 1 });
  });

  test('does without months that stopped counting because of a dispute, and says so', async () => {
    const ledger = await scoring();
    await lodge(ledger, {
      items: [
        { period: '2026-05', reason: 'paidInTime' },
        { period: '2026-06', reason: 'paidInTime' },
      ],
    });
    await scoreIt(ledger);
    goTo(ledger, '2026-07-20');
    await scoreIt(ledger);
    const [before, after] = [await readScore(ledger, 1), await readScore(ledger, 2)];
    expect(before.inputs.tradelines).toMatchObject([{ excluded: [] }]);
    expect(after.inputs.tradelines).toMatchObject([{ excluded: ['2026-05', '2026-06'] }]);
    expect(after.champion).toMatchObject({ scored: false, cause: 'historyShort' });
    for (const entry of [1, 2]) expect((await replay(ledger, entry)).agrees).toBe(true);
  });

  test('is shown beside what on-time months have earned back', async () => {
    const ledger = await scoring(true);
    await scoreIt(ledger);
    for (const [month, day] of [
      ['2026-07', '2026-08-01'],
      ['2026-08', '2026-09-01'],
      ['2026-09', '2026-10-01'],
    ] as const) {
      goTo(ledger, day);
      await append(ledger, { period: month });
    }
    await scoreIt(ledger);
    expect((await readScore(ledger, 1)).repaired.earned).toBe(0);
    const { champion, repaired } = await readScore(ledger, 2);
    expect(repaired.earned).toBeGreaterThan(0);
    expect(repaired.points).toBe(champion.points + repaired.earned);
  });
});

describe('a replay', () => {
  test('much later gives the same points and digest, whatever has happened since', async () => {
    const ledger = await scoring();
    await inquire(ledger);
    await scoreIt(ledger);
    const { champion } = await readScore(ledger, 2);
    await say(ledger, people.supervisor, 'DeclareRegime', {
      regimeId: 'flood-2026',
      cause: 'naturalDisaster',
      scope: { regions: [], kinds: ['creditCard'], cohort: null },
      ...{ from: '2026-05', to: '2026-12', evidence: EVIDENCE },
    });
    await lodge(ledger, { items: [{ period: '2026-06', reason: 'paidInTime' }] });
    goTo(ledger, '2026-11-01');
    await inquire(ledger, {}, people.borealClerk);
    for (let month = 7; month <= 9; month += 1) await append(ledger, { period: `2026-0${month}` });
    await crown(ledger, named('taiwan-v3'));
    expect(await replay(ledger, 2)).toMatchObject({
      agrees: true,
      differences: [],
      replayed: { points: champion.points, inputsDigest: champion.inputsDigest },
    });
    // What is scored now is another score, by another card, under the regime, and is replayed as well.
    await scoreIt(ledger);
    const now = await readScore(ledger, 4);
    expect(now).toMatchObject({
      champion: { scorecard: 'taiwan-v3' },
      inputs: { regimes: [{ regimeId: 'flood-2026' }] },
    });
    await say(ledger, people.supervisor, 'EndRegime', { regimeId: 'flood-2026', to: '2026-11' });
    expect(await replay(ledger, 4)).toMatchObject({ agrees: true });
  });

  test.each([
    ['other points', /"points":\d+,/, '"points":700,', 'taiwan-v1: another answer'],
    [
      'inquiries that nobody made',
      /"hardInquiries":0/,
      '"hardInquiries":5',
      'hard inquiries: 5 recorded, 0 in the footprint',
    ],
    [
      'a dispute that never was',
      /"excluded":\[\]/,
      '"excluded":["2026-06"]',
      'no dispute kept these months from counting',
    ],
    ['another card', /"digest":"\w+"/, `"digest":"${'ab'.repeat(32)}"`, 'scorecard taiwan-v1: other digest'],
  ])('finds out a record with %s', async (_what, found, forged, difference) => {
    const ledger = await scoring();
    const endorsed = await ledger.endorse(people.borealClerk, 'ScoreSubject', {
      commandId: commandId(),
      ...{ subjectId: SUBJECT, use: 'behaviour', purpose: 'accountReview', consentId: CONSENT },
    });
    for (const { writes } of endorsed.simulations) {
      for (const [key, value] of writes) {
        if (!key.startsWith('score~')) continue;
        const text = new TextDecoder().decode(value);
        expect(text).toMatch(found);
        writes.set(key, new TextEncoder().encode(text.replace(found, forged)));
      }
    }
    expect(ledger.commit([endorsed])).toEqual(['VALID']);
    const { agrees, differences } = await replay(ledger);
    expect(agrees).toBe(false);
    expect(differences.join('\n')).toContain(difference);
  });
});

describe('an override', () => {
  const override = (ledger: MemoryLedger, over: object = {}, who = people.borealClerk): Promise<unknown> =>
    say(ledger, who, 'OverrideScore', {
      ...{ subjectId: SUBJECT, entry: 1, side: 'lowSide', cutOff: 600, reason: 'guarantor' },
      ...over,
    });

  test('stays visible beside the score, which stays as it was, and is counted with the card', async () => {
    const ledger = await scoring();
    await scoreIt(ledger);
    const before = await readScore(ledger);
    await override(ledger);
    expect(await readScore(ledger)).toEqual({
      ...before,
      override: {
        ...{ side: 'lowSide', cutOff: 600, reason: 'guarantor' },
        ...{ at: ledger.now, by: 'BorealMSP/clerk' },
      },
      revision: 2,
    });
    const { versions } = (await of(ledger, 'ScoreHistory')) as { versions: { record: { override: unknown } }[] };
    expect(versions.map(({ record }) => record.override !== null)).toEqual([false, true]);
    const stability = { version: CARD.version, period: '2026-06' };
    expect(await ledger.evaluate(people.clerk, 'ReadStability', stability)).toMatchObject({
      tally: { scored: 1, thinFiles: 0, overrides: { lowSide: 1, highSide: 0 } },
      alert: null,
    });
    expect(await refusalOf(override(ledger))).toMatchObject({ code: 'OVERRIDE_EXISTS' });
  });

  test.each([
    ['of what is no score', { entry: 9 }, people.borealClerk, 'SCORE_NOT_FOUND'],
    ["of another's score", {}, people.clerk, 'NOT_SCORER'],
    ['that accepts enough points', { cutOff: 300 }, people.borealClerk, 'OVERRIDE_CONTRADICTS_SCORE'],
    ['that refuses too few points', { side: 'highSide' }, people.borealClerk, 'OVERRIDE_CONTRADICTS_SCORE'],
    ['for no reason', { reason: 'because' }, people.borealClerk, 'MALFORMED_REQUEST'],
    ['by a user without the duty', {}, people.borealCollector, 'DUTY_MISSING'],
  ])('%s is refused, and nothing is written', async (_what, over, who, code) => {
    const ledger = await scoring();
    await scoreIt(ledger);
    const before = ledger.dump();
    expect(await refusalOf(override(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is decided within the weeks in which the score is shown', async () => {
    const ledger = await scoring();
    await scoreIt(ledger);
    goTo(ledger, '2026-07-16');
    expect(await refusalOf(override(ledger))).toMatchObject({ code: 'INQUIRY_ANSWER_LAPSED' });
  });

  test('of a thin file is refused', async () => {
    const ledger = await consortium();
    await crown(ledger);
    await grant(ledger);
    await scoreIt(ledger);
    expect(await refusalOf(override(ledger))).toMatchObject({ code: 'OVERRIDE_CONTRADICTS_SCORE' });
  });
});

describe('over a portfolio', () => {
  const ACCOUNTS = fileURLToPath(new URL('../unit/scoring/invented-accounts.csv', import.meta.url));
  const points: number[] = [];
  let ledger: MemoryLedger;
  let onLedger: (number | null)[];
  let offline: (number | null)[];

  // Three hundred accounts of the data set's form, imported and scored one by one.
  beforeAll(async () => {
    ledger = await consortium();
    await crown(ledger);
    ledger.now = '2005-10-01T10:00:00.000Z';
    const { accounts } = await readTaiwan(ACCOUNTS);
    const key = new ImportKey(Buffer.alloc(32));
    const mapped = accounts.map((account) => mapTaiwan(account, ['AuroraMSP'], key));
    const openings = mapped.map(({ opening: { amounts, ...opening } }) => ({ opening, amounts }));
    await ledger.submit(
      people.clerk,
      'OpenTradelines',
      { commandId: commandId(), tradelines: openings.map(({ opening }) => opening) },
      { salt: SALT, items: openings.map(({ amounts }) => amounts) },
    );
    for (let month = 0; month < 6; month += 1) {
      const events = mapped.map(({ months }) => months[month]).filter((event) => event !== undefined);
      await ledger.submit(
        people.clerk,
        'AppendRepayments',
        { commandId: commandId(), events: events.map((event) => ({ ...event, amounts: undefined })) },
        { salt: SALT, items: events.map(({ amounts }) => amounts) },
      );
    }
    onLedger = [];
    for (const { opening } of mapped) {
      const { subjectId } = opening;
      const consent = { subjectId, holder: 'AuroraMSP', purposes: ['accountReview'] };
      await grant(ledger, consent, people.clerk);
      const receipt = (await scoreIt(ledger, { subjectId }, people.clerk)) as { points: number | null };
      onLedger.push(receipt.points);
      if (receipt.points !== null) points.push(receipt.points);
    }
    const { accounts: scored } = await evaluateFile(ACCOUNTS, CARD);
    offline = scored.map(({ score }) => (score.scored ? score.points : null));
  }, 60_000);

  test('the points on the ledger are those of the offline evaluation, account by account', () => {
    expect(onLedger).toHaveLength(300);
    expect(onLedger).toEqual(offline);
  });

  test("the ledger's own count and index are those of the scores, and a drift past the limit stands as an alert", async () => {
    const asked = { version: CARD.version, period: '2005-10' };
    const { tally } = (await ledger.evaluate(people.clerk, 'ReadStability', asked)) as {
      tally: { scored: number; stability: number; classes: { scored: number }[] };
    };
    expect(tally.scored).toBe(points.length);
    expect(tally.classes.reduce((sum, { scored }) => sum + scored, 0)).toBe(points.length);
    const index = populationStability(points, CARD.reference) ?? 0;
    expect(tally.stability).toBe(Math.floor(index * 10_000));
    expect(tally.stability).toBeGreaterThan(2_500);

    expect(await refusalOf(say(ledger, people.clerk, 'ReportDrift', asked))).toMatchObject({ code: 'PERIOD_NOT_OVER' });
    ledger.now = '2005-11-02T10:00:00.000Z';
    const alert = {
      ...{ ...asked, scored: points.length, stability: tally.stability, limit: 2_500 },
      members: ['AuroraMSP', 'BorealMSP', 'RegulatorMSP'],
    };
    expect(await say(ledger, people.underwriter, 'ReportDrift', asked)).toMatchObject({ alert });
    const before = (await say(ledger, people.clerk, 'ReportDrift', asked)) as { alert: { by: string } };
    expect(before.alert.by).toBe('CastorMSP/underwriter');
    expect(await ledger.evaluate(people.notary, 'ReadStability', asked)).toMatchObject({ alert });
  });
});
