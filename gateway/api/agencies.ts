import {
  ListPlacements,
  PlaceCase,
  ReadAgencyConduct,
  ReadStaff,
  RecallPlacement,
  RegisterStaff,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { command, query } from './route.js';

const PARTY = [...ENTITLEMENT, 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE', 'NOT_PLACED'] as const;
const AgencyPath = RecallPlacement.omit({ commandId: true });

export const agencies = [
  command({
    path: '/cases/{caseId}/placements',
    operationId: 'placeCase',
    summary: "Put a case of your own into an agency's hands",
    params: ListPlacements,
    body: PlaceCase.omit({ commandId: true, caseId: true }),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: {
        agency: EXAMPLE.newMember,
        channels: ['call', 'letter'],
        purposes: ['notice', 'payment'],
        until: '2026-12-31T00:00:00Z',
      },
    },
    success: { status: 201, schema: TRANSACTIONS.PlaceCase.response },
    refusals: [
      ...PARTY,
      'CASE_CLOSED',
      'AGENCY_UNKNOWN',
      'PLACEMENT_EXISTS',
      'DATE_OUT_OF_ORDER',
      'CONDUCT_RULE_BROKEN',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'PlaceCase', { ...params, ...body, commandId }),
  }),
  query({
    path: '/cases/{caseId}/placements',
    operationId: 'listPlacements',
    summary: 'List in whose hands a case is and was',
    params: ListPlacements,
    example: { params: { caseId: EXAMPLE.caseId } },
    success: { schema: TRANSACTIONS.ListPlacements.response },
    refusals: PARTY,
    parties: ({ placements }) => placements.map(({ lender, agency }) => [lender, agency]),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListPlacements', params),
  }),
  command({
    path: '/cases/{caseId}/placements/{agency}/recall',
    operationId: 'recallPlacement',
    summary: "Take a case back; the agency's permits are void from then on",
    params: AgencyPath,
    example: { params: { caseId: EXAMPLE.caseId, agency: EXAMPLE.newMember } },
    success: { status: 200, schema: TRANSACTIONS.RecallPlacement.response },
    refusals: PARTY,
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RecallPlacement', { ...params, commandId }),
  }),
  command({
    path: '/staff',
    operationId: 'registerStaff',
    summary: 'Register a collector of your own, or renew the training on record',
    body: RegisterStaff.omit({ commandId: true }),
    example: { body: { staffId: EXAMPLE.staffId, trainedUntil: '2027-01-01T00:00:00Z' } },
    success: { status: 201, schema: TRANSACTIONS.RegisterStaff.response },
    refusals: ENTITLEMENT,
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'RegisterStaff', { ...body, commandId }),
  }),
  query({
    path: '/staff/{employer}/{staffId}',
    operationId: 'readStaff',
    summary: "Read a collector's training",
    params: ReadStaff,
    example: { params: { employer: EXAMPLE.lender, staffId: EXAMPLE.staffId } },
    success: { schema: TRANSACTIONS.ReadStaff.response },
    refusals: [...STANDING, 'STAFF_NOT_FOUND'],
    etag: ({ revision }) => String(revision),
    owner: ({ params }) => params.employer,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadStaff', params),
  }),
  query({
    path: '/agencies/{agency}/conduct',
    operationId: 'readAgencyConduct',
    summary: 'Read how an agency has conducted itself',
    params: ReadAgencyConduct,
    example: { params: { agency: EXAMPLE.newMember } },
    success: { schema: TRANSACTIONS.ReadAgencyConduct.response },
    refusals: [...STANDING, 'AGENCY_UNKNOWN'],
    etag: ({ revision }) => String(revision),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadAgencyConduct', params),
  }),
];
