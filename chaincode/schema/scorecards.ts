import { z } from 'zod';
import { CURRENCIES, Period, Sha256, TradelineId, line } from './primitives.js';

/**
 * Every fact that a scorecard may count, computed by domain/scoring/characteristics.ts from what is on the ledger.
 * A person's age, sex, marriage, education and residence are not among them, so no scorecard can use them.
 */
export const CHARACTERISTICS = [
  'ageOfFile',
  'amountPaid',
  'amountPaidBefore',
  'amountPaidNow',
  'arrearsBefore',
  'arrearsEntries',
  'arrearsGrowth',
  'arrearsNow',
  'arrearsOldest',
  'arrearsPeak',
  'arrearsStreak',
  'bestPayment',
  'deepArrearsMonths',
  'fullMonths',
  'fullStreak',
  'hardInquiries',
  'highestBalance',
  'highestUtilisation',
  'leastAmountPaid',
  'limit',
  'minimumStreak',
  'monthsSinceArrears',
  'overLimitMonths',
  'paidMonths',
  'paidOfLimit',
  'paymentBefore',
  'paymentMean',
  'paymentNow',
  'purchaseMonths',
  'purchases',
  'purchasesNow',
  'transactions',
  'transactionsFall',
  'unpaidMonths',
  'unpaidStreak',
  'utilisationNow',
  'utilisationRecent',
  'utilisationRise',
  'weightedArrears',
  'weightedArrearsBefore',
  'worstArrears',
  'worstPayment',
] as const;
export const Characteristic = z.enum(CHARACTERISTICS);
export type Characteristic = z.infer<typeof Characteristic>;

/** Why a score is not higher: what a notice of adverse action names. Stable; docs/scorecard.md says each in words. */
export const ReasonCode = z.enum([
  'ACCOUNT_LITTLE_USED',
  'AMOUNTS_PAID_LOW',
  'ARREARS_DEEP',
  'ARREARS_NOW',
  'ARREARS_RECENT',
  'BALANCE_EXPERIENCE_SHORT',
  'FILE_YOUNG',
  'INQUIRIES_MANY',
  'LIMIT_LOW',
  'MINIMUM_PAYMENTS',
  'PAYMENTS_LOW',
  'PAYMENTS_MISSED',
  'TRANSACTIONS_FALLEN',
  'UTILISATION_HIGH',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

const Points = z.int().min(-2_000).max(2_000);
const Share = z.int().min(0).max(1_000_000).describe('Parts of a million');
const Measure = z.int().min(-10_000).max(10_000).describe('Ten-thousandths');

/** Whether upper ends grow and the last one is open, so that every value falls into exactly one class. */
function partition(classes: readonly { upTo: number | null }[]): boolean {
  return classes.every(({ upTo }, index) => {
    if (index === classes.length - 1) return upTo === null;
    const before = classes[index - 1]?.upTo ?? -Infinity;
    return upTo !== null && upTo > before;
  });
}
const PARTITION = 'upper ends grow, and the last class has none';
const UpTo = z.int().nullable().describe('Largest value that falls into it; null: no end');

export const ScorecardBin = z.strictObject({ upTo: UpTo, points: Points });
export type ScorecardBin = z.infer<typeof ScorecardBin>;

export const ScorecardCharacteristic = z.strictObject({
  name: Characteristic,
  reason: ReasonCode.describe('What its lost points are called'),
  bins: z.array(ScorecardBin).min(1).max(20).refine(partition, PARTITION),
  missing: Points.describe('Where the ledger knows no value, for example of a payment when nothing was due'),
});
export type ScorecardCharacteristic = z.infer<typeof ScorecardCharacteristic>;

export const ScorecardSegment = z.strictObject({
  name: line(40),
  upTo: UpTo.describe('Largest value of the segmenting characteristic; null: no end'),
  reason: ReasonCode.nullable().describe('What being in this segment and not in the best is called'),
  base: Points,
  characteristics: z
    .array(ScorecardCharacteristic)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a characteristic counts once'),
});
export type ScorecardSegment = z.infer<typeof ScorecardSegment>;

export const ScoreBand = z.strictObject({
  name: z.string().regex(/^[A-Z]$/),
  from: Points.nullable().describe('Least points of the band; null: no end'),
});

/** How well a card told good from bad accounts that it had not seen, in ten-thousandths. */
export const ScorecardMetrics = z.strictObject({
  accounts: z.int().min(0),
  bads: z.int().min(0),
  auc: Measure,
  gini: Measure,
  ks: Measure,
  brier: Measure,
});

export const ScorecardProvenance = z.strictObject({
  data: z.strictObject({
    source: line(200),
    sha256: Sha256,
    accounts: z.int().min(1),
    bads: z.int().min(1),
    outcome: line(200),
  }),
  code: z.strictObject({ name: line(100), sha256: Sha256.describe('Over the sources that made this card') }),
  holdOut: ScorecardMetrics.describe('A card of the same recipe on 70 % of the data, measured on the other 30 %'),
  crossValidation: ScorecardMetrics.extend({
    folds: z.int().min(2),
    repeats: z.int().min(1),
    aucDeviation: Measure.describe('Standard deviation over the folds'),
  }),
});

export const ScorecardVersion = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{2,39}$/)
  .describe('3 to 40 lower-case letters, digits, dots and dashes, for example taiwan-v1');

/**
 * A scorecard as data. A segment gives an account its base and, for each of its characteristics, the points of the bin
 * that the value falls into; integers all through. The account's score is the least that its segment or one before it
 * gives, so that being in a worse segment never earns points.
 */
export const Scorecard = z.strictObject({
  version: ScorecardVersion,
  purpose: line(300),
  scale: z
    .strictObject({ points: Points, odds: z.int().min(1), pointsToDouble: z.int().min(1) })
    .describe('At so many points, so many good accounts to a bad one; so many points more double that'),
  history: z
    .strictObject({ minimumMonths: z.int().min(6).max(60), freshMonths: z.int().min(1).max(12) })
    .describe('Months an account must have reported to be scored; and how recently'),
  currencies: z
    .partialRecord(z.enum(CURRENCIES), z.int().min(-60).max(60))
    .describe('Added to limit bands of a currency, so that they mean what they meant where the card was trained'),
  segmentBy: Characteristic,
  segments: z
    .array(ScorecardSegment)
    .min(1)
    .max(10)
    .refine(partition, PARTITION)
    .describe('By the value of the segmenting characteristic, the worse later'),
  bands: z
    .array(ScoreBand)
    .min(1)
    .max(26)
    .refine(
      (bands) => partition(bands.map(({ from }) => ({ upTo: from === null ? null : -from }))),
      'least points fall, and the last band has none',
    ),
  reference: z
    .array(z.strictObject({ upTo: UpTo, share: Share }))
    .min(2)
    .max(50)
    .refine(partition, PARTITION)
    .refine(
      (classes) => classes.reduce((sum, { share }) => sum + share, 0) === 1_000_000,
      'the shares add up to a million',
    )
    .describe('How the points of the training accounts are spread; population stability is measured against it'),
  provenance: ScorecardProvenance,
});
export type Scorecard = z.infer<typeof Scorecard>;

export const ScoreReason = z.object({
  code: ReasonCode,
  pointsLost: z.int().min(1).describe('Against the best bins'),
  because: z.array(
    z.object({
      characteristic: Characteristic,
      value: z.int().nullable(),
      pointsLost: z.int().min(1),
      better: z
        .object({ from: z.int().nullable(), upTo: z.int().nullable(), pointsGained: z.int().min(1) })
        .nullable()
        .describe('The best bin; null where being in another segment is what would help'),
    }),
  ),
});
export type ScoreReason = z.infer<typeof ScoreReason>;

/** The score that the same accounts would have if the months to come went like this, all else as it is. */
export const ScoreOutlook = z.object({
  plan: z.enum(['full', 'minimum']).describe('Each month paid in full, or its minimum; nothing past due'),
  months: z.int().min(1),
  points: z.int(),
});
export type ScoreOutlook = z.infer<typeof ScoreOutlook>;

const ScoreBasis = z.object({
  scorecard: z.string(),
  asOf: Period.describe('The score speaks of the end of this month'),
  inputsDigest: Sha256.describe('Over all that the score was computed from'),
});

/** Why there is no score: too little is known, and a guess would be worse. */
export const ThinFileCause = z.enum(['noTradeline', 'historyOld', 'historyShort', 'currencyNotCovered']);
export type ThinFileCause = z.infer<typeof ThinFileCause>;

export const ScoredAnswer = ScoreBasis.extend({
  scored: z.literal(true),
  points: z.int(),
  band: z.string(),
  oddsHundredths: z.int().min(0).describe('Hundredths of good accounts to a bad one, as the card is scaled'),
  defaultBasisPoints: z.int().min(0).max(10_000),
  segment: z.string().describe('The segment whose table decided'),
  tradelineId: TradelineId.describe('The account that decides: the one with the fewest points'),
  reasons: z.array(ScoreReason).max(5).describe('Largest loss first; a fifth only where inquiries count'),
  outlook: z.array(ScoreOutlook),
  pointsWithoutRegime: z.int().describe('What the points were if no month had been deferred'),
  deferredMonths: z.int().min(0).describe('Months of the deciding account that a shock regime deferred'),
});
export const ThinFileAnswer = ScoreBasis.extend({
  scored: z.literal(false),
  cause: ThinFileCause,
  monthsReported: z.int().min(0).describe('Of the account with most'),
  monthsNeeded: z.int().min(1),
});
export const Score = z.discriminatedUnion('scored', [ScoredAnswer, ThinFileAnswer]);
export type Score = z.infer<typeof Score>;
export type ScoredAnswer = z.infer<typeof ScoredAnswer>;
export type ThinFileAnswer = z.infer<typeof ThinFileAnswer>;
