import type { z } from 'zod';
import { countingTradeline } from '../../domain/disputes/counting.js';
import { hardInquiryCounts } from '../../domain/inquiries/subject-file.js';
import { Refusal } from '../../domain/refusal.js';
import { treatedTradeline } from '../../domain/shocks/treatment.js';
import { foundSignals } from '../../domain/warnings/found-signals.js';
import { raiseWarning } from '../../domain/warnings/early-warning.js';
import { loadFile } from '../../ledger/forbearance.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { warningsOf } from '../../ledger/warnings.js';
import type { Member } from '../../schema/members.js';
import type { ShockRegime } from '../../schema/shocks.js';
import type { MarkedTradeline, Tradeline } from '../../schema/tradelines.js';
import type { EarlyWarning, RaiseWarning } from '../../schema/warnings.js';
import type { AttestryContext } from '../context.js';
import { look } from '../inquiries/make-one-inquiry.js';
import { findMarkedTradeline } from '../tradelines/read-tradelines.js';

/**
 * Verifies a claim and raises the warning. What shows elsewhere is looked at by an inquiry, with the subject's consent and
 * an entry in its footprint; without one, only what the lender itself knows can be claimed.
 */
export async function raiseOneWarning(
  ctx: AttestryContext,
  lender: Member,
  request: z.output<typeof RaiseWarning>,
): Promise<EarlyWarning> {
  const { tradelineId, consentId, commandId } = request;
  const marked = await findMarkedTradeline(ctx, tradelineId);
  if (marked.lender !== lender.mspId) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', `it is ${marked.lender}'s`);
  }
  const regimes = await new RegulatorLists(ctx.store, ctx.charter).regimes();
  const tradeline = counted(marked, regimes, ctx.today);
  if (tradeline?.status !== 'open') {
    throw new Refusal('TRADELINE_CLOSED', 'tradelineId', 'nothing of it counts any more');
  }
  const before = await warningsOf(ctx.store, tradelineId);
  const file = await loadFile(ctx.store, tradeline);
  const inquiry = { commandId, subjectId: marked.subjectId, purpose: 'accountReview' as const };
  const looked = consentId === undefined ? undefined : await look(ctx, lender, { ...inquiry, consentId });
  const elsewhere = looked && {
    tradelines: looked.tradelines.flatMap((each) => counted(each, regimes, ctx.today) ?? []),
    inquiries: hardInquiryCounts(looked.file, ctx.today),
  };
  const planBroken = file.lastPlanBreached;
  const found = foundSignals({ tradeline, planBroken, ...(elsewhere === undefined ? {} : { elsewhere }) });
  const entry = looked?.inquiry.entry ?? null;
  return raiseWarning(request, found, tradeline, before, entry, ctx.store.at, ctx.submitter);
}

/** A tradeline as it counts today. */
export function counted(
  marked: MarkedTradeline,
  regimes: readonly ShockRegime[],
  today: string,
): Tradeline | undefined {
  const counting = countingTradeline(marked, today);
  return counting && treatedTradeline(counting, regimes);
}
