import { requireActive, requireDuty, requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { inForce } from '../../domain/versions.js';
import { loadFile } from '../../ledger/forbearance.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import type { ForbearanceFile, ForbearancePolicy } from '../../schema/forbearance.js';
import type { Member } from '../../schema/members.js';
import type { ShockRegime } from '../../schema/shocks.js';
import type { Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';
import { findTradeline } from '../tradelines/read-tradelines.js';

/** What an act on a tradeline's forbearance is decided by. */
export interface Facts {
  readonly tradeline: Tradeline;
  readonly file: ForbearanceFile;
  readonly policy: ForbearancePolicy;
  /** All policies of the lender's jurisdiction, oldest first. */
  readonly policies: readonly ForbearancePolicy[];
  readonly regimes: readonly ShockRegime[];
}

/**
 * Makes sure that the caller may speak for somebody on a tradeline.
 *
 * @param speakers - The lender of the tradeline, and the regulator where it may speak for the subject.
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED, ROLE_NOT_ENTITLED, DUTY_MISSING.
 */
export function requireSpeaker(
  ctx: AttestryContext,
  caller: Member | undefined,
  speakers: readonly ('lender' | 'regulator')[],
): Member {
  const member = requireActive(ctx.caller, caller);
  if (member.role !== 'regulator' || !speakers.includes('regulator')) {
    return requireEntitled(ctx.caller, caller, speakers, 'collect');
  }
  requireDuty(ctx.caller, 'supervise');
  return member;
}

/**
 * A tradeline and what governs its forbearance, for a speaker.
 *
 * @throws {@link Refusal} in this order: TRADELINE_NOT_FOUND, NOT_LENDER_OF_TRADELINE.
 */
export async function factsOf(
  ctx: AttestryContext,
  speaker: Pick<Member, 'role' | 'mspId'>,
  tradelineId: string,
): Promise<Facts> {
  const { tradeline, lender } = await findTradeline(ctx, tradelineId);
  if (speaker.role === 'lender' && speaker.mspId !== tradeline.lender) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', 'the tradeline is of another lender');
  }
  const lists = new RegulatorLists(ctx.store, ctx.charter);
  const policies = await lists.policies(lender.jurisdiction);
  return {
    tradeline,
    file: await loadFile(ctx.store, tradeline),
    policy: inForce(policies, ctx.today),
    policies,
    regimes: await lists.regimes(),
  };
}
