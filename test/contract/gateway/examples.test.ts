import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import { EXAMPLE_SCORECARD } from '@attestry/gateway/api/example-scorecard';
import { ROUTES } from '@attestry/gateway/api/routes';
import { expect, onTestFinished, test } from 'vitest';
import { admission, amounts, CHARTER, commandId, opening, people } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS } from '../../support/databases.js';
import { call, MemoryChain } from '../../support/memory-chain.js';
import { aSentReminder, remindersOver } from '../../support/reminding.js';
import { readModelOver } from '../../unit/readmodel/gateway-over.js';
import { gatewayOf, type Answer, type Caller } from './gateways.js';
import { NDJSON } from './uploads.js';

const exampleOf = (operationId: string): object =>
  ROUTES.find((route) => route.operationId === operationId)?.example?.body as object;
const march = { period: '2026-03', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };

const { subjectId, consentId, evidence } = EXAMPLE;
const consent = { holder: 'AuroraMSP', purposes: ['accountReview'], expiresOn: '2027-12-31', evidence };
const draft = { use: 'behaviour', card: { ...EXAMPLE_SCORECARD, version: EXAMPLE.withdrawnScorecard } };
const other = { use: 'behaviour', card: { ...EXAMPLE_SCORECARD, version: EXAMPLE.retiredScorecard } };
const otherVote = [`/v1/scorecards/${EXAMPLE.retiredScorecard}/votes`, { choice: 'for' }] as const;

let sendOne: () => Promise<void>;
const insured = EXAMPLE.insuredTradeline;
const cover = exampleOf('proposeCover');
const claim = exampleOf('fileClaim');
const received = exampleOf('recordSettlement');
const month = (period: string, daysPastDue: number): object => ({
  ...{ period, daysPastDue, paymentStatus: daysPastDue === 0 ? 'full' : 'short' },
  amounts: amounts({ paid: daysPastDue === 0 ? '120000' : '0' }),
});

/** Who takes part, by organisation and user. */
type Callers = ReadonlyMap<string, Caller>;

/** What else happens in the story: none of it is an example, and some examples need it. */
const MEANWHILE: Readonly<Record<string, (ledger: MemoryLedger, caller: Caller, callers: Callers) => unknown>> = {
  'a year passes': (ledger) => (ledger.now = '2027-01-04T10:00:00.000Z'),
  'a reminder is sent': () => sendOne(),
  'another plan is proposed': (_, caller) =>
    caller.post('/v1/plans', { ...exampleOf('proposePlan'), planId: EXAMPLE.declinedPlan }),
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
  'another objection is lodged': (_, caller) =>
    caller.post('/v1/disputes', { ...exampleOf('lodgeDispute'), disputeId: EXAMPLE.withdrawnDispute }),
  'a month is deleted in the United States': async (_, lender, callers) => {
    const tradelineId = EXAMPLE.disputedTradeline;
    const [tradeline] = (exampleOf('openTradelines') as { tradelines: object[] }).tradelines;
    await lender.post('/v1/tradelines', { tradelines: [{ ...tradeline, tradelineId }] });
    const january = { ...march, period: '2026-01', daysPastDue: 30, paymentStatus: 'short' };
    await lender.post(`/v1/tradelines/${tradelineId}/repayments`, january);
    const [disputeId, items] = ['dispute-2026-000060', [{ period: '2026-01', reason: 'notMine' }]];
    await callers
      .get('AuroraMSP/clerk')
      ?.post('/v1/disputes', { ...exampleOf('lodgeDispute'), disputeId, tradelineId, items });
    const answers = [{ period: '2026-01', outcome: 'deleted' }];
    return lender.post(`/v1/disputes/${disputeId}/answers`, { answers });
  },
};

/** Every operation of the API in an order in which the examples of the document can be sent, and by whom. */
const STORY: readonly [user: string, ...operations: string[]][] = [
  ['RegulatorMSP/supervisor', 'admitMember', 'suspendMember', 'reinstateMember', 'readMember', 'readMemberHistory'],
  ['AuroraMSP/clerk', 'listMembers', 'openTradelines', 'appendRepayment', 'appendRepayments', 'correctRepayment'],
  ['BorealMSP/clerk', 'grantConsent', 'listConsents', 'readConsent', 'makeInquiry', 'readInquiry', 'listFootprint'],
  ['BorealMSP/clerk', 'freezeSubject', 'liftFreeze'],
  ['BorealMSP/clerk', 'narrowConsent', 'revokeConsent', 'readConsentHistory'],
  ['RegulatorMSP/supervisor', 'readSubject', 'proposePack', 'adoptPack'],
  ['AuroraMSP/clerk', 'readPack', 'readPackCalendar', 'readPackHistory'],
  ['AuroraMSP/collector', 'openCase', 'proposeStep', 'proposeStep'],
  ['NotaryMSP/notary1', 'attestStep', 'rejectStep'],
  ['AuroraMSP/collector', 'keepContactDetails', 'readContactDetails'],
  ['AuroraMSP/clerk', 'keepReminderText', 'listReminderTexts', 'readReminderText'],
  ['AuroraMSP/clerk', 'putReminderStrategy', 'listReminderStrategies', 'readReminderStrategy', 'previewReminders'],
  ['AuroraMSP/clerk', 'runReminders', 'a reminder is sent', 'listReminders', 'readReminder', 'readReminderMessage'],
  ['AuroraMSP/clerk', 'readReminderResults'],
  ['AuroraMSP/collector', 'removeContactDetails'],
  ['AuroraMSP/collector', 'registerStaff', 'readStaff', 'setPlaces', 'setReference', 'registerTemplate'],
  ['NotaryMSP/notary1', 'decideTemplate', 'readTemplate'],
  ['AuroraMSP/collector', 'requestPermit', 'readPermit', 'reportOutcome', 'reportContact', 'listContacts'],
  ['AuroraMSP/collector', 'declareForDebtor', 'readDebtor', 'placeCase', 'listPlacements', 'recallPlacement'],
  ['AuroraMSP/collector', 'readAgencyConduct', 'fileComplaint'],
  ['NotaryMSP/notary1', 'decideComplaint', 'listIrregularities'],
  ['AuroraMSP/collector', 'recordExecution', 'closeCase', 'readCase', 'readCaseHistory'],
  ['RegulatorMSP/supervisor', 'setCompensation'],
  ['BorealMSP/clerk', 'lodgeDispute', 'fileStatement', 'withdrawStatement'],
  ['AuroraMSP/clerk', 'extendDispute', 'answerDispute'],
  ['BorealMSP/clerk', 'escalateDispute'],
  ['RegulatorMSP/supervisor', 'decideDispute', 'readDispute', 'readDisputeHistory'],
  ['BorealMSP/clerk', 'another objection is lodged', 'withdrawDispute', 'listDisputes', 'listNotices'],
  ['BorealMSP/clerk', 'a month is deleted in the United States', 'reinsertItem'],
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
  ['RegulatorMSP/supervisor', 'setReciprocityPolicy'],
  ['BorealMSP/clerk', 'tallyReciprocity', 'readReciprocity'],
  ['AuroraMSP/clerk', 'findDisputes', 'findPermits', 'findPlacements', 'findPlans', 'findPromises'],
  ['AuroraMSP/clerk', 'findConsents', 'findInquiries'],
  ['AuroraMSP/clerk', 'listTradelines', 'readDelinquency', 'listCases', 'listChanges', 'readBlock', 'checkReadModel'],
];

/** The scopes of a token that needs some. */
const SCOPES: Readonly<Record<string, string>> = { webhooks: 'webhooks:read webhooks:write' };

/** A ledger with its members, one lender among them in the United States, whose writes become blocks. */
async function consortiumChain(): Promise<MemoryChain> {
  const chain = new MemoryChain(new MemoryLedger(CHARTER));
  for (const mspId of ['RegulatorMSP', 'AuroraMSP', 'BorealMSP', 'CastorMSP', 'NotaryMSP']) {
    const jurisdiction = mspId === 'BorealMSP' ? 'US' : 'EU';
    await chain.submit(call(people.supervisor, 'AdmitMember', admission(mspId, { jurisdiction })));
  }
  return chain;
}

/** Each user at a gateway of its organisation; the lender's has a read model. */
async function callersOver(chain: MemoryChain): Promise<Callers> {
  const databases = await embeddedDatabases();
  onTestFinished(databases.end);
  const readModel = await readModelOver(chain, EXAMPLE.lender, databases);
  const reminders = remindersOver(chain, readModel);
  sendOne = () => aSentReminder({ readModel, reminders });
  const lender = await gatewayOf(EXAMPLE.lender, chain.ledger, { chain, readModel, reminders });
  const callers = new Map<string, Caller>();
  for (const name of new Set(STORY.map(([user]) => user))) {
    const [mspId = '', user = '', scope = ''] = name.split(/[/+]/);
    const gateway = mspId === EXAMPLE.lender ? lender : await gatewayOf(mspId, chain.ledger, { chain });
    callers.set(name, await gateway.as(user, SCOPES[scope]));
  }
  return callers;
}

test(
  'every example of the document is answered as the document says, in the order of one story',
  async () => {
    const chain = await consortiumChain();
    const callers = await callersOver(chain);
    const last = new Map<string, string>();
    for (const [user, ...operations] of STORY) {
      const caller = callers.get(user);
      if (caller === undefined) throw new Error(`nobody is called ${user}`);
      for (const operationId of operations) {
        const meanwhile = MEANWHILE[operationId];
        if (meanwhile !== undefined) {
          await meanwhile(chain.ledger, caller, callers);
          continue;
        }
        if (operationId === 'streamChanges') {
          const { status, headers } = await caller.open('/v1/changes/stream');
          expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
          continue;
        }
        const answer = await send(operationId, caller, last.get(user));
        const status = ROUTES.find((route) => route.operationId === operationId)?.success.status;
        expect([operationId, answer.status, answer.body.code]).toEqual([operationId, status, undefined]);
        expect([operationId, answer.body.refused ?? []]).toEqual([operationId, []]);
        last.set(user, answer.headers.get('x-transaction-id') ?? last.get(user) ?? '');
      }
    }
    // The read model took all of it in as the ledger has it.
    const { body } = (await callers.get('AuroraMSP/collector')?.get('/v1/read-model/check')) ?? {};
    expect(body).toMatchObject({
      differences: [],
      compared: { permit: 2, placement: 1 },
    });
  },
  2 * START_DEADLINE_MS,
);

/** Sends an operation's example. A transaction's id is known once it was sent. */
async function send(operationId: string, caller: Caller, transactionId: string | undefined): Promise<Answer> {
  const route = ROUTES.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`no route is called ${operationId}`);
  const params = { transactionId, ...(route.example?.params as object | undefined) } as Record<string, string>;
  const query = new URLSearchParams((route.example?.query ?? {}) as Record<string, string>);
  const path = `/v1${route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')}`;
  const address = `${path}?${query.toString()}`;
  if (route.method === 'get') return caller.get(address);
  if (route.writes === 'upload') {
    return caller.upload(address, String(route.example?.body), NDJSON, EXAMPLE.submissionId);
  }
  return caller.post(path, route.example?.body);
}

test('every route has an example, and every example has its place in the story', () => {
  const told = new Set(STORY.flatMap(([, ...operations]) => operations).filter((word) => !(word in MEANWHILE)));
  expect([...told].toSorted()).toEqual(ROUTES.map(({ operationId }) => operationId).toSorted());
  // The id of a transaction is known once it was sent.
  const without = ROUTES.filter(({ example }) => example === undefined).map(({ operationId }) => operationId);
  expect(without).toEqual(['readTransaction']);
});
