import { Refusal } from '../../domain/refusal.js';
import { loadDispute } from '../../ledger/disputes.js';
import type { Dispute } from '../../schema/disputes.js';
import type { AttestryContext } from '../context.js';

/** @throws {@link Refusal} DISPUTE_NOT_FOUND. */
export async function requireDispute(ctx: AttestryContext, disputeId: string): Promise<Dispute> {
  const dispute = await loadDispute(ctx.store, disputeId);
  if (dispute === undefined) throw new Refusal('DISPUTE_NOT_FOUND', 'disputeId', 'no such dispute');
  return dispute;
}
