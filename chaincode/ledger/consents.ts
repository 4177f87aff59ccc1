import type { Consent } from '../schema/consents.js';
import { decode, encode } from './encoding.js';
import { consentKey, consentRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** More consents than a subject gives: a bound, so that no read is without one. */
const MAX_CONSENTS = 1_000;

export async function loadConsent(store: Store, subjectId: string, consentId: string): Promise<Consent | undefined> {
  const [value] = await store.getMany([consentKey(subjectId, consentId)]);
  return value === undefined ? undefined : decode<Consent>(value);
}

/**
 * Writes a consent. It is bound to nobody's peer beyond the definition's policy: a subject takes its consent back
 * through the regulator without the holder's help.
 */
export function saveConsent(store: Store, consent: Consent): void {
  store.put(consentKey(consent.subjectId, consent.consentId), encode(consent));
}

export async function listConsents(store: Store, subjectId: string): Promise<Consent[]> {
  const { from, to } = consentRange(subjectId);
  const found = await store.scan(from, to, MAX_CONSENTS);
  return found.map(({ value }) => decode<Consent>(value));
}

export function consentHistory(store: Store, subjectId: string, consentId: string): Promise<RecordVersion<Consent>[]> {
  return recordHistory<Consent>(store, consentKey(subjectId, consentId));
}
