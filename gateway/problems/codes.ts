import type { RefusalCode } from '@attestry/chaincode/schema';

/** What the gateway itself turns down or cannot do, beside what the ledger refuses. */
export type GatewayCode =
  | 'CERTIFICATE_INVALID'
  | 'COMMIT_UNKNOWN'
  | 'HEADERS_TOO_LARGE'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDENTITY_REFUSED'
  | 'INTERNAL'
  | 'ISSUER_UNAVAILABLE'
  | 'LEDGER_UNAVAILABLE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NOT_READY'
  | 'OVERLOADED'
  | 'PAYLOAD_TOO_LARGE'
  | 'PRECONDITION_FAILED'
  | 'PURPOSE_MISSING'
  | 'RATE_LIMITED'
  | 'REQUEST_TIMEOUT'
  | 'SCOPE_MISSING'
  | 'TOKEN_INVALID'
  | 'TOKEN_MISSING'
  | 'TRANSACTION_INVALID'
  | 'TRANSACTION_NOT_FOUND'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'USER_UNKNOWN'
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
  MALFORMED_REQUEST: kind(400, 'The request is not of the expected shape'),
  IDEMPOTENCY_KEY_MISSING: kind(400, 'A write needs an Idempotency-Key'),
  NOT_FOUND: kind(404, 'No such route'),
  METHOD_NOT_ALLOWED: kind(405, 'The route does not take this method'),
  REQUEST_TIMEOUT: kind(408, 'The request did not arrive in time'),
  PAYLOAD_TOO_LARGE: kind(413, 'The body is larger than the route takes'),
  UNSUPPORTED_MEDIA_TYPE: kind(415, 'The body is not application/json in UTF-8'),
  COMMAND_ID_REUSED: kind(422, 'The Idempotency-Key was used for another request'),
  HEADERS_TOO_LARGE: kind(431, 'The headers are larger than the gateway takes'),

  // Who asks
  TOKEN_MISSING: kind(401, 'A bearer token is needed'),
  TOKEN_INVALID: kind(401, 'The bearer token is not valid here'),
  CERTIFICATE_INVALID: kind(401, 'The client certificate is not valid here'),
  USER_UNKNOWN: kind(403, 'The user has no identity at this gateway'),
  SCOPE_MISSING: kind(403, "The token's scope does not cover this"),
  PURPOSE_MISSING: kind(403, "A read of another's records names its purpose"),
  IDENTITY_REFUSED: kind(403, "The network does not accept the user's certificate"),
  DUTY_MISSING: kind(403, "The user's certificate does not carry the duty"),
  MEMBER_NOT_ADMITTED: kind(403, 'The organisation has not been admitted'),
  MEMBER_SUSPENDED: kind(403, 'The organisation is suspended'),
  ROLE_NOT_ENTITLED: kind(403, "This is not for the organisation's role"),
  NOT_ENTITLED_TO_READ: kind(403, 'The organisation may not read this'),
  NOT_LENDER_OF_CASE: kind(403, "The case is another lender's"),
  NOT_LENDER_OF_TRADELINE: kind(403, "The tradeline is another lender's"),
  NOT_NOTARY_OF_CASE: kind(403, 'Another notary supervises the case'),
  SELF_ATTESTATION: kind(403, 'Nobody attests what its own organisation proposed'),

  // What is not there
  CASE_NOT_FOUND: kind(404, 'No such case'),
  HARDSHIP_NOT_FOUND: kind(404, 'No such request'),
  MEMBER_NOT_FOUND: kind(404, 'No such member'),
  MORATORIUM_NOT_FOUND: kind(404, 'No such moratorium'),
  PLAN_NOT_FOUND: kind(404, 'No such plan'),
  PROGRAMME_NOT_FOUND: kind(404, 'No such programme'),
  PROMISE_NOT_FOUND: kind(404, 'No such promise'),
  REGIME_NOT_FOUND: kind(404, 'No such regime'),
  STEP_NOT_FOUND: kind(404, 'The case has no such step'),
  TRADELINE_NOT_FOUND: kind(404, 'No such tradeline'),
  TRANSACTION_NOT_FOUND: kind(404, 'No block holds the transaction'),
  UNKNOWN_TRANSACTION: kind(404, 'The ledger has no such transaction'),

  // What stands against it on the ledger
  ARREARS_OUTSTANDING: kind(409, 'Something is past due'),
  CASE_ALREADY_OPEN: kind(409, 'A case is open on the tradeline'),
  CASE_CLOSED: kind(409, 'The case is closed'),
  CASE_EXISTS: kind(409, 'A case of this id stands'),
  COLLECTION_HELD: kind(409, 'Something holds collection'),
  CORRECTION_CHANGES_NOTHING: kind(409, 'The month stands with this content'),
  DEBT_MISMATCH: kind(409, 'Not what the plan under way leaves unpaid'),
  FORBEARANCE_NOT_OFFERED: kind(409, 'Forbearance comes before enforcement'),
  HARDSHIP_DECIDED: kind(409, 'The request is decided'),
  HARDSHIP_PENDING: kind(409, 'A request holds collection already'),
  MEMBER_EXISTS: kind(409, 'The organisation has been admitted already'),
  MEMBER_STATUS_UNCHANGED: kind(409, 'The member is in this status already'),
  NOT_IN_ARREARS: kind(409, 'Nothing is past due'),
  PAYMENT_EXCEEDS_DEBT: kind(409, 'More than is owed'),
  PERIOD_ALREADY_REPORTED: kind(409, 'The month stands with other content'),
  PERIOD_NOT_REPORTED: kind(409, 'The month is not in the payment profile'),
  PERIOD_OUT_OF_ORDER: kind(409, 'A month before this one is missing'),
  PLAN_BREACHED: kind(409, 'The plan was no longer kept'),
  PLAN_EXISTS: kind(409, 'A plan of this id stands'),
  PLAN_KEPT: kind(409, 'The plan is kept'),
  PLAN_NOT_ACTIVE: kind(409, 'The plan is not under way'),
  PLAN_NOT_PROPOSED: kind(409, 'The plan is not a proposal'),
  PLAN_OPEN: kind(409, 'A plan stands on the tradeline'),
  PLAN_SIDE_CONSENTED: kind(409, 'This side has consented'),
  PROGRAMME_EXISTS: kind(409, 'A programme of this id stands'),
  PROMISE_LATE: kind(409, 'Paid after the last day'),
  PROMISE_OPEN: kind(409, 'A promise is open'),
  PROMISE_SETTLED: kind(409, 'The promise is settled'),
  PROMISE_UNDECIDED: kind(409, 'The promise can still be kept'),
  REGIME_ENDED: kind(409, 'The regime has ended'),
  REGIME_EXISTS: kind(409, 'A regime of this id stands'),
  RENEGOTIATION_LIMIT: kind(409, 'Re-negotiated as often as allowed'),
  REVISION_MISMATCH: kind(409, 'The tradeline has changed since it was read'),
  STEPS_PENDING: kind(409, 'Steps of the case are under way'),
  STEP_NOT_AWAITING_ATTESTATION: kind(409, 'The step awaits no attestation'),
  STEP_NOT_CLEARED: kind(409, 'The step is not cleared'),
  TRADELINE_CLOSED: kind(409, 'The tradeline is closed'),
  TRADELINE_EXISTS: kind(409, 'A tradeline of this id stands with other content'),
  VERSION_EXISTS: kind(409, 'The version stands'),
  PRECONDITION_FAILED: kind(412, 'The record is not at the revision that If-Match names'),

  // What contradicts itself or the calendar
  AMOUNTS_MISMATCH: kind(422, 'Records and amounts differ in number'),
  AMOUNTS_MISSING: kind(422, 'Exact amounts are missing'),
  CURRENCY_MISMATCH: kind(422, 'The tradeline is kept in another currency'),
  CURRENCY_MISSING: kind(422, 'An amount needs a currency'),
  DATE_IN_FUTURE: kind(422, 'The date lies in the future'),
  DATE_OUT_OF_ORDER: kind(422, 'The date lies before what it must follow'),
  EVIDENCE_MISSING: kind(422, "The subject's signed word is missing"),
  EXECUTION_OUT_OF_TIME: kind(422, 'The step was not carried out between its clearance and now'),
  INSTALMENTS_DO_NOT_ADD_UP: kind(422, 'The instalments are not the debt'),
  LEI_INVALID: kind(422, 'The check digits of the LEI do not fit'),
  NOTARY_UNKNOWN: kind(422, 'Not a notary of the charter'),
  PERIOD_BEFORE_OPENING: kind(422, 'The month lies before the opening'),
  PERIOD_IN_FUTURE: kind(422, 'The month lies in the future'),
  POLICY_EXCEEDED: kind(422, 'More than the policy allows'),
  STATUS_CONTRADICTS_ARREARS: kind(422, 'Payment status and days past due contradict each other'),
  TRADELINE_REPEATED: kind(422, 'A batch names a tradeline once'),

  // What may pass
  RATE_LIMITED: passing(429, 'The client has sent too many requests'),
  WRITE_CONFLICT: passing(409, 'Others kept changing the same records'),
  LEDGER_UNAVAILABLE: passing(503, 'The ledger cannot be reached'),
  OVERLOADED: passing(503, 'Too many requests are under way'),
  ISSUER_UNAVAILABLE: passing(503, "The token issuer's keys cannot be fetched"),
  NOT_READY: passing(503, 'The gateway is not ready'),
  COMMIT_UNKNOWN: passing(504, 'Whether the transaction was committed is not known yet'),

  // What is our fault
  TRANSACTION_INVALID: kind(500, 'The network marked the transaction invalid'),
  INTERNAL: kind(500, 'A fault of the gateway or the chaincode'),
};
