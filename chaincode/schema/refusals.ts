import { z } from 'zod';

/**
 * Every reason for which the ledger turns a request down. Codes are stable: clients branch on them. What each means
 * stands in docs/errors.md, and a test holds the two lists equal.
 */
export const REFUSAL_CODES = [
  'AMOUNTS_MISMATCH',
  'AMOUNTS_MISSING',
  'ANSWER_DIFFERS_FROM_ORDER',
  'ARREARS_OUTSTANDING',
  'CASE_ALREADY_OPEN',
  'CASE_CLOSED',
  'CASE_EXISTS',
  'CASE_NOT_FOUND',
  'CERTIFICATE_MISSING',
  'COMMAND_ID_REUSED',
  'CONSENT_EXISTS',
  'CONSENT_EXPIRED',
  'CONSENT_NOT_FOUND',
  'CONSENT_NOT_NARROWED',
  'CONSENT_REVOKED',
  'CORRECTION_CHANGES_NOTHING',
  'CORRECTION_NOT_FOUND',
  'CURRENCY_MISMATCH',
  'DATE_IN_FUTURE',
  'DATE_OUT_OF_ORDER',
  'DISPUTE_ALREADY_OPEN',
  'DISPUTE_CLOSED',
  'DISPUTE_EXISTS',
  'DISPUTE_NOT_ESCALATED',
  'DISPUTE_NOT_FOUND',
  'DUTY_MISSING',
  'ESCALATION_TOO_EARLY',
  'EXECUTION_OUT_OF_TIME',
  'EXTENSION_NOT_PERMITTED',
  'FREEZE_UNCHANGED',
  'INQUIRY_ANSWER_LAPSED',
  'INQUIRY_NOT_FOUND',
  'ITEMS_UNDECIDED',
  'ITEM_ALREADY_ANSWERED',
  'ITEM_DELETED',
  'ITEM_NOT_DELETED',
  'ITEM_NOT_DISPUTED',
  'LEI_INVALID',
  'MALFORMED_REQUEST',
  'MEMBER_EXISTS',
  'MEMBER_NOT_ADMITTED',
  'MEMBER_NOT_FOUND',
  'MEMBER_STATUS_UNCHANGED',
  'MEMBER_SUSPENDED',
  'NOTARY_UNKNOWN',
  'NOTICE_MISSING',
  'NOTICE_OUT_OF_TIME',
  'NOT_ENTITLED_TO_READ',
  'NOT_HOLDER_OF_CONSENT',
  'NOT_IN_ARREARS',
  'NOT_HOLDER_OF_STATEMENT',
  'NOT_LENDER_OF_CASE',
  'NOT_LENDER_OF_TRADELINE',
  'NOT_NOTARY_OF_CASE',
  'NOT_PLACER_OF_FREEZE',
  'NOT_TAKER_OF_DISPUTE',
  'PERIOD_ALREADY_REPORTED',
  'PERIOD_BEFORE_OPENING',
  'PERIOD_IN_FUTURE',
  'PERIOD_NOT_REPORTED',
  'PERIOD_OUT_OF_ORDER',
  'PURPOSE_NOT_CONSENTED',
  'PURPOSE_NOT_PERMITTED',
  'RECIPROCITY_EXCEEDED',
  'RECIPROCITY_NOT_TALLIED',
  'REINSERTION_NOT_PERMITTED',
  'REVISION_MISMATCH',
  'ROLE_NOT_ENTITLED',
  'SELF_ATTESTATION',
  'STATEMENTS_FULL',
  'STATEMENT_NOT_FOUND',
  'STATEMENT_TOO_LONG',
  'STATUS_CONTRADICTS_ARREARS',
  'STEPS_PENDING',
  'STEP_NOT_AWAITING_ATTESTATION',
  'STEP_NOT_CLEARED',
  'STEP_NOT_FOUND',
  'SUBJECT_FROZEN',
  'SUBJECT_MISMATCH',
  'TRADELINE_CLOSED',
  'TRADELINE_DELETED',
  'TRADELINE_EXISTS',
  'TRADELINE_NOT_FOUND',
  'TRADELINE_REPEATED',
  'UNKNOWN_TRANSACTION',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One field at fault: a path such as `events[3].period`, and what is wrong with it. */
export const FieldFault = z.object({ field: z.string(), reason: z.string() });
export type FieldFault = z.infer<typeof FieldFault>;

/**
 * How a refusal crosses the ledger: Fabric hands a client nothing but an error's message, so it is this, as JSON. Two
 * codes are no refusals: INTERNAL, a fault of the chaincode, and UNAVAILABLE, another definition's process that does not
 * answer at this peer, which may pass.
 */
export const WireRefusal = z.object({
  code: z.enum([...REFUSAL_CODES, 'INTERNAL', 'UNAVAILABLE']),
  message: z.string(),
  fields: z.array(FieldFault),
});
export type WireRefusal = z.infer<typeof WireRefusal>;
