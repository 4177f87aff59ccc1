import type { Member, SuspendMember } from '../../schema/members.js';
import { Refusal } from '../refusal.js';

/**
 * Suspends a member: it keeps its records and may write no more until it is reinstated.
 *
 * @throws {@link Refusal} MEMBER_STATUS_UNCHANGED.
 */
export function suspendMember(member: Member, reason: SuspendMember['reason'], at: string, by: string): Member {
  if (member.status === 'suspended') {
    throw new Refusal('MEMBER_STATUS_UNCHANGED', 'mspId', `${member.mspId} is suspended already`);
  }
  return { ...member, status: 'suspended', suspension: { at, reason }, revision: member.revision + 1, by };
}

/**
 * Lets a suspended member write again.
 *
 * @throws {@link Refusal} MEMBER_STATUS_UNCHANGED.
 */
export function reinstateMember(member: Member, by: string): Member {
  if (member.status === 'active') {
    throw new Refusal('MEMBER_STATUS_UNCHANGED', 'mspId', `${member.mspId} is active already`);
  }
  return { ...member, status: 'active', suspension: null, revision: member.revision + 1, by };
}
