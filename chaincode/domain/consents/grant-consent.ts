import type { Consent, GrantConsent } from '../../schema/consents.js';
import type { Member } from '../../schema/members.js';
import { requirePermitted } from '../inquiries/purposes.js';
import { Refusal } from '../refusal.js';

/**
 * Records a consent that the subject has signed. A member records the consents given to itself; the regulator records
 * any, for a subject that comes to it.
 *
 * @param recorder - The caller's organisation.
 * @param holder - The member record of the organisation that may rely on the consent, if there is one.
 * @param today - The transaction's day, YYYY-MM-DD.
 * @throws {@link Refusal} in this order: NOT_HOLDER_OF_CONSENT, MEMBER_NOT_FOUND, PURPOSE_NOT_PERMITTED,
 * DATE_OUT_OF_ORDER, CONSENT_EXISTS.
 */
export function grantConsent(
  request: GrantConsent,
  recorder: Member,
  holder: Member | undefined,
  existing: Consent | undefined,
  today: string,
  at: string,
  by: string,
): Consent {
  if (recorder.role !== 'regulator' && recorder.mspId !== request.holder) {
    throw new Refusal('NOT_HOLDER_OF_CONSENT', 'holder', `${recorder.mspId} records consents given to itself`);
  }
  if (holder?.role !== 'lender' && holder?.role !== 'insurer' && holder?.role !== 'regulator') {
    throw new Refusal('MEMBER_NOT_FOUND', 'holder', `${request.holder} is no lender, insurer or regulator here`);
  }
  if (holder.role === 'regulator' && request.purposes.some((purpose) => purpose !== 'ownReport')) {
    throw new Refusal('PURPOSE_NOT_PERMITTED', 'purposes', 'the regulator looks for the subject itself only');
  }
  for (const purpose of request.purposes) requirePermitted(purpose, holder.jurisdiction, 'purposes');
  if (request.expiresOn < today) throw new Refusal('DATE_OUT_OF_ORDER', 'expiresOn', `today is ${today}`);
  if (existing !== undefined) throw new Refusal('CONSENT_EXISTS', 'consentId', 'a consent of this id stands');
  return {
    consentId: request.consentId,
    subjectId: request.subjectId,
    holder: request.holder,
    purposes: [...request.purposes].sort(),
    grantedAt: at,
    expiresOn: request.expiresOn,
    status: 'granted',
    revokedAt: null,
    evidence: request.evidence,
    revision: 1,
    by,
  };
}
