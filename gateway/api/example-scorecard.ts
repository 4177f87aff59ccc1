import type { Scorecard } from '@attestry/chaincode/schema';

/** The smallest card that there can be: real ones have some ten characteristics a segment. */
export const EXAMPLE_SCORECARD: Scorecard = {
  version: 'demo-v1',
  purpose: 'Behaviour of revolving accounts',
  scale: { points: 600, odds: 50, pointsToDouble: 20 },
  history: { minimumMonths: 6, freshMonths: 3 },
  currencies: { EUR: 0 },
  segmentBy: 'arrearsNow',
  segments: [
    {
      name: 'all',
      upTo: null,
      reason: null,
      base: 540,
      characteristics: [
        {
          name: 'weightedArrears',
          reason: 'ARREARS_RECENT',
          bins: [
            { upTo: 0, points: 20 },
            { upTo: 6, points: -15 },
            { upTo: null, points: -60 },
          ],
          missing: 0,
        },
      ],
    },
  ],
  bands: [
    { name: 'A', from: 550 },
    { name: 'B', from: null },
  ],
  reference: [
    { upTo: 500, share: 150_000 },
    { upTo: null, share: 850_000 },
  ],
  provenance: {
    data: {
      source: 'Invented accounts',
      sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      accounts: 10_000,
      bads: 1_200,
      outcome: '90 days past due within a year',
    },
    code: { name: 'demo', sha256: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9' },
    holdOut: { accounts: 3_000, bads: 360, auc: 7_800, gini: 5_600, ks: 4_200, brier: 1_300 },
    crossValidation: {
      ...{ accounts: 10_000, bads: 1_200, auc: 7_810, gini: 5_620, ks: 4_230, brier: 1_290 },
      ...{ folds: 5, repeats: 5, aucDeviation: 90 },
    },
  },
};
