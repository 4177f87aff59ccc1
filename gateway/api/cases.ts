import {
  AttestStep,
  CloseCase,
  OpenCase,
  ProposeStep,
  ReadCase,
  RecordExecution,
  RejectStep,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const StepPath = ReadCase.extend({ step: numeral(AttestStep.shape.step) });
const inPath = { commandId: true, caseId: true, step: true } as const;

const READING = [...STANDING, 'CASE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const OWN = [...ENTITLEMENT, 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE', 'CASE_CLOSED'] as const;
const DECIDING = [
  ...ENTITLEMENT,
  'CASE_NOT_FOUND',
  'STEP_NOT_FOUND',
  'SELF_ATTESTATION',
  'NOT_NOTARY_OF_CASE',
  'CASE_CLOSED',
  'STEP_NOT_AWAITING_ATTESTATION',
] as const;

export const cases = [
  command({
    path: '/cases',
    operationId: 'openCase',
    summary: 'Open a collection case on a tradeline of your own that is in arrears',
    body: OpenCase.omit({ commandId: true }),
    example: { body: { caseId: EXAMPLE.caseId, tradelineId: EXAMPLE.tradelineId, pack: 'EU' } },
    success: { status: 201, schema: TRANSACTIONS.OpenCase.response },
    refusals: [
      ...ENTITLEMENT,
      'TRADELINE_NOT_FOUND',
      'NOT_LENDER_OF_TRADELINE',
      'NOT_IN_ARREARS',
      'NOTARY_UNKNOWN',
      'CASE_EXISTS',
      'CASE_ALREADY_OPEN',
    ],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'OpenCase', { ...body, commandId }),
  }),
  query({
    path: '/cases/{caseId}',
    operationId: 'readCase',
    summary: 'Read a case and its steps',
    params: ReadCase,
    example: { params: { caseId: EXAMPLE.caseId } },
    success: { schema: TRANSACTIONS.ReadCase.response },
    refusals: READING,
    // A step changes without its case.
    etag: ({ case: { revision }, steps }) => [revision, ...steps.map((step) => step.revision)].join('.'),
    parties: ({ case: { lender, notary } }) => [[lender, notary]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadCase', params),
  }),
  query({
    path: '/cases/{caseId}/history',
    operationId: 'readCaseHistory',
    summary: 'Read every version of a case and of its steps',
    params: ReadCase,
    example: { params: { caseId: EXAMPLE.caseId } },
    success: { schema: TRANSACTIONS.CaseHistory.response },
    refusals: READING,
    parties: ({ versions }) =>
      versions.flatMap(({ record }) => (record === null ? [] : [[record.lender, record.notary]])),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'CaseHistory', params),
  }),
  command({
    path: '/cases/{caseId}/closure',
    operationId: 'closeCase',
    summary: 'Close a case of your own, with its outcome',
    params: ReadCase,
    body: CloseCase.omit({ commandId: true, caseId: true }),
    example: { params: { caseId: EXAMPLE.caseId }, body: { outcome: 'settled' } },
    success: { status: 200, schema: TRANSACTIONS.CloseCase.response },
    refusals: [...OWN, 'STEPS_PENDING'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'CloseCase', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/steps',
    operationId: 'proposeStep',
    summary: 'Put a collection step on record before it is carried out',
    params: ReadCase,
    body: ProposeStep.omit({ commandId: true, caseId: true }),
    example: {
      params: { caseId: EXAMPLE.caseId },
      body: { kind: 'demandLetter', plannedFor: '2026-06-16T09:00:00Z', evidence: EXAMPLE.evidence },
    },
    success: { status: 201, schema: TRANSACTIONS.ProposeStep.response },
    refusals: [...OWN, 'TRADELINE_NOT_FOUND', 'DATE_OUT_OF_ORDER', 'COLLECTION_HELD', 'FORBEARANCE_NOT_OFFERED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ProposeStep', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/steps/{step}/attestation',
    operationId: 'attestStep',
    summary: "A notary's word that a step may be carried out",
    params: StepPath,
    body: AttestStep.omit(inPath),
    example: { params: { caseId: EXAMPLE.caseId, step: '1' }, body: { reasons: ['debtVerified', 'noticeGiven'] } },
    success: { status: 200, schema: TRANSACTIONS.AttestStep.response },
    refusals: DECIDING,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AttestStep', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/steps/{step}/rejection',
    operationId: 'rejectStep',
    summary: "A notary's word that a step may not be carried out",
    params: StepPath,
    body: RejectStep.omit(inPath),
    example: { params: { caseId: EXAMPLE.caseId, step: '2' }, body: { reasons: ['evidenceInsufficient'] } },
    success: { status: 200, schema: TRANSACTIONS.RejectStep.response },
    refusals: DECIDING,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RejectStep', { ...params, ...body, commandId }),
  }),
  command({
    path: '/cases/{caseId}/steps/{step}/execution',
    operationId: 'recordExecution',
    summary: 'Record what came of a step that was cleared',
    params: StepPath,
    body: RecordExecution.omit(inPath),
    example: {
      params: { caseId: EXAMPLE.caseId, step: '1' },
      body: { executedAt: '2026-06-15T10:00:00Z', outcome: 'delivered', evidence: EXAMPLE.evidence },
    },
    success: { status: 200, schema: TRANSACTIONS.RecordExecution.response },
    refusals: [
      ...OWN,
      'STEP_NOT_FOUND',
      'STEP_NOT_CLEARED',
      'EXECUTION_OUT_OF_TIME',
      'PERMIT_MISSING',
      'PERMIT_NOT_FOUND',
      'PERMIT_MISMATCH',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RecordExecution', { ...params, ...body, commandId }),
  }),
];
