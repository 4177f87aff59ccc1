import { ROUTES } from '@attestry/gateway/api/routes';
import { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { expect, test, vi } from 'vitest';

const KEY = 'command-1';
const step = { caseId: 'case', step: 1 };

/** How each operation is called; the bodies are the server's to judge. */
const CALLS: Readonly<Record<string, (client: GatewayClient) => Promise<unknown>>> = {
  admitMember: (client) => client.admitMember(KEY, {} as never),
  suspendMember: (client) => client.suspendMember(KEY, { mspId: 'member', reason: 'insolvency' }),
  reinstateMember: (client) => client.reinstateMember(KEY, 'member'),
  listMembers: (client) => client.listMembers(),
  readMember: (client) => client.readMember('member'),
  readMemberHistory: (client) => client.memberHistory('member'),
  openTradelines: (client) => client.openTradelines(KEY, { tradelines: [] }),
  appendRepayments: (client) => client.appendRepayments(KEY, { events: [] }),
  appendRepayment: (client) => client.appendRepayment(KEY, { tradelineId: 'tradeline' } as never),
  correctRepayment: (client) => client.correctRepayment(KEY, { event: { tradelineId: 'tradeline' } } as never),
  closeTradeline: (client) => client.closeTradeline(KEY, { tradelineId: 'tradeline' } as never),
  readTradeline: (client) => client.readTradeline('tradeline'),
  readTradelineHistory: (client) => client.tradelineHistory('tradeline'),
  listCorrections: (client) => client.listCorrections('tradeline'),
  readAmounts: (client) => client.readAmounts('tradeline'),
  scanTradelines: (client) => client.scanTradelines({ lender: 'member' }),
  scanAmounts: (client) => client.scanAmounts({ lender: 'member' }),
  openCase: (client) => client.openCase(KEY, {} as never),
  closeCase: (client) => client.closeCase(KEY, { caseId: 'case', outcome: 'cured' }),
  readCase: (client) => client.readCase('case'),
  readCaseHistory: (client) => client.caseHistory('case'),
  proposeStep: (client) => client.proposeStep(KEY, { caseId: 'case' } as never),
  attestStep: (client) => client.attestStep(KEY, { ...step, reasons: [] }),
  rejectStep: (client) => client.rejectStep(KEY, { ...step, reasons: [] }),
  recordExecution: (client) => client.recordExecution(KEY, step as never),
  adoptForbearancePolicy: (client) => client.adoptForbearancePolicy(KEY, {} as never),
  listForbearancePolicies: (client) => client.listForbearancePolicies({ jurisdiction: 'EU' }),
  readForbearance: (client) => client.readForbearance('tradeline'),
  readForbearanceHistory: (client) => client.forbearanceHistory('tradeline'),
  offerForbearance: (client) => client.offerForbearance(KEY, { tradelineId: 'tradeline' } as never),
  requestHardship: (client) => client.requestHardship(KEY, { tradelineId: 'tradeline' } as never),
  decideHardship: (client) => client.decideHardship(KEY, { tradelineId: 'tradeline', request: 1, decision: 'refused' }),
  placeMoratorium: (client) => client.placeMoratorium(KEY, { tradelineId: 'tradeline' } as never),
  liftMoratorium: (client) => client.liftMoratorium(KEY, { tradelineId: 'tradeline' }),
  makePromise: (client) => client.makePromise(KEY, { tradelineId: 'tradeline' } as never),
  listPromises: (client) => client.listPromises('tradeline'),
  reportPromisePayment: (client) => client.reportPromisePayment(KEY, { tradelineId: 'tradeline', promise: 1 } as never),
  settlePromise: (client) => client.settlePromise(KEY, { tradelineId: 'tradeline', promise: 1 }),
  proposePlan: (client) => client.proposePlan(KEY, {} as never),
  readPlan: (client) => client.readPlan('plan'),
  readPlanHistory: (client) => client.planHistory('plan'),
  readPlanAmounts: (client) => client.readPlanAmounts('plan'),
  acceptPlan: (client) => client.acceptPlan(KEY, { planId: 'plan', acceptedFor: 'lender' }),
  declinePlan: (client) => client.declinePlan(KEY, { planId: 'plan', declinedFor: 'lender' }),
  reportPlanPayment: (client) => client.reportPlanPayment(KEY, { planId: 'plan' } as never),
  assessPlan: (client) => client.assessPlan(KEY, { planId: 'plan' }),
  declareRegime: (client) => client.declareRegime(KEY, {} as never),
  listRegimes: (client) => client.listRegimes(),
  endRegime: (client) => client.endRegime(KEY, { regimeId: 'regime', to: '2026-06' }),
  readRegimeCoverage: (client) => client.regimeCoverage({ regimeId: 'regime', lender: 'member' }),
  readTreatment: (client) => client.treatedProfile('tradeline'),
  adoptRepairRule: (client) => client.adoptRepairRule(KEY, {} as never),
  listRepairRules: (client) => client.listRepairRules({ jurisdiction: 'EU' }),
  adoptProgramme: (client) => client.adoptProgramme(KEY, {} as never),
  listProgrammes: (client) => client.listProgrammes(),
  proveProgramme: (client) => client.proveProgramme({ programmeId: 'programme', lender: 'member' }),
  readDisplay: (client) => client.displayedProfile('tradeline'),
  readRepair: (client) => client.repairOutlook({ tradelineId: 'tradeline' }),
  readDebtor: (client) => client.readDebtor('case'),
  setPlaces: (client) => client.setPlaces(KEY, { caseId: 'case' } as never),
  setReference: (client) => client.setReference(KEY, { caseId: 'case' } as never),
  declareForDebtor: (client) => client.declareForDebtor(KEY, { caseId: 'case' } as never),
  fileComplaint: (client) => client.fileComplaint(KEY, { caseId: 'case' } as never),
  decideComplaint: (client) => client.decideComplaint(KEY, { caseId: 'case', complaint: 1 } as never),
  requestPermit: (client) => client.requestPermit(KEY, { caseId: 'case' } as never),
  readPermit: (client) => client.readPermit('case', 1),
  reportOutcome: (client) => client.reportOutcome(KEY, { caseId: 'case', permit: 1 } as never),
  reportContact: (client) => client.reportContact(KEY, { caseId: 'case' } as never),
  listContacts: (client) => client.listContacts('case'),
  listIrregularities: (client) => client.listIrregularities({}),
  placeCase: (client) => client.placeCase(KEY, { caseId: 'case' } as never),
  listPlacements: (client) => client.listPlacements('case'),
  recallPlacement: (client) => client.recallPlacement(KEY, { caseId: 'case', agency: 'agency' }),
  registerStaff: (client) => client.registerStaff(KEY, {} as never),
  readStaff: (client) => client.readStaff('employer', 'staff'),
  readAgencyConduct: (client) => client.readAgencyConduct('agency'),
  proposePack: (client) => client.proposePack(KEY, {} as never),
  readPackCalendar: (client) => client.readPackCalendar('EU'),
  readPack: (client) => client.readPack('EU', 'version'),
  readPackHistory: (client) => client.packHistory('EU', 'version'),
  adoptPack: (client) => client.adoptPack(KEY, { jurisdiction: 'EU', version: 'version' } as never),
  registerTemplate: (client) => client.registerTemplate(KEY, {} as never),
  readTemplate: (client) => client.readTemplate('sha256'),
  decideTemplate: (client) => client.decideTemplate(KEY, { sha256: 'sha256' } as never),
  grantConsent: (client) => client.grantConsent(KEY, {} as never),
  listConsents: (client) => client.listConsents('subject'),
  readConsent: (client) => client.readConsent({ subjectId: 'subject', consentId: 'consent' }),
  readConsentHistory: (client) => client.consentHistory({ subjectId: 'subject', consentId: 'consent' }),
  narrowConsent: (client) => client.narrowConsent(KEY, { subjectId: 'subject', consentId: 'consent' } as never),
  revokeConsent: (client) => client.revokeConsent(KEY, { subjectId: 'subject', consentId: 'consent' } as never),
  makeInquiry: (client) => client.makeInquiry(KEY, { subjectId: 'subject' } as never),
  readInquiry: (client) => client.readInquiry({ subjectId: 'subject', entry: 1 }),
  listFootprint: (client) => client.listFootprint({ subjectId: 'subject' }),
  readSubject: (client) => client.readSubject('subject'),
  freezeSubject: (client) => client.freezeSubject(KEY, { subjectId: 'subject' } as never),
  liftFreeze: (client) => client.liftFreeze(KEY, { subjectId: 'subject' } as never),
  setReciprocityPolicy: (client) => client.setReciprocityPolicy(KEY, {} as never),
  tallyReciprocity: (client) => client.tallyReciprocity(KEY, 'member'),
  readReciprocity: (client) => client.readReciprocity('member'),
  lodgeDispute: (client) => client.lodgeDispute(KEY, {} as never),
  answerDispute: (client) => client.answerDispute(KEY, { disputeId: 'dispute' } as never),
  extendDispute: (client) => client.extendDispute(KEY, { disputeId: 'dispute' } as never),
  decideDispute: (client) => client.decideDispute(KEY, { disputeId: 'dispute' } as never),
  withdrawDispute: (client) => client.withdrawDispute(KEY, { disputeId: 'dispute' } as never),
  escalateDispute: (client) => client.escalateDispute(KEY, 'dispute'),
  reinsertItem: (client) => client.reinsertItem(KEY, { tradelineId: 'tradeline' } as never),
  setCompensation: (client) => client.setCompensation(KEY, {} as never),
  readDispute: (client) => client.readDispute('dispute'),
  readDisputeHistory: (client) => client.disputeHistory('dispute'),
  listDisputes: (client) => client.listDisputes('subject'),
  listNotices: (client) => client.listNotices('reader'),
  fileStatement: (client) => client.fileStatement(KEY, { subjectId: 'subject' } as never),
  withdrawStatement: (client) => client.withdrawStatement(KEY, { subjectId: 'subject', statement: 1 }),
  readTransaction: (client) => client.readTransaction('transaction'),
  listCertificates: (client) => client.listCertificates(),
};

const WORDS = {
  mspId: 'member',
  tradelineId: 'tradeline',
  caseId: 'case',
  step: '1',
  transactionId: 'transaction',
  planId: 'plan',
  regimeId: 'regime',
  programmeId: 'programme',
  promise: '1',
  request: '1',
  subjectId: 'subject',
  consentId: 'consent',
  entry: '1',
  statement: '1',
  disputeId: 'dispute',
  reader: 'reader',
  complaint: '1',
  permit: '1',
  agency: 'agency',
  employer: 'employer',
  staffId: 'staff',
  jurisdiction: 'EU',
  version: 'version',
  sha256: 'sha256',
};

/** Operations that the client has no method for yet. */
const WITHOUT_METHOD = [
  'checkReadModel',
  'continueSubmission',
  'createSubmission',
  'exportRecords',
  'listCases',
  'listChanges',
  'listSubmissions',
  'listTradelines',
  'readBlock',
  'readDelinquency',
  'readSubmission',
  'readStatuses',
  'readSubmissionReceipt',
  'reportMetro2',
  'writeMetro2',
  'writeStatusStrings',
];
const CALLED = ROUTES.filter(({ operationId }) => !WITHOUT_METHOD.includes(operationId));

test('the client calls every route of the gateway but those listed, each by its method and path', async () => {
  expect([...Object.keys(CALLS), ...WITHOUT_METHOD].toSorted()).toEqual(
    ROUTES.map(({ operationId }) => operationId).toSorted(),
  );
  const asked: string[] = [];
  const refusal = { code: 'NOT_FOUND', detail: 'asked' };
  vi.stubGlobal('fetch', (url: URL, { method = 'GET', headers = {} }: RequestInit) => {
    asked.push(`${method} ${url.pathname} ${'Idempotency-Key' in headers ? 'with key' : 'without'}`);
    return Promise.resolve(new Response(JSON.stringify(refusal), { status: 404 }));
  });
  const client = new GatewayClient({ baseUrl: 'http://gateway', token: () => Promise.resolve('token') });
  try {
    for (const { operationId } of CALLED) {
      await expect(CALLS[operationId]?.(client)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  } finally {
    vi.unstubAllGlobals();
  }
  expect(asked).toEqual(
    CALLED.map(({ method, path }) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof WORDS) => WORDS[name]);
      return `${method.toUpperCase()} /v1${filled} ${method === 'post' ? 'with key' : 'without'}`;
    }),
  );
});
