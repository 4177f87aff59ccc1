import type { PurposeCode } from '../../schema/consents.js';
import type { InquiryKind } from '../../schema/inquiries.js';
import type { Jurisdiction } from '../../schema/primitives.js';
import { Refusal } from '../refusal.js';
import type { Sourced } from '../sourced.js';

/** A permissible purpose: what kind of inquiry it makes. The purpose decides, so that nobody calls a hard one soft. */
export interface PermissiblePurpose extends Sourced {
  readonly kind: InquiryKind;
}

const CN = 'Regulation on the Administration of the Credit Reporting Industry (征信业管理条例)';
const cn = (kind: InquiryKind): PermissiblePurpose => ({ kind, source: `${CN} Arts. 18, 20`, evidence: 'primary' });
const us = (kind: InquiryKind, paragraph: string): PermissiblePurpose => ({
  kind,
  source: `15 USC 1681b(${paragraph})`,
  evidence: 'memory',
});
const eu = (kind: InquiryKind, source: string): PermissiblePurpose => ({ kind, source, evidence: 'memory' });

/**
 * Permissible purposes by the inquirer's jurisdiction. A purpose that is missing is not permitted. Consent is asked for
 * all of them, also where the law would do without.
 */
export const PERMISSIBLE_PURPOSES: Readonly<
  Record<Jurisdiction, Readonly<Partial<Record<PurposeCode, PermissiblePurpose>>>>
> = {
  CN: {
    creditApplication: cn('hard'),
    guarantorReview: cn('hard'),
    accountReview: cn('soft'),
    insuranceUnderwriting: cn('soft'),
    ownReport: { kind: 'soft', source: `${CN} Art. 17`, evidence: 'primary' },
  },
  US: {
    creditApplication: us('hard', 'a)(3)(A'),
    guarantorReview: us('hard', 'a)(3)(A'),
    accountReview: us('soft', 'a)(3)(F'),
    collection: us('soft', 'a)(3)(A'),
    insuranceUnderwriting: us('soft', 'a)(3)(C'),
    prescreening: us('soft', 'c'),
    ownReport: { kind: 'soft', source: '15 USC 1681g', evidence: 'memory' },
  },
  EU: {
    creditApplication: eu('hard', 'Directive (EU) 2023/2225 Arts. 18-19; GDPR Art. 6(1)(a)'),
    guarantorReview: eu('hard', 'Directive (EU) 2023/2225 Art. 18; GDPR Art. 6(1)(a)'),
    accountReview: eu('soft', 'GDPR Art. 6(1)(a)'),
    collection: eu('soft', 'GDPR Art. 6(1)(a)'),
    insuranceUnderwriting: eu('soft', 'GDPR Art. 6(1)(a)'),
    ownReport: { kind: 'soft', source: 'GDPR Art. 15(1)', evidence: 'secondary' },
  },
  UK: {
    creditApplication: eu('hard', 'Steering Committee on Reciprocity, Principles of Reciprocity; UK GDPR Art. 6(1)(a)'),
    guarantorReview: eu('hard', 'Steering Committee on Reciprocity, Principles of Reciprocity'),
    accountReview: eu('soft', 'Steering Committee on Reciprocity, Principles of Reciprocity'),
    collection: eu('soft', 'Steering Committee on Reciprocity, Principles of Reciprocity'),
    insuranceUnderwriting: eu('soft', 'UK GDPR Art. 6(1)(a)'),
    ownReport: { kind: 'soft', source: 'Consumer Credit Act 1974 s. 158', evidence: 'memory' },
  },
};

/** @throws {@link Refusal} PURPOSE_NOT_PERMITTED. */
export function requirePermitted(purpose: PurposeCode, jurisdiction: Jurisdiction, field: string): PermissiblePurpose {
  const permitted = PERMISSIBLE_PURPOSES[jurisdiction][purpose];
  if (permitted !== undefined) return permitted;
  throw new Refusal('PURPOSE_NOT_PERMITTED', field, `${purpose} is no permissible purpose in ${jurisdiction}`);
}
