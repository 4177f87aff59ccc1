import type { z } from 'zod';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { correctRepayment } from '../../domain/tradelines/correct-repayment.js';
import { AmountPacks, packOf } from '../../ledger/amount-packs.js';
import { loadCorrections, saveCorrection } from '../../ledger/corrections.js';
import { encode } from '../../ledger/encoding.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type { CorrectRepayment, CorrectRepaymentAmounts, Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { amountsItem, requireOwn } from './append-repayments.js';

/** Replaces a month that was reported wrongly; what stood before stays in a record of its own and in the history. */
export async function correctOneRepayment(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof CorrectRepayment>,
  amounts: z.output<typeof CorrectRepaymentAmounts>,
): Promise<{ transactionId: string; tradeline: Tradeline }> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  const { tradelineId, period } = request.event;
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const [found] = await pages.load([tradelineId]);
  const tradeline = underEvent(() => requireOwn(found, tradelineId, lender.mspId));
  const pack = packOf(lender.mspId, request.commandId);
  const outcome = correctRepayment(tradeline, request, amounts.item, pack);

  const earlier = await loadCorrections(ctx.store, tradelineId);
  pages.put(outcome.tradeline);
  pages.save(ctx.submitter);
  saveCorrection(ctx.store, ctx.charter, lender.mspId, {
    tradelineId,
    sequence: earlier.length + 1,
    period,
    reason: request.reason,
    before: outcome.before,
    after: outcome.after,
    revisionBefore: tradeline.revision,
    at: ctx.store.at,
    by: ctx.submitter,
    transactionId: ctx.store.transactionId,
  });
  const item = amountsItem(tradeline, period, amounts.item);
  new AmountPacks(ctx.store, lender.mspId).put(pack, amounts.salt, [item]);
  ctx.store.announce('RepaymentCorrected', encode({ tradelineId, period }));
  return { transactionId: ctx.store.transactionId, tradeline: outcome.tradeline };
}

function underEvent<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof Refusal ? error.under('event') : error;
  }
}
