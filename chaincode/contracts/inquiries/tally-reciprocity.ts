import type { z } from 'zod';
import { dayBefore, daysToTally, reciprocityStanding, tallied } from '../../domain/inquiries/reciprocity.js';
import { requireActive } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { encode } from '../../ledger/encoding.js';
import { memberKey, meterKey, reciprocityPolicyKey } from '../../ledger/keys.js';
import { meteredDays, meterOf, reciprocityPolicyOf, saveMeter } from '../../ledger/reciprocity.js';
import type { MeterReceipt, ReciprocityView, TallyReciprocity } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';

/**
 * Counts what a member furnished and asked, up to yesterday. It reads whole days only, to which nothing is added any
 * more, so that it collides with nobody's inquiries or reports.
 */
export async function tallyReciprocity(
  ctx: AttestryContext,
  caller: Member | undefined,
  { mspId }: z.output<typeof TallyReciprocity>,
): Promise<z.output<typeof MeterReceipt>> {
  requireActive(ctx.caller, caller);
  const [member, stored] = await ctx.store.getMany([memberKey(mspId), meterKey(mspId)]);
  if (member === undefined) throw new Refusal('MEMBER_NOT_FOUND', 'mspId', `${mspId} has not been admitted`);
  const before = meterOf(stored);
  const [first] = daysToTally(before, ctx.today);
  const counted = first === undefined ? [] : await meteredDays(ctx.store, mspId, first, ctx.today);
  const meter = tallied(before, mspId, counted, ctx.today, ctx.submitter);
  saveMeter(ctx.store, meter);
  ctx.store.announce('ReciprocityTallied', encode({ mspId, talliedTo: dayBefore(ctx.today) }));
  return { transactionId: ctx.store.transactionId, meter };
}

/** The policy, a member's meter, and what it would take. */
export async function readReciprocity(
  ctx: AttestryContext,
  reader: Member,
  mspId: string,
): Promise<z.output<typeof ReciprocityView>> {
  if (reader.role !== 'regulator' && reader.mspId !== mspId) {
    throw new Refusal('NOT_ENTITLED_TO_READ', '', `the meter is for ${mspId} and the regulator`);
  }
  const [policyRecord, stored] = await ctx.store.getMany([reciprocityPolicyKey, meterKey(mspId)]);
  const policy = reciprocityPolicyOf(policyRecord);
  const meter = meterOf(stored);
  const standing = policy === undefined ? null : reciprocityStanding(policy, meter);
  return { policy: policy ?? null, meter: meter ?? null, standing };
}
