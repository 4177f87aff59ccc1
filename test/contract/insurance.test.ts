import { describe, expect, test } from 'vitest';
import {
  append,
  commandId,
  consortium,
  openSome,
  people,
  refusalOf,
  SALT,
  tradelineId,
  type MemoryLedger,
  type TransactionName,
} from '../support/consortium.js';

const COVER = 'cover-0001';
const CLAIM = 'claim-0001';
const BEGAN = '2026-02-02';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
const TERMS = {
  ...{ coverId: COVER, lender: 'AuroraMSP', insurer: 'CastorMSP', kind: 'quotaShare', shareBasisPoints: 7_000 },
  ...{ currency: 'EUR', from: '2026-01-01', until: '2026-12-31', trigger: { kind: 'daysPastDue', days: 60 } },
  ...{ claimWithinDays: 180, decisionDays: 30, settlementDays: 10, evidence: [] as object[] },
  tradelines: [{ tradelineId: tradelineId(), band: 'B' }],
  rates: [{ band: 'B', basisPoints: 150 }],
};
const AMOUNTS = { sumsInsured: ['400000'], deductible: '5000', attachment: '0', limit: '1000000' };

const send = (ledger: MemoryLedger, who: typeof people.clerk, name: TransactionName, request: object, item?: object) =>
  ledger.submit(
    who,
    name,
    { commandId: commandId(), ...request },
    item === undefined ? undefined : { salt: SALT, item },
  );
const propose = (ledger: MemoryLedger, over: object = {}, amounts: object = {}, who = people.collector) =>
  send(ledger, who, 'ProposeCover', { ...TERMS, ...over }, { ...AMOUNTS, ...amounts });
const accept = (ledger: MemoryLedger, coverId = COVER, who = people.underwriter) =>
  send(ledger, who, 'AcceptCover', { coverId });
const decline = (ledger: MemoryLedger, coverId = COVER, who = people.underwriter) =>
  send(ledger, who, 'DeclineCover', { coverId });
const file = (ledger: MemoryLedger, over: object = {}, amounts: object = {}, who = people.collector) =>
  send(
    ledger,
    who,
    'FileClaim',
    { claimId: CLAIM, coverId: COVER, tradelineId: tradelineId(), firstDelinquencyOn: BEGAN, ...over },
    { currency: 'EUR', loss: '105000', lossSalt: SALT, ...amounts },
  );
const show = (ledger: MemoryLedger, over: object = {}, who = people.collector) =>
  send(ledger, who, 'SubmitClaimEvidence', { claimId: CLAIM, caseId: 'case-0001', ...over });
const ask = (ledger: MemoryLedger, over: object = {}, who = people.underwriter) =>
  send(ledger, who, 'RequestClaimEvidence', { claimId: CLAIM, wanted: ['caseHistory'], ...over });
const approve = (
  ledger: MemoryLedger,
  amount = '105000',
  over: object = {},
  who = people.underwriter,
  currency = 'EUR',
) => send(ledger, who, 'AcceptClaim', { claimId: CLAIM, ...over }, { currency, amount });
const reject = (ledger: MemoryLedger, over: object = {}, who = people.underwriter) =>
  send(ledger, who, 'RejectClaim', { claimId: CLAIM, reasons: ['lossNotShown'], ...over });
const settle = (
  ledger: MemoryLedger,
  amount = '70000',
  over: object = {},
  who = people.underwriter,
  currency = 'EUR',
) => send(ledger, who, 'RecordSettlement', { claimId: CLAIM, paidOn: today(ledger), ...over }, { currency, amount });
const recover = (ledger: MemoryLedger, amount: string, over: object = {}, who = people.collector, currency = 'EUR') =>
  send(ledger, who, 'RecordRecovery', { claimId: CLAIM, recoveredOn: today(ledger), ...over }, { currency, amount });
const today = (ledger: MemoryLedger): string => ledger.now.slice(0, 10);

const read = async (ledger: MemoryLedger, claimId = CLAIM) =>
  (await ledger.evaluate(people.underwriter, 'ReadClaim', { claimId })) as {
    claim: Record<string, unknown>;
    overdue: string | null;
  };
const amountsOf = async (ledger: MemoryLedger, claimId = CLAIM) =>
  (await ledger.evaluate(people.underwriter, 'ReadClaimAmounts', { claimId })) as Record<string, unknown>;

/** Two tradelines, paid so far. */
async function current(): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openSome(ledger, 2);
  for (const id of [tradelineId(1), tradelineId(2)]) await append(ledger, { tradelineId: id, period: '2026-01' });
  return ledger;
}

async function fallsIntoArrears(ledger: MemoryLedger, id = tradelineId()): Promise<void> {
  for (const [period, daysPastDue] of [
    ['2026-02', 27],
    ['2026-03', 58],
    ['2026-04', 88],
  ] as const) {
    await append(ledger, { tradelineId: id, period, daysPastDue, paymentStatus: 'short' }, { paid: '0' });
  }
}

/** A cover on the first tradeline, which has defaulted since. */
async function defaulted(over: object = {}, amounts: object = {}): Promise<MemoryLedger> {
  const ledger = await current();
  await propose(ledger, over, amounts);
  await accept(ledger);
  await fallsIntoArrears(ledger);
  return ledger;
}

async function claimed(over: object = {}, amounts: object = {}): Promise<MemoryLedger> {
  const ledger = await defaulted(over, amounts);
  await file(ledger);
  return ledger;
}

async function accepted(): Promise<MemoryLedger> {
  const ledger = await claimed();
  await approve(ledger);
  return ledger;
}

async function settled(): Promise<MemoryLedger> {
  const ledger = await accepted();
  await settle(ledger);
  await settle(ledger, '70000', {}, people.collector);
  return ledger;
}

async function openCase(ledger: MemoryLedger, id = tradelineId(), caseId = 'case-0001'): Promise<void> {
  await send(ledger, people.collector, 'OpenCase', { caseId, tradelineId: id, pack: 'EU' });
}
async function attestedLetter(ledger: MemoryLedger): Promise<void> {
  const request = { caseId: 'case-0001', kind: 'demandLetter', plannedFor: '2026-06-20T09:00:00Z' };
  await send(ledger, people.collector, 'ProposeStep', request);
  await send(ledger, people.notary, 'AttestStep', { caseId: 'case-0001', step: 1, reasons: ['debtVerified'] });
}

/** Refuses with a code, and writes nothing. */
async function refuses(ledger: MemoryLedger, attempt: Promise<unknown>, code: string, before: string): Promise<void> {
  expect(await refusalOf(attempt)).toMatchObject({ code });
  expect(ledger.dump()).toBe(before);
}

const DEMANDS_A_LETTER = { evidence: [{ step: 'demandLetter', count: 1 }] };
const second = (over: object = {}): object => ({ coverId: 'cover-0002', ...over });

describe('a cover', () => {
  test('is proposed by either side and accepted by the other, and its premium follows from the bands', async () => {
    const ledger = await current();
    await propose(ledger, {}, {}, people.underwriter);
    expect(await accept(ledger, COVER, people.collector)).toMatchObject({
      cover: { status: 'active', proposedBy: 'CastorMSP', decidedOn: '2026-06-15', by: 'AuroraMSP/collector' },
    });
    expect(await ledger.evaluate(people.supervisor, 'ReadCoverAmounts', { coverId: COVER })).toMatchObject({
      ...{ premium: '6000', losses: '0', indemnity: '0', remaining: '1000000' },
      sumsInsured: [{ tradelineId: tradelineId(), amount: '400000' }],
    });
    expect(await ledger.evaluate(people.notary, 'CoverHistory', { coverId: COVER })).toMatchObject({
      versions: [{ by: 'CastorMSP/underwriter' }, { by: 'AuroraMSP/collector' }],
    });
    expect(await ledger.evaluate(people.underwriter, 'ReadInsurance', { tradelineId: tradelineId() })).toMatchObject({
      covers: [{ coverId: COVER, insurer: 'CastorMSP' }],
      claims: [],
    });
  });

  test('is declined, or taken back, and then accepted by nobody', async () => {
    const ledger = await current();
    await propose(ledger);
    expect(await decline(ledger, COVER, people.collector)).toMatchObject({ cover: { status: 'declined' } });
    const before = ledger.dump();
    await refuses(ledger, accept(ledger), 'COVER_NOT_PROPOSED', before);
    await refuses(ledger, decline(ledger), 'COVER_NOT_PROPOSED', before);
  });

  test('is proposed once under one command, however often that is sent', async () => {
    const ledger = await current();
    const request = { commandId: commandId(), ...TERMS };
    const first = await ledger.submit(people.collector, 'ProposeCover', request, { salt: SALT, item: AMOUNTS });
    expect(await ledger.submit(people.collector, 'ProposeCover', request, { salt: SALT, item: AMOUNTS })).toEqual(
      first,
    );
  });

  test.each([
    ['by a clerk without the duty', {}, {}, people.clerk, 'DUTY_MISSING'],
    ['by a notary', {}, {}, people.notary, 'ROLE_NOT_ENTITLED'],
    ['by a stranger', {}, {}, people.stranger, 'MEMBER_NOT_ADMITTED'],
    ['by another lender', {}, {}, people.borealCollector, 'NOT_PARTY_OF_COVER'],
    ['to somebody who is no insurer', { insurer: 'BorealMSP' }, {}, people.collector, 'MEMBER_NOT_FOUND'],
    ['for somebody who is no lender', { lender: 'NotaryMSP' }, {}, people.underwriter, 'MEMBER_NOT_FOUND'],
    ['that ends before it begins', { until: '2025-12-31' }, {}, people.collector, 'DATE_OUT_OF_ORDER'],
    ['that has ended', { from: '2025-01-01', until: '2026-06-14' }, {}, people.collector, 'DATE_OUT_OF_ORDER'],
    ['with an attachment that it cannot have', {}, { attachment: '1' }, people.collector, 'COVER_TERMS_INVALID'],
    ['as a stop loss without one', { kind: 'stopLoss' }, {}, people.collector, 'COVER_TERMS_INVALID'],
    [
      'with a band that has no rate',
      { rates: [{ band: 'A', basisPoints: 1 }] },
      {},
      people.collector,
      'COVER_TERMS_INVALID',
    ],
    [
      'with a band that has two',
      { rates: [TERMS.rates[0], { band: 'B', basisPoints: 1 }] },
      {},
      people.collector,
      'COVER_TERMS_INVALID',
    ],
    [
      'that demands a step twice',
      { evidence: [DEMANDS_A_LETTER.evidence[0], { step: 'demandLetter', count: 2 }] },
      {},
      people.collector,
      'COVER_TERMS_INVALID',
    ],
    ['whose deductible takes all', {}, { deductible: '400000' }, people.collector, 'COVER_TERMS_INVALID'],
    ['with a sum too many', {}, { sumsInsured: ['1', '2'] }, people.collector, 'AMOUNTS_MISMATCH'],
    [
      'on one tradeline twice',
      { tradelines: [TERMS.tradelines[0], TERMS.tradelines[0]] },
      { sumsInsured: ['400000', '400000'] },
      people.collector,
      'TRADELINE_REPEATED',
    ],
    [
      'on no tradeline',
      { tradelines: [{ tradelineId: tradelineId(9), band: 'B' }] },
      {},
      people.collector,
      'TRADELINE_NOT_FOUND',
    ],
    [
      "on another lender's tradeline",
      { tradelines: [{ tradelineId: tradelineId(1, 'BorealMSP'), band: 'B' }] },
      {},
      people.collector,
      'TRADELINE_NOT_FOUND',
    ],
    ['in another currency', { currency: 'USD' }, {}, people.collector, 'CURRENCY_MISMATCH'],
    ['for a share of more than the whole', { shareBasisPoints: 10_001 }, {}, people.collector, 'MALFORMED_REQUEST'],
    ['with a limit of nothing', {}, { limit: '0' }, people.collector, 'MALFORMED_REQUEST'],
    ['with what it does not know', { colour: 'blue' }, {}, people.collector, 'MALFORMED_REQUEST'],
  ])('proposed %s is refused', async (_what, over, amounts, who, code) => {
    const ledger = await current();
    const before = ledger.dump();
    await refuses(ledger, propose(ledger, over, amounts, who), code, before);
  });

  test.each([
    ['proposed again', (l: MemoryLedger) => propose(l), 'COVER_EXISTS'],
    ['accepted by its own author', (l: MemoryLedger) => accept(l, COVER, people.collector), 'COVER_OWN_PROPOSAL'],
    ['accepted by another lender', (l: MemoryLedger) => accept(l, COVER, people.borealCollector), 'NOT_PARTY_OF_COVER'],
    ['accepted that does not exist', (l: MemoryLedger) => accept(l, 'cover-0404'), 'COVER_NOT_FOUND'],
    ['claimed under before it is accepted', (l: MemoryLedger) => file(l), 'COVER_NOT_ACTIVE'],
    [
      'read by another lender',
      (l: MemoryLedger) => l.evaluate(people.borealClerk, 'ReadCover', { coverId: COVER }),
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'whose amounts a notary reads',
      (l: MemoryLedger) => l.evaluate(people.notary, 'ReadCoverAmounts', { coverId: COVER }),
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'looked for on a tradeline before it is accepted',
      (l: MemoryLedger) => l.evaluate(people.clerk, 'ReadInsurance', { tradelineId: tradelineId() }),
      'TRADELINE_NOT_INSURED',
    ],
  ])('%s is refused', async (_what, attempt, code) => {
    const ledger = await current();
    await propose(ledger);
    const before = ledger.dump();
    await refuses(ledger, attempt(ledger), code, before);
  });

  test('is not accepted once the tradeline is in arrears, closed or the term is over', async () => {
    const late = await current();
    await propose(late);
    await fallsIntoArrears(late);
    await refuses(late, accept(late), 'TRADELINE_IN_ARREARS', late.dump());
    await refuses(late, propose(late, second()), 'TRADELINE_IN_ARREARS', late.dump());

    const closed = await current();
    await propose(closed);
    const closure = { tradelineId: tradelineId(), closedOn: '2026-06-15', reason: 'paid' };
    await send(closed, people.clerk, 'CloseTradeline', closure);
    await refuses(closed, accept(closed), 'TRADELINE_CLOSED', closed.dump());

    const over = await current();
    await propose(over);
    over.now = '2027-01-01T10:00:00.000Z';
    await refuses(over, accept(over), 'DATE_OUT_OF_ORDER', over.dump());
  });

  test('is not accepted from a side that has been suspended', async () => {
    const ledger = await current();
    await propose(ledger);
    await send(ledger, people.supervisor, 'SuspendMember', { mspId: 'AuroraMSP', reason: 'insolvency' });
    await refuses(ledger, accept(ledger), 'MEMBER_SUSPENDED', ledger.dump());
  });
});

describe('a second cover of one tradeline', () => {
  test.each([
    ['of shares that are more than the whole', { shareBasisPoints: 3_001 }, {}, 'DOUBLE_COVER'],
    ['as a layer', { kind: 'firstLoss' }, {}, 'DOUBLE_COVER'],
    ['as a layer above', { kind: 'stopLoss' }, { attachment: '100000' }, 'DOUBLE_COVER'],
  ])('%s is refused', async (_what, over, amounts, code) => {
    const ledger = await current();
    await propose(ledger);
    await accept(ledger);
    await propose(ledger, second(over), amounts);
    await refuses(ledger, accept(ledger, 'cover-0002'), code, ledger.dump());
  });

  test('stands beside the first with the share that is left, or at another time', async () => {
    const ledger = await current();
    await propose(ledger);
    await accept(ledger);
    await propose(ledger, second({ shareBasisPoints: 3_000 }));
    await accept(ledger, 'cover-0002');
    const later = { coverId: 'cover-0003', kind: 'firstLoss', from: '2027-01-01', until: '2027-12-31' };
    await propose(ledger, later);
    expect(await accept(ledger, 'cover-0003')).toMatchObject({ cover: { status: 'active' } });
  });

  test('is claimed under for the same loss, and for no other', async () => {
    const ledger = await current();
    await propose(ledger);
    await accept(ledger);
    await propose(ledger, second({ shareBasisPoints: 3_000 }));
    await accept(ledger, 'cover-0002');
    await fallsIntoArrears(ledger);
    await file(ledger);
    const other = { claimId: 'claim-0002', coverId: 'cover-0002' };
    await refuses(ledger, file(ledger, other, { loss: '104999' }), 'LOSS_DIFFERS', ledger.dump());
    await file(ledger, other);
    await approve(ledger);
    await approve(ledger, '105000', { claimId: 'claim-0002' });
    const [first, next] = [await amountsOf(ledger), await amountsOf(ledger, 'claim-0002')];
    expect(BigInt(String(first.indemnity)) + BigInt(String(next.indemnity))).toBe(100_000n);
  });
});

describe('a claim', () => {
  test('is filed, accepted and paid to the last cent, and rights pass by the share that was paid', async () => {
    const ledger = await claimed();
    expect((await read(ledger)).claim).toMatchObject({
      ...{ status: 'underReview', triggeredOn: '2026-04-03', daysPastDue: 88, decideBy: '2026-07-15' },
    });
    await approve(ledger);
    expect((await read(ledger)).claim).toMatchObject({ status: 'accepted', settleBy: '2026-06-25' });
    expect(await amountsOf(ledger)).toMatchObject({ loss: '105000', accepted: '105000', indemnity: '70000' });
    await settle(ledger);
    expect((await read(ledger)).claim).toMatchObject({ status: 'accepted', paidOn: '2026-06-15', receivedOn: null });
    await settle(ledger, '70000', {}, people.collector);
    expect((await read(ledger)).claim).toMatchObject({
      status: 'settled',
      subrogation: { insurer: 'CastorMSP', since: '2026-06-15', basisPoints: 6_666 },
    });
    expect(await ledger.evaluate(people.clerk, 'ReadCoverAmounts', { coverId: COVER })).toMatchObject({
      ...{ losses: '100000', indemnity: '70000', remaining: '930000' },
    });
    expect(await ledger.evaluate(people.supervisor, 'ClaimHistory', { claimId: CLAIM })).toMatchObject({
      versions: [{}, {}, {}, { record: { status: 'settled' } }],
    });
    expect(await ledger.evaluate(people.supervisor, 'ListClaims', { coverId: COVER })).toMatchObject({
      claims: [{ claimId: CLAIM }],
    });
  });

  test('keeps its amounts for its two sides and the regulator, and off the channel', async () => {
    const ledger = await settled();
    await recover(ledger, '10001');
    for (const who of [people.clerk, people.underwriter, people.supervisor]) {
      expect(await ledger.evaluate(who, 'ReadClaimAmounts', { claimId: CLAIM })).toMatchObject({ loss: '105000' });
    }
    for (const who of [people.notary, people.borealClerk]) {
      const attempt = ledger.evaluate(who, 'ReadClaimAmounts', { claimId: CLAIM });
      expect(await refusalOf(attempt)).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    }
    const channel = ledger
      .dump()
      .split('\n')
      .filter((line) => line.startsWith('registry\t'));
    expect(channel.filter((line) => /\b(105000|70000|400000|10001)\b/.test(line))).toEqual([]);
  });

  test('shares recoveries, whoever collects them, to the last cent', async () => {
    const ledger = await settled();
    await recover(ledger, '10001');
    await recover(ledger, '1', {}, people.underwriter);
    await recover(ledger, '94998');
    await recover(ledger, '50000');
    expect(await amountsOf(ledger)).toMatchObject({
      recovered: '155000',
      recoveries: [
        { by: 'AuroraMSP', amount: '10001', insurer: '6667', lender: '3334' },
        { by: 'CastorMSP', amount: '1', insurer: '1', lender: '0' },
        { amount: '94998', insurer: '63332', lender: '31666' },
        // The insurer has all that it had paid: what is more than the loss is the lender's.
        { amount: '50000', insurer: '0', lender: '50000' },
      ],
    });
  });

  test('needs the case that the cover demands, as the notary attested it', async () => {
    const ledger = await claimed(DEMANDS_A_LETTER);
    expect((await read(ledger)).claim).toMatchObject({ status: 'awaitingEvidence', decideBy: null });
    await refuses(ledger, approve(ledger), 'CLAIM_NOT_OPEN', ledger.dump());
    await refuses(ledger, show(ledger), 'CASE_NOT_FOUND', ledger.dump());
    await openCase(ledger);
    await refuses(ledger, show(ledger), 'EVIDENCE_INSUFFICIENT', ledger.dump());
    await attestedLetter(ledger);
    await show(ledger);
    const { claim } = await read(ledger);
    const whole = (await ledger.endorse(people.collector, 'ReadCase', { caseId: 'case-0001' })).answer;
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(whole))).toString('hex');
    expect(claim).toMatchObject({
      ...{ status: 'underReview', decideBy: '2026-07-15', wanted: [] },
      evidence: { caseId: 'case-0001', digest, steps: [{ step: 'demandLetter', proven: 1 }] },
    });
    await refuses(ledger, show(ledger), 'EVIDENCE_NOT_AWAITED', ledger.dump());
  });

  test('takes no case of another tradeline or of before the default', async () => {
    const ledger = await claimed(DEMANDS_A_LETTER);
    await fallsIntoArrears(ledger, tradelineId(2));
    await openCase(ledger, tradelineId(2));
    await refuses(ledger, show(ledger), 'EVIDENCE_INSUFFICIENT', ledger.dump());
  });

  test('waits while the insurer asks for more, which it may five times', async () => {
    const ledger = await claimed();
    await openCase(ledger);
    await ask(ledger, { wanted: ['contract', 'caseHistory'] });
    expect((await read(ledger)).claim).toMatchObject({ status: 'awaitingEvidence', requests: 1, decideBy: null });
    await refuses(ledger, show(ledger), 'EVIDENCE_INSUFFICIENT', ledger.dump());
    await refuses(ledger, show(ledger, { caseId: 'case-0404', files: [EVIDENCE] }), 'CASE_NOT_FOUND', ledger.dump());
    await show(ledger, { files: [EVIDENCE] });
    for (let again = 2; again <= 5; again += 1) {
      await ask(ledger);
      await show(ledger);
    }
    await refuses(ledger, ask(ledger), 'RECORD_FULL', ledger.dump());
  });

  test('counts as accepted when the insurer lets its time pass', async () => {
    const ledger = await claimed();
    await refuses(ledger, approve(ledger, '105000', {}, people.collector), 'DECISION_NOT_DUE', ledger.dump());
    ledger.now = '2026-07-16T10:00:00.000Z';
    expect((await read(ledger)).overdue).toBe('decision');
    const before = ledger.dump();
    await refuses(ledger, reject(ledger), 'DECISION_OVERDUE', before);
    await refuses(ledger, ask(ledger), 'DECISION_OVERDUE', before);
    const reasons = { reasons: ['lossNotShown'] };
    await refuses(ledger, approve(ledger, '1', reasons), 'DECISION_OVERDUE', before);
    await refuses(ledger, approve(ledger, '1', reasons, people.collector), 'DECISION_OVERDUE', before);
    await approve(ledger, '105000', {}, people.collector);
    expect((await read(ledger)).claim).toMatchObject({ status: 'accepted', decision: { bySilence: true } });
    ledger.now = '2026-07-27T10:00:00.000Z';
    expect((await read(ledger)).overdue).toBe('payment');
  });

  test('is rejected with reasons, and a better one may follow', async () => {
    const ledger = await claimed();
    await refuses(ledger, file(ledger, { claimId: 'claim-0002' }), 'CLAIM_EXISTS', ledger.dump());
    await reject(ledger);
    expect((await read(ledger)).claim).toMatchObject({ status: 'rejected', decision: { reasons: ['lossNotShown'] } });
    await refuses(ledger, approve(ledger), 'CLAIM_NOT_OPEN', ledger.dump());
    await file(ledger, { claimId: 'claim-0002' }, { loss: '90000' });
    expect((await read(ledger, 'claim-0002')).claim).toMatchObject({ status: 'underReview' });
  });

  test('for which nothing is owed is settled without a payment, and no right passes', async () => {
    const ledger = await claimed({ kind: 'stopLoss' }, { attachment: '100000' });
    await approve(ledger);
    expect((await read(ledger)).claim).toMatchObject({ status: 'settled', subrogation: null });
    await refuses(ledger, recover(ledger, '1'), 'CLAIM_NOT_SETTLED', ledger.dump());
  });

  test('is set off by a charge-off where the cover says so', async () => {
    const ledger = await defaulted({ trigger: { kind: 'chargeOff' } });
    await refuses(ledger, file(ledger), 'CLAIM_NOT_TRIGGERED', ledger.dump());
    const closure = { tradelineId: tradelineId(), closedOn: '2026-06-10', reason: 'chargedOff' };
    await send(ledger, people.clerk, 'CloseTradeline', closure);
    await file(ledger);
    expect((await read(ledger)).claim).toMatchObject({ triggeredOn: '2026-06-10' });
  });

  test.each([
    ['by an insurer', {}, {}, people.underwriter, 'NOT_PARTY_OF_COVER'],
    ['by another lender', {}, {}, people.borealCollector, 'NOT_PARTY_OF_COVER'],
    ['by a clerk without the duty', {}, {}, people.clerk, 'DUTY_MISSING'],
    ['under no cover', { coverId: 'cover-0404' }, {}, people.collector, 'COVER_NOT_FOUND'],
    ['on no tradeline', { tradelineId: tradelineId(9) }, {}, people.collector, 'TRADELINE_NOT_FOUND'],
    [
      'on a tradeline that is not covered',
      { tradelineId: tradelineId(2) },
      {},
      people.collector,
      'TRADELINE_NOT_COVERED',
    ],
    ['in another currency', {}, { currency: 'USD' }, people.collector, 'CURRENCY_MISMATCH'],
    ['for another default', { firstDelinquencyOn: '2026-02-03' }, {}, people.collector, 'DEFAULT_NOT_COVERED'],
    ['for more than can be owed', {}, { loss: '175001' }, people.collector, 'LOSS_EXCEEDS_BALANCE'],
    ['for nothing', {}, { loss: '0' }, people.collector, 'MALFORMED_REQUEST'],
  ])('filed %s is refused', async (_what, over, amounts, who, code) => {
    const ledger = await defaulted();
    await refuses(ledger, file(ledger, over, amounts, who), code, ledger.dump());
  });

  test('is refused before it is set off, after its last day, and for a default out of the term', async () => {
    const early = await defaulted({ trigger: { kind: 'daysPastDue', days: 89 } });
    await refuses(early, file(early), 'CLAIM_NOT_TRIGGERED', early.dump());
    const late = await defaulted({ claimWithinDays: 72 });
    await refuses(late, file(late), 'CLAIM_OUT_OF_TIME', late.dump());
    const outside = await defaulted({ from: '2026-02-03' });
    await refuses(outside, file(outside), 'DEFAULT_NOT_COVERED', outside.dump());
  });

  test('is refused while the subject disputes the tradeline', async () => {
    const ledger = await defaulted();
    const { subjectId } = (await ledger.evaluate(people.clerk, 'ReadTradeline', { tradelineId: tradelineId() })) as {
      subjectId: string;
    };
    await send(ledger, people.borealClerk, 'LodgeDispute', {
      ...{ disputeId: 'dispute-0001', tradelineId: tradelineId(), subjectId, narrative: EVIDENCE },
      items: [{ period: '2026-03', reason: 'arrearsWrong' }],
    });
    await refuses(ledger, file(ledger), 'TRADELINE_DISPUTED', ledger.dump());
  });

  test.each([
    [
      'accepted by another insurer',
      (l: MemoryLedger) => approve(l, '105000', {}, people.borealCollector),
      'NOT_PARTY_OF_COVER',
    ],
    [
      'accepted that does not exist',
      (l: MemoryLedger) => approve(l, '1', { claimId: 'claim-0404' }),
      'CLAIM_NOT_FOUND',
    ],
    ['accepted for more', (l: MemoryLedger) => approve(l, '105001'), 'ACCEPTED_EXCEEDS_LOSS'],
    ['accepted for less without a reason', (l: MemoryLedger) => approve(l, '104999'), 'REASON_MISSING'],
    [
      'accepted in another currency',
      (l: MemoryLedger) => approve(l, '105000', {}, people.underwriter, 'USD'),
      'CURRENCY_MISMATCH',
    ],
    ['rejected by its lender', (l: MemoryLedger) => reject(l, {}, people.collector), 'NOT_PARTY_OF_COVER'],
    ['rejected without a reason', (l: MemoryLedger) => reject(l, { reasons: [] }), 'MALFORMED_REQUEST'],
    ['asked about by its lender', (l: MemoryLedger) => ask(l, {}, people.collector), 'NOT_PARTY_OF_COVER'],
    ['shown evidence that nobody awaits', (l: MemoryLedger) => openCase(l).then(() => show(l)), 'EVIDENCE_NOT_AWAITED'],
    ['shown evidence by its insurer', (l: MemoryLedger) => show(l, {}, people.underwriter), 'NOT_PARTY_OF_COVER'],
    ['paid before it is accepted', (l: MemoryLedger) => settle(l), 'CLAIM_NOT_OPEN'],
    ['recovered on before it is settled', (l: MemoryLedger) => recover(l, '1'), 'CLAIM_NOT_SETTLED'],
    [
      'read by another lender',
      (l: MemoryLedger) => l.evaluate(people.borealClerk, 'ReadClaim', { claimId: CLAIM }),
      'NOT_ENTITLED_TO_READ',
    ],
    [
      'listed by another lender',
      (l: MemoryLedger) => l.evaluate(people.borealClerk, 'ListClaims', { coverId: COVER }),
      'NOT_ENTITLED_TO_READ',
    ],
  ])('%s is refused', async (_what, attempt, code) => {
    const ledger = await claimed();
    const before = ledger.dump();
    expect(await refusalOf(attempt(ledger))).toMatchObject({ code });
    if (code !== 'EVIDENCE_NOT_AWAITED') expect(ledger.dump()).toBe(before);
  });

  test.each([
    ['a cent too little', '69999', {}, people.underwriter, 'EUR', 'SETTLEMENT_MISMATCH'],
    ['a cent too much, as received', '70001', {}, people.collector, 'EUR', 'SETTLEMENT_MISMATCH'],
    ['another currency', '70000', {}, people.underwriter, 'USD', 'CURRENCY_MISMATCH'],
    ['tomorrow', '70000', { paidOn: '2026-06-16' }, people.underwriter, 'EUR', 'DATE_IN_FUTURE'],
    ['before it was accepted', '70000', { paidOn: '2026-06-14' }, people.underwriter, 'EUR', 'DATE_OUT_OF_ORDER'],
  ])('paid with %s is refused', async (_what, amount, over, who, currency, code) => {
    const ledger = await accepted();
    await refuses(ledger, settle(ledger, amount, over, who, currency), code, ledger.dump());
  });

  test('is paid once by each side', async () => {
    const ledger = await accepted();
    await settle(ledger);
    await refuses(ledger, settle(ledger), 'SETTLEMENT_RECORDED', ledger.dump());
    await settle(ledger, '70000', {}, people.collector);
    await refuses(ledger, settle(ledger, '70000', {}, people.collector), 'SETTLEMENT_RECORDED', ledger.dump());
  });

  test.each([
    ['in another currency', {}, 'USD', 'CURRENCY_MISMATCH'],
    ['tomorrow', { recoveredOn: '2026-06-16' }, 'EUR', 'DATE_IN_FUTURE'],
    ['before it was settled', { recoveredOn: '2026-06-14' }, 'EUR', 'DATE_OUT_OF_ORDER'],
  ])('recovered on %s is refused', async (_what, over, currency, code) => {
    const ledger = await settled();
    await refuses(ledger, recover(ledger, '1', over, people.collector, currency), code, ledger.dump());
  });
});

describe('a pool', () => {
  const POOL = {
    tradelines: [
      { tradelineId: tradelineId(1), band: 'B' },
      { tradelineId: tradelineId(2), band: 'B' },
    ],
  };
  const two = { sumsInsured: ['400000', '400000'] };
  const other = { claimId: 'claim-0002', tradelineId: tradelineId(2) };

  async function bothClaimed(over: object, amounts: object): Promise<MemoryLedger> {
    const ledger = await defaulted({ ...POOL, ...over }, { ...two, ...amounts });
    await fallsIntoArrears(ledger, tradelineId(2));
    await file(ledger);
    await file(ledger, other, { loss: '85000' });
    await approve(ledger);
    await approve(ledger, '85000', { claimId: 'claim-0002' });
    return ledger;
  }

  test('of first losses is eaten up by them, and pays no more than its layer', async () => {
    const ledger = await bothClaimed({ kind: 'firstLoss', shareBasisPoints: 10_000 }, { limit: '150000' });
    expect(await amountsOf(ledger)).toMatchObject({ indemnity: '100000' });
    expect(await amountsOf(ledger, 'claim-0002')).toMatchObject({ indemnity: '50000' });
    expect(await ledger.evaluate(people.clerk, 'ReadCoverAmounts', { coverId: COVER })).toMatchObject({
      ...{ losses: '180000', indemnity: '150000', remaining: '0' },
    });
  });

  test('under a stop loss pays from its attachment on', async () => {
    const ledger = await bothClaimed({ kind: 'stopLoss', shareBasisPoints: 9_000 }, { attachment: '120000' });
    expect((await read(ledger)).claim).toMatchObject({ status: 'settled', subrogation: null });
    expect(await amountsOf(ledger)).toMatchObject({ indemnity: '0' });
    expect(await amountsOf(ledger, 'claim-0002')).toMatchObject({ indemnity: '54000' });
  });
});
