import {
  type EarlyWarning,
  MitigateWarning,
  MspId,
  RaiseWarning,
  ReadTradeline,
  TRANSACTIONS,
  WarningNumber,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { lenderOf } from './lender-of.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const WarningPath = ReadTradeline.extend({ warning: numeral(WarningNumber) });
const LenderQuery = z.strictObject({ lender: MspId });
const READING = ['PURPOSE_MISSING', ...STANDING, 'NOT_ENTITLED_TO_READ'] as const;
const CHANGING = [...ENTITLEMENT, 'NOT_LENDER_OF_TRADELINE', 'WARNING_NOT_FOUND', 'WARNING_CLOSED'] as const;
const at = { tradelineId: EXAMPLE.tradelineId, warning: '1' };

export const warnings = [
  command({
    path: '/tradelines/{tradelineId}/warnings',
    resource: 'warnings',
    operationId: 'raiseWarning',
    summary:
      'Claim that an account of yours shows signs of trouble; the ledger looks for itself before a warning stands',
    params: ReadTradeline,
    body: RaiseWarning.omit({ commandId: true, tradelineId: true }),
    example: { params: { tradelineId: EXAMPLE.tradelineId }, body: { signals: ['arrears'] } },
    success: { status: 201, schema: TRANSACTIONS.RaiseWarning.response },
    refusals: [
      ...ENTITLEMENT,
      'TRADELINE_NOT_FOUND',
      'NOT_LENDER_OF_TRADELINE',
      'TRADELINE_CLOSED',
      ...['PURPOSE_NOT_PERMITTED', 'CONSENT_NOT_FOUND', 'NOT_HOLDER_OF_CONSENT', 'CONSENT_REVOKED'],
      ...['CONSENT_EXPIRED', 'PURPOSE_NOT_CONSENTED', 'RECIPROCITY_NOT_TALLIED', 'RECIPROCITY_EXCEEDED'],
      'WARNING_OPEN',
      'CLAIM_NOT_BORNE_OUT',
    ] as const,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RaiseWarning', { ...params, ...body, commandId }),
  }),
  query({
    path: '/tradelines/{tradelineId}/warnings',
    resource: 'warnings',
    operationId: 'listWarnings',
    summary: 'Read all warnings of an account',
    params: ReadTradeline,
    example: { params: { tradelineId: EXAMPLE.tradelineId } },
    success: { schema: TRANSACTIONS.ListWarnings.response },
    refusals: READING,
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListWarnings', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/warnings/{warning}',
    resource: 'warnings',
    operationId: 'readWarning',
    summary: 'Read a warning: its signals, what was done about it, and what came of it',
    params: WarningPath,
    example: { params: at },
    etag: ({ revision }: EarlyWarning) => String(revision),
    success: { schema: TRANSACTIONS.ReadWarning.response },
    refusals: [...READING, 'WARNING_NOT_FOUND'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadWarning', params),
  }),
  query({
    path: '/tradelines/{tradelineId}/warnings/{warning}/history',
    resource: 'warnings',
    operationId: 'readWarningHistory',
    summary: 'Read every version of a warning',
    params: WarningPath,
    example: { params: at },
    success: { schema: TRANSACTIONS.WarningHistory.response },
    refusals: [...READING, 'WARNING_NOT_FOUND'],
    owner: lenderOf,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'WarningHistory', params),
  }),
  command({
    path: '/tradelines/{tradelineId}/warnings/{warning}/mitigations',
    resource: 'warnings',
    operationId: 'mitigateWarning',
    summary: 'Record what was done about a warning',
    params: WarningPath,
    body: MitigateWarning.pick({ mitigation: true }),
    example: { params: at, body: { mitigation: 'planOffered' } },
    success: { status: 201, schema: TRANSACTIONS.MitigateWarning.response },
    refusals: [...CHANGING, 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'MitigateWarning', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/warnings/{warning}/closure',
    resource: 'warnings',
    operationId: 'closeWarning',
    summary: 'Close a warning with the outcome that the ledger shows: arrears that followed, or months on time',
    params: WarningPath,
    example: { params: at },
    success: { status: 200, schema: TRANSACTIONS.CloseWarning.response },
    refusals: [...CHANGING, 'TRADELINE_NOT_FOUND', 'WARNING_UNDECIDED'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'CloseWarning', { ...params, commandId }),
  }),
  query({
    path: '/warnings/report',
    resource: 'warnings',
    operationId: 'reportWarnings',
    summary: "Read how often a lender's warnings were right, by signal, and how many days ahead",
    query: LenderQuery,
    example: { query: { lender: EXAMPLE.lender } },
    success: { schema: TRANSACTIONS.ReportWarnings.response },
    refusals: READING,
    owner: ({ query: asked }) => asked.lender,
    handle: ({ query: asked, caller }, { ledger }) => ledger.evaluate(caller, 'ReportWarnings', asked),
  }),
];
