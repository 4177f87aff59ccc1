import { randomBytes } from 'node:crypto';
import { EXAMPLE_LIMIT_POLICY } from '@attestry/gateway/api/example-limit-policy';
import { EXAMPLE_SCORECARD } from '@attestry/gateway/api/example-scorecard';
import { by, type ScenarioStep } from './scenario-step.js';
import { newCaseId, newSubject, newTradelineId } from './shared.js';

const EVIDENCE = { sha256: 'ef'.repeat(32), mediaType: 'application/pdf', sizeBytes: 2_048 };

/** A scorecard from its proposal to a score, its override and its replay, as the scenario tells it. */
export function scoreSteps(now: Date): ScenarioStep[] {
  const inMonths = (months: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
  const clerk = by('Aurora', 'clerk');
  const risk = by('Aurora', 'risk');
  const borealRisk = by('Boreal', 'risk');
  const borealClerk = by('Boreal', 'clerk');
  const supervisor = by('Regulator', 'supervisor');
  const version = `scenario-${randomBytes(4).toString('hex')}`;
  const [draft, card, cards] = [`${version}-draft`, `/v1/scorecards/${version}`, '/v1/scorecards'];
  const proposal = (name: string): object => ({ use: 'behaviour', card: { ...EXAMPLE_SCORECARD, version: name } });
  const [subjectId, tradelineId, consentId] = [newSubject(), newTradelineId(), newCaseId()];
  const [loan, ownConsent] = [newTradelineId(), newCaseId()];
  const subject = `/v1/subjects/${subjectId}`;
  const exact = { currency: 'EUR', limit: '500000', balance: '120000', due: '120000', paid: '120000' };
  const [yes, no] = [{ choice: 'for' }, { choice: 'against' }];
  const asked = { use: 'behaviour', purpose: 'accountReview', consentId };
  const accepted = { side: 'lowSide', cutOff: 100, reason: 'guarantor' };
  const refused = { side: 'highSide', cutOff: 100, reason: 'affordability' };
  return [
    risk('proposes a card', cards, 201, proposal(version)),
    risk('proposes it again', cards, 'SCORECARD_EXISTS', proposal(version)),
    risk('proposes a draft', cards, 201, proposal(draft)),
    borealRisk('takes the draft back', `${cards}/${draft}/withdrawal`, 'NOT_PROPOSER_OF_SCORECARD', {}),
    risk('takes the draft back', `${cards}/${draft}/withdrawal`, 200, {}),
    risk('takes it back again', `${cards}/${draft}/withdrawal`, 'SCORECARD_NOT_PROPOSED', {}),
    risk('reads what nobody proposed', `${cards}/none-v1`, 'SCORECARD_NOT_FOUND'),
    risk('votes for the card', `${card}/votes`, 201, yes),
    risk('votes against it after all', `${card}/votes`, 'VOTE_ALREADY_CAST', no),
    borealRisk('votes for the card', `${card}/votes`, 201, yes),
    risk('enlists it early', `${card}/enlistment`, 'SCORECARD_NOT_RATIFIED', {}),
    supervisor('votes for the card', `${card}/votes`, 201, yes),
    risk('would make it the champion', `${card}/championship`, 'SCORECARD_NOT_CHALLENGER', yes),
    risk('enlists it', `${card}/enlistment`, 200, {}),
    risk('enlists it again', `${card}/enlistment`, 'SCORECARD_ON_ROSTER', {}),
    risk('is against what nobody moved', `${card}/championship`, 'MOTION_PENDING', no),
    risk('would make it the champion now', `${card}/championship`, 200, yes),
    supervisor('would, too', `${card}/championship`, 200, yes),
    borealRisk('makes it the champion', `${card}/championship`, 200, yes),
    clerk('reads the card', card, 200),
    clerk('reads how it was voted on', `${card}/history`, 200),
    clerk('reads the roster', '/v1/scorecard-rosters/behaviour', 200),

    clerk('opens an account', '/v1/tradelines', 201, {
      tradelines: [
        {
          ...{ tradelineId, subjectId, kind: 'creditCard', currency: 'EUR', openedOn: `${inMonths(-7)}-02` },
          amounts: { limit: '500000' },
        },
      ],
    }),
    ...[-6, -5, -4, -3, -2, -1].map((months) =>
      clerk(`reports a month ${-months} months back`, '/v1/repayments', 201, {
        events: [{ tradelineId, period: inMonths(months), daysPastDue: 0, paymentStatus: 'full', amounts: exact }],
      }),
    ),
    borealClerk('scores without a consent', `${subject}/scores`, 'CONSENT_NOT_FOUND', asked),
    borealClerk('records a consent', '/v1/consents', 201, {
      ...{ consentId, subjectId, holder: 'BorealMSP', purposes: ['accountReview'], evidence: EVIDENCE },
      expiresOn: `${inMonths(2)}-01`,
    }),
    borealClerk('scores for a use without a card', `${subject}/scores`, 'SCORECARD_NOT_FOUND', {
      ...asked,
      use: 'application',
    }),
    borealClerk('scores the subject', `${subject}/scores`, 201, asked),
    borealClerk('reads the score', `${subject}/scores/1`, 200),
    borealClerk('reads a score that is none', `${subject}/scores/9`, 'SCORE_NOT_FOUND'),
    clerk('overrides it', `${subject}/scores/1/override`, 'NOT_SCORER', refused),
    borealClerk(
      'accepts what needs no override',
      `${subject}/scores/1/override`,
      'OVERRIDE_CONTRADICTS_SCORE',
      accepted,
    ),
    borealClerk('overrides it', `${subject}/scores/1/override`, 201, refused),
    borealClerk('overrides it again', `${subject}/scores/1/override`, 'OVERRIDE_EXISTS', refused),
    supervisor('reads the history of the score', `${subject}/scores/1/history`, 200),
    supervisor('replays the score', `${subject}/scores/1/replay`, 200),
    risk('decides without a policy', `/v1/tradelines/${tradelineId}/limit-decisions`, 'LIMIT_POLICY_NOT_FOUND', {
      entry: 1,
    }),
    risk('proposes a limit policy', '/v1/limit-policies', 201, { policy: { ...EXAMPLE_LIMIT_POLICY, version } }),
    risk('adopts it', '/v1/limit-policy-adoptions', 201, { version }),
    clerk('records a consent to itself', '/v1/consents', 201, {
      ...{ consentId: ownConsent, subjectId, holder: 'AuroraMSP', purposes: ['accountReview'], evidence: EVIDENCE },
      expiresOn: `${inMonths(2)}-01`,
    }),
    clerk('scores its customer', `${subject}/scores`, 201, { ...asked, consentId: ownConsent }),
    risk('decides on the limit', `/v1/tradelines/${tradelineId}/limit-decisions`, 201, { entry: 2 }),
    risk('reads the limit', `/v1/tradelines/${tradelineId}/limit`, 200),
    risk('reads all decisions on it', `/v1/tradelines/${tradelineId}/limit/history`, 200),
    clerk('opens a loan', '/v1/tradelines', 201, {
      tradelines: [
        {
          ...{ tradelineId: loan, subjectId, kind: 'autoLoan', currency: 'EUR', openedOn: `${inMonths(-7)}-02` },
          amounts: { limit: '500000' },
        },
      ],
    }),
    risk('decides on a loan', `/v1/tradelines/${loan}/limit-decisions`, 'KIND_WITHOUT_LIMIT', { entry: 2 }),
    clerk('counts the scores of the month', `${card}/stability?period=${inMonths(0)}`, 200),
    clerk('claims drift of a month under way', `${card}/drift`, 'PERIOD_NOT_OVER', { period: inMonths(0) }),
    clerk('claims drift of a month without scores', `${card}/drift`, 'CLAIM_NOT_BORNE_OUT', { period: inMonths(-1) }),
  ];
}
