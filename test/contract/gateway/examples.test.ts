import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import { ROUTES } from '@attestry/gateway/api/routes';
import type { ReadModel } from '@attestry/gateway/readmodel/read-model';
import type { Reminders } from '@attestry/gateway/reminders/reminders';
import { expect, onTestFinished, test } from 'vitest';
import { amounts, consortium } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS } from '../../support/databases.js';
import { MemoryChain } from '../../support/memory-chain.js';
import { aSentReminder, modelOver, remindersOver } from '../../support/reminding.js';
import { gatewayOf, type Caller } from './gateways.js';

const proposal = ROUTES.find(({ operationId }) => operationId === 'proposePlan')?.example?.body as object;
const march = { period: '2026-03', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };

/** What a gateway keeps for the story, which has no blocks: a database without a member. */
async function auroraKeeps(ledger: MemoryLedger): Promise<{ readModel: ReadModel; reminders: Reminders }> {
  const databases = await embeddedDatabases();
  onTestFinished(() => databases.end());
  const chain = new MemoryChain(ledger);
  const readModel = await modelOver(chain, databases);
  return { readModel, reminders: remindersOver(chain, readModel) };
}

let sendOne: () => Promise<void>;

/** What else happens in the story: none of it is an example, and some examples need it. */
const MEANWHILE: Readonly<Record<string, (ledger: MemoryLedger, caller: Caller) => unknown>> = {
  'a year passes': (ledger) => (ledger.now = '2027-01-04T10:00:00.000Z'),
  'another plan is proposed': (_, caller) => caller.post('/v1/plans', { ...proposal, planId: EXAMPLE.declinedPlan }),
  'a reminder is sent': () => sendOne(),
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
  ['AuroraMSP/collector', 'proposePlan', 'acceptPlan'],
  ['AuroraMSP/collector', 'reportPlanPayment', 'readPlan', 'readPlanHistory', 'readPlanAmounts'],
  ['AuroraMSP/collector', 'readForbearance', 'readForbearanceHistory'],
  ['AuroraMSP/collector', 'a year passes', 'settlePromise', 'assessPlan'],
  ['RegulatorMSP/supervisor', 'placeMoratorium', 'liftMoratorium'],
  ['AuroraMSP/clerk', 'closeTradeline', 'scanTradelines', 'scanAmounts', 'readTradeline', 'readTradelineHistory'],
  ['AuroraMSP/clerk', 'listCorrections', 'readAmounts', 'readTransaction', 'listCertificates'],
];

test('every example of the document is answered as the document says, in the order of one story', async () => {
  const ledger = await consortium();
  const aurora = await auroraKeeps(ledger);
  sendOne = () => aSentReminder(aurora);
  const callers = new Map<string, Caller>();
  for (const name of new Set(STORY.map(([user]) => user))) {
    const [mspId = '', user = ''] = name.split('/');
    callers.set(name, await (await gatewayOf(mspId, ledger, mspId === 'AuroraMSP' ? aurora : {})).as(user));
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
          : await caller.post(path, route.example?.body);
      expect([operationId, answer.status, answer.body.code]).toEqual([operationId, route.success.status, undefined]);
      expect([operationId, answer.body.refused ?? []]).toEqual([operationId, []]);
      last.set(user, answer.headers.get('x-transaction-id') ?? last.get(user) ?? '');
    }
  }
}, START_DEADLINE_MS);

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
