import {
  CaseId,
  Consent,
  Dispute,
  FootprintEntry,
  MspId,
  Permit,
  Placement,
  Plan,
  PromiseToPay,
  SubjectId,
  TradelineId,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { EXAMPLE } from './examples.js';
import { recordList } from './record-list.js';

const of = (name: string, schema: z.ZodType = MspId) => ({ name, schema });
const subjectId = of('subjectId', SubjectId);
const tradelineId = of('tradelineId', TradelineId);
const caseId = of('caseId', CaseId);

/** The records of an organisation, of all subjects, tradelines and cases. */
export const recordLists = [
  recordList({
    kind: 'dispute',
    path: '/disputes',
    operationId: 'findDisputes',
    summary: 'List the disputes that your organisation is a party of, in the order in which they were lodged',
    name: 'disputes',
    shape: Dispute,
    key: 'disputeId',
    filters: {
      owner: of('furnisher'),
      counterparty: of('takenInBy'),
      subjectId,
      tradelineId,
      status: of('status', Dispute.shape.status),
    },
    example: { furnisher: EXAMPLE.lender, status: 'closed', fields: 'status,answerBy' },
  }),
  recordList({
    kind: 'permit',
    path: '/permits',
    operationId: 'findPermits',
    summary: 'List permits, and contacts without one, of your cases or in your hands, in the order of their issue',
    resource: 'cases',
    name: 'permits',
    shape: Permit,
    key: 'permit',
    filters: {
      owner: of('lender'),
      counterparty: of('holder'),
      caseId,
      status: of('status', z.enum(['issued', 'reported']).describe('Whether its outcome has been reported')),
    },
    example: { caseId: EXAMPLE.caseId, status: 'reported' },
  }),
  recordList({
    kind: 'placement',
    path: '/placements',
    operationId: 'findPlacements',
    summary: 'List placements of your cases or with you, in their order',
    resource: 'cases',
    name: 'placements',
    shape: Placement,
    key: 'caseId',
    filters: {
      owner: of('lender'),
      counterparty: of('agency'),
      caseId,
      status: of('status', z.enum(['placed', 'recalled'])),
    },
    example: { agency: EXAMPLE.newMember },
  }),
  recordList({
    kind: 'plan',
    path: '/plans',
    operationId: 'findPlans',
    summary: 'List repayment plans and their instalments, in the order in which they were proposed',
    name: 'plans',
    shape: Plan,
    key: 'planId',
    filters: { owner: of('lender'), tradelineId, status: of('status', Plan.shape.status) },
    example: { tradelineId: EXAMPLE.tradelineId, sort: '-filedAt' },
  }),
  recordList({
    kind: 'promise',
    path: '/promises',
    operationId: 'findPromises',
    summary: 'List promises to pay, in the order in which they were made',
    name: 'promises',
    shape: PromiseToPay,
    key: 'promise',
    filters: { owner: of('lender'), tradelineId, status: of('status', PromiseToPay.shape.status) },
    example: { status: 'made' },
  }),
  recordList({
    kind: 'consent',
    path: '/consents',
    operationId: 'findConsents',
    summary: 'List the consents to your organisation, in the order in which they were granted',
    name: 'consents',
    shape: Consent,
    key: 'consentId',
    filters: { owner: of('holder'), subjectId, status: of('status', Consent.shape.status) },
    example: { status: 'granted', limit: '100' },
  }),
  recordList({
    kind: 'inquiry',
    path: '/inquiries',
    operationId: 'findInquiries',
    summary: 'List the inquiries of your organisation, in their order; all for the regulator',
    resource: 'subjects',
    name: 'inquiries',
    shape: FootprintEntry,
    key: 'entry',
    filters: { owner: of('inquirer'), subjectId, status: of('kind', FootprintEntry.shape.kind) },
    example: { kind: 'hard' },
  }),
];
