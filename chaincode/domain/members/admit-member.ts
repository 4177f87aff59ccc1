import type { AdmitMember, Member } from '../../schema/members.js';
import { Refusal } from '../refusal.js';
import { isLei } from './lei.js';

/**
 * Admits an organisation to the registry, active at once.
 *
 * @param existing - The member of that id on the ledger, if any.
 * @param at - The transaction's instant; `by` its submitter.
 * @throws {@link Refusal} in this order: LEI_INVALID, MEMBER_EXISTS.
 */
export function admitMember(request: AdmitMember, existing: Member | undefined, at: string, by: string): Member {
  if (!isLei(request.lei)) throw new Refusal('LEI_INVALID', 'lei', 'the check digits do not fit');
  if (existing !== undefined) throw new Refusal('MEMBER_EXISTS', 'mspId', `${request.mspId} has been admitted already`);
  return {
    mspId: request.mspId,
    role: request.role,
    legalName: request.legalName,
    lei: request.lei,
    jurisdiction: request.jurisdiction,
    expectedTradelines: request.expectedTradelines,
    status: 'active',
    suspension: null,
    admittedAt: at,
    revision: 1,
    by,
  };
}
