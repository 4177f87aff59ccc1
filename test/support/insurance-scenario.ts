import { by, type ScenarioStep } from './scenario-step.js';
import { newCaseId, newSubject, newTradelineId } from './shared.js';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };

/**
 * Covers and claims between Aurora and Castor, on a tradeline of their own, from the proposal to a recovery.
 *
 * @param now - The instant from which dates are counted.
 */
export function insuranceSteps(now: Date): ScenarioStep[] {
  const inDays = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();
  const today = inDays(0).slice(0, 10);
  const [covered, other] = [newTradelineId(), newTradelineId()];
  const subjectId = newSubject();
  // Any id of their form will do.
  const [main, beside, late, double, caseId, disputeId] = Array.from({ length: 6 }, newCaseId) as [
    ...[string, string, string, string, string, string],
  ];
  const [claimId, rejected] = [newCaseId(), newCaseId()];

  const clerk = by('Aurora', 'clerk');
  const collector = by('Aurora', 'collector');
  const borealCollector = by('Boreal', 'collector');
  const underwriter = by('Castor', 'underwriter');
  const notary = by('Notary', 'notary1');
  const supervisor = by('Regulator', 'supervisor');

  const cover = (coverId: string, over: object = {}): object => ({
    ...{ coverId, lender: 'AuroraMSP', insurer: 'CastorMSP', kind: 'quotaShare', shareBasisPoints: 5_000 },
    tradelines: [{ tradelineId: covered, band: 'B', sumInsured: '400000' }],
    rates: [{ band: 'B', basisPoints: 150 }],
    ...{ currency: 'EUR', from: '2026-01-01', until: inDays(30).slice(0, 10) },
    ...{ trigger: { kind: 'daysPastDue', days: 60 }, claimWithinDays: 730, decisionDays: 30, settlementDays: 10 },
    evidence: [],
    amounts: { deductible: '5000', attachment: '0', limit: '1000000' },
    ...over,
  });
  const loss = (over: object = {}, amount = '105000'): object => ({
    ...{ claimId, coverId: main, tradelineId: covered, firstDelinquencyOn: '2026-02-02' },
    amounts: { currency: 'EUR', loss: amount },
    ...over,
  });
  const sum = (amount: string, over: object = {}): object => ({ amounts: { currency: 'EUR', amount }, ...over });
  const month = (tradelineId: string, period: string, daysPastDue: number): object => ({
    ...{ tradelineId, period, daysPastDue, paymentStatus: daysPastDue === 0 ? 'full' : 'short' },
    amounts: {
      ...{ currency: 'EUR', limit: '500000', balance: '120000', due: '120000' },
      paid: daysPastDue === 0 ? '120000' : '0',
    },
  });
  const [covers, claims] = ['/v1/covers', '/v1/claims'];
  const claim = `${claims}/${claimId}`;
  const letter = { kind: 'demandLetter', plannedFor: inDays(1), evidence: EVIDENCE };

  return [
    clerk('opens two to be insured', '/v1/tradelines', 201, {
      tradelines: [covered, other].map((tradelineId) => ({
        ...{ tradelineId, subjectId, kind: 'personalLoan', currency: 'EUR', openedOn: '2026-01-10' },
        amounts: { limit: '500000' },
      })),
    }),
    clerk('reports January of the covered one', '/v1/repayments', 201, { events: [month(covered, '2026-01', 0)] }),
    borealCollector("proposes another's cover", covers, 'NOT_PARTY_OF_COVER', cover(main)),
    collector('proposes an attachment that no share has', covers, 'COVER_TERMS_INVALID', {
      ...cover(main),
      amounts: { deductible: '5000', attachment: '1', limit: '1000000' },
    }),
    collector('proposes a cover', covers, 201, cover(main, { evidence: [{ step: 'demandLetter', count: 1 }] })),
    collector('proposes it again', covers, 'COVER_EXISTS', cover(main)),
    collector('accepts its own proposal', `${covers}/${main}/acceptance`, 'COVER_OWN_PROPOSAL', {}),
    collector('claims under a proposal', claims, 'COVER_NOT_ACTIVE', loss()),
    clerk('asks who insures', `/v1/tradelines/${covered}/insurance`, 'TRADELINE_NOT_INSURED'),
    underwriter('accepts what there is not', `${covers}/${newCaseId()}/acceptance`, 'COVER_NOT_FOUND', {}),
    underwriter('accepts the cover', `${covers}/${main}/acceptance`, 200, {}),
    underwriter('declines what it has accepted', `${covers}/${main}/refusal`, 'COVER_NOT_PROPOSED', {}),
    underwriter('proposes a layer on the same', covers, 201, cover(double, { kind: 'firstLoss' })),
    collector('accepts a second cover of one loss', `${covers}/${double}/acceptance`, 'DOUBLE_COVER', {}),
    collector('declines it', `${covers}/${double}/refusal`, 200, {}),
    underwriter('proposes a share beside', covers, 201, cover(beside, { shareBasisPoints: 3_000 })),
    collector('accepts the share', `${covers}/${beside}/acceptance`, 200, {}),
    underwriter('proposes a share with a day to claim', covers, 201, {
      ...cover(late, { shareBasisPoints: 2_000, claimWithinDays: 1 }),
    }),
    collector('accepts that share', `${covers}/${late}/acceptance`, 200, {}),
    clerk('asks again who insures', `/v1/tradelines/${covered}/insurance`, 200),

    collector('claims without a default', claims, 'DEFAULT_NOT_COVERED', loss()),
    collector('claims on what is not covered', claims, 'TRADELINE_NOT_COVERED', loss({ tradelineId: other })),
    clerk('reports February, late', '/v1/repayments', 201, { events: [month(covered, '2026-02', 27)] }),
    collector('claims too early', claims, 'CLAIM_NOT_TRIGGERED', loss()),
    underwriter('proposes to insure a loss that is known', covers, 'TRADELINE_IN_ARREARS', cover(newCaseId())),
    clerk('reports March, later', '/v1/repayments', 201, { events: [month(covered, '2026-03', 58)] }),
    clerk('reports April, later', '/v1/repayments', 201, { events: [month(covered, '2026-04', 88)] }),
    clerk('takes in that it is disputed', '/v1/disputes', 201, {
      ...{ disputeId, tradelineId: covered, subjectId, narrative: EVIDENCE },
      items: [{ period: '2026-03', reason: 'arrearsWrong' }],
    }),
    collector('claims what is disputed', claims, 'TRADELINE_DISPUTED', loss()),
    clerk('takes the objection back', `/v1/disputes/${disputeId}/withdrawal`, 200, { evidence: EVIDENCE }),
    collector('claims more than is owed', claims, 'LOSS_EXCEEDS_BALANCE', loss({}, '175001')),
    collector('claims too late', claims, 'CLAIM_OUT_OF_TIME', loss({ coverId: late })),
    collector('claims', claims, 201, loss()),
    collector('claims it twice', claims, 'CLAIM_EXISTS', loss({ claimId: rejected })),
    collector(
      'claims another loss elsewhere',
      claims,
      'LOSS_DIFFERS',
      loss({ claimId: rejected, coverId: beside }, '9'),
    ),
    underwriter('accepts without evidence', `${claim}/acceptance`, 'CLAIM_NOT_OPEN', sum('105000')),
    collector('opens a case on the default', '/v1/cases', 201, { caseId, tradelineId: covered, pack: 'EU' }),
    collector('shows a case without the letter', `${claim}/evidence`, 'EVIDENCE_INSUFFICIENT', { caseId }),
    collector('proposes the letter', `/v1/cases/${caseId}/steps`, 201, letter),
    notary('attests that letter', `/v1/cases/${caseId}/steps/1/attestation`, 200, { reasons: ['debtVerified'] }),
    collector('shows the case', `${claim}/evidence`, 200, { caseId }),
    collector('shows it again', `${claim}/evidence`, 'EVIDENCE_NOT_AWAITED', { caseId }),
    collector('takes it for accepted', `${claim}/acceptance`, 'DECISION_NOT_DUE', sum('105000')),
    underwriter('accepts more than the loss', `${claim}/acceptance`, 'ACCEPTED_EXCEEDS_LOSS', sum('105001')),
    underwriter('accepts less for no reason', `${claim}/acceptance`, 'REASON_MISSING', sum('104999')),
    underwriter('accepts the claim', `${claim}/acceptance`, 200, sum('105000')),
    collector(
      'shares what is not settled',
      `${claim}/recoveries`,
      'CLAIM_NOT_SETTLED',
      sum('1', { recoveredOn: today }),
    ),
    underwriter(
      'pays a cent too little',
      `${claim}/settlement`,
      'SETTLEMENT_MISMATCH',
      sum('49999', { paidOn: today }),
    ),
    underwriter('pays', `${claim}/settlement`, 200, sum('50000', { paidOn: today })),
    underwriter('pays twice', `${claim}/settlement`, 'SETTLEMENT_RECORDED', sum('50000', { paidOn: today })),
    collector('receives it', `${claim}/settlement`, 200, sum('50000', { paidOn: today })),
    collector('shares a recovery', `${claim}/recoveries`, 201, sum('10001', { recoveredOn: today })),
    underwriter('reads the amounts of the claim', `${claim}/amounts`, 200),
    supervisor('reads the amounts of the cover', `${covers}/${main}/amounts`, 200),
    notary('reads those amounts', `${covers}/${main}/amounts`, 'NOT_ENTITLED_TO_READ'),
    underwriter('reads a claim that is none', `${claims}/${newCaseId()}`, 'CLAIM_NOT_FOUND'),
    notary('reads the history of the claim', `${claim}/history`, 200),

    collector('claims the same loss elsewhere', claims, 201, loss({ claimId: rejected, coverId: beside })),
    underwriter('asks for the contract', `${claims}/${rejected}/evidence-requests`, 200, { wanted: ['contract'] }),
    collector('sends the contract', `${claims}/${rejected}/evidence`, 200, { caseId, files: [EVIDENCE] }),
    underwriter('rejects that claim', `${claims}/${rejected}/rejection`, 200, { reasons: ['exclusionApplies'] }),
    underwriter('lists the claims', `${covers}/${beside}/claims`, 200),
    underwriter('reads the cover', `${covers}/${beside}`, 200),
    underwriter('reads its history', `${covers}/${beside}/history`, 200),
    underwriter('reads the claim', claim, 200),
  ];
}
