import {
  ConsentId,
  FootprintEntryNumber,
  OverrideScore,
  ReadSubject,
  ScoreSubject,
  TRANSACTIONS,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { CONSENTED, ENTITLEMENT, STANDING } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { numeral } from './numeral.js';
import { command, query } from './route.js';

const EntryPath = ReadSubject.extend({ entry: numeral(FootprintEntryNumber) });
const ByConsent = z.strictObject({
  consentId: ConsentId.optional().describe("A consent to the subject's own report; scorer and regulator need none"),
});
const READING = [
  ...STANDING,
  'SCORE_NOT_FOUND',
  'NOT_ENTITLED_TO_READ',
  'INQUIRY_ANSWER_LAPSED',
  ...CONSENTED,
] as const;
const example = { params: { subjectId: EXAMPLE.subjectId, entry: '2' } };

export const scores = [
  command({
    path: '/subjects/{subjectId}/scores',
    resource: 'scores',
    operationId: 'scoreSubject',
    summary: "Score a subject by an inquiry, with its consent; the regulator for the subject's own report only",
    params: ReadSubject,
    body: ScoreSubject.omit({ commandId: true, subjectId: true }),
    example: {
      params: { subjectId: EXAMPLE.subjectId },
      body: { use: 'behaviour', purpose: 'accountReview', consentId: EXAMPLE.consentId },
    },
    success: { status: 201, schema: TRANSACTIONS.ScoreSubject.response },
    refusals: [
      ...ENTITLEMENT,
      'PURPOSE_NOT_PERMITTED',
      ...CONSENTED,
      'SUBJECT_FROZEN',
      'RECIPROCITY_NOT_TALLIED',
      'RECIPROCITY_EXCEEDED',
      'SCORECARD_NOT_FOUND',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'ScoreSubject', { ...params, ...body, commandId }),
  }),
  query({
    path: '/subjects/{subjectId}/scores/{entry}',
    resource: 'scores',
    operationId: 'readScore',
    summary: 'Read a score with its reasons, what would change it, the challengers beside it and its inputs',
    params: EntryPath,
    query: ByConsent,
    example,
    etag: ({ revision }) => String(revision),
    success: { schema: TRANSACTIONS.ReadScore.response },
    refusals: READING,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ReadScore', { ...params, ...asked }),
  }),
  query({
    path: '/subjects/{subjectId}/scores/{entry}/history',
    resource: 'scores',
    operationId: 'readScoreHistory',
    summary: 'Read a score as it was made, and with what it was overridden',
    params: EntryPath,
    query: ByConsent,
    example,
    success: { schema: TRANSACTIONS.ScoreHistory.response },
    refusals: READING,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ScoreHistory', { ...params, ...asked }),
  }),
  query({
    path: '/subjects/{subjectId}/scores/{entry}/replay',
    resource: 'scores',
    operationId: 'replayScore',
    summary: "Compute a score anew from the ledger's history, and compare",
    params: EntryPath,
    query: ByConsent,
    example,
    success: { schema: TRANSACTIONS.ReplayScore.response },
    refusals: READING,
    handle: ({ params, query: asked, caller }, { ledger }) =>
      ledger.evaluate(caller, 'ReplayScore', { ...params, ...asked }),
  }),
  command({
    path: '/subjects/{subjectId}/scores/{entry}/override',
    resource: 'scores',
    operationId: 'overrideScore',
    summary: 'Record that you decided otherwise than the points of a score of yours say, and why',
    params: EntryPath,
    body: OverrideScore.omit({ commandId: true, subjectId: true, entry: true }),
    example: { ...example, body: { side: 'highSide', cutOff: 400, reason: 'affordability' } },
    success: { status: 201, schema: TRANSACTIONS.OverrideScore.response },
    refusals: [
      ...ENTITLEMENT,
      'SCORE_NOT_FOUND',
      'NOT_SCORER',
      'INQUIRY_ANSWER_LAPSED',
      'OVERRIDE_EXISTS',
      'OVERRIDE_CONTRADICTS_SCORE',
    ],
    handle: ({ params, body, caller, commandId }, { ledger }) =>
      ledger.submit(caller, 'OverrideScore', { ...params, ...body, commandId }),
  }),
];
