import {
  AppendRepayments,
  CorrectRepayment,
  MAX_BATCH,
  ReadTradeline,
  RepaymentAmounts,
  RepaymentEvent,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { ENTITLEMENT } from './entitlements.js';
import { command } from './route.js';
import { splitAmounts } from './split-amounts.js';

const Month = RepaymentEvent.omit({ tradelineId: true });

const OWN = [...ENTITLEMENT, 'NOT_LENDER_OF_TRADELINE', 'TRADELINE_NOT_FOUND'] as const;
const APPENDING = [
  ...OWN,
  'CURRENCY_MISMATCH',
  'STATUS_CONTRADICTS_ARREARS',
  'TRADELINE_DELETED',
  'PERIOD_BEFORE_OPENING',
  'PERIOD_IN_FUTURE',
  'ITEM_DELETED',
  'PERIOD_ALREADY_REPORTED',
  'TRADELINE_CLOSED',
  'PERIOD_OUT_OF_ORDER',
] as const;

export const repayments = [
  command({
    path: '/repayments',
    operationId: 'appendRepayments',
    summary: 'Append a month to each of some tradelines, with exact amounts',
    body: AppendRepayments.omit({ commandId: true }).extend({
      events: z
        .array(RepaymentEvent.extend({ amounts: RepaymentAmounts }))
        .min(1)
        .max(MAX_BATCH),
    }),
    bodyLimit: '8mb',
    success: { status: 201, schema: TRANSACTIONS.AppendRepayments.response },
    refusals: [...APPENDING, 'TRADELINE_REPEATED'],
    handle: ({ body, caller, commandId }, { ledger, salt }) => {
      const { records, items } = splitAmounts(body.events);
      const request = { ...body, commandId, events: records };
      return ledger.submit(caller, 'AppendRepayments', request, { salt: salt(commandId), items });
    },
  }),
  command({
    path: '/tradelines/{tradelineId}/repayments',
    operationId: 'appendRepayment',
    summary: 'Append one month to a tradeline, with exact amounts',
    params: ReadTradeline,
    body: Month.extend({ amounts: RepaymentAmounts }),
    success: { status: 201, schema: TRANSACTIONS.AppendRepayments.response },
    refusals: APPENDING,
    // On the ledger it is a batch of one.
    fieldName: (field) => field.replace(/^events\[0\]\.?/, ''),
    handle: ({ params, body, caller, commandId }, { ledger, salt }) => {
      const { amounts, ...month } = body;
      const request = { commandId, events: [{ ...params, ...month }] };
      return ledger.submit(caller, 'AppendRepayments', request, { salt: salt(commandId), items: [amounts] });
    },
  }),
  command({
    path: '/tradelines/{tradelineId}/corrections',
    operationId: 'correctRepayment',
    summary: 'Replace a month that was reported wrongly',
    params: ReadTradeline,
    body: CorrectRepayment.omit({ commandId: true }).extend({ event: Month, amounts: RepaymentAmounts }),
    success: { status: 201, schema: TRANSACTIONS.CorrectRepayment.response },
    refusals: [
      ...OWN,
      'REVISION_MISMATCH',
      'CURRENCY_MISMATCH',
      'STATUS_CONTRADICTS_ARREARS',
      'TRADELINE_DELETED',
      'PERIOD_NOT_REPORTED',
      'ITEM_DELETED',
      'CORRECTION_CHANGES_NOTHING',
    ],
    fieldName: (field) => (field === 'event.tradelineId' ? 'tradelineId' : field),
    handle: ({ params, body, caller, commandId }, { ledger, salt }) => {
      const { amounts, event, ...correction } = body;
      const request = { ...correction, commandId, event: { ...params, ...event } };
      return ledger.submit(caller, 'CorrectRepayment', request, { salt: salt(commandId), item: amounts });
    },
  }),
];
