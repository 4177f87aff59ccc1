import {
  AdoptForbearancePolicy,
  DecideHardship,
  ListForbearancePolicies,
  OfferForbearance,
  PlaceMoratorium,
  ReadForbearance,
  RequestHardship,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { derivedVersion } from './derived-version.js';
import { ENTITLEMENT, STANDING, SUPERVISION } from './entitlements.js';
import { numeral } from './numeral.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { command, query } from './route.js';

const inPath = { commandId: true, tradelineId: true } as const;
const OWN = [...ENTITLEMENT, 'TRADELINE_NOT_FOUND', 'NOT_LENDER_OF_TRADELINE'] as const;
const READING = [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;

export const forbearance = [
  command({
    path: '/forbearance-policies',
    resource: 'forbearance',
    operationId: 'adoptForbearancePolicy',
    summary: 'Adopt a version of the forbearance policy of a jurisdiction; for the regulator',
    body: AdoptForbearancePolicy.shape.policy,
    example: {
      body: {
        jurisdiction: 'EU',
        version: '2026-2',
        effectiveFrom: '2027-01-01',
        maxInstalments: 24,
        maxPlanMonths: 24,
        maxGraceDays: 10,
        proposalDays: 30,
        cureMonths: 3,
        probationMonths: 12,
        renegotiations: { max: 2, withinMonths: 12 },
        promise: { maxDays: 30, graceDays: 3 },
        hardship: { decisionDays: 14, reliefDays: 30 },
        moratoriumDays: 60,
        forbearanceFirst: true,
        sources: [{ rule: 'all', source: 'Circular 2026/14 of the regulator' }],
      },
    },
    success: { status: 201, schema: TRANSACTIONS.AdoptForbearancePolicy.response },
    refusals: [...SUPERVISION, 'VERSION_EXISTS', 'DATE_OUT_OF_ORDER'],
    fieldName: (field) => field.replace(/^policy\./, ''),
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AdoptForbearancePolicy', { policy: body, commandId }),
  }),
  query({
    path: '/forbearance-policies',
    resource: 'forbearance',
    operationId: 'listForbearancePolicies',
    summary: 'Read the forbearance policies of a jurisdiction, and which one is in force',
    query: ListForbearancePolicies,
    example: { query: { jurisdiction: 'EU' } },
    success: { schema: TRANSACTIONS.ListForbearancePolicies.response },
    refusals: STANDING,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ListForbearancePolicies', asked),
  }),
  query({
    path: '/tradelines/{tradelineId}/forbearance',
    resource: 'forbearance',
    operationId: 'readForbearance',
    summary: 'Read what was done for the debtor of a tradeline, and what holds its collection',
    params: ReadForbearance,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.ReadForbearance.response },
    refusals: [...READING, 'PURPOSE_MISSING'],
    owner: lenderOf,
    etag: (view) => derivedVersion(view.file.revision, view),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadForbearance', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/forbearance/history',
    resource: 'forbearance',
    operationId: 'readForbearanceHistory',
    summary: 'Read every version of it',
    params: ReadForbearance,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.ForbearanceHistory.response },
    refusals: [...READING, 'PURPOSE_MISSING'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ForbearanceHistory', params),
  }),
  command({
    path: '/tradelines/{tradelineId}/forbearance-offers',
    resource: 'forbearance',
    operationId: 'offerForbearance',
    summary: 'Put on record what you offered the debtor of a tradeline of your own',
    params: ReadForbearance,
    body: OfferForbearance.omit(inPath),
    example: {
      params: { tradelineId: EXAMPLE.tradelineId },
      body: { measures: ['deferral', 'rateReduction'], evidence: EXAMPLE.evidence },
    },
    success: { status: 201, schema: TRANSACTIONS.OfferForbearance.response },
    refusals: OWN,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'OfferForbearance', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/hardship-requests',
    resource: 'forbearance',
    operationId: 'requestHardship',
    summary: "Take in a debtor's request for relief; it holds collection",
    params: ReadForbearance,
    body: RequestHardship.omit(inPath),
    example: {
      params: { tradelineId: EXAMPLE.tradelineId },
      body: { measures: ['deferral'], evidence: EXAMPLE.evidence },
    },
    success: { status: 201, schema: TRANSACTIONS.RequestHardship.response },
    refusals: [...OWN, 'HARDSHIP_PENDING'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RequestHardship', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/hardship-requests/{request}/decision',
    resource: 'forbearance',
    operationId: 'decideHardship',
    summary: 'Grant or refuse a hardship request, in time',
    params: ReadForbearance.extend({ request: numeral(DecideHardship.shape.request) }),
    body: DecideHardship.omit({ ...inPath, request: true }),
    example: { params: { tradelineId: EXAMPLE.tradelineId, request: '1' }, body: { decision: 'refused' } },
    success: { status: 200, schema: TRANSACTIONS.DecideHardship.response },
    refusals: [...OWN, 'HARDSHIP_NOT_FOUND', 'HARDSHIP_DECIDED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideHardship', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/moratorium',
    resource: 'forbearance',
    operationId: 'placeMoratorium',
    summary: 'Hold the collection of a tradeline for some days; for the regulator',
    params: ReadForbearance,
    body: PlaceMoratorium.omit(inPath),
    example: { params: { tradelineId: EXAMPLE.tradelineId }, body: { days: 30, evidence: EXAMPLE.evidence } },
    success: { status: 201, schema: TRANSACTIONS.PlaceMoratorium.response },
    refusals: [...SUPERVISION, 'TRADELINE_NOT_FOUND', 'POLICY_EXCEEDED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'PlaceMoratorium', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/moratorium/end',
    resource: 'forbearance',
    operationId: 'liftMoratorium',
    summary: 'End a moratorium before its time; for the regulator',
    params: ReadForbearance,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { status: 200, schema: TRANSACTIONS.LiftMoratorium.response },
    refusals: [...SUPERVISION, 'TRADELINE_NOT_FOUND', 'MORATORIUM_NOT_FOUND'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'LiftMoratorium', { ...params, commandId }),
  }),
];
