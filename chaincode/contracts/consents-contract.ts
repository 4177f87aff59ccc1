import { narrowConsent, revokeConsent } from '../domain/consents/change-consent.js';
import { grantConsent } from '../domain/consents/grant-consent.js';
import { requireActive, requireDesk } from '../domain/members/entitlement.js';
import { Refusal } from '../domain/refusal.js';
import { consentHistory, listConsents, loadConsent, saveConsent } from '../ledger/consents.js';
import { encode } from '../ledger/encoding.js';
import { loadMember } from '../ledger/members.js';
import type { Consent } from '../schema/consents.js';
import type { Member } from '../schema/members.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';

/** Consents of subjects: who may look at their record, for what and until when. */
export class ConsentsContract extends AttestryContract {
  constructor(setting: Setting) {
    super('consents', setting);
  }

  /** Records a consent. Its holder may, and the regulator for the subject. */
  @Transaction()
  @Returns('string')
  async GrantConsent(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'GrantConsent', requestJson, async (request, caller) => {
      const recorder = requireDesk(ctx.caller, caller);
      const holder = recorder.mspId === request.holder ? recorder : await loadMember(ctx.store, request.holder);
      const existing = await loadConsent(ctx.store, request.subjectId, request.consentId);
      const { at } = ctx.store;
      const consent = grantConsent(request, recorder, holder, existing, ctx.today, at, ctx.submitter);
      return kept(ctx, 'ConsentGranted', consent);
    });
  }

  /** Takes purposes or days away from a consent. Its holder may, and the regulator for the subject. */
  @Transaction()
  @Returns('string')
  async NarrowConsent(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'NarrowConsent', requestJson, async (request, caller) => {
      const recorder = requireDesk(ctx.caller, caller);
      const consent = await required(ctx, request);
      return kept(ctx, 'ConsentNarrowed', narrowConsent(consent, request, recorder, ctx.submitter));
    });
  }

  /** Ends a consent. Its holder may, and the regulator for the subject. */
  @Transaction()
  @Returns('string')
  async RevokeConsent(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.command(ctx, 'RevokeConsent', requestJson, async (request, caller) => {
      const recorder = requireDesk(ctx.caller, caller);
      const consent = await required(ctx, request);
      const { at } = ctx.store;
      return kept(ctx, 'ConsentRevoked', revokeConsent(consent, request.evidence, recorder, at, ctx.submitter));
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadConsent(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadConsent', requestJson, async (request, caller) => {
      const reader = requireActive(ctx.caller, caller);
      return requireReadable(await required(ctx, request), reader);
    });
  }

  /** The consents of a subject that the caller may see: its own, or all for the regulator and the notaries. */
  @Transaction(false)
  @Returns('string')
  async ListConsents(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListConsents', requestJson, async ({ subjectId }, caller) => {
      const reader = requireActive(ctx.caller, caller);
      const all = await listConsents(ctx.store, subjectId);
      return { consents: all.filter((consent) => isReadable(consent, reader)) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ConsentHistory(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ConsentHistory', requestJson, async (request, caller) => {
      const reader = requireActive(ctx.caller, caller);
      requireReadable(await required(ctx, request), reader);
      return { versions: await consentHistory(ctx.store, request.subjectId, request.consentId) };
    });
  }
}

async function required(ctx: AttestryContext, path: { subjectId: string; consentId: string }): Promise<Consent> {
  const consent = await loadConsent(ctx.store, path.subjectId, path.consentId);
  if (consent === undefined)
    throw new Refusal('CONSENT_NOT_FOUND', 'consentId', 'the subject has given no such consent');
  return consent;
}

function isReadable(consent: Consent, { mspId, role }: Member): boolean {
  return mspId === consent.holder || role === 'regulator' || role === 'notary';
}

function requireReadable(consent: Consent, reader: Member): Consent {
  if (isReadable(consent, reader)) return consent;
  throw new Refusal('NOT_ENTITLED_TO_READ', '', `the consent was given to ${consent.holder}`);
}

function kept(ctx: AttestryContext, event: string, consent: Consent): { transactionId: string; consent: Consent } {
  saveConsent(ctx.store, consent);
  const { subjectId, consentId, holder } = consent;
  ctx.store.announce(event, encode({ subjectId, consentId, holder }));
  return { transactionId: ctx.store.transactionId, consent };
}
