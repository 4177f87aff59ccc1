import { EXAMPLE_LIMIT_POLICY } from './example-limit-policy.js';

/**
 * What the examples of all routes speak of: one account, from its opening over arrears and a case to its closure. A
 * test sends them to a gateway in that order.
 */
export const EXAMPLE = {
  newMember: 'DelosMSP',
  lender: 'AuroraMSP',
  insurer: 'CastorMSP',
  tradelineId: 'AuroraMSP-4qk1v9s0c7m2x8d3',
  subjectId: 'Zm9yZXN0LXNub3ctcml2ZXItbGFudGVybi0wMDAwMTI',
  /** An account that comes in bulk. */
  bulkTradelineId: 'AuroraMSP-7hw2n5b8r1t6z0k4',
  submissionId: 'submission-2026-01',
  begunSubmissionId: 'submission-2026-02',
  lastStatusMonth: '2026-03',
  caseId: 'case-2026-000417',
  planId: 'plan-2026-000093',
  declinedPlan: 'plan-2026-000092',
  insuredTradeline: 'AuroraMSP-8s2n5k7w1c4f6h9j',
  insuredCase: 'case-2026-000502',
  coverId: 'cover-2026-000017',
  declinedCover: 'cover-2026-000016',
  claimId: 'claim-2026-000031',
  rejectedClaim: 'claim-2026-000030',
  listingId: 'listing-2027-000004',
  listingDispute: 'dispute-2027-000011',
  webhookId: 'core-banking',
  programmeId: 'eu.repair.once',
  regimeId: 'pandemic-2026',
  strategyId: 'arrears-eu',
  reminderId: '5f0c1d6b8e2a47939c04d7be61f2a85c',
  reminderText: {
    language: 'en',
    subject: 'Your payment to {{lender}}',
    text: 'Dear {{name}},\n\nyour payment is {{daysPastDue}} days late.\n\nNo more messages: {{unsubscribeUrl}}\n',
  },
  /** Digest of `reminderText`. */
  reminderTextSha256: 'f629e3d8aa9b05ceda2331a576251a352526b174b23b4a283291658416eaaaf4',
  /** Who looks at the subject's record. */
  inquirer: 'BorealMSP',
  inquiryConsent: 'consent-2026-000311',
  disputeId: 'dispute-2026-000058',
  withdrawnDispute: 'dispute-2026-000059',
  /** Of a lender in the United States, whose law lets it put back what was deleted. */
  disputedTradeline: 'BorealMSP-7hd2w8r5t1y6u3k9',
  staffId: 'staff-0117',
  /** Keyed hash of a telephone number. */
  reference: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
  /** Digest of a text that is sent to debtors. */
  template: 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35',
  packVersion: '2026.2',
  consentId: 'consent-2026-000051',
  withdrawnScorecard: 'demo-draft',
  retiredScorecard: 'demo-v2',
  limitPolicy: EXAMPLE_LIMIT_POLICY,
  /** A letter that stays with the lender. */
  evidence: {
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    mediaType: 'application/pdf',
    sizeBytes: 48_213,
  },
} as const;
