import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import { ROUTES } from '@attestry/gateway/api/routes';
import { expect, onTestFinished, test } from 'vitest';
import { amounts } from '../../support/consortium.js';
import { embeddedDatabases } from '../../support/databases.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithMembers } from '../../unit/readmodel/story.js';
import { gatewayOf, type Caller } from './gateways.js';
import { NDJSON } from './uploads.js';

const proposal = ROUTES.find(({ operationId }) => operationId === 'proposePlan')?.example?.body as object;
const march = { period: '2026-03', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };

/** What else happens in the story: none of it is an example, and some examples need it. */
const MEANWHILE: Readonly<Record<string, (ledger: MemoryLedger, caller: Caller) => unknown>> = {
  'a year passes': (ledger) => (ledger.now = '2027-01-04T10:00:00.000Z'),
  'another plan is proposed': (_, caller) => caller.post('/v1/plans', { ...proposal, planId: EXAMPLE.declinedPlan }),
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
  ['AuroraMSP/collector', 'recordExecution', 'closeCase', 'readCase', 'readCaseHistory'],
  ['RegulatorMSP/supervisor', 'adoptForbearancePolicy', 'adoptRepairRule', 'adoptProgramme', 'declareRegime'],
  ['AuroraMSP/clerk', 'listForbearancePolicies', 'listRepairRules', 'listProgrammes', 'listRegimes'],
  ['AuroraMSP/clerk', 'proveProgramme', 'readRegimeCoverage', 'readTreatment', 'readDisplay', 'readRepair'],
  ['RegulatorMSP/supervisor', 'endRegime', 'requestHardship'],
  ['AuroraMSP/collector', 'decideHardship', 'offerForbearance'],
  ['AuroraMSP/collector', 'makePromise', 'listPromises', 'reportPromisePayment'],
  ['AuroraMSP/collector', 'another plan is proposed', 'declinePlan'],
  ['AuroraMSP/clerk', 'March is paid'],
  ['AuroraMSP/collector', 'proposePlan', 'acceptPlan'],
  ['AuroraMSP/collector', 'reportPlanPayment', 'readPlan', 'readPlanHistory', 'readPlanAmounts'],
  ['AuroraMSP/collector', 'readForbearance', 'readForbearanceHistory'],
  ['AuroraMSP/collector', 'a year passes', 'settlePromise', 'assessPlan'],
  ['RegulatorMSP/supervisor', 'placeMoratorium', 'liftMoratorium'],
  ['AuroraMSP/clerk', 'closeTradeline', 'scanTradelines', 'scanAmounts', 'readTradeline', 'readTradelineHistory'],
  ['AuroraMSP/clerk', 'createSubmission', 'readSubmission', 'readSubmissionReceipt', 'listSubmissions'],
  ['AuroraMSP/clerk', 'a submission is begun', 'continueSubmission', 'exportRecords'],
  ['AuroraMSP/clerk', 'writeMetro2', 'reportMetro2', 'writeStatusStrings', 'readStatuses'],
  ['AuroraMSP/clerk', 'listCorrections', 'readAmounts', 'readTransaction', 'listCertificates'],
];

test(
  'every example of the document is answered as the document says, in the order of one story',
  { timeout: 240_000 },
  async () => {
    const chain = await chainWithMembers();
    const { ledger } = chain;
    const databases = await embeddedDatabases();
    onTestFinished(() => databases.end());
    const callers = new Map<string, Caller>();
    for (const name of new Set(STORY.map(([user]) => user))) {
      const [mspId = '', user = ''] = name.split('/');
      // What the gateway itself remembers is asked for by one of them.
      const gateway = user === 'clerk' ? gatewayOver(chain, mspId, databases) : gatewayOf(mspId, ledger);
      callers.set(name, await (await gateway).as(user));
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
        const answer =
          route.method === 'get'
            ? await caller.get(`${path}?${query.toString()}`)
            : route.upload === undefined
              ? await caller.post(path, route.example?.body)
              : await caller.upload(
                  `${path}?${query.toString()}`,
                  String(route.example?.body),
                  NDJSON,
                  EXAMPLE.submissionId,
                );
        expect([operationId, answer.status, answer.body.code]).toEqual([operationId, route.success.status, undefined]);
        expect([operationId, answer.body.refused ?? []]).toEqual([operationId, []]);
        last.set(user, answer.headers.get('x-transaction-id') ?? last.get(user) ?? '');
      }
    }
  },
);

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
