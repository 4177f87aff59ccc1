import type { Duty, Member, MemberRole } from '../../schema/members.js';
import { Refusal } from '../refusal.js';

/** Who sent a transaction, as Fabric verified it: nothing here comes from a request's fields. */
export interface Caller {
  readonly mspId: string;
  /** Common name of the certificate. */
  readonly name: string;
  /** The certificate's attribute `attestry.duties`. */
  readonly duties: readonly Duty[];
}

/** How a caller is named on the ledger. */
export function submitterOf(caller: Caller): string {
  return `${caller.mspId}/${caller.name}`;
}

/**
 * Makes sure that a caller's organisation has been admitted and is not suspended.
 *
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED.
 */
export function requireActive(caller: Caller, member: Member | undefined): Member {
  if (member === undefined) throw new Refusal('MEMBER_NOT_ADMITTED', '', `${caller.mspId} has not been admitted`);
  if (member.status === 'suspended') throw new Refusal('MEMBER_SUSPENDED', '', `${caller.mspId} is suspended`);
  return member;
}

/**
 * Makes sure that a caller may do what it asks: its organisation is active and has one of the roles, and its
 * certificate carries the duty.
 *
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED, ROLE_NOT_ENTITLED, DUTY_MISSING.
 */
export function requireEntitled(
  caller: Caller,
  member: Member | undefined,
  roles: readonly MemberRole[],
  duty: Duty,
): Member {
  const active = requireActive(caller, member);
  if (!roles.includes(active.role)) {
    throw new Refusal('ROLE_NOT_ENTITLED', '', `${caller.mspId} is a ${active.role}; this is for: ${roles.join(', ')}`);
  }
  requireDuty(caller, duty);
  return active;
}

/**
 * Makes sure that a caller may act for a subject that has come to it: any active member's desk may, and the regulator.
 *
 * @throws {@link Refusal} in this order: MEMBER_NOT_ADMITTED, MEMBER_SUSPENDED, DUTY_MISSING.
 */
export function requireDesk(caller: Caller, member: Member | undefined): Member {
  const active = requireActive(caller, member);
  requireDuty(caller, active.role === 'regulator' ? 'supervise' : 'serve');
  return active;
}

/** @throws {@link Refusal} DUTY_MISSING. */
export function requireDuty(caller: Caller, duty: Duty): void {
  if (!caller.duties.includes(duty)) {
    throw new Refusal('DUTY_MISSING', '', `the certificate does not carry the duty "${duty}"`);
  }
}
