import type { Consent, NarrowConsent } from '../../schema/consents.js';
import type { Member } from '../../schema/members.js';
import type { Evidence } from '../../schema/primitives.js';
import { Refusal } from '../refusal.js';

/**
 * Takes purposes or days away from a consent, as its subject asks through the holder or the regulator. Nothing is ever
 * added: more is a new consent with a new signature.
 *
 * @throws {@link Refusal} in this order: NOT_HOLDER_OF_CONSENT, CONSENT_REVOKED, CONSENT_NOT_NARROWED.
 */
export function narrowConsent(
  consent: Consent,
  request: Pick<NarrowConsent, 'purposes' | 'expiresOn' | 'evidence'>,
  recorder: Member,
  by: string,
): Consent {
  requireRecorder(consent, recorder);
  requireGranted(consent);
  const added = request.purposes.find((purpose) => !consent.purposes.includes(purpose));
  if (added !== undefined) throw new Refusal('CONSENT_NOT_NARROWED', 'purposes', `${added} was not consented to`);
  if (request.expiresOn > consent.expiresOn) {
    throw new Refusal('CONSENT_NOT_NARROWED', 'expiresOn', `it ends on ${consent.expiresOn}`);
  }
  if (request.purposes.length === consent.purposes.length && request.expiresOn === consent.expiresOn) {
    throw new Refusal('CONSENT_NOT_NARROWED', 'purposes', 'the consent stands with this content');
  }
  const { expiresOn, evidence } = request;
  return {
    ...consent,
    purposes: [...request.purposes].sort(),
    expiresOn,
    evidence,
    revision: consent.revision + 1,
    by,
  };
}

/**
 * Ends a consent: no inquiry relies on it from the next block on. Withdrawing is as easy as granting (GDPR Art. 7(3),
 * PIPL Art. 15), so neither a reason nor the holder's help is asked for.
 *
 * @throws {@link Refusal} in this order: NOT_HOLDER_OF_CONSENT, CONSENT_REVOKED.
 */
export function revokeConsent(consent: Consent, evidence: Evidence, recorder: Member, at: string, by: string): Consent {
  requireRecorder(consent, recorder);
  requireGranted(consent);
  return { ...consent, status: 'revoked', revokedAt: at, evidence, revision: consent.revision + 1, by };
}

function requireRecorder(consent: Consent, recorder: Member): void {
  if (recorder.role === 'regulator' || recorder.mspId === consent.holder) return;
  throw new Refusal('NOT_HOLDER_OF_CONSENT', 'consentId', `the consent was given to ${consent.holder}`);
}

function requireGranted(consent: Consent): void {
  if (consent.status === 'revoked') throw new Refusal('CONSENT_REVOKED', 'consentId', 'the consent was revoked');
}
