import {
  DecideComplaint,
  DeclareForDebtor,
  FileComplaint,
  ReadDebtor,
  SetPlaces,
  SetReference,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { derivedVersion } from './derived-version.js';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const PARTY = [...ENTITLEMENT, 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE', 'NOT_PLACED'] as const;
const ComplaintPath = ReadDebtor.extend({ complaint: numeral(DecideComplaint.shape.complaint) });
const inPath = { commandId: true, caseId: true } as const;

export const debtors = [
  query({
    path: '/cases/{caseId}/debtor',
    operationId: 'readDebtor',
    summary: 'Read what the rules of conduct know of the debtor',
    params: ReadDebtor,
    example: { params: { caseId: EXAMPLE.caseId } },
    success: { schema: TRANSACTIONS.ReadDebtor.response },
    refusals: PARTY,
    etag: (view) => derivedVersion(view.debtor.revision, view),
    parties: ({ debtor }) => [[debtor.lender]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadDebtor', params),
  }),
  command({
    path: '/cases/{caseId}/debtor/places',
    operationId: 'setPlaces',
    summary: 'Record where the debtor may be, for a case of your own',
    params: ReadDebtor,
    body: SetPlaces.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: { places: [{ zone: 'Europe/Paris', from: '2024-03-01T00:00:00Z' }] },
    },
    success: { status: 200, schema: TRANSACTIONS.SetPlaces.response },
    refusals: [...PARTY, 'TIME_ZONE_UNKNOWN', 'DATE_OUT_OF_ORDER'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SetPlaces', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/debtor/references',
    operationId: 'setReference',
    summary: "Record a number or an address of the debtor's, as a keyed hash",
    params: ReadDebtor,
    body: SetReference.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: { reference: EXAMPLE.reference, place: 'personal', confirmed: true },
    },
    success: { status: 200, schema: TRANSACTIONS.SetReference.response },
    refusals: [...PARTY, 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SetReference', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/debtor/declarations',
    operationId: 'declareForDebtor',
    summary: 'Record what the debtor says: channels refused, a cease request, an attorney, hardship …',
    params: ReadDebtor,
    body: DeclareForDebtor.omit(inPath),
    example: { params: { caseId: EXAMPLE.caseId }, body: { declaration: { kind: 'refuseChannel', channel: 'visit' } } },
    success: { status: 201, schema: TRANSACTIONS.DeclareForDebtor.response },
    refusals: [...PARTY, 'EVIDENCE_MISSING', 'RECORD_FULL', 'DECLARATION_CHANGES_NOTHING'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DeclareForDebtor', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/complaints',
    operationId: 'fileComplaint',
    summary: "Record a complaint of the debtor's; contact stops until it is decided",
    params: ReadDebtor,
    body: FileComplaint.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: { about: EXAMPLE.lender, permit: 1, evidence: EXAMPLE.evidence },
    },
    success: { status: 201, schema: TRANSACTIONS.FileComplaint.response },
    refusals: [...PARTY, 'AGENCY_UNKNOWN', 'PERMIT_NOT_FOUND', 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'FileComplaint', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/complaints/{complaint}/decision',
    operationId: 'decideComplaint',
    summary: "Uphold or dismiss a complaint; for the case's notary and the regulator",
    params: ComplaintPath,
    body: DecideComplaint.omit({ ...inPath, complaint: true }),
    example: { params: { caseId: EXAMPLE.caseId, complaint: '1' }, body: { decision: 'dismissed' } },
    success: { status: 200, schema: TRANSACTIONS.DecideComplaint.response },
    refusals: [...PARTY, 'NOT_NOTARY_OF_CASE', 'COMPLAINT_NOT_FOUND', 'COMPLAINT_DECIDED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideComplaint', { ...params, ...body, commandId }),
  }),
];
