import { describe, expect, test } from 'vitest';
import { EXAMPLE_LIMIT_POLICY } from '@attestry/gateway/api/example-limit-policy';
import {
  append,
  openSome,
  people,
  refusalOf,
  SUBJECT,
  tradelineId,
  consortium,
  type MemoryLedger,
} from '../support/consortium.js';
import { crown, openHistory, scoreIt } from '../support/scores.js';
import { EVIDENCE, goTo, grant, inquire, lodge, say } from '../support/subjects.js';
import { caller } from './gateway/gateways.js';

const adopt = async (ledger: MemoryLedger, over: object = {}, who = people.risk): Promise<unknown> => {
  await say(ledger, who, 'ProposeLimitPolicy', { policy: { ...EXAMPLE_LIMIT_POLICY, ...over } });
  return say(ledger, who, 'AdoptLimitPolicy', { version: EXAMPLE_LIMIT_POLICY.version });
};
const decide = (ledger: MemoryLedger, over: object = {}, who = people.risk): Promise<unknown> =>
  say(ledger, who, 'DecideLimit', { tradelineId: tradelineId(), entry: 1, ...over });
const readLimit = (ledger: MemoryLedger, who = people.supervisor): Promise<unknown> =>
  ledger.evaluate(who, 'ReadLimit', { tradelineId: tradelineId() });
/** Aurora scores its own customer. */
const scoreOwn = (ledger: MemoryLedger): Promise<unknown> =>
  scoreIt(ledger, { consentId: 'consent-0002' }, people.clerk);

/** A ledger on which Aurora has a policy, and a score of its customer. */
async function scoredCustomer(late = false): Promise<MemoryLedger> {
  const ledger = await consortium();
  await crown(ledger);
  await openHistory(ledger, 1, late);
  await grant(ledger, { consentId: 'consent-0002', holder: 'AuroraMSP' }, people.clerk);
  await grant(ledger);
  await adopt(ledger);
  await scoreOwn(ledger);
  return ledger;
}

describe('a decision on a limit', () => {
  test('names the policy, the rule that fired, the score and the notice that it owes', async () => {
    const ledger = await scoredCustomer(true);
    expect(await decide(ledger)).toMatchObject({
      decision: {
        ...{ policy: 'cautious-2026', rule: 'behind', action: 'freeze', from: 10_000, to: 10_000, capped: false },
        score: { entry: 1, reasons: expect.arrayContaining(['ARREARS_NOW']) as unknown },
        signals: expect.arrayContaining(['arrears']) as unknown,
        notice: { dueOn: '2026-07-15', source: '12 CFR 1002.9(a)(1)(iii)' },
      },
    });
    expect(await readLimit(ledger)).toMatchObject({ level: 10_000, frozen: true, revision: 1 });
  });

  test('cuts at a sudden fall of transactions, and says nothing of the exact limit', async () => {
    const ledger = await scoredCustomer();
    const months = ['2026-07', '2026-08', '2026-09', '2026-10'];
    for (const [n, period] of months.entries()) {
      goTo(ledger, `${period.slice(0, 5)}${String(n + 8).padStart(2, '0')}-01`);
      await append(ledger, { period, transactionCount: n === 3 ? 1 : 30 });
    }
    await scoreOwn(ledger);
    expect(await decide(ledger, { entry: 2 })).toMatchObject({
      decision: { rule: 'unusual', action: 'reduce', wanted: 7_500, to: 7_500, signals: ['activityFall'] },
    });
    expect(JSON.stringify(await readLimit(ledger))).not.toContain('500000');
  });

  test('cuts where many have asked for credit', async () => {
    const ledger = await scoredCustomer();
    for (let n = 0; n < 3; n += 1) await inquire(ledger);
    expect(await decide(ledger)).toMatchObject({ decision: { rule: 'unusual', signals: ['inquiries30Days'] } });
  });

  test('does not cut for arrears that a shock regime defers, nor for months that do not count', async () => {
    const deferred = await scoredCustomer(true);
    await say(deferred, people.supervisor, 'DeclareRegime', {
      ...{ regimeId: 'flood-2026', cause: 'naturalDisaster', from: '2026-05', to: '2026-12', evidence: EVIDENCE },
      scope: { regions: [], kinds: ['creditCard'], cohort: null },
    });
    await scoreOwn(deferred);
    expect(await decide(deferred, { entry: 2 })).toMatchObject({ decision: { signals: [], notice: null } });

    const disputed = await scoredCustomer(true);
    await lodge(disputed, {
      items: ['2026-05', '2026-06'].map((period) => ({ period, reason: 'paidInTime' })),
    });
    goTo(disputed, '2026-07-13');
    expect(await decide(disputed)).toMatchObject({ decision: { rule: 'behind' } });
    goTo(disputed, '2026-07-20');
    await scoreOwn(disputed);
    expect(await decide(disputed, { entry: 2 })).toMatchObject({ decision: { signals: [], rule: null } });
  });

  test('stands in the history with all others on the limit', async () => {
    const ledger = await scoredCustomer(true);
    await decide(ledger);
    await decide(ledger);
    const { versions } = (await ledger.evaluate(people.notary, 'LimitHistory', { tradelineId: tradelineId() })) as {
      versions: { record: { last: { notice: unknown } } }[];
    };
    expect(versions.map(({ record }) => record.last.notice !== null)).toEqual([true, false]);
    expect(await ledger.evaluate(people.clerk, 'ScanLimits', { lender: 'AuroraMSP' })).toMatchObject({
      limits: [{ tradelineId: tradelineId(), frozen: true }],
      next: null,
    });
  });

  test.each([
    ["on another lender's account", {}, people.borealRisk, 'NOT_LENDER_OF_TRADELINE'],
    ['on what is no account', { tradelineId: tradelineId(9) }, people.risk, 'TRADELINE_NOT_FOUND'],
    ['on a loan', { tradelineId: tradelineId(2) }, people.risk, 'KIND_WITHOUT_LIMIT'],
    ['on a closed account', { tradelineId: tradelineId(3) }, people.risk, 'TRADELINE_CLOSED'],
    ['by what is no score', { entry: 9 }, people.risk, 'SCORE_NOT_FOUND'],
    ["by another's score", { entry: 2 }, people.risk, 'NOT_SCORER'],
    ['by a clerk', {}, people.clerk, 'DUTY_MISSING'],
    ['by a notary', {}, people.notary, 'ROLE_NOT_ENTITLED'],
  ])('%s is refused, and nothing is written', async (_what, over, who, code) => {
    const ledger = await scoredCustomer();
    await openSome(ledger, 1, { tradelineId: tradelineId(2), kind: 'autoLoan' });
    await openSome(ledger, 1, { tradelineId: tradelineId(3) });
    const closing = { tradelineId: tradelineId(3), closedOn: '2026-06-01', reason: 'paid' };
    await say(ledger, people.clerk, 'CloseTradeline', closing);
    await scoreIt(ledger);
    const before = ledger.dump();
    expect(await refusalOf(decide(ledger, over, who))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('by a score of long ago is refused', async () => {
    const ledger = await scoredCustomer();
    goTo(ledger, '2026-07-16');
    expect(await refusalOf(decide(ledger))).toMatchObject({ code: 'INQUIRY_ANSWER_LAPSED' });
  });
});

describe('a limit policy', () => {
  test('decides once it is adopted, and the one before stays in the history', async () => {
    const ledger = await scoredCustomer();
    const next = { ...EXAMPLE_LIMIT_POLICY, version: 'cautious-2027' };
    await say(ledger, people.risk, 'ProposeLimitPolicy', { policy: next });
    expect(await decide(ledger)).toMatchObject({ decision: { policy: 'cautious-2026' } });
    await say(ledger, people.risk, 'AdoptLimitPolicy', { version: next.version });
    expect(await decide(ledger)).toMatchObject({ decision: { policy: 'cautious-2027' } });
    const read = { lender: 'AuroraMSP' };
    expect(await ledger.evaluate(people.clerk, 'ReadLimitPolicyInForce', read)).toMatchObject({
      inForce: { version: 'cautious-2027', revision: 2 },
      versions: [{ record: { version: 'cautious-2026' } }, { record: { version: 'cautious-2027' } }],
    });
    expect(await refusalOf(ledger.evaluate(people.borealClerk, 'ReadLimitPolicyInForce', read))).toMatchObject({
      code: 'NOT_ENTITLED_TO_READ',
    });
  });

  const [rule] = EXAMPLE_LIMIT_POLICY.rules;
  test.each([
    ['proposed by a clerk', 'ProposeLimitPolicy', { policy: EXAMPLE_LIMIT_POLICY }, people.clerk, 'DUTY_MISSING'],
    ['proposed twice', 'ProposeLimitPolicy', { policy: EXAMPLE_LIMIT_POLICY }, people.risk, 'VERSION_EXISTS'],
    ['adopted that is none', 'AdoptLimitPolicy', { version: 'none' }, people.risk, 'LIMIT_POLICY_NOT_FOUND'],
    [
      'with two rules of one id',
      'ProposeLimitPolicy',
      { policy: { ...EXAMPLE_LIMIT_POLICY, rules: [rule, rule] } },
      people.risk,
      'MALFORMED_REQUEST',
    ],
    [
      'without rules',
      'ProposeLimitPolicy',
      { policy: { ...EXAMPLE_LIMIT_POLICY, rules: [] } },
      people.risk,
      'MALFORMED_REQUEST',
    ],
  ] as const)('%s is refused, and nothing is written', async (_what, name, request, who, code) => {
    const ledger = await consortium();
    await adopt(ledger);
    const before = ledger.dump();
    expect(await refusalOf(say(ledger, who, name, request))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('is simulated over the portfolio before it is adopted: how many limits it would move, by rule', async () => {
    const ledger = await consortium();
    await crown(ledger);
    await openHistory(ledger, 1, true);
    await openHistory(ledger, 2, false);
    await openHistory(ledger, 3, true);
    await openSome(ledger, 1, { tradelineId: tradelineId(4), kind: 'mortgage' });
    await say(ledger, people.risk, 'ProposeLimitPolicy', { policy: EXAMPLE_LIMIT_POLICY });
    const before = ledger.dump();
    const risk = await caller('AuroraMSP', 'risk', ledger);
    const path = '/v1/limit-policies/AuroraMSP/cautious-2026/simulation';
    const { status, body } = await risk.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accounts: 3, scorecard: 'taiwan-v1', moved: 2 });
    expect((body.rules as { rule: string; accounts: number; freeze: number }[])[0]).toMatchObject({
      ...{ rule: 'behind', accounts: 2, freeze: 2, capped: 0 },
    });
    expect(ledger.dump()).toBe(before);
    const other = await caller('BorealMSP', 'risk', ledger);
    expect((await other.get(path)).body).toMatchObject({ code: 'NOT_ENTITLED_TO_READ' });
    expect((await risk.get(path.replace('cautious-2026', 'none'))).body).toMatchObject({
      code: 'LIMIT_POLICY_NOT_FOUND',
    });
  });
});
