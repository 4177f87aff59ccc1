import type { LimitPolicy } from '@attestry/chaincode/schema';

/** A cautious policy: little-used limits of weak accounts are cut, signals freeze, and calm gives back step by step. */
export const EXAMPLE_LIMIT_POLICY: LimitPolicy = {
  version: 'cautious-2026',
  rules: [
    { id: 'behind', bands: [], utilisation: null, signals: ['arrears'], action: { kind: 'freeze' } },
    {
      id: 'unusual',
      bands: [],
      utilisation: null,
      signals: ['activityFall', 'utilisationJump', 'inquiries30Days', 'inquirersOverCap'],
      action: { kind: 'reduce', by: 2_500 },
    },
    {
      id: 'weak-and-little-used',
      bands: ['C', 'D', 'E', 'F'],
      utilisation: { from: 0, to: 6 },
      signals: [],
      action: { kind: 'reduceToOwed' },
    },
    { id: 'calm', bands: ['A', 'B'], utilisation: null, signals: [], action: { kind: 'restore' } },
  ],
  fall: { most: 3_000, days: 90 },
  rise: { step: 1_000, days: 30, calmDays: 90 },
  notice: { days: 30, source: '12 CFR 1002.9(a)(1)(iii)' },
};
