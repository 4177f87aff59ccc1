import { z } from 'zod';
import { CivilDate, CommandId, Evidence, Instant, MspId, SubjectId, Submitter, versionOf } from './primitives.js';

/** What a member may want to know a subject's record for. Which of them a jurisdiction permits is data: see the domain. */
export const PurposeCode = z.enum([
  'creditApplication',
  'guarantorReview',
  'accountReview',
  'collection',
  'insuranceUnderwriting',
  'prescreening',
  'ownReport',
]);
export type PurposeCode = z.infer<typeof PurposeCode>;

export const ConsentId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by whoever records it; 8 to 48 lower-case letters, digits and dashes');

const Purposes = z
  .array(PurposeCode)
  .min(1)
  .max(PurposeCode.options.length)
  .refine((purposes) => new Set(purposes).size === purposes.length, 'names a purpose twice');

export const GrantConsent = z.strictObject({
  commandId: CommandId,
  consentId: ConsentId,
  subjectId: SubjectId,
  holder: MspId.describe('The member that may rely on it: the caller itself, or any where the regulator records it'),
  purposes: Purposes,
  expiresOn: CivilDate.describe('The last day on which it may be relied on'),
  evidence: Evidence.describe('The consent as the subject signed it'),
});
export type GrantConsent = z.infer<typeof GrantConsent>;

const ConsentPath = z.strictObject({ subjectId: SubjectId, consentId: ConsentId });

/** Takes purposes or days away. What is to be added is a new consent, because it is a new signature. */
export const NarrowConsent = ConsentPath.extend({
  commandId: CommandId,
  purposes: Purposes,
  expiresOn: CivilDate,
  evidence: Evidence.describe("The subject's request"),
});
export type NarrowConsent = z.infer<typeof NarrowConsent>;

export const RevokeConsent = ConsentPath.extend({
  commandId: CommandId,
  evidence: Evidence.describe("The subject's request"),
});

export const Consent = z.object({
  consentId: ConsentId,
  subjectId: SubjectId,
  holder: MspId,
  purposes: z.array(PurposeCode),
  grantedAt: Instant,
  expiresOn: CivilDate,
  status: z.enum(['granted', 'revoked']),
  revokedAt: Instant.nullable(),
  evidence: Evidence.describe('What the present version rests on'),
  revision: z.int().min(1),
  by: Submitter,
});
export type Consent = z.infer<typeof Consent>;

export const ConsentReceipt = z.object({ transactionId: z.string(), consent: Consent });
export const ListConsents = z.strictObject({ subjectId: SubjectId });
export const ConsentList = z.object({ consents: z.array(Consent) });
export const ConsentHistory = z.object({ versions: z.array(versionOf(Consent)) });

/** The transactions of the contract `consents`. */
export const CONSENT_TRANSACTIONS = {
  GrantConsent: { contract: 'consents', writes: true, request: GrantConsent, response: ConsentReceipt },
  NarrowConsent: { contract: 'consents', writes: true, request: NarrowConsent, response: ConsentReceipt },
  RevokeConsent: { contract: 'consents', writes: true, request: RevokeConsent, response: ConsentReceipt },
  ReadConsent: { contract: 'consents', writes: false, request: ConsentPath, response: Consent },
  ListConsents: { contract: 'consents', writes: false, request: ListConsents, response: ConsentList },
  ConsentHistory: { contract: 'consents', writes: false, request: ConsentPath, response: ConsentHistory },
} as const;
