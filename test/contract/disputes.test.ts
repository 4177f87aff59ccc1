import { describe, expect, test } from 'vitest';
import {
  amounts,
  append,
  event,
  opening,
  people,
  refusalOf,
  SALT,
  SUBJECT,
  tradelineId,
} from '../support/consortium.js';
import type { MemoryLedger } from '../support/consortium.js';
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

const answer = (ledger: MemoryLedger, over: object = {}, who = people.clerk) =>
  say(ledger, who, 'AnswerDispute', {
    disputeId: DISPUTE,
    answers: [{ period: '2026-02', outcome: 'verified', ...over }],
  });
const escalate = (ledger: MemoryLedger, who = people.borealClerk) =>
  say(ledger, who, 'EscalateDispute', { disputeId: DISPUTE });
const decide = (ledger: MemoryLedger, decision: string, who = people.supervisor) =>
  say(ledger, who, 'DecideDispute', { disputeId: DISPUTE, decisions: [{ period: '2026-02', decision }] });
const withdraw = (ledger: MemoryLedger, who = people.borealClerk) =>
  say(ledger, who, 'WithdrawDispute', { disputeId: DISPUTE, evidence: EVIDENCE });
const extend = (ledger: MemoryLedger, reason: string, who = people.clerk) =>
  say(ledger, who, 'ExtendDispute', { disputeId: DISPUTE, reason, notice: EVIDENCE });
const correct = (ledger: MemoryLedger, over: object = {}) =>
  ledger.submit(
    people.clerk,
    'CorrectRepayment',
    {
      commandId: `correct-${JSON.stringify(over).length}-1`,
      revision: 4,
      reason: 'disputeUpheld',
      event: event({ period: '2026-02', ...over }),
    },
    { salt: SALT, item: amounts() },
  );
const reinsert = (ledger: MemoryLedger, over: object = {}, who = people.clerk) =>
  say(ledger, who, 'ReinsertItem', {
    tradelineId: tradelineId(),
    period: '2026-02',
    month: { daysPastDue: 30, paymentStatus: 'short' },
    certificate: EVIDENCE,
    notice: { sentOn: '2026-06-15', evidence: EVIDENCE },
    ...over,
  });

interface TradelineView {
  status: string;
  revision: number;
  daysPastDue: number;
  worstDaysPastDue: number;
  firstDelinquencyOn: string | null;
  deletedOn: string | null;
  profile: { period: string; daysPastDue: number; paymentStatus: string }[];
  disputeMark: { status: string; items: { period: string | null; excludedFrom: string | null }[] } | null;
}
const tradeline = async (ledger: MemoryLedger): Promise<TradelineView> =>
  (await ledger.evaluate(people.clerk, 'ReadTradeline', { tradelineId: tradelineId() })) as TradelineView;
const read = (ledger: MemoryLedger, who = people.clerk) => ledger.evaluate(who, 'ReadDispute', { disputeId: DISPUTE });

async function arrears(jurisdiction = 'EU'): Promise<MemoryLedger> {
  const ledger = await consortiumIn(jurisdiction);
  await openInArrears(ledger);
  return ledger;
}
async function disputed(jurisdiction = 'EU', over: object = {}): Promise<MemoryLedger> {
  const ledger = await arrears(jurisdiction);
  await lodge(ledger, over);
  return ledger;
}

describe('an objection', () => {
  test('is taken in by any member, and its mark is on the tradeline for every reader from then on', async () => {
    const ledger = await disputed();
    const mark = { disputeId: DISPUTE, status: 'open', items: [{ period: '2026-02', excludedFrom: '2026-07-16' }] };
    expect(await tradeline(ledger)).toMatchObject({ disputeMark: mark });
    expect(await ledger.evaluate(people.notary, 'ScanTradelines', { lender: 'AuroraMSP' })).toMatchObject({
      tradelines: [{ disputeMark: mark }],
    });
    expect(await ledger.evaluate(people.collector, 'Standing', { tradelineId: tradelineId() })).toMatchObject({
      tradeline: { disputed: true },
    });
  });

  test.each([
    ['CN', '2026-07-05'],
    ['EU', '2026-07-15'],
    ['UK', '2026-07-13'],
    ['US', '2026-07-15'],
  ])('against a furnisher in %s is to be answered by %s', async (jurisdiction, answerBy) => {
    expect(await read(await disputed(jurisdiction))).toMatchObject({ dispute: { answerBy, jurisdiction } });
  });

  test.each([
    ["about another subject's", { subjectId: 'subjectBsubjectBsubjectBsubjectBsubjectB123' }, 'SUBJECT_MISMATCH'],
    ['about nothing', { tradelineId: tradelineId(9) }, 'TRADELINE_NOT_FOUND'],
    ['about a month that was not reported', { items: [{ period: '2026-05', reason: 'other' }] }, 'PERIOD_NOT_REPORTED'],
    ['without items', { items: [] }, 'MALFORMED_REQUEST'],
    [
      'that names a month twice',
      { items: ['notMine', 'other'].map((reason) => ({ period: '2026-02', reason })) },
      'MALFORMED_REQUEST',
    ],
    ['in words instead of hashes', { narrative: 'I have paid' }, 'MALFORMED_REQUEST'],
    ['with a field nobody knows', { illness: 'flu' }, 'MALFORMED_REQUEST'],
  ])('%s is refused and nothing is written', async (_what, over, code) => {
    const ledger = await arrears();
    const before = ledger.dump();
    expect(await refusalOf(lodge(ledger, over))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is refused by a user without the duty, under a used id, and while another is under way', async () => {
    const ledger = await arrears();
    expect(await refusalOf(lodge(ledger, {}, people.borealCollector))).toMatchObject({ code: 'DUTY_MISSING' });
    await lodge(ledger);
    expect(await refusalOf(lodge(ledger))).toMatchObject({ code: 'DISPUTE_EXISTS' });
    expect(await refusalOf(lodge(ledger, { disputeId: 'dispute-0002' }))).toMatchObject({
      code: 'DISPUTE_ALREADY_OPEN',
    });
  });

  test('leaves the page of the furnisher alone, so that it cannot be kept out and collides with no report', async () => {
    const ledger = await arrears();
    const objection = await ledger.endorse(people.borealClerk, 'LodgeDispute', {
      commandId: 'lodge-001',
      disputeId: DISPUTE,
      tradelineId: tradelineId(),
      subjectId: SUBJECT,
      items: [{ period: null, reason: 'notMine' }],
      narrative: EVIDENCE,
    });
    const written = objection.simulations.flatMap(({ writes }) => [...writes.keys()]);
    expect(written.filter((key) => key.startsWith('page~'))).toEqual([]);
    expect(objection.simulations.flatMap(({ bound }) => [...bound.keys()])).toEqual([]);
  });
});

describe('the answer of the furnisher', () => {
  test('that verifies takes the mark off', async () => {
    const ledger = await disputed();
    expect(await answer(ledger, { evidence: EVIDENCE })).toMatchObject({
      dispute: { status: 'answered', settledOn: '2026-06-15', items: [{ answer: { outcome: 'verified' } }] },
    });
    expect((await tradeline(ledger)).disputeMark).toBeNull();
  });

  test('that updates names a correction of the item made since the objection', async () => {
    const ledger = await disputed();
    const updated = { outcome: 'updated', correction: 1 };
    expect(await refusalOf(answer(ledger, updated))).toMatchObject({
      code: 'CORRECTION_NOT_FOUND',
      field: 'answers[0].correction',
    });
    await correct(ledger);
    expect(await refusalOf(answer(ledger, { outcome: 'updated' }))).toMatchObject({ code: 'CORRECTION_NOT_FOUND' });
    expect(await answer(ledger, updated)).toMatchObject({ dispute: { items: [{ answer: { correction: 1 } }] } });
  });

  test('does not name a correction made before, or of another month', async () => {
    const ledger = await arrears();
    await correct(ledger);
    goTo(ledger, '2026-06-16');
    await lodge(ledger, {
      items: [
        { period: '2026-02', reason: 'other' },
        { period: '2026-03', reason: 'other' },
      ],
    });
    const updated = { outcome: 'updated', correction: 1 };
    expect(await refusalOf(answer(ledger, updated))).toMatchObject({ code: 'CORRECTION_NOT_FOUND' });
    expect(await refusalOf(answer(ledger, { ...updated, period: '2026-03' }))).toMatchObject({
      code: 'CORRECTION_NOT_FOUND',
    });
  });

  test('comes item by item, each once', async () => {
    const ledger = await disputed('EU', {
      items: [
        { period: '2026-02', reason: 'other' },
        { period: '2026-03', reason: 'other' },
      ],
    });
    expect(await answer(ledger)).toMatchObject({ dispute: { status: 'open', settledOn: null } });
    expect((await tradeline(ledger)).disputeMark?.items).toEqual([{ period: '2026-03', excludedFrom: '2026-07-16' }]);
    expect(await refusalOf(answer(ledger))).toMatchObject({ code: 'ITEM_ALREADY_ANSWERED' });
    expect(await refusalOf(answer(ledger, { period: null }))).toMatchObject({ code: 'ITEM_NOT_DISPUTED' });
    expect(await answer(ledger, { period: '2026-03' })).toMatchObject({ dispute: { status: 'answered' } });
    expect(await refusalOf(answer(ledger))).toMatchObject({ code: 'DISPUTE_CLOSED' });
  });

  test('is its own to give', async () => {
    const ledger = await disputed();
    expect(await refusalOf(answer(ledger, {}, people.borealClerk))).toMatchObject({ code: 'NOT_LENDER_OF_TRADELINE' });
    expect(await refusalOf(answer(ledger, {}, people.underwriter))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    expect(await refusalOf(answer(ledger, {}, people.collector))).toMatchObject({ code: 'DUTY_MISSING' });
    expect(
      await refusalOf(
        say(ledger, people.clerk, 'AnswerDispute', {
          disputeId: 'dispute-0404',
          answers: [{ period: null, outcome: 'verified' }],
        }),
      ),
    ).toMatchObject({ code: 'DISPUTE_NOT_FOUND' });
  });

  test('that deletes a month leaves a tombstone, and the first delinquency where it was', async () => {
    const ledger = await disputed();
    const before = await tradeline(ledger);
    await answer(ledger, { outcome: 'deleted' });
    const after = await tradeline(ledger);
    expect(after.profile[1]).toMatchObject({ period: '2026-02', daysPastDue: 0, paymentStatus: 'deleted' });
    expect(after).toMatchObject({ daysPastDue: 60, worstDaysPastDue: 60, revision: before.revision + 1 });
    // Sixty days at the end of March alone would say 31 January: a later day, and so a longer retention.
    expect(after.firstDelinquencyOn).toBe(before.firstDelinquencyOn);
    const again = append(ledger, { period: '2026-02', daysPastDue: 30, paymentStatus: 'short' }, { paid: '0' });
    expect(await refusalOf(again)).toMatchObject({ code: 'ITEM_DELETED', field: 'events[0].period' });
    expect(
      await refusalOf(
        ledger.submit(
          people.clerk,
          'CorrectRepayment',
          { commandId: 'correct-deleted', revision: 5, reason: 'furnisherError', event: event({ period: '2026-02' }) },
          { salt: SALT, item: amounts() },
        ),
      ),
    ).toMatchObject({ code: 'ITEM_DELETED' });
    expect(await refusalOf(lodge(ledger, { disputeId: 'dispute-0002' }))).toMatchObject({ code: 'ITEM_DELETED' });
  });

  test('that deletes the tradeline uses its id up', async () => {
    const ledger = await disputed('EU', { items: [{ period: null, reason: 'notMine' }] });
    await answer(ledger, { period: null, outcome: 'deleted' });
    expect(await tradeline(ledger)).toMatchObject({ status: 'deleted', deletedOn: '2026-06-15', profile: [] });
    const deleted = { code: 'TRADELINE_DELETED' };
    const reopen = ledger.submit(
      people.clerk,
      'OpenTradelines',
      { commandId: 'open-again-1', tradelines: [opening()] },
      { salt: SALT, items: [{ limit: '500000' }] },
    );
    expect(await refusalOf(reopen)).toMatchObject(deleted);
    expect(await refusalOf(append(ledger, { period: '2026-04' }))).toMatchObject(deleted);
    const close = say(ledger, people.clerk, 'CloseTradeline', {
      tradelineId: tradelineId(),
      closedOn: '2026-06-01',
      reason: 'paid',
    });
    expect(await refusalOf(close)).toMatchObject(deleted);
    expect(await refusalOf(lodge(ledger, { disputeId: 'dispute-0002' }))).toMatchObject(deleted);
    await grant(ledger);
    expect(await inquire(ledger)).toMatchObject({ inquiry: { shown: { tradelines: [] } } });
  });

  test('names who had read what was wrong, and each of them finds a notice', async () => {
    const ledger = await arrears();
    await grant(ledger);
    await grant(
      ledger,
      { consentId: 'consent-0002', holder: 'CastorMSP', purposes: ['insuranceUnderwriting'] },
      people.supervisor,
    );
    await inquire(ledger);
    await inquire(ledger, { purpose: 'accountReview' });
    await lodge(ledger);
    expect(await answer(ledger, { outcome: 'deleted' })).toMatchObject({ dispute: { toBeTold: ['BorealMSP'] } });
    expect(await ledger.evaluate(people.borealClerk, 'ListNotices', { reader: 'BorealMSP' })).toMatchObject({
      notices: [{ disputeId: DISPUTE, items: [{ period: '2026-02', outcome: 'deleted' }], entries: [1, 2] }],
    });
    expect(await ledger.evaluate(people.underwriter, 'ListNotices', { reader: 'CastorMSP' })).toEqual({ notices: [] });
    expect(await refusalOf(ledger.evaluate(people.underwriter, 'ListNotices', { reader: 'BorealMSP' }))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
    const shown = await ledger.evaluate(people.borealClerk, 'ReadInquiry', { subjectId: SUBJECT, entry: 1 });
    // What was deleted is not shown again, not even to who had seen it.
    expect(shown).toMatchObject({ tradelines: [{ tradeline: { profile: [{}, { paymentStatus: 'deleted' }, {}] } }] });
  });

  test('tells nobody who read the record too long ago, and nobody where it verifies', async () => {
    const ledger = await arrears('UK');
    await grant(ledger, { expiresOn: '2027-12-31' });
    await inquire(ledger);
    await lodge(ledger);
    expect(await answer(ledger)).toMatchObject({ dispute: { toBeTold: [] } });
    goTo(ledger, '2026-12-16');
    await lodge(ledger, { disputeId: 'dispute-0002' });
    const late = say(ledger, people.clerk, 'AnswerDispute', {
      disputeId: 'dispute-0002',
      answers: [{ period: '2026-02', outcome: 'deleted' }],
    });
    expect(await late).toMatchObject({ dispute: { toBeTold: [] } });
  });
});

describe('a deadline that passes', () => {
  test('ends the counting of the item without any transaction, and a late answer restores it', async () => {
    const ledger = await disputed();
    await grant(ledger);
    const marks = async (): Promise<unknown> => {
      const { inquiry } = (await inquire(ledger, { purpose: 'accountReview' })) as { inquiry: { entry: number } };
      return ledger.evaluate(people.borealClerk, 'ReadInquiry', { subjectId: SUBJECT, entry: inquiry.entry });
    };
    goTo(ledger, '2026-07-15');
    expect(await marks()).toMatchObject({ tradelines: [{ mark: 'disputed', counting: { worstDaysPastDue: 60 } }] });
    goTo(ledger, '2026-07-16');
    expect(await marks()).toMatchObject({
      tradelines: [{ mark: 'excluded', counting: { profile: [{}, { daysPastDue: 0, paymentStatus: 'deleted' }, {}] } }],
    });
    await answer(ledger);
    expect(await marks()).toMatchObject({ tradelines: [{ mark: 'none' }] });
  });

  test('accrues compensation by the day where the regulator has set it, until the last answer', async () => {
    const ledger = await arrears();
    const set = (who = people.supervisor) =>
      say(ledger, who, 'SetCompensation', { jurisdiction: 'EU', perDay: '10000', currency: 'EUR' });
    expect(await refusalOf(set(people.clerk))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    await set();
    await lodge(ledger);
    goTo(ledger, '2026-07-15');
    expect(await read(ledger)).toMatchObject({ daysOverdue: 0, compensationDue: { amount: '0', currency: 'EUR' } });
    goTo(ledger, '2026-07-18');
    expect(await read(ledger)).toMatchObject({ daysOverdue: 3, compensationDue: { amount: '30000' } });
    await answer(ledger);
    goTo(ledger, '2026-08-18');
    expect(await read(ledger)).toMatchObject({ daysOverdue: 3, compensationDue: { amount: '30000' } });
  });

  test('costs nothing where there is no rule', async () => {
    const ledger = await disputed();
    goTo(ledger, '2026-08-01');
    expect(await read(ledger)).toMatchObject({ daysOverdue: 17, compensationDue: null });
  });
});

describe('more time', () => {
  test.each([
    ['US', 'newInformation', '2026-07-30'],
    ['EU', 'complexity', '2026-09-15'],
  ])('is given once in %s for %s, until %s', async (jurisdiction, reason, answerBy) => {
    const ledger = await disputed(jurisdiction);
    expect(await refusalOf(extend(ledger, reason, people.borealClerk))).toMatchObject({
      code: 'NOT_LENDER_OF_TRADELINE',
    });
    expect(await extend(ledger, reason)).toMatchObject({ dispute: { answerBy } });
    expect(await refusalOf(extend(ledger, reason))).toMatchObject({ code: 'EXTENSION_NOT_PERMITTED' });
  });

  test('is not given in CN and the UK, for another reason, or after the deadline', async () => {
    for (const jurisdiction of ['CN', 'UK']) {
      const ledger = await disputed(jurisdiction);
      expect(await refusalOf(extend(ledger, 'complexity'))).toMatchObject({ code: 'EXTENSION_NOT_PERMITTED' });
    }
    const ledger = await disputed('US');
    expect(await refusalOf(extend(ledger, 'complexity'))).toMatchObject({ code: 'EXTENSION_NOT_PERMITTED' });
    goTo(ledger, '2026-07-16');
    expect(await refusalOf(extend(ledger, 'newInformation'))).toMatchObject({ code: 'EXTENSION_NOT_PERMITTED' });
    await answer(ledger);
    expect(await refusalOf(extend(ledger, 'newInformation'))).toMatchObject({ code: 'DISPUTE_CLOSED' });
  });
});

describe('before the regulator', () => {
  test('comes a dispute that is overdue, and one whose answer the subject does not accept', async () => {
    const overdue = await disputed();
    expect(await refusalOf(escalate(overdue))).toMatchObject({ code: 'ESCALATION_TOO_EARLY' });
    expect(await refusalOf(decide(overdue, 'upheld'))).toMatchObject({ code: 'DISPUTE_NOT_ESCALATED' });
    goTo(overdue, '2026-07-16');
    expect(await refusalOf(escalate(overdue, people.clerk))).toMatchObject({ code: 'NOT_TAKER_OF_DISPUTE' });
    expect(await escalate(overdue)).toMatchObject({ dispute: { status: 'escalated' } });
    expect(await refusalOf(escalate(overdue))).toMatchObject({ code: 'DISPUTE_CLOSED' });

    const contested = await disputed();
    await answer(contested);
    await escalate(contested, people.supervisor);
    expect((await tradeline(contested)).disputeMark).toMatchObject({
      status: 'escalated',
      items: [{ period: '2026-02', excludedFrom: null }],
    });
  });

  test('comes nothing that was deleted as asked, and nothing while another dispute is under way', async () => {
    const ledger = await disputed();
    await answer(ledger, { outcome: 'deleted' });
    expect(await refusalOf(escalate(ledger))).toMatchObject({ code: 'ESCALATION_TOO_EARLY' });
    const other = await disputed();
    await answer(other);
    await lodge(other, { disputeId: 'dispute-0002', items: [{ period: '2026-03', reason: 'other' }] });
    expect(await refusalOf(escalate(other))).toMatchObject({ code: 'DISPUTE_ALREADY_OPEN' });
  });

  test('a record is upheld, and counts again', async () => {
    const ledger = await disputed();
    goTo(ledger, '2026-07-16');
    await escalate(ledger);
    expect(await refusalOf(decide(ledger, 'upheld', people.clerk))).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    const partly = say(ledger, people.supervisor, 'DecideDispute', {
      disputeId: DISPUTE,
      decisions: [{ period: null, decision: 'upheld' }],
    });
    expect(await refusalOf(partly)).toMatchObject({ code: 'ITEM_NOT_DISPUTED' });
    expect(await decide(ledger, 'upheld')).toMatchObject({ dispute: { status: 'closed', settledOn: '2026-07-16' } });
    expect((await tradeline(ledger)).disputeMark).toBeNull();
  });

  test('a record is ordered deleted: it counts no more, and the furnisher can do nothing else', async () => {
    const ledger = await disputed();
    await answer(ledger);
    await escalate(ledger);
    expect(await decide(ledger, 'delete')).toMatchObject({ dispute: { status: 'ordered' } });
    expect((await tradeline(ledger)).disputeMark).toMatchObject({ items: [{ excludedFrom: '2026-06-15' }] });
    expect(await refusalOf(answer(ledger))).toMatchObject({ code: 'ANSWER_DIFFERS_FROM_ORDER' });
    expect(await refusalOf(withdraw(ledger))).toMatchObject({ code: 'DISPUTE_CLOSED' });
    expect(await answer(ledger, { outcome: 'deleted' })).toMatchObject({ dispute: { status: 'closed' } });
  });

  test('every item is decided', async () => {
    const ledger = await disputed('EU', {
      items: [
        { period: '2026-02', reason: 'other' },
        { period: '2026-03', reason: 'other' },
      ],
    });
    goTo(ledger, '2026-07-16');
    await escalate(ledger);
    expect(await refusalOf(decide(ledger, 'delete'))).toMatchObject({ code: 'ITEMS_UNDECIDED' });
  });
});

test('an objection is taken back through who took it in', async () => {
  const ledger = await disputed();
  expect(await refusalOf(withdraw(ledger, people.clerk))).toMatchObject({ code: 'NOT_TAKER_OF_DISPUTE' });
  expect(await withdraw(ledger)).toMatchObject({ dispute: { status: 'withdrawn' } });
  expect((await tradeline(ledger)).disputeMark).toBeNull();
  expect(await refusalOf(answer(ledger))).toMatchObject({ code: 'DISPUTE_CLOSED' });
});

describe('what was deleted', () => {
  const deletedMonth = async (jurisdiction: string): Promise<MemoryLedger> => {
    const ledger = await disputed(jurisdiction);
    await answer(ledger, { outcome: 'deleted' });
    return ledger;
  };

  test.each(['CN', 'EU', 'UK'])('stays deleted in %s', async (jurisdiction) => {
    const ledger = await deletedMonth(jurisdiction);
    expect(await refusalOf(reinsert(ledger))).toMatchObject({ code: 'REINSERTION_NOT_PERMITTED' });
  });

  test.each([
    ['without a certificate', { certificate: undefined }, 'CERTIFICATE_MISSING'],
    ['without notice', { notice: undefined }, 'NOTICE_MISSING'],
    [
      'on a notice six business days old',
      { notice: { sentOn: '2026-06-05', evidence: EVIDENCE } },
      'NOTICE_OUT_OF_TIME',
    ],
    ['on a notice of tomorrow', { notice: { sentOn: '2026-06-16', evidence: EVIDENCE } }, 'DATE_IN_FUTURE'],
    ['where nothing was', { period: '2026-03' }, 'ITEM_NOT_DELETED'],
    ['without its content', { month: undefined }, 'MALFORMED_REQUEST'],
    ['contradicting itself', { month: { daysPastDue: 30, paymentStatus: 'full' } }, 'STATUS_CONTRADICTS_ARREARS'],
  ])('is not put back in the US %s', async (_what, over, code) => {
    const ledger = await deletedMonth('US');
    const before = ledger.dump();
    expect(await refusalOf(reinsert(ledger, over))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is put back in the US with a certificate and notice, by its furnisher', async () => {
    const ledger = await deletedMonth('US');
    expect(await refusalOf(reinsert(ledger, {}, people.borealClerk))).toMatchObject({
      code: 'NOT_LENDER_OF_TRADELINE',
    });
    await reinsert(ledger, { notice: { sentOn: '2026-06-08', evidence: EVIDENCE } });
    expect((await tradeline(ledger)).profile[1]).toMatchObject({ daysPastDue: 30, paymentStatus: 'short' });
    expect(await refusalOf(reinsert(ledger))).toMatchObject({ code: 'ITEM_NOT_DELETED' });
  });

  test('as a tradeline comes back empty, and its months are reported anew', async () => {
    const ledger = await disputed('US', { items: [{ period: null, reason: 'notMine' }] });
    await answer(ledger, { period: null, outcome: 'deleted' });
    await reinsert(ledger, { period: null, month: undefined });
    expect(await tradeline(ledger)).toMatchObject({ status: 'open', profile: [], deletedOn: null });
    await append(ledger, { period: '2026-01' });
  });
});

describe('a statement of the subject', () => {
  const file = (ledger: MemoryLedger, over: object = {}, who = people.borealClerk) =>
    say(ledger, who, 'FileStatement', {
      subjectId: SUBJECT,
      tradelineId: tradelineId(),
      sha256: 'cd'.repeat(32),
      words: 200,
      language: 'zh-Hans-CN',
      ...over,
    });
  const remove = (ledger: MemoryLedger, statement = 1, who = people.borealClerk) =>
    say(ledger, who, 'WithdrawStatement', { subjectId: SUBJECT, statement });

  test('is shown with the record, without its words', async () => {
    const ledger = await arrears();
    expect(await file(ledger)).toMatchObject({ statements: [{ statement: 1, heldBy: 'BorealMSP', words: 200 }] });
    await grant(ledger);
    expect(await inquire(ledger)).toMatchObject({ inquiry: { shown: { statements: 1 } } });
    expect(await ledger.evaluate(people.borealClerk, 'ReadInquiry', { subjectId: SUBJECT, entry: 1 })).toMatchObject({
      statements: [{ sha256: 'cd'.repeat(32) }],
    });
  });

  test.each([
    ['of 201 words', { words: 201 }, 'STATEMENT_TOO_LONG'],
    ["about another's tradeline", { subjectId: 'subjectBsubjectBsubjectBsubjectBsubjectB123' }, 'SUBJECT_MISMATCH'],
    ['about nothing', { tradelineId: tradelineId(9) }, 'TRADELINE_NOT_FOUND'],
    ['in clear', { text: 'I was ill' }, 'MALFORMED_REQUEST'],
    ['in no language', { language: 'Chinese' }, 'MALFORMED_REQUEST'],
  ])('%s is refused', async (_what, over, code) => {
    expect(await refusalOf(file(await arrears(), over))).toMatchObject({ code });
  });

  test('stands among twenty at most, and keeps its number', async () => {
    const ledger = await arrears();
    for (let n = 0; n < 20; n += 1) await file(ledger, { tradelineId: null });
    expect(await refusalOf(file(ledger))).toMatchObject({ code: 'STATEMENTS_FULL' });
    await remove(ledger, 20);
    const { statements } = (await file(ledger)) as { statements: { statement: number }[] };
    expect(statements.at(-1)?.statement).toBe(21);
  });

  test('is withdrawn through who took it in', async () => {
    const ledger = await arrears();
    await file(ledger);
    expect(await refusalOf(remove(ledger, 2))).toMatchObject({ code: 'STATEMENT_NOT_FOUND' });
    expect(await refusalOf(remove(ledger, 1, people.clerk))).toMatchObject({ code: 'NOT_HOLDER_OF_STATEMENT' });
    expect(await remove(ledger)).toMatchObject({ statements: [] });
  });
});

test('a dispute is read by its parties, with every version', async () => {
  const ledger = await disputed();
  await answer(ledger);
  expect(await refusalOf(read(ledger, people.underwriter))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
  expect(await ledger.evaluate(people.notary, 'DisputeHistory', { disputeId: DISPUTE })).toMatchObject({
    versions: [{ by: 'BorealMSP/clerk' }, { by: 'AuroraMSP/clerk' }],
  });
  expect(await ledger.evaluate(people.supervisor, 'ListDisputes', { subjectId: SUBJECT })).toMatchObject({
    disputes: [{ disputeId: DISPUTE }],
  });
  expect(await ledger.evaluate(people.underwriter, 'ListDisputes', { subjectId: SUBJECT })).toEqual({ disputes: [] });
});

test('an objection that is repeated under one id is lodged once', async () => {
  const ledger = await arrears();
  const first = await lodge(ledger, { commandId: 'lodge-once' });
  const after = ledger.dump();
  expect(await lodge(ledger, { commandId: 'lodge-once' })).toEqual(first);
  expect(ledger.dump()).toBe(after);
});

test('a consent that ended does not keep a reader from being told', async () => {
  const ledger = await arrears();
  await grant(ledger);
  await inquire(ledger);
  await say(ledger, people.supervisor, 'RevokeConsent', { subjectId: SUBJECT, consentId: CONSENT, evidence: EVIDENCE });
  await lodge(ledger);
  expect(await answer(ledger, { outcome: 'deleted' })).toMatchObject({ dispute: { toBeTold: ['BorealMSP'] } });
});
