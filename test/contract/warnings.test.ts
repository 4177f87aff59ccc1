import { describe, expect, test } from 'vitest';
import {
  append,
  consortium,
  people,
  refusalOf,
  SUBJECT,
  tradelineId,
  type MemoryLedger,
} from '../support/consortium.js';
import { openHistory } from '../support/scores.js';
import { CONSENT, EVIDENCE, goTo, grant, inquire, lodge, openInArrears, say } from '../support/subjects.js';

const own = { tradelineId: tradelineId() };
const raise = (ledger: MemoryLedger, signals: string[], over: object = {}, who = people.risk): Promise<unknown> =>
  say(ledger, who, 'RaiseWarning', { ...own, signals, ...over });
const close = (ledger: MemoryLedger): Promise<unknown> =>
  say(ledger, people.risk, 'CloseWarning', { ...own, warning: 1 });
const report = (ledger: MemoryLedger): Promise<unknown> =>
  ledger.evaluate(people.clerk, 'ReportWarnings', { lender: 'AuroraMSP' });

/** An account of Aurora's, on time from January to May and with much more of its limit used in June. */
async function jumped(): Promise<MemoryLedger> {
  const ledger = await consortium();
  await openHistory(ledger);
  goTo(ledger, '2026-07-10');
  await append(ledger, { period: '2026-07' }, { balance: '400000' });
  return ledger;
}
async function report7(ledger: MemoryLedger, from: number, to: number, late = 0): Promise<void> {
  for (let month = from; month <= to; month += 1) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    goTo(ledger, `${period}-28`);
    const over = late > 0 ? { daysPastDue: late, paymentStatus: 'short' } : {};
    await append(ledger, { period, ...over }, late > 0 ? { paid: '0' } : {});
  }
}

describe('a warning', () => {
  test('stands where the ledger shows what is claimed, and is refused where it does not', async () => {
    const ledger = await jumped();
    const before = ledger.dump();
    expect(await refusalOf(raise(ledger, ['utilisationJump', 'activityFall']))).toMatchObject({
      code: 'CLAIM_NOT_BORNE_OUT',
      field: 'signals',
    });
    expect(ledger.dump()).toBe(before);
    expect(await raise(ledger, ['utilisationJump'])).toMatchObject({
      warning: { warning: 1, lender: 'AuroraMSP', signals: ['utilisationJump'], wasInArrears: false, closed: null },
    });
    expect(await refusalOf(raise(ledger, ['utilisationJump']))).toMatchObject({ code: 'WARNING_OPEN' });
  });

  test('opens mitigations, and is closed as a hit once arrears follow, with the days it was ahead', async () => {
    const ledger = await jumped();
    await raise(ledger, ['utilisationJump']);
    for (const mitigation of ['reminder', 'planOffered']) {
      await say(ledger, people.risk, 'MitigateWarning', { ...own, warning: 1, mitigation });
    }
    await report7(ledger, 8, 8);
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'WARNING_UNDECIDED' });
    await report7(ledger, 9, 9, 20);
    // Twenty days on 30 September: since the 10th, two months after the warning.
    expect(await close(ledger)).toMatchObject({
      warning: {
        mitigations: [{ mitigation: 'reminder' }, { mitigation: 'planOffered' }],
        closed: { outcome: 'hit', leadDays: 62 },
      },
    });
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'WARNING_CLOSED' });
    expect(await report(ledger)).toMatchObject({
      ...{ raised: 1, open: 0, hits: 1, falseAlarms: 0, hitRate: 10_000, leadDaysMedian: 62 },
      bySignal: expect.arrayContaining([{ signal: 'utilisationJump', raised: 1, hits: 1, falseAlarms: 0 }]) as unknown,
    });
    const { versions } = (await ledger.evaluate(people.notary, 'WarningHistory', { ...own, warning: 1 })) as {
      versions: object[];
    };
    expect(versions).toHaveLength(4);
  });

  test('is a false alarm after six months on time', async () => {
    const ledger = await jumped();
    await raise(ledger, ['utilisationJump']);
    await report7(ledger, 8, 12);
    expect(await refusalOf(close(ledger))).toMatchObject({ code: 'WARNING_UNDECIDED' });
    goTo(ledger, '2027-01-28');
    await append(ledger, { period: '2027-01' });
    expect(await close(ledger)).toMatchObject({ warning: { closed: { outcome: 'falseAlarm', leadDays: null } } });
    expect(await report(ledger)).toMatchObject({ hits: 0, falseAlarms: 1, hitRate: 0, leadDaysMedian: null });
  });

  test('that was raised in arrears foresaw nothing, and says so', async () => {
    const ledger = await consortium();
    await openHistory(ledger, 1, true);
    await raise(ledger, ['arrears']);
    expect(await close(ledger)).toMatchObject({ warning: { wasInArrears: true, closed: { outcome: 'late' } } });
    expect(await report(ledger)).toMatchObject({ late: 1, hitRate: null });
  });

  test('of what shows elsewhere takes the consent of the subject, and leaves an entry in its footprint', async () => {
    const ledger = await consortium();
    await openHistory(ledger);
    await openInArrears(ledger, 2);
    await grant(ledger);
    for (let n = 0; n < 3; n += 1) await inquire(ledger);
    const signals = ['arrearsElsewhere', 'inquiries30Days'];
    expect(await refusalOf(raise(ledger, signals))).toMatchObject({ code: 'CLAIM_NOT_BORNE_OUT' });
    expect(await refusalOf(raise(ledger, signals, { consentId: CONSENT }))).toMatchObject({
      code: 'NOT_HOLDER_OF_CONSENT',
    });
    await grant(ledger, { consentId: 'consent-0002', holder: 'AuroraMSP', purposes: ['accountReview'] }, people.clerk);
    expect(await raise(ledger, signals, { consentId: 'consent-0002' })).toMatchObject({
      warning: { signals, entry: 4 },
    });
    expect(await ledger.evaluate(people.supervisor, 'ListFootprint', { subjectId: SUBJECT, after: 3 })).toMatchObject({
      entries: [{ entry: 4, inquirer: 'AuroraMSP', kind: 'soft', purpose: 'accountReview' }],
    });
  });

  test('is not raised for arrears that a regime defers, nor for months that do not count', async () => {
    const deferred = await consortium();
    await openHistory(deferred, 1, true);
    await say(deferred, people.supervisor, 'DeclareRegime', {
      ...{ regimeId: 'flood-2026', cause: 'naturalDisaster', from: '2026-05', to: '2026-12', evidence: EVIDENCE },
      scope: { regions: [], kinds: ['creditCard'], cohort: null },
    });
    expect(await refusalOf(raise(deferred, ['arrears']))).toMatchObject({ code: 'CLAIM_NOT_BORNE_OUT' });
    const disputed = await consortium();
    await openHistory(disputed, 1, true);
    await lodge(disputed, { items: ['2026-05', '2026-06'].map((period) => ({ period, reason: 'paidInTime' })) });
    goTo(disputed, '2026-07-20');
    expect(await refusalOf(raise(disputed, ['arrears']))).toMatchObject({ code: 'CLAIM_NOT_BORNE_OUT' });
  });

  test.each([
    [
      'on another lender’s account',
      'RaiseWarning',
      { signals: ['arrears'] },
      people.borealRisk,
      'NOT_LENDER_OF_TRADELINE',
    ],
    [
      'on no account',
      'RaiseWarning',
      { tradelineId: tradelineId(9), signals: ['arrears'] },
      people.risk,
      'TRADELINE_NOT_FOUND',
    ],
    ['by a clerk', 'RaiseWarning', { signals: ['utilisationJump'] }, people.clerk, 'DUTY_MISSING'],
    ['by the regulator', 'RaiseWarning', { signals: ['utilisationJump'] }, people.supervisor, 'ROLE_NOT_ENTITLED'],
    ['of nothing', 'RaiseWarning', { signals: [] }, people.risk, 'MALFORMED_REQUEST'],
    [
      'that is none, mitigated',
      'MitigateWarning',
      { warning: 9, mitigation: 'reminder' },
      people.risk,
      'WARNING_NOT_FOUND',
    ],
    ['that is none, closed', 'CloseWarning', { warning: 9 }, people.risk, 'WARNING_NOT_FOUND'],
    ['of another lender, closed', 'CloseWarning', { warning: 1 }, people.borealRisk, 'NOT_LENDER_OF_TRADELINE'],
  ] as const)('%s is refused, and nothing is written', async (_what, name, over, who, code) => {
    const ledger = await jumped();
    const before = ledger.dump();
    expect(await refusalOf(say(ledger, who, name, { ...own, ...over }))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is for its lender, the regulator and the notaries to read', async () => {
    const ledger = await jumped();
    await raise(ledger, ['utilisationJump']);
    const read = (who: typeof people.risk): Promise<unknown> =>
      ledger.evaluate(who, 'ReadWarning', { ...own, warning: 1 });
    expect(await read(people.supervisor)).toMatchObject({ warning: 1 });
    expect(await ledger.evaluate(people.auditor, 'ListWarnings', own)).toMatchObject({ warnings: [{ warning: 1 }] });
    expect(await refusalOf(read(people.borealRisk))).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    expect(await refusalOf(ledger.evaluate(people.clerk, 'ReadWarning', { ...own, warning: 2 }))).toMatchObject({
      code: 'WARNING_NOT_FOUND',
    });
  });
});
