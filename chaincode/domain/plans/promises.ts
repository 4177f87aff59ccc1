import type { ForbearanceFile, ForbearancePolicy } from '../../schema/forbearance.js';
import type { MakePromise, PromiseToPay } from '../../schema/promises.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { addDays } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { changedFile } from './forbearance-file.js';

/** A promise and its tradeline's file, which change together. */
export interface PromiseOutcome {
  readonly promise: PromiseToPay;
  readonly file: ForbearanceFile;
}

/**
 * Puts a debtor's promise to pay on record.
 *
 * @param currency - Of the amount promised.
 * @throws {@link Refusal} in this order: NOT_IN_ARREARS, PROMISE_OPEN, CURRENCY_MISMATCH, DATE_OUT_OF_ORDER,
 * POLICY_EXCEEDED.
 */
export function makePromise(
  request: MakePromise,
  currency: string,
  tradeline: Tradeline,
  file: ForbearanceFile,
  policy: ForbearancePolicy,
  at: string,
  by: string,
): PromiseOutcome {
  const today = at.slice(0, 10);
  if (tradeline.daysPastDue === 0) throw new Refusal('NOT_IN_ARREARS', 'tradelineId', 'nothing is past due');
  if (file.openPromise !== null) {
    throw new Refusal('PROMISE_OPEN', 'tradelineId', `promise ${file.openPromise} is neither kept nor broken yet`);
  }
  if (currency !== tradeline.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the tradeline is kept in ${tradeline.currency}`);
  }
  if (request.dueOn < today) throw new Refusal('DATE_OUT_OF_ORDER', 'dueOn', `today is ${today}`);
  if (request.dueOn > addDays(today, policy.promise.maxDays)) {
    throw new Refusal('POLICY_EXCEEDED', 'dueOn', `${policy.promise.maxDays} days at most; agree a plan instead`);
  }
  const number = file.promises + 1;
  const promise: PromiseToPay = {
    tradelineId: tradeline.tradelineId,
    promise: number,
    lender: tradeline.lender,
    status: 'made',
    madeOn: today,
    dueOn: request.dueOn,
    keptBy: addDays(request.dueOn, policy.promise.graceDays),
    daysPastDueWhenMade: tradeline.daysPastDue,
    lastPeriodWhenMade: tradeline.lastPeriod,
    evidence: request.evidence ?? null,
    settledAt: null,
    settledBy: null,
    revision: 1,
    by,
  };
  return { promise, file: changedFile(file, { promises: number, openPromise: number }, by) };
}

/** What was promised and what was paid towards it, in minor units. */
export interface PromiseAccount {
  readonly currency: string;
  readonly amount: bigint;
  readonly paid: bigint;
}

/**
 * Counts a reported payment towards a promise; the promise is kept once all of it was paid in time.
 *
 * @throws {@link Refusal} in this order: PROMISE_SETTLED, CURRENCY_MISMATCH, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 * PROMISE_LATE.
 */
export function payPromise(
  promise: PromiseToPay,
  file: ForbearanceFile,
  account: PromiseAccount,
  payment: { readonly currency: string; readonly amount: bigint },
  paidOn: string,
  at: string,
  by: string,
): PromiseOutcome & { readonly account: PromiseAccount } {
  requireMade(promise);
  if (payment.currency !== account.currency) {
    throw new Refusal('CURRENCY_MISMATCH', 'amounts.item.currency', `the promise is in ${account.currency}`);
  }
  const today = at.slice(0, 10);
  if (paidOn > today) throw new Refusal('DATE_IN_FUTURE', 'paidOn', `today is ${today}`);
  if (paidOn < promise.madeOn) throw new Refusal('DATE_OUT_OF_ORDER', 'paidOn', `promised on ${promise.madeOn}`);
  if (paidOn > promise.keptBy) throw new Refusal('PROMISE_LATE', 'paidOn', `to be kept by ${promise.keptBy}`);
  const next = { ...account, paid: account.paid + payment.amount };
  const outcome =
    next.paid >= account.amount
      ? settled(promise, file, 'kept', 'payment', at, by)
      : { promise: { ...promise, revision: promise.revision + 1, by }, file };
  return { ...outcome, account: next };
}

/**
 * Judges a promise by what was reported: kept where the arrears were fewer at the end of a month reported since, no
 * later than that of its last day; broken where its last day has passed, that month is reported, and they were not.
 *
 * @throws {@link Refusal} in this order: PROMISE_SETTLED, PROMISE_UNDECIDED.
 */
export function settlePromise(
  promise: PromiseToPay,
  file: ForbearanceFile,
  tradeline: Tradeline,
  at: string,
  by: string,
): PromiseOutcome {
  requireMade(promise);
  const lastMonth = promise.keptBy.slice(0, 7);
  const better = tradeline.profile.some(
    ({ period, daysPastDue }) =>
      period > (promise.lastPeriodWhenMade ?? '') && period <= lastMonth && daysPastDue < promise.daysPastDueWhenMade,
  );
  if (better) return settled(promise, file, 'kept', 'repayments', at, by);
  if (at.slice(0, 10) <= promise.keptBy) {
    throw new Refusal('PROMISE_UNDECIDED', 'promise', `it can be kept until ${promise.keptBy}`);
  }
  if ((tradeline.lastPeriod ?? '') < lastMonth && tradeline.status === 'open') {
    throw new Refusal('PROMISE_UNDECIDED', 'promise', `${lastMonth} has not been reported`);
  }
  return settled(promise, file, 'broken', 'repayments', at, by);
}

function settled(
  promise: PromiseToPay,
  file: ForbearanceFile,
  status: 'kept' | 'broken',
  settledBy: 'payment' | 'repayments',
  at: string,
  by: string,
): PromiseOutcome {
  const counted =
    status === 'kept' ? { promisesKept: file.promisesKept + 1 } : { promisesBroken: file.promisesBroken + 1 };
  return {
    promise: { ...promise, status, settledAt: at, settledBy, revision: promise.revision + 1, by },
    file: changedFile(file, { openPromise: null, ...counted }, by),
  };
}

function requireMade({ status }: PromiseToPay): void {
  if (status !== 'made') throw new Refusal('PROMISE_SETTLED', 'promise', `the promise is ${status}`);
}
