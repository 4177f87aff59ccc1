import {
  ListPromises,
  MakePromise,
  PromiseAmounts,
  ReportPromisePayment,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const PromisePath = ListPromises.extend({ promise: numeral(ReportPromisePayment.shape.promise) });
const OWN = [...ENTITLEMENT, 'TRADELINE_NOT_FOUND', 'NOT_LENDER_OF_TRADELINE'] as const;
const { item: Money } = PromiseAmounts.shape;
const amounts = (field: string): string => field.replace(/^amounts\.item/, 'amounts');

export const promises = [
  command({
    path: '/tradelines/{tradelineId}/promises',
    operationId: 'makePromise',
    summary: "Put a debtor's promise to pay on record, with its exact amount",
    params: ListPromises,
    body: MakePromise.omit({ commandId: true, tradelineId: true }).extend({ amounts: Money }),
    success: { status: 201, schema: TRANSACTIONS.MakePromise.response },
    refusals: [...OWN, 'NOT_IN_ARREARS', 'PROMISE_OPEN', 'CURRENCY_MISMATCH', 'DATE_OUT_OF_ORDER', 'POLICY_EXCEEDED'],
    fieldName: amounts,
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) =>
      ledger.submit(caller, 'MakePromise', { ...params, ...body, commandId }, { salt: salt(commandId), item }),
  }),
  query({
    path: '/tradelines/{tradelineId}/promises',
    operationId: 'listPromises',
    summary: 'Read the promises to pay of a tradeline',
    params: ListPromises,
    success: { schema: TRANSACTIONS.ListPromises.response },
    refusals: [...STANDING, 'TRADELINE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListPromises', params),
  }),
  command({
    path: '/tradelines/{tradelineId}/promises/{promise}/payments',
    operationId: 'reportPromisePayment',
    summary: 'Report a payment towards a promise, with its exact amount',
    params: PromisePath,
    body: ReportPromisePayment.pick({ paidOn: true }).extend({ amounts: Money }),
    success: { status: 201, schema: TRANSACTIONS.ReportPromisePayment.response },
    refusals: [
      ...OWN,
      'PROMISE_NOT_FOUND',
      'AMOUNTS_MISSING',
      'PROMISE_SETTLED',
      'CURRENCY_MISMATCH',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'PROMISE_LATE',
    ],
    fieldName: amounts,
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) => {
      const request = { ...params, ...body, commandId };
      return ledger.submit(caller, 'ReportPromisePayment', request, { salt: salt(commandId), item });
    },
  }),
  command({
    path: '/tradelines/{tradelineId}/promises/{promise}/settlement',
    operationId: 'settlePromise',
    summary: 'Have a promise judged by the repayments that were reported',
    params: PromisePath,
    success: { status: 200, schema: TRANSACTIONS.SettlePromise.response },
    refusals: [...OWN, 'PROMISE_NOT_FOUND', 'PROMISE_SETTLED', 'PROMISE_UNDECIDED'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SettlePromise', { ...params, commandId }),
  }),
];
