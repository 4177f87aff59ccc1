import type { Consent, PurposeCode } from '../../schema/consents.js';
import { Refusal } from '../refusal.js';

/**
 * Makes sure that a consent of the subject lets this member look for this purpose today.
 *
 * @param today - The transaction's day, YYYY-MM-DD.
 * @throws {@link Refusal} in this order: CONSENT_NOT_FOUND, NOT_HOLDER_OF_CONSENT, CONSENT_REVOKED, CONSENT_EXPIRED,
 * PURPOSE_NOT_CONSENTED.
 */
export function requireConsent(
  consent: Consent | undefined,
  holder: string,
  purpose: PurposeCode,
  today: string,
): Consent {
  if (consent === undefined)
    throw new Refusal('CONSENT_NOT_FOUND', 'consentId', 'the subject has given no such consent');
  if (consent.holder !== holder) {
    throw new Refusal('NOT_HOLDER_OF_CONSENT', 'consentId', `the consent was given to ${consent.holder}`);
  }
  if (consent.status === 'revoked') throw new Refusal('CONSENT_REVOKED', 'consentId', 'the consent was revoked');
  if (today > consent.expiresOn) {
    throw new Refusal('CONSENT_EXPIRED', 'consentId', `the consent ended on ${consent.expiresOn}`);
  }
  if (!consent.purposes.includes(purpose)) {
    throw new Refusal('PURPOSE_NOT_CONSENTED', 'purpose', `consented to: ${consent.purposes.join(', ')}`);
  }
  return consent;
}
