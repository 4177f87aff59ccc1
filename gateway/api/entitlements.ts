import type { RefusalCode } from '@attestry/chaincode/schema';

/** What a caller's organisation may be turned down for. */
export const STANDING = ['MEMBER_NOT_ADMITTED', 'MEMBER_SUSPENDED'] as const satisfies RefusalCode[];
/** As {@link STANDING}, where a role and a duty are needed. */
export const ENTITLEMENT = [...STANDING, 'ROLE_NOT_ENTITLED', 'DUTY_MISSING'] as const satisfies RefusalCode[];
/** What only the regulator may; it is known by the charter, so that its own admission is not asked for. */
export const SUPERVISION = ['ROLE_NOT_ENTITLED', 'DUTY_MISSING'] as const satisfies RefusalCode[];
/** As {@link STANDING}, where a duty is needed and any role will do: whoever a subject comes to. */
export const DESK = [...STANDING, 'DUTY_MISSING'] as const satisfies RefusalCode[];

/** What a look at a subject's record by its consent is refused with. */
export const CONSENTED = [
  'CONSENT_NOT_FOUND',
  'NOT_HOLDER_OF_CONSENT',
  'CONSENT_REVOKED',
  'CONSENT_EXPIRED',
  'PURPOSE_NOT_CONSENTED',
] as const;
