import {
  AnswerDispute,
  DecideDispute,
  EscalateDispute,
  ExtendDispute,
  FileStatement,
  ListDisputes,
  ListNotices,
  LodgeDispute,
  ReadTradeline,
  ReinsertItemFields,
  SetCompensation,
  TRANSACTIONS,
  WithdrawDispute,
  WithdrawStatement,
} from '@attestry/chaincode/schema';
import { EXAMPLE } from './examples.js';
import { DESK, ENTITLEMENT, STANDING } from './entitlements.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const DisputePath = TRANSACTIONS.ReadDispute.request;
const inPath = { commandId: true, disputeId: true } as const;
const READING = [...STANDING, 'DISPUTE_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const FURNISHING = [...ENTITLEMENT, 'DISPUTE_NOT_FOUND', 'NOT_LENDER_OF_TRADELINE', 'DISPUTE_CLOSED'] as const;
const TAKING = [...DESK, 'DISPUTE_NOT_FOUND', 'NOT_TAKER_OF_DISPUTE', 'DISPUTE_CLOSED'] as const;

const course = [
  command({
    path: '/disputes',
    operationId: 'lodgeDispute',
    summary: "Take in a subject's objection to a tradeline, whoever furnished it",
    body: LodgeDispute.omit({ commandId: true }),
    example: {
      body: {
        disputeId: EXAMPLE.disputeId,
        tradelineId: EXAMPLE.tradelineId,
        subjectId: EXAMPLE.subjectId,
        items: [{ period: '2026-02', reason: 'paidInTime' }],
        narrative: EXAMPLE.evidence,
      },
    },
    success: { status: 201, schema: TRANSACTIONS.LodgeDispute.response },
    refusals: [
      ...DESK,
      'TRADELINE_NOT_FOUND',
      'SUBJECT_MISMATCH',
      'TRADELINE_DELETED',
      'PERIOD_NOT_REPORTED',
      'ITEM_DELETED',
      'DISPUTE_EXISTS',
      'DISPUTE_ALREADY_OPEN',
    ],
    handle: ({ body, caller, commandId }, { ledger }) => ledger.submit(caller, 'LodgeDispute', { ...body, commandId }),
  }),
  command({
    path: '/disputes/{disputeId}/answers',
    operationId: 'answerDispute',
    summary: 'Answer an objection to a tradeline of your own, item by item',
    params: DisputePath,
    body: AnswerDispute.omit(inPath),
    example: {
      params: { disputeId: EXAMPLE.disputeId },
      body: { answers: [{ period: '2026-02', outcome: 'verified', evidence: EXAMPLE.evidence }] },
    },
    success: { status: 200, schema: TRANSACTIONS.AnswerDispute.response },
    refusals: [
      ...FURNISHING,
      'ITEM_NOT_DISPUTED',
      'ITEM_ALREADY_ANSWERED',
      'ANSWER_DIFFERS_FROM_ORDER',
      'CORRECTION_NOT_FOUND',
      'TRADELINE_DELETED',
      'PERIOD_NOT_REPORTED',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'AnswerDispute', { ...params, ...body, commandId }),
  }),
  command({
    path: '/disputes/{disputeId}/extension',
    operationId: 'extendDispute',
    summary: 'Take more time to answer, where the pack gives it',
    params: DisputePath,
    body: ExtendDispute.omit(inPath),
    example: { params: { disputeId: EXAMPLE.disputeId }, body: { reason: 'complexity', notice: EXAMPLE.evidence } },
    success: { status: 200, schema: TRANSACTIONS.ExtendDispute.response },
    refusals: [...FURNISHING, 'EXTENSION_NOT_PERMITTED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ExtendDispute', { ...params, ...body, commandId }),
  }),
  command({
    path: '/disputes/{disputeId}/escalation',
    operationId: 'escalateDispute',
    summary: 'Bring a dispute that you took in before the regulator',
    params: DisputePath,
    body: EscalateDispute.omit(inPath),
    example: { params: { disputeId: EXAMPLE.disputeId } },
    success: { status: 200, schema: TRANSACTIONS.EscalateDispute.response },
    refusals: [...TAKING, 'ESCALATION_TOO_EARLY', 'DISPUTE_ALREADY_OPEN'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'EscalateDispute', { ...params, commandId }),
  }),
  command({
    path: '/disputes/{disputeId}/decision',
    operationId: 'decideDispute',
    summary: 'Decide an escalated dispute; for the regulator',
    params: DisputePath,
    body: DecideDispute.omit(inPath),
    example: {
      params: { disputeId: EXAMPLE.disputeId },
      body: { decisions: [{ period: '2026-02', decision: 'upheld' }] },
    },
    success: { status: 200, schema: TRANSACTIONS.DecideDispute.response },
    refusals: [...ENTITLEMENT, 'DISPUTE_NOT_FOUND', 'DISPUTE_NOT_ESCALATED', 'ITEM_NOT_DISPUTED', 'ITEMS_UNDECIDED'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'DecideDispute', { ...params, ...body, commandId }),
  }),
  command({
    path: '/disputes/{disputeId}/withdrawal',
    operationId: 'withdrawDispute',
    summary: 'Take an objection back, as the subject asks',
    params: DisputePath,
    body: WithdrawDispute.omit(inPath),
    example: { params: { disputeId: EXAMPLE.withdrawnDispute }, body: { evidence: EXAMPLE.evidence } },
    success: { status: 200, schema: TRANSACTIONS.WithdrawDispute.response },
    refusals: TAKING,
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'WithdrawDispute', { ...params, ...body, commandId }),
  }),
  command({
    path: '/tradelines/{tradelineId}/reinsertions',
    operationId: 'reinsertItem',
    summary: 'Put back what was deleted after a dispute, where the pack lets you',
    params: ReadTradeline,
    body: ReinsertItemFields.omit({ commandId: true, tradelineId: true }),
    example: {
      params: { tradelineId: EXAMPLE.disputedTradeline },
      body: {
        period: '2026-01',
        month: { daysPastDue: 30, paymentStatus: 'short' },
        certificate: EXAMPLE.evidence,
        notice: { sentOn: '2026-06-15', evidence: EXAMPLE.evidence },
      },
    },
    success: { status: 201, schema: TRANSACTIONS.ReinsertItem.response },
    refusals: [
      ...ENTITLEMENT,
      'NOT_LENDER_OF_TRADELINE',
      'TRADELINE_NOT_FOUND',
      'ITEM_NOT_DELETED',
      'REINSERTION_NOT_PERMITTED',
      'CERTIFICATE_MISSING',
      'NOTICE_MISSING',
      'DATE_IN_FUTURE',
      'NOTICE_OUT_OF_TIME',
      'STATUS_CONTRADICTS_ARREARS',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ReinsertItem', { ...params, ...body, commandId }),
  }),
  command({
    path: '/compensation-rules',
    operationId: 'setCompensation',
    summary: 'Set what a furnisher owes for each day past the deadline; for the regulator',
    body: SetCompensation.omit({ commandId: true }),
    example: { body: { jurisdiction: 'EU', perDay: '500', currency: 'EUR' } },
    success: { status: 200, schema: TRANSACTIONS.SetCompensation.response },
    refusals: ENTITLEMENT,
    handle: ({ body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SetCompensation', { ...body, commandId }),
  }),
];

const reading = [
  query({
    path: '/disputes/{disputeId}',
    operationId: 'readDispute',
    summary: 'Read a dispute, how late its answer is, and what has accrued',
    params: DisputePath,
    example: { params: { disputeId: EXAMPLE.disputeId } },
    success: { schema: TRANSACTIONS.ReadDispute.response },
    refusals: READING,
    etag: ({ dispute, daysOverdue }) => `${dispute.revision}.${daysOverdue}`,
    parties: ({ dispute }) => [[dispute.furnisher, dispute.takenInBy]],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadDispute', params),
  }),
  query({
    path: '/disputes/{disputeId}/history',
    operationId: 'readDisputeHistory',
    summary: 'Read every version of a dispute',
    params: DisputePath,
    example: { params: { disputeId: EXAMPLE.disputeId } },
    success: { schema: TRANSACTIONS.DisputeHistory.response },
    refusals: READING,
    parties: ({ versions }) =>
      versions.flatMap(({ record }) => (record === null ? [] : [[record.furnisher, record.takenInBy]])),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'DisputeHistory', params),
  }),
  query({
    path: '/subjects/{subjectId}/disputes',
    operationId: 'listDisputes',
    summary: 'Read the disputes of a subject that you are a party of; the regulator and the notaries read all',
    params: ListDisputes,
    example: { params: { subjectId: EXAMPLE.subjectId } },
    success: { schema: TRANSACTIONS.ListDisputes.response },
    refusals: STANDING,
    parties: ({ disputes: found }) => found.map(({ furnisher, takenInBy }) => [furnisher, takenInBy]),
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListDisputes', params),
  }),
  query({
    path: '/notices/{reader}',
    operationId: 'listNotices',
    summary: 'Read which records that your organisation had read were corrected or deleted',
    params: ListNotices,
    example: { params: { reader: EXAMPLE.inquirer } },
    success: { schema: TRANSACTIONS.ListNotices.response },
    refusals: [...STANDING, 'NOT_ENTITLED_TO_READ'],
    owner: ({ params }) => params.reader,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ListNotices', params),
  }),
];

const statements = [
  command({
    path: '/subjects/{subjectId}/statements',
    operationId: 'fileStatement',
    summary: "File a subject's own statement, whose text stays with you",
    params: ListDisputes,
    body: FileStatement.omit({ commandId: true, subjectId: true }),
    example: {
      params: { subjectId: EXAMPLE.subjectId },
      body: { tradelineId: EXAMPLE.tradelineId, sha256: EXAMPLE.evidence.sha256, words: 84, language: 'fr' },
    },
    success: { status: 201, schema: TRANSACTIONS.FileStatement.response },
    refusals: [...DESK, 'TRADELINE_NOT_FOUND', 'SUBJECT_MISMATCH', 'STATEMENT_TOO_LONG', 'STATEMENTS_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'FileStatement', { ...params, ...body, commandId }),
  }),
  command({
    path: '/subjects/{subjectId}/statements/{statement}/withdrawal',
    operationId: 'withdrawStatement',
    summary: 'Withdraw a statement that you hold, as the subject asks',
    params: ListDisputes.extend({ statement: numeral(WithdrawStatement.shape.statement) }),
    example: { params: { subjectId: EXAMPLE.subjectId, statement: '1' } },
    success: { status: 200, schema: TRANSACTIONS.WithdrawStatement.response },
    refusals: [...DESK, 'STATEMENT_NOT_FOUND', 'NOT_HOLDER_OF_STATEMENT'],
    handle: ({ params, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'WithdrawStatement', { ...params, commandId }),
  }),
];

export const disputes = [...course, ...reading, ...statements];
