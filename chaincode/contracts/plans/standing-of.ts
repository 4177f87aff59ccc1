import { offerFor } from '../../domain/plans/forbearance-file.js';
import { isInForce, toldHold } from '../../domain/plans/holds.js';
import { dueDates, planHold } from '../../domain/plans/plan-clock.js';
import { inForce } from '../../domain/versions.js';
import { loadMarks } from '../../ledger/disputes.js';
import { loadFile } from '../../ledger/forbearance.js';
import { loadHolds } from '../../ledger/holds.js';
import { loadMember } from '../../ledger/members.js';
import { PlanBook } from '../../ledger/plans.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import type { DisputeMark } from '../../schema/dispute-mark.js';
import type { ForbearanceFile, Hold } from '../../schema/forbearance.js';
import type { Member } from '../../schema/members.js';
import type { Jurisdiction } from '../../schema/primitives.js';
import type { StandingAnswer } from '../../schema/standing.js';
import type { Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { findTradeline } from '../tradelines/read-tradelines.js';

/** What the registry tells `collections` of a caller, and of the tradeline whose debt it wants to collect. */
export async function standingOf(
  ctx: AttestryContext,
  member: Member,
  facts: { tradelineId?: string | undefined; other?: string | undefined; pack?: Jurisdiction | undefined },
): Promise<StandingAnswer> {
  const { tradelineId, pack } = facts;
  const other = facts.other === undefined ? null : ((await loadMember(ctx.store, facts.other)) ?? null);
  if (tradelineId === undefined) {
    return { member, other, tradeline: null, holds: [], forbearance: { offeredAt: null, demanded: false } };
  }
  const { tradeline, lender } = await findTradeline(ctx, tradelineId);
  const [mark = null] = await loadMarks(ctx.store, [tradelineId]);
  const file = await loadFile(ctx.store, tradeline);
  const { subjectId, status, daysPastDue, firstDelinquencyOn } = tradeline;
  return {
    member,
    other,
    tradeline: {
      lender: tradeline.lender,
      subjectId,
      status,
      daysPastDue,
      firstDelinquencyOn,
      disputed: mark !== null,
    },
    holds: [...(await holdsNow(ctx, tradeline, file)), ...(mark === null ? [] : [disputeHold(mark)])],
    forbearance: {
      offeredAt: offerFor(file, firstDelinquencyOn),
      demanded: await isOfferDemanded(ctx, [lender.jurisdiction, pack ?? lender.jurisdiction]),
    },
  };
}

/**
 * The holds in force. That of a plan is computed anew, because a shock regime that was declared since the last payment
 * moves the instalments.
 */
export async function holdsNow(ctx: AttestryContext, tradeline: Tradeline, file: ForbearanceFile): Promise<Hold[]> {
  const kept = await loadHolds(ctx.store, tradeline.tradelineId);
  const [plan] = await new PlanBook(ctx.store, ctx.charter).load([file.activePlan]);
  const regimes = plan === undefined ? [] : await new RegulatorLists(ctx.store, ctx.charter).regimes();
  const ofPlan = plan && planHold(plan, dueDates(plan, tradeline, regimes));
  return [...kept.filter(({ kind }) => kind !== 'plan'), ...(ofPlan === undefined ? [] : [ofPlan])]
    .filter((hold) => isInForce(hold, ctx.store.at))
    .map(toldHold);
}

/** A debt is not collected while it is disputed; the mark of the dispute is what says so. */
function disputeHold({ since }: DisputeMark): Hold {
  return { kind: 'dispute', since: `${since}T00:00:00.000Z`, until: null };
}

/** A case's own pack is its lender's choice; it cannot choose itself out of the law that it lends under. */
async function isOfferDemanded(ctx: AttestryContext, jurisdictions: readonly Jurisdiction[]): Promise<boolean> {
  const lists = new RegulatorLists(ctx.store, ctx.charter);
  for (const jurisdiction of new Set(jurisdictions)) {
    if (inForce(await lists.policies(jurisdiction), ctx.today).forbearanceFirst) return true;
  }
  return false;
}
