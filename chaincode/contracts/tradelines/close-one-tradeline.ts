import { requireEntitled } from '../../domain/members/entitlement.js';
import { closeTradeline } from '../../domain/tradelines/close-tradeline.js';
import { encode } from '../../ledger/encoding.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type { CloseTradeline, Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { requireOwn } from './append-repayments.js';

/** Closes a tradeline of the caller's own. */
export async function closeOneTradeline(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: CloseTradeline,
): Promise<{ transactionId: string; tradeline: Tradeline }> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const [found] = await pages.load([request.tradelineId]);
  const tradeline = closeTradeline(requireOwn(found, request.tradelineId, lender.mspId), request, ctx.today);
  pages.put(tradeline);
  pages.save(ctx.submitter);
  ctx.store.announce('TradelineClosed', encode({ tradelineId: request.tradelineId }));
  return { transactionId: ctx.store.transactionId, tradeline };
}
