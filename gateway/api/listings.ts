import {
  AppealListing,
  DecideAppeal,
  DecideListing,
  GiveListingNotice,
  ProposeListing,
  ReadListing,
  RemoveListing,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { DESK, ENTITLEMENT, STANDING, SUPERVISION } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { command, query } from './route.js';

const inPath = { commandId: true, listingId: true } as const;
const OWN = [...ENTITLEMENT, 'LISTING_NOT_FOUND', 'NOT_LENDER_OF_TRADELINE'] as const;
const SERIOUS = ['TRADELINE_DELETED', 'DEFAULT_NOT_ON_RECORD', 'NOT_SERIOUS', 'TRADELINE_DISPUTED'] as const;
const LISTED = ['LISTING_NOT_LISTED', 'LISTING_OVER'] as const;
const READING = [...STANDING, 'LISTING_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const params = { listingId: EXAMPLE.listingId };

export const listings = [
  command({
    path: '/listings',
    operationId: 'giveListingNotice',
    summary: 'Put on record that a subject was told that a serious default of its is to be listed',
    body: GiveListingNotice.omit({ commandId: true }),
    example: {
      body: {
        ...params,
        tradelineId: EXAMPLE.insuredTradeline,
        firstDelinquencyOn: '2026-10-02',
        ground: 'judgmentUnpaid',
        notice: EXAMPLE.evidence,
      },
    },
    success: { status: 201, schema: TRANSACTIONS.GiveListingNotice.response },
    refusals: [
      ...ENTITLEMENT,
      'TRADELINE_NOT_FOUND',
      'NOT_LENDER_OF_TRADELINE',
      'LISTING_NOT_PERMITTED',
      'LISTING_EXISTS',
      ...SERIOUS,
      'DEFAULT_ALREADY_LISTED',
      'RECORD_FULL',
    ],
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'GiveListingNotice', { ...body, commandId }),
  }),
  command({
    path: '/listings/{listingId}/proposal',
    operationId: 'proposeListing',
    summary: 'Propose a listing of your own to the regulator, on a judgment or an attested enforcement',
    params: ReadListing,
    body: ProposeListing.omit(inPath),
    example: {
      params,
      body: {
        basis: {
          kind: 'judgment',
          court: 'IE-DUBLIN.CC',
          reference: EXAMPLE.evidence.sha256,
          decision: EXAMPLE.evidence,
          decidedOn: '2027-01-20',
        },
      },
    },
    success: { status: 200, schema: TRANSACTIONS.ProposeListing.response },
    refusals: [
      ...OWN,
      'CASE_NOT_FOUND',
      'STEP_NOT_FOUND',
      'NOT_LENDER_OF_CASE',
      'LISTING_NOT_NOTICED',
      'NOTICE_TOO_RECENT',
      'NOTICE_OUT_OF_TIME',
      ...SERIOUS,
      'BASIS_MISMATCH',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'ENFORCEMENT_NOT_SHOWN',
    ],
    handle: ({ params: path, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ProposeListing', { ...path, ...body, commandId }),
  }),
  command({
    path: '/listings/{listingId}/decision',
    operationId: 'decideListing',
    summary: 'Confirm or refuse a proposed listing; for the regulator',
    params: ReadListing,
    body: DecideListing.omit(inPath),
    example: { params, body: { decision: 'confirmed', reasons: ['basisVerified', 'noticeVerified'] } },
    success: { status: 200, schema: TRANSACTIONS.DecideListing.response },
    refusals: [...SUPERVISION, 'LISTING_NOT_FOUND', 'LISTING_NOT_PROPOSED', 'LISTING_OVER'],
    handle: ({ params: path, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideListing', { ...path, ...body, commandId }),
  }),
  command({
    path: '/listings/{listingId}/appeals',
    operationId: 'appealListing',
    summary: "Take in a subject's appeal, whoever's the listing is; it is not shown until the regulator has decided",
    params: ReadListing,
    body: AppealListing.omit(inPath),
    example: { params, body: { evidence: EXAMPLE.evidence } },
    success: { status: 201, schema: TRANSACTIONS.AppealListing.response },
    refusals: [...DESK, 'LISTING_NOT_FOUND', ...LISTED, 'RECORD_FULL'],
    handle: ({ params: path, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AppealListing', { ...path, ...body, commandId }),
  }),
  command({
    path: '/listings/{listingId}/appeal-decision',
    operationId: 'decideAppeal',
    summary: 'Decide an appeal; for the regulator',
    params: ReadListing,
    body: DecideAppeal.omit(inPath),
    example: { params, body: { decision: 'dismissed', reasons: ['basisVerified'] } },
    success: { status: 200, schema: TRANSACTIONS.DecideAppeal.response },
    refusals: [...SUPERVISION, 'LISTING_NOT_FOUND', 'LISTING_NOT_APPEALED'],
    handle: ({ params: path, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideAppeal', { ...path, ...body, commandId }),
  }),
  command({
    path: '/listings/{listingId}/repair',
    operationId: 'recordListingRepair',
    summary: 'Record that the debt is paid; months later the listing is not shown; for its lender and the regulator',
    params: ReadListing,
    example: { params },
    success: { status: 200, schema: TRANSACTIONS.RecordListingRepair.response },
    refusals: [...OWN, ...LISTED, 'LISTING_REPAIRED', 'ARREARS_OUTSTANDING'],
    handle: ({ params: path, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RecordListingRepair', { ...path, commandId }),
  }),
  command({
    path: '/listings/{listingId}/removal',
    operationId: 'removeListing',
    summary: 'Remove a listing after a successful dispute; for its lender and the regulator',
    params: ReadListing,
    body: RemoveListing.omit(inPath),
    example: { params, body: { disputeId: EXAMPLE.listingDispute } },
    success: { status: 200, schema: TRANSACTIONS.RemoveListing.response },
    refusals: [...OWN, 'DISPUTE_NOT_FOUND', ...LISTED, 'DISPUTE_NOT_UPHELD'],
    handle: ({ params: path, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RemoveListing', { ...path, ...body, commandId }),
  }),
  query({
    path: '/listings/{listingId}',
    operationId: 'readListing',
    summary: 'Read a listing and whether it is shown; for its lender, the regulator and the notaries',
    params: ReadListing,
    example: { params },
    success: { schema: TRANSACTIONS.ReadListing.response },
    refusals: READING,
    handle: ({ params: path, caller }, { ledger }) => ledger.evaluate(caller, 'ReadListing', path),
  }),
  query({
    path: '/listings/{listingId}/history',
    operationId: 'readListingHistory',
    summary: 'Read every version of a listing',
    params: ReadListing,
    example: { params },
    success: { schema: TRANSACTIONS.ListingHistory.response },
    refusals: READING,
    handle: ({ params: path, caller }, { ledger }) => ledger.evaluate(caller, 'ListingHistory', path),
  }),
  query({
    path: '/subjects/{subjectId}/listings',
    operationId: 'listListings',
    summary: 'Read the listings of a subject that are your own; the regulator and the notaries read all',
    params: TRANSACTIONS.ListListings.request,
    example: { params: { subjectId: EXAMPLE.subjectId } },
    success: { schema: TRANSACTIONS.ListListings.response },
    refusals: STANDING,
    handle: ({ params: path, caller }, { ledger }) => ledger.evaluate(caller, 'ListListings', path),
  }),
];
