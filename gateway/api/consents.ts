import { GrantConsent, ListConsents, NarrowConsent, RevokeConsent, TRANSACTIONS } from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { DESK, STANDING } from './entitlements.js';
import { command, query } from './route.js';

const ConsentPath = TRANSACTIONS.ReadConsent.request;
const inPath = { commandId: true, subjectId: true, consentId: true } as const;
const READING = [...STANDING, 'CONSENT_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const CHANGING = [...DESK, 'CONSENT_NOT_FOUND', 'NOT_HOLDER_OF_CONSENT', 'CONSENT_REVOKED'] as const;

export const consents = [
  command({
    path: '/consents',
    operationId: 'grantConsent',
    summary: 'Record a consent that a subject has signed',
    body: GrantConsent.omit({ commandId: true }),
    example: {
      body: {
        consentId: EXAMPLE.inquiryConsent,
        subjectId: EXAMPLE.subjectId,
        holder: EXAMPLE.inquirer,
        purposes: ['creditApplication', 'accountReview', 'ownReport'],
        expiresOn: '2026-12-31',
        evidence: EXAMPLE.evidence,
      },
    },
    success: { status: 201, schema: TRANSACTIONS.GrantConsent.response },
    refusals: [
      ...DESK,
      'NOT_HOLDER_OF_CONSENT',
      'MEMBER_NOT_FOUND',
      'PURPOSE_NOT_PERMITTED',
      'DATE_OUT_OF_ORDER',
      'CONSENT_EXISTS',
    ],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'GrantConsent', { ...body, commandId }),
  }),
  query({
    path: '/subjects/{subjectId}/consents',
    operationId: 'listConsents',
    summary: "Read a subject's consents to your organisation; the regulator and the notaries read all",
    params: ListConsents,
    example: { params: { subjectId: EXAMPLE.subjectId } },
    success: { schema: TRANSACTIONS.ListConsents.response },
    refusals: STANDING,
    parties: ({ consents: found }) => found.map(({ holder }) => [holder]),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListConsents', params),
  }),
  query({
    path: '/subjects/{subjectId}/consents/{consentId}',
    operationId: 'readConsent',
    summary: 'Read a consent',
    params: ConsentPath,
    example: { params: { subjectId: EXAMPLE.subjectId, consentId: EXAMPLE.inquiryConsent } },
    success: { schema: TRANSACTIONS.ReadConsent.response },
    refusals: READING,
    etag: ({ revision }) => String(revision),
    parties: ({ holder }) => [[holder]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadConsent', params),
  }),
  query({
    path: '/subjects/{subjectId}/consents/{consentId}/history',
    operationId: 'readConsentHistory',
    summary: 'Read every version of a consent',
    params: ConsentPath,
    example: { params: { subjectId: EXAMPLE.subjectId, consentId: EXAMPLE.inquiryConsent } },
    success: { schema: TRANSACTIONS.ConsentHistory.response },
    refusals: READING,
    parties: ({ versions }) => versions.flatMap(({ record }) => (record === null ? [] : [[record.holder]])),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ConsentHistory', params),
  }),
  command({
    path: '/subjects/{subjectId}/consents/{consentId}/narrowing',
    operationId: 'narrowConsent',
    summary: 'Take purposes or days away from a consent, as its subject asks',
    params: ConsentPath,
    body: NarrowConsent.omit(inPath),
    example: {
      params: { subjectId: EXAMPLE.subjectId, consentId: EXAMPLE.inquiryConsent },
      body: { purposes: ['accountReview', 'ownReport'], expiresOn: '2026-09-30', evidence: EXAMPLE.evidence },
    },
    success: { status: 200, schema: TRANSACTIONS.NarrowConsent.response },
    refusals: [...CHANGING, 'CONSENT_NOT_NARROWED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'NarrowConsent', { ...params, ...body, commandId }),
  }),
  command({
    path: '/subjects/{subjectId}/consents/{consentId}/revocation',
    operationId: 'revokeConsent',
    summary: 'End a consent, as its subject asks',
    params: ConsentPath,
    body: RevokeConsent.omit(inPath),
    example: {
      params: { subjectId: EXAMPLE.subjectId, consentId: EXAMPLE.inquiryConsent },
      body: { evidence: EXAMPLE.evidence },
    },
    success: { status: 200, schema: TRANSACTIONS.RevokeConsent.response },
    refusals: CHANGING,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RevokeConsent', { ...params, ...body, commandId }),
  }),
];
