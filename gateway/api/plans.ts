import {
  AcceptPlan,
  DeclinePlan,
  MAX_INSTALMENTS,
  PlanPayment,
  PlanTerms,
  ProposePlan,
  ReadPlan,
  ReportPlanPayment,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { derivedVersion } from './derived-version.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { command, query } from './route.js';

const OF_TRADELINE = ['TRADELINE_NOT_FOUND', 'NOT_LENDER_OF_TRADELINE'] as const;
const OWN = [...ENTITLEMENT, 'PLAN_NOT_FOUND', ...OF_TRADELINE] as const;
const READING = [...STANDING, 'PLAN_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const inPath = { commandId: true, planId: true } as const;

/** A plan as a client writes it: each instalment's day and amount together, so that none is without the other. */
const Proposal = ProposePlan.omit({ commandId: true, dueOn: true }).extend({
  amounts: PlanTerms.omit({ instalments: true }),
  instalments: z
    .array(z.strictObject({ dueOn: ProposePlan.shape.dueOn.element, amount: PlanTerms.shape.instalments.element }))
    .min(1)
    .max(MAX_INSTALMENTS),
});

export const plans = [
  command({
    path: '/plans',
    operationId: 'proposePlan',
    summary: 'Propose a repayment plan on a tradeline, with its exact amounts',
    body: Proposal,
    example: {
      body: {
        planId: EXAMPLE.planId,
        tradelineId: EXAMPLE.tradelineId,
        proposedFor: 'lender',
        graceDays: 5,
        amounts: { currency: 'EUR', debt: '120000' },
        instalments: [
          { dueOn: '2026-07-01', amount: '60000' },
          { dueOn: '2026-08-01', amount: '60000' },
        ],
      },
    },
    success: { status: 201, schema: TRANSACTIONS.ProposePlan.response },
    refusals: [
      ...ENTITLEMENT,
      ...OF_TRADELINE,
      'AMOUNTS_MISSING',
      'PLAN_EXISTS',
      'TRADELINE_CLOSED',
      'EVIDENCE_MISSING',
      'CURRENCY_MISMATCH',
      'INSTALMENTS_DO_NOT_ADD_UP',
      'DATE_OUT_OF_ORDER',
      'POLICY_EXCEEDED',
      'PLAN_OPEN',
      'PLAN_NOT_ACTIVE',
      'RENEGOTIATION_LIMIT',
      'DEBT_MISMATCH',
    ],
    fieldName: (field) =>
      field
        .replace(/^dueOn(\[\d+\])$/, 'instalments$1.dueOn')
        .replace(/^dueOn$|^amounts\.item\.instalments$/, 'instalments')
        .replace(/^amounts\.item/, 'amounts'),
    handle: ({ body: { instalments, amounts, ...body }, caller, commandId }, { ledger, salt }) => {
      const request = { ...body, commandId, dueOn: instalments.map(({ dueOn }) => dueOn) };
      const item = { ...amounts, instalments: instalments.map(({ amount }) => amount) };
      return ledger.submit(caller, 'ProposePlan', request, { salt: salt(commandId), item });
    },
  }),
  query({
    path: '/plans/{planId}',
    operationId: 'readPlan',
    summary: 'Read a plan: its instalments, whether it is kept, and how far a cure has come',
    params: ReadPlan,
    example: { params: { planId: EXAMPLE.planId } },
    success: { schema: TRANSACTIONS.ReadPlan.response },
    refusals: READING,
    etag: (view) => derivedVersion(view.plan.revision, view),
    parties: ({ plan }) => [[plan.lender]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPlan', params),
  }),
  query({
    path: '/plans/{planId}/history',
    operationId: 'readPlanHistory',
    summary: 'Read every version of a plan',
    params: ReadPlan,
    example: { params: { planId: EXAMPLE.planId } },
    success: { schema: TRANSACTIONS.PlanHistory.response },
    refusals: READING,
    parties: ({ versions }) => versions.flatMap(({ record }) => (record === null ? [] : [[record.lender]])),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'PlanHistory', params),
  }),
  query({
    path: '/plans/{planId}/amounts',
    operationId: 'readPlanAmounts',
    summary: 'Read the exact amounts of a plan; for the lender and the regulator',
    params: ReadPlan,
    example: { params: { planId: EXAMPLE.planId } },
    success: { schema: TRANSACTIONS.ReadPlanAmounts.response },
    refusals: [...READING, 'AMOUNTS_MISSING'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadPlanAmounts', params),
  }),
  command({
    path: '/plans/{planId}/acceptance',
    operationId: 'acceptPlan',
    summary: 'Accept a plan for the side that did not propose it',
    params: ReadPlan,
    body: AcceptPlan.omit(inPath),
    example: { params: { planId: EXAMPLE.planId }, body: { acceptedFor: 'subject', evidence: EXAMPLE.evidence } },
    success: { status: 200, schema: TRANSACTIONS.AcceptPlan.response },
    refusals: [
      ...OWN,
      'AMOUNTS_MISSING',
      'PLAN_NOT_PROPOSED',
      'PLAN_SIDE_CONSENTED',
      'EVIDENCE_MISSING',
      'DATE_OUT_OF_ORDER',
      'PLAN_NOT_ACTIVE',
      'DEBT_MISMATCH',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AcceptPlan', { ...params, ...body, commandId }),
  }),
  command({
    path: '/plans/{planId}/refusal',
    operationId: 'declinePlan',
    summary: 'Decline a proposal, or take it back',
    params: ReadPlan,
    body: DeclinePlan.omit(inPath),
    example: { params: { planId: EXAMPLE.declinedPlan }, body: { declinedFor: 'lender' } },
    success: { status: 200, schema: TRANSACTIONS.DeclinePlan.response },
    refusals: [...OWN, 'PLAN_NOT_PROPOSED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DeclinePlan', { ...params, ...body, commandId }),
  }),
  command({
    path: '/plans/{planId}/payments',
    operationId: 'reportPlanPayment',
    summary: 'Report a payment on a plan of your own, with its exact amount',
    params: ReadPlan,
    body: ReportPlanPayment.omit(inPath).extend({ amounts: PlanPayment }),
    example: {
      params: { planId: EXAMPLE.planId },
      body: { paidOn: '2026-06-15', amounts: { currency: 'EUR', amount: '10000' } },
    },
    success: { status: 201, schema: TRANSACTIONS.ReportPlanPayment.response },
    refusals: [
      ...OWN,
      'AMOUNTS_MISSING',
      'PLAN_NOT_ACTIVE',
      'CURRENCY_MISMATCH',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'PLAN_BREACHED',
      'PAYMENT_EXCEEDS_DEBT',
    ],
    fieldName: (field) => field.replace(/^amounts\.item/, 'amounts'),
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) => {
      const request = { ...params, ...body, commandId };
      return ledger.submit(caller, 'ReportPlanPayment', request, { salt: salt(commandId), item });
    },
  }),
  command({
    path: '/plans/{planId}/assessment',
    operationId: 'assessPlan',
    summary: 'Have the breach of a plan recorded, if there is one by the rule',
    params: ReadPlan,
    example: { params: { planId: EXAMPLE.planId } },
    success: { status: 200, schema: TRANSACTIONS.AssessPlan.response },
    refusals: [...OWN, 'PLAN_NOT_ACTIVE', 'PLAN_KEPT'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AssessPlan', { ...params, commandId }),
  }),
];
