import type { Consent } from '../../schema/consents.js';
import type {
  FootprintEntry,
  MakeInquiry,
  Meter,
  ReciprocityPolicy,
  ShownMark,
  SubjectFile,
} from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { MarkedTradeline } from '../../schema/tradelines.js';
import { requireConsent } from '../consents/require-consent.js';
import { shownMark } from '../disputes/counting.js';
import { Refusal } from '../refusal.js';
import { requirePermitted } from './purposes.js';
import { requireReciprocity } from './reciprocity.js';
import { withHardInquiry } from './subject-file.js';

/** For how many days the inquirer may fetch what its inquiry showed. It is for a decision, not for keeping. */
export const ANSWER_DAYS = 30;

/** What an inquiry is decided on. */
export interface InquiryFacts {
  readonly file: SubjectFile;
  readonly consent: Consent | undefined;
  readonly policy: ReciprocityPolicy | undefined;
  readonly meter: Meter | undefined;
}

/**
 * Makes sure that a member may look at a subject's record today.
 *
 * @returns What kind of inquiry it is.
 * @throws {@link Refusal} in this order: PURPOSE_NOT_PERMITTED, CONSENT_NOT_FOUND, NOT_HOLDER_OF_CONSENT,
 * CONSENT_REVOKED, CONSENT_EXPIRED, PURPOSE_NOT_CONSENTED, SUBJECT_FROZEN, RECIPROCITY_NOT_TALLIED,
 * RECIPROCITY_EXCEEDED.
 */
export function requireInquiry(
  request: Pick<MakeInquiry, 'purpose'>,
  facts: InquiryFacts,
  inquirer: Member,
  today: string,
): FootprintEntry['kind'] {
  const { kind } = requirePermitted(request.purpose, inquirer.jurisdiction, 'purpose');
  requireConsent(facts.consent, inquirer.mspId, request.purpose, today);
  if (kind === 'hard' && facts.file.freeze !== null) {
    throw new Refusal('SUBJECT_FROZEN', 'subjectId', `the subject has frozen its record since ${facts.file.freeze.at}`);
  }
  requireReciprocity(facts.policy, facts.meter, inquirer, request.purpose, today);
  return kind;
}

/** What was shown, as the footprint keeps it. */
export function shownTradelines(
  tradelines: readonly MarkedTradeline[],
  today: string,
): { tradelineId: string; revision: number; mark: ShownMark }[] {
  return tradelines.map((tradeline) => ({
    tradelineId: tradeline.tradelineId,
    revision: tradeline.revision,
    mark: shownMark(tradeline, today),
  }));
}

/** The subject's file after an inquiry: one more entry, and one more hard inquiry if it is one. */
export function withInquiry(
  file: SubjectFile,
  kind: FootprintEntry['kind'],
  inquirer: string,
  today: string,
  by: string,
): SubjectFile {
  return {
    ...file,
    entries: file.entries + 1,
    hardInquiries: kind === 'hard' ? withHardInquiry(file.hardInquiries, inquirer, today) : file.hardInquiries,
    revision: file.revision + 1,
    by,
  };
}
