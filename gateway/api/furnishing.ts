import { ReadDataQuality, ReadFindings, ScanFindings, TRANSACTIONS } from '@attestry/chaincode/schema';
import { STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { numeral } from './numeral.js';
import { query } from './route.js';

const OF_LENDER = [...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND'] as const;

export const furnishing = [
  query({
    path: '/evaluators',
    operationId: 'listEvaluators',
    summary: 'Read what is looked for in what lenders furnish, why, and what harm it may do',
    example: {},
    success: { schema: TRANSACTIONS.ListEvaluators.response },
    refusals: STANDING,
    handle: ({ caller }, { ledger }) => ledger.evaluate(caller, 'ListEvaluators', {}),
  }),
  query({
    path: '/tradelines/{tradelineId}/findings',
    operationId: 'readFindings',
    summary: 'Read what is not plausible in a tradeline',
    params: ReadFindings,
    owner: lenderOf,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.ReadFindings.response },
    refusals: [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadFindings', params),
  }),
  query({
    path: '/findings',
    operationId: 'scanFindings',
    summary: 'Walk a portfolio for what is not plausible in it, some pages at a time',
    query: ScanFindings.extend({ pages: numeral(ScanFindings.shape.pages.unwrap()).optional() }),
    owner: ({ query: asked }) => asked.lender,
    example: { query: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.ScanFindings.response },
    refusals: OF_LENDER,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ScanFindings', asked),
  }),
  query({
    path: '/data-quality',
    operationId: 'readDataQuality',
    summary: "Read what a lender's reports of a month are worth: complete, plausible, and both",
    query: ReadDataQuality,
    owner: ({ query: asked }) => asked.lender,
    example: { query: { lender: EXAMPLE.lender, period: '2026-03' } },
    success: { schema: TRANSACTIONS.ReadDataQuality.response },
    refusals: OF_LENDER,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ReadDataQuality', asked),
  }),
];
