import { describe, expect, test } from 'vitest';
import {
  append,
  commandId,
  consortium,
  openSome,
  people,
  refusalOf,
  SUBJECT,
  tradelineId,
  type MemoryLedger,
  type TransactionName,
} from '../support/consortium.js';

const LISTING = 'listing-0001';
const BEGAN = '2026-02-02';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
const JUDGMENT = {
  ...{ kind: 'judgment', court: 'IE-DUBLIN.CC', reference: 'cd'.repeat(32) },
  ...{ decision: EVIDENCE, decidedOn: '2026-06-01' },
};

const send = (ledger: MemoryLedger, who: typeof people.clerk, name: TransactionName, request: object) =>
  ledger.submit(who, name, { commandId: commandId(), ...request });
const notice = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'GiveListingNotice', {
    ...{ listingId: LISTING, tradelineId: tradelineId(), firstDelinquencyOn: BEGAN, ground: 'judgmentUnpaid' },
    notice: EVIDENCE,
    ...over,
  });
const propose = (ledger: MemoryLedger, basis: object = {}, over: object = {}, who = people.collector) =>
  send(ledger, who, 'ProposeListing', { listingId: LISTING, basis: { ...JUDGMENT, ...basis }, ...over });
const decide = (ledger: MemoryLedger, decision = 'confirmed', over: object = {}, who = people.supervisor) =>
  send(ledger, who, 'DecideListing', { listingId: LISTING, decision, reasons: ['basisVerified'], ...over });
const appeal = (ledger: MemoryLedger, over: object = {}, who = people.borealClerk) =>
  send(ledger, who, 'AppealListing', { listingId: LISTING, evidence: EVIDENCE, ...over });
const decideAppeal = (ledger: MemoryLedger, decision = 'dismissed', over: object = {}, who = people.supervisor) =>
  send(ledger, who, 'DecideAppeal', { listingId: LISTING, decision, reasons: ['basisVerified'], ...over });
const repair = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'RecordListingRepair', { listingId: LISTING, ...over });
const remove = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'RemoveListing', { listingId: LISTING, disputeId: 'dispute-0001', ...over });
const read = async (ledger: MemoryLedger, who = people.supervisor) =>
  (await ledger.evaluate(who, 'ReadListing', { listingId: LISTING })) as {
    listing: Record<string, unknown>;
    state: string;
    shown: boolean;
  };

/** A tradeline ninety days late and more. */
async function inDefault(days = [27, 58, 93]): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openSome(ledger);
  await append(ledger, { period: '2026-01' });
  const periods = ['2026-02', '2026-03', '2026-04'];
  for (const [index, period] of periods.entries()) {
    await append(ledger, { period, daysPastDue: days[index], paymentStatus: 'short' }, { paid: '0' });
  }
  return ledger;
}
async function noticed(over: object = {}): Promise<MemoryLedger> {
  const ledger = await inDefault();
  await notice(ledger, over);
  return ledger;
}
async function proposed(): Promise<MemoryLedger> {
  const ledger = await noticed();
  ledger.now = '2026-07-15T10:00:00.000Z';
  await propose(ledger);
  return ledger;
}
async function listed(): Promise<MemoryLedger> {
  const ledger = await proposed();
  await decide(ledger);
  return ledger;
}
const paidUp = (ledger: MemoryLedger) => append(ledger, { period: '2026-05', daysPastDue: 0 });

/** What an inquiry for a purpose shows of the subject's listings. */
async function inquired(
  ledger: MemoryLedger,
  purpose = 'creditApplication',
): Promise<{ entry: number; ids: string[] }> {
  const consentId = `consent-${commandId()}`;
  const expiresOn = `${Number(ledger.now.slice(0, 4)) + 1}-01-01`;
  const evidence = EVIDENCE;
  await send(ledger, people.borealClerk, 'GrantConsent', {
    ...{ consentId, subjectId: SUBJECT, holder: 'BorealMSP', purposes: [purpose], expiresOn, evidence },
  });
  const made = (await send(ledger, people.borealClerk, 'MakeInquiry', { subjectId: SUBJECT, consentId, purpose })) as {
    inquiry: { entry: number; shown: { listings: string[] } };
  };
  return { entry: made.inquiry.entry, ids: made.inquiry.shown.listings };
}
const answer = async (ledger: MemoryLedger, entry: number) =>
  (await ledger.evaluate(people.borealClerk, 'ReadInquiry', { subjectId: SUBJECT, entry })) as { listings: object[] };

/** Refuses with a code, and writes nothing. */
async function refuses(ledger: MemoryLedger, attempt: () => Promise<unknown>, code: string): Promise<void> {
  const before = ledger.dump();
  expect(await refusalOf(attempt())).toMatchObject({ code });
  expect(ledger.dump()).toBe(before);
}

describe('a listing of a serious default', () => {
  test('is noticed, proposed on a judgment, confirmed, and shown in an inquiry and nowhere else', async () => {
    const ledger = await noticed();
    expect(await read(ledger)).toMatchObject({
      ...{ state: 'noticed', shown: false },
      listing: { proposableFrom: '2026-07-15', proposableUntil: '2026-12-12', lapsesOn: null },
    });
    ledger.now = '2026-07-15T10:00:00.000Z';
    await propose(ledger);
    expect((await inquired(ledger)).ids).toEqual([]);
    await decide(ledger);
    expect(await read(ledger)).toMatchObject({
      ...{ state: 'listed', shown: true },
      listing: { basisOn: '2026-06-01', lapsesOn: '2031-06-01', review: { by: 'RegulatorMSP/supervisor' } },
    });
    const { entry, ids } = await inquired(ledger);
    expect(ids).toEqual([LISTING]);
    expect((await answer(ledger, entry)).listings).toEqual([
      expect.objectContaining({ listingId: LISTING, ground: 'judgmentUnpaid', lapsesOn: '2031-06-01' }),
    ]);
    await refuses(ledger, () => read(ledger, people.borealClerk), 'NOT_ENTITLED_TO_READ');
    expect(await ledger.evaluate(people.borealClerk, 'ListListings', { subjectId: SUBJECT })).toEqual({ listings: [] });
    expect(await ledger.evaluate(people.notary, 'ListListings', { subjectId: SUBJECT })).toMatchObject({
      listings: [{ state: 'listed' }],
    });
    expect(await ledger.evaluate(people.collector, 'ListingHistory', { listingId: LISTING })).toMatchObject({
      versions: [{ by: 'AuroraMSP/collector' }, {}, { by: 'RegulatorMSP/supervisor' }],
    });
  });

  test('is shown for some purposes only, and every look at it is in the footprint', async () => {
    const ledger = await listed();
    expect((await inquired(ledger, 'accountReview')).ids).toEqual([]);
    expect((await inquired(ledger, 'guarantorReview')).ids).toEqual([LISTING]);
    expect(await ledger.evaluate(people.supervisor, 'ListFootprint', { subjectId: SUBJECT })).toMatchObject({
      entries: [{ purpose: 'accountReview' }, { purpose: 'guarantorReview', shown: { listings: [LISTING] } }],
    });
  });

  test('rests on an enforcement that a notary attested and that was carried out', async () => {
    const ledger = await noticed({ ground: 'enforcementFruitless' });
    const basis = { kind: 'enforcement', caseId: 'case-0001', step: 1 };
    const proposeOn = () => send(ledger, people.collector, 'ProposeListing', { listingId: LISTING, basis });
    const openCase = { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' };
    await send(ledger, people.collector, 'OpenCase', openCase);
    await send(ledger, people.collector, 'OfferForbearance', {
      ...{ tradelineId: tradelineId(), measures: ['extension'], evidence: EVIDENCE },
    });
    const step = { caseId: 'case-0001', kind: 'enforcement', plannedFor: '2026-06-20T09:00:00Z' };
    await send(ledger, people.collector, 'ProposeStep', step);
    await send(ledger, people.notary, 'AttestStep', { caseId: 'case-0001', step: 1, reasons: ['debtVerified'] });
    ledger.now = '2026-07-20T10:00:00.000Z';
    await refuses(ledger, proposeOn, 'ENFORCEMENT_NOT_SHOWN');
    await send(ledger, people.collector, 'RecordExecution', {
      ...{ caseId: 'case-0001', step: 1, executedAt: '2026-07-18T09:00:00Z', outcome: 'abandoned' },
    });
    await proposeOn();
    expect((await read(ledger)).listing).toMatchObject({ basisOn: '2026-07-18', lapsesOn: '2031-07-18' });
  });

  test.each([
    ['no case', { caseId: 'case-0404', step: 1 }, 'CASE_NOT_FOUND'],
    ['no step', { caseId: 'case-0001', step: 9 }, 'STEP_NOT_FOUND'],
  ])('does not rest on an enforcement of %s', async (_what, at, code) => {
    const ledger = await noticed({ ground: 'enforcementFruitless' });
    const request = { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' };
    await send(ledger, people.collector, 'OpenCase', request);
    ledger.now = '2026-07-20T10:00:00.000Z';
    const basis = { kind: 'enforcement', ...at };
    await refuses(ledger, () => send(ledger, people.collector, 'ProposeListing', { listingId: LISTING, basis }), code);
  });

  test.each([
    ['by a clerk without the duty', {}, people.clerk, 'DUTY_MISSING'],
    ['by an insurer', {}, people.underwriter, 'ROLE_NOT_ENTITLED'],
    ['by another lender', {}, people.borealCollector, 'NOT_LENDER_OF_TRADELINE'],
    ['on no tradeline', { tradelineId: tradelineId(9) }, people.collector, 'TRADELINE_NOT_FOUND'],
    ['of another default', { firstDelinquencyOn: '2026-02-03' }, people.collector, 'DEFAULT_NOT_ON_RECORD'],
    ['for a ground that is none', { ground: 'disliked' }, people.collector, 'MALFORMED_REQUEST'],
    ['with words of its own', { remark: 'never lend' }, people.collector, 'MALFORMED_REQUEST'],
  ])('noticed %s is refused', async (_what, over, who, code) => {
    const ledger = await inDefault();
    await refuses(ledger, () => notice(ledger, over, who), code);
  });

  test('is not noticed of what is not serious or is disputed', async () => {
    const early = await inDefault([27, 58, 88]);
    await refuses(early, () => notice(early), 'NOT_SERIOUS');
    const disputed = await inDefault();
    await lodge(disputed);
    await refuses(disputed, () => notice(disputed), 'TRADELINE_DISPUTED');
  });

  test.each([
    ['proposed before the subject had its time', (l: MemoryLedger) => propose(l), 'NOTICE_TOO_RECENT', '2026-07-14'],
    ['proposed on an old notice', (l: MemoryLedger) => propose(l), 'NOTICE_OUT_OF_TIME', '2026-12-13'],
    [
      'proposed by another lender',
      (l: MemoryLedger) => propose(l, {}, {}, people.borealCollector),
      'NOT_LENDER_OF_TRADELINE',
      '2026-07-15',
    ],
    [
      'proposed that does not exist',
      (l: MemoryLedger) => propose(l, {}, { listingId: 'listing-0404' }),
      'LISTING_NOT_FOUND',
      '2026-07-15',
    ],
    [
      'proposed on a judgment of before',
      (l: MemoryLedger) => propose(l, { decidedOn: '2026-02-01' }),
      'DATE_OUT_OF_ORDER',
      '2026-07-15',
    ],
    [
      'proposed on a judgment of tomorrow',
      (l: MemoryLedger) => propose(l, { decidedOn: '2026-07-16' }),
      'DATE_IN_FUTURE',
      '2026-07-15',
    ],
    [
      'proposed on what its ground does not rest on',
      (l: MemoryLedger) =>
        send(l, people.collector, 'OpenCase', { caseId: 'case-0001', tradelineId: tradelineId(), pack: 'EU' })
          .then(() =>
            send(l, people.collector, 'ProposeStep', {
              caseId: 'case-0001',
              kind: 'fieldVisit',
              plannedFor: '2026-07-20T09:00:00Z',
            }),
          )
          .then(() =>
            send(l, people.collector, 'ProposeListing', {
              listingId: LISTING,
              basis: { kind: 'enforcement', caseId: 'case-0001', step: 1 },
            }),
          ),
      'BASIS_MISMATCH',
      '2026-07-15',
    ],
    ['decided before it is proposed', (l: MemoryLedger) => decide(l), 'LISTING_NOT_PROPOSED', '2026-07-15'],
    ['appealed against before it is listed', (l: MemoryLedger) => appeal(l), 'LISTING_NOT_LISTED', '2026-07-15'],
    ['noticed again', (l: MemoryLedger) => notice(l), 'LISTING_EXISTS', '2026-07-15'],
    [
      'noticed again under another id',
      (l: MemoryLedger) => notice(l, { listingId: 'listing-0002' }),
      'DEFAULT_ALREADY_LISTED',
      '2026-07-15',
    ],
  ])('%s is refused', async (_what, attempt, code, day) => {
    const ledger = await noticed();
    ledger.now = `${day}T10:00:00.000Z`;
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
    expect((await read(ledger)).listing).toMatchObject({ revision: 1 });
  });

  test('is not proposed of arrears that were paid in time', async () => {
    const ledger = await noticed();
    await paidUp(ledger);
    ledger.now = '2026-07-15T10:00:00.000Z';
    await refuses(ledger, () => propose(ledger), 'DEFAULT_NOT_ON_RECORD');
  });

  test('that the regulator refuses is not shown, and bars no better one', async () => {
    const ledger = await proposed();
    await decide(ledger, 'refused', { reasons: ['basisNotShown'] });
    expect(await read(ledger)).toMatchObject({ state: 'refused', shown: false });
    await refuses(ledger, () => propose(ledger), 'LISTING_NOT_NOTICED');
    await notice(ledger, { listingId: 'listing-0002' });
  });

  test.each([
    ['decided by its lender', (l: MemoryLedger) => decide(l, 'confirmed', {}, people.collector), 'ROLE_NOT_ENTITLED'],
    ['decided without a reason', (l: MemoryLedger) => decide(l, 'confirmed', { reasons: [] }), 'MALFORMED_REQUEST'],
    ['proposed again', (l: MemoryLedger) => propose(l), 'LISTING_NOT_NOTICED'],
    ['repaired before it is listed', (l: MemoryLedger) => repair(l), 'LISTING_NOT_LISTED'],
    ['whose appeal is decided before there is one', (l: MemoryLedger) => decideAppeal(l), 'LISTING_NOT_APPEALED'],
  ])('under review, %s, is refused', async (_what, attempt, code) => {
    const ledger = await proposed();
    await refuses(ledger, () => attempt(ledger), code);
  });

  test('is not shown while an appeal is pending, and never lasts longer for it', async () => {
    const ledger = await listed();
    const { entry } = await inquired(ledger);
    await appeal(ledger);
    expect(await read(ledger)).toMatchObject({ state: 'appealed', shown: false });
    expect((await inquired(ledger)).ids).toEqual([]);
    expect((await answer(ledger, entry)).listings).toEqual([]);
    await refuses(ledger, () => appeal(ledger), 'LISTING_NOT_LISTED');
    await refuses(ledger, () => decideAppeal(ledger, 'upheld', {}, people.collector), 'ROLE_NOT_ENTITLED');
    ledger.now = '2027-03-01T10:00:00.000Z';
    await decideAppeal(ledger);
    expect(await read(ledger)).toMatchObject({ state: 'listed', shown: true, listing: { lapsesOn: '2031-06-01' } });
    for (let again = 2; again <= 3; again += 1) {
      await appeal(ledger);
      await decideAppeal(ledger);
    }
    await refuses(ledger, () => appeal(ledger), 'RECORD_FULL');
  });

  test('is removed by an appeal that is upheld, and the default is not listed again', async () => {
    const ledger = await listed();
    await appeal(ledger, {}, people.supervisor);
    await decideAppeal(ledger, 'upheld', { reasons: ['identityDoubtful'] });
    expect(await read(ledger)).toMatchObject({
      state: 'removed',
      shown: false,
      listing: { removedFor: 'appealUpheld' },
    });
    await refuses(ledger, () => notice(ledger, { listingId: 'listing-0002' }), 'DEFAULT_ALREADY_LISTED');
  });

  test('lapses on its day without a transaction, and is not put back', async () => {
    const ledger = await listed();
    ledger.now = '2031-05-31T10:00:00.000Z';
    expect(await read(ledger)).toMatchObject({ state: 'listed', shown: true });
    ledger.now = '2031-06-01T00:00:00.000Z';
    expect(await read(ledger)).toMatchObject({ state: 'lapsed', shown: false });
    expect((await inquired(ledger)).ids).toEqual([]);
    await refuses(ledger, () => appeal(ledger), 'LISTING_OVER');
    await refuses(ledger, () => repair(ledger), 'LISTING_OVER');
    await refuses(ledger, () => notice(ledger, { listingId: 'listing-0002' }), 'DEFAULT_ALREADY_LISTED');
  });

  test('is not confirmed after its day', async () => {
    const ledger = await proposed();
    ledger.now = '2031-06-01T00:00:00.000Z';
    await refuses(ledger, () => decide(ledger), 'LISTING_OVER');
  });

  test('ends a year after the debt was paid, which the regulator may record as well', async () => {
    const ledger = await listed();
    await refuses(ledger, () => repair(ledger), 'ARREARS_OUTSTANDING');
    await refuses(ledger, () => repair(ledger, {}, people.borealCollector), 'NOT_LENDER_OF_TRADELINE');
    await refuses(ledger, () => repair(ledger, {}, people.underwriter), 'ROLE_NOT_ENTITLED');
    await paidUp(ledger);
    await repair(ledger, {}, people.supervisor);
    expect(await read(ledger)).toMatchObject({
      shown: true,
      listing: { repairedOn: '2026-07-15', shownUntil: '2027-07-15' },
    });
    await refuses(ledger, () => repair(ledger), 'LISTING_REPAIRED');
    ledger.now = '2027-07-15T10:00:00.000Z';
    expect(await read(ledger)).toMatchObject({ state: 'repaired', shown: false });
    await refuses(ledger, () => appeal(ledger), 'LISTING_OVER');
  });

  test('is not shown while its tradeline is disputed, and is removed when the dispute is successful', async () => {
    const ledger = await listed();
    await lodge(ledger);
    expect(await read(ledger)).toMatchObject({ state: 'listed', shown: false });
    await refuses(ledger, () => remove(ledger), 'DISPUTE_NOT_UPHELD');
    await refuses(ledger, () => remove(ledger, { disputeId: 'dispute-0404' }), 'DISPUTE_NOT_FOUND');
    const answers = [{ period: '2026-03', outcome: 'deleted' }];
    await send(ledger, people.clerk, 'AnswerDispute', { disputeId: 'dispute-0001', answers });
    await refuses(ledger, () => remove(ledger, {}, people.borealCollector), 'NOT_LENDER_OF_TRADELINE');
    await remove(ledger);
    expect(await read(ledger)).toMatchObject({ state: 'removed', listing: { removedFor: 'disputeUpheld' } });
  });

  test('is written once under one command, however often that is sent', async () => {
    const ledger = await listed();
    const request = { commandId: commandId(), listingId: LISTING, evidence: EVIDENCE };
    const first = await ledger.submit(people.borealClerk, 'AppealListing', request);
    expect(await ledger.submit(people.borealClerk, 'AppealListing', request)).toEqual(first);
  });
});

async function lodge(ledger: MemoryLedger): Promise<void> {
  await send(ledger, people.borealClerk, 'LodgeDispute', {
    ...{ disputeId: 'dispute-0001', tradelineId: tradelineId(), subjectId: SUBJECT, narrative: EVIDENCE },
    items: [{ period: '2026-03', reason: 'arrearsWrong' }],
  });
}
