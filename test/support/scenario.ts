import { reliefSteps } from './relief-scenario.js';
import { by, type ScenarioStep } from './scenario-step.js';
import { newCaseId, newSubject, newTradelineId } from './shared.js';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };

/**
 * Every transaction once or more, and every refusal that a request through a gateway can meet, as one story of requests.
 * The same is told to the in-memory ledger and to a real network, which must answer the same.
 *
 * @param now - The instant from which dates are counted.
 */
export function scenario(now: Date): ScenarioStep[] {
  const inMinutes = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
  const [first, second, third] = [newTradelineId(), newTradelineId(), newTradelineId()];
  const boreal = newTradelineId('BorealMSP');
  const [caseId, later] = [newCaseId(), newCaseId()];
  const subjectId = newSubject();
  const opened = (tradelineId: string, over: object = {}): object => ({
    ...{ tradelineId, subjectId, kind: 'creditCard', currency: 'EUR', openedOn: '2026-01-10' },
    amounts: { limit: '500000' },
    ...over,
  });
  const exact = (over: object = {}): object => ({
    ...{ currency: 'EUR', limit: '500000', balance: '120000', due: '120000', paid: '120000' },
    ...over,
  });
  const paid = (tradelineId: string, period: string, over: object = {}): object => ({
    ...{ tradelineId, period, daysPastDue: 0, paymentStatus: 'full', transactionCount: 7, amounts: exact() },
    ...over,
  });
  const late = (tradelineId: string, period: string, daysPastDue: number): object =>
    paid(tradelineId, period, { daysPastDue, paymentStatus: 'short', amounts: exact({ paid: '0' }) });

  const clerk = by('Aurora', 'clerk');
  const collector = by('Aurora', 'collector');
  const auditor = by('Aurora', 'auditor');
  const borealClerk = by('Boreal', 'clerk');
  const borealCollector = by('Boreal', 'collector');
  const underwriter = by('Castor', 'underwriter');
  const notary = by('Notary', 'notary1');
  const supervisor = by('Regulator', 'supervisor');

  const openThree = { tradelines: [opened(first), opened(second), opened(third)] };
  const steps = `/v1/cases/${caseId}/steps`;
  const correction = {
    revision: 3,
    reason: 'paymentMisapplied',
    event: { period: '2026-02', daysPastDue: 0, paymentStatus: 'minimum' },
    amounts: exact({ paid: '6000' }),
  };

  return [
    clerk('opens three tradelines', '/v1/tradelines', 201, openThree),
    clerk('repeats the command and gets the first receipt', '/v1/tradelines', 201, openThree, 'opens three tradelines'),
    clerk(
      'uses the id for another command',
      '/v1/tradelines',
      'COMMAND_ID_REUSED',
      { tradelines: [opened(first)] },
      'opens three tradelines',
    ),
    clerk('opens one again with the same content', '/v1/tradelines', 201, { tradelines: [opened(first)] }),
    clerk('opens one again with other content', '/v1/tradelines', 'TRADELINE_EXISTS', {
      tradelines: [opened(first, { kind: 'mortgage' })],
    }),
    clerk('names one twice', '/v1/tradelines', 'TRADELINE_REPEATED', { tradelines: [opened(first), opened(first)] }),
    clerk('opens in the future', '/v1/tradelines', 'DATE_IN_FUTURE', {
      tradelines: [opened(newTradelineId(), { openedOn: '2099-01-01' })],
    }),
    clerk('leaves out what is refused and says why', '/v1/tradelines', 201, {
      onRefusal: 'skip',
      tradelines: [opened(boreal), opened(first)],
    }),
    auditor('opens without the duty', '/v1/tradelines', 'DUTY_MISSING', { tradelines: [opened(newTradelineId())] }),
    underwriter('opens as an insurer', '/v1/tradelines', 'ROLE_NOT_ENTITLED', {
      tradelines: [opened(newTradelineId('CastorMSP'))],
    }),
    borealClerk("opens in another's name", '/v1/tradelines', 'NOT_LENDER_OF_TRADELINE', {
      tradelines: [opened(newTradelineId())],
    }),
    borealClerk('opens its own', '/v1/tradelines', 201, { tradelines: [opened(boreal)] }),

    clerk('appends January to three', '/v1/repayments', 201, {
      events: [first, second, third].map((id) => paid(id, '2026-01')),
    }),
    clerk('appends February, thirty days late', `/v1/repayments`, 201, { events: [late(first, '2026-02', 30)] }),
    clerk('sends February again', '/v1/repayments', 201, { events: [late(first, '2026-02', 30)] }),
    clerk('sends another February', '/v1/repayments', 'PERIOD_ALREADY_REPORTED', { events: [paid(first, '2026-02')] }),
    clerk('leaves March out', '/v1/repayments', 'PERIOD_OUT_OF_ORDER', { events: [paid(first, '2026-04')] }),
    clerk('reports before the opening', '/v1/repayments', 'PERIOD_BEFORE_OPENING', {
      events: [paid(second, '2025-12')],
    }),
    clerk('reports the future', '/v1/repayments', 'PERIOD_IN_FUTURE', { events: [paid(first, '2099-01')] }),
    clerk('reports in another currency', '/v1/repayments', 'CURRENCY_MISMATCH', {
      events: [paid(first, '2026-03', { amounts: exact({ currency: 'USD' }) })],
    }),
    clerk('contradicts itself', '/v1/repayments', 'STATUS_CONTRADICTS_ARREARS', {
      events: [paid(first, '2026-03', { daysPastDue: 30 })],
    }),
    clerk('reports an unknown tradeline', '/v1/repayments', 'TRADELINE_NOT_FOUND', {
      events: [paid(newTradelineId(), '2026-01')],
    }),
    clerk("reports another's tradeline", '/v1/repayments', 'NOT_LENDER_OF_TRADELINE', {
      events: [paid(boreal, '2026-01')],
    }),
    clerk('sends a month that is none', '/v1/repayments', 'MALFORMED_REQUEST', { events: [paid(first, '2026-13')] }),

    clerk('corrects a revision that is past', `/v1/tradelines/${first}/corrections`, 'REVISION_MISMATCH', {
      ...correction,
      revision: 1,
    }),
    clerk('corrects a month that was not reported', `/v1/tradelines/${first}/corrections`, 'PERIOD_NOT_REPORTED', {
      ...correction,
      event: { ...correction.event, period: '2026-05' },
    }),
    clerk('corrects February', `/v1/tradelines/${first}/corrections`, 201, correction),
    clerk('corrects it to what it is', `/v1/tradelines/${first}/corrections`, 'CORRECTION_CHANGES_NOTHING', {
      ...correction,
      revision: 4,
    }),
    clerk('appends March, thirty days late', '/v1/repayments', 201, { events: [late(first, '2026-03', 30)] }),
    clerk('reads the tradeline', `/v1/tradelines/${first}`, 200),
    notary('reads the tradeline', `/v1/tradelines/${first}`, 200),
    supervisor('reads its history', `/v1/tradelines/${first}/history`, 200),
    supervisor('reads its corrections', `/v1/tradelines/${first}/corrections`, 200),
    supervisor('reads its exact amounts', `/v1/tradelines/${first}/amounts`, 200),
    notary('reads its exact amounts', `/v1/tradelines/${first}/amounts`, 'NOT_ENTITLED_TO_READ'),
    borealClerk("reads another's tradeline", `/v1/tradelines/${first}`, 'NOT_ENTITLED_TO_READ'),
    borealClerk('reads what there is not', `/v1/tradelines/${newTradelineId()}`, 'TRADELINE_NOT_FOUND'),

    clerk('closes as paid what is late', `/v1/tradelines/${first}/closure`, 'ARREARS_OUTSTANDING', {
      closedOn: '2026-04-01',
      reason: 'paid',
    }),
    clerk('closes before what was reported', `/v1/tradelines/${second}/closure`, 'DATE_OUT_OF_ORDER', {
      closedOn: '2025-12-01',
      reason: 'paid',
    }),
    clerk('closes a paid one', `/v1/tradelines/${second}/closure`, 200, { closedOn: '2026-02-01', reason: 'paid' }),
    clerk('closes it again', `/v1/tradelines/${second}/closure`, 'TRADELINE_CLOSED', {
      closedOn: '2026-02-02',
      reason: 'paid',
    }),

    collector('opens a case on what is paid', '/v1/cases', 'NOT_IN_ARREARS', {
      caseId,
      tradelineId: third,
      pack: 'EU',
    }),
    collector('opens a case on nothing', '/v1/cases', 'TRADELINE_NOT_FOUND', {
      caseId,
      tradelineId: newTradelineId(),
      pack: 'EU',
    }),
    collector('opens a case under a notary that is none', '/v1/cases', 'NOTARY_UNKNOWN', {
      caseId,
      tradelineId: first,
      pack: 'EU',
      notary: 'CastorMSP',
    }),
    clerk('opens a case without the duty', '/v1/cases', 'DUTY_MISSING', { caseId, tradelineId: first, pack: 'EU' }),
    borealCollector("opens a case on another's", '/v1/cases', 'NOT_LENDER_OF_TRADELINE', {
      caseId,
      tradelineId: first,
      pack: 'EU',
    }),
    collector('opens a case', '/v1/cases', 201, { caseId, tradelineId: first, pack: 'EU' }),
    collector('opens it again', '/v1/cases', 'CASE_EXISTS', { caseId, tradelineId: first, pack: 'EU' }),
    collector('opens a second one on the same debt', '/v1/cases', 'CASE_ALREADY_OPEN', {
      caseId: later,
      tradelineId: first,
      pack: 'EU',
    }),
    collector('proposes a step for the past', steps, 'DATE_OUT_OF_ORDER', {
      kind: 'fieldVisit',
      plannedFor: inMinutes(-60),
    }),
    borealCollector("proposes in another's case", steps, 'NOT_LENDER_OF_CASE', {
      kind: 'fieldVisit',
      plannedFor: inMinutes(60),
    }),
    collector('proposes a demand letter', steps, 201, {
      kind: 'demandLetter',
      plannedFor: inMinutes(60),
      evidence: EVIDENCE,
    }),
    collector('proposes a reminder', steps, 201, { kind: 'reminder', plannedFor: inMinutes(60) }),
    collector('proposes a visit', steps, 201, { kind: 'fieldVisit', plannedFor: inMinutes(60) }),
    collector('carries out what is not attested', `${steps}/1/execution`, 'STEP_NOT_CLEARED', {
      executedAt: inMinutes(-1),
      outcome: 'delivered',
    }),
    collector('attests', `${steps}/1/attestation`, 'ROLE_NOT_ENTITLED', { reasons: ['debtVerified'] }),
    notary('attests what there is not', `${steps}/9/attestation`, 'STEP_NOT_FOUND', { reasons: ['debtVerified'] }),
    notary('attests the letter', `${steps}/1/attestation`, 200, { reasons: ['noticeGiven', 'debtVerified'] }),
    notary('attests it again', `${steps}/1/attestation`, 'STEP_NOT_AWAITING_ATTESTATION', {
      reasons: ['debtVerified'],
    }),
    notary('rejects the visit', `${steps}/3/rejection`, 200, { reasons: ['disproportionate'] }),
    notary('attests what needs none', `${steps}/2/attestation`, 'STEP_NOT_AWAITING_ATTESTATION', {
      reasons: ['debtVerified'],
    }),
    collector('carried it out before it was cleared', `${steps}/1/execution`, 'EXECUTION_OUT_OF_TIME', {
      executedAt: inMinutes(-60),
      outcome: 'delivered',
    }),
    collector('closes while steps are under way', `/v1/cases/${caseId}/closure`, 'STEPS_PENDING', { outcome: 'cured' }),
    collector('reads the case', `/v1/cases/${caseId}`, 200),
    supervisor('reads its history', `/v1/cases/${caseId}/history`, 200),
    borealCollector("reads another's case", `/v1/cases/${caseId}`, 'NOT_ENTITLED_TO_READ'),
    collector('reads a case that is none', `/v1/cases/${newCaseId()}`, 'CASE_NOT_FOUND'),

    underwriter('admits a member', '/v1/members', 'ROLE_NOT_ENTITLED', {
      mspId: 'EchoMSP',
      role: 'agency',
      legalName: 'Echo',
      lei: 'ATTE00DELOS000000081',
      jurisdiction: 'EU',
    }),
    supervisor('admits with wrong check digits', '/v1/members', 'LEI_INVALID', {
      mspId: 'EchoMSP',
      role: 'agency',
      legalName: 'Echo',
      lei: 'ATTE00DELOS000000099',
      jurisdiction: 'EU',
    }),
    supervisor('admits a member twice', '/v1/members', 'MEMBER_EXISTS', {
      mspId: 'CastorMSP',
      role: 'agency',
      legalName: 'Castor',
      lei: 'ATTE00DELOS000000081',
      jurisdiction: 'EU',
    }),
    supervisor('suspends nobody', '/v1/members/NobodyMSP/suspension', 'MEMBER_NOT_FOUND', { reason: 'security' }),
    supervisor('reinstates who is active', '/v1/members/CastorMSP/reinstatement', 'MEMBER_STATUS_UNCHANGED', {}),
    supervisor('suspends the insurer', '/v1/members/CastorMSP/suspension', 200, { reason: 'security' }),
    underwriter('reads while suspended', '/v1/members', 'MEMBER_SUSPENDED'),
    supervisor('reinstates the insurer', '/v1/members/CastorMSP/reinstatement', 200, {}),
    underwriter('reads again', '/v1/members/NotaryMSP', 200),

    ...reliefSteps(now, first, caseId),
  ];
}
