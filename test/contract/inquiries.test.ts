import { describe, expect, test } from 'vitest';
import { consortium, openSome, people, refusalOf, SUBJECT, tradelineId, append } from '../support/consortium.js';
import {
  CONSENT,
  consortiumIn,
  DISPUTE,
  EVIDENCE,
  goTo,
  grant,
  inquire,
  lodge,
  openInArrears,
  say,
} from '../support/subjects.js';
import type { MemoryLedger } from '../support/consortium.js';

interface InquiryView {
  inquiry: { entry: number; kind: string; shown: { sha256: string; tradelines: object[]; disputed: number } };
  tradelines: { tradeline: { tradelineId: string; revision: number; profile: object[] }; mark: string }[];
  hardInquiries: { last30Days: number; last90Days: number };
}
const readInquiry = async (ledger: MemoryLedger, entry = 1, who = people.borealClerk): Promise<InquiryView> =>
  (await ledger.evaluate(who, 'ReadInquiry', { subjectId: SUBJECT, entry })) as InquiryView;

/** A ledger on which Boreal holds a consent of a subject with two tradelines at Aurora and one at Boreal. */
async function withConsent(over: object = {}): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openInArrears(ledger, 1);
  await openSome(ledger, 2);
  await grant(ledger, over);
  return ledger;
}

describe('a consent', () => {
  test('is recorded by the member it is given to, with purposes, expiry and evidence', async () => {
    const ledger = await consortium();
    expect(await grant(ledger)).toMatchObject({
      consent: {
        holder: 'BorealMSP',
        status: 'granted',
        purposes: ['accountReview', 'creditApplication', 'ownReport'],
      },
    });
  });

  test('is recorded by the regulator for any holder', async () => {
    const ledger = await consortium();
    expect(await grant(ledger, {}, people.supervisor)).toMatchObject({ consent: { holder: 'BorealMSP' } });
  });

  test.each([
    ['to another member', {}, people.clerk, 'NOT_HOLDER_OF_CONSENT'],
    ['to a member that is none', { holder: 'EchoMSP' }, people.supervisor, 'MEMBER_NOT_FOUND'],
    ['to a notary', { holder: 'NotaryMSP' }, people.supervisor, 'MEMBER_NOT_FOUND'],
    ['for what no law permits', { purposes: ['prescreening'] }, people.borealClerk, 'PURPOSE_NOT_PERMITTED'],
    ['that has ended', { expiresOn: '2026-06-14' }, people.borealClerk, 'DATE_OUT_OF_ORDER'],
    ['for nothing', { purposes: [] }, people.borealClerk, 'MALFORMED_REQUEST'],
    ['for one purpose twice', { purposes: ['ownReport', 'ownReport'] }, people.borealClerk, 'MALFORMED_REQUEST'],
    ['by a user without the duty', {}, people.borealCollector, 'DUTY_MISSING'],
    ['by a stranger', {}, people.stranger, 'MEMBER_NOT_ADMITTED'],
  ])('%s is refused and nothing is written', async (_what, over, who, code) => {
    const ledger = await consortium();
    const before = ledger.dump();
    expect(await refusalOf(grant(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is given once under one id', async () => {
    const ledger = await withConsent();
    expect(await refusalOf(grant(ledger))).toMatchObject({ code: 'CONSENT_EXISTS' });
  });

  test('becomes narrower and never wider', async () => {
    const ledger = await withConsent();
    const narrow = (over: object, who = people.borealClerk) =>
      say(ledger, who, 'NarrowConsent', {
        subjectId: SUBJECT,
        consentId: CONSENT,
        purposes: ['accountReview'],
        expiresOn: '2026-12-31',
        evidence: EVIDENCE,
        ...over,
      });
    expect(await refusalOf(narrow({ purposes: ['collection'] }))).toMatchObject({ code: 'CONSENT_NOT_NARROWED' });
    expect(await refusalOf(narrow({ expiresOn: '2027-01-01' }))).toMatchObject({ code: 'CONSENT_NOT_NARROWED' });
    expect(await refusalOf(narrow({ purposes: ['creditApplication', 'accountReview', 'ownReport'] }))).toMatchObject({
      code: 'CONSENT_NOT_NARROWED',
    });
    expect(await refusalOf(narrow({}, people.clerk))).toMatchObject({ code: 'NOT_HOLDER_OF_CONSENT' });
    expect(await refusalOf(narrow({ consentId: 'consent-0404' }))).toMatchObject({ code: 'CONSENT_NOT_FOUND' });
    expect(await narrow({})).toMatchObject({ consent: { purposes: ['accountReview'], revision: 2 } });
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'PURPOSE_NOT_CONSENTED' });
    await expect(inquire(ledger, { purpose: 'accountReview' })).resolves.toMatchObject({ inquiry: { kind: 'soft' } });
  });

  test('is revoked for the subject by the regulator alone, and no inquiry relies on it from then on', async () => {
    const ledger = await withConsent();
    await inquire(ledger);
    const revoke = (who = people.supervisor) =>
      say(ledger, who, 'RevokeConsent', { subjectId: SUBJECT, consentId: CONSENT, evidence: EVIDENCE });
    expect(await revoke()).toMatchObject({ consent: { status: 'revoked' } });
    expect(await refusalOf(revoke(people.borealClerk))).toMatchObject({ code: 'CONSENT_REVOKED' });
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'CONSENT_REVOKED' });
  });

  test('is read by its holder, the regulator and the notaries, with its history', async () => {
    const ledger = await withConsent();
    const path = { subjectId: SUBJECT, consentId: CONSENT };
    await expect(ledger.evaluate(people.borealClerk, 'ReadConsent', path)).resolves.toMatchObject({ revision: 1 });
    expect(await refusalOf(ledger.evaluate(people.clerk, 'ReadConsent', path))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
    expect(await ledger.evaluate(people.clerk, 'ListConsents', { subjectId: SUBJECT })).toEqual({ consents: [] });
    expect(await ledger.evaluate(people.notary, 'ListConsents', { subjectId: SUBJECT })).toMatchObject({
      consents: [{ consentId: CONSENT }],
    });
    expect(await ledger.evaluate(people.supervisor, 'ConsentHistory', path)).toMatchObject({
      versions: [{ by: 'BorealMSP/clerk' }],
    });
  });
});

describe('an inquiry', () => {
  test('leaves a receipt in the footprint and shows the tradelines of all lenders in bands', async () => {
    const ledger = await withConsent();
    expect(await inquire(ledger)).toMatchObject({
      inquiry: { entry: 1, kind: 'hard', inquirer: 'BorealMSP', consentId: CONSENT, shown: { disputed: 0 } },
    });
    const answer = await readInquiry(ledger);
    expect(answer.tradelines.map(({ tradeline }) => tradeline.tradelineId)).toEqual([tradelineId(1), tradelineId(2)]);
    expect(answer.hardInquiries).toEqual({ last30Days: 1, last90Days: 1 });
    expect(JSON.stringify(answer)).not.toMatch(/120000|500000|amountsPack/);
    expect(await ledger.evaluate(people.supervisor, 'ListFootprint', { subjectId: SUBJECT })).toMatchObject({
      entries: [{ entry: 1, purpose: 'creditApplication' }],
      next: null,
    });
  });

  test('shows later what it showed then, although a tradeline has changed since', async () => {
    const ledger = await withConsent();
    await inquire(ledger);
    const then = await readInquiry(ledger);
    await append(ledger, { period: '2026-04', daysPastDue: 90, paymentStatus: 'short' }, { paid: '0' });
    const now = await readInquiry(ledger);
    expect(now.tradelines.map(({ tradeline }) => tradeline)).toEqual(then.tradelines.map(({ tradeline }) => tradeline));
    expect(now.tradelines[0]?.tradeline.profile).toHaveLength(3);
  });

  test('finds nothing of a subject without tradelines, and says so', async () => {
    const ledger = await consortium();
    await grant(ledger);
    expect(await inquire(ledger)).toMatchObject({ inquiry: { shown: { tradelines: [] } } });
  });

  test.each([
    ['without a consent', { consentId: 'consent-0404' }, people.borealClerk, 'CONSENT_NOT_FOUND'],
    ["on another's consent", {}, people.clerk, 'NOT_HOLDER_OF_CONSENT'],
    ['for another purpose', { purpose: 'collection' }, people.borealClerk, 'PURPOSE_NOT_CONSENTED'],
    ['for what no law permits', { purpose: 'prescreening' }, people.borealClerk, 'PURPOSE_NOT_PERMITTED'],
    ['by the regulator, who reads without', {}, people.supervisor, 'ROLE_NOT_ENTITLED'],
    ['by a user without the duty', {}, people.borealCollector, 'DUTY_MISSING'],
  ])('%s is refused and leaves no trace', async (_what, over, who, code) => {
    const ledger = await withConsent();
    const before = ledger.dump();
    expect(await refusalOf(inquire(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is refused on the day after the consent has ended, and not on its last', async () => {
    const ledger = await withConsent({ expiresOn: '2026-06-20' });
    goTo(ledger, '2026-06-20');
    await inquire(ledger);
    goTo(ledger, '2026-06-21');
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'CONSENT_EXPIRED' });
  });

  test('that is repeated under one id is made once', async () => {
    const ledger = await withConsent();
    const first = await inquire(ledger, { commandId: 'inquiry-once' });
    expect(await inquire(ledger, { commandId: 'inquiry-once' })).toEqual(first);
    expect(await ledger.evaluate(people.supervisor, 'ReadSubject', { subjectId: SUBJECT })).toMatchObject({
      subject: { entries: 1 },
      hardInquiries: { last30Days: 1, last90Days: 1, inquirers90Days: 1 },
    });
  });

  test('is answered to who made it, for thirty days, and to the regulator', async () => {
    const ledger = await withConsent();
    await inquire(ledger);
    expect(await refusalOf(readInquiry(ledger, 1, people.clerk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    expect(await refusalOf(readInquiry(ledger, 2))).toMatchObject({ code: 'INQUIRY_NOT_FOUND' });
    goTo(ledger, '2026-07-15');
    await readInquiry(ledger);
    goTo(ledger, '2026-07-16');
    expect(await refusalOf(readInquiry(ledger))).toMatchObject({ code: 'INQUIRY_ANSWER_LAPSED' });
    await readInquiry(ledger, 1, people.supervisor);
  });

  test('of two members into one subject at one time is not lost: the second is a read conflict', async () => {
    const ledger = await withConsent();
    await grant(ledger, { holder: 'AuroraMSP', consentId: 'consent-0002' }, people.clerk);
    const request = { subjectId: SUBJECT, purpose: 'creditApplication' };
    const block = [
      await ledger.endorse(people.borealClerk, 'MakeInquiry', {
        ...request,
        consentId: CONSENT,
        commandId: 'inquiry-1',
      }),
      await ledger.endorse(people.clerk, 'MakeInquiry', {
        ...request,
        consentId: 'consent-0002',
        commandId: 'inquiry-2',
      }),
    ];
    expect(ledger.commit(block)).toEqual(['VALID', 'MVCC_READ_CONFLICT']);
  });

  test('does not collide with one into another subject, nor two batches of openings of one subject', async () => {
    const ledger = await withConsent();
    const other = 'subjectBsubjectBsubjectBsubjectBsubjectB123';
    await grant(ledger, { subjectId: other });
    const of = (subjectId: string, commandId: string) =>
      ledger.endorse(people.borealClerk, 'MakeInquiry', {
        subjectId,
        consentId: CONSENT,
        purpose: 'creditApplication',
        commandId,
      });
    expect(ledger.commit([await of(SUBJECT, 'inquiry-1'), await of(other, 'inquiry-2')])).toEqual(['VALID', 'VALID']);
  });
});

describe('the footprint', () => {
  test('is for the regulator, and for a member with a consent to the own report', async () => {
    const ledger = await withConsent();
    await inquire(ledger);
    const list = (over: object, who = people.borealClerk) =>
      ledger.evaluate(who, 'ListFootprint', { subjectId: SUBJECT, ...over });
    expect(await refusalOf(list({}))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    expect(await refusalOf(list({ consentId: CONSENT }, people.clerk))).toMatchObject({
      code: 'NOT_HOLDER_OF_CONSENT',
    });
    expect(await list({ consentId: CONSENT })).toMatchObject({ entries: [{ entry: 1 }] });
  });

  test('is walked in pages', async () => {
    const ledger = await withConsent();
    for (let n = 0; n < 3; n += 1) await inquire(ledger, { purpose: 'accountReview' });
    const page = (after: number) =>
      ledger.evaluate(people.supervisor, 'ListFootprint', { subjectId: SUBJECT, limit: 2, after });
    expect(await page(0)).toMatchObject({ entries: [{ entry: 1 }, { entry: 2 }], next: 2 });
    expect(await page(2)).toMatchObject({ entries: [{ entry: 3 }], next: null });
  });
});

describe('a freeze', () => {
  const freeze = (ledger: MemoryLedger, who = people.clerk) =>
    say(ledger, who, 'FreezeSubject', { subjectId: SUBJECT, evidence: EVIDENCE });
  const lift = (ledger: MemoryLedger, who = people.clerk) =>
    say(ledger, who, 'LiftFreeze', { subjectId: SUBJECT, evidence: EVIDENCE });

  test('refuses hard inquiries and lets soft ones pass', async () => {
    const ledger = await withConsent();
    await freeze(ledger);
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'SUBJECT_FROZEN' });
    await expect(inquire(ledger, { purpose: 'accountReview' })).resolves.toMatchObject({ inquiry: { kind: 'soft' } });
  });

  test('is lifted through who placed it or the regulator, and by nobody who only wants to look', async () => {
    const ledger = await withConsent();
    expect(await refusalOf(lift(ledger))).toMatchObject({ code: 'FREEZE_UNCHANGED' });
    await freeze(ledger);
    expect(await refusalOf(freeze(ledger))).toMatchObject({ code: 'FREEZE_UNCHANGED' });
    expect(await refusalOf(lift(ledger, people.borealClerk))).toMatchObject({ code: 'NOT_PLACER_OF_FREEZE' });
    expect(await lift(ledger, people.supervisor)).toMatchObject({ freeze: null });
    await inquire(ledger);
  });
});

describe('reciprocity', () => {
  const policy = { roles: ['lender'], windowDays: 30, allowance: 1, inquiriesPerHundred: 50, graceDays: 1 };
  const set = (ledger: MemoryLedger, over: object = {}, who = people.supervisor) =>
    say(ledger, who, 'SetReciprocityPolicy', { ...policy, ...over });
  const tally = (ledger: MemoryLedger, mspId = 'BorealMSP', who = people.borealClerk) =>
    say(ledger, who, 'TallyReciprocity', { mspId });

  test('is set by the regulator alone', async () => {
    const ledger = await withConsent();
    expect(await refusalOf(set(ledger, {}, people.clerk))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    expect(await set(ledger)).toMatchObject({ policy: { revision: 1 } });
    expect(await set(ledger)).toMatchObject({ policy: { revision: 2 } });
  });

  test('refuses who asks more than it furnishes, says what it would take, and lets it ask again after that', async () => {
    const ledger = await withConsent();
    await set(ledger);
    await inquire(ledger, { purpose: 'accountReview' });
    await inquire(ledger, { purpose: 'ownReport' });
    goTo(ledger, '2026-06-18');
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'RECIPROCITY_NOT_TALLIED' });
    expect(await tally(ledger)).toMatchObject({
      meter: { talliedTo: '2026-06-17', days: [{ on: '2026-06-15', furnished: 0, inquiries: 1 }] },
    });
    expect(await refusalOf(inquire(ledger))).toMatchObject({ code: 'RECIPROCITY_EXCEEDED' });
    expect(await ledger.evaluate(people.borealClerk, 'ReadReciprocity', { mspId: 'BorealMSP' })).toMatchObject({
      standing: { furnished: 0, inquiries: 1, allowed: 1, toFurnish: 2 },
    });
    // The subject's own look is charged to nobody.
    await inquire(ledger, { purpose: 'ownReport' });

    await ledger.submit(
      people.borealClerk,
      'OpenTradelines',
      {
        commandId: 'open-two-lines',
        tradelines: [1, 2].map((n) => ({
          tradelineId: tradelineId(n, 'BorealMSP'),
          subjectId: SUBJECT,
          kind: 'creditCard',
          currency: 'EUR',
          openedOn: '2026-01-10',
        })),
      },
      { salt: '00112233445566778899aabbccddeeff', items: [{ limit: '1' }, { limit: '1' }] },
    );
    goTo(ledger, '2026-06-19');
    await tally(ledger);
    await inquire(ledger);
  });

  test('does not count what has left the window', async () => {
    const ledger = await withConsent();
    await set(ledger);
    await inquire(ledger, { purpose: 'accountReview' });
    goTo(ledger, '2026-07-16');
    await tally(ledger);
    await inquire(ledger);
  });

  test('is not held against members of other roles, nor where the regulator has set none', async () => {
    const ledger = await withConsent();
    for (let n = 0; n < 3; n += 1) await inquire(ledger);
    await set(ledger, { allowance: 0 });
    await grant(
      ledger,
      { holder: 'CastorMSP', consentId: 'consent-0003', purposes: ['insuranceUnderwriting'] },
      people.underwriter,
    );
    goTo(ledger, '2026-06-18');
    const insurer = { consentId: 'consent-0003', purpose: 'insuranceUnderwriting' };
    await expect(inquire(ledger, insurer, people.underwriter)).resolves.toMatchObject({ inquiry: { kind: 'soft' } });
  });

  test('is tallied twice with the same result, and a tally does not collide with inquiries of the day', async () => {
    const ledger = await withConsent();
    await inquire(ledger);
    goTo(ledger, '2026-06-16');
    await tally(ledger);
    expect(await tally(ledger)).toMatchObject({ meter: { days: [{ on: '2026-06-15', inquiries: 1 }], revision: 2 } });
    const block = [
      await ledger.endorse(people.borealClerk, 'MakeInquiry', {
        commandId: 'inquiry-1',
        subjectId: SUBJECT,
        consentId: CONSENT,
        purpose: 'accountReview',
      }),
      await ledger.endorse(people.borealClerk, 'TallyReciprocity', { commandId: 'tally-001', mspId: 'BorealMSP' }),
    ];
    expect(ledger.commit(block)).toEqual(['VALID', 'VALID']);
  });

  test('is read by the member itself and the regulator', async () => {
    const ledger = await withConsent();
    expect(await refusalOf(ledger.evaluate(people.clerk, 'ReadReciprocity', { mspId: 'BorealMSP' }))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
    expect(await ledger.evaluate(people.supervisor, 'ReadReciprocity', { mspId: 'BorealMSP' })).toEqual({
      policy: null,
      meter: null,
      standing: null,
    });
    expect(await refusalOf(tally(ledger, 'EchoMSP'))).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
  });
});

describe('the link from a subject to its tradelines', () => {
  test('costs less than a hundred bytes a tradeline and no read', async () => {
    const ledger = await consortium();
    const tradelines = Array.from({ length: 500 }, (_, n) => ({
      tradelineId: tradelineId(n + 1),
      subjectId: SUBJECT,
      kind: 'creditCard',
      currency: 'EUR',
      openedOn: '2026-01-10',
    }));
    const endorsed = await ledger.endorse(
      people.clerk,
      'OpenTradelines',
      { commandId: 'open-500-lines', tradelines },
      { salt: '00112233445566778899aabbccddeeff', items: tradelines.map(() => ({ limit: '500000' })) },
    );
    const [simulation] = endorsed.simulations;
    if (simulation === undefined) throw new Error('one definition was simulated');
    const links = [...simulation.writes].filter(([key]) => key.startsWith('subject-line~'));
    expect(links).toHaveLength(500);
    const bytes = links.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(bytes / 500).toBeLessThan(100);
    const read = [...simulation.reads.keys.keys()];
    expect(read.filter((key) => key.startsWith('subject'))).toEqual([]);
    expect(simulation.reads.ranges).toEqual([]);
  });
});

describe('a jurisdiction', () => {
  test('permits what its own rules do: prescreening in the US', async () => {
    const ledger = await consortiumIn('US');
    await expect(grant(ledger, { purposes: ['prescreening'] })).resolves.toMatchObject({ consent: { revision: 1 } });
  });
});

test('an inquiry says which of what it shows is disputed', async () => {
  const ledger = await withConsent();
  await lodge(ledger, { disputeId: DISPUTE });
  expect(await inquire(ledger)).toMatchObject({ inquiry: { shown: { disputed: 1 } } });
  const { tradelines } = await readInquiry(ledger);
  expect(tradelines.map(({ mark }) => mark)).toEqual(['disputed', 'none']);
});
