import { randomBytes, randomInt } from 'node:crypto';
import { EU_PACK } from '@attestry/chaincode/domain/conduct/packs/eu';
import { insuranceSteps } from './insurance-scenario.js';
import { listingSteps } from './listing-scenario.js';
import { reliefSteps } from './relief-scenario.js';
import { by, type ScenarioStep } from './scenario-step.js';
import { scoreSteps } from './score-scenario.js';
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
  // Any id of their form will do.
  const [consentId, ownConsent, disputeId, secondDispute, thirdDispute] = Array.from({ length: 5 }, newCaseId) as [
    string,
    string,
    string,
    string,
    string,
  ];
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

    ...conductSteps({ collector, notary, supervisor, underwriter }, caseId, inMinutes),
    ...subjectSteps(),

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
    ...scoreSteps(now),
    clerk('reads what is looked for', '/v1/evaluators', 200),
    clerk('reads what is found in a tradeline', `/v1/tradelines/${first}/findings`, 200),
    supervisor('reads the quality of a month', '/v1/data-quality?lender=BorealMSP&period=2024-01', 200),
    ...insuranceSteps(now),
    ...listingSteps(),
  ];

  /** Consents, inquiries and disputes about the subject, all of whose tradelines are told of before. */
  function subjectSteps(): ScenarioStep[] {
    const subject = `/v1/subjects/${subjectId}`;
    const consent = {
      ...{
        consentId,
        subjectId,
        holder: 'BorealMSP',
        evidence: EVIDENCE,
        expiresOn: inMinutes(60 * 24 * 30).slice(0, 10),
      },
      purposes: ['creditApplication', 'accountReview'],
    };
    const look = { consentId, purpose: 'creditApplication' };
    const objection = {
      ...{ disputeId, tradelineId: first, subjectId, narrative: EVIDENCE },
      items: ['2026-01', '2026-02'].map((period) => ({ period, reason: 'arrearsWrong' })),
    };
    const dispute = `/v1/disputes/${disputeId}`;
    const said = (period: string | null, outcome: string, over: object = {}): object => ({
      answers: [{ period, outcome, ...over }],
    });
    const decided = (decision: string, ...periods: (string | null)[]): object => ({
      decisions: periods.map((period) => ({ period, decision })),
    });
    const statement = { tradelineId: first, sha256: 'cd'.repeat(32), words: 180, language: 'en-IE' };
    const policy = {
      roles: ['insurer'],
      windowDays: 30,
      allowance: 1_000_000,
      inquiriesPerHundred: 100,
      graceDays: 31,
    };

    return [
      clerk("records another's consent", '/v1/consents', 'NOT_HOLDER_OF_CONSENT', consent),
      borealClerk('records a consent for what is not permitted', '/v1/consents', 'PURPOSE_NOT_PERMITTED', {
        ...consent,
        purposes: ['prescreening'],
      }),
      borealClerk('records a consent', '/v1/consents', 201, consent),
      borealClerk('records it again', '/v1/consents', 'CONSENT_EXISTS', consent),
      borealClerk('narrows it to more', `${subject}/consents/${consentId}/narrowing`, 'CONSENT_NOT_NARROWED', {
        ...{ purposes: ['collection'], expiresOn: consent.expiresOn, evidence: EVIDENCE },
      }),
      borealClerk('looks for another purpose', `${subject}/inquiries`, 'PURPOSE_NOT_CONSENTED', {
        ...look,
        purpose: 'guarantorReview',
      }),
      borealClerk('looks without a consent', `${subject}/inquiries`, 'CONSENT_NOT_FOUND', {
        ...look,
        consentId: newCaseId(),
      }),
      supervisor('sets who must contribute', '/v1/reciprocity/policy', 200, policy),
      borealClerk('has its meter tallied', '/v1/reciprocity/members/BorealMSP/tally', 200, {}),
      borealClerk('reads its meter', '/v1/reciprocity/members/BorealMSP', 200),
      borealClerk("looks at the subject's record", `${subject}/inquiries`, 201, look),
      borealClerk('reads what it has shown', `${subject}/inquiries/1`, 200),
      borealClerk('reads what was not asked', `${subject}/inquiries/9`, 'INQUIRY_NOT_FOUND'),
      supervisor('reads who has looked', `${subject}/footprint`, 200),
      notary("reads the subject's file", subject, 200),
      clerk('freezes the record', `${subject}/freeze`, 200, { evidence: EVIDENCE }),
      clerk('freezes it again', `${subject}/freeze`, 'FREEZE_UNCHANGED', { evidence: EVIDENCE }),
      borealClerk('looks at a frozen record', `${subject}/inquiries`, 'SUBJECT_FROZEN', look),
      borealClerk('lifts what it has not placed', `${subject}/thaw`, 'NOT_PLACER_OF_FREEZE', { evidence: EVIDENCE }),
      clerk('lifts the freeze', `${subject}/thaw`, 200, { evidence: EVIDENCE }),
      borealClerk('records a second consent', '/v1/consents', 201, { ...consent, consentId: ownConsent }),
      supervisor('revokes it for the subject', `${subject}/consents/${ownConsent}/revocation`, 200, {
        evidence: EVIDENCE,
      }),
      borealClerk('relies on it', `${subject}/inquiries`, 'CONSENT_REVOKED', { ...look, consentId: ownConsent }),
      borealClerk('reads the consents', `${subject}/consents`, 200),
      supervisor('reads the history of one', `${subject}/consents/${ownConsent}/history`, 200),

      borealClerk("objects for another's subject", '/v1/disputes', 'SUBJECT_MISMATCH', {
        ...objection,
        subjectId: newSubject(),
      }),
      borealClerk('takes an objection in', '/v1/disputes', 201, objection),
      borealClerk('takes it in again', '/v1/disputes', 'DISPUTE_EXISTS', objection),
      clerk('takes another in', '/v1/disputes', 'DISPUTE_ALREADY_OPEN', { ...objection, disputeId: secondDispute }),
      clerk('reads the disputed tradeline', `/v1/tradelines/${first}`, 200),
      borealClerk('escalates before the deadline', `${dispute}/escalation`, 'ESCALATION_TOO_EARLY', {}),
      clerk('escalates what it has not taken in', `${dispute}/escalation`, 'NOT_TAKER_OF_DISPUTE', {}),
      clerk('takes more time for no reason of the pack', `${dispute}/extension`, 'EXTENSION_NOT_PERMITTED', {
        ...{ reason: 'newInformation', notice: EVIDENCE },
      }),
      clerk('takes more time', `${dispute}/extension`, 200, { reason: 'complexity', notice: EVIDENCE }),
      clerk('answers what is not disputed', `${dispute}/answers`, 'ITEM_NOT_DISPUTED', said(null, 'verified')),
      clerk('names no correction', `${dispute}/answers`, 'CORRECTION_NOT_FOUND', said('2026-02', 'updated')),
      clerk('verifies January', `${dispute}/answers`, 200, said('2026-01', 'verified')),
      clerk('verifies it again', `${dispute}/answers`, 'ITEM_ALREADY_ANSWERED', said('2026-01', 'verified')),
      supervisor('decides too soon', `${dispute}/decision`, 'DISPUTE_NOT_ESCALATED', decided('upheld', '2026-01')),
      clerk('verifies February', `${dispute}/answers`, 200, said('2026-02', 'verified')),
      borealClerk('escalates', `${dispute}/escalation`, 200, {}),
      supervisor('decides half of it', `${dispute}/decision`, 'ITEMS_UNDECIDED', decided('delete', '2026-01')),
      supervisor('has both deleted', `${dispute}/decision`, 200, decided('delete', '2026-01', '2026-02')),
      clerk('verifies all the same', `${dispute}/answers`, 'ANSWER_DIFFERS_FROM_ORDER', said('2026-01', 'verified')),
      clerk('deletes both', `${dispute}/answers`, 200, {
        answers: ['2026-01', '2026-02'].map((period) => ({ period, outcome: 'deleted' })),
      }),
      clerk('deletes them again', `${dispute}/answers`, 'DISPUTE_CLOSED', said('2026-01', 'deleted')),
      clerk('reports January again', '/v1/repayments', 'ITEM_DELETED', { events: [paid(first, '2026-01')] }),
      clerk('puts January back', `/v1/tradelines/${first}/reinsertions`, 'REINSERTION_NOT_PERMITTED', {
        ...{ period: '2026-01', month: { daysPastDue: 0, paymentStatus: 'full' }, certificate: EVIDENCE },
      }),
      clerk('puts March back', `/v1/tradelines/${first}/reinsertions`, 'ITEM_NOT_DELETED', {
        ...{ period: '2026-03', month: { daysPastDue: 0, paymentStatus: 'full' }, certificate: EVIDENCE },
      }),
      borealClerk('reads what it is to be told', '/v1/notices/BorealMSP', 200),
      supervisor('reads the dispute', dispute, 200),
      supervisor('reads its history', `${dispute}/history`, 200),
      supervisor('reads the disputes', `${subject}/disputes`, 200),
      clerk('reads a dispute that is none', `/v1/disputes/${newCaseId()}`, 'DISPUTE_NOT_FOUND'),

      clerk('takes an objection to all of another in', '/v1/disputes', 201, {
        ...{ ...objection, disputeId: secondDispute, tradelineId: third },
        items: [{ period: null, reason: 'notMine' }],
      }),
      clerk('deletes it', `/v1/disputes/${secondDispute}/answers`, 200, said(null, 'deleted')),
      clerk('opens the deleted one', '/v1/tradelines', 'TRADELINE_DELETED', { tradelines: [opened(third)] }),
      clerk('takes a third objection in', '/v1/disputes', 201, {
        ...{ ...objection, disputeId: thirdDispute, tradelineId: second },
        items: [{ period: null, reason: 'other' }],
      }),
      clerk('takes it back', `/v1/disputes/${thirdDispute}/withdrawal`, 200, { evidence: EVIDENCE }),

      clerk('files too long a statement', `${subject}/statements`, 'STATEMENT_TOO_LONG', { ...statement, words: 201 }),
      clerk('files a statement', `${subject}/statements`, 201, statement),
      clerk('withdraws what there is not', `${subject}/statements/9/withdrawal`, 'STATEMENT_NOT_FOUND', {}),
      borealClerk(
        'withdraws what it does not hold',
        `${subject}/statements/1/withdrawal`,
        'NOT_HOLDER_OF_STATEMENT',
        {},
      ),
      clerk('withdraws it', `${subject}/statements/1/withdrawal`, 200, {}),
      supervisor('sets what lateness costs', '/v1/compensation-rules', 200, {
        ...{ jurisdiction: 'EU', perDay: '10000', currency: 'EUR' },
      }),
    ];
  }
}

type Teller = (title: string, path: string, expected: number | string, body?: object) => ScenarioStep;

/** Contacts under permits, told by letters: for them no hour of the day matters, whenever the story is told. */
function conductSteps(
  { collector, notary, supervisor, underwriter }: Record<'collector' | 'notary' | 'supervisor' | 'underwriter', Teller>,
  caseId: string,
  inMinutes: (minutes: number) => string,
): ScenarioStep[] {
  const of = (path: string): string => `/v1/cases/${caseId}/${path}`;
  const [text, home, cousin] = [1, 2, 3].map(() => randomBytes(32).toString('hex'));
  const staffId = `s-${caseId.slice(-8)}`;
  const letter = {
    ...{ channel: 'letter', target: 'debtor', purpose: 'payment', reference: home, template: text },
    ...{ staff: [staffId], plannedFor: inMinutes(60) },
  };
  const template = { sha256: text, jurisdiction: 'EU', channels: ['letter'], purposes: ['payment'] };
  const pack = { ...EU_PACK, version: `2050.${randomInt(1, 999)}` };
  const adoption = `/v1/packs/EU/${pack.version}/adoption`;
  const delos = {
    agency: 'DelosMSP',
    channels: ['letter'],
    purposes: ['payment'],
    until: inMinutes(60 * 24 * 90),
  };
  const says = (title: string, expected: number | string, declaration: object, teller = collector): ScenarioStep =>
    teller(title, of('debtor/declarations'), expected, { declaration });
  return [
    collector('registers a collector', '/v1/staff', 201, { staffId, trainedUntil: inMinutes(60 * 24 * 300) }),
    notary('reads a collector who is none', `/v1/staff/BorealMSP/${staffId}`, 'STAFF_NOT_FOUND'),
    notary('approves a text that nobody registered', `/v1/templates/${text ?? ''}/decision`, 'TEMPLATE_NOT_FOUND', {
      decision: 'approved',
    }),
    collector('registers a text', '/v1/templates', 201, template),
    collector('registers it again', '/v1/templates', 'TEMPLATE_EXISTS', template),
    collector('writes a text that is not approved', of('permits'), 'CONDUCT_RULE_BROKEN', letter),
    notary('approves the text', `/v1/templates/${text ?? ''}/decision`, 200, { decision: 'approved' }),
    notary('rejects what it approved', `/v1/templates/${text ?? ''}/decision`, 'TEMPLATE_DECIDED', {
      decision: 'rejected',
    }),
    collector('places the debtor on Mars', of('debtor/places'), 'TIME_ZONE_UNKNOWN', {
      places: [{ zone: 'Mars/Olympus', from: inMinutes(0) }],
    }),
    collector('places the debtor in Berlin', of('debtor/places'), 200, {
      places: [{ zone: 'Europe/Berlin', from: inMinutes(0) }],
    }),
    collector('may write', of('permits'), 201, letter),
    collector('may write again', of('permits'), 201, letter),
    collector('plans a letter for the past', of('permits'), 'PERMIT_OUT_OF_TIME', {
      ...letter,
      plannedFor: inMinutes(-60),
    }),
    collector('writes to a cousin', of('permits'), 'CONDUCT_RULE_BROKEN', {
      ...{ ...letter, target: 'thirdPartyLocate', reference: cousin },
    }),
    collector('did not write', of('permits/1/outcome'), 200, { result: 'unused' }),
    collector('did not write, once more', of('permits/1/outcome'), 'PERMIT_REPORTED', { result: 'unused' }),
    collector('reads a permit that is none', of('permits/99'), 'PERMIT_NOT_FOUND'),
    collector('names the cousin', of('debtor/declarations'), 'EVIDENCE_MISSING', {
      declaration: { kind: 'nameContact', person: cousin },
    }),
    says('hears that the debtor wants no calls', 201, { kind: 'refuseChannel', channel: 'call' }),
    says('hears it again', 'DECLARATION_CHANGES_NOTHING', { kind: 'refuseChannel', channel: 'call' }, notary),
    collector('reads that the other permit is void', of('permits/2'), 200),
    collector('places the case with an insurer', of('placements'), 'AGENCY_UNKNOWN', {
      ...delos,
      agency: 'CastorMSP',
    }),
    collector('places the case', of('placements'), 201, delos),
    collector('places it again', of('placements'), 'PLACEMENT_EXISTS', delos),
    notary('hears a complaint', of('complaints'), 201, { about: 'DelosMSP' }),
    collector('writes while a complaint runs', of('permits'), 'CONDUCT_RULE_BROKEN', letter),
    notary('decides another complaint', of('complaints/9/decision'), 'COMPLAINT_NOT_FOUND', { decision: 'upheld' }),
    supervisor('dismisses the complaint', of('complaints/1/decision'), 200, { decision: 'dismissed' }),
    notary('upholds it', of('complaints/1/decision'), 'COMPLAINT_DECIDED', { decision: 'upheld' }),
    collector('recalls the case', of('placements/DelosMSP/recall'), 200, {}),
    collector('recalls it again', of('placements/DelosMSP/recall'), 'NOT_PLACED', {}),
    supervisor('reads who contacted the debtor', of('contacts'), 200),
    supervisor("reads the debtor's file", of('debtor'), 200),
    underwriter('looks for irregularities', '/v1/irregularities', 'ROLE_NOT_ENTITLED'),

    supervisor('adopts what nobody proposed', adoption, 'PACK_NOT_FOUND', { effectiveFrom: '2050-01-01T00:00:00Z' }),
    notary('proposes a pack with a rule twice', '/v1/packs', 'PACK_INVALID', {
      pack: { ...pack, rules: [...pack.rules, ...pack.rules.slice(0, 1)] },
    }),
    notary('proposes a pack', '/v1/packs', 201, { pack }),
    notary('proposes it again', '/v1/packs', 'PACK_EXISTS', { pack }),
    supervisor('adopts the pack', adoption, 200, { effectiveFrom: '2050-01-01T00:00:00Z' }),
    supervisor('adopts it again', adoption, 'PACK_ALREADY_ADOPTED', { effectiveFrom: '2050-01-01T00:00:00Z' }),
    underwriter('reads the pack', `/v1/packs/EU/${pack.version}`, 200),
  ];
}
