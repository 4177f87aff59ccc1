import type { z } from 'zod';
import { reinsertItem } from '../../domain/disputes/delete-item.js';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { saveReinsertion } from '../../ledger/disputes.js';
import { encode } from '../../ledger/encoding.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { ReinsertionReceipt, ReinsertItem } from '../../schema/disputes.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';
import { requireOwn } from '../tradelines/append-repayments.js';

/** Puts back what was deleted from a tradeline of the caller's own, with its certificate and the notice on record. */
export async function reinsertOneItem(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof ReinsertItem>,
): Promise<z.output<typeof ReinsertionReceipt>> {
  const furnisher = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  const { tradelineId, period, certificate, notice } = request;
  const pages = new TradelinePages(ctx.store, furnisher, ctx.charter);
  const [found] = await pages.load([tradelineId]);
  const before = requireOwn(found, tradelineId, furnisher.mspId);
  const tradeline = reinsertItem(before, request, furnisher.jurisdiction, ctx.today);
  if (certificate === undefined || notice === undefined) throw new Error('the rule has asked for both');
  const reinsertion = { tradelineId, period, certificate, notice, at: ctx.store.at, by: ctx.submitter };
  pages.put(tradeline);
  pages.save(ctx.submitter);
  saveReinsertion(ctx.store, ctx.charter, furnisher.mspId, reinsertion);
  ctx.store.announce('ItemReinserted', encode({ tradelineId, period }));
  return { transactionId: ctx.store.transactionId, reinsertion, tradeline };
}
