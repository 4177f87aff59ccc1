import {
  AcceptClaim,
  ClaimedLoss,
  FileClaim,
  ReadClaim,
  RecordRecovery,
  RecordSettlement,
  RejectClaim,
  RequestClaimEvidence,
  SubmitClaimEvidence,
  SumAmounts,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { command, query } from './route.js';

const inPath = { commandId: true, claimId: true } as const;
const OWN = [...ENTITLEMENT, 'CLAIM_NOT_FOUND', 'NOT_PARTY_OF_COVER'] as const;
const READING = [...STANDING, 'CLAIM_NOT_FOUND', 'NOT_ENTITLED_TO_READ'] as const;
const Sum = SumAmounts.shape.item;
const ofItem = (field: string): string => field.replace(/^amounts\.item/, 'amounts');

const acts = [
  command({
    path: '/claims',
    operationId: 'fileClaim',
    summary: 'Claim a loss under a cover of your own, with its exact amount',
    body: FileClaim.omit({ commandId: true }).extend({ amounts: ClaimedLoss.omit({ lossSalt: true }) }),
    example: {
      body: {
        claimId: EXAMPLE.claimId,
        coverId: EXAMPLE.coverId,
        tradelineId: EXAMPLE.insuredTradeline,
        firstDelinquencyOn: '2026-10-02',
        amounts: { currency: 'EUR', loss: '105000' },
      },
    },
    success: { status: 201, schema: TRANSACTIONS.FileClaim.response },
    refusals: [
      ...ENTITLEMENT,
      'COVER_NOT_FOUND',
      'NOT_PARTY_OF_COVER',
      'TRADELINE_NOT_FOUND',
      'CLAIM_EXISTS',
      'COVER_NOT_ACTIVE',
      'TRADELINE_NOT_COVERED',
      'TRADELINE_DELETED',
      'TRADELINE_DISPUTED',
      'CURRENCY_MISMATCH',
      'DEFAULT_NOT_COVERED',
      'CLAIM_NOT_TRIGGERED',
      'CLAIM_OUT_OF_TIME',
      'LOSS_EXCEEDS_BALANCE',
      'LOSS_DIFFERS',
      'RECORD_FULL',
    ],
    fieldName: ofItem,
    handle: ({ body: { amounts, ...body }, caller, commandId }, { ledger, salt }) => {
      // Of the default and not of the command: every insurer of it must see the same digest of the loss.
      const lossSalt = salt(`loss:${body.tradelineId}:${body.firstDelinquencyOn}`);
      const request = { ...body, commandId };
      return ledger.submit(caller, 'FileClaim', request, { salt: salt(commandId), item: { ...amounts, lossSalt } });
    },
  }),
  command({
    path: '/claims/{claimId}/evidence',
    operationId: 'submitClaimEvidence',
    summary: 'Put the history of a case, and what the insurer asked for, to a claim of your own',
    params: ReadClaim,
    body: SubmitClaimEvidence.omit(inPath),
    example: {
      params: { claimId: EXAMPLE.claimId },
      body: { caseId: EXAMPLE.insuredCase, files: [EXAMPLE.evidence] },
    },
    success: { status: 200, schema: TRANSACTIONS.SubmitClaimEvidence.response },
    refusals: [...OWN, 'CASE_NOT_FOUND', 'NOT_LENDER_OF_CASE', 'EVIDENCE_NOT_AWAITED', 'EVIDENCE_INSUFFICIENT'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'SubmitClaimEvidence', { ...params, ...body, commandId }),
  }),
  command({
    path: '/claims/{claimId}/evidence-requests',
    operationId: 'requestClaimEvidence',
    summary: 'Ask for more evidence; the time to decide stops until it comes; for the insurer',
    params: ReadClaim,
    body: RequestClaimEvidence.omit(inPath),
    example: { params: { claimId: EXAMPLE.claimId }, body: { wanted: ['caseHistory', 'statementOfAccount'] } },
    success: { status: 200, schema: TRANSACTIONS.RequestClaimEvidence.response },
    refusals: [...OWN, 'CLAIM_NOT_OPEN', 'DECISION_OVERDUE', 'RECORD_FULL'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RequestClaimEvidence', { ...params, ...body, commandId }),
  }),
  command({
    path: '/claims/{claimId}/acceptance',
    operationId: 'acceptClaim',
    summary:
      "Accept a claim, for a loss of this amount; for the insurer, and for the lender after the insurer's last day",
    params: ReadClaim,
    body: AcceptClaim.omit(inPath).extend({ amounts: Sum }),
    example: {
      params: { claimId: EXAMPLE.claimId },
      body: { reasons: ['costsNotCovered'], amounts: { currency: 'EUR', amount: '100000' } },
    },
    success: { status: 200, schema: TRANSACTIONS.AcceptClaim.response },
    refusals: [
      ...OWN,
      'AMOUNTS_MISSING',
      'CLAIM_NOT_OPEN',
      'DECISION_NOT_DUE',
      'CURRENCY_MISMATCH',
      'ACCEPTED_EXCEEDS_LOSS',
      'DECISION_OVERDUE',
      'REASON_MISSING',
    ],
    fieldName: ofItem,
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) =>
      ledger.submit(caller, 'AcceptClaim', { ...params, ...body, commandId }, { salt: salt(commandId), item }),
  }),
  command({
    path: '/claims/{claimId}/rejection',
    operationId: 'rejectClaim',
    summary: 'Reject a claim, in time and with reasons; for the insurer',
    params: ReadClaim,
    body: RejectClaim.omit(inPath),
    example: { params: { claimId: EXAMPLE.rejectedClaim }, body: { reasons: ['lossNotShown'] } },
    success: { status: 200, schema: TRANSACTIONS.RejectClaim.response },
    refusals: [...OWN, 'CLAIM_NOT_OPEN', 'DECISION_OVERDUE'],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'RejectClaim', { ...params, ...body, commandId }),
  }),
  command({
    path: '/claims/{claimId}/settlement',
    operationId: 'recordSettlement',
    summary: 'Record what was paid on an accepted claim: the insurer that it paid, the lender that it received',
    params: ReadClaim,
    body: RecordSettlement.omit(inPath).extend({ amounts: Sum }),
    example: {
      params: { claimId: EXAMPLE.claimId },
      body: { paidOn: '2027-01-04', amounts: { currency: 'EUR', amount: '66500' } },
    },
    success: { status: 200, schema: TRANSACTIONS.RecordSettlement.response },
    refusals: [
      ...OWN,
      'AMOUNTS_MISSING',
      'SETTLEMENT_RECORDED',
      'CLAIM_NOT_OPEN',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'CURRENCY_MISMATCH',
      'SETTLEMENT_MISMATCH',
    ],
    fieldName: ofItem,
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) =>
      ledger.submit(caller, 'RecordSettlement', { ...params, ...body, commandId }, { salt: salt(commandId), item }),
  }),
  command({
    path: '/claims/{claimId}/recoveries',
    operationId: 'recordRecovery',
    summary: 'Record what was recovered after a settlement; it is shared to the last cent',
    params: ReadClaim,
    body: RecordRecovery.omit(inPath).extend({ amounts: Sum }),
    example: {
      params: { claimId: EXAMPLE.claimId },
      body: { recoveredOn: '2027-01-04', amounts: { currency: 'EUR', amount: '10000' } },
    },
    success: { status: 201, schema: TRANSACTIONS.RecordRecovery.response },
    refusals: [
      ...OWN,
      'AMOUNTS_MISSING',
      'CLAIM_NOT_SETTLED',
      'DATE_IN_FUTURE',
      'DATE_OUT_OF_ORDER',
      'CURRENCY_MISMATCH',
      'RECORD_FULL',
    ],
    fieldName: ofItem,
    handle: ({ params, body: { amounts: item, ...body }, caller, commandId }, { ledger, salt }) =>
      ledger.submit(caller, 'RecordRecovery', { ...params, ...body, commandId }, { salt: salt(commandId), item }),
  }),
];

const reading = [
  query({
    path: '/claims/{claimId}',
    operationId: 'readClaim',
    summary: 'Read a claim and what of it is overdue; for its lender, its insurer, the regulator and the notaries',
    params: ReadClaim,
    example: { params: { claimId: EXAMPLE.claimId } },
    success: { schema: TRANSACTIONS.ReadClaim.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadClaim', params),
  }),
  query({
    path: '/claims/{claimId}/history',
    operationId: 'readClaimHistory',
    summary: 'Read every version of a claim',
    params: ReadClaim,
    example: { params: { claimId: EXAMPLE.claimId } },
    success: { schema: TRANSACTIONS.ClaimHistory.response },
    refusals: READING,
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ClaimHistory', params),
  }),
  query({
    path: '/claims/{claimId}/amounts',
    operationId: 'readClaimAmounts',
    summary: 'Read the exact amounts of a claim and how recoveries are shared; for its two sides and the regulator',
    params: ReadClaim,
    example: { params: { claimId: EXAMPLE.claimId } },
    success: { schema: TRANSACTIONS.ReadClaimAmounts.response },
    refusals: [...READING, 'AMOUNTS_MISSING'],
    handle: ({ params, caller }, { ledger }) => ledger.evaluate(caller, 'ReadClaimAmounts', params),
  }),
];

export const claims = [...acts, ...reading];
