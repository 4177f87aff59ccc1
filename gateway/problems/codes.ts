import type { RefusalCode } from '@attestry/chaincode/schema';

/** What the gateway itself turns down or cannot do, beside what the ledger refuses. */
export type GatewayCode =
  | 'CERTIFICATE_INVALID'
  | 'BLOCK_NOT_FOUND'
  | 'COMMIT_UNKNOWN'
  | 'DELIVERY_NOT_FOUND'
  | 'HEADERS_TOO_LARGE'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDENTITY_REFUSED'
  | 'INTERNAL'
  | 'ISSUER_UNAVAILABLE'
  | 'LEDGER_UNAVAILABLE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'NOT_FOUND'
  | 'NOT_READY'
  | 'OVERLOADED'
  | 'PAYLOAD_TOO_LARGE'
  | 'PRECONDITION_FAILED'
  | 'PURPOSE_MISSING'
  | 'RATE_LIMITED'
  | 'REQUEST_TIMEOUT'
  | 'SCOPE_MISSING'
  | 'READ_MODEL_BEHIND'
  | 'READ_MODEL_UNAVAILABLE'
  | 'TOKEN_INVALID'
  | 'TOKEN_MISSING'
  | 'TOO_MANY_STREAMS'
  | 'TOO_MANY_WEBHOOKS'
  | 'TRANSACTION_INVALID'
  | 'TRANSACTION_NOT_FOUND'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'USER_UNKNOWN'
  | 'WEBHOOK_EXISTS'
  | 'WEBHOOK_NOT_FOUND'
  | 'WEBHOOK_TARGET_REFUSED'
  | 'WRITE_CONFLICT';

export type ProblemCode = RefusalCode | GatewayCode;

export interface ProblemKind {
  /** HTTP status. */
  readonly status: number;
  /** The same for every occurrence (RFC 9457); what is particular stands in `detail`. */
  readonly title: string;
  /** Whether the same request, repeated under the same Idempotency-Key, may succeed without anything else changing. */
  readonly retryable: boolean;
}

const kind = (status: number, title: string): ProblemKind => ({ status, title, retryable: false });
const passing = (status: number, title: string): ProblemKind => ({ status, title, retryable: true });

/** Every problem a client can be answered with. A code that is forgotten here does not compile. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  // The request itself
  COMMAND_ID_REUSED: kind(422, 'The Idempotency-Key was used for another request'),
  COMPLAINT_NOT_FOUND: kind(404, 'The case has no such complaint'),
  HEADERS_TOO_LARGE: kind(431, 'The headers are larger than the gateway takes'),
  IDEMPOTENCY_KEY_MISSING: kind(400, 'A write needs an Idempotency-Key'),
  MALFORMED_REQUEST: kind(400, 'The request is not of the expected shape'),
  METHOD_NOT_ALLOWED: kind(405, 'The route does not take this method'),
  NOT_ACCEPTABLE: kind(406, 'The answer cannot be given in the form asked for'),
  NOT_FOUND: kind(404, 'No such route'),
  PAYLOAD_TOO_LARGE: kind(413, 'The body is larger than the route takes'),
  REQUEST_TIMEOUT: kind(408, 'The request did not arrive in time'),
  UNSUPPORTED_MEDIA_TYPE: kind(415, 'The body is not application/json in UTF-8'),

  // Who asks
  CERTIFICATE_INVALID: kind(401, 'The client certificate is not valid here'),
  CONSENT_EXPIRED: kind(403, 'The consent has ended'),
  CONSENT_REVOKED: kind(403, 'The consent was revoked'),
  DUTY_MISSING: kind(403, "The user's certificate does not carry the duty"),
  IDENTITY_REFUSED: kind(403, "The network does not accept the user's certificate"),
  MEMBER_NOT_ADMITTED: kind(403, 'The organisation has not been admitted'),
  MEMBER_SUSPENDED: kind(403, 'The organisation is suspended'),
  NOT_ENTITLED_TO_READ: kind(403, 'The organisation may not read this'),
  NOT_HOLDER_OF_CONSENT: kind(403, 'The consent was given to another organisation'),
  NOT_HOLDER_OF_PERMIT: kind(403, "The permit is another organisation's"),
  NOT_HOLDER_OF_STATEMENT: kind(403, 'Another organisation holds the statement'),
  NOT_LENDER_OF_CASE: kind(403, "The case is another lender's"),
  NOT_LENDER_OF_TRADELINE: kind(403, "The tradeline is another lender's"),
  NOT_NOTARY_OF_CASE: kind(403, 'Another notary supervises the case'),
  NOT_PARTY_OF_COVER: kind(403, "The cover is others', or this is for its other side"),
  NOT_PLACED: kind(403, 'The case is not in the hands of the agency'),
  NOT_PLACER_OF_FREEZE: kind(403, 'Another organisation placed the freeze'),
  NOT_PROPOSER_OF_SCORECARD: kind(403, 'Another lender has proposed the scorecard'),
  NOT_SCORER: kind(403, "The score is another organisation's"),
  NOT_TAKER_OF_DISPUTE: kind(403, 'Another organisation took the objection in'),
  PURPOSE_MISSING: kind(403, "A read of another's records names its purpose"),
  PURPOSE_NOT_CONSENTED: kind(403, 'The consent does not cover the purpose'),
  PURPOSE_NOT_PERMITTED: kind(403, 'Not a permissible purpose'),
  RECIPROCITY_EXCEEDED: kind(403, 'More was asked than contributed'),
  ROLE_NOT_ENTITLED: kind(403, "This is not for the organisation's role"),
  SCOPE_MISSING: kind(403, "The token's scope does not cover this"),
  SELF_ATTESTATION: kind(403, 'Nobody attests what its own organisation proposed'),
  SUBJECT_FROZEN: kind(403, 'The subject has frozen its record'),
  TOKEN_INVALID: kind(401, 'The bearer token is not valid here'),
  TOKEN_MISSING: kind(401, 'A bearer token is needed'),
  USER_UNKNOWN: kind(403, 'The user has no identity at this gateway'),

  // What is not there
  BLOCK_NOT_FOUND: kind(404, 'No such block yet'),
  CASE_NOT_FOUND: kind(404, 'No such case'),
  CLAIM_NOT_FOUND: kind(404, 'No such claim'),
  CONSENT_NOT_FOUND: kind(404, 'No such consent'),
  CORRECTION_NOT_FOUND: kind(404, 'No such correction'),
  COVER_NOT_FOUND: kind(404, 'No such cover'),
  DELIVERY_NOT_FOUND: kind(404, 'The webhook has no such delivery'),
  DISPUTE_NOT_FOUND: kind(404, 'No such dispute'),
  HARDSHIP_NOT_FOUND: kind(404, 'No such request'),
  INQUIRY_NOT_FOUND: kind(404, 'No such inquiry'),
  LIMIT_POLICY_NOT_FOUND: kind(404, 'No such limit policy'),
  LISTING_NOT_FOUND: kind(404, 'No such listing'),
  MEMBER_NOT_FOUND: kind(404, 'No such member'),
  MORATORIUM_NOT_FOUND: kind(404, 'No such moratorium'),
  PACK_NOT_FOUND: kind(404, 'No such version of the policy pack'),
  PERMIT_NOT_FOUND: kind(404, 'The case has no such permit'),
  PLAN_NOT_FOUND: kind(404, 'No such plan'),
  PROGRAMME_NOT_FOUND: kind(404, 'No such programme'),
  PROMISE_NOT_FOUND: kind(404, 'No such promise'),
  REGIME_NOT_FOUND: kind(404, 'No such regime'),
  SCORECARD_NOT_FOUND: kind(404, 'No such scorecard'),
  SCORE_NOT_FOUND: kind(404, 'No such score'),
  STAFF_NOT_FOUND: kind(404, 'No such collector'),
  STATEMENT_NOT_FOUND: kind(404, 'No such statement'),
  STEP_NOT_FOUND: kind(404, 'The case has no such step'),
  TEMPLATE_NOT_FOUND: kind(404, 'No such template'),
  TRADELINE_NOT_FOUND: kind(404, 'No such tradeline'),
  TRADELINE_NOT_INSURED: kind(404, 'Nobody insures the tradeline'),
  TRANSACTION_NOT_FOUND: kind(404, 'No block holds the transaction'),
  UNKNOWN_TRANSACTION: kind(404, 'The ledger has no such transaction'),
  WEBHOOK_NOT_FOUND: kind(404, 'No such webhook'),

  // What stands against it on the ledger
  ACCEPTED_EXCEEDS_LOSS: kind(409, 'More than was claimed'),
  ANSWER_DIFFERS_FROM_ORDER: kind(409, 'The regulator has ordered otherwise'),
  ARREARS_OUTSTANDING: kind(409, 'Something is past due'),
  CASE_ALREADY_OPEN: kind(409, 'A case is open on the tradeline'),
  CASE_CLOSED: kind(409, 'The case is closed'),
  CASE_EXISTS: kind(409, 'A case of this id stands'),
  CHALLENGERS_FULL: kind(409, 'As many challengers as are scored at once'),
  CLAIM_EXISTS: kind(409, 'The claim stands'),
  CLAIM_NOT_BORNE_OUT: kind(409, 'The ledger does not bear the claim out'),
  CLAIM_NOT_OPEN: kind(409, 'The claim is not at this stage'),
  CLAIM_NOT_SETTLED: kind(409, 'No right has passed to the insurer'),
  CLAIM_NOT_TRIGGERED: kind(409, 'What sets a claim off has not happened'),
  CLAIM_OUT_OF_TIME: kind(409, 'The claim comes too late'),
  COLLECTION_HELD: kind(409, 'Something holds collection'),
  COMPLAINT_DECIDED: kind(409, 'The complaint was decided already'),
  CONDUCT_RULE_BROKEN: kind(409, 'Rules of conduct forbid the contact'),
  CONSENT_EXISTS: kind(409, 'A consent of this id stands'),
  CONSENT_NOT_NARROWED: kind(409, 'The consent would not become narrower'),
  CORRECTION_CHANGES_NOTHING: kind(409, 'The month stands with this content'),
  COVER_EXISTS: kind(409, 'A cover of this id stands'),
  COVER_NOT_ACTIVE: kind(409, 'The cover was not accepted'),
  COVER_NOT_PROPOSED: kind(409, 'The cover is not a proposal'),
  COVER_OWN_PROPOSAL: kind(409, 'The other side accepts'),
  DEBT_MISMATCH: kind(409, 'Not what the plan under way leaves unpaid'),
  DECISION_NOT_DUE: kind(409, 'The insurer may still decide'),
  DECISION_OVERDUE: kind(409, 'The claim counts as accepted'),
  DECLARATION_CHANGES_NOTHING: kind(409, 'This is on record already'),
  DEFAULT_ALREADY_LISTED: kind(409, 'The default was listed'),
  DEFAULT_NOT_COVERED: kind(409, 'The cover is not for this default'),
  DEFAULT_NOT_ON_RECORD: kind(409, 'The arrears on record are others'),
  DISPUTE_ALREADY_OPEN: kind(409, 'A dispute is under way on the tradeline'),
  DISPUTE_CLOSED: kind(409, 'The dispute does not take this any more'),
  DISPUTE_EXISTS: kind(409, 'A dispute of this id stands'),
  DISPUTE_NOT_ESCALATED: kind(409, 'The dispute is not before the regulator'),
  DISPUTE_NOT_UPHELD: kind(409, 'The dispute has changed nothing'),
  DOUBLE_COVER: kind(409, 'Another cover would pay for the same loss'),
  ENFORCEMENT_NOT_SHOWN: kind(409, 'No such enforcement stands'),
  ESCALATION_TOO_EARLY: kind(409, 'The furnisher may still answer'),
  EVIDENCE_INSUFFICIENT: kind(409, 'The evidence is not what is demanded'),
  EVIDENCE_NOT_AWAITED: kind(409, 'The claim awaits no evidence'),
  FORBEARANCE_NOT_OFFERED: kind(409, 'Forbearance comes before enforcement'),
  FREEZE_UNCHANGED: kind(409, 'The freeze is as asked for already'),
  HARDSHIP_DECIDED: kind(409, 'The request is decided'),
  HARDSHIP_PENDING: kind(409, 'A request holds collection already'),
  INQUIRY_ANSWER_LAPSED: kind(409, 'The answer is not shown any more'),
  ITEM_ALREADY_ANSWERED: kind(409, 'The item is answered'),
  ITEM_DELETED: kind(409, 'The month was deleted after a dispute'),
  ITEM_NOT_DELETED: kind(409, 'It was not deleted'),
  LISTING_EXISTS: kind(409, 'A listing of this id stands'),
  LISTING_NOT_APPEALED: kind(409, 'No appeal is pending'),
  LISTING_NOT_LISTED: kind(409, 'The listing is not at this stage'),
  LISTING_NOT_NOTICED: kind(409, 'The listing was proposed already'),
  LISTING_NOT_PROPOSED: kind(409, 'The listing is not before the regulator'),
  LISTING_OVER: kind(409, 'The listing is over'),
  LISTING_REPAIRED: kind(409, 'The repair is on record'),
  LOSS_DIFFERS: kind(409, 'Another claim names another loss of the same default'),
  LOSS_EXCEEDS_BALANCE: kind(409, 'More than the account can owe'),
  MEMBER_EXISTS: kind(409, 'The organisation has been admitted already'),
  MEMBER_STATUS_UNCHANGED: kind(409, 'The member is in this status already'),
  MOTION_PENDING: kind(409, 'Not while, or before, a vote is under way'),
  NOTICE_TOO_RECENT: kind(409, 'The subject still has time'),
  NOT_IN_ARREARS: kind(409, 'Nothing is past due'),
  NOT_SERIOUS: kind(409, 'The default is not serious'),
  OVERRIDE_EXISTS: kind(409, 'The score was overridden already'),
  PACK_ALREADY_ADOPTED: kind(409, 'The version was adopted already'),
  PACK_EXISTS: kind(409, 'The version stands'),
  PAYMENT_EXCEEDS_DEBT: kind(409, 'More than is owed'),
  PERIOD_ALREADY_REPORTED: kind(409, 'The month stands with other content'),
  PERIOD_NOT_OVER: kind(409, 'The month is not over'),
  PERIOD_NOT_REPORTED: kind(409, 'The month is not in the payment profile'),
  PERIOD_OUT_OF_ORDER: kind(409, 'A month before this one is missing'),
  PERMIT_REPORTED: kind(409, 'An outcome of the permit was reported already'),
  PLACEMENT_EXISTS: kind(409, 'The agency has the case already'),
  PLAN_BREACHED: kind(409, 'The plan was no longer kept'),
  PLAN_EXISTS: kind(409, 'A plan of this id stands'),
  PLAN_KEPT: kind(409, 'The plan is kept'),
  PLAN_NOT_ACTIVE: kind(409, 'The plan is not under way'),
  PLAN_NOT_PROPOSED: kind(409, 'The plan is not a proposal'),
  PLAN_OPEN: kind(409, 'A plan stands on the tradeline'),
  PLAN_SIDE_CONSENTED: kind(409, 'This side has consented'),
  PRECONDITION_FAILED: kind(412, 'The record is not at the revision that If-Match names'),
  PROGRAMME_EXISTS: kind(409, 'A programme of this id stands'),
  PROMISE_LATE: kind(409, 'Paid after the last day'),
  PROMISE_OPEN: kind(409, 'A promise is open'),
  PROMISE_SETTLED: kind(409, 'The promise is settled'),
  PROMISE_UNDECIDED: kind(409, 'The promise can still be kept'),
  RECIPROCITY_NOT_TALLIED: kind(409, 'The meter lags behind'),
  RECORD_FULL: kind(409, 'The record takes no more'),
  REGIME_ENDED: kind(409, 'The regime has ended'),
  REGIME_EXISTS: kind(409, 'A regime of this id stands'),
  RENEGOTIATION_LIMIT: kind(409, 'Re-negotiated as often as allowed'),
  REVISION_MISMATCH: kind(409, 'The tradeline has changed since it was read'),
  SCORECARD_EXISTS: kind(409, 'A scorecard of this version stands'),
  SCORECARD_NOT_CHALLENGER: kind(409, 'The scorecard is no challenger'),
  SCORECARD_NOT_PROPOSED: kind(409, 'The scorecard is not a proposal any more'),
  SCORECARD_NOT_RATIFIED: kind(409, 'The scorecard was not ratified'),
  SCORECARD_ON_ROSTER: kind(409, 'The scorecard is on the roster already'),
  SETTLEMENT_RECORDED: kind(409, 'This side has recorded the payment'),
  STATEMENTS_FULL: kind(409, 'The subject has as many statements as fit'),
  STEPS_PENDING: kind(409, 'Steps of the case are under way'),
  STEP_NOT_AWAITING_ATTESTATION: kind(409, 'The step awaits no attestation'),
  STEP_NOT_CLEARED: kind(409, 'The step is not cleared'),
  TEMPLATE_DECIDED: kind(409, 'The template is decided already'),
  TEMPLATE_EXISTS: kind(409, 'The template is on record already'),
  TOO_MANY_WEBHOOKS: kind(409, 'The organisation has as many webhooks as it may'),
  TRADELINE_CLOSED: kind(409, 'The tradeline is closed'),
  TRADELINE_DELETED: kind(409, 'The tradeline was deleted after a dispute'),
  TRADELINE_DISPUTED: kind(409, 'The subject disputes the tradeline'),
  TRADELINE_EXISTS: kind(409, 'A tradeline of this id stands with other content'),
  TRADELINE_IN_ARREARS: kind(409, 'Arrears have begun already'),
  TRADELINE_NOT_COVERED: kind(409, 'The cover does not name the tradeline'),
  VERSION_EXISTS: kind(409, 'The version stands'),
  VOTE_ALREADY_CAST: kind(409, 'The member has voted'),
  WEBHOOK_EXISTS: kind(409, 'A webhook of this id stands'),

  // What contradicts itself or the calendar
  AGENCY_UNKNOWN: kind(422, 'Not an agency that may be named here'),
  AMOUNTS_MISMATCH: kind(422, 'Records and amounts differ in number'),
  AMOUNTS_MISSING: kind(422, 'Exact amounts are missing'),
  BASIS_MISMATCH: kind(422, 'The ground does not rest on this'),
  CERTIFICATE_MISSING: kind(422, 'A certificate of accuracy is missing'),
  COVER_TERMS_INVALID: kind(422, 'The terms contradict each other'),
  CURRENCY_MISMATCH: kind(422, 'The tradeline is kept in another currency'),
  CURRENCY_MISSING: kind(422, 'An amount needs a currency'),
  DATE_IN_FUTURE: kind(422, 'The date lies in the future'),
  DATE_OUT_OF_ORDER: kind(422, 'The date lies before what it must follow'),
  EVIDENCE_MISSING: kind(422, "The subject's signed word is missing"),
  EXECUTION_OUT_OF_TIME: kind(422, 'The step was not carried out between its clearance and now'),
  EXTENSION_NOT_PERMITTED: kind(422, 'No more time is given'),
  INSTALMENTS_DO_NOT_ADD_UP: kind(422, 'The instalments are not the debt'),
  ITEMS_UNDECIDED: kind(422, 'Items are undecided'),
  ITEM_NOT_DISPUTED: kind(422, 'Not an item of the dispute'),
  KIND_WITHOUT_LIMIT: kind(422, 'An account of this kind has no limit to move'),
  LEI_INVALID: kind(422, 'The check digits of the LEI do not fit'),
  LISTING_NOT_PERMITTED: kind(422, 'No such list is kept there'),
  NOTARY_UNKNOWN: kind(422, 'Not a notary of the charter'),
  NOTICE_MISSING: kind(422, 'The notice to the subject is missing'),
  NOTICE_OUT_OF_TIME: kind(422, 'The notice is too old'),
  OVERRIDE_CONTRADICTS_SCORE: kind(422, 'The points do not need this override'),
  PACK_INVALID: kind(422, 'The policy pack contradicts itself'),
  PERIOD_BEFORE_OPENING: kind(422, 'The month lies before the opening'),
  PERIOD_IN_FUTURE: kind(422, 'The month lies in the future'),
  PERMIT_MISMATCH: kind(422, 'The permit is for another contact'),
  PERMIT_MISSING: kind(422, 'The contact needs a permit'),
  PERMIT_OUT_OF_TIME: kind(422, 'The instant is not one for a permit'),
  POLICY_EXCEEDED: kind(422, 'More than the policy allows'),
  REASON_MISSING: kind(422, 'A reason is needed'),
  REINSERTION_NOT_PERMITTED: kind(422, 'What was deleted stays deleted'),
  SETTLEMENT_MISMATCH: kind(422, 'Not what was accepted'),
  STATEMENT_TOO_LONG: kind(422, 'The statement is too long'),
  STATUS_CONTRADICTS_ARREARS: kind(422, 'Payment status and days past due contradict each other'),
  SUBJECT_MISMATCH: kind(422, "The tradeline is another subject's"),
  TIME_ZONE_UNKNOWN: kind(422, 'Not a time zone whose rules are known'),
  TRADELINE_REPEATED: kind(422, 'A batch names a tradeline once'),
  WEBHOOK_TARGET_REFUSED: kind(422, 'Webhooks may not go there'),

  // What may pass
  RATE_LIMITED: passing(429, 'The client has sent too many requests'),
  TOO_MANY_STREAMS: passing(429, 'Too many streams are open'),
  WRITE_CONFLICT: passing(409, 'Others kept changing the same records'),
  LEDGER_UNAVAILABLE: passing(503, 'The ledger cannot be reached'),
  OVERLOADED: passing(503, 'Too many requests are under way'),
  ISSUER_UNAVAILABLE: passing(503, "The token issuer's keys cannot be fetched"),
  NOT_READY: passing(503, 'The gateway is not ready'),
  READ_MODEL_BEHIND: passing(503, 'The read model has not reached the block'),
  READ_MODEL_UNAVAILABLE: passing(503, 'The read model cannot be read'),
  COMMIT_UNKNOWN: passing(504, 'Whether the transaction was committed is not known yet'),

  // What is our fault
  INTERNAL: kind(500, 'A fault of the gateway or the chaincode'),
  TRANSACTION_INVALID: kind(500, 'The network marked the transaction invalid'),
};
