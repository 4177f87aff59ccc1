import {
  caseKey,
  forbearanceKey,
  memberKey,
  openCaseKey,
  pageKey,
  planKey,
  programmesKey,
  regimesKey,
  versionsKey,
} from '@attestry/chaincode/ledger/keys';
import { pageOf } from '@attestry/chaincode/ledger/page-order';
import type { CommandName, RequestInput } from '@attestry/chaincode/schema';

/** The key of the page in which a tradeline lies. */
export type PageKeyOf = (tradelineId: string) => string;

type Touches = { readonly [N in CommandName]: (request: RequestInput<N>, page: PageKeyOf) => readonly string[] };

const ofMember = ({ mspId }: { mspId: string }): string[] => [memberKey(mspId)];
const ofCase = ({ caseId }: { caseId: string }): string[] => [caseKey(caseId)];
const ofFile = ({ tradelineId }: { tradelineId: string }): string[] => [forbearanceKey(tradelineId)];
// The file and the holds of its tradeline change with a plan; which tradeline that is, such a command does not say.
const ofPlan = ({ planId }: { planId: string }): string[] => [planKey(planId)];
const ofPages = (records: readonly { tradelineId: string }[], page: PageKeyOf): string[] => [
  ...new Set(records.map(({ tradelineId }) => page(tradelineId))),
];

/** What each command changes, so that two that change the same can be told. A command missing here does not compile. */
const TOUCHES: Touches = {
  AdmitMember: ofMember,
  SuspendMember: ofMember,
  ReinstateMember: ofMember,
  OpenTradelines: ({ tradelines }, page) => ofPages(tradelines, page),
  AppendRepayments: ({ events }, page) => ofPages(events, page),
  CorrectRepayment: ({ event }, page) => ofPages([event], page),
  CloseTradeline: (request, page) => ofPages([request], page),
  AdoptForbearancePolicy: ({ policy }) => [versionsKey('forbearance', policy.jurisdiction)],
  OfferForbearance: ofFile,
  RequestHardship: ofFile,
  DecideHardship: ofFile,
  PlaceMoratorium: ofFile,
  LiftMoratorium: ofFile,
  MakePromise: ofFile,
  ReportPromisePayment: ofFile,
  SettlePromise: ofFile,
  ProposePlan: (request) => [...ofPlan(request), ...ofFile(request)],
  AcceptPlan: ofPlan,
  DeclinePlan: ofPlan,
  ReportPlanPayment: ofPlan,
  AssessPlan: ofPlan,
  AdoptRepairRule: ({ rule }) => [versionsKey('repair', rule.jurisdiction)],
  AdoptProgramme: () => [programmesKey],
  DeclareRegime: () => [regimesKey],
  EndRegime: () => [regimesKey],
  OpenCase: ({ caseId, tradelineId }) => [caseKey(caseId), openCaseKey(tradelineId)],
  CloseCase: ofCase,
  ProposeStep: ofCase,
  AttestStep: ofCase,
  RejectStep: ofCase,
  RecordExecution: ofCase,
};

/**
 * The keys of the state that a command changes. Two commands that share one would collide if they were under way at
 * the same time: one of them would be a read conflict, and its work in vain.
 */
export function conflictKeys<N extends CommandName>(
  name: N,
  request: RequestInput<N>,
  page: PageKeyOf,
): readonly string[] {
  return TOUCHES[name](request, page);
}

/**
 * @param expectedTradelines - What the lender was admitted with; where it is not known, each tradeline is taken for a
 * page of its own.
 */
export function pagesOf(lender: string, expectedTradelines: number | undefined): PageKeyOf {
  return (tradelineId) =>
    pageKey(lender, expectedTradelines === undefined ? tradelineId : pageOf(tradelineId, expectedTradelines));
}
