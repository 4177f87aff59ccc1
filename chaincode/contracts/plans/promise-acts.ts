import type { z } from 'zod';
import { makePromise, payPromise, settlePromise, type PromiseOutcome } from '../../domain/plans/promises.js';
import { Refusal } from '../../domain/refusal.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { encode } from '../../ledger/encoding.js';
import { saveFile } from '../../ledger/forbearance.js';
import { PromiseBook } from '../../ledger/promises.js';
import type { Member } from '../../schema/members.js';
import type {
  MakePromise,
  PromiseAmounts,
  PromiseToPay,
  ReportPromisePayment,
  SettlePromise,
} from '../../schema/promises.js';
import type { AttestryContext } from '../context.js';
import { findTradeline } from '../tradelines/read-tradelines.js';
import { factsOf, requireSpeaker, type Facts } from './facts.js';

interface PromiseReceipt {
  readonly transactionId: string;
  readonly promise: PromiseToPay;
}

/** Puts a promise to pay on record, its amount in the lender's private collection. */
export async function makeOnePromise(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: MakePromise,
  { salt, item }: z.output<typeof PromiseAmounts>,
): Promise<PromiseReceipt> {
  const speaker = requireSpeaker(ctx, caller, ['lender']);
  const { tradeline, file, policy } = await factsOf(ctx, speaker, request.tradelineId);
  const outcome = makePromise(request, item.currency, tradeline, file, policy, ctx.store.at, ctx.submitter);
  const book = new PromiseBook(ctx.store, ctx.charter);
  book.saveAccount(outcome.promise, salt, { ...item, paid: 0n });
  return kept(ctx, book, 'PromiseMade', outcome);
}

/** Counts a payment towards a promise. Only the lender reports one. */
export async function reportPromisePayment(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: ReportPromisePayment,
  { salt, item }: z.output<typeof PromiseAmounts>,
): Promise<PromiseReceipt> {
  const { book, promise, facts } = await loaded(ctx, caller, ['lender'], request);
  const account = await book.loadAccount(promise);
  if (account === undefined) throw new Refusal('AMOUNTS_MISSING', 'promise', 'the exact amounts were purged');
  const { at } = ctx.store;
  const outcome = payPromise(promise, facts.file, account, item, request.paidOn, at, ctx.submitter);
  book.saveAccount(promise, salt, outcome.account);
  return kept(ctx, book, outcome.promise.status === 'kept' ? 'PromiseKept' : 'PromisePaid', outcome);
}

/** Judges a promise by the repayments reported. The lender and the regulator may ask for it. */
export async function settleOnePromise(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: SettlePromise,
): Promise<PromiseReceipt> {
  const { book, promise, facts } = await loaded(ctx, caller, ['lender', 'regulator'], request);
  const outcome = settlePromise(promise, facts.file, facts.tradeline, ctx.store.at, ctx.submitter);
  return kept(ctx, book, outcome.promise.status === 'kept' ? 'PromiseKept' : 'PromiseBroken', outcome);
}

export async function listPromises(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<{ promises: PromiseToPay[] }> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  return { promises: await new PromiseBook(ctx.store, ctx.charter).list(tradelineId) };
}

async function loaded(
  ctx: AttestryContext,
  caller: Member | undefined,
  speakers: readonly ('lender' | 'regulator')[],
  request: { tradelineId: string; promise: number },
): Promise<{ book: PromiseBook; promise: PromiseToPay; facts: Facts }> {
  const speaker = requireSpeaker(ctx, caller, speakers);
  const facts = await factsOf(ctx, speaker, request.tradelineId);
  const book = new PromiseBook(ctx.store, ctx.charter);
  const promise = await book.load(request.tradelineId, request.promise);
  if (promise === undefined) throw new Refusal('PROMISE_NOT_FOUND', 'promise', 'no such promise');
  return { book, promise, facts };
}

function kept(
  ctx: AttestryContext,
  book: PromiseBook,
  event: string,
  { promise, file }: PromiseOutcome,
): PromiseReceipt {
  book.save(promise);
  saveFile(ctx.store, file);
  ctx.store.announce(event, encode({ tradelineId: promise.tradelineId, promise: promise.promise }));
  return { transactionId: ctx.store.transactionId, promise };
}
