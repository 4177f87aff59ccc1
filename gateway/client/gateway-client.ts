// Made from docs/openapi.json by `npm run documents`.
import type * as api from './api-types.js';
import {
  ClientTransport,
  segment,
  type CallOptions,
  type ConditionalOptions,
  type ReadOptions,
  type Upload,
  type WriteOptions,
  type Written,
} from './client-transport.js';

/**
 * The gateway's API for programs, one method an operation: first what stands in the address, then the query or the body.
 *
 * A write is the ledger's command: it may be repeated under its idempotency key, 8 to 128 characters and unique in the
 * organisation, with the same content, whatever became of the first one. Where none is given it gets a new one, which
 * lasts for the call's own repetitions only.
 *
 * Every call rejects with a `GatewayProblem` (the gateway's refusal), a `GatewayUnreachable` (no answer until the
 * deadline), or the signal's reason (cancelled; a write may have been committed all the same).
 */
export class GatewayClient extends ClientTransport {
  /** Admit an organisation; for the regulator. */
  admitMember(body: api.AdmitMemberRequest, options: WriteOptions = {}): Promise<Written<api.AdmitMemberResponse>> {
    return this.command<api.AdmitMemberResponse>({ method: 'POST', path: '/v1/members', body, options });
  }

  /** Read all members. */
  listMembers(options: ReadOptions = {}): Promise<api.MemberList> {
    return this.ask<api.MemberList>({ method: 'GET', path: '/v1/members', options });
  }

  /** Read a member. */
  readMember(mspId: api.MspId, options: ReadOptions = {}): Promise<api.Member> {
    return this.ask<api.Member>({ method: 'GET', path: `/v1/members/${segment(mspId)}`, options });
  }

  /** Read every version of a member's record. */
  readMemberHistory(mspId: api.MspId, options: ReadOptions = {}): Promise<api.MemberHistory> {
    return this.ask<api.MemberHistory>({ method: 'GET', path: `/v1/members/${segment(mspId)}/history`, options });
  }

  /** Suspend a member; for the regulator. */
  suspendMember(
    mspId: api.MspId,
    body: api.SuspendMemberRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.AdmitMemberResponse>> {
    return this.command<api.AdmitMemberResponse>({
      method: 'POST',
      path: `/v1/members/${segment(mspId)}/suspension`,
      body,
      options,
    });
  }

  /** Let a suspended member take part again; for the regulator. */
  reinstateMember(mspId: api.MspId, options: WriteOptions = {}): Promise<Written<api.AdmitMemberResponse>> {
    return this.command<api.AdmitMemberResponse>({
      method: 'POST',
      path: `/v1/members/${segment(mspId)}/reinstatement`,
      options,
    });
  }

  /** Open tradelines of your own, with their exact limits. */
  openTradelines(body: api.OpenTradelinesRequest, options: WriteOptions = {}): Promise<Written<api.BatchReceipt>> {
    return this.command<api.BatchReceipt>({ method: 'POST', path: '/v1/tradelines', body, options });
  }

  /** Walk a lender's portfolio as it stands. */
  scanTradelines(query: api.ScanTradelinesQuery, options: ReadOptions = {}): Promise<api.TradelineScan> {
    return this.ask<api.TradelineScan>({ method: 'GET', path: '/v1/tradelines', query, options });
  }

  /** Walk a lender's exact amounts; for that lender and the regulator. */
  scanAmounts(query: api.ScanAmountsQuery, options: ReadOptions = {}): Promise<api.AmountsScan> {
    return this.ask<api.AmountsScan>({ method: 'GET', path: '/v1/amounts', query, options });
  }

  /** Read a tradeline. */
  readTradeline(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.MarkedTradeline> {
    return this.ask<api.MarkedTradeline>({ method: 'GET', path: `/v1/tradelines/${segment(tradelineId)}`, options });
  }

  /** Read every version of a tradeline, with its transaction, time and submitter. */
  readTradelineHistory(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.TradelineHistory> {
    return this.ask<api.TradelineHistory>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/history`,
      options,
    });
  }

  /** Read what was corrected, and what stood before. */
  listCorrections(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.CorrectionList> {
    return this.ask<api.CorrectionList>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/corrections`,
      options,
    });
  }

  /** Replace a month that was reported wrongly. */
  correctRepayment(
    tradelineId: api.TradelineId,
    body: api.CorrectRepaymentRequest,
    options: ConditionalOptions = {},
  ): Promise<Written<api.TradelineReceipt>> {
    return this.command<api.TradelineReceipt>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/corrections`,
      body,
      options,
    });
  }

  /** Read exact amounts, newest first; for the lender and the regulator. */
  readAmounts(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.AmountsList> {
    return this.ask<api.AmountsList>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/amounts`,
      options,
    });
  }

  /** Close a tradeline of your own. */
  closeTradeline(
    tradelineId: api.TradelineId,
    body: api.CloseTradelineRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.TradelineReceipt>> {
    return this.command<api.TradelineReceipt>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/closure`,
      body,
      options,
    });
  }

  /** Append a month to each of some tradelines, with exact amounts. */
  appendRepayments(body: api.AppendRepaymentsRequest, options: WriteOptions = {}): Promise<Written<api.BatchReceipt>> {
    return this.command<api.BatchReceipt>({ method: 'POST', path: '/v1/repayments', body, options });
  }

  /** Append one month to a tradeline, with exact amounts. */
  appendRepayment(
    tradelineId: api.TradelineId,
    body: api.AppendRepaymentRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.BatchReceipt>> {
    return this.command<api.BatchReceipt>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/repayments`,
      body,
      options,
    });
  }

  /** Open a collection case on a tradeline of your own that is in arrears. */
  openCase(body: api.OpenCaseRequest, options: WriteOptions = {}): Promise<Written<api.CaseReceipt>> {
    return this.command<api.CaseReceipt>({ method: 'POST', path: '/v1/cases', body, options });
  }

  /** List collection cases in the order of their opening. */
  listCases(query: api.ListCasesQuery = {}, options: ReadOptions = {}): Promise<api.ListCasesResponse> {
    return this.ask<api.ListCasesResponse>({ method: 'GET', path: '/v1/cases', query, options });
  }

  /** Read a case and its steps. */
  readCase(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.CaseWithSteps> {
    return this.ask<api.CaseWithSteps>({ method: 'GET', path: `/v1/cases/${segment(caseId)}`, options });
  }

  /** Read every version of a case and of its steps. */
  readCaseHistory(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.CaseHistory> {
    return this.ask<api.CaseHistory>({ method: 'GET', path: `/v1/cases/${segment(caseId)}/history`, options });
  }

  /** Close a case of your own, with its outcome. */
  closeCase(
    caseId: api.CaseId,
    body: api.CloseCaseRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.CaseReceipt>> {
    return this.command<api.CaseReceipt>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/closure`,
      body,
      options,
    });
  }

  /** Put a collection step on record before it is carried out. */
  proposeStep(
    caseId: api.CaseId,
    body: api.ProposeStepRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.StepReceipt>> {
    return this.command<api.StepReceipt>({ method: 'POST', path: `/v1/cases/${segment(caseId)}/steps`, body, options });
  }

  /** A notary's word that a step may be carried out. */
  attestStep(
    caseId: api.CaseId,
    step: number,
    body: api.AttestStepRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.StepReceipt>> {
    return this.command<api.StepReceipt>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/steps/${segment(step)}/attestation`,
      body,
      options,
    });
  }

  /** A notary's word that a step may not be carried out. */
  rejectStep(
    caseId: api.CaseId,
    step: number,
    body: api.RejectStepRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.StepReceipt>> {
    return this.command<api.StepReceipt>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/steps/${segment(step)}/rejection`,
      body,
      options,
    });
  }

  /** Record what came of a step that was cleared. */
  recordExecution(
    caseId: api.CaseId,
    step: number,
    body: api.RecordExecutionRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.StepReceipt>> {
    return this.command<api.StepReceipt>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/steps/${segment(step)}/execution`,
      body,
      options,
    });
  }

  /** Read what the rules of conduct know of the debtor. */
  readDebtor(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.ReadDebtorResponse> {
    return this.ask<api.ReadDebtorResponse>({ method: 'GET', path: `/v1/cases/${segment(caseId)}/debtor`, options });
  }

  /** Record where the debtor may be, for a case of your own. */
  setPlaces(
    caseId: api.CaseId,
    body: api.SetPlacesRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.SetPlacesResponse>> {
    return this.command<api.SetPlacesResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/debtor/places`,
      body,
      options,
    });
  }

  /** Record a number or an address of the debtor's, as a keyed hash. */
  setReference(
    caseId: api.CaseId,
    body: api.SetReferenceRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.SetPlacesResponse>> {
    return this.command<api.SetPlacesResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/debtor/references`,
      body,
      options,
    });
  }

  /** Record what the debtor says: channels refused, a cease request, an attorney, hardship …. */
  declareForDebtor(
    caseId: api.CaseId,
    body: api.DeclareForDebtorRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.SetPlacesResponse>> {
    return this.command<api.SetPlacesResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/debtor/declarations`,
      body,
      options,
    });
  }

  /** Record a complaint of the debtor's; contact stops until it is decided. */
  fileComplaint(
    caseId: api.CaseId,
    body: api.FileComplaintRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileComplaintResponse>> {
    return this.command<api.FileComplaintResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/complaints`,
      body,
      options,
    });
  }

  /** Uphold or dismiss a complaint; for the case's notary and the regulator. */
  decideComplaint(
    caseId: api.CaseId,
    complaint: number,
    body: api.DecideComplaintRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileComplaintResponse>> {
    return this.command<api.FileComplaintResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/complaints/${segment(complaint)}/decision`,
      body,
      options,
    });
  }

  /** Ask for a permit for one contact. */
  requestPermit(
    caseId: api.CaseId,
    body: api.RequestPermitRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RequestPermitResponse>> {
    return this.command<api.RequestPermitResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/permits`,
      body,
      options,
    });
  }

  /** Read a permit as it stands now. */
  readPermit(caseId: api.CaseId, permit: number, options: ReadOptions = {}): Promise<api.PermitView> {
    return this.ask<api.PermitView>({
      method: 'GET',
      path: `/v1/cases/${segment(caseId)}/permits/${segment(permit)}`,
      options,
    });
  }

  /** Report what came of a permit. */
  reportOutcome(
    caseId: api.CaseId,
    permit: number,
    body: api.ReportOutcomeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RequestPermitResponse>> {
    return this.command<api.RequestPermitResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/permits/${segment(permit)}/outcome`,
      body,
      options,
    });
  }

  /** Report a contact that was made without a permit. */
  reportContact(
    caseId: api.CaseId,
    body: api.ReportContactRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RequestPermitResponse>> {
    return this.command<api.RequestPermitResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/contacts`,
      body,
      options,
    });
  }

  /** List who contacted the debtor, under which permit, seen by which notary. */
  listContacts(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.ListContactsResponse> {
    return this.ask<api.ListContactsResponse>({
      method: 'GET',
      path: `/v1/cases/${segment(caseId)}/contacts`,
      options,
    });
  }

  /** List permits without an outcome and contacts that no permit allowed; for the regulator and notaries. */
  listIrregularities(
    query: api.ListIrregularitiesQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ListIrregularitiesResponse> {
    return this.ask<api.ListIrregularitiesResponse>({ method: 'GET', path: '/v1/irregularities', query, options });
  }

  /** Put a case of your own into an agency's hands. */
  placeCase(
    caseId: api.CaseId,
    body: api.PlaceCaseRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.PlaceCaseResponse>> {
    return this.command<api.PlaceCaseResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/placements`,
      body,
      options,
    });
  }

  /** List in whose hands a case is and was. */
  listPlacements(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.ListPlacementsResponse> {
    return this.ask<api.ListPlacementsResponse>({
      method: 'GET',
      path: `/v1/cases/${segment(caseId)}/placements`,
      options,
    });
  }

  /** Take a case back; the agency's permits are void from then on. */
  recallPlacement(
    caseId: api.CaseId,
    agency: api.MspId,
    options: WriteOptions = {},
  ): Promise<Written<api.PlaceCaseResponse>> {
    return this.command<api.PlaceCaseResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/placements/${segment(agency)}/recall`,
      options,
    });
  }

  /** Register a collector of your own, or renew the training on record. */
  registerStaff(
    body: api.RegisterStaffRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RegisterStaffResponse>> {
    return this.command<api.RegisterStaffResponse>({ method: 'POST', path: '/v1/staff', body, options });
  }

  /** Read a collector's training. */
  readStaff(employer: api.MspId, staffId: api.StaffId, options: ReadOptions = {}): Promise<api.Staff> {
    return this.ask<api.Staff>({ method: 'GET', path: `/v1/staff/${segment(employer)}/${segment(staffId)}`, options });
  }

  /** Read how an agency has conducted itself. */
  readAgencyConduct(agency: api.MspId, options: ReadOptions = {}): Promise<api.AgencyConduct> {
    return this.ask<api.AgencyConduct>({ method: 'GET', path: `/v1/agencies/${segment(agency)}/conduct`, options });
  }

  /** Propose a new version of a policy pack; for the regulator and notaries. */
  proposePack(body: api.ProposePackRequest, options: WriteOptions = {}): Promise<Written<api.ProposePackResponse>> {
    return this.command<api.ProposePackResponse>({ method: 'POST', path: '/v1/packs', body, options });
  }

  /** Read which versions were adopted, from when. */
  readPackCalendar(jurisdiction: api.Jurisdiction, options: ReadOptions = {}): Promise<api.ReadPackCalendarResponse> {
    return this.ask<api.ReadPackCalendarResponse>({
      method: 'GET',
      path: `/v1/packs/${segment(jurisdiction)}`,
      options,
    });
  }

  /** Read a version with the source of every number. */
  readPack(
    jurisdiction: api.Jurisdiction,
    version: api.PackVersion,
    options: ReadOptions = {},
  ): Promise<api.PackAnswer> {
    return this.ask<api.PackAnswer>({
      method: 'GET',
      path: `/v1/packs/${segment(jurisdiction)}/${segment(version)}`,
      options,
    });
  }

  /** Read every change of a version's record. */
  readPackHistory(
    jurisdiction: api.Jurisdiction,
    version: api.PackVersion,
    options: ReadOptions = {},
  ): Promise<api.PackHistory> {
    return this.ask<api.PackHistory>({
      method: 'GET',
      path: `/v1/packs/${segment(jurisdiction)}/${segment(version)}/history`,
      options,
    });
  }

  /** Adopt a version for cases opened from an instant on; for the regulator. */
  adoptPack(
    jurisdiction: api.Jurisdiction,
    version: api.PackVersion,
    body: api.AdoptPackRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposePackResponse>> {
    return this.command<api.ProposePackResponse>({
      method: 'POST',
      path: `/v1/packs/${segment(jurisdiction)}/${segment(version)}/adoption`,
      body,
      options,
    });
  }

  /** Put a text on record by its digest, for a notary to approve. */
  registerTemplate(
    body: api.RegisterTemplateRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RegisterTemplateResponse>> {
    return this.command<api.RegisterTemplateResponse>({ method: 'POST', path: '/v1/templates', body, options });
  }

  /** Read what is on record of a text. */
  readTemplate(sha256: api.Sha256, options: ReadOptions = {}): Promise<api.Template> {
    return this.ask<api.Template>({ method: 'GET', path: `/v1/templates/${segment(sha256)}`, options });
  }

  /** Approve or reject a text, or take an approval back; for notaries. */
  decideTemplate(
    sha256: api.Sha256,
    body: api.DecideTemplateRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RegisterTemplateResponse>> {
    return this.command<api.RegisterTemplateResponse>({
      method: 'POST',
      path: `/v1/templates/${segment(sha256)}/decision`,
      body,
      options,
    });
  }

  /** Adopt a version of the forbearance policy of a jurisdiction; for the regulator. */
  adoptForbearancePolicy(
    body: api.ForbearancePolicy,
    options: WriteOptions = {},
  ): Promise<Written<api.AdoptForbearancePolicyResponse>> {
    return this.command<api.AdoptForbearancePolicyResponse>({
      method: 'POST',
      path: '/v1/forbearance-policies',
      body,
      options,
    });
  }

  /** Read the forbearance policies of a jurisdiction, and which one is in force. */
  listForbearancePolicies(
    query: api.ListForbearancePoliciesQuery,
    options: ReadOptions = {},
  ): Promise<api.ForbearancePolicyList> {
    return this.ask<api.ForbearancePolicyList>({ method: 'GET', path: '/v1/forbearance-policies', query, options });
  }

  /** Read what was done for the debtor of a tradeline, and what holds its collection. */
  readForbearance(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ReadForbearanceResponse> {
    return this.ask<api.ReadForbearanceResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/forbearance`,
      options,
    });
  }

  /** Read every version of it. */
  readForbearanceHistory(
    tradelineId: api.TradelineId,
    options: ReadOptions = {},
  ): Promise<api.ReadForbearanceHistoryResponse> {
    return this.ask<api.ReadForbearanceHistoryResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/forbearance/history`,
      options,
    });
  }

  /** Put on record what you offered the debtor of a tradeline of your own. */
  offerForbearance(
    tradelineId: api.TradelineId,
    body: api.OfferForbearanceRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.OfferForbearanceResponse>> {
    return this.command<api.OfferForbearanceResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/forbearance-offers`,
      body,
      options,
    });
  }

  /** Take in a debtor's request for relief; it holds collection. */
  requestHardship(
    tradelineId: api.TradelineId,
    body: api.RequestHardshipRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RequestHardshipResponse>> {
    return this.command<api.RequestHardshipResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/hardship-requests`,
      body,
      options,
    });
  }

  /** Grant or refuse a hardship request, in time. */
  decideHardship(
    tradelineId: api.TradelineId,
    request: number,
    body: api.DecideHardshipRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RequestHardshipResponse>> {
    return this.command<api.RequestHardshipResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/hardship-requests/${segment(request)}/decision`,
      body,
      options,
    });
  }

  /** Hold the collection of a tradeline for some days; for the regulator. */
  placeMoratorium(
    tradelineId: api.TradelineId,
    body: api.PlaceMoratoriumRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.PlaceMoratoriumResponse>> {
    return this.command<api.PlaceMoratoriumResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/moratorium`,
      body,
      options,
    });
  }

  /** End a moratorium before its time; for the regulator. */
  liftMoratorium(
    tradelineId: api.TradelineId,
    options: WriteOptions = {},
  ): Promise<Written<api.PlaceMoratoriumResponse>> {
    return this.command<api.PlaceMoratoriumResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/moratorium/end`,
      options,
    });
  }

  /** Put a debtor's promise to pay on record, with its exact amount. */
  makePromise(
    tradelineId: api.TradelineId,
    body: api.MakePromiseRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.MakePromiseResponse>> {
    return this.command<api.MakePromiseResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/promises`,
      body,
      options,
    });
  }

  /** Read the promises to pay of a tradeline. */
  listPromises(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ListPromisesResponse> {
    return this.ask<api.ListPromisesResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/promises`,
      options,
    });
  }

  /** Report a payment towards a promise, with its exact amount. */
  reportPromisePayment(
    tradelineId: api.TradelineId,
    promise: number,
    body: api.ReportPromisePaymentRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.MakePromiseResponse>> {
    return this.command<api.MakePromiseResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/promises/${segment(promise)}/payments`,
      body,
      options,
    });
  }

  /** Have a promise judged by the repayments that were reported. */
  settlePromise(
    tradelineId: api.TradelineId,
    promise: number,
    options: WriteOptions = {},
  ): Promise<Written<api.MakePromiseResponse>> {
    return this.command<api.MakePromiseResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/promises/${segment(promise)}/settlement`,
      options,
    });
  }

  /** Propose a repayment plan on a tradeline, with its exact amounts. */
  proposePlan(body: api.ProposePlanRequest, options: WriteOptions = {}): Promise<Written<api.ProposePlanResponse>> {
    return this.command<api.ProposePlanResponse>({ method: 'POST', path: '/v1/plans', body, options });
  }

  /** List repayment plans and their instalments, in the order in which they were proposed. */
  findPlans(query: api.FindPlansQuery = {}, options: ReadOptions = {}): Promise<api.FindPlansResponse> {
    return this.ask<api.FindPlansResponse>({ method: 'GET', path: '/v1/plans', query, options });
  }

  /** Read a plan: its instalments, whether it is kept, and how far a cure has come. */
  readPlan(planId: api.PlanId, options: ReadOptions = {}): Promise<api.PlanView> {
    return this.ask<api.PlanView>({ method: 'GET', path: `/v1/plans/${segment(planId)}`, options });
  }

  /** Read every version of a plan. */
  readPlanHistory(planId: api.PlanId, options: ReadOptions = {}): Promise<api.ReadPlanHistoryResponse> {
    return this.ask<api.ReadPlanHistoryResponse>({
      method: 'GET',
      path: `/v1/plans/${segment(planId)}/history`,
      options,
    });
  }

  /** Read the exact amounts of a plan; for the lender and the regulator. */
  readPlanAmounts(planId: api.PlanId, options: ReadOptions = {}): Promise<api.PlanAmounts> {
    return this.ask<api.PlanAmounts>({ method: 'GET', path: `/v1/plans/${segment(planId)}/amounts`, options });
  }

  /** Accept a plan for the side that did not propose it. */
  acceptPlan(
    planId: api.PlanId,
    body: api.AcceptPlanRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposePlanResponse>> {
    return this.command<api.ProposePlanResponse>({
      method: 'POST',
      path: `/v1/plans/${segment(planId)}/acceptance`,
      body,
      options,
    });
  }

  /** Decline a proposal, or take it back. */
  declinePlan(
    planId: api.PlanId,
    body: api.DeclinePlanRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposePlanResponse>> {
    return this.command<api.ProposePlanResponse>({
      method: 'POST',
      path: `/v1/plans/${segment(planId)}/refusal`,
      body,
      options,
    });
  }

  /** Report a payment on a plan of your own, with its exact amount. */
  reportPlanPayment(
    planId: api.PlanId,
    body: api.ReportPlanPaymentRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposePlanResponse>> {
    return this.command<api.ProposePlanResponse>({
      method: 'POST',
      path: `/v1/plans/${segment(planId)}/payments`,
      body,
      options,
    });
  }

  /** Have the breach of a plan recorded, if there is one by the rule. */
  assessPlan(planId: api.PlanId, options: WriteOptions = {}): Promise<Written<api.ProposePlanResponse>> {
    return this.command<api.ProposePlanResponse>({
      method: 'POST',
      path: `/v1/plans/${segment(planId)}/assessment`,
      options,
    });
  }

  /** Adopt a version of the repair rule of a jurisdiction; for the regulator. */
  adoptRepairRule(body: api.RepairRule, options: WriteOptions = {}): Promise<Written<api.AdoptRepairRuleResponse>> {
    return this.command<api.AdoptRepairRuleResponse>({ method: 'POST', path: '/v1/repair-rules', body, options });
  }

  /** Read the repair rules of a jurisdiction, and which one is in force. */
  listRepairRules(query: api.ListRepairRulesQuery, options: ReadOptions = {}): Promise<api.ListRepairRulesResponse> {
    return this.ask<api.ListRepairRulesResponse>({ method: 'GET', path: '/v1/repair-rules', query, options });
  }

  /** Adopt a programme that applies to all alike without an application; for the regulator. */
  adoptProgramme(body: api.ProgrammeTerms, options: WriteOptions = {}): Promise<Written<api.AdoptProgrammeResponse>> {
    return this.command<api.AdoptProgrammeResponse>({ method: 'POST', path: '/v1/repair-programmes', body, options });
  }

  /** Read all repair programmes. */
  listProgrammes(options: ReadOptions = {}): Promise<api.ListProgrammesResponse> {
    return this.ask<api.ListProgrammesResponse>({ method: 'GET', path: '/v1/repair-programmes', options });
  }

  /** Prove over the tradelines of a lender that a programme treats all alike. */
  proveProgramme(
    programmeId: api.ProgrammeId,
    query: api.ProveProgrammeQuery,
    options: ReadOptions = {},
  ): Promise<api.ProveProgrammeResponse> {
    return this.ask<api.ProveProgrammeResponse>({
      method: 'GET',
      path: `/v1/repair-programmes/${segment(programmeId)}/proof`,
      query,
      options,
    });
  }

  /** Read a tradeline as reports show it, and which months are not shown. */
  readDisplay(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ReadDisplayResponse> {
    return this.ask<api.ReadDisplayResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/display`,
      options,
    });
  }

  /** Read what raises the score, and when. */
  readRepair(
    tradelineId: api.TradelineId,
    query: api.ReadRepairQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ReadRepairResponse> {
    return this.ask<api.ReadRepairResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/repair`,
      query,
      options,
    });
  }

  /** Declare a shock regime; for the regulator. */
  declareRegime(
    body: api.DeclareRegimeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DeclareRegimeResponse>> {
    return this.command<api.DeclareRegimeResponse>({ method: 'POST', path: '/v1/shock-regimes', body, options });
  }

  /** Read all shock regimes, ended ones included. */
  listRegimes(options: ReadOptions = {}): Promise<api.ListRegimesResponse> {
    return this.ask<api.ListRegimesResponse>({ method: 'GET', path: '/v1/shock-regimes', options });
  }

  /** Bring the end of a shock regime forward; for the regulator. */
  endRegime(
    regimeId: api.RegimeId,
    body: api.EndRegimeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DeclareRegimeResponse>> {
    return this.command<api.DeclareRegimeResponse>({
      method: 'POST',
      path: `/v1/shock-regimes/${segment(regimeId)}/end`,
      body,
      options,
    });
  }

  /** Count the tradelines and months of a lender that a shock regime covers. */
  readRegimeCoverage(
    regimeId: api.RegimeId,
    query: api.ReadRegimeCoverageQuery,
    options: ReadOptions = {},
  ): Promise<api.ReadRegimeCoverageResponse> {
    return this.ask<api.ReadRegimeCoverageResponse>({
      method: 'GET',
      path: `/v1/shock-regimes/${segment(regimeId)}/coverage`,
      query,
      options,
    });
  }

  /** Read how each month of a tradeline counts, and how it would without shock regimes. */
  readTreatment(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ReadTreatmentResponse> {
    return this.ask<api.ReadTreatmentResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/treatment`,
      options,
    });
  }

  /** Ask the ledger what became of a transaction. */
  readTransaction(transactionId: string, options: ReadOptions = {}): Promise<api.ReadTransactionResponse> {
    return this.ask<api.ReadTransactionResponse>({
      method: 'GET',
      path: `/v1/transactions/${segment(transactionId)}`,
      options,
    });
  }

  /** Read which Fabric certificates the gateway's users have, and how long each is valid. */
  listCertificates(options: ReadOptions = {}): Promise<api.ListCertificatesResponse> {
    return this.ask<api.ListCertificatesResponse>({ method: 'GET', path: '/v1/identity/certificates', options });
  }

  /** Record a consent that a subject has signed. */
  grantConsent(body: api.GrantConsentRequest, options: WriteOptions = {}): Promise<Written<api.ConsentReceipt>> {
    return this.command<api.ConsentReceipt>({ method: 'POST', path: '/v1/consents', body, options });
  }

  /** List the consents to your organisation, in the order in which they were granted. */
  findConsents(query: api.FindConsentsQuery = {}, options: ReadOptions = {}): Promise<api.FindConsentsResponse> {
    return this.ask<api.FindConsentsResponse>({ method: 'GET', path: '/v1/consents', query, options });
  }

  /** Read a subject's consents to your organisation; the regulator and the notaries read all. */
  listConsents(subjectId: api.SubjectId, options: ReadOptions = {}): Promise<api.ConsentList> {
    return this.ask<api.ConsentList>({ method: 'GET', path: `/v1/subjects/${segment(subjectId)}/consents`, options });
  }

  /** Read a consent. */
  readConsent(subjectId: api.SubjectId, consentId: api.ConsentId, options: ReadOptions = {}): Promise<api.Consent> {
    return this.ask<api.Consent>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/consents/${segment(consentId)}`,
      options,
    });
  }

  /** Read every version of a consent. */
  readConsentHistory(
    subjectId: api.SubjectId,
    consentId: api.ConsentId,
    options: ReadOptions = {},
  ): Promise<api.ConsentHistory> {
    return this.ask<api.ConsentHistory>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/consents/${segment(consentId)}/history`,
      options,
    });
  }

  /** Take purposes or days away from a consent, as its subject asks. */
  narrowConsent(
    subjectId: api.SubjectId,
    consentId: api.ConsentId,
    body: api.NarrowConsentRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ConsentReceipt>> {
    return this.command<api.ConsentReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/consents/${segment(consentId)}/narrowing`,
      body,
      options,
    });
  }

  /** End a consent, as its subject asks. */
  revokeConsent(
    subjectId: api.SubjectId,
    consentId: api.ConsentId,
    body: api.RevokeConsentRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ConsentReceipt>> {
    return this.command<api.ConsentReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/consents/${segment(consentId)}/revocation`,
      body,
      options,
    });
  }

  /** Look at a subject's record, with its consent, for a permissible purpose. */
  makeInquiry(
    subjectId: api.SubjectId,
    body: api.MakeInquiryRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.InquiryReceipt>> {
    return this.command<api.InquiryReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/inquiries`,
      body,
      options,
    });
  }

  /** Read what an inquiry of yours has shown. */
  readInquiry(subjectId: api.SubjectId, entry: number, options: ReadOptions = {}): Promise<api.InquiryAnswer> {
    return this.ask<api.InquiryAnswer>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/inquiries/${segment(entry)}`,
      options,
    });
  }

  /** Read who has looked at a subject's record: for the regulator, or with a consent to the subject's own report. */
  listFootprint(
    subjectId: api.SubjectId,
    query: api.ListFootprintQuery = {},
    options: ReadOptions = {},
  ): Promise<api.Footprint> {
    return this.ask<api.Footprint>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/footprint`,
      query,
      options,
    });
  }

  /** Read a subject's file; for the regulator and the notaries. */
  readSubject(subjectId: api.SubjectId, options: ReadOptions = {}): Promise<api.SubjectView> {
    return this.ask<api.SubjectView>({ method: 'GET', path: `/v1/subjects/${segment(subjectId)}`, options });
  }

  /** Freeze a subject's record against hard inquiries, as the subject asks. */
  freezeSubject(
    subjectId: api.SubjectId,
    body: api.FreezeSubjectRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FreezeReceipt>> {
    return this.command<api.FreezeReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/freeze`,
      body,
      options,
    });
  }

  /** Lift a freeze that was placed through you, as the subject asks. */
  liftFreeze(
    subjectId: api.SubjectId,
    body: api.LiftFreezeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FreezeReceipt>> {
    return this.command<api.FreezeReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/thaw`,
      body,
      options,
    });
  }

  /** Say what inquiries must be matched by; for the regulator. */
  setReciprocityPolicy(
    body: api.SetReciprocityPolicyRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ReciprocityPolicyReceipt>> {
    return this.command<api.ReciprocityPolicyReceipt>({
      method: 'POST',
      path: '/v1/reciprocity/policy',
      body,
      options,
    });
  }

  /** Bring a member's meter up to yesterday. */
  tallyReciprocity(mspId: api.MspId, options: WriteOptions = {}): Promise<Written<api.MeterReceipt>> {
    return this.command<api.MeterReceipt>({
      method: 'POST',
      path: `/v1/reciprocity/members/${segment(mspId)}/tally`,
      options,
    });
  }

  /** Read the policy, the meter of your organisation, and what it would take. */
  readReciprocity(mspId: api.MspId, options: ReadOptions = {}): Promise<api.ReciprocityView> {
    return this.ask<api.ReciprocityView>({ method: 'GET', path: `/v1/reciprocity/members/${segment(mspId)}`, options });
  }

  /** Put a scorecard to the vote; for lenders. */
  proposeScorecard(
    body: api.ProposeScorecardRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposeScorecardResponse>> {
    return this.command<api.ProposeScorecardResponse>({ method: 'POST', path: '/v1/scorecards', body, options });
  }

  /** List all scorecards with their votes, without the cards themselves. */
  listScorecards(options: ReadOptions = {}): Promise<api.ListScorecardsResponse> {
    return this.ask<api.ListScorecardsResponse>({ method: 'GET', path: '/v1/scorecards', options });
  }

  /** Read a scorecard: every bin, its points and reasons, how it was trained, and its votes. */
  readScorecard(version: api.ScorecardVersion, options: ReadOptions = {}): Promise<api.ReadScorecardResponse> {
    return this.ask<api.ReadScorecardResponse>({ method: 'GET', path: `/v1/scorecards/${segment(version)}`, options });
  }

  /** Read every version of a scorecard's file: the votes as they came in. */
  readScorecardHistory(
    version: api.ScorecardVersion,
    options: ReadOptions = {},
  ): Promise<api.ReadScorecardHistoryResponse> {
    return this.ask<api.ReadScorecardHistoryResponse>({
      method: 'GET',
      path: `/v1/scorecards/${segment(version)}/history`,
      options,
    });
  }

  /** Vote on a proposed scorecard; two lenders and the regulator ratify it. */
  voteOnScorecard(
    version: api.ScorecardVersion,
    body: api.VoteOnScorecardRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposeScorecardResponse>> {
    return this.command<api.ProposeScorecardResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/votes`,
      body,
      options,
    });
  }

  /** Take a proposal of yours back before it is decided. */
  withdrawScorecard(
    version: api.ScorecardVersion,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposeScorecardResponse>> {
    return this.command<api.ProposeScorecardResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/withdrawal`,
      options,
    });
  }

  /** Have a ratified scorecard scored beside the champion. */
  enlistChallenger(
    version: api.ScorecardVersion,
    options: WriteOptions = {},
  ): Promise<Written<api.EnlistChallengerResponse>> {
    return this.command<api.EnlistChallengerResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/enlistment`,
      options,
    });
  }

  /** Take a challenger off the roster. */
  retireChallenger(
    version: api.ScorecardVersion,
    options: WriteOptions = {},
  ): Promise<Written<api.EnlistChallengerResponse>> {
    return this.command<api.EnlistChallengerResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/retirement`,
      options,
    });
  }

  /** Vote on making a challenger the champion; it takes what ratifying takes. */
  voteOnChampion(
    version: api.ScorecardVersion,
    body: api.VoteOnScorecardRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.EnlistChallengerResponse>> {
    return this.command<api.EnlistChallengerResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/championship`,
      body,
      options,
    });
  }

  /** Read which scorecards score for a use: the champion, the challengers, and a vote under way. */
  readRoster(use: api.ScorecardUse, options: ReadOptions = {}): Promise<api.Roster> {
    return this.ask<api.Roster>({ method: 'GET', path: `/v1/scorecard-rosters/${segment(use)}`, options });
  }

  /** Read every version of a roster. */
  readRosterHistory(use: api.ScorecardUse, options: ReadOptions = {}): Promise<api.ReadRosterHistoryResponse> {
    return this.ask<api.ReadRosterHistoryResponse>({
      method: 'GET',
      path: `/v1/scorecard-rosters/${segment(use)}/history`,
      options,
    });
  }

  /** Count a scorecard's scores of a month, with overrides and the population stability index. */
  readStability(
    version: api.ScorecardVersion,
    query: api.ReadStabilityQuery,
    options: ReadOptions = {},
  ): Promise<api.ReadStabilityResponse> {
    return this.ask<api.ReadStabilityResponse>({
      method: 'GET',
      path: `/v1/scorecards/${segment(version)}/stability`,
      query,
      options,
    });
  }

  /** Score a portfolio as of a past month, and see how well the scorecard told what has come of it. */
  readPerformance(
    version: api.ScorecardVersion,
    query: api.ReadPerformanceQuery,
    options: ReadOptions = {},
  ): Promise<api.ReadPerformanceResponse> {
    return this.ask<api.ReadPerformanceResponse>({
      method: 'GET',
      path: `/v1/scorecards/${segment(version)}/performance`,
      query,
      options,
    });
  }

  /** Claim that the population of a month that is over has become another; the ledger counts it itself. */
  reportDrift(
    version: api.ScorecardVersion,
    body: api.ReportDriftRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ReportDriftResponse>> {
    return this.command<api.ReportDriftResponse>({
      method: 'POST',
      path: `/v1/scorecards/${segment(version)}/drift`,
      body,
      options,
    });
  }

  /** Score a subject by an inquiry, with its consent; the regulator for the subject's own report only. */
  scoreSubject(
    subjectId: api.SubjectId,
    body: api.ScoreSubjectRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ScoreReceipt>> {
    return this.command<api.ScoreReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/scores`,
      body,
      options,
    });
  }

  /** Read a score with its reasons, what would change it, the challengers beside it and its inputs. */
  readScore(
    subjectId: api.SubjectId,
    entry: number,
    query: api.ReadScoreQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ScoreRecord> {
    return this.ask<api.ScoreRecord>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/scores/${segment(entry)}`,
      query,
      options,
    });
  }

  /** Read a score as it was made, and with what it was overridden. */
  readScoreHistory(
    subjectId: api.SubjectId,
    entry: number,
    query: api.ReadScoreHistoryQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ReadScoreHistoryResponse> {
    return this.ask<api.ReadScoreHistoryResponse>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/scores/${segment(entry)}/history`,
      query,
      options,
    });
  }

  /** Compute a score anew from the ledger's history, and compare. */
  replayScore(
    subjectId: api.SubjectId,
    entry: number,
    query: api.ReplayScoreQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ScoreReplay> {
    return this.ask<api.ScoreReplay>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/scores/${segment(entry)}/replay`,
      query,
      options,
    });
  }

  /** Record that you decided otherwise than the points of a score of yours say, and why. */
  overrideScore(
    subjectId: api.SubjectId,
    entry: number,
    body: api.OverrideScoreRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.OverrideScoreResponse>> {
    return this.command<api.OverrideScoreResponse>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/scores/${segment(entry)}/override`,
      body,
      options,
    });
  }

  /** Put a policy for the limits of your accounts on record, so that it can be simulated. */
  proposeLimitPolicy(
    body: api.ProposeLimitPolicyRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ProposeLimitPolicyResponse>> {
    return this.command<api.ProposeLimitPolicyResponse>({ method: 'POST', path: '/v1/limit-policies', body, options });
  }

  /** Read which limit policy of a lender decides, and which ones did. */
  readLimitPolicyInForce(lender: api.MspId, options: ReadOptions = {}): Promise<api.ReadLimitPolicyInForceResponse> {
    return this.ask<api.ReadLimitPolicyInForceResponse>({
      method: 'GET',
      path: `/v1/limit-policies/${segment(lender)}`,
      options,
    });
  }

  /** Read a limit policy: its rules, caps and notices. */
  readLimitPolicy(
    lender: api.MspId,
    version: api.LimitPolicyVersion,
    options: ReadOptions = {},
  ): Promise<api.LimitPolicyRecord> {
    return this.ask<api.LimitPolicyRecord>({
      method: 'GET',
      path: `/v1/limit-policies/${segment(lender)}/${segment(version)}`,
      options,
    });
  }

  /** Count what a policy would do to a lender's accounts, rule by rule; nothing is decided. */
  simulateLimitPolicy(
    lender: api.MspId,
    version: api.LimitPolicyVersion,
    options: ReadOptions = {},
  ): Promise<api.SimulateLimitPolicyResponse> {
    return this.ask<api.SimulateLimitPolicyResponse>({
      method: 'GET',
      path: `/v1/limit-policies/${segment(lender)}/${segment(version)}/simulation`,
      options,
    });
  }

  /** Have a policy of yours decide from now on. */
  adoptLimitPolicy(
    body: api.AdoptLimitPolicyRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.AdoptLimitPolicyResponse>> {
    return this.command<api.AdoptLimitPolicyResponse>({
      method: 'POST',
      path: '/v1/limit-policy-adoptions',
      body,
      options,
    });
  }

  /** Decide on the limit of an account of yours by your policy and a score of yours. */
  decideLimit(
    tradelineId: api.TradelineId,
    body: api.DecideLimitRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DecideLimitResponse>> {
    return this.command<api.DecideLimitResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/limit-decisions`,
      body,
      options,
    });
  }

  /** Read where the limit of an account stands, as a share of what it was, and the last decision on it. */
  readLimit(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.LimitFile> {
    return this.ask<api.LimitFile>({ method: 'GET', path: `/v1/tradelines/${segment(tradelineId)}/limit`, options });
  }

  /** Read every decision on the limit of an account. */
  readLimitHistory(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ReadLimitHistoryResponse> {
    return this.ask<api.ReadLimitHistoryResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/limit/history`,
      options,
    });
  }

  /** Walk the limits of a lender that were decided on. */
  scanLimits(query: api.ScanLimitsQuery, options: ReadOptions = {}): Promise<api.ScanLimitsResponse> {
    return this.ask<api.ScanLimitsResponse>({ method: 'GET', path: '/v1/limits', query, options });
  }

  /** Claim that an account of yours shows signs of trouble; the ledger looks for itself before a warning stands. */
  raiseWarning(
    tradelineId: api.TradelineId,
    body: api.RaiseWarningRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RaiseWarningResponse>> {
    return this.command<api.RaiseWarningResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings`,
      body,
      options,
    });
  }

  /** Read all warnings of an account. */
  listWarnings(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.ListWarningsResponse> {
    return this.ask<api.ListWarningsResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings`,
      options,
    });
  }

  /** Read a warning: its signals, what was done about it, and what came of it. */
  readWarning(tradelineId: api.TradelineId, warning: number, options: ReadOptions = {}): Promise<api.EarlyWarning> {
    return this.ask<api.EarlyWarning>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings/${segment(warning)}`,
      options,
    });
  }

  /** Read every version of a warning. */
  readWarningHistory(
    tradelineId: api.TradelineId,
    warning: number,
    options: ReadOptions = {},
  ): Promise<api.ReadWarningHistoryResponse> {
    return this.ask<api.ReadWarningHistoryResponse>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings/${segment(warning)}/history`,
      options,
    });
  }

  /** Record what was done about a warning. */
  mitigateWarning(
    tradelineId: api.TradelineId,
    warning: number,
    body: api.MitigateWarningRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.RaiseWarningResponse>> {
    return this.command<api.RaiseWarningResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings/${segment(warning)}/mitigations`,
      body,
      options,
    });
  }

  /** Close a warning with the outcome that the ledger shows: arrears that followed, or months on time. */
  closeWarning(
    tradelineId: api.TradelineId,
    warning: number,
    options: WriteOptions = {},
  ): Promise<Written<api.RaiseWarningResponse>> {
    return this.command<api.RaiseWarningResponse>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/warnings/${segment(warning)}/closure`,
      options,
    });
  }

  /** Read how often a lender's warnings were right, by signal, and how many days ahead. */
  reportWarnings(query: api.ReportWarningsQuery, options: ReadOptions = {}): Promise<api.WarningReport> {
    return this.ask<api.WarningReport>({ method: 'GET', path: '/v1/warnings/report', query, options });
  }

  /** Take in a subject's objection to a tradeline, whoever furnished it. */
  lodgeDispute(body: api.LodgeDisputeRequest, options: WriteOptions = {}): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({ method: 'POST', path: '/v1/disputes', body, options });
  }

  /** List the disputes that your organisation is a party of, in the order in which they were lodged. */
  findDisputes(query: api.FindDisputesQuery = {}, options: ReadOptions = {}): Promise<api.FindDisputesResponse> {
    return this.ask<api.FindDisputesResponse>({ method: 'GET', path: '/v1/disputes', query, options });
  }

  /** Answer an objection to a tradeline of your own, item by item. */
  answerDispute(
    disputeId: api.DisputeId,
    body: api.AnswerDisputeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({
      method: 'POST',
      path: `/v1/disputes/${segment(disputeId)}/answers`,
      body,
      options,
    });
  }

  /** Take more time to answer, where the pack gives it. */
  extendDispute(
    disputeId: api.DisputeId,
    body: api.ExtendDisputeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({
      method: 'POST',
      path: `/v1/disputes/${segment(disputeId)}/extension`,
      body,
      options,
    });
  }

  /** Bring a dispute that you took in before the regulator. */
  escalateDispute(disputeId: api.DisputeId, options: WriteOptions = {}): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({
      method: 'POST',
      path: `/v1/disputes/${segment(disputeId)}/escalation`,
      options,
    });
  }

  /** Decide an escalated dispute; for the regulator. */
  decideDispute(
    disputeId: api.DisputeId,
    body: api.DecideDisputeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({
      method: 'POST',
      path: `/v1/disputes/${segment(disputeId)}/decision`,
      body,
      options,
    });
  }

  /** Take an objection back, as the subject asks. */
  withdrawDispute(
    disputeId: api.DisputeId,
    body: api.WithdrawDisputeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.DisputeReceipt>> {
    return this.command<api.DisputeReceipt>({
      method: 'POST',
      path: `/v1/disputes/${segment(disputeId)}/withdrawal`,
      body,
      options,
    });
  }

  /** Put back what was deleted after a dispute, where the pack lets you. */
  reinsertItem(
    tradelineId: api.TradelineId,
    body: api.ReinsertItemRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ReinsertionReceipt>> {
    return this.command<api.ReinsertionReceipt>({
      method: 'POST',
      path: `/v1/tradelines/${segment(tradelineId)}/reinsertions`,
      body,
      options,
    });
  }

  /** Set what a furnisher owes for each day past the deadline; for the regulator. */
  setCompensation(
    body: api.SetCompensationRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.CompensationReceipt>> {
    return this.command<api.CompensationReceipt>({ method: 'POST', path: '/v1/compensation-rules', body, options });
  }

  /** Read a dispute, how late its answer is, and what has accrued. */
  readDispute(disputeId: api.DisputeId, options: ReadOptions = {}): Promise<api.DisputeView> {
    return this.ask<api.DisputeView>({ method: 'GET', path: `/v1/disputes/${segment(disputeId)}`, options });
  }

  /** Read every version of a dispute. */
  readDisputeHistory(disputeId: api.DisputeId, options: ReadOptions = {}): Promise<api.DisputeHistory> {
    return this.ask<api.DisputeHistory>({ method: 'GET', path: `/v1/disputes/${segment(disputeId)}/history`, options });
  }

  /** Read the disputes of a subject that you are a party of; the regulator and the notaries read all. */
  listDisputes(subjectId: api.SubjectId, options: ReadOptions = {}): Promise<api.DisputeList> {
    return this.ask<api.DisputeList>({ method: 'GET', path: `/v1/subjects/${segment(subjectId)}/disputes`, options });
  }

  /** Read which records that your organisation had read were corrected or deleted. */
  listNotices(reader: api.MspId, options: ReadOptions = {}): Promise<api.NoticeList> {
    return this.ask<api.NoticeList>({ method: 'GET', path: `/v1/notices/${segment(reader)}`, options });
  }

  /** File a subject's own statement, whose text stays with you. */
  fileStatement(
    subjectId: api.SubjectId,
    body: api.FileStatementRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.StatementReceipt>> {
    return this.command<api.StatementReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/statements`,
      body,
      options,
    });
  }

  /** Withdraw a statement that you hold, as the subject asks. */
  withdrawStatement(
    subjectId: api.SubjectId,
    statement: number,
    options: WriteOptions = {},
  ): Promise<Written<api.StatementReceipt>> {
    return this.command<api.StatementReceipt>({
      method: 'POST',
      path: `/v1/subjects/${segment(subjectId)}/statements/${segment(statement)}/withdrawal`,
      options,
    });
  }

  /** Propose a cover to the other side, lender or insurer, with its exact amounts. */
  proposeCover(body: api.ProposeCoverRequest, options: WriteOptions = {}): Promise<Written<api.ProposeCoverResponse>> {
    return this.command<api.ProposeCoverResponse>({ method: 'POST', path: '/v1/covers', body, options });
  }

  /** Accept a cover that the other side proposed. */
  acceptCover(coverId: api.CoverId, options: WriteOptions = {}): Promise<Written<api.ProposeCoverResponse>> {
    return this.command<api.ProposeCoverResponse>({
      method: 'POST',
      path: `/v1/covers/${segment(coverId)}/acceptance`,
      options,
    });
  }

  /** Decline a proposal, or take it back. */
  declineCover(coverId: api.CoverId, options: WriteOptions = {}): Promise<Written<api.ProposeCoverResponse>> {
    return this.command<api.ProposeCoverResponse>({
      method: 'POST',
      path: `/v1/covers/${segment(coverId)}/refusal`,
      options,
    });
  }

  /** Read a cover; for its lender, its insurer, the regulator and the notaries. */
  readCover(coverId: api.CoverId, options: ReadOptions = {}): Promise<api.Cover> {
    return this.ask<api.Cover>({ method: 'GET', path: `/v1/covers/${segment(coverId)}`, options });
  }

  /** Read every version of a cover. */
  readCoverHistory(coverId: api.CoverId, options: ReadOptions = {}): Promise<api.ReadCoverHistoryResponse> {
    return this.ask<api.ReadCoverHistoryResponse>({
      method: 'GET',
      path: `/v1/covers/${segment(coverId)}/history`,
      options,
    });
  }

  /** Read the exact amounts of a cover, its premium, and what is left of it; for its two sides and the regulator. */
  readCoverAmounts(coverId: api.CoverId, options: ReadOptions = {}): Promise<api.CoverAmounts> {
    return this.ask<api.CoverAmounts>({ method: 'GET', path: `/v1/covers/${segment(coverId)}/amounts`, options });
  }

  /** Read the claims under a cover. */
  listClaims(coverId: api.CoverId, options: ReadOptions = {}): Promise<api.ListClaimsResponse> {
    return this.ask<api.ListClaimsResponse>({ method: 'GET', path: `/v1/covers/${segment(coverId)}/claims`, options });
  }

  /** Read who insures a tradeline and what was claimed; for its lender, its insurers, the regulator and the notaries. */
  readInsurance(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.InsuredLine> {
    return this.ask<api.InsuredLine>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/insurance`,
      options,
    });
  }

  /** Claim a loss under a cover of your own, with its exact amount. */
  fileClaim(body: api.FileClaimRequest, options: WriteOptions = {}): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({ method: 'POST', path: '/v1/claims', body, options });
  }

  /** Put the history of a case, and what the insurer asked for, to a claim of your own. */
  submitClaimEvidence(
    claimId: api.ClaimId,
    body: api.SubmitClaimEvidenceRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/evidence`,
      body,
      options,
    });
  }

  /** Ask for more evidence; the time to decide stops until it comes; for the insurer. */
  requestClaimEvidence(
    claimId: api.ClaimId,
    body: api.RequestClaimEvidenceRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/evidence-requests`,
      body,
      options,
    });
  }

  /** Accept a claim, for a loss of this amount; for the insurer, and for the lender after the insurer's last day. */
  acceptClaim(
    claimId: api.ClaimId,
    body: api.AcceptClaimRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/acceptance`,
      body,
      options,
    });
  }

  /** Reject a claim, in time and with reasons; for the insurer. */
  rejectClaim(
    claimId: api.ClaimId,
    body: api.RejectClaimRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/rejection`,
      body,
      options,
    });
  }

  /** Record what was paid on an accepted claim: the insurer that it paid, the lender that it received. */
  recordSettlement(
    claimId: api.ClaimId,
    body: api.RecordSettlementRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/settlement`,
      body,
      options,
    });
  }

  /** Record what was recovered after a settlement; it is shared to the last cent. */
  recordRecovery(
    claimId: api.ClaimId,
    body: api.RecordRecoveryRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.FileClaimResponse>> {
    return this.command<api.FileClaimResponse>({
      method: 'POST',
      path: `/v1/claims/${segment(claimId)}/recoveries`,
      body,
      options,
    });
  }

  /** Read a claim and what of it is overdue; for its lender, its insurer, the regulator and the notaries. */
  readClaim(claimId: api.ClaimId, options: ReadOptions = {}): Promise<api.ClaimView> {
    return this.ask<api.ClaimView>({ method: 'GET', path: `/v1/claims/${segment(claimId)}`, options });
  }

  /** Read every version of a claim. */
  readClaimHistory(claimId: api.ClaimId, options: ReadOptions = {}): Promise<api.ReadClaimHistoryResponse> {
    return this.ask<api.ReadClaimHistoryResponse>({
      method: 'GET',
      path: `/v1/claims/${segment(claimId)}/history`,
      options,
    });
  }

  /** Read the exact amounts of a claim and how recoveries are shared; for its two sides and the regulator. */
  readClaimAmounts(claimId: api.ClaimId, options: ReadOptions = {}): Promise<api.ClaimAmounts> {
    return this.ask<api.ClaimAmounts>({ method: 'GET', path: `/v1/claims/${segment(claimId)}/amounts`, options });
  }

  /** Put on record that a subject was told that a serious default of its is to be listed. */
  giveListingNotice(
    body: api.GiveListingNoticeRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({ method: 'POST', path: '/v1/listings', body, options });
  }

  /** Propose a listing of your own to the regulator, on a judgment or an attested enforcement. */
  proposeListing(
    listingId: api.ListingId,
    body: api.ProposeListingRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/proposal`,
      body,
      options,
    });
  }

  /** Confirm or refuse a proposed listing; for the regulator. */
  decideListing(
    listingId: api.ListingId,
    body: api.DecideListingRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/decision`,
      body,
      options,
    });
  }

  /** Take in a subject's appeal, whoever's the listing is; it is not shown until the regulator has decided. */
  appealListing(
    listingId: api.ListingId,
    body: api.AppealListingRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/appeals`,
      body,
      options,
    });
  }

  /** Decide an appeal; for the regulator. */
  decideAppeal(
    listingId: api.ListingId,
    body: api.DecideAppealRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/appeal-decision`,
      body,
      options,
    });
  }

  /** Record that the debt is paid; months later the listing is not shown; for its lender and the regulator. */
  recordListingRepair(
    listingId: api.ListingId,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/repair`,
      options,
    });
  }

  /** Remove a listing after a successful dispute; for its lender and the regulator. */
  removeListing(
    listingId: api.ListingId,
    body: api.RemoveListingRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.GiveListingNoticeResponse>> {
    return this.command<api.GiveListingNoticeResponse>({
      method: 'POST',
      path: `/v1/listings/${segment(listingId)}/removal`,
      body,
      options,
    });
  }

  /** Read a listing and whether it is shown; for its lender, the regulator and the notaries. */
  readListing(listingId: api.ListingId, options: ReadOptions = {}): Promise<api.ListingView> {
    return this.ask<api.ListingView>({ method: 'GET', path: `/v1/listings/${segment(listingId)}`, options });
  }

  /** Read every version of a listing. */
  readListingHistory(listingId: api.ListingId, options: ReadOptions = {}): Promise<api.ReadListingHistoryResponse> {
    return this.ask<api.ReadListingHistoryResponse>({
      method: 'GET',
      path: `/v1/listings/${segment(listingId)}/history`,
      options,
    });
  }

  /** Read the listings of a subject that are your own; the regulator and the notaries read all. */
  listListings(subjectId: api.SubjectId, options: ReadOptions = {}): Promise<api.ListListingsResponse> {
    return this.ask<api.ListListingsResponse>({
      method: 'GET',
      path: `/v1/subjects/${segment(subjectId)}/listings`,
      options,
    });
  }

  /** Read what is looked for in what lenders furnish, why, and what harm it may do. */
  listEvaluators(options: ReadOptions = {}): Promise<api.ListEvaluatorsResponse> {
    return this.ask<api.ListEvaluatorsResponse>({ method: 'GET', path: '/v1/evaluators', options });
  }

  /** Read what is not plausible in a tradeline. */
  readFindings(tradelineId: api.TradelineId, options: ReadOptions = {}): Promise<api.TradelineFindings> {
    return this.ask<api.TradelineFindings>({
      method: 'GET',
      path: `/v1/tradelines/${segment(tradelineId)}/findings`,
      options,
    });
  }

  /** Walk a portfolio for what is not plausible in it, some pages at a time. */
  scanFindings(query: api.ScanFindingsQuery, options: ReadOptions = {}): Promise<api.FindingScan> {
    return this.ask<api.FindingScan>({ method: 'GET', path: '/v1/findings', query, options });
  }

  /** Read what a lender's reports of a month are worth: complete, plausible, and both. */
  readDataQuality(query: api.ReadDataQualityQuery, options: ReadOptions = {}): Promise<api.DataQuality> {
    return this.ask<api.DataQuality>({ method: 'GET', path: '/v1/data-quality', query, options });
  }

  /** List tradelines by what they are and how they are repaid, as they stand or stood after a block. */
  listTradelines(query: api.ListTradelinesQuery = {}, options: ReadOptions = {}): Promise<api.ListTradelinesResponse> {
    return this.ask<api.ListTradelinesResponse>({ method: 'GET', path: '/v1/portfolio/tradelines', query, options });
  }

  /** Count open tradelines by days past due, and how they rolled from month to month. */
  readDelinquency(
    query: api.ReadDelinquencyQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ReadDelinquencyResponse> {
    return this.ask<api.ReadDelinquencyResponse>({ method: 'GET', path: '/v1/portfolio/delinquency', query, options });
  }

  /** List permits, and contacts without one, of your cases or in your hands, in the order of their issue. */
  findPermits(query: api.FindPermitsQuery = {}, options: ReadOptions = {}): Promise<api.FindPermitsResponse> {
    return this.ask<api.FindPermitsResponse>({ method: 'GET', path: '/v1/permits', query, options });
  }

  /** List placements of your cases or with you, in their order. */
  findPlacements(query: api.FindPlacementsQuery = {}, options: ReadOptions = {}): Promise<api.FindPlacementsResponse> {
    return this.ask<api.FindPlacementsResponse>({ method: 'GET', path: '/v1/placements', query, options });
  }

  /** List promises to pay, in the order in which they were made. */
  findPromises(query: api.FindPromisesQuery = {}, options: ReadOptions = {}): Promise<api.FindPromisesResponse> {
    return this.ask<api.FindPromisesResponse>({ method: 'GET', path: '/v1/promises', query, options });
  }

  /** List the inquiries of your organisation, in their order; all for the regulator. */
  findInquiries(query: api.FindInquiriesQuery = {}, options: ReadOptions = {}): Promise<api.FindInquiriesResponse> {
    return this.ask<api.FindInquiriesResponse>({ method: 'GET', path: '/v1/inquiries', query, options });
  }

  /** Read what happened on the ledger, in order, from where you left off. */
  listChanges(query: api.ListChangesQuery = {}, options: ReadOptions = {}): Promise<api.ListChangesResponse> {
    return this.ask<api.ListChangesResponse>({ method: 'GET', path: '/v1/changes', query, options });
  }

  /** Follow what happens on the ledger, as server-sent events. */
  streamChanges(query: api.StreamChangesQuery = {}, options: ReadOptions = {}): Promise<Response> {
    return this.stream({ method: 'GET', path: '/v1/changes/stream', query, options }, 'text/event-stream');
  }

  /** Have changes of the ledger sent to a URL, signed as Standard Webhooks says. */
  createWebhook(
    body: api.CreateWebhookRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.CreateWebhookResponse>> {
    return this.command<api.CreateWebhookResponse>({ method: 'POST', path: '/v1/webhooks', body, options });
  }

  /** List the organisation's webhooks. */
  listWebhooks(options: ReadOptions = {}): Promise<api.ListWebhooksResponse> {
    return this.ask<api.ListWebhooksResponse>({ method: 'GET', path: '/v1/webhooks', options });
  }

  /** Read a webhook: where it goes, how far it is, what waits and what was given up. */
  readWebhook(webhookId: string, options: ReadOptions = {}): Promise<api.ReadWebhookResponse> {
    return this.ask<api.ReadWebhookResponse>({ method: 'GET', path: `/v1/webhooks/${segment(webhookId)}`, options });
  }

  /** Change a webhook's URL, description or filter. */
  changeWebhook(
    webhookId: string,
    body: api.ChangeWebhookRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ReadWebhookResponse>> {
    return this.command<api.ReadWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}`,
      body,
      options,
    });
  }

  /** Send nothing to a webhook until it is resumed; nothing is lost meanwhile. */
  suspendWebhook(webhookId: string, options: WriteOptions = {}): Promise<Written<api.ReadWebhookResponse>> {
    return this.command<api.ReadWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}/suspension`,
      options,
    });
  }

  /** Go on with a webhook where it was suspended. */
  resumeWebhook(webhookId: string, options: WriteOptions = {}): Promise<Written<api.ReadWebhookResponse>> {
    return this.command<api.ReadWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}/resumption`,
      options,
    });
  }

  /** Sign with a new secret; for a while with the former ones as well. */
  rotateWebhookSecret(
    webhookId: string,
    body: api.RotateWebhookSecretRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.CreateWebhookResponse>> {
    return this.command<api.CreateWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}/secret`,
      body,
      options,
    });
  }

  /** List a webhook's deliveries, the newest change first; dead letters by their state. */
  listWebhookDeliveries(
    webhookId: string,
    query: api.ListWebhookDeliveriesQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ListWebhookDeliveriesResponse> {
    return this.ask<api.ListWebhookDeliveriesResponse>({
      method: 'GET',
      path: `/v1/webhooks/${segment(webhookId)}/deliveries`,
      query,
      options,
    });
  }

  /** Send again: one delivery, all dead letters, or all from a position on. */
  replayWebhook(
    webhookId: string,
    body: api.ReplayWebhookRequest,
    options: WriteOptions = {},
  ): Promise<Written<api.ReplayWebhookResponse>> {
    return this.command<api.ReplayWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}/replays`,
      body,
      options,
    });
  }

  /** Remove a webhook with its deliveries and its secret. */
  removeWebhook(webhookId: string, options: WriteOptions = {}): Promise<Written<api.ReadWebhookResponse>> {
    return this.command<api.ReadWebhookResponse>({
      method: 'POST',
      path: `/v1/webhooks/${segment(webhookId)}/removal`,
      options,
    });
  }

  /** Read a block: its hashes, and what became of each of its transactions. */
  readBlock(number: number, query: api.ReadBlockQuery = {}, options: ReadOptions = {}): Promise<api.ReadBlockResponse> {
    return this.ask<api.ReadBlockResponse>({ method: 'GET', path: `/v1/blocks/${segment(number)}`, query, options });
  }

  /** Compare the read model with the peer's state, and name where they differ. */
  checkReadModel(options: ReadOptions = {}): Promise<api.CheckReadModelResponse> {
    return this.ask<api.CheckReadModelResponse>({ method: 'GET', path: '/v1/read-model/check', options });
  }

  /** Keep how the debtor is reached, encrypted, in the gateway; nothing of it goes to the ledger. */
  keepContactDetails(
    caseId: api.CaseId,
    body: api.KeepContactDetailsRequest,
    options: CallOptions = {},
  ): Promise<api.KeepContactDetailsResponse> {
    return this.ask<api.KeepContactDetailsResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/debtor/contact-details`,
      body,
      options,
    });
  }

  /** Read how the debtor is reached, masked. */
  readContactDetails(caseId: api.CaseId, options: ReadOptions = {}): Promise<api.KeepContactDetailsResponse> {
    return this.ask<api.KeepContactDetailsResponse>({
      method: 'GET',
      path: `/v1/cases/${segment(caseId)}/debtor/contact-details`,
      options,
    });
  }

  /** Forget how the debtor is reached, and the messages that were sent. */
  removeContactDetails(caseId: api.CaseId, options: CallOptions = {}): Promise<api.RemoveContactDetailsResponse> {
    return this.ask<api.RemoveContactDetailsResponse>({
      method: 'POST',
      path: `/v1/cases/${segment(caseId)}/debtor/contact-details/removal`,
      options,
    });
  }

  /** Keep a text that reminders can be made from, and learn the digest under which the ledger knows it. */
  keepReminderText(
    body: api.KeepReminderTextRequest,
    options: CallOptions = {},
  ): Promise<api.KeepReminderTextResponse> {
    return this.ask<api.KeepReminderTextResponse>({ method: 'POST', path: '/v1/reminder-texts', body, options });
  }

  /** Read all texts with their digests: those that come with the gateway, and those that were kept. */
  listReminderTexts(options: ReadOptions = {}): Promise<api.ListReminderTextsResponse> {
    return this.ask<api.ListReminderTextsResponse>({ method: 'GET', path: '/v1/reminder-texts', options });
  }

  /** Read a text by its digest. */
  readReminderText(sha256: api.Sha256, options: ReadOptions = {}): Promise<api.KeepReminderTextRequest> {
    return this.ask<api.KeepReminderTextRequest>({
      method: 'GET',
      path: `/v1/reminder-texts/${segment(sha256)}`,
      options,
    });
  }

  /** Put a strategy in force, as its next version. */
  putReminderStrategy(
    strategyId: string,
    body: api.PutReminderStrategyRequest,
    options: CallOptions = {},
  ): Promise<api.PutReminderStrategyResponse> {
    return this.ask<api.PutReminderStrategyResponse>({
      method: 'POST',
      path: `/v1/reminder-strategies/${segment(strategyId)}`,
      body,
      options,
    });
  }

  /** Read the newest version of a strategy. */
  readReminderStrategy(strategyId: string, options: ReadOptions = {}): Promise<api.PutReminderStrategyResponse> {
    return this.ask<api.PutReminderStrategyResponse>({
      method: 'GET',
      path: `/v1/reminder-strategies/${segment(strategyId)}`,
      options,
    });
  }

  /** Read all strategies, each in its newest version. */
  listReminderStrategies(options: ReadOptions = {}): Promise<api.ListReminderStrategiesResponse> {
    return this.ask<api.ListReminderStrategiesResponse>({ method: 'GET', path: '/v1/reminder-strategies', options });
  }

  /** Compare what came of champion and challenger, by version. */
  readReminderResults(
    strategyId: string,
    query: api.ReadReminderResultsQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ReadReminderResultsResponse> {
    return this.ask<api.ReadReminderResultsResponse>({
      method: 'GET',
      path: `/v1/reminder-strategies/${segment(strategyId)}/results`,
      query,
      options,
    });
  }

  /** See case by case what the strategies would send now, and why not; nothing is planned. */
  previewReminders(
    query: api.PreviewRemindersQuery = {},
    options: ReadOptions = {},
  ): Promise<api.PreviewRemindersResponse> {
    return this.ask<api.PreviewRemindersResponse>({ method: 'GET', path: '/v1/reminder-preview', query, options });
  }

  /** Do now what is due: plan, ask for permits, send, report. */
  runReminders(options: CallOptions = {}): Promise<api.RunRemindersResponse> {
    return this.ask<api.RunRemindersResponse>({ method: 'POST', path: '/v1/reminder-runs', options });
  }

  /** List reminders with where they stand and why, oldest first. */
  listReminders(query: api.ListRemindersQuery = {}, options: ReadOptions = {}): Promise<api.ListRemindersResponse> {
    return this.ask<api.ListRemindersResponse>({ method: 'GET', path: '/v1/reminders', query, options });
  }

  /** Read one reminder. */
  readReminder(reminderId: string, options: ReadOptions = {}): Promise<api.ReadReminderResponse> {
    return this.ask<api.ReadReminderResponse>({ method: 'GET', path: `/v1/reminders/${segment(reminderId)}`, options });
  }

  /** Read a message as it was sent: the evidence of which the ledger has the digest. */
  readReminderMessage(reminderId: string, options: ReadOptions = {}): Promise<api.ReadReminderMessageResponse> {
    return this.ask<api.ReadReminderMessageResponse>({
      method: 'GET',
      path: `/v1/reminders/${segment(reminderId)}/message`,
      options,
    });
  }

  /** Send records of any number as a stream, or send them again. */
  createSubmission(
    query: api.CreateSubmissionQuery = {},
    body: Upload<'application/x-ndjson' | 'text/csv' | 'application/vnd.attestry.metro2'>,
    options: WriteOptions = {},
  ): Promise<Written<api.CreateSubmissionResponse>> {
    return this.command<api.CreateSubmissionResponse>({
      method: 'POST',
      path: '/v1/submissions',
      query,
      body,
      options,
    });
  }

  /** List submissions, newest first. */
  listSubmissions(
    query: api.ListSubmissionsQuery = {},
    options: ReadOptions = {},
  ): Promise<api.ListSubmissionsResponse> {
    return this.ask<api.ListSubmissionsResponse>({ method: 'GET', path: '/v1/submissions', query, options });
  }

  /** Send what is missing of a submission, from where it is dealt with. */
  continueSubmission(
    submissionId: api.CommandId,
    query: api.ContinueSubmissionQuery,
    body: Upload<'application/x-ndjson' | 'text/csv' | 'application/vnd.attestry.metro2'>,
    options: CallOptions = {},
  ): Promise<api.CreateSubmissionResponse> {
    return this.ask<api.CreateSubmissionResponse>({
      method: 'POST',
      path: `/v1/submissions/${segment(submissionId)}/lines`,
      query,
      body,
      options,
    });
  }

  /** Read how far a submission is. */
  readSubmission(submissionId: api.CommandId, options: ReadOptions = {}): Promise<api.CreateSubmissionResponse> {
    return this.ask<api.CreateSubmissionResponse>({
      method: 'GET',
      path: `/v1/submissions/${segment(submissionId)}`,
      options,
    });
  }

  /** Read what became of each line, in order. */
  readSubmissionReceipt(
    submissionId: api.CommandId,
    query: api.ReadSubmissionReceiptQuery = {},
    options: ReadOptions = {},
  ): Promise<Response> {
    return this.stream(
      { method: 'GET', path: `/v1/submissions/${segment(submissionId)}/receipt`, query, options },
      'application/x-ndjson',
    );
  }

  /** Take everything that your organisation may see away, in open formats. */
  exportRecords(query: api.ExportRecordsQuery = {}, options: ReadOptions = {}): Promise<Response> {
    return this.stream({ method: 'GET', path: '/v1/exports', query, options }, 'application/gzip');
  }

  /** Write your portfolio of a month as Metro 2 base segments. */
  writeMetro2(query: api.WriteMetro2Query, options: ReadOptions = {}): Promise<Response> {
    return this.stream(
      { method: 'GET', path: '/v1/formats/metro2', query, options },
      'application/vnd.attestry.metro2',
    );
  }

  /** Read what the Metro 2 file of a month does not say of your accounts. */
  reportMetro2(query: api.ReportMetro2Query, options: ReadOptions = {}): Promise<api.ReportMetro2Response> {
    return this.ask<api.ReportMetro2Response>({ method: 'GET', path: '/v1/formats/metro2/report', query, options });
  }

  /** Write your tradelines' months as the status string of the Chinese second-generation report. */
  writeStatusStrings(query: api.WriteStatusStringsQuery = {}, options: ReadOptions = {}): Promise<Response> {
    return this.stream({ method: 'GET', path: '/v1/formats/status-strings', query, options }, 'application/x-ndjson');
  }

  /** Read a status string, or a payment history profile of Metro 2, as months. */
  readStatuses(query: api.ReadStatusesQuery, options: ReadOptions = {}): Promise<api.ReadStatusesResponse> {
    return this.ask<api.ReadStatusesResponse>({ method: 'GET', path: '/v1/formats/readings', query, options });
  }

  /** Whether the process lives. */
  livez(options: CallOptions = {}): Promise<unknown> {
    return this.ask<unknown>({ method: 'GET', path: '/livez', options });
  }

  /** Whether the network can be worked with. */
  readyz(options: CallOptions = {}): Promise<unknown> {
    return this.ask<unknown>({ method: 'GET', path: '/readyz', options });
  }

  /** This document. */
  openApi(options: CallOptions = {}): Promise<unknown> {
    return this.ask<unknown>({ method: 'GET', path: '/openapi.json', options });
  }

  /** This document, for people. */
  reference(options: CallOptions = {}): Promise<Response> {
    return this.stream({ method: 'GET', path: '/docs', options }, 'text/html');
  }

  /** What a problem means, and what to do. */
  problemPage(
    code:
      | 'COMMAND_ID_REUSED'
      | 'COMPLAINT_NOT_FOUND'
      | 'HEADERS_TOO_LARGE'
      | 'IDEMPOTENCY_KEY_MISSING'
      | 'MALFORMED_REQUEST'
      | 'METHOD_NOT_ALLOWED'
      | 'NOT_ACCEPTABLE'
      | 'NOT_FOUND'
      | 'PAYLOAD_TOO_LARGE'
      | 'REQUEST_TIMEOUT'
      | 'UNSUPPORTED_MEDIA_TYPE'
      | 'CERTIFICATE_INVALID'
      | 'CONSENT_EXPIRED'
      | 'CONSENT_REVOKED'
      | 'DUTY_MISSING'
      | 'IDENTITY_REFUSED'
      | 'MEMBER_NOT_ADMITTED'
      | 'MEMBER_SUSPENDED'
      | 'NOT_ENTITLED_TO_READ'
      | 'NOT_HOLDER_OF_CONSENT'
      | 'NOT_HOLDER_OF_PERMIT'
      | 'NOT_HOLDER_OF_STATEMENT'
      | 'NOT_LENDER_OF_CASE'
      | 'NOT_LENDER_OF_TRADELINE'
      | 'NOT_NOTARY_OF_CASE'
      | 'NOT_PARTY_OF_COVER'
      | 'NOT_PLACED'
      | 'NOT_PLACER_OF_FREEZE'
      | 'NOT_PROPOSER_OF_SCORECARD'
      | 'NOT_SCORER'
      | 'NOT_TAKER_OF_DISPUTE'
      | 'PURPOSE_MISSING'
      | 'PURPOSE_NOT_CONSENTED'
      | 'PURPOSE_NOT_PERMITTED'
      | 'RECIPROCITY_EXCEEDED'
      | 'ROLE_NOT_ENTITLED'
      | 'SCOPE_MISSING'
      | 'SELF_ATTESTATION'
      | 'SUBJECT_FROZEN'
      | 'TOKEN_INVALID'
      | 'TOKEN_MISSING'
      | 'USER_UNKNOWN'
      | 'BLOCK_NOT_FOUND'
      | 'CASE_NOT_FOUND'
      | 'CLAIM_NOT_FOUND'
      | 'CONSENT_NOT_FOUND'
      | 'CONTACT_DETAILS_NOT_FOUND'
      | 'CORRECTION_NOT_FOUND'
      | 'COVER_NOT_FOUND'
      | 'DELIVERY_NOT_FOUND'
      | 'DISPUTE_NOT_FOUND'
      | 'HARDSHIP_NOT_FOUND'
      | 'INQUIRY_NOT_FOUND'
      | 'LIMIT_POLICY_NOT_FOUND'
      | 'LISTING_NOT_FOUND'
      | 'MEMBER_NOT_FOUND'
      | 'MORATORIUM_NOT_FOUND'
      | 'PACK_NOT_FOUND'
      | 'PERMIT_NOT_FOUND'
      | 'PLAN_NOT_FOUND'
      | 'PROGRAMME_NOT_FOUND'
      | 'PROMISE_NOT_FOUND'
      | 'REGIME_NOT_FOUND'
      | 'REMINDER_NOT_FOUND'
      | 'SCORECARD_NOT_FOUND'
      | 'SCORE_NOT_FOUND'
      | 'STAFF_NOT_FOUND'
      | 'STATEMENT_NOT_FOUND'
      | 'STEP_NOT_FOUND'
      | 'STRATEGY_NOT_FOUND'
      | 'SUBMISSION_NOT_FOUND'
      | 'TEMPLATE_NOT_FOUND'
      | 'TRADELINE_NOT_FOUND'
      | 'TRADELINE_NOT_INSURED'
      | 'TRANSACTION_NOT_FOUND'
      | 'UNKNOWN_TRANSACTION'
      | 'WARNING_NOT_FOUND'
      | 'WEBHOOK_NOT_FOUND'
      | 'ACCEPTED_EXCEEDS_LOSS'
      | 'ANSWER_DIFFERS_FROM_ORDER'
      | 'ARREARS_OUTSTANDING'
      | 'CASE_ALREADY_OPEN'
      | 'CASE_CLOSED'
      | 'CASE_EXISTS'
      | 'CHALLENGERS_FULL'
      | 'CLAIM_EXISTS'
      | 'CLAIM_NOT_BORNE_OUT'
      | 'CLAIM_NOT_OPEN'
      | 'CLAIM_NOT_SETTLED'
      | 'CLAIM_NOT_TRIGGERED'
      | 'CLAIM_OUT_OF_TIME'
      | 'COLLECTION_HELD'
      | 'COMPLAINT_DECIDED'
      | 'CONDUCT_RULE_BROKEN'
      | 'CONSENT_EXISTS'
      | 'CONSENT_NOT_NARROWED'
      | 'CORRECTION_CHANGES_NOTHING'
      | 'COVER_EXISTS'
      | 'COVER_NOT_ACTIVE'
      | 'COVER_NOT_PROPOSED'
      | 'COVER_OWN_PROPOSAL'
      | 'DEBT_MISMATCH'
      | 'DECISION_NOT_DUE'
      | 'DECISION_OVERDUE'
      | 'DECLARATION_CHANGES_NOTHING'
      | 'DEFAULT_ALREADY_LISTED'
      | 'DEFAULT_NOT_COVERED'
      | 'DEFAULT_NOT_ON_RECORD'
      | 'DISPUTE_ALREADY_OPEN'
      | 'DISPUTE_CLOSED'
      | 'DISPUTE_EXISTS'
      | 'DISPUTE_NOT_ESCALATED'
      | 'DISPUTE_NOT_UPHELD'
      | 'DOUBLE_COVER'
      | 'ENFORCEMENT_NOT_SHOWN'
      | 'ESCALATION_TOO_EARLY'
      | 'EVIDENCE_INSUFFICIENT'
      | 'EVIDENCE_NOT_AWAITED'
      | 'FORBEARANCE_NOT_OFFERED'
      | 'FREEZE_UNCHANGED'
      | 'HARDSHIP_DECIDED'
      | 'HARDSHIP_PENDING'
      | 'INQUIRY_ANSWER_LAPSED'
      | 'ITEM_ALREADY_ANSWERED'
      | 'ITEM_DELETED'
      | 'ITEM_NOT_DELETED'
      | 'LISTING_EXISTS'
      | 'LISTING_NOT_APPEALED'
      | 'LISTING_NOT_LISTED'
      | 'LISTING_NOT_NOTICED'
      | 'LISTING_NOT_PROPOSED'
      | 'LISTING_OVER'
      | 'LISTING_REPAIRED'
      | 'LOSS_DIFFERS'
      | 'LOSS_EXCEEDS_BALANCE'
      | 'MEMBER_EXISTS'
      | 'MEMBER_STATUS_UNCHANGED'
      | 'MOTION_PENDING'
      | 'NOTICE_TOO_RECENT'
      | 'NOT_IN_ARREARS'
      | 'NOT_SERIOUS'
      | 'OFFSET_MISMATCH'
      | 'OVERRIDE_EXISTS'
      | 'PACK_ALREADY_ADOPTED'
      | 'PACK_EXISTS'
      | 'PAYMENT_EXCEEDS_DEBT'
      | 'PERIOD_ALREADY_REPORTED'
      | 'PERIOD_NOT_OVER'
      | 'PERIOD_NOT_REPORTED'
      | 'PERIOD_OUT_OF_ORDER'
      | 'PERMIT_REPORTED'
      | 'PLACEMENT_EXISTS'
      | 'PLAN_BREACHED'
      | 'PLAN_EXISTS'
      | 'PLAN_KEPT'
      | 'PLAN_NOT_ACTIVE'
      | 'PLAN_NOT_PROPOSED'
      | 'PLAN_OPEN'
      | 'PLAN_SIDE_CONSENTED'
      | 'PRECONDITION_FAILED'
      | 'PROGRAMME_EXISTS'
      | 'PROMISE_LATE'
      | 'PROMISE_OPEN'
      | 'PROMISE_SETTLED'
      | 'PROMISE_UNDECIDED'
      | 'RECIPROCITY_NOT_TALLIED'
      | 'RECORD_FULL'
      | 'REGIME_ENDED'
      | 'REGIME_EXISTS'
      | 'REMINDERS_NOT_CONFIGURED'
      | 'RENEGOTIATION_LIMIT'
      | 'REVISION_MISMATCH'
      | 'SCORECARD_EXISTS'
      | 'SCORECARD_NOT_CHALLENGER'
      | 'SCORECARD_NOT_PROPOSED'
      | 'SCORECARD_NOT_RATIFIED'
      | 'SCORECARD_ON_ROSTER'
      | 'SETTLEMENT_RECORDED'
      | 'STATEMENTS_FULL'
      | 'STEPS_PENDING'
      | 'STEP_NOT_AWAITING_ATTESTATION'
      | 'STEP_NOT_CLEARED'
      | 'TEMPLATE_DECIDED'
      | 'TEMPLATE_EXISTS'
      | 'TOO_MANY_WEBHOOKS'
      | 'TRADELINE_CLOSED'
      | 'TRADELINE_DELETED'
      | 'TRADELINE_DISPUTED'
      | 'TRADELINE_EXISTS'
      | 'TRADELINE_IN_ARREARS'
      | 'TRADELINE_NOT_COVERED'
      | 'VERSION_EXISTS'
      | 'VOTE_ALREADY_CAST'
      | 'WARNING_CLOSED'
      | 'WARNING_OPEN'
      | 'WARNING_UNDECIDED'
      | 'WEBHOOK_EXISTS'
      | 'AGENCY_UNKNOWN'
      | 'AMOUNTS_MISMATCH'
      | 'AMOUNTS_MISSING'
      | 'BASIS_MISMATCH'
      | 'CERTIFICATE_MISSING'
      | 'COVER_TERMS_INVALID'
      | 'CURRENCY_MISMATCH'
      | 'CURRENCY_MISSING'
      | 'DATE_IN_FUTURE'
      | 'DATE_OUT_OF_ORDER'
      | 'EVIDENCE_MISSING'
      | 'EXECUTION_OUT_OF_TIME'
      | 'EXTENSION_NOT_PERMITTED'
      | 'INSTALMENTS_DO_NOT_ADD_UP'
      | 'ITEMS_UNDECIDED'
      | 'ITEM_NOT_DISPUTED'
      | 'KIND_WITHOUT_LIMIT'
      | 'LEI_INVALID'
      | 'LISTING_NOT_PERMITTED'
      | 'NOTARY_UNKNOWN'
      | 'NOTICE_MISSING'
      | 'NOTICE_OUT_OF_TIME'
      | 'OVERRIDE_CONTRADICTS_SCORE'
      | 'PACK_INVALID'
      | 'PERIOD_BEFORE_OPENING'
      | 'PERIOD_IN_FUTURE'
      | 'PERMIT_MISMATCH'
      | 'PERMIT_MISSING'
      | 'PERMIT_OUT_OF_TIME'
      | 'POLICY_EXCEEDED'
      | 'REASON_MISSING'
      | 'REINSERTION_NOT_PERMITTED'
      | 'SETTLEMENT_MISMATCH'
      | 'STATEMENT_TOO_LONG'
      | 'STATUS_CONTRADICTS_ARREARS'
      | 'SUBJECT_MISMATCH'
      | 'TEMPLATE_INVALID'
      | 'TIME_ZONE_UNKNOWN'
      | 'TOTALS_MISMATCH'
      | 'TRADELINE_REPEATED'
      | 'WEBHOOK_TARGET_REFUSED'
      | 'RATE_LIMITED'
      | 'TOO_MANY_STREAMS'
      | 'WRITE_CONFLICT'
      | 'LEDGER_UNAVAILABLE'
      | 'OVERLOADED'
      | 'ISSUER_UNAVAILABLE'
      | 'NOT_READY'
      | 'READ_MODEL_BEHIND'
      | 'READ_MODEL_UNAVAILABLE'
      | 'COMMIT_UNKNOWN'
      | 'INTERNAL'
      | 'TRANSACTION_INVALID',
    options: CallOptions = {},
  ): Promise<Response> {
    return this.stream({ method: 'GET', path: `/problems/${segment(code)}`, options }, 'text/html');
  }
}
