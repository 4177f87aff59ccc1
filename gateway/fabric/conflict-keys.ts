import {
  agencyConductKey,
  caseKey,
  claimKey,
  compensationKey,
  consentKey,
  coverKey,
  disputeKey,
  disputeMarkKey,
  forbearanceKey,
  limitKey,
  limitPolicyInForceKey,
  limitPolicyKey,
  insuredKey,
  listingKey,
  memberKey,
  meterKey,
  openCaseKey,
  packCalendarKey,
  packVersionKey,
  pageKey,
  planKey,
  programmesKey,
  reciprocityPolicyKey,
  regimesKey,
  rosterKey,
  scorecardFileKey,
  scoreKey,
  staffKey,
  subjectKey,
  templateKey,
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
const ofConsent = ({ subjectId, consentId }: { subjectId: string; consentId: string }): string[] => [
  consentKey(subjectId, consentId),
];
const ofCover = ({ coverId }: { coverId: string }): string[] => [coverKey(coverId)];
// An accepted claim changes its cover's account too; which cover that is, such a command does not say.
const ofClaim = ({ claimId }: { claimId: string }): string[] => [claimKey(claimId)];
const ofListing = ({ listingId }: { listingId: string }): string[] => [listingKey(listingId)];
const ofSubject = ({ subjectId }: { subjectId: string }): string[] => [subjectKey(subjectId)];
const ofScorecard = ({ version }: { version: string }): string[] => [scorecardFileKey(version)];
// The roster of its use changes, which such a command does not name: all rosters stand for it.
const ofRosters = (): string[] => [rosterKey('')];
const ofDispute = ({ disputeId }: { disputeId: string }): string[] => [disputeKey(disputeId)];
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
  GrantConsent: ofConsent,
  NarrowConsent: ofConsent,
  RevokeConsent: ofConsent,
  MakeInquiry: ofSubject,
  FreezeSubject: ofSubject,
  LiftFreeze: ofSubject,
  SetReciprocityPolicy: () => [reciprocityPolicyKey],
  TallyReciprocity: ({ mspId }) => [meterKey(mspId)],
  ProposeScorecard: ({ card, supersedes }) =>
    [card.version, ...(supersedes === undefined ? [] : [supersedes])].map(scorecardFileKey),
  VoteOnScorecard: ofScorecard,
  WithdrawScorecard: ofScorecard,
  EnlistChallenger: ofRosters,
  RetireChallenger: ofRosters,
  VoteOnChampion: ofRosters,
  ReportDrift: ofScorecard,
  ScoreSubject: ofSubject,
  OverrideScore: ({ subjectId, entry }) => [scoreKey(subjectId, entry)],
  // Whose policy it is, the caller's certificate says: within one gateway the version is enough.
  ProposeLimitPolicy: ({ policy }) => [limitPolicyKey('', policy.version)],
  AdoptLimitPolicy: () => [limitPolicyInForceKey('')],
  DecideLimit: ({ tradelineId }) => [limitKey(tradelineId)],
  LodgeDispute: ({ disputeId, tradelineId }) => [disputeKey(disputeId), disputeMarkKey(tradelineId)],
  AnswerDispute: ofDispute,
  ExtendDispute: ofDispute,
  EscalateDispute: ofDispute,
  DecideDispute: ofDispute,
  WithdrawDispute: ofDispute,
  ReinsertItem: (request, page) => ofPages([request], page),
  FileStatement: ofSubject,
  WithdrawStatement: ofSubject,
  SetCompensation: ({ jurisdiction }) => [compensationKey(jurisdiction)],
  OpenCase: ({ caseId, tradelineId }) => [caseKey(caseId), openCaseKey(tradelineId)],
  CloseCase: ofCase,
  ProposeStep: ofCase,
  AttestStep: ofCase,
  RejectStep: ofCase,
  RecordExecution: ofCase,
  ProposeCover: ofCover,
  AcceptCover: ofCover,
  DeclineCover: ofCover,
  FileClaim: ({ claimId, tradelineId }) => [claimKey(claimId), insuredKey(tradelineId)],
  SubmitClaimEvidence: ofClaim,
  RequestClaimEvidence: ofClaim,
  AcceptClaim: ofClaim,
  RejectClaim: ofClaim,
  RecordSettlement: ofClaim,
  RecordRecovery: ofClaim,
  // A notice changes the list of its subject too; whose that is, the tradeline says and the command does not.
  GiveListingNotice: ofListing,
  ProposeListing: ofListing,
  DecideListing: ofListing,
  AppealListing: ofListing,
  DecideAppeal: ofListing,
  RecordListingRepair: ofListing,
  RemoveListing: ofListing,
  // They change the debtor's file, whose key a request does not name: the case stands for it.
  SetPlaces: ofCase,
  SetReference: ofCase,
  DeclareForDebtor: ofCase,
  FileComplaint: ofCase,
  DecideComplaint: ofCase,
  RequestPermit: ofCase,
  ReportOutcome: ofCase,
  ReportContact: ofCase,
  PlaceCase: ({ caseId, agency }) => [caseKey(caseId), agencyConductKey(agency)],
  RecallPlacement: ({ caseId, agency }) => [caseKey(caseId), agencyConductKey(agency)],
  // Whose staff it is, the caller's certificate says: within one gateway the number is enough.
  RegisterStaff: ({ staffId }) => [staffKey('', staffId)],
  ProposePack: ({ pack }) => [packVersionKey(pack.jurisdiction, pack.version)],
  AdoptPack: ({ jurisdiction, version }) => [packVersionKey(jurisdiction, version), packCalendarKey(jurisdiction)],
  RegisterTemplate: ({ sha256 }) => [templateKey(sha256)],
  DecideTemplate: ({ sha256 }) => [templateKey(sha256)],
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
