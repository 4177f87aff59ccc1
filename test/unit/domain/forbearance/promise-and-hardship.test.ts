import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@attestry/chaincode/domain/calendar';
import { cureStage } from '@attestry/chaincode/domain/plans/cure-stage';
import { emptyFile } from '@attestry/chaincode/domain/plans/forbearance-file';
import {
  decideHardship,
  hardshipHold,
  hardshipOn,
  requestHardship,
  type HardshipOutcome,
} from '@attestry/chaincode/domain/plans/hardship';
import { isInForce, requireNoHold, withHold, withoutHold } from '@attestry/chaincode/domain/plans/holds';
import {
  makePromise,
  payPromise,
  settlePromise,
  type PromiseAccount,
  type PromiseOutcome,
} from '@attestry/chaincode/domain/plans/promises';
import { STANDARD_POLICIES } from '@attestry/chaincode/domain/plans/standard-policies';
import { inForce, withVersion } from '@attestry/chaincode/domain/versions';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { ForbearancePolicy, type KeptHold } from '@attestry/chaincode/schema';
import { months, tradelineWith } from './tradelines.js';

const POLICY = inForce(STANDARD_POLICIES.US, '2024-04-01');
const BY = 'AuroraMSP/collector';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1 };
const at = (date: string): string => `${date}T10:00:00.000Z`;
const outcomeOf = <T>(act: () => T): T | string => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('a promise to pay', () => {
  const tradeline = tradelineWith([0, 30, 60]);
  const made = (): PromiseOutcome => {
    const request = { commandId: 'command-1', tradelineId: tradeline.tradelineId, dueOn: '2024-04-20' };
    return makePromise(request, 'EUR', tradeline, emptyFile(tradeline), POLICY, at('2024-04-10'), BY);
  };

  test('is kept exactly when all of it was paid in time, however it was paid', () => {
    const payment = fc.record({ amount: fc.integer({ min: 1, max: 60 }), after: fc.integer({ min: -2, max: 20 }) });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 8 }), (payments) => {
        let outcome = made();
        let account: PromiseAccount = { currency: 'EUR', amount: 100n, paid: 0n };
        let paid = 0;
        for (const { amount, after } of payments) {
          const paidOn = addDays('2024-04-10', after);
          const expected =
            paid >= 100 ? 'PROMISE_SETTLED' : after < 0 ? 'DATE_OUT_OF_ORDER' : after > 13 ? 'PROMISE_LATE' : undefined;
          const result = outcomeOf(() =>
            payPromise(
              outcome.promise,
              outcome.file,
              account,
              { currency: 'EUR', amount: BigInt(amount) },
              paidOn,
              at('2024-05-10'),
              BY,
            ),
          );
          if (typeof result === 'string') {
            expect(result).toBe(expected);
            continue;
          }
          expect(expected).toBeUndefined();
          paid += amount;
          ({ account } = result);
          outcome = result;
          expect(outcome.promise.status).toBe(paid >= 100 ? 'kept' : 'made');
          expect(outcome.file.openPromise).toBe(paid >= 100 ? null : 1);
        }
      }),
    );
  });

  test.each([
    ['kept by fewer arrears at the end of its month', [0, 30, 60, 0], '2024-04-30', 'kept'],
    ['kept by a part of the arrears', [0, 30, 60, 30], '2024-04-30', 'kept'],
    ['broken by as many', [0, 30, 60, 60], '2024-05-01', 'broken'],
    ['undecided while its last day has not passed', [0, 30, 60, 90], '2024-04-23', 'PROMISE_UNDECIDED'],
    ['undecided while its month is not reported', [0, 30, 60], '2024-06-01', 'PROMISE_UNDECIDED'],
    ['broken, for a later month comes too late', [0, 30, 60, 90, 0], '2024-06-01', 'broken'],
  ])('is %s', (_what, days, today, expected) => {
    const { promise, file } = made();
    const result = outcomeOf(() => settlePromise(promise, file, tradelineWith(days), at(today), BY));
    expect(typeof result === 'string' ? result : result.promise.status).toBe(expected);
  });

  test('is made on arrears, one at a time, within the days of the policy', () => {
    const request = { commandId: 'command-1', tradelineId: tradeline.tradelineId, dueOn: '2024-04-20' };
    const attempt = (over: object, of = tradeline, file = emptyFile(of), currency = 'EUR'): unknown =>
      outcomeOf(() => makePromise({ ...request, ...over }, currency, of, file, POLICY, at('2024-04-10'), BY));
    expect(attempt({}, tradelineWith([0]))).toBe('NOT_IN_ARREARS');
    expect(attempt({}, tradeline, made().file)).toBe('PROMISE_OPEN');
    expect(attempt({}, tradeline, emptyFile(tradeline), 'USD')).toBe('CURRENCY_MISMATCH');
    expect(attempt({ dueOn: '2024-04-09' })).toBe('DATE_OUT_OF_ORDER');
    expect(attempt({ dueOn: '2024-05-12' })).toBe('POLICY_EXCEEDED');
  });
});

// Method: requests, decisions and days in random order, against a model that keeps two days only.
test('a hardship request holds collection while it is pending, and stands where nobody decides in time', () => {
  const step = fc.oneof(
    fc.constant('request' as const),
    fc.constantFrom('granted' as const, 'refused' as const),
    fc.integer({ min: 1, max: 20 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let day = 0;
      let decideBy = -1;
      let heldUntil = -1;
      let state: 'none' | 'pending' | 'granted' | 'refused' = 'none';
      let real: HardshipOutcome | undefined;
      const file = emptyFile(tradelineWith([30]));
      for (const each of steps) {
        const now = at(addDays('2024-04-01', day));
        if (typeof each === 'number') day += each;
        else if (each === 'request') {
          const request = {
            commandId: 'command-1',
            tradelineId: file.tradelineId,
            measures: ['deferral' as const],
            evidence: EVIDENCE,
          };
          const result = outcomeOf(() => requestHardship(request, real?.file ?? file, real?.hardship, POLICY, now, BY));
          expect(result === 'HARDSHIP_PENDING').toBe(day <= heldUntil);
          if (typeof result === 'string') continue;
          real = result;
          state = 'pending';
          decideBy = day + POLICY.hardship.decisionDays;
          heldUntil = decideBy + POLICY.hardship.reliefDays;
        } else if (real !== undefined) {
          const { hardship, file: before } = real;
          const result = outcomeOf(() => decideHardship(hardship, before, each, POLICY, now, BY));
          expect(result === 'HARDSHIP_DECIDED').toBe(state !== 'pending' || day > decideBy);
          if (typeof result === 'string') continue;
          real = result;
          state = each;
          heldUntil = each === 'granted' ? day + POLICY.hardship.reliefDays : -1;
          expect(result.file.offeredAt).toBe(each === 'granted' ? now : before.offeredAt);
        }
        if (real === undefined) continue;
        const today = addDays('2024-04-01', day);
        const hold = hardshipHold(real.hardship);
        expect(hold !== undefined && isInForce(hold, at(today))).toBe(day <= heldUntil);
        const late = state === 'pending' && day > decideBy;
        expect(hardshipOn(real.hardship, today).status).toBe(late ? 'granted' : state);
      }
    }),
  );
});

test('holds are set anew by kind and reference, and those that ended are dropped', () => {
  const hold = (ref: string, until: string | null, kind: KeptHold['kind'] = 'dispute'): KeptHold => ({
    kind,
    since: at('2024-04-01'),
    until,
    ref,
  });
  const first = withHold([], hold('1', null), at('2024-04-01'));
  const second = withHold(first, hold('2', at('2024-04-05')), at('2024-04-02'));
  expect(second).toHaveLength(2);
  expect(withHold(second, hold('1', at('2024-05-01')), at('2024-04-06'))).toEqual([hold('1', at('2024-05-01'))]);
  expect(withoutHold(second, 'dispute', '1', at('2024-04-02'))).toEqual([hold('2', at('2024-04-05'))]);
  expect(() => requireNoHold(second, at('2024-04-02'))).toThrow(expect.objectContaining({ code: 'COLLECTION_HELD' }));
  expect(() => requireNoHold([hold('2', at('2024-04-05'))], at('2024-04-05'))).not.toThrow();
});

describe('after a plan was completed', () => {
  const policy = { cureMonths: 3, probationMonths: 2 };
  const completed = { status: 'completed', endedOn: '2024-03-15' } as const;

  test.each([
    [[0, 30, 0], { stage: 'cure', months: 0, monthsNeeded: 3 }],
    [[0, 30, 0, 0, 0], { stage: 'cure', months: 2, monthsNeeded: 1 }],
    [[0, 30, 0, 0, 0, 0], { stage: 'probation', months: 3, monthsNeeded: 2 }],
    [[0, 30, 0, 0, 0, 0, 0, 0], { stage: 'over', months: 5, monthsNeeded: 0 }],
    [[0, 30, 0, 0, 0, 0, 30, 0], { stage: 'cure', months: 1, monthsNeeded: 2 }],
  ])('months on time are counted from the profile %j', (days, expected) => {
    expect(cureStage(completed, tradelineWith(days), policy)).toEqual(expected);
  });

  test('a plan that was not has no cure', () => {
    expect(cureStage({ status: 'breached', endedOn: '2024-03-15' }, tradelineWith([0]), policy)).toBeNull();
  });

  test('each month on time brings the end nearer by one, and each in arrears starts the cure again', () => {
    fc.assert(
      fc.property(months, (days) => {
        const next = cureStage(completed, tradelineWith([0, 30, 0, ...days, 0]), policy);
        const now = cureStage(completed, tradelineWith([0, 30, 0, ...days]), policy);
        expect(next?.months).toBe((now?.months ?? 0) + 1);
        expect(cureStage(completed, tradelineWith([0, 30, 0, ...days, 1]), policy)).toMatchObject({ months: 0 });
      }),
    );
  });
});

describe('policies', () => {
  test('that are delivered are well-formed, each with its sources, in the order in which they begin', () => {
    for (const versions of Object.values(STANDARD_POLICIES)) {
      for (const policy of versions) expect(ForbearancePolicy.parse(policy)).toEqual(policy);
      const begun = versions.map(({ effectiveFrom }) => effectiveFrom);
      expect(begun).toEqual([...begun].sort());
    }
  });

  test('govern from their day on', () => {
    const { EU } = STANDARD_POLICIES;
    expect(inForce(EU, '2026-11-19').forbearanceFirst).toBe(false);
    expect(inForce(EU, '2026-11-20').forbearanceFirst).toBe(true);
    expect(inForce(EU, '1999-01-01')).toBe(EU[0]);
    const next = { ...POLICY, version: 'next', effectiveFrom: '2027-01-01' };
    expect(withVersion([POLICY], next, '2026-12-31', 'policy')).toEqual([POLICY, next]);
    const refused = (over: Partial<ForbearancePolicy>): unknown =>
      outcomeOf(() => withVersion([POLICY], { ...next, ...over }, '2026-12-31', 'policy'));
    expect(refused({ version: POLICY.version })).toBe('VERSION_EXISTS');
    expect(refused({ effectiveFrom: '2026-12-30' })).toBe('DATE_OUT_OF_ORDER');
  });
});
