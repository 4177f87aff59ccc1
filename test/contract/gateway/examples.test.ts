import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import { EXAMPLE_SCORECARD } from '@attestry/gateway/api/example-scorecard';
import { ROUTES } from '@attestry/gateway/api/routes';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { expect, onTestFinished, test } from 'vitest';
import { amounts, commandId, consortium, opening, people } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS } from '../../support/databases.js';
import { MemoryChain } from '../../support/memory-chain.js';
import { aSentReminder, remindersOver } from '../../support/reminding.js';
import { readModelOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithMembers } from '../../unit/readmodel/story.js';
import { gatewayOf, type Caller } from './gateways.js';
import { NDJSON } from './uploads.js';

const proposal = ROUTES.find(({ operationId }) => operationId === 'proposePlan')?.example?.body as object;
const { subjectId, consentId, evidence } = EXAMPLE;
const consent = { holder: 'AuroraMSP', purposes: ['accountReview'], expiresOn: '2027-12-31', evidence };
const draft = { use: 'behaviour', card: { ...EXAMPLE_SCORECARD, version: EXAMPLE.withdrawnScorecard } };
const other = { use: 'behaviour', card: { ...EXAMPLE_SCORECARD, version: EXAMPLE.retiredScorecard } };
const otherVote = [`/v1/scorecards/${EXAMPLE.retiredScorecard}/votes`, { choice: 'for' }] as const;
const march = { period: '2026-03', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };

let sendOne: () => Promise<void>;
const insured = EXAMPLE.insuredTradeline;
const cover = ROUTES.find(({ operationId }) => operationId === 'proposeCover')?.example?.body as object;
const claim = ROUTES.find(({ operationId }) => operationId === 'fileClaim')?.example?.body as object;
const received = ROUTES.find(({ operationId }) => operationId === 'recordSettlement')?.example?.body;
const month = (period: string, daysPastDue: number): object => ({
  ...{ period, daysPastDue, paymentStatus: daysPastDue === 0 ? 'full' : 'short' },
  amounts: amounts({ paid: daysPastDue === 0 ? '120000' : '0' }),
});

/** What else happens in the story: none of it is an example, and some examples need it. */
const MEANWHILE: Readonly<Record<string, (ledger: MemoryLedger, caller: Caller) => unknown>> = {
  'a year passes': (ledger) => (ledger.now = '2027-01-04T10:00:00.000Z'),
  'another plan is proposed': (_, caller) => caller.post('/v1/plans', { ...proposal, planId: EXAMPLE.declinedPlan }),
  'a reminder is sent': () => sendOne(),
  'a draft is proposed': (_, caller) => caller.post('/v1/scorecards', draft),
  'another card is proposed': (_, caller) => caller.post('/v1/scorecards', other),
  'the other card has a vote': (_, caller) => caller.post(...otherVote),
  'the other card is enlisted': (_, caller) =>
    caller.post(`/v1/scorecards/${EXAMPLE.retiredScorecard}/enlistment`, undefined),
  'the subject consents': (_, caller) => caller.post('/v1/consents', { subjectId, consentId, ...consent }),
  'April, May and June are paid': async (_, caller) => {
    for (const period of ['2026-04', '2026-05', '2026-06']) {
      await caller.post(`/v1/tradelines/${EXAMPLE.tradelineId}/repayments`, { ...march, period });
    }
  },
  'a hundred are scored': async (ledger) => {
    const request = { subjectId, consentId, use: 'behaviour', purpose: 'accountReview' };
    for (let n = 0; n < 100; n += 1) {
      await ledger.submit(people.clerk, 'ScoreSubject', { ...request, commandId: commandId() });
    }
  },
  'June turns out unpaid': async (_, caller) => {
    const path = `/v1/tradelines/${EXAMPLE.tradelineId}`;
    const { revision } = (await caller.get(path)).body;
    const event = { period: '2026-06', daysPastDue: 10, paymentStatus: 'short' };
    const correction = { revision, reason: 'furnisherError', event, amounts: amounts({ paid: '0' }) };
    return caller.post(`${path}/corrections`, correction);
  },
  'an account is opened that will be insured': (_, caller) =>
    caller.post('/v1/tradelines', {
      tradelines: [
        {
          ...opening({ tradelineId: insured, subjectId: EXAMPLE.subjectId, openedOn: '2026-09-10' }),
          amounts: { limit: '500000' },
        },
      ],
    }),
  'another cover is proposed': (_, caller) =>
    caller.post('/v1/covers', { ...cover, coverId: EXAMPLE.declinedCover, kind: 'firstLoss' }),
  'its arrears begin': async (_, caller) => {
    const path = `/v1/tradelines/${insured}/repayments`;
    const late = [month('2026-09', 0), month('2026-10', 30), month('2026-11', 60), month('2026-12', 90)];
    for (const each of late) await caller.post(path, each);
  },
  'another claim is made': (_, caller) => caller.post('/v1/claims', { ...claim, claimId: EXAMPLE.rejectedClaim }),
  'its case is opened': (_, caller) =>
    caller.post('/v1/cases', { caseId: EXAMPLE.insuredCase, tradelineId: insured, pack: 'EU' }),
  'the time to pay passes': (ledger) => (ledger.now = '2027-02-10T10:00:00.000Z'),
  'the arrears are paid': (_, caller) => caller.post(`/v1/tradelines/${insured}/repayments`, month('2027-01', 0)),
  'an objection is successful': async (_, caller) => {
    const [items, outcome] = [[{ period: '2026-12', reason: 'arrearsWrong' }], 'deleted'];
    const objection = { disputeId: EXAMPLE.listingDispute, tradelineId: insured, subjectId: EXAMPLE.subjectId };
    await caller.post('/v1/disputes', { ...objection, narrative: EXAMPLE.evidence, items });
    const answers = [{ period: '2026-12', outcome }];
    await caller.post(`/v1/disputes/${EXAMPLE.listingDispute}/answers`, { answers });
  },
  'the lender has the money': (_, caller) => caller.post(`/v1/claims/${EXAMPLE.claimId}/settlement`, received),
  'a submission is begun': (_, caller) =>
    caller.upload('/v1/submissions?complete=false', '', NDJSON, EXAMPLE.begunSubmissionId),
  'March is paid': (_, caller) => caller.post(`/v1/tradelines/${EXAMPLE.tradelineId}/repayments`, march),
};

/** Every operation of the API in an order in which the examples of the document can be sent, and by whom. */
const STORY: readonly [user: string, ...operations: string[]][] = [
  ['RegulatorMSP/supervisor', 'admitMember', 'suspendMember', 'reinstateMember', 'readMember', 'readMemberHistory'],
  ['AuroraMSP/clerk', 'listMembers', 'openTradelines', 'appendRepayment', 'appendRepayments', 'correctRepayment'],
  ['AuroraMSP/collector', 'openCase', 'proposeStep', 'proposeStep'],
  ['NotaryMSP/notary1', 'attestStep', 'rejectStep'],
  ['AuroraMSP/collector', 'keepContactDetails', 'readContactDetails'],
  ['AuroraMSP/clerk', 'keepReminderText', 'listReminderTexts', 'readReminderText'],
  ['AuroraMSP/clerk', 'putReminderStrategy', 'listReminderStrategies', 'readReminderStrategy', 'previewReminders'],
  ['AuroraMSP/clerk', 'runReminders', 'a reminder is sent', 'listReminders', 'readReminder', 'readReminderMessage'],
  ['AuroraMSP/clerk', 'readReminderResults'],
  ['AuroraMSP/collector', 'removeContactDetails'],
  ['AuroraMSP/collector', 'recordExecution', 'closeCase', 'readCase', 'readCaseHistory'],
  ['RegulatorMSP/supervisor', 'adoptForbearancePolicy', 'adoptRepairRule', 'adoptProgramme', 'declareRegime'],
  ['AuroraMSP/clerk', 'listForbearancePolicies', 'listRepairRules', 'listProgrammes', 'listRegimes'],
  ['AuroraMSP/clerk', 'proveProgramme', 'readRegimeCoverage', 'readTreatment', 'readDisplay', 'readRepair'],
  ['RegulatorMSP/supervisor', 'endRegime', 'requestHardship'],
  ['AuroraMSP/collector', 'decideHardship', 'offerForbearance'],
  ['AuroraMSP/collector', 'makePromise', 'listPromises', 'reportPromisePayment'],
  ['AuroraMSP/collector', 'another plan is proposed', 'declinePlan'],
  ['AuroraMSP/clerk', 'March is paid'],
  ['AuroraMSP/risk', 'proposeScorecard', 'voteOnScorecard', 'a draft is proposed', 'withdrawScorecard'],
  ['AuroraMSP/risk', 'another card is proposed', 'the other card has a vote'],
  ['BorealMSP/risk', 'voteOnScorecard', 'the other card has a vote'],
  ['RegulatorMSP/supervisor', 'voteOnScorecard', 'the other card has a vote'],
  ['AuroraMSP/risk', 'enlistChallenger', 'the other card is enlisted', 'voteOnChampion'],
  ['BorealMSP/risk', 'voteOnChampion'],
  ['RegulatorMSP/supervisor', 'voteOnChampion'],
  ['AuroraMSP/risk', 'retireChallenger', 'listScorecards', 'readScorecard', 'readScorecardHistory'],
  [
    'AuroraMSP/clerk',
    'April, May and June are paid',
    'the subject consents',
    'scoreSubject',
    'readScore',
    'replayScore',
  ],
  ['AuroraMSP/clerk', 'overrideScore', 'readScoreHistory', 'readRoster', 'readRosterHistory'],
  ['AuroraMSP/risk', 'proposeLimitPolicy', 'readLimitPolicy', 'simulateLimitPolicy', 'adoptLimitPolicy', 'decideLimit'],
  ['AuroraMSP/clerk', 'readLimitPolicyInForce', 'readLimit', 'readLimitHistory', 'scanLimits'],
  ['AuroraMSP/clerk', 'a hundred are scored', 'readStability', 'readPerformance'],
  ['AuroraMSP/collector', 'proposePlan', 'acceptPlan'],
  ['AuroraMSP/collector', 'reportPlanPayment', 'readPlan', 'readPlanHistory', 'readPlanAmounts'],
  ['AuroraMSP/collector', 'readForbearance', 'readForbearanceHistory'],
  ['AuroraMSP/collector', 'a year passes', 'settlePromise', 'assessPlan', 'reportDrift'],
  ['AuroraMSP/clerk', 'June turns out unpaid'],
  ['AuroraMSP/risk', 'raiseWarning', 'listWarnings', 'readWarning', 'mitigateWarning', 'readWarningHistory'],
  ['AuroraMSP/risk', 'closeWarning', 'reportWarnings'],
  ['RegulatorMSP/supervisor', 'placeMoratorium', 'liftMoratorium'],
  ['AuroraMSP/clerk', 'closeTradeline', 'scanTradelines', 'scanAmounts', 'readTradeline', 'readTradelineHistory'],
  ['AuroraMSP/clerk', 'createSubmission', 'readSubmission', 'readSubmissionReceipt', 'listSubmissions'],
  ['AuroraMSP/clerk', 'a submission is begun', 'continueSubmission', 'exportRecords'],
  ['AuroraMSP/clerk', 'writeMetro2', 'reportMetro2', 'writeStatusStrings', 'readStatuses'],
  ['AuroraMSP/clerk', 'listCorrections', 'readAmounts', 'readTransaction', 'listCertificates'],
  ['AuroraMSP/clerk', 'listEvaluators', 'readFindings', 'scanFindings', 'readDataQuality'],
  ['AuroraMSP/clerk', 'an account is opened that will be insured'],
  ['AuroraMSP/collector', 'proposeCover', 'another cover is proposed'],
  ['CastorMSP/underwriter', 'acceptCover', 'declineCover', 'readCover', 'readCoverHistory'],
  ['AuroraMSP/clerk', 'its arrears begin'],
  ['AuroraMSP/collector', 'another claim is made', 'its case is opened'],
  ['CastorMSP/underwriter', 'rejectClaim'],
  ['AuroraMSP/collector', 'fileClaim'],
  ['CastorMSP/underwriter', 'requestClaimEvidence'],
  ['AuroraMSP/collector', 'submitClaimEvidence'],
  ['CastorMSP/underwriter', 'acceptClaim', 'recordSettlement'],
  ['AuroraMSP/collector', 'the lender has the money', 'recordRecovery', 'readClaim', 'readClaimHistory'],
  ['AuroraMSP/collector', 'giveListingNotice', 'the time to pay passes', 'proposeListing'],
  ['RegulatorMSP/supervisor', 'decideListing'],
  ['AuroraMSP/clerk', 'appealListing'],
  ['RegulatorMSP/supervisor', 'decideAppeal'],
  ['AuroraMSP/clerk', 'the arrears are paid'],
  ['AuroraMSP/collector', 'recordListingRepair'],
  ['AuroraMSP/clerk', 'an objection is successful'],
  ['AuroraMSP/collector', 'removeListing', 'readListing', 'readListingHistory', 'listListings'],
  ['AuroraMSP/collector', 'readClaimAmounts', 'readCoverAmounts', 'listClaims', 'readInsurance'],
  ['AuroraMSP/clerk', 'streamChanges'],
  ['AuroraMSP/clerk+webhooks', 'createWebhook', 'listWebhooks', 'readWebhook', 'changeWebhook', 'suspendWebhook'],
  ['AuroraMSP/clerk+webhooks', 'resumeWebhook', 'rotateWebhookSecret', 'listWebhookDeliveries', 'replayWebhook'],
  ['AuroraMSP/clerk+webhooks', 'removeWebhook'],
];

/** The scopes of a token that needs some. */
const SCOPES: Readonly<Record<string, string>> = { webhooks: 'webhooks:read webhooks:write' };

test(
  'every example of the document is answered as the document says, in the order of one story',
  async () => {
    const ledger = await consortium();
    const readModel = await ownReadModel();
    const reminders = remindersOver(new MemoryChain(ledger), readModel);
    sendOne = () => aSentReminder({ readModel, reminders });
    const callers = new Map<string, Caller>();
    for (const name of new Set(STORY.map(([user]) => user))) {
      const [mspId = '', user = '', scope = ''] = name.split(/[/+]/);
      const parts = { readModel, ...(mspId === 'AuroraMSP' ? { reminders } : {}) };
      callers.set(name, await (await gatewayOf(mspId, ledger, parts)).as(user, SCOPES[scope]));
    }
    const last = new Map<string, string>();
    for (const [user, ...operations] of STORY) {
      for (const operationId of operations) {
        const route = ROUTES.find((one) => one.operationId === operationId);
        const caller = callers.get(user);
        if (caller === undefined) throw new Error(`nobody is called ${user}`);
        const meanwhile = MEANWHILE[operationId];
        if (meanwhile !== undefined) {
          await meanwhile(ledger, caller);
          continue;
        }
        if (route === undefined) throw new Error(`no route is called ${operationId}`);
        // A transaction's id is known once it was sent.
        const params = operationId === 'readTransaction' ? { transactionId: last.get(user) } : route.example?.params;
        const query = new URLSearchParams((route.example?.query ?? {}) as Record<string, string>);
        const path = `/v1${route.path.replace(/\{(\w+)\}/g, (_, name: string) => (params as Record<string, string>)[name] ?? '')}`;
        if (route.method === 'get' && route.streams === true) {
          const { status, headers } = await caller.open(`${path}?${query.toString()}`);
          expect([operationId, status, headers.get('content-type')]).toEqual([
            operationId,
            200,
            'text/event-stream; charset=utf-8',
          ]);
          continue;
        }
        const answer =
          route.method === 'get'
            ? await caller.get(`${path}?${query.toString()}`)
            : route.writes === 'upload'
              ? await caller.upload(
                  `${path}?${query.toString()}`,
                  String(route.example?.body),
                  NDJSON,
                  EXAMPLE.submissionId,
                )
              : await caller.post(path, route.example?.body);
        expect([operationId, answer.status, answer.body.code]).toEqual([operationId, route.success.status, undefined]);
        expect([operationId, answer.body.refused ?? []]).toEqual([operationId, []]);
        last.set(user, answer.headers.get('x-transaction-id') ?? last.get(user) ?? '');
      }
    }
  },
  START_DEADLINE_MS,
);

/** Aurora's read model of a ledger on which nothing but admissions has happened: what the story writes is not in it. */
async function ownReadModel(): Promise<ReadModel> {
  const databases = await embeddedDatabases();
  onTestFinished(databases.end);
  return readModelOver(await chainWithMembers(), 'AuroraMSP', databases);
}

/** Operations that have no example yet. */
const WITHOUT_EXAMPLE = [
  'adoptPack',
  'answerDispute',
  'checkReadModel',
  'decideComplaint',
  'decideDispute',
  'decideTemplate',
  'declareForDebtor',
  'escalateDispute',
  'extendDispute',
  'fileComplaint',
  'fileStatement',
  'freezeSubject',
  'grantConsent',
  'liftFreeze',
  'listCases',
  'listChanges',
  'listConsents',
  'listContacts',
  'listDisputes',
  'listFootprint',
  'listIrregularities',
  'listNotices',
  'listPlacements',
  'listTradelines',
  'lodgeDispute',
  'makeInquiry',
  'narrowConsent',
  'placeCase',
  'proposePack',
  'readAgencyConduct',
  'readBlock',
  'readConsent',
  'readConsentHistory',
  'readDebtor',
  'readDelinquency',
  'readDispute',
  'readDisputeHistory',
  'readInquiry',
  'readPack',
  'readPackCalendar',
  'readPackHistory',
  'readPermit',
  'readReciprocity',
  'readStaff',
  'readSubject',
  'readTemplate',
  'recallPlacement',
  'registerStaff',
  'registerTemplate',
  'reinsertItem',
  'reportContact',
  'reportOutcome',
  'requestPermit',
  'revokeConsent',
  'setCompensation',
  'setPlaces',
  'setReciprocityPolicy',
  'setReference',
  'tallyReciprocity',
  'withdrawDispute',
  'withdrawStatement',
];

test('every route has an example but those listed, and every example has its place in the story', () => {
  const told = new Set(STORY.flatMap(([, ...operations]) => operations).filter((word) => !(word in MEANWHILE)));
  expect([...told, ...WITHOUT_EXAMPLE].toSorted()).toEqual(ROUTES.map(({ operationId }) => operationId).toSorted());
  // The id of a transaction is known once it was sent.
  const without = ROUTES.filter(
    ({ operationId, example }) => example === undefined && operationId !== 'readTransaction',
  );
  expect(without.map(({ operationId }) => operationId).toSorted()).toEqual(WITHOUT_EXAMPLE);
});
