import { requireDuty } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import type { AttestryContext } from './context.js';

/**
 * Makes sure that the regulator's supervisor asks. It is known by the charter, since somebody has to admit the first
 * member.
 *
 * @throws {@link Refusal} in this order: ROLE_NOT_ENTITLED, DUTY_MISSING.
 */
export function requireRegulator(ctx: AttestryContext): void {
  if (ctx.caller.mspId !== ctx.charter.regulator) {
    throw new Refusal('ROLE_NOT_ENTITLED', '', 'this is for the regulator');
  }
  requireDuty(ctx.caller, 'supervise');
}
