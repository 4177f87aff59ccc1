import {
  CloseTradeline,
  MAX_BATCH,
  OpenTradeline,
  OpenTradelines,
  OpeningAmounts,
  ReadTradeline,
  ScanAmounts,
  ScanTradelines,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';
import { splitAmounts } from './split-amounts.js';

const READING = [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const SCANNING = [...STANDING, 'NOT_ENTITLED_TO_READ', 'MEMBER_NOT_FOUND'] as const;

export const tradelines = [
  command({
    path: '/tradelines',
    operationId: 'openTradelines',
    summary: 'Open tradelines of your own, with their exact limits',
    body: OpenTradelines.omit({ commandId: true }).extend({
      tradelines: z
        .array(OpenTradeline.extend({ amounts: OpeningAmounts }))
        .min(1)
        .max(MAX_BATCH),
    }),
    bodyLimit: '8mb',
    success: { status: 201, schema: TRANSACTIONS.OpenTradelines.response },
    refusals: [
      ...ENTITLEMENT,
      'TRADELINE_REPEATED',
      'NOT_LENDER_OF_TRADELINE',
      'DATE_IN_FUTURE',
      'TRADELINE_DELETED',
      'TRADELINE_EXISTS',
    ],
    handle: ({ body, caller, commandId }, { ledger, salt }) => {
      const { records, items } = splitAmounts(body.tradelines);
      const request = { ...body, commandId, tradelines: records };
      return ledger.submit(caller, 'OpenTradelines', request, { salt: salt(commandId), items });
    },
  }),
  query({
    path: '/tradelines',
    operationId: 'scanTradelines',
    summary: "Walk a lender's portfolio as it stands",
    query: ScanTradelines.extend({ pages: numeral(ScanTradelines.shape.pages.unwrap()).optional() }),
    success: { schema: TRANSACTIONS.ScanTradelines.response },
    refusals: SCANNING,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ScanTradelines', asked),
  }),
  query({
    path: '/amounts',
    operationId: 'scanAmounts',
    summary: "Walk a lender's exact amounts; for that lender and the regulator",
    query: ScanAmounts.extend({ packs: numeral(ScanAmounts.shape.packs.unwrap()).optional() }),
    success: { schema: TRANSACTIONS.ScanAmounts.response },
    refusals: SCANNING,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ScanAmounts', asked),
  }),
  query({
    path: '/tradelines/{tradelineId}',
    operationId: 'readTradeline',
    summary: 'Read a tradeline',
    params: ReadTradeline,
    success: { schema: TRANSACTIONS.ReadTradeline.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadTradeline', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/history',
    operationId: 'readTradelineHistory',
    summary: 'Read every version of a tradeline, with its transaction, time and submitter',
    params: ReadTradeline,
    success: { schema: TRANSACTIONS.TradelineHistory.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'TradelineHistory', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/corrections',
    operationId: 'listCorrections',
    summary: 'Read what was corrected, and what stood before',
    params: ReadTradeline,
    success: { schema: TRANSACTIONS.ListCorrections.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListCorrections', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/amounts',
    operationId: 'readAmounts',
    summary: 'Read exact amounts, newest first; for the lender and the regulator',
    params: ReadTradeline,
    success: { schema: TRANSACTIONS.ReadAmounts.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadAmounts', params),
  }),
  command({
    path: '/tradelines/{tradelineId}/closure',
    operationId: 'closeTradeline',
    summary: 'Close a tradeline of your own',
    params: ReadTradeline,
    body: CloseTradeline.omit({ commandId: true, tradelineId: true }),
    success: { status: 200, schema: TRANSACTIONS.CloseTradeline.response },
    refusals: [
      ...ENTITLEMENT,
      'NOT_LENDER_OF_TRADELINE',
      'TRADELINE_NOT_FOUND',
      'TRADELINE_DELETED',
      'TRADELINE_CLOSED',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'ARREARS_OUTSTANDING',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'CloseTradeline', { ...params, ...body, commandId }),
  }),
];
