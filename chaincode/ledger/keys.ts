/**
 * Every key of the state, in one place. A key is words joined by `~`, a character that no id contains, so that one kind
 * of record is one range.
 */
export const memberKey = (mspId: string): string => `member~${mspId}`;
export const memberRange = { from: 'member~', to: 'member~~' } as const;

export const commandKey = (mspId: string, commandId: string): string => `command~${mspId}~${commandId}`;

export const pageKey = (lender: string, page: string): string => `page~${lender}~${page}`;
export const pageRange = (lender: string, after: string): { from: string; to: string } => ({
  from: after === '' ? pageKey(lender, '') : `${pageKey(lender, after)}\u0001`,
  to: `page~${lender}~~`,
});

const four = (n: number): string => String(n).padStart(4, '0');
export const correctionKey = (tradelineId: string, sequence: number): string =>
  `correction~${tradelineId}~${four(sequence)}`;
export const correctionRange = (tradelineId: string): { from: string; to: string } => ({
  from: `correction~${tradelineId}~`,
  to: `correction~${tradelineId}~~`,
});

const six = (n: number): string => String(n).padStart(6, '0');
/** Everything below a prefix, from one of its parts (included) on. */
const below = (prefix: string, from = ''): { from: string; to: string } => ({
  from: `${prefix}~${from}`,
  to: `${prefix}~~`,
});

export const consentKey = (subjectId: string, consentId: string): string => `consent~${subjectId}~${consentId}`;
export const consentRange = (subjectId: string): { from: string; to: string } => below(`consent~${subjectId}`);

export const subjectKey = (subjectId: string): string => `subject~${subjectId}`;
/** Says that a tradeline is a subject's. Written once, blindly, when the tradeline is opened. */
export const subjectLineKey = (subjectId: string, tradelineId: string): string =>
  `subject-line~${subjectId}~${tradelineId}`;
export const subjectLineRange = (subjectId: string): { from: string; to: string } => below(`subject-line~${subjectId}`);
export const footprintKey = (subjectId: string, entry: number): string => `footprint~${subjectId}~${six(entry)}`;
export const footprintRange = (subjectId: string, fromEntry: number): { from: string; to: string } =>
  below(`footprint~${subjectId}`, six(fromEntry));

export const reciprocityPolicyKey = 'policy~reciprocity';
export const meterKey = (mspId: string): string => `meter~${mspId}`;
/** What a command adds to its member's meter. Written blindly, so that two of one member never collide. */
export const meteredKey = (what: 'furnished' | 'inquired', mspId: string, day: string, command: string): string =>
  `${what}~${mspId}~${day}~${command}`;
/** Whole days, the second excluded. */
export const meteredRange = (
  what: 'furnished' | 'inquired',
  mspId: string,
  firstDay: string,
  beforeDay: string,
): { from: string; to: string } => ({ from: `${what}~${mspId}~${firstDay}`, to: `${what}~${mspId}~${beforeDay}` });

export const disputeKey = (disputeId: string): string => `dispute~${disputeId}`;
export const disputeMarkKey = (tradelineId: string): string => `dispute-mark~${tradelineId}`;
export const disputeMarkRange = (lender: string): { from: string; to: string } => ({
  from: `dispute-mark~${lender}-`,
  to: `dispute-mark~${lender}-~`,
});
export const subjectDisputeKey = (subjectId: string, disputeId: string): string =>
  `subject-dispute~${subjectId}~${disputeId}`;
export const subjectDisputeRange = (subjectId: string): { from: string; to: string } =>
  below(`subject-dispute~${subjectId}`);
export const noticeKey = (reader: string, disputeId: string, revision: number): string =>
  `notice~${reader}~${disputeId}~${four(revision)}`;
export const noticeRange = (reader: string): { from: string; to: string } => below(`notice~${reader}`);
export const reinsertionKey = (tradelineId: string, period: string | null, transactionId: string): string =>
  `reinsertion~${tradelineId}~${period ?? 'all'}~${transactionId.slice(0, 16)}`;
export const compensationKey = (jurisdiction: string): string => `policy~compensation~${jurisdiction}`;

/** The private collection of a lender's exact amounts; its members are that lender and the regulator. */
export const amountsCollection = (lender: string): string => `amounts_${lender}`;
export const packKey = (pack: string): string => `pack~${pack}`;
export const packRange = (after: string): { from: string; to: string } => ({
  from: after === '' ? 'pack~' : `${packKey(after)}\u0001`,
  to: 'pack~~',
});

export const caseKey = (caseId: string): string => `case~${caseId}`;
export const openCaseKey = (tradelineId: string): string => `open-case~${tradelineId}`;
export const stepKey = (caseId: string, step: number): string => `step~${caseId}~${four(step)}`;
export const stepRange = (caseId: string): { from: string; to: string } => ({
  from: `step~${caseId}~`,
  to: `step~${caseId}~~`,
});

export const conductHoldsKey = (subjectId: string): string => `conduct-holds~${subjectId}`;
export const debtorKey = (lender: string, subjectId: string): string => `debtor~${lender}~${subjectId}`;
export const permitKey = (caseId: string, permit: number): string => `permit~${caseId}~${four(permit)}`;
/** A contact without a permit, named by the transaction that reported it; sorted after those with one. */
export const unpermittedKey = (caseId: string, transactionId: string): string =>
  `permit~${caseId}~x${transactionId.slice(0, 16)}`;
export const permitRange = (caseId: string): { from: string; to: string } => ({
  from: `permit~${caseId}~`,
  to: `permit~${caseId}~~`,
});
export const allPermits = (after: string): { from: string; to: string } => ({
  from: after === '' ? 'permit~' : `permit~${after}\u0001`,
  to: 'permit~~',
});
export const packVersionKey = (jurisdiction: string, version: string): string =>
  `conduct-pack~${jurisdiction}~${version}`;
export const packCalendarKey = (jurisdiction: string): string => `conduct-calendar~${jurisdiction}`;
export const templateKey = (sha256: string): string => `template~${sha256}`;
export const staffKey = (employer: string, staffId: string): string => `staff~${employer}~${staffId}`;
export const placementKey = (caseId: string, agency: string): string => `placement~${caseId}~${agency}`;
export const placementRange = (caseId: string): { from: string; to: string } => ({
  from: `placement~${caseId}~`,
  to: `placement~${caseId}~~`,
});
export const agencyConductKey = (agency: string): string => `agency-conduct~${agency}`;
/** What was done for the debtor of a tradeline, and what holds its collection: written by every member's acts. */
export const forbearanceKey = (tradelineId: string): string => `forbearance~${tradelineId}`;
export const holdsKey = (tradelineId: string): string => `holds~${tradelineId}`;
export const planKey = (planId: string): string => `plan~${planId}`;
export const promiseKey = (tradelineId: string, promise: number): string => `promise~${tradelineId}~${four(promise)}`;
export const promiseRange = (tradelineId: string): { from: string; to: string } => ({
  from: `promise~${tradelineId}~`,
  to: `promise~${tradelineId}~~`,
});
export const hardshipKey = (tradelineId: string, request: number): string => `hardship~${tradelineId}~${four(request)}`;
export const hardshipRange = (tradelineId: string): { from: string; to: string } => ({
  from: `hardship~${tradelineId}~`,
  to: `hardship~${tradelineId}~~`,
});
/** The exact amounts of a plan or a promise, in the private collection of its lender. */
export const planAmountsKey = (planId: string): string => `plan~${planId}`;
export const promiseAmountsKey = (tradelineId: string, promise: number): string =>
  `promise~${tradelineId}~${four(promise)}`;

export const coverKey = (coverId: string): string => `cover~${coverId}`;
/** What is insured of a tradeline, and what was claimed. */
export const insuredKey = (tradelineId: string): string => `insured~${tradelineId}`;
export const claimKey = (claimId: string): string => `claim~${claimId}`;
/** Says that a claim is on a cover. Written once, when the claim is filed. */
export const coverClaimKey = (coverId: string, claimId: string): string => `cover-claim~${coverId}~${claimId}`;
export const coverClaimRange = (coverId: string): { from: string; to: string } => below(`cover-claim~${coverId}`);
/** The private collection of a lender and an insurer; its members are these two and the regulator. */
export const coverCollection = (lender: string, insurer: string): string => `cover_${lender}_${insurer}`;
export const coverTermsKey = (coverId: string): string => `terms~${coverId}`;
export const coverAccountKey = (coverId: string): string => `account~${coverId}`;
export const claimAccountKey = (claimId: string): string => `claim~${claimId}`;

export const listingKey = (listingId: string): string => `listing~${listingId}`;
export const subjectListingsKey = (subjectId: string): string => `subject-listings~${subjectId}`;

/** The versions of data that the regulator adopts for a jurisdiction, and the lists that it keeps: one record each. */
export const versionsKey = (kind: 'forbearance' | 'repair', jurisdiction: string): string =>
  `versions~${kind}~${jurisdiction}`;
export const regimesKey = 'list~regimes';
export const programmesKey = 'list~programmes';

/** A card never changes; its file goes through the vote. */
export const scorecardKey = (version: string): string => `scorecard~${version}`;
export const scorecardFileKey = (version: string): string => `scorecard-file~${version}`;
export const scorecardFileRange = below('scorecard-file');
export const rosterKey = (use: string): string => `roster~${use}`;
export const driftKey = (version: string, period: string): string => `drift~${version}~${period}`;
export const scoreKey = (subjectId: string, entry: number): string => `score~${subjectId}~${six(entry)}`;
/** What a score adds to the count of its card and month. Written blindly, so that no two scores collide. */
export const scoredKey = (version: string, period: string, transactionId: string): string =>
  `scored~${version}~${period}~${transactionId}`;
export const scoredRange = (version: string, period: string): { from: string; to: string } =>
  below(`scored~${version}~${period}`);

export const limitPolicyKey = (lender: string, version: string): string => `limit-policy~${lender}~${version}`;
export const limitPolicyInForceKey = (lender: string): string => `limit-policy-in-force~${lender}`;
export const limitKey = (tradelineId: string): string => `limit~${tradelineId}`;
/** Of one lender: its ids begin with it. */
export const limitRange = (lender: string, after: string): { from: string; to: string } => ({
  from: after === '' ? limitKey(`${lender}-`) : `${limitKey(after)}\u0001`,
  to: limitKey(`${lender}-~`),
});
