import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@attestry/chaincode/domain/calendar';
import { acceptPlan, declinePlan } from '@attestry/chaincode/domain/plans/decide-plan';
import { emptyFile } from '@attestry/chaincode/domain/plans/forbearance-file';
import { assessPlan, payPlan, type PlanAccount } from '@attestry/chaincode/domain/plans/keep-plan';
import { dueDates, planHold } from '@attestry/chaincode/domain/plans/plan-clock';
import { proposePlan } from '@attestry/chaincode/domain/plans/propose-plan';
import { STANDARD_POLICIES } from '@attestry/chaincode/domain/plans/standard-policies';
import { Refusal } from '@attestry/chaincode/domain/refusal';
import { inForce } from '@attestry/chaincode/domain/versions';
import { ForbearanceFile, Plan } from '@attestry/chaincode/schema';
import { tradelineWith } from './tradelines.js';

// Goal: a plan goes through its states as agreed, whatever is asked of it and in whatever order.
// Method: random commands are carried out by the domain and by a model of it in days and minor units.

const TRADELINE = tradelineWith([0, 30, 60]);
const POLICY = { ...inForce(STANDARD_POLICIES.US, '2024-04-01'), renegotiations: { max: 2, withinMonths: 1 } };
const START = '2024-04-01';
const BY = 'AuroraMSP/collector';
const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1 };
const GRACE_DAYS = 5;
const GAP_DAYS = 10;

interface Model {
  day: number;
  state: 'none' | 'proposed' | 'active' | 'completed' | 'breached' | 'declined';
  proposedOn: number;
  /** Day on which each instalment is due, and its amount. */
  due: number[];
  amounts: number[];
  paid: number;
  lastPaidOn: number;
  breachedBefore: boolean;
  renegotiatedOn: number[];
}

class Real {
  plans = 0;
  file: ForbearanceFile = emptyFile(TRADELINE);
  plan: Plan | undefined;
  account: PlanAccount | undefined;
}

const dateOf = (day: number): string => addDays(START, day);
const instantOf = (day: number): string => `${dateOf(day)}T10:00:00.000Z`;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const datesOf = (plan: Pick<Plan, 'instalments'>): string[] => dueDates(plan, TRADELINE, []);

/** The last day until which the model's plan is kept. */
function keptUntil({ due, amounts, paid }: Model): number {
  let before = 0;
  const index = amounts.findIndex((amount) => (before += amount) > paid);
  return (due[index] ?? 0) + GRACE_DAYS;
}
const isProposed = (model: Model): boolean =>
  model.state === 'proposed' && model.day <= model.proposedOn + POLICY.proposalDays;

function expectSame(model: Model, { plan, file, account }: Real): void {
  if (plan === undefined || account === undefined) return;
  expect(Plan.safeParse(plan).success).toBe(true);
  expect(ForbearanceFile.safeParse(file).success).toBe(true);
  expect(plan.status).toBe(model.state);
  expect(sum(account.instalments.map(Number))).toBe(Number(account.debt));
  expect(Number(account.paid)).toBe(model.paid);
  let before = 0;
  plan.instalments.forEach(({ status }, index) => {
    const from = before;
    before += model.amounts[index] ?? 0;
    expect(status).toBe(model.paid >= before ? 'paid' : model.paid > from ? 'partial' : 'due');
  });
  expect(file.activePlan).toBe(model.state === 'active' ? plan.planId : null);
  const hold = planHold(plan, datesOf(plan));
  expect(hold?.until ?? null).toBe(model.state === 'active' ? `${dateOf(keptUntil(model) + 1)}T00:00:00.000Z` : null);
}

/** Carries an act out; its refusal, if the model foretells one. */
function act(expected: string | undefined, carryOut: () => void): boolean {
  try {
    carryOut();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe(expected);
    return false;
  }
  expect(expected).toBeUndefined();
  return true;
}

class Propose implements fc.Command<Model, Real> {
  constructor(
    readonly amounts: number[],
    readonly wrongBy: number,
  ) {}
  check = (): boolean => true;
  run(model: Model, real: Real): void {
    const renegotiation = model.breachedBefore;
    const recent = model.renegotiatedOn.filter((day) => monthLater(day) > dateOf(model.day)).length;
    const expected =
      this.wrongBy !== 0
        ? 'INSTALMENTS_DO_NOT_ADD_UP'
        : isProposed(model) || model.state === 'active'
          ? 'PLAN_OPEN'
          : renegotiation && recent >= POLICY.renegotiations.max
            ? 'RENEGOTIATION_LIMIT'
            : undefined;
    const due = this.amounts.map((_, index) => model.day + GAP_DAYS * (index + 1));
    const terms = {
      currency: 'EUR' as const,
      debt: BigInt(sum(this.amounts) + this.wrongBy),
      instalments: this.amounts.map(BigInt),
    };
    const request = {
      commandId: 'command-1',
      planId: `plan-${String(real.plans + 1).padStart(8, '0')}`,
      tradelineId: TRADELINE.tradelineId,
      proposedFor: 'lender' as const,
      dueOn: due.map(dateOf),
      graceDays: GRACE_DAYS,
    };
    const open = real.plan?.status === 'proposed' ? real.plan : undefined;
    const standing = {
      tradeline: TRADELINE,
      file: real.file,
      existing: undefined,
      proposal: open,
      outstandingMinor: undefined,
    };
    const done = act(expected, () => {
      const outcome = proposePlan(request, terms, standing, POLICY, instantOf(model.day), BY);
      real.plan = outcome.plan;
      real.file = outcome.file;
    });
    if (!done) return;
    real.plans += 1;
    real.account = { ...terms, paid: 0n };
    Object.assign(model, { state: 'proposed', proposedOn: model.day, due, amounts: this.amounts, paid: 0 });
    expectSame(model, real);
  }
  toString = (): string => `propose(${this.amounts.join('+')}, wrong by ${this.wrongBy})`;
}

/** A day one month after a model's day, by the calendar. */
function monthLater(day: number): string {
  const date = dateOf(day);
  const [year = 0, month = 0, last = 0] = date.split('-').map(Number);
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(last, days))).toISOString().slice(0, 10);
}

class Accept implements fc.Command<Model, Real> {
  check = (model: Model): boolean => model.state !== 'none';
  run(model: Model, real: Real): void {
    const expected = !isProposed(model)
      ? 'PLAN_NOT_PROPOSED'
      : model.day > keptUntil(model)
        ? 'DATE_OUT_OF_ORDER'
        : undefined;
    const { plan, account } = real;
    if (plan === undefined || account === undefined) throw new Error('something was proposed');
    const request = { acceptedFor: 'subject' as const, evidence: EVIDENCE };
    const done = act(expected, () => {
      const at = instantOf(model.day);
      const outcome = acceptPlan(plan, real.file, request, undefined, account.debt, datesOf(plan), at, BY);
      real.plan = outcome.plan;
      real.file = outcome.file;
    });
    if (!done) return;
    if (model.breachedBefore) model.renegotiatedOn.push(model.day);
    Object.assign(model, { state: 'active', lastPaidOn: model.day, breachedBefore: false });
    expectSame(model, real);
  }
  toString = (): string => 'accept';
}

class Decline implements fc.Command<Model, Real> {
  check = (model: Model): boolean => model.state !== 'none';
  run(model: Model, real: Real): void {
    const { plan } = real;
    if (plan === undefined) throw new Error('something was proposed');
    const done = act(isProposed(model) ? undefined : 'PLAN_NOT_PROPOSED', () => {
      const outcome = declinePlan(plan, real.file, instantOf(model.day), BY);
      real.plan = outcome.plan;
      real.file = outcome.file;
    });
    if (done) model.state = 'declined';
    expectSame(model, real);
  }
  toString = (): string => 'decline';
}

class Pay implements fc.Command<Model, Real> {
  constructor(
    readonly asked: number | 'rest',
    readonly daysAgo: number,
  ) {}
  check = (model: Model): boolean => model.state !== 'none';
  run(model: Model, real: Real): void {
    const paidOn = model.day - this.daysAgo;
    const amount = this.asked === 'rest' ? Math.max(1, sum(model.amounts) - model.paid) : this.asked;
    const expected =
      model.state !== 'active'
        ? 'PLAN_NOT_ACTIVE'
        : paidOn < model.lastPaidOn
          ? 'DATE_OUT_OF_ORDER'
          : paidOn > keptUntil(model)
            ? 'PLAN_BREACHED'
            : model.paid + amount > sum(model.amounts)
              ? 'PAYMENT_EXCEEDS_DEBT'
              : undefined;
    const { plan, account } = real;
    if (plan === undefined || account === undefined) throw new Error('something was proposed');
    const payment = { currency: 'EUR', amount: BigInt(amount) };
    const done = act(expected, () => {
      const at = instantOf(model.day);
      const outcome = payPlan(plan, real.file, account, payment, dateOf(paidOn), datesOf, at, BY);
      real.plan = outcome.plan;
      real.file = outcome.file;
      real.account = outcome.account;
    });
    if (!done) return;
    model.paid += amount;
    model.lastPaidOn = paidOn;
    if (model.paid === sum(model.amounts)) model.state = 'completed';
    expectSame(model, real);
  }
  toString = (): string => `pay(${this.asked}, ${this.daysAgo} days ago)`;
}

class Assess implements fc.Command<Model, Real> {
  check = (model: Model): boolean => model.state !== 'none';
  run(model: Model, real: Real): void {
    const expected =
      model.state !== 'active' ? 'PLAN_NOT_ACTIVE' : model.day <= keptUntil(model) ? 'PLAN_KEPT' : undefined;
    const { plan } = real;
    if (plan === undefined) throw new Error('something was proposed');
    const done = act(expected, () => {
      const outcome = assessPlan(plan, real.file, datesOf(plan), instantOf(model.day), BY);
      real.plan = outcome.plan;
      real.file = outcome.file;
    });
    if (!done) return;
    Object.assign(model, { state: 'breached', breachedBefore: true });
    expectSame(model, real);
  }
  toString = (): string => 'assess';
}

class Wait implements fc.Command<Model, Real> {
  constructor(readonly days: number) {}
  check = (): boolean => true;
  run(model: Model): void {
    model.day += this.days;
  }
  toString = (): string => `wait(${this.days})`;
}

test('a plan goes through its states as agreed, whatever is asked of it', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 });
  const commands = fc.commands(
    [
      fc.tuple(amounts, fc.constantFrom(0, 0, 0, 1)).map(([each, wrongBy]) => new Propose(each, wrongBy)),
      fc.constant(new Accept()),
      fc.constant(new Accept()),
      fc.constant(new Decline()),
      fc
        .tuple(fc.oneof(fc.constant('rest' as const), fc.integer({ min: 1, max: 150 })), fc.constantFrom(0, 0, 3))
        .map(([amount, ago]) => new Pay(amount, ago)),
      fc.constant(new Assess()),
      fc.integer({ min: 1, max: 20 }).map((days) => new Wait(days)),
    ],
    { maxCommands: 60 },
  );
  const states = new Set<string>();
  fc.assert(
    fc.property(commands, (each) => {
      const model: Model = {
        day: 0,
        state: 'none',
        proposedOn: 0,
        due: [],
        amounts: [],
        paid: 0,
        lastPaidOn: 0,
        breachedBefore: false,
        renegotiatedOn: [],
      };
      fc.modelRun(() => ({ model, real: new Real() }), each);
      states.add(model.state);
    }),
    // A seed of its own, because what follows says which states these runs have met.
    { numRuns: 300, seed: 3 },
  );
  expect([...states].sort()).toEqual(expect.arrayContaining(['active', 'breached', 'completed', 'proposed']));
});
