import {
  CoveredTradeline,
  CoverTerms,
  MAX_COVERED,
  ProposeCover,
  ReadCover,
  ReadInsurance,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { command, query } from './route.js';

const READING = [...STANDING, 'COVER_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const DECIDING = [...ENTITLEMENT, 'COVER_NOT_FOUND', 'NOT_PARTY_OF_COVER', 'COVER_NOT_PROPOSED'] as const;
const INSURABLE = [
  'TRADELINE_NOT_FOUND',
  'NOT_LENDER_OF_TRADELINE',
  'TRADELINE_DELETED',
  'TRADELINE_CLOSED',
  'CURRENCY_MISMATCH',
  'TRADELINE_IN_ARREARS',
] as const;

/** A cover as a client writes it: each tradeline and its sum together, so that none is without the other. */
const Proposal = ProposeCover.omit({ commandId: true, tradelines: true }).extend({
  amounts: CoverTerms.omit({ sumsInsured: true }),
  tradelines: z
    .array(CoveredTradeline.extend({ sumInsured: CoverTerms.shape.sumsInsured.element }))
    .min(1)
    .max(MAX_COVERED),
});

export const covers = [
  command({
    path: '/covers',
    operationId: 'proposeCover',
    summary: 'Propose a cover to the other side, lender or insurer, with its exact amounts',
    body: Proposal,
    example: {
      body: {
        coverId: EXAMPLE.coverId,
        lender: EXAMPLE.lender,
        insurer: EXAMPLE.insurer,
        kind: 'quotaShare',
        shareBasisPoints: 7_000,
        currency: 'EUR',
        tradelines: [{ tradelineId: EXAMPLE.insuredTradeline, band: 'B', sumInsured: '400000' }],
        rates: [
          { band: 'A', basisPoints: 80 },
          { band: 'B', basisPoints: 150 },
        ],
        from: '2026-09-01',
        until: '2027-08-31',
        trigger: { kind: 'daysPastDue', days: 90 },
        claimWithinDays: 180,
        decisionDays: 30,
        settlementDays: 10,
        evidence: [],
        amounts: { deductible: '5000', attachment: '0', limit: '1000000' },
      },
    },
    success: { status: 201, schema: TRANSACTIONS.ProposeCover.response },
    refusals: [
      ...ENTITLEMENT,
      'NOT_PARTY_OF_COVER',
      'MEMBER_NOT_FOUND',
      'COVER_EXISTS',
      'DATE_OUT_OF_ORDER',
      'COVER_TERMS_INVALID',
      'TRADELINE_REPEATED',
      ...INSURABLE,
    ],
    fieldName: (field) =>
      field
        .replace(/^amounts\.item\.sumsInsured(\[\d+\])$/, 'tradelines$1.sumInsured')
        .replace(/^amounts\.item/, 'amounts'),
    handle: ({ body: { tradelines, amounts, ...body }, caller, commandId }, { ledger, salt }) => {
      const covered = tradelines.map(({ tradelineId, band }) => ({ tradelineId, band }));
      const item = { ...amounts, sumsInsured: tradelines.map(({ sumInsured }) => sumInsured) };
      const request = { ...body, commandId, tradelines: covered };
      return ledger.submit(caller, 'ProposeCover', request, { salt: salt(commandId), item });
    },
  }),
  command({
    path: '/covers/{coverId}/acceptance',
    operationId: 'acceptCover',
    summary: 'Accept a cover that the other side proposed',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.coverId } },
    success: { status: 200, schema: TRANSACTIONS.AcceptCover.response },
    refusals: [
      ...DECIDING,
      'COVER_OWN_PROPOSAL',
      'DATE_OUT_OF_ORDER',
      'MEMBER_NOT_FOUND',
      ...INSURABLE,
      'DOUBLE_COVER',
      'RECORD_FULL',
    ],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AcceptCover', { ...params, commandId }),
  }),
  command({
    path: '/covers/{coverId}/refusal',
    operationId: 'declineCover',
    summary: 'Decline a proposal, or take it back',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.declinedCover } },
    success: { status: 200, schema: TRANSACTIONS.DeclineCover.response },
    refusals: DECIDING,
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DeclineCover', { ...params, commandId }),
  }),
  query({
    path: '/covers/{coverId}',
    operationId: 'readCover',
    summary: 'Read a cover; for its lender, its insurer, the regulator and the notaries',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.coverId } },
    success: { schema: TRANSACTIONS.ReadCover.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadCover', params),
  }),
  query({
    path: '/covers/{coverId}/history',
    operationId: 'readCoverHistory',
    summary: 'Read every version of a cover',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.coverId } },
    success: { schema: TRANSACTIONS.CoverHistory.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'CoverHistory', params),
  }),
  query({
    path: '/covers/{coverId}/amounts',
    operationId: 'readCoverAmounts',
    summary:
      'Read the exact amounts of a cover, its premium, and what is left of it; for its two sides and the regulator',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.coverId } },
    success: { schema: TRANSACTIONS.ReadCoverAmounts.response },
    refusals: [...READING, 'AMOUNTS_MISSING'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadCoverAmounts', params),
  }),
  query({
    path: '/covers/{coverId}/claims',
    operationId: 'listClaims',
    summary: 'Read the claims under a cover',
    params: ReadCover,
    example: { params: { coverId: EXAMPLE.coverId } },
    success: { schema: TRANSACTIONS.ListClaims.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListClaims', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/insurance',
    operationId: 'readInsurance',
    summary:
      'Read who insures a tradeline and what was claimed; for its lender, its insurers, the regulator and the notaries',
    params: ReadInsurance,
    owner: lenderOf,
    example: { params: { tradelineId: EXAMPLE.insuredTradeline } },
    success: { schema: TRANSACTIONS.ReadInsurance.response },
    refusals: [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ', 'TRADELINE_NOT_INSURED'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadInsurance', params),
  }),
];
