import type { ClaimAccount } from '@attestry/chaincode/domain/claims/claim-account';
import type { Claim, Cover } from '@attestry/chaincode/schema';

const TRADELINE = 'AuroraMSP-0000000000000001';

/** A quota share of all of a loss, on one tradeline. */
export const aCover = (over: Partial<Cover> = {}): Cover => ({
  coverId: 'cover-0001',
  lender: 'AuroraMSP',
  insurer: 'CastorMSP',
  kind: 'quotaShare',
  shareBasisPoints: 7_000,
  currency: 'EUR',
  tradelines: [{ tradelineId: TRADELINE, band: 'B' }],
  rates: [{ band: 'B', basisPoints: 150 }],
  from: '2026-01-01',
  until: '2026-12-31',
  trigger: { kind: 'daysPastDue', days: 90 },
  claimWithinDays: 180,
  decisionDays: 30,
  settlementDays: 10,
  evidence: [],
  status: 'active',
  proposedBy: 'AuroraMSP',
  proposedOn: '2026-01-01',
  decidedOn: '2026-01-01',
  revision: 2,
  by: '',
  ...over,
});

/** A claim under review, or settled on 15 June where `over` says so. */
export const aClaim = (over: Partial<Claim> = {}): Claim => ({
  claimId: 'claim-0001',
  coverId: 'cover-0001',
  tradelineId: TRADELINE,
  lender: 'AuroraMSP',
  insurer: 'CastorMSP',
  status: 'underReview',
  firstDelinquencyOn: '2026-02-02',
  daysPastDue: 90,
  triggeredOn: '2026-05-03',
  filedOn: '2026-06-15',
  lossCommitment: 'ab'.repeat(32),
  evidence: null,
  wanted: [],
  requests: 0,
  decideBy: '2026-07-15',
  decision: null,
  settleBy: null,
  paidOn: null,
  receivedOn: null,
  subrogation: over.status === 'settled' ? { insurer: 'CastorMSP', since: '2026-06-15', basisPoints: 7_000 } : null,
  recoveries: 0,
  revision: 1,
  by: '',
  ...over,
});

export const account = (over: Partial<ClaimAccount> = {}): ClaimAccount => ({
  currency: 'EUR',
  lossMinor: 100_000n,
  acceptedMinor: null,
  indemnityMinor: null,
  recoveries: [],
  ...over,
});
