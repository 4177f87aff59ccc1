import { requireActive, requireEntitled } from '../../domain/members/entitlement.js';
import { Refusal } from '../../domain/refusal.js';
import { loadMember } from '../../ledger/members.js';
import type { Cover } from '../../schema/covers.js';
import type { Member } from '../../schema/members.js';
import type { AttestryContext } from '../context.js';

type Sides = Pick<Cover, 'lender' | 'insurer'>;

/**
 * Makes sure that a lender or an insurer acts, through somebody who deals with claims there.
 *
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED, ROLE_NOT_ENTITLED, DUTY_MISSING.
 */
export function requireCoverParty(ctx: AttestryContext, caller: Member | undefined): Member {
  const member = requireActive(ctx.caller, caller);
  return requireEntitled(ctx.caller, caller, ['lender', 'insurer'], member.role === 'insurer' ? 'insure' : 'collect');
}

/**
 * Makes sure that the two sides of a cover are what they are called. That of the caller's is active, as it acts.
 *
 * @returns The lender.
 * @throws {@link Refusal} in this order: MEMBER_NOT_FOUND, MEMBER_SUSPENDED (the other side).
 */
export async function requireSides(ctx: AttestryContext, { lender, insurer }: Sides): Promise<Member> {
  const found = await loadMember(ctx.store, lender);
  const other = await loadMember(ctx.store, insurer);
  if (found?.role !== 'lender') throw new Refusal('MEMBER_NOT_FOUND', 'lender', `${lender} is no lender here`);
  if (other?.role !== 'insurer') throw new Refusal('MEMBER_NOT_FOUND', 'insurer', `${insurer} is no insurer here`);
  for (const { mspId, status } of [found, other]) {
    if (status === 'suspended') throw new Refusal('MEMBER_SUSPENDED', '', `${mspId} is suspended`);
  }
  return found;
}

/**
 * Makes sure that a member may read a cover or a claim: its two sides, the regulator and the notaries may.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export function requireCoverReader(reader: Member, { lender, insurer }: Sides): void {
  if (reader.mspId === lender || reader.mspId === insurer) return;
  if (reader.role === 'regulator' || reader.role === 'notary') return;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `this is for ${lender} and ${insurer}`);
}

/**
 * As {@link requireCoverReader}, for the exact amounts. The peers refuse anyone else as well.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export function requireCoverAmountsReader(reader: Member, { lender, insurer }: Sides): void {
  if (reader.mspId === lender || reader.mspId === insurer || reader.role === 'regulator') return;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `exact amounts are for ${lender}, ${insurer} and the regulator`);
}
