import { by, type ScenarioStep } from './scenario-step.js';
import { newPlanId } from './shared.js';

const EVIDENCE = { sha256: 'cd'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1_024 };

/**
 * Forbearance, repair and shock regimes, as the scenario tells them.
 *
 * @param tradelineId - One of Aurora's, in arrears and without an offer of forbearance.
 * @param caseId - An open case on it.
 */
export function reliefSteps(now: Date, tradelineId: string, caseId: string): ScenarioStep[] {
  const inDays = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const inMonths = (months: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
  const clerk = by('Aurora', 'clerk');
  const collector = by('Aurora', 'collector');
  const notary = by('Notary', 'notary1');
  const supervisor = by('Regulator', 'supervisor');
  const at = `/v1/tradelines/${tradelineId}`;
  const step = (kind: string): object => ({ kind, plannedFor: `${inDays(2)}T10:00:00Z` });
  const [steps, hardships, promises] = [`/v1/cases/${caseId}/steps`, `${at}/hardship-requests`, `${at}/promises`];
  const hardship = { measures: ['deferral', 'rateReduction'], evidence: EVIDENCE };
  const [first, second, third] = [newPlanId(), newPlanId(), newPlanId()];
  const plan = (planId: string, amounts: string[], over: object = {}): object => ({
    ...{ planId, tradelineId, proposedFor: 'lender', graceDays: 3 },
    amounts: { currency: 'EUR', debt: String(amounts.reduce((sum, amount) => sum + Number(amount), 0)) },
    instalments: amounts.map((amount, index) => ({ dueOn: inDays(10 * (index + 1)), amount })),
    ...over,
  });
  const money = (amount: string): object => ({ amounts: { currency: 'EUR', amount } });
  const agreed = { acceptedFor: 'subject', evidence: EVIDENCE };
  const policy = {
    ...{ jurisdiction: 'US', version: 'scenario-1', effectiveFrom: '2090-01-01' },
    ...{ maxInstalments: 12, maxPlanMonths: 12, maxGraceDays: 5, proposalDays: 10, cureMonths: 3, probationMonths: 3 },
    ...{ renegotiations: { max: 1, withinMonths: 12 }, promise: { maxDays: 10, graceDays: 1 } },
    ...{ hardship: { decisionDays: 5, reliefDays: 10 }, moratoriumDays: 0, forbearanceFirst: false },
    sources: [{ rule: 'all', source: 'a scenario' }],
  };
  const rule = {
    ...{ jurisdiction: 'US', version: 'scenario-1', effectiveFrom: '2090-01-01' },
    ...{ everyMonths: 2, stepBasisPoints: 1_000, sources: policy.sources },
  };
  const programme = {
    ...{ programmeId: 'us.repair.scenario', version: '1', kind: 'oneTimeRepair', jurisdiction: 'US', kinds: [] },
    ...{ currency: 'USD', maxBalance: '1000000', arrearsFrom: '2020-01', arrearsTo: '2020-12' },
    ...{ repaidBy: '2021-12-31', effectiveFrom: '2022-01-01', source: 'a scenario' },
  };
  const regime = {
    ...{ regimeId: 'scenario', cause: 'pandemic', from: inMonths(-1), to: inMonths(2), evidence: EVIDENCE },
    scope: { regions: ['AQ'], kinds: [], cohort: null },
  };

  return [
    collector('proposes enforcement before an offer', steps, 'FORBEARANCE_NOT_OFFERED', step('enforcement')),
    supervisor('takes in a hardship request', hardships, 201, hardship),
    supervisor('takes in another', hardships, 'HARDSHIP_PENDING', hardship),
    collector('reminds meanwhile', steps, 'COLLECTION_HELD', step('reminder')),
    collector('decides what there is not', `${hardships}/9/decision`, 'HARDSHIP_NOT_FOUND', { decision: 'refused' }),
    collector('refuses the request', `${hardships}/1/decision`, 200, { decision: 'refused' }),
    collector('grants it then', `${hardships}/1/decision`, 'HARDSHIP_DECIDED', { decision: 'granted' }),
    collector('offers forbearance', `${at}/forbearance-offers`, 201, hardship),
    collector('proposes enforcement', steps, 201, step('enforcement')),
    supervisor('places a moratorium', `${at}/moratorium`, 'POLICY_EXCEEDED', { days: 1, evidence: EVIDENCE }),
    supervisor('lifts what there is not', `${at}/moratorium/end`, 'MORATORIUM_NOT_FOUND', {}),

    collector('puts a promise on record', promises, 201, { dueOn: inDays(5), ...money('5000') }),
    collector('puts another', promises, 'PROMISE_OPEN', { dueOn: inDays(5), ...money('5000') }),
    collector('has it settled too early', `${promises}/1/settlement`, 'PROMISE_UNDECIDED', {}),
    collector('has none settled', `${promises}/9/settlement`, 'PROMISE_NOT_FOUND', {}),
    collector('reports its payment', `${promises}/1/payments`, 201, { paidOn: inDays(0), ...money('5000') }),
    collector('has it settled again', `${promises}/1/settlement`, 'PROMISE_SETTLED', {}),
    notary('reads the promises', promises, 200),

    collector('proposes a plan a cent short', '/v1/plans', 'INSTALMENTS_DO_NOT_ADD_UP', {
      ...plan(first, ['5000', '5000']),
      amounts: { currency: 'EUR', debt: '10001' },
    }),
    supervisor('proposes without the word of the subject', '/v1/plans', 'EVIDENCE_MISSING', {
      ...plan(first, ['5000', '5000'], { proposedFor: 'subject' }),
    }),
    collector('proposes a plan', '/v1/plans', 201, plan(first, ['5000', '5000'])),
    collector('proposes it again', '/v1/plans', 'PLAN_EXISTS', plan(first, ['5000', '5000'])),
    collector('proposes another', '/v1/plans', 'PLAN_OPEN', plan(second, ['5000', '5000'])),
    collector('accepts what it proposed', `/v1/plans/${first}/acceptance`, 'PLAN_SIDE_CONSENTED', {
      acceptedFor: 'lender',
    }),
    collector('accepts what there is not', `/v1/plans/${second}/acceptance`, 'PLAN_NOT_FOUND', agreed),
    collector('reports a payment too early', `/v1/plans/${first}/payments`, 'PLAN_NOT_ACTIVE', {
      paidOn: inDays(0),
      ...money('5000'),
    }),
    supervisor('accepts for the subject', `/v1/plans/${first}/acceptance`, 200, agreed),
    collector('takes it back', `/v1/plans/${first}/refusal`, 'PLAN_NOT_PROPOSED', { declinedFor: 'lender' }),
    collector('says it is broken', `/v1/plans/${first}/assessment`, 'PLAN_KEPT', {}),
    collector('reports too much', `/v1/plans/${first}/payments`, 'PAYMENT_EXCEEDS_DEBT', {
      paidOn: inDays(0),
      ...money('10001'),
    }),
    collector('reports a payment', `/v1/plans/${first}/payments`, 201, { paidOn: inDays(0), ...money('6000') }),
    collector('replaces it by less', '/v1/plans', 'DEBT_MISMATCH', plan(second, ['3000'], { replaces: first })),
    supervisor('proposes for the subject to replace it', '/v1/plans', 201, {
      ...plan(second, ['4000'], { replaces: first, proposedFor: 'subject', evidence: EVIDENCE }),
    }),
    collector('declines', `/v1/plans/${second}/refusal`, 200, { declinedFor: 'lender' }),
    collector('proposes to replace it', '/v1/plans', 201, plan(third, ['4000'], { replaces: first })),
    collector('accepts for the subject', `/v1/plans/${third}/acceptance`, 200, agreed),
    collector('replaces that too', '/v1/plans', 'RENEGOTIATION_LIMIT', {
      ...plan(newPlanId(), ['4000'], { replaces: third }),
    }),
    supervisor('reads the plan', `/v1/plans/${first}`, 200),
    supervisor('reads every version of it', `/v1/plans/${first}/history`, 200),
    supervisor('reads the amounts of it', `/v1/plans/${first}/amounts`, 200),
    notary('reads the amounts of it', `/v1/plans/${first}/amounts`, 'NOT_ENTITLED_TO_READ'),
    collector('reads what was done for the debtor', `${at}/forbearance`, 200),
    notary('reads the history of it', `${at}/forbearance/history`, 200),

    supervisor('adopts a policy', '/v1/forbearance-policies', 201, policy),
    supervisor('adopts it again', '/v1/forbearance-policies', 'VERSION_EXISTS', policy),
    clerk('reads the policies', '/v1/forbearance-policies?jurisdiction=US', 200),
    supervisor('adopts a repair rule', '/v1/repair-rules', 201, rule),
    clerk('reads the repair rules', '/v1/repair-rules?jurisdiction=US', 200),
    supervisor('adopts a programme', '/v1/repair-programmes', 201, programme),
    supervisor('adopts that again', '/v1/repair-programmes', 'PROGRAMME_EXISTS', programme),
    supervisor('adopts one without a currency', '/v1/repair-programmes', 'CURRENCY_MISSING', {
      ...programme,
      programmeId: 'us.repair.other',
      currency: null,
    }),
    clerk('reads the programmes', '/v1/repair-programmes', 200),
    clerk('has none proved', '/v1/repair-programmes/none/proof?lender=AuroraMSP', 'PROGRAMME_NOT_FOUND'),
    clerk('reads the tradeline as reports show it', `${at}/display`, 200),
    clerk('reads what raises the score', `${at}/repair?lostPoints=40`, 200),

    supervisor('declares a shock regime', '/v1/shock-regimes', 201, regime),
    supervisor('declares it again', '/v1/shock-regimes', 'REGIME_EXISTS', regime),
    supervisor('ends what there is not', '/v1/shock-regimes/none/end', 'REGIME_NOT_FOUND', { to: inMonths(0) }),
    supervisor('ends it sooner', '/v1/shock-regimes/scenario/end', 200, { to: inMonths(0) }),
    clerk('reads the shock regimes', '/v1/shock-regimes', 200),
    clerk('counts whom none covers', '/v1/shock-regimes/none/coverage?lender=AuroraMSP', 'REGIME_NOT_FOUND'),
    clerk('reads how its months count', `${at}/treatment`, 200),
  ];
}
