import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { EXAMPLE } from '@attestry/gateway/api/examples';
import { ROUTES } from '@attestry/gateway/api/routes';
import { expect, onTestFinished, test } from 'vitest';
import { admission, amounts, CHARTER, people } from '../../support/consortium.js';
import { embeddedDatabases, START_DEADLINE_MS } from '../../support/databases.js';
import { call, MemoryChain } from '../../support/memory-chain.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import { gatewayOf, type Answer, type Caller } from './gateways.js';

const exampleOf = (operationId: string): object =>
  ROUTES.find((route) => route.operationId === operationId)?.example?.body as object;
const march = { period: '2026-03', daysPastDue: 0, paymentStatus: 'full', amounts: amounts() };

/** Who takes part, by organisation and user. */
type Callers = ReadonlyMap<string, Caller>;

/** What else happens in the story: none of it is an example, and some examples need it. */
const MEANWHILE: Readonly<Record<string, (ledger: MemoryLedger, caller: Caller, callers: Callers) => unknown>> = {
  'a year passes': (ledger) => (ledger.now = '2027-01-04T10:00:00.000Z'),
  'another plan is proposed': (_, caller) =>
    caller.post('/v1/plans', { ...exampleOf('proposePlan'), planId: EXAMPLE.declinedPlan }),
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
  ['RegulatorMSP/supervisor', 'setReciprocityPolicy'],
  ['BorealMSP/clerk', 'tallyReciprocity', 'readReciprocity', 'freezeSubject', 'liftFreeze'],
  ['BorealMSP/clerk', 'narrowConsent', 'revokeConsent', 'readConsentHistory'],
  ['RegulatorMSP/supervisor', 'readSubject', 'proposePack', 'adoptPack'],
  ['AuroraMSP/clerk', 'readPack', 'readPackCalendar', 'readPackHistory'],
  ['AuroraMSP/collector', 'openCase', 'proposeStep', 'proposeStep'],
  ['NotaryMSP/notary1', 'attestStep', 'rejectStep'],
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
  ['AuroraMSP/collector', 'proposePlan', 'acceptPlan'],
  ['AuroraMSP/collector', 'reportPlanPayment', 'readPlan', 'readPlanHistory', 'readPlanAmounts'],
  ['AuroraMSP/collector', 'readForbearance', 'readForbearanceHistory'],
  ['AuroraMSP/collector', 'a year passes', 'settlePromise', 'assessPlan'],
  ['RegulatorMSP/supervisor', 'placeMoratorium', 'liftMoratorium'],
  ['AuroraMSP/clerk', 'closeTradeline', 'scanTradelines', 'scanAmounts', 'readTradeline', 'readTradelineHistory'],
  ['AuroraMSP/clerk', 'listCorrections', 'readAmounts', 'readTransaction', 'listCertificates'],
  ['AuroraMSP/clerk', 'findDisputes', 'findPermits', 'findPlacements', 'findPlans', 'findPromises'],
  ['AuroraMSP/clerk', 'findConsents', 'findInquiries'],
  ['AuroraMSP/clerk', 'listTradelines', 'readDelinquency', 'listCases', 'listChanges', 'readBlock', 'checkReadModel'],
];

/** A ledger with its members, one lender among them in the United States, whose writes become blocks. */
async function consortiumChain(): Promise<MemoryChain> {
  const chain = new MemoryChain(new MemoryLedger(CHARTER));
  for (const mspId of ['RegulatorMSP', 'AuroraMSP', 'BorealMSP', 'NotaryMSP']) {
    const jurisdiction = mspId === 'BorealMSP' ? 'US' : 'EU';
    await chain.submit(call(people.supervisor, 'AdmitMember', admission(mspId, { jurisdiction })));
  }
  return chain;
}

/** Each user at a gateway of its organisation; the lender's has a read model. */
async function callersOver(chain: MemoryChain): Promise<Callers> {
  const databases = await embeddedDatabases();
  onTestFinished(databases.end);
  const lender = await gatewayOver(chain, EXAMPLE.lender, databases);
  const callers = new Map<string, Caller>();
  for (const name of new Set(STORY.map(([user]) => user))) {
    const [mspId = '', user = ''] = name.split('/');
    const gateway = mspId === EXAMPLE.lender ? lender : await gatewayOf(mspId, chain.ledger, { chain });
    callers.set(name, await gateway.as(user));
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
      compared: { dispute: 3, permit: 2, placement: 1, plan: 2, promise: 1 },
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
  return route.method === 'get' ? caller.get(`${path}?${query.toString()}`) : caller.post(path, route.example?.body);
}

test('every route has an example, and every example has its place in the story', () => {
  const told = new Set(STORY.flatMap(([, ...operations]) => operations).filter((word) => !(word in MEANWHILE)));
  expect([...told].toSorted()).toEqual(ROUTES.map(({ operationId }) => operationId).toSorted());
  // The id of a transaction is known once it was sent.
  const without = ROUTES.filter(({ example }) => example === undefined).map(({ operationId }) => operationId);
  expect(without).toEqual(['readTransaction']);
});
