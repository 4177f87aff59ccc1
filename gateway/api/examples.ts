/**
 * What the examples of all routes speak of: one account, from its opening over arrears and a case to its closure. A
 * test sends them to a gateway in that order.
 */
export const EXAMPLE = {
  newMember: 'DelosMSP',
  lender: 'AuroraMSP',
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
  programmeId: 'eu.repair.once',
  regimeId: 'pandemic-2026',
  /** A letter that stays with the lender. */
  evidence: {
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    mediaType: 'application/pdf',
    sizeBytes: 48_213,
  },
} as const;
