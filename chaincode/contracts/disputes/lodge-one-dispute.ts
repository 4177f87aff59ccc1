import type { z } from 'zod';
import { lodgeDispute } from '../../domain/disputes/lodge-dispute.js';
import { requireDesk } from '../../domain/members/entitlement.js';
import { loadForLodging, saveDispute } from '../../ledger/disputes.js';
import { encode } from '../../ledger/encoding.js';
import { loadMember } from '../../ledger/members.js';
import type { Dispute, LodgeDispute } from '../../schema/disputes.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';
import { findTradeline } from '../tradelines/read-tradelines.js';

/** Takes in an objection; from this transaction on its mark is on the tradeline. */
export async function lodgeOneDispute(
  ctx: AttestryContext,
  caller: Member | undefined,
  request: z.output<typeof LodgeDispute>,
): Promise<{ transactionId: string; dispute: Dispute }> {
  const through = requireDesk(ctx.caller, caller);
  const { tradeline } = await findTradeline(ctx, request.tradelineId);
  const furnisher = await loadMember(ctx.store, tradeline.lender);
  if (furnisher === undefined) throw new Error('a tradeline has a lender');
  const { disputeId, tradelineId } = request;
  const { existing, mark, rule } = await loadForLodging(ctx.store, disputeId, tradelineId, furnisher.jurisdiction);
  const { at } = ctx.store;
  const dispute = lodgeDispute(request, tradeline, furnisher, existing, mark, rule, through.mspId, at, ctx.submitter);
  saveDispute(ctx.store, dispute);
  ctx.store.announce('DisputeLodged', encode({ disputeId, tradelineId, answerBy: dispute.answerBy }));
  return { transactionId: ctx.store.transactionId, dispute };
}
