import type { z } from 'zod';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { appendRepayment } from '../../domain/tradelines/append-repayment.js';
import { AmountPacks, packOf, type PackItem } from '../../ledger/amount-packs.js';
import { encode } from '../../ledger/encoding.js';
import { meter } from '../../ledger/reciprocity.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type {
  AppendRepayments,
  AppendRepaymentsAmounts,
  BatchReceipt,
  RepaymentAmounts,
  Tradeline,
} from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { at, decideBatch, requireAligned } from './batch.js';

/** Appends a month to each of some tradelines of the caller's own, and packs the exact amounts privately. */
export async function appendRepayments(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof AppendRepayments>,
  amounts: z.output<typeof AppendRepaymentsAmounts>,
): Promise<BatchReceipt> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  requireAligned(request.events, amounts.items, 'events');
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const tradelines = await pages.load(request.events.map(({ tradelineId }) => tradelineId));
  const pack = packOf(lender.mspId, request.commandId);
  const items: PackItem[] = [];

  const receipt = decideBatch(ctx, request.events, request.onRefusal, 'events', (event, index) => {
    const tradeline = requireOwn(tradelines[index], event.tradelineId, lender.mspId);
    const exact = at(amounts.items, index);
    const outcome = appendRepayment(tradeline, event, exact, ctx.today, pack);
    if (!outcome.appended) return 'repeated';
    pages.put(outcome.tradeline);
    items.push(amountsItem(tradeline, event.period, exact));
    return 'written';
  });

  if (items.length > 0) {
    pages.save(ctx.submitter);
    meter(ctx.store, 'furnished', lender.mspId, pack, items.length);
    new AmountPacks(ctx.store, lender.mspId).put(pack, amounts.salt, items);
    ctx.store.announce('RepaymentsAppended', encode({ lender: lender.mspId, count: items.length }));
  }
  return receipt;
}

/**
 * A tradeline that is the caller's own. One of another lender's is not looked for: the caller's pages cannot hold it.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_TRADELINE, TRADELINE_NOT_FOUND.
 */
export function requireOwn(tradeline: Tradeline | undefined, tradelineId: string, lender: string): Tradeline {
  if (!tradelineId.startsWith(`${lender}-`)) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', 'the tradeline is of another lender');
  }
  if (tradeline === undefined) throw new Refusal('TRADELINE_NOT_FOUND', 'tradelineId', 'no such tradeline');
  return tradeline;
}

/** The private record of a month, linked to the pack that held the tradeline's amounts before. */
export function amountsItem(tradeline: Tradeline, period: string, exact: RepaymentAmounts): PackItem {
  return [
    tradeline.tradelineId.slice(tradeline.lender.length + 1),
    period,
    exact.currency,
    exact.limit.toString(),
    exact.balance.toString(),
    exact.due?.toString() ?? null,
    exact.paid.toString(),
    tradeline.amountsPack,
  ];
}
