import {
  TRANSACTIONS,
  type AmountsInput,
  type RequestInput,
  type ResponseOf,
  type TransactionName,
} from '@attestry/chaincode/schema';
import { untilAnswered, type Answer, type Patience } from './until-answered.js';

export interface GatewayClientOptions extends Partial<Patience> {
  /** Where the gateway listens, for example `http://127.0.0.1:7101`. */
  readonly baseUrl: string;
  /** The bearer token to send; asked before every attempt, so that one that has run out is replaced. */
  readonly token: () => Promise<string>;
}

/** What a write was answered. */
export interface Written<N extends TransactionName> {
  readonly receipt: ResponseOf<N>;
  /** The ledger held this command already; the receipt is the first one. */
  readonly repeated: boolean;
}

/** A request without its command id, which travels in a header. */
export type Command<N extends TransactionName> = Omit<RequestInput<N>, 'commandId'>;

/** A tradeline to open, with its exact amounts. */
export type OpeningBody = RequestInput<'OpenTradelines'>['tradelines'][number] & {
  amounts: AmountsInput<'OpenTradelines'>['items'][number];
};
/** A month of a tradeline, with its exact amounts. */
export type RepaymentBody = RequestInput<'AppendRepayments'>['events'][number] & {
  amounts: AmountsInput<'AppendRepayments'>['items'][number];
};
/** A correction, with the exact amounts of the month as it should have been. */
export type CorrectionBody = Command<'CorrectRepayment'> & { amounts: AmountsInput<'CorrectRepayment'>['item'] };
/** A promise to pay, with its exact amount. */
export type PromiseBody = Command<'MakePromise'> & { amounts: AmountsInput<'MakePromise'>['item'] };
type PlanTermsInput = AmountsInput<'ProposePlan'>['item'];
/** A plan: each instalment's day and amount together. */
export type PlanBody = Omit<Command<'ProposePlan'>, 'dueOn'> & {
  amounts: Omit<PlanTermsInput, 'instalments'>;
  instalments: readonly { dueOn: string; amount: string }[];
};
type OnRefusal = RequestInput<'OpenTradelines'>['onRefusal'];

/**
 * The gateway's API for programs. Writes take an idempotency key, 8 to 128 characters, unique per organisation: it is
 * the ledger's command id, so a write may be repeated with the same key and content whatever became of the first one.
 *
 * Every call rejects with a `GatewayProblem` (the gateway's refusal), a `GatewayUnreachable` (no answer until the
 * deadline), or the signal's reason (cancelled; a write may have been committed all the same).
 */
export class GatewayClient {
  readonly #options: GatewayClientOptions;
  readonly #patience: Patience;

  constructor(options: GatewayClientOptions) {
    this.#options = options;
    this.#patience = { deadlineMs: options.deadlineMs ?? 120_000, attemptMs: options.attemptMs ?? 60_000 };
  }

  admitMember(key: string, body: Command<'AdmitMember'>, cancel?: AbortSignal): Promise<Written<'AdmitMember'>> {
    return this.#write('AdmitMember', key, 'members', body, cancel);
  }

  suspendMember(
    key: string,
    { mspId, ...body }: Command<'SuspendMember'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SuspendMember'>> {
    return this.#write('SuspendMember', key, `members/${mspId}/suspension`, body, cancel);
  }

  reinstateMember(key: string, mspId: string, cancel?: AbortSignal): Promise<Written<'ReinstateMember'>> {
    return this.#write('ReinstateMember', key, `members/${mspId}/reinstatement`, {}, cancel);
  }

  listMembers(cancel?: AbortSignal): Promise<ResponseOf<'ListMembers'>> {
    return this.#read('ListMembers', 'members', {}, cancel);
  }

  readMember(mspId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadMember'>> {
    return this.#read('ReadMember', `members/${mspId}`, {}, cancel);
  }

  memberHistory(mspId: string, cancel?: AbortSignal): Promise<ResponseOf<'MemberHistory'>> {
    return this.#read('MemberHistory', `members/${mspId}/history`, {}, cancel);
  }

  openTradelines(
    key: string,
    body: { onRefusal?: OnRefusal; tradelines: readonly OpeningBody[] },
    cancel?: AbortSignal,
  ): Promise<Written<'OpenTradelines'>> {
    return this.#write('OpenTradelines', key, 'tradelines', body, cancel);
  }

  appendRepayments(
    key: string,
    body: { onRefusal?: OnRefusal; events: readonly RepaymentBody[] },
    cancel?: AbortSignal,
  ): Promise<Written<'AppendRepayments'>> {
    return this.#write('AppendRepayments', key, 'repayments', body, cancel);
  }

  appendRepayment(
    key: string,
    { tradelineId, ...body }: RepaymentBody,
    cancel?: AbortSignal,
  ): Promise<Written<'AppendRepayments'>> {
    return this.#write('AppendRepayments', key, `tradelines/${tradelineId}/repayments`, body, cancel);
  }

  correctRepayment(
    key: string,
    { event: { tradelineId, ...event }, ...body }: CorrectionBody,
    cancel?: AbortSignal,
  ): Promise<Written<'CorrectRepayment'>> {
    return this.#write('CorrectRepayment', key, `tradelines/${tradelineId}/corrections`, { ...body, event }, cancel);
  }

  closeTradeline(
    key: string,
    { tradelineId, ...body }: Command<'CloseTradeline'>,
    cancel?: AbortSignal,
  ): Promise<Written<'CloseTradeline'>> {
    return this.#write('CloseTradeline', key, `tradelines/${tradelineId}/closure`, body, cancel);
  }

  readTradeline(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadTradeline'>> {
    return this.#read('ReadTradeline', `tradelines/${tradelineId}`, {}, cancel);
  }

  tradelineHistory(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'TradelineHistory'>> {
    return this.#read('TradelineHistory', `tradelines/${tradelineId}/history`, {}, cancel);
  }

  listCorrections(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListCorrections'>> {
    return this.#read('ListCorrections', `tradelines/${tradelineId}/corrections`, {}, cancel);
  }

  readAmounts(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadAmounts'>> {
    return this.#read('ReadAmounts', `tradelines/${tradelineId}/amounts`, {}, cancel);
  }

  scanTradelines(query: RequestInput<'ScanTradelines'>, cancel?: AbortSignal): Promise<ResponseOf<'ScanTradelines'>> {
    return this.#read('ScanTradelines', 'tradelines', query, cancel);
  }

  scanAmounts(query: RequestInput<'ScanAmounts'>, cancel?: AbortSignal): Promise<ResponseOf<'ScanAmounts'>> {
    return this.#read('ScanAmounts', 'amounts', query, cancel);
  }

  adoptForbearancePolicy(
    key: string,
    policy: RequestInput<'AdoptForbearancePolicy'>['policy'],
    cancel?: AbortSignal,
  ): Promise<Written<'AdoptForbearancePolicy'>> {
    return this.#write('AdoptForbearancePolicy', key, 'forbearance-policies', policy, cancel);
  }

  listForbearancePolicies(
    query: RequestInput<'ListForbearancePolicies'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ListForbearancePolicies'>> {
    return this.#read('ListForbearancePolicies', 'forbearance-policies', query, cancel);
  }

  readForbearance(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadForbearance'>> {
    return this.#read('ReadForbearance', `tradelines/${tradelineId}/forbearance`, {}, cancel);
  }

  forbearanceHistory(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ForbearanceHistory'>> {
    return this.#read('ForbearanceHistory', `tradelines/${tradelineId}/forbearance/history`, {}, cancel);
  }

  offerForbearance(
    key: string,
    { tradelineId, ...body }: Command<'OfferForbearance'>,
    cancel?: AbortSignal,
  ): Promise<Written<'OfferForbearance'>> {
    return this.#write('OfferForbearance', key, `tradelines/${tradelineId}/forbearance-offers`, body, cancel);
  }

  requestHardship(
    key: string,
    { tradelineId, ...body }: Command<'RequestHardship'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RequestHardship'>> {
    return this.#write('RequestHardship', key, `tradelines/${tradelineId}/hardship-requests`, body, cancel);
  }

  decideHardship(
    key: string,
    { tradelineId, request, ...body }: Command<'DecideHardship'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DecideHardship'>> {
    return this.#write(
      'DecideHardship',
      key,
      `tradelines/${tradelineId}/hardship-requests/${request}/decision`,
      body,
      cancel,
    );
  }

  placeMoratorium(
    key: string,
    { tradelineId, ...body }: Command<'PlaceMoratorium'>,
    cancel?: AbortSignal,
  ): Promise<Written<'PlaceMoratorium'>> {
    return this.#write('PlaceMoratorium', key, `tradelines/${tradelineId}/moratorium`, body, cancel);
  }

  liftMoratorium(
    key: string,
    { tradelineId }: Command<'LiftMoratorium'>,
    cancel?: AbortSignal,
  ): Promise<Written<'LiftMoratorium'>> {
    return this.#write('LiftMoratorium', key, `tradelines/${tradelineId}/moratorium/end`, {}, cancel);
  }

  makePromise(
    key: string,
    { tradelineId, ...body }: PromiseBody,
    cancel?: AbortSignal,
  ): Promise<Written<'MakePromise'>> {
    return this.#write('MakePromise', key, `tradelines/${tradelineId}/promises`, body, cancel);
  }

  listPromises(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListPromises'>> {
    return this.#read('ListPromises', `tradelines/${tradelineId}/promises`, {}, cancel);
  }

  reportPromisePayment(
    key: string,
    {
      tradelineId,
      promise,
      ...body
    }: Command<'ReportPromisePayment'> & { amounts: AmountsInput<'ReportPromisePayment'>['item'] },
    cancel?: AbortSignal,
  ): Promise<Written<'ReportPromisePayment'>> {
    return this.#write(
      'ReportPromisePayment',
      key,
      `tradelines/${tradelineId}/promises/${promise}/payments`,
      body,
      cancel,
    );
  }

  settlePromise(
    key: string,
    { tradelineId, promise }: Command<'SettlePromise'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SettlePromise'>> {
    return this.#write('SettlePromise', key, `tradelines/${tradelineId}/promises/${promise}/settlement`, {}, cancel);
  }

  proposePlan(key: string, body: PlanBody, cancel?: AbortSignal): Promise<Written<'ProposePlan'>> {
    return this.#write('ProposePlan', key, 'plans', body, cancel);
  }

  readPlan(planId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadPlan'>> {
    return this.#read('ReadPlan', `plans/${planId}`, {}, cancel);
  }

  planHistory(planId: string, cancel?: AbortSignal): Promise<ResponseOf<'PlanHistory'>> {
    return this.#read('PlanHistory', `plans/${planId}/history`, {}, cancel);
  }

  readPlanAmounts(planId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadPlanAmounts'>> {
    return this.#read('ReadPlanAmounts', `plans/${planId}/amounts`, {}, cancel);
  }

  acceptPlan(
    key: string,
    { planId, ...body }: Command<'AcceptPlan'>,
    cancel?: AbortSignal,
  ): Promise<Written<'AcceptPlan'>> {
    return this.#write('AcceptPlan', key, `plans/${planId}/acceptance`, body, cancel);
  }

  declinePlan(
    key: string,
    { planId, ...body }: Command<'DeclinePlan'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DeclinePlan'>> {
    return this.#write('DeclinePlan', key, `plans/${planId}/refusal`, body, cancel);
  }

  reportPlanPayment(
    key: string,
    { planId, ...body }: Command<'ReportPlanPayment'> & { amounts: AmountsInput<'ReportPlanPayment'>['item'] },
    cancel?: AbortSignal,
  ): Promise<Written<'ReportPlanPayment'>> {
    return this.#write('ReportPlanPayment', key, `plans/${planId}/payments`, body, cancel);
  }

  assessPlan(key: string, { planId }: Command<'AssessPlan'>, cancel?: AbortSignal): Promise<Written<'AssessPlan'>> {
    return this.#write('AssessPlan', key, `plans/${planId}/assessment`, {}, cancel);
  }

  declareRegime(key: string, body: Command<'DeclareRegime'>, cancel?: AbortSignal): Promise<Written<'DeclareRegime'>> {
    return this.#write('DeclareRegime', key, 'shock-regimes', body, cancel);
  }

  listRegimes(cancel?: AbortSignal): Promise<ResponseOf<'ListRegimes'>> {
    return this.#read('ListRegimes', 'shock-regimes', {}, cancel);
  }

  endRegime(
    key: string,
    { regimeId, ...body }: Command<'EndRegime'>,
    cancel?: AbortSignal,
  ): Promise<Written<'EndRegime'>> {
    return this.#write('EndRegime', key, `shock-regimes/${regimeId}/end`, body, cancel);
  }

  regimeCoverage(
    { regimeId, ...query }: RequestInput<'RegimeCoverage'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'RegimeCoverage'>> {
    return this.#read('RegimeCoverage', `shock-regimes/${regimeId}/coverage`, query, cancel);
  }

  treatedProfile(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'TreatedProfile'>> {
    return this.#read('TreatedProfile', `tradelines/${tradelineId}/treatment`, {}, cancel);
  }

  adoptRepairRule(
    key: string,
    rule: RequestInput<'AdoptRepairRule'>['rule'],
    cancel?: AbortSignal,
  ): Promise<Written<'AdoptRepairRule'>> {
    return this.#write('AdoptRepairRule', key, 'repair-rules', rule, cancel);
  }

  listRepairRules(
    query: RequestInput<'ListRepairRules'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ListRepairRules'>> {
    return this.#read('ListRepairRules', 'repair-rules', query, cancel);
  }

  adoptProgramme(
    key: string,
    programme: RequestInput<'AdoptProgramme'>['programme'],
    cancel?: AbortSignal,
  ): Promise<Written<'AdoptProgramme'>> {
    return this.#write('AdoptProgramme', key, 'repair-programmes', programme, cancel);
  }

  listProgrammes(cancel?: AbortSignal): Promise<ResponseOf<'ListProgrammes'>> {
    return this.#read('ListProgrammes', 'repair-programmes', {}, cancel);
  }

  proveProgramme(
    { programmeId, ...query }: RequestInput<'ProveProgramme'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ProveProgramme'>> {
    return this.#read('ProveProgramme', `repair-programmes/${programmeId}/proof`, query, cancel);
  }

  displayedProfile(tradelineId: string, cancel?: AbortSignal): Promise<ResponseOf<'DisplayedProfile'>> {
    return this.#read('DisplayedProfile', `tradelines/${tradelineId}/display`, {}, cancel);
  }

  repairOutlook(
    { tradelineId, ...query }: RequestInput<'RepairOutlook'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'RepairOutlook'>> {
    return this.#read('RepairOutlook', `tradelines/${tradelineId}/repair`, query, cancel);
  }

  grantConsent(key: string, body: Command<'GrantConsent'>, cancel?: AbortSignal): Promise<Written<'GrantConsent'>> {
    return this.#write('GrantConsent', key, 'consents', body, cancel);
  }

  narrowConsent(
    key: string,
    { subjectId, consentId, ...body }: Command<'NarrowConsent'>,
    cancel?: AbortSignal,
  ): Promise<Written<'NarrowConsent'>> {
    return this.#write('NarrowConsent', key, `subjects/${subjectId}/consents/${consentId}/narrowing`, body, cancel);
  }

  revokeConsent(
    key: string,
    { subjectId, consentId, ...body }: Command<'RevokeConsent'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RevokeConsent'>> {
    return this.#write('RevokeConsent', key, `subjects/${subjectId}/consents/${consentId}/revocation`, body, cancel);
  }

  readConsent(
    { subjectId, consentId }: RequestInput<'ReadConsent'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ReadConsent'>> {
    return this.#read('ReadConsent', `subjects/${subjectId}/consents/${consentId}`, {}, cancel);
  }

  consentHistory(
    { subjectId, consentId }: RequestInput<'ConsentHistory'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ConsentHistory'>> {
    return this.#read('ConsentHistory', `subjects/${subjectId}/consents/${consentId}/history`, {}, cancel);
  }

  listConsents(subjectId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListConsents'>> {
    return this.#read('ListConsents', `subjects/${subjectId}/consents`, {}, cancel);
  }

  makeInquiry(
    key: string,
    { subjectId, ...body }: Command<'MakeInquiry'>,
    cancel?: AbortSignal,
  ): Promise<Written<'MakeInquiry'>> {
    return this.#write('MakeInquiry', key, `subjects/${subjectId}/inquiries`, body, cancel);
  }

  readInquiry(
    { subjectId, entry }: RequestInput<'ReadInquiry'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ReadInquiry'>> {
    return this.#read('ReadInquiry', `subjects/${subjectId}/inquiries/${entry}`, {}, cancel);
  }

  listFootprint(
    { subjectId, ...query }: RequestInput<'ListFootprint'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ListFootprint'>> {
    return this.#read('ListFootprint', `subjects/${subjectId}/footprint`, query, cancel);
  }

  readSubject(subjectId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadSubject'>> {
    return this.#read('ReadSubject', `subjects/${subjectId}`, {}, cancel);
  }

  freezeSubject(
    key: string,
    { subjectId, ...body }: Command<'FreezeSubject'>,
    cancel?: AbortSignal,
  ): Promise<Written<'FreezeSubject'>> {
    return this.#write('FreezeSubject', key, `subjects/${subjectId}/freeze`, body, cancel);
  }

  liftFreeze(
    key: string,
    { subjectId, ...body }: Command<'LiftFreeze'>,
    cancel?: AbortSignal,
  ): Promise<Written<'LiftFreeze'>> {
    return this.#write('LiftFreeze', key, `subjects/${subjectId}/thaw`, body, cancel);
  }

  setReciprocityPolicy(
    key: string,
    body: Command<'SetReciprocityPolicy'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SetReciprocityPolicy'>> {
    return this.#write('SetReciprocityPolicy', key, 'reciprocity/policy', body, cancel);
  }

  tallyReciprocity(key: string, mspId: string, cancel?: AbortSignal): Promise<Written<'TallyReciprocity'>> {
    return this.#write('TallyReciprocity', key, `reciprocity/members/${mspId}/tally`, {}, cancel);
  }

  readReciprocity(mspId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadReciprocity'>> {
    return this.#read('ReadReciprocity', `reciprocity/members/${mspId}`, {}, cancel);
  }

  lodgeDispute(key: string, body: Command<'LodgeDispute'>, cancel?: AbortSignal): Promise<Written<'LodgeDispute'>> {
    return this.#write('LodgeDispute', key, 'disputes', body, cancel);
  }

  answerDispute(
    key: string,
    { disputeId, ...body }: Command<'AnswerDispute'>,
    cancel?: AbortSignal,
  ): Promise<Written<'AnswerDispute'>> {
    return this.#write('AnswerDispute', key, `disputes/${disputeId}/answers`, body, cancel);
  }

  extendDispute(
    key: string,
    { disputeId, ...body }: Command<'ExtendDispute'>,
    cancel?: AbortSignal,
  ): Promise<Written<'ExtendDispute'>> {
    return this.#write('ExtendDispute', key, `disputes/${disputeId}/extension`, body, cancel);
  }

  decideDispute(
    key: string,
    { disputeId, ...body }: Command<'DecideDispute'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DecideDispute'>> {
    return this.#write('DecideDispute', key, `disputes/${disputeId}/decision`, body, cancel);
  }

  withdrawDispute(
    key: string,
    { disputeId, ...body }: Command<'WithdrawDispute'>,
    cancel?: AbortSignal,
  ): Promise<Written<'WithdrawDispute'>> {
    return this.#write('WithdrawDispute', key, `disputes/${disputeId}/withdrawal`, body, cancel);
  }

  escalateDispute(key: string, disputeId: string, cancel?: AbortSignal): Promise<Written<'EscalateDispute'>> {
    return this.#write('EscalateDispute', key, `disputes/${disputeId}/escalation`, {}, cancel);
  }

  reinsertItem(
    key: string,
    { tradelineId, ...body }: Command<'ReinsertItem'>,
    cancel?: AbortSignal,
  ): Promise<Written<'ReinsertItem'>> {
    return this.#write('ReinsertItem', key, `tradelines/${tradelineId}/reinsertions`, body, cancel);
  }

  setCompensation(
    key: string,
    body: Command<'SetCompensation'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SetCompensation'>> {
    return this.#write('SetCompensation', key, 'compensation-rules', body, cancel);
  }

  readDispute(disputeId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadDispute'>> {
    return this.#read('ReadDispute', `disputes/${disputeId}`, {}, cancel);
  }

  disputeHistory(disputeId: string, cancel?: AbortSignal): Promise<ResponseOf<'DisputeHistory'>> {
    return this.#read('DisputeHistory', `disputes/${disputeId}/history`, {}, cancel);
  }

  listDisputes(subjectId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListDisputes'>> {
    return this.#read('ListDisputes', `subjects/${subjectId}/disputes`, {}, cancel);
  }

  listNotices(reader: string, cancel?: AbortSignal): Promise<ResponseOf<'ListNotices'>> {
    return this.#read('ListNotices', `notices/${reader}`, {}, cancel);
  }

  fileStatement(
    key: string,
    { subjectId, ...body }: Command<'FileStatement'>,
    cancel?: AbortSignal,
  ): Promise<Written<'FileStatement'>> {
    return this.#write('FileStatement', key, `subjects/${subjectId}/statements`, body, cancel);
  }

  withdrawStatement(
    key: string,
    { subjectId, statement }: Command<'WithdrawStatement'>,
    cancel?: AbortSignal,
  ): Promise<Written<'WithdrawStatement'>> {
    return this.#write(
      'WithdrawStatement',
      key,
      `subjects/${subjectId}/statements/${statement}/withdrawal`,
      {},
      cancel,
    );
  }

  openCase(key: string, body: Command<'OpenCase'>, cancel?: AbortSignal): Promise<Written<'OpenCase'>> {
    return this.#write('OpenCase', key, 'cases', body, cancel);
  }

  closeCase(
    key: string,
    { caseId, ...body }: Command<'CloseCase'>,
    cancel?: AbortSignal,
  ): Promise<Written<'CloseCase'>> {
    return this.#write('CloseCase', key, `cases/${caseId}/closure`, body, cancel);
  }

  readCase(caseId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadCase'>> {
    return this.#read('ReadCase', `cases/${caseId}`, {}, cancel);
  }

  caseHistory(caseId: string, cancel?: AbortSignal): Promise<ResponseOf<'CaseHistory'>> {
    return this.#read('CaseHistory', `cases/${caseId}/history`, {}, cancel);
  }

  proposeStep(
    key: string,
    { caseId, ...body }: Command<'ProposeStep'>,
    cancel?: AbortSignal,
  ): Promise<Written<'ProposeStep'>> {
    return this.#write('ProposeStep', key, `cases/${caseId}/steps`, body, cancel);
  }

  attestStep(
    key: string,
    { caseId, step, ...body }: Command<'AttestStep'>,
    cancel?: AbortSignal,
  ): Promise<Written<'AttestStep'>> {
    return this.#write('AttestStep', key, `cases/${caseId}/steps/${step}/attestation`, body, cancel);
  }

  rejectStep(
    key: string,
    { caseId, step, ...body }: Command<'RejectStep'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RejectStep'>> {
    return this.#write('RejectStep', key, `cases/${caseId}/steps/${step}/rejection`, body, cancel);
  }

  recordExecution(
    key: string,
    { caseId, step, ...body }: Command<'RecordExecution'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RecordExecution'>> {
    return this.#write('RecordExecution', key, `cases/${caseId}/steps/${step}/execution`, body, cancel);
  }

  readDebtor(caseId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadDebtor'>> {
    return this.#read('ReadDebtor', `cases/${caseId}/debtor`, {}, cancel);
  }

  setPlaces(
    key: string,
    { caseId, ...body }: Command<'SetPlaces'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SetPlaces'>> {
    return this.#write('SetPlaces', key, `cases/${caseId}/debtor/places`, body, cancel);
  }

  setReference(
    key: string,
    { caseId, ...body }: Command<'SetReference'>,
    cancel?: AbortSignal,
  ): Promise<Written<'SetReference'>> {
    return this.#write('SetReference', key, `cases/${caseId}/debtor/references`, body, cancel);
  }

  declareForDebtor(
    key: string,
    { caseId, ...body }: Command<'DeclareForDebtor'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DeclareForDebtor'>> {
    return this.#write('DeclareForDebtor', key, `cases/${caseId}/debtor/declarations`, body, cancel);
  }

  fileComplaint(
    key: string,
    { caseId, ...body }: Command<'FileComplaint'>,
    cancel?: AbortSignal,
  ): Promise<Written<'FileComplaint'>> {
    return this.#write('FileComplaint', key, `cases/${caseId}/complaints`, body, cancel);
  }

  decideComplaint(
    key: string,
    { caseId, complaint, ...body }: Command<'DecideComplaint'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DecideComplaint'>> {
    return this.#write('DecideComplaint', key, `cases/${caseId}/complaints/${complaint}/decision`, body, cancel);
  }

  requestPermit(
    key: string,
    { caseId, ...body }: Command<'RequestPermit'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RequestPermit'>> {
    return this.#write('RequestPermit', key, `cases/${caseId}/permits`, body, cancel);
  }

  readPermit(caseId: string, permit: number, cancel?: AbortSignal): Promise<ResponseOf<'ReadPermit'>> {
    return this.#read('ReadPermit', `cases/${caseId}/permits/${permit}`, {}, cancel);
  }

  reportOutcome(
    key: string,
    { caseId, permit, ...body }: Command<'ReportOutcome'>,
    cancel?: AbortSignal,
  ): Promise<Written<'ReportOutcome'>> {
    return this.#write('ReportOutcome', key, `cases/${caseId}/permits/${permit}/outcome`, body, cancel);
  }

  reportContact(
    key: string,
    { caseId, ...body }: Command<'ReportContact'>,
    cancel?: AbortSignal,
  ): Promise<Written<'ReportContact'>> {
    return this.#write('ReportContact', key, `cases/${caseId}/contacts`, body, cancel);
  }

  listContacts(caseId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListContacts'>> {
    return this.#read('ListContacts', `cases/${caseId}/contacts`, {}, cancel);
  }

  listIrregularities(
    query: RequestInput<'ListIrregularities'>,
    cancel?: AbortSignal,
  ): Promise<ResponseOf<'ListIrregularities'>> {
    return this.#read('ListIrregularities', `irregularities`, query, cancel);
  }

  placeCase(
    key: string,
    { caseId, ...body }: Command<'PlaceCase'>,
    cancel?: AbortSignal,
  ): Promise<Written<'PlaceCase'>> {
    return this.#write('PlaceCase', key, `cases/${caseId}/placements`, body, cancel);
  }

  listPlacements(caseId: string, cancel?: AbortSignal): Promise<ResponseOf<'ListPlacements'>> {
    return this.#read('ListPlacements', `cases/${caseId}/placements`, {}, cancel);
  }

  recallPlacement(
    key: string,
    { caseId, agency, ...body }: Command<'RecallPlacement'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RecallPlacement'>> {
    return this.#write('RecallPlacement', key, `cases/${caseId}/placements/${agency}/recall`, body, cancel);
  }

  registerStaff(key: string, body: Command<'RegisterStaff'>, cancel?: AbortSignal): Promise<Written<'RegisterStaff'>> {
    return this.#write('RegisterStaff', key, `staff`, body, cancel);
  }

  readStaff(employer: string, staffId: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadStaff'>> {
    return this.#read('ReadStaff', `staff/${employer}/${staffId}`, {}, cancel);
  }

  readAgencyConduct(agency: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadAgencyConduct'>> {
    return this.#read('ReadAgencyConduct', `agencies/${agency}/conduct`, {}, cancel);
  }

  proposePack(key: string, body: Command<'ProposePack'>, cancel?: AbortSignal): Promise<Written<'ProposePack'>> {
    return this.#write('ProposePack', key, `packs`, body, cancel);
  }

  adoptPack(
    key: string,
    { jurisdiction, version, ...body }: Command<'AdoptPack'>,
    cancel?: AbortSignal,
  ): Promise<Written<'AdoptPack'>> {
    return this.#write('AdoptPack', key, `packs/${jurisdiction}/${version}/adoption`, body, cancel);
  }

  readPack(jurisdiction: string, version: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadPack'>> {
    return this.#read('ReadPack', `packs/${jurisdiction}/${version}`, {}, cancel);
  }

  readPackCalendar(jurisdiction: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadPackCalendar'>> {
    return this.#read('ReadPackCalendar', `packs/${jurisdiction}`, {}, cancel);
  }

  packHistory(jurisdiction: string, version: string, cancel?: AbortSignal): Promise<ResponseOf<'PackHistory'>> {
    return this.#read('PackHistory', `packs/${jurisdiction}/${version}/history`, {}, cancel);
  }

  registerTemplate(
    key: string,
    body: Command<'RegisterTemplate'>,
    cancel?: AbortSignal,
  ): Promise<Written<'RegisterTemplate'>> {
    return this.#write('RegisterTemplate', key, `templates`, body, cancel);
  }

  decideTemplate(
    key: string,
    { sha256, ...body }: Command<'DecideTemplate'>,
    cancel?: AbortSignal,
  ): Promise<Written<'DecideTemplate'>> {
    return this.#write('DecideTemplate', key, `templates/${sha256}/decision`, body, cancel);
  }

  readTemplate(sha256: string, cancel?: AbortSignal): Promise<ResponseOf<'ReadTemplate'>> {
    return this.#read('ReadTemplate', `templates/${sha256}`, {}, cancel);
  }

  async #write<N extends TransactionName>(
    name: N,
    key: string,
    path: string,
    body: object,
    cancel: AbortSignal | undefined,
  ): Promise<Written<N>> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await this.#ask(this.#url(path, {}), init, cancel);
    return { receipt: parsed(name, answer.body), repeated: answer.headers.get('Idempotency-Hit') === 'true' };
  }

  async #read<N extends TransactionName>(
    name: N,
    path: string,
    query: Readonly<Record<string, string | number | undefined>>,
    cancel: AbortSignal | undefined,
  ): Promise<ResponseOf<N>> {
    return parsed(name, (await this.#ask(this.#url(path, query), { method: 'GET', headers: {} }, cancel)).body);
  }

  #url(path: string, query: Readonly<Record<string, string | number | undefined>>): URL {
    const url = new URL(`/v1/${path}`, this.#options.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
    }
    return url;
  }

  #ask(
    url: URL,
    init: { method: string; headers: Record<string, string>; body?: string },
    cancel: AbortSignal | undefined,
  ): Promise<Answer> {
    const once = async (signal: AbortSignal): Promise<Response> => {
      const headers = {
        ...init.headers,
        Accept: 'application/json',
        Authorization: `Bearer ${await this.#options.token()}`,
      };
      return fetch(url, { ...init, headers, signal });
    };
    return untilAnswered(once, this.#patience, cancel);
  }
}

function parsed<N extends TransactionName>(name: N, body: unknown): ResponseOf<N> {
  return TRANSACTIONS[name].response.parse(body) as ResponseOf<N>;
}
