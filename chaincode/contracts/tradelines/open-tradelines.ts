import type { z } from 'zod';
import { requireEntitled } from '../../domain/members/entitlement.js';
import { openTradeline } from '../../domain/tradelines/open-tradeline.js';
import { AmountPacks, packOf, type PackItem } from '../../ledger/amount-packs.js';
import { encode } from '../../ledger/encoding.js';
import { meter } from '../../ledger/reciprocity.js';
import { linkSubject } from '../../ledger/subjects.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type { BatchReceipt, OpenTradelines, OpenTradelinesAmounts } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { at, decideBatch, requireAligned } from './batch.js';

/** Opens tradelines of the caller's own, and packs their exact limits in the lender's private collection. */
export async function openTradelines(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof OpenTradelines>,
  amounts: z.output<typeof OpenTradelinesAmounts>,
): Promise<BatchReceipt> {
  const lender = requireEntitled(ctx.caller, caller, ['lender'], 'furnish');
  requireAligned(request.tradelines, amounts.items, 'tradelines');
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const existing = await pages.load(request.tradelines.map(({ tradelineId }) => tradelineId));
  const pack = packOf(lender.mspId, request.commandId);
  const items: PackItem[] = [];

  const receipt = decideBatch(ctx, request.tradelines, request.onRefusal, 'tradelines', (record, index) => {
    const opening = at(amounts.items, index);
    const outcome = openTradeline(record, opening, lender.mspId, existing[index], ctx.today, pack);
    if (!outcome.opened) return 'repeated';
    pages.put(outcome.tradeline);
    linkSubject(ctx.store, record.subjectId, record.tradelineId);
    const key = record.tradelineId.slice(lender.mspId.length + 1);
    items.push([key, null, record.currency, opening.limit.toString(), null, null, null, null]);
    return 'written';
  });

  if (items.length > 0) {
    pages.save(ctx.submitter);
    meter(ctx.store, 'furnished', lender.mspId, pack, items.length);
    new AmountPacks(ctx.store, lender.mspId).put(pack, amounts.salt, items);
    ctx.store.announce('TradelinesOpened', encode({ lender: lender.mspId, count: items.length }));
  }
  return receipt;
}
