import {
  FootprintEntryNumber,
  FreezeSubject,
  ListFootprint,
  MakeInquiry,
  ReadReciprocity,
  ReadSubject,
  SetReciprocityPolicy,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { derivedVersion } from './derived-version.js';
import { EXAMPLE } from './examples.js';
import { CONSENTED, DESK, ENTITLEMENT, STANDING } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const inPath = { commandId: true, subjectId: true } as const;

export const inquiries = [
  command({
    path: '/subjects/{subjectId}/inquiries',
    operationId: 'makeInquiry',
    summary: "Look at a subject's record, with its consent, for a permissible purpose",
    params: ReadSubject,
    body: MakeInquiry.omit(inPath),
    example: {
      params: { subjectId: EXAMPLE.subjectId },
      body: { consentId: EXAMPLE.inquiryConsent, purpose: 'creditApplication' },
    },
    success: { status: 201, schema: TRANSACTIONS.MakeInquiry.response },
    refusals: [
      ...ENTITLEMENT,
      'PURPOSE_NOT_PERMITTED',
      ...CONSENTED,
      'SUBJECT_FROZEN',
      'RECIPROCITY_NOT_TALLIED',
      'RECIPROCITY_EXCEEDED',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'MakeInquiry', { ...params, ...body, commandId }),
  }),
  query({
    path: '/subjects/{subjectId}/inquiries/{entry}',
    operationId: 'readInquiry',
    summary: 'Read what an inquiry of yours has shown',
    params: ReadSubject.extend({ entry: numeral(FootprintEntryNumber) }),
    example: { params: { subjectId: EXAMPLE.subjectId, entry: '1' } },
    success: { schema: TRANSACTIONS.ReadInquiry.response },
    refusals: [...STANDING, 'INQUIRY_NOT_FOUND', 'NOT_ENTITLED_TO_READ', 'INQUIRY_ANSWER_LAPSED'],
    parties: ({ inquiry }) => [[inquiry.inquirer]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadInquiry', params),
  }),
  query({
    path: '/subjects/{subjectId}/footprint',
    operationId: 'listFootprint',
    summary:
      "Read who has looked at a subject's record: for the regulator, or with a consent to the subject's own report",
    params: ReadSubject,
    query: ListFootprint.omit({ subjectId: true }).extend({
      after: numeral(ListFootprint.shape.after.unwrap()).optional(),
      limit: numeral(ListFootprint.shape.limit.unwrap()).optional(),
    }),
    example: { params: { subjectId: EXAMPLE.subjectId }, query: { consentId: EXAMPLE.inquiryConsent, limit: '20' } },
    success: { schema: TRANSACTIONS.ListFootprint.response },
    refusals: [...DESK, 'NOT_ENTITLED_TO_READ', ...CONSENTED],
    parties: ({ entries }) => entries.map(({ inquirer }) => [inquirer]),
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ListFootprint', { ...params, ...asked }),
  }),
  query({
    path: '/subjects/{subjectId}',
    operationId: 'readSubject',
    summary: "Read a subject's file; for the regulator and the notaries",
    params: ReadSubject,
    example: { params: { subjectId: EXAMPLE.subjectId } },
    success: { schema: TRANSACTIONS.ReadSubject.response },
    refusals: [...STANDING, 'NOT_ENTITLED_TO_READ'],
    etag: (view) => derivedVersion(view.subject.revision, view),
    // Of all members that looked at the subject, had its word or held its statement.
    parties: () => [[]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadSubject', params),
  }),
  command({
    path: '/subjects/{subjectId}/freeze',
    operationId: 'freezeSubject',
    summary: "Freeze a subject's record against hard inquiries, as the subject asks",
    params: ReadSubject,
    body: FreezeSubject.omit(inPath),
    example: { params: { subjectId: EXAMPLE.subjectId }, body: { evidence: EXAMPLE.evidence } },
    success: { status: 200, schema: TRANSACTIONS.FreezeSubject.response },
    refusals: [...DESK, 'FREEZE_UNCHANGED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'FreezeSubject', { ...params, ...body, commandId }),
  }),
  command({
    path: '/subjects/{subjectId}/thaw',
    operationId: 'liftFreeze',
    summary: 'Lift a freeze that was placed through you, as the subject asks',
    params: ReadSubject,
    body: FreezeSubject.omit(inPath),
    example: { params: { subjectId: EXAMPLE.subjectId }, body: { evidence: EXAMPLE.evidence } },
    success: { status: 200, schema: TRANSACTIONS.LiftFreeze.response },
    refusals: [...DESK, 'FREEZE_UNCHANGED', 'NOT_PLACER_OF_FREEZE'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'LiftFreeze', { ...params, ...body, commandId }),
  }),
  command({
    path: '/reciprocity/policy',
    operationId: 'setReciprocityPolicy',
    summary: 'Say what inquiries must be matched by; for the regulator',
    body: SetReciprocityPolicy.omit({ commandId: true }),
    example: { body: { roles: ['lender'], windowDays: 30, allowance: 100, inquiriesPerHundred: 200, graceDays: 3 } },
    success: { status: 200, schema: TRANSACTIONS.SetReciprocityPolicy.response },
    refusals: ENTITLEMENT,
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SetReciprocityPolicy', { ...body, commandId }),
  }),
  command({
    path: '/reciprocity/members/{mspId}/tally',
    operationId: 'tallyReciprocity',
    summary: "Bring a member's meter up to yesterday",
    params: ReadReciprocity,
    example: { params: { mspId: EXAMPLE.inquirer } },
    success: { status: 200, schema: TRANSACTIONS.TallyReciprocity.response },
    refusals: [...STANDING, 'MEMBER_NOT_FOUND'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'TallyReciprocity', { ...params, commandId }),
  }),
  query({
    path: '/reciprocity/members/{mspId}',
    operationId: 'readReciprocity',
    summary: 'Read the policy, the meter of your organisation, and what it would take',
    params: ReadReciprocity,
    example: { params: { mspId: EXAMPLE.inquirer } },
    success: { schema: TRANSACTIONS.ReadReciprocity.response },
    refusals: [...STANDING, 'NOT_ENTITLED_TO_READ'],
    owner: ({ params }) => params.mspId,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadReciprocity', params),
  }),
];
