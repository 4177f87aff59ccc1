import type { z } from 'zod';
import { cureStage } from '../../domain/plans/cure-stage.js';
import { SPEAKERS, acceptPlan, declinePlan, ended, type Replaced } from '../../domain/plans/decide-plan.js';
import { assessPlan, outstandingOf, payPlan, type PlanAccount } from '../../domain/plans/keep-plan.js';
import { dueDates, isInBreach, planHold, statusOn } from '../../domain/plans/plan-clock.js';
import { proposePlan, type PlanOutcome } from '../../domain/plans/propose-plan.js';
import { Refusal } from '../../domain/refusal.js';
import { treatedTradeline } from '../../domain/shocks/treatment.js';
import { requireAmountsReader, requireReader } from '../../domain/tradelines/read-rights.js';
import { encode } from '../../ledger/encoding.js';
import { saveFile } from '../../ledger/forbearance.js';
import { PlanBook } from '../../ledger/plans.js';
import type { Member } from '../../schema/members.js';
import type {
  AcceptPlan,
  DeclinePlan,
  Plan,
  ProposePlan,
  ProposePlanAmounts,
  ReportPlanPayment,
  ReportPlanPaymentAmounts,
} from '../../schema/plans.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { factsOf, requireSpeaker, type Facts } from './facts.js';
import { setHold } from './hardship-acts.js';

interface PlanReceipt {
  readonly transactionId: string;
  readonly plan: Plan;
}

/** Proposes a plan for one side, and packs its exact amounts in the lender's private collection. */
export async function proposeOnePlan(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: ProposePlan,
  amounts: z.output<typeof ProposePlanAmounts>,
): Promise<PlanReceipt> {
  const speaker = requireSpeaker(ctx, caller, SPEAKERS[request.proposedFor]);
  const { tradeline, file, policy } = await factsOf(ctx, speaker, request.tradelineId);
  const book = new PlanBook(ctx.store, ctx.charter);
  const [existing, proposal, active] = await book.load([request.planId, file.proposal, file.activePlan]);
  const replaces = active !== undefined && request.replaces === active.planId ? active : undefined;
  const outstandingMinor = replaces && outstandingOf(await account(book, replaces));
  const standing = { tradeline, file, existing, proposal, outstandingMinor };
  const outcome = proposePlan(request, amounts.item, standing, policy, ctx.store.at, ctx.submitter);

  if (proposal !== undefined) {
    book.save(ended(proposal, 'lapsed', ctx.today, ctx.submitter));
  }
  book.saveAccount(outcome.plan, amounts.salt, { ...amounts.item, paid: 0n });
  return kept(ctx, book, 'PlanProposed', outcome);
}

/** Accepts a plan for the side that has not consented, and puts its hold on collection. */
export async function acceptOnePlan(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: AcceptPlan,
): Promise<PlanReceipt> {
  const { book, plan, facts } = await loaded(ctx, caller, SPEAKERS[request.acceptedFor], request.planId);
  const [replaces] = await book.load([plan.replaces === facts.file.activePlan ? plan.replaces : null]);
  const replaced: Replaced | undefined = replaces && {
    plan: replaces,
    outstandingMinor: outstandingOf(await account(book, replaces)),
  };
  const { debt } = await account(book, plan);
  const dates = dueDates(plan, facts.tradeline, facts.regimes);
  const outcome = acceptPlan(plan, facts.file, request, replaced, debt, dates, ctx.store.at, ctx.submitter);
  if (outcome.replaced !== undefined) book.save(outcome.replaced);
  await holdFor(ctx, outcome.plan, dates);
  return kept(ctx, book, 'PlanAgreed', outcome);
}

/** Declines a proposal, or takes it back. */
export async function declineOnePlan(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: DeclinePlan,
): Promise<PlanReceipt> {
  const { book, plan, facts } = await loaded(ctx, caller, SPEAKERS[request.declinedFor], request.planId);
  return kept(ctx, book, 'PlanDeclined', declinePlan(plan, facts.file, ctx.store.at, ctx.submitter));
}

/** Counts a payment against a plan. Only its lender reports one. */
export async function reportPlanPayment(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: ReportPlanPayment,
  { salt, item }: z.output<typeof ReportPlanPaymentAmounts>,
): Promise<PlanReceipt> {
  const { book, plan, facts } = await loaded(ctx, caller, ['lender'], request.planId);
  const { tradeline, regimes, file } = facts;
  const datesOf = (of: Pick<Plan, 'instalments'>): string[] => dueDates(of, tradeline, regimes);
  const { at } = ctx.store;
  const before = await account(book, plan);
  const outcome = payPlan(plan, file, before, item, request.paidOn, datesOf, at, ctx.submitter);
  book.saveAccount(plan, salt, outcome.account);
  await holdFor(ctx, outcome.plan, datesOf(outcome.plan));
  return kept(ctx, book, outcome.plan.status === 'completed' ? 'PlanCompleted' : 'PlanPaid', outcome);
}

/** Records a breach, if the rule says that there is one. */
export async function assessOnePlan(
  ctx: AttestryContext,
  caller: Member | undefined,
  { planId }: { planId: string },
): Promise<PlanReceipt> {
  const { book, plan, facts } = await loaded(ctx, caller, ['lender', 'regulator'], planId);
  const dates = dueDates(plan, facts.tradeline, facts.regimes);
  const outcome = assessPlan(plan, facts.file, dates, ctx.store.at, ctx.submitter);
  await holdFor(ctx, outcome.plan, dates);
  return kept(ctx, book, 'PlanBreached', outcome);
}

/** A plan as it stands today: its due dates, whether it is kept, and how far a cure has come. */
export async function readPlan(ctx: AttestryContext, reader: Member, planId: string): Promise<ResponseOf<'ReadPlan'>> {
  const plan = await required(new PlanBook(ctx.store, ctx.charter), planId);
  requireReader(reader, plan.lender);
  const { tradeline, regimes, policies, policy } = await factsOf(ctx, AS_READER, plan.tradelineId);
  const dueOn = dueDates(plan, tradeline, regimes);
  const agreed = policies.find(({ version }) => version === plan.policy.version) ?? policy;
  return {
    plan: { ...plan, status: statusOn(plan, ctx.today) },
    dueOn,
    inBreach: isInBreach(plan, dueOn, ctx.today),
    cure: cureStage(plan, treatedTradeline(tradeline, regimes), agreed),
  };
}

export async function readPlanAmounts(
  ctx: AttestryContext,
  reader: Member,
  planId: string,
): Promise<ResponseOf<'ReadPlanAmounts'>> {
  const book = new PlanBook(ctx.store, ctx.charter);
  const plan = await required(book, planId);
  requireAmountsReader(reader, plan.lender);
  const { currency, debt, instalments, paid } = await account(book, plan);
  return {
    planId,
    currency: inCurrency(currency),
    debt: debt.toString(),
    instalments: instalments.map(String),
    paid: paid.toString(),
  };
}

export async function planHistory(
  ctx: AttestryContext,
  reader: Member,
  planId: string,
): Promise<ResponseOf<'PlanHistory'>> {
  const book = new PlanBook(ctx.store, ctx.charter);
  requireReader(reader, (await required(book, planId)).lender);
  return { planId, versions: await book.history(planId) };
}

/** Facts are the same for every reader; whether it may read was asked before. */
const AS_READER = { role: 'regulator', mspId: '' } as const;

const inCurrency = (currency: string): ResponseOf<'ReadPlanAmounts'>['currency'] =>
  currency as ResponseOf<'ReadPlanAmounts'>['currency'];

async function loaded(
  ctx: AttestryContext,
  caller: Member | undefined,
  speakers: readonly ('lender' | 'regulator')[],
  planId: string,
): Promise<{ book: PlanBook; plan: Plan; facts: Facts }> {
  const speaker = requireSpeaker(ctx, caller, speakers);
  const book = new PlanBook(ctx.store, ctx.charter);
  const plan = await required(book, planId);
  return { book, plan, facts: await factsOf(ctx, speaker, plan.tradelineId) };
}

async function required(book: PlanBook, planId: string): Promise<Plan> {
  const [plan] = await book.load([planId]);
  if (plan === undefined) throw new Refusal('PLAN_NOT_FOUND', 'planId', 'no such plan');
  return plan;
}

async function account(book: PlanBook, plan: Plan): Promise<PlanAccount> {
  const found = await book.loadAccount(plan);
  if (found === undefined) throw new Refusal('AMOUNTS_MISSING', 'planId', 'the exact amounts of the plan were purged');
  return found;
}

async function holdFor(ctx: AttestryContext, plan: Plan, dates: readonly string[]): Promise<void> {
  // One hold is kept for all plans of a tradeline, as one at most is under way: a replacing plan's takes its place.
  await setHold(ctx, plan.tradelineId, 'plan', 'plan', planHold(plan, dates));
}

function kept(ctx: AttestryContext, book: PlanBook, event: string, { plan, file }: PlanOutcome): PlanReceipt {
  book.save(plan);
  saveFile(ctx.store, file);
  ctx.store.announce(event, encode({ planId: plan.planId, tradelineId: plan.tradelineId }));
  return { transactionId: ctx.store.transactionId, plan };
}
