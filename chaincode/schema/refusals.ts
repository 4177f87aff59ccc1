import { z } from 'zod';

/**
 * Every reason for which the ledger turns a request down. Codes are stable: clients branch on them. What each means
 * stands in docs/errors.md, and a test holds the two lists equal.
 */
export const REFUSAL_CODES = [
  'AMOUNTS_MISMATCH',
  'AMOUNTS_MISSING',
  'ARREARS_OUTSTANDING',
  'CASE_ALREADY_OPEN',
  'CASE_CLOSED',
  'CASE_EXISTS',
  'CASE_NOT_FOUND',
  'COLLECTION_HELD',
  'COMMAND_ID_REUSED',
  'CORRECTION_CHANGES_NOTHING',
  'CURRENCY_MISMATCH',
  'CURRENCY_MISSING',
  'DATE_IN_FUTURE',
  'DATE_OUT_OF_ORDER',
  'DEBT_MISMATCH',
  'DUTY_MISSING',
  'EVIDENCE_MISSING',
  'EXECUTION_OUT_OF_TIME',
  'FORBEARANCE_NOT_OFFERED',
  'HARDSHIP_DECIDED',
  'HARDSHIP_NOT_FOUND',
  'HARDSHIP_PENDING',
  'INSTALMENTS_DO_NOT_ADD_UP',
  'LEI_INVALID',
  'MALFORMED_REQUEST',
  'MEMBER_EXISTS',
  'MEMBER_NOT_ADMITTED',
  'MEMBER_NOT_FOUND',
  'MEMBER_STATUS_UNCHANGED',
  'MEMBER_SUSPENDED',
  'MORATORIUM_NOT_FOUND',
  'NOTARY_UNKNOWN',
  'NOT_ENTITLED_TO_READ',
  'NOT_IN_ARREARS',
  'NOT_LENDER_OF_CASE',
  'NOT_LENDER_OF_TRADELINE',
  'NOT_NOTARY_OF_CASE',
  'PAYMENT_EXCEEDS_DEBT',
  'PERIOD_ALREADY_REPORTED',
  'PERIOD_BEFORE_OPENING',
  'PERIOD_IN_FUTURE',
  'PERIOD_NOT_REPORTED',
  'PERIOD_OUT_OF_ORDER',
  'PLAN_BREACHED',
  'PLAN_EXISTS',
  'PLAN_KEPT',
  'PLAN_NOT_ACTIVE',
  'PLAN_NOT_FOUND',
  'PLAN_NOT_PROPOSED',
  'PLAN_OPEN',
  'PLAN_SIDE_CONSENTED',
  'POLICY_EXCEEDED',
  'PROGRAMME_EXISTS',
  'PROGRAMME_NOT_FOUND',
  'PROMISE_LATE',
  'PROMISE_NOT_FOUND',
  'PROMISE_OPEN',
  'PROMISE_SETTLED',
  'PROMISE_UNDECIDED',
  'REGIME_ENDED',
  'REGIME_EXISTS',
  'REGIME_NOT_FOUND',
  'RENEGOTIATION_LIMIT',
  'REVISION_MISMATCH',
  'ROLE_NOT_ENTITLED',
  'SELF_ATTESTATION',
  'STATUS_CONTRADICTS_ARREARS',
  'STEPS_PENDING',
  'STEP_NOT_AWAITING_ATTESTATION',
  'STEP_NOT_CLEARED',
  'STEP_NOT_FOUND',
  'TRADELINE_CLOSED',
  'TRADELINE_EXISTS',
  'TRADELINE_NOT_FOUND',
  'TRADELINE_REPEATED',
  'UNKNOWN_TRANSACTION',
  'VERSION_EXISTS',
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
