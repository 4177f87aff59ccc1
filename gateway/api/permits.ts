import {
  ListContacts,
  ListIrregularities,
  ReadPermit,
  ReportContact,
  ReportOutcome,
  RequestPermit,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const PARTY = [...ENTITLEMENT, 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE', 'NOT_PLACED'] as const;
const PermitPath = ReadPermit.extend({ permit: numeral(ReadPermit.shape.permit) });
const inPath = { commandId: true, caseId: true } as const;

export const permits = [
  command({
    path: '/cases/{caseId}/permits',
    operationId: 'requestPermit',
    summary: 'Ask for a permit for one contact',
    params: ListContacts,
    body: RequestPermit.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: {
        plannedFor: '2026-06-15T10:00:00Z',
        channel: 'call',
        target: 'debtor',
        purpose: 'payment',
        reference: EXAMPLE.reference,
        staff: [EXAMPLE.staffId],
      },
    },
    success: { status: 201, schema: TRANSACTIONS.RequestPermit.response },
    refusals: [...PARTY, 'STEP_NOT_FOUND', 'CASE_CLOSED', 'PERMIT_OUT_OF_TIME', 'RECORD_FULL', 'CONDUCT_RULE_BROKEN'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RequestPermit', { ...params, ...body, commandId }),
  }),
  query({
    path: '/cases/{caseId}/permits/{permit}',
    operationId: 'readPermit',
    summary: 'Read a permit as it stands now',
    params: PermitPath,
    example: { params: { caseId: EXAMPLE.caseId, permit: '1' } },
    success: { schema: TRANSACTIONS.ReadPermit.response },
    refusals: [...PARTY, 'PERMIT_NOT_FOUND'],
    etag: ({ revision, standing }) => `${revision}.${standing}`,
    parties: ({ lender, holder }) => [[lender, holder]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPermit', params),
  }),
  command({
    path: '/cases/{caseId}/permits/{permit}/outcome',
    operationId: 'reportOutcome',
    summary: 'Report what came of a permit',
    params: PermitPath,
    body: ReportOutcome.omit({ ...inPath, permit: true }),
    example: {
      params: { caseId: EXAMPLE.caseId, permit: '1' },
      body: { result: 'attempt', contactedAt: '2026-06-15T10:00:00Z' },
    },
    success: { status: 200, schema: TRANSACTIONS.ReportOutcome.response },
    refusals: [
      ...PARTY,
      'PERMIT_NOT_FOUND',
      'NOT_HOLDER_OF_PERMIT',
      'PERMIT_REPORTED',
      'PERMIT_OUT_OF_TIME',
      'EVIDENCE_MISSING',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReportOutcome', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/contacts',
    operationId: 'reportContact',
    summary: 'Report a contact that was made without a permit',
    params: ListContacts,
    body: ReportContact.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: {
        channel: 'sms',
        target: 'debtor',
        purpose: 'reply',
        reference: EXAMPLE.reference,
        result: 'delivered',
        contactedAt: '2026-06-15T10:00:00Z',
        evidence: EXAMPLE.evidence,
      },
    },
    success: { status: 201, schema: TRANSACTIONS.ReportContact.response },
    refusals: [...PARTY, 'PERMIT_OUT_OF_TIME', 'EVIDENCE_MISSING', 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReportContact', { ...params, ...body, commandId }),
  }),
  query({
    path: '/cases/{caseId}/contacts',
    operationId: 'listContacts',
    summary: 'List who contacted the debtor, under which permit, seen by which notary',
    params: ListContacts,
    example: { params: { caseId: EXAMPLE.caseId } },
    success: { schema: TRANSACTIONS.ListContacts.response },
    refusals: PARTY,
    parties: ({ contacts }) => contacts.map(({ lender, holder }) => [lender, holder]),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListContacts', params),
  }),
  query({
    path: '/irregularities',
    operationId: 'listIrregularities',
    summary: 'List permits without an outcome and contacts that no permit allowed; for the regulator and notaries',
    query: ListIrregularities.extend({ limit: numeral(ListIrregularities.shape.limit.unwrap()).default(200) }),
    example: { query: { limit: '100' } },
    success: { schema: TRANSACTIONS.ListIrregularities.response },
    refusals: ENTITLEMENT,
    parties: ({ irregularities }) => irregularities.map(({ lender, holder }) => [lender, holder]),
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ListIrregularities', asked),
  }),
];
