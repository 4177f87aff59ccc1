import { isInPlan } from '../../domain/plans/forbearance-file.js';
import { Refusal } from '../../domain/refusal.js';
import { inScope, treatedTradeline, treatments } from '../../domain/shocks/treatment.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { loadFile } from '../../ledger/forbearance.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type { RegimeCoverage } from '../../schema/shocks.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { findTradeline, requireLender } from '../tradelines/read-tradelines.js';
import type { z } from 'zod';

/** A tradeline month by month as it counts, with what it would be without regimes. */
export async function treatedProfile(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<ResponseOf<'TreatedProfile'>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  const regimes = await new RegulatorLists(ctx.store, ctx.charter).regimes();
  const file = await loadFile(ctx.store, tradeline);
  const treated = treatments(tradeline, regimes);
  const without = treatedTradeline(tradeline, []);
  return {
    tradelineId,
    months: tradeline.profile.flatMap((reported, index) => {
      const treatment = treated[index];
      return treatment === undefined ? [] : [{ reported, ...treatment, inPlan: isInPlan(reported.period, file) }];
    }),
    daysPastDue: treatedTradeline(tradeline, regimes).daysPastDue,
    counterfactual: { daysPastDue: without.daysPastDue, worstDaysPastDue: without.worstDaysPastDue },
  };
}

/** How many tradelines and months of a lender a regime covers, some pages at a time. */
export async function regimeCoverage(
  ctx: AttestryContext,
  reader: Member,
  request: z.output<typeof RegimeCoverage>,
): Promise<ResponseOf<'RegimeCoverage'>> {
  requireReader(reader, request.lender);
  const lender = await requireLender(ctx, request.lender);
  const regimes = await new RegulatorLists(ctx.store, ctx.charter).regimes();
  const regime = regimes.find(({ regimeId }) => regimeId === request.regimeId);
  if (regime === undefined) throw new Refusal('REGIME_NOT_FOUND', 'regimeId', 'no such regime');
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const { tradelines, next } = await pages.scan(request.after, request.pages);
  const deferred = tradelines
    .filter((tradeline) => inScope(regime, tradeline))
    .map((tradeline) => treatments(tradeline, [regime]).filter(({ treatment }) => treatment === 'deferred').length);
  return {
    regimeId: regime.regimeId,
    tradelines: tradelines.length,
    inScope: deferred.length,
    covered: deferred.filter((months) => months > 0).length,
    months: deferred.reduce((sum, months) => sum + months, 0),
    next,
  };
}
