/** One account: its points, and whether it went bad. */
export interface Outcome {
  readonly points: number;
  readonly bad: boolean;
}

/** How well points tell good accounts from bad ones; null where there are none of either. */
export interface Discrimination {
  /** Probability that a good account has more points than a bad one; equal points count half. */
  readonly auc: number;
  readonly gini: number;
  /** Largest distance between the two distributions, over whole classes of equal points. */
  readonly ks: number;
}

export function discrimination(outcomes: readonly Outcome[]): Discrimination | null {
  const classes = new Map<number, { goods: number; bads: number }>();
  for (const { points, bad } of outcomes) {
    const found = classes.get(points) ?? { goods: 0, bads: 0 };
    classes.set(points, { goods: found.goods + (bad ? 0 : 1), bads: found.bads + (bad ? 1 : 0) });
  }
  const bads = outcomes.filter(({ bad }) => bad).length;
  const goods = outcomes.length - bads;
  if (goods === 0 || bads === 0) return null;
  let badsBelow = 0;
  let goodsBelow = 0;
  let halfPairs = 0;
  let ks = 0;
  for (const [, own] of [...classes].sort(([a], [b]) => a - b)) {
    halfPairs += own.goods * (2 * badsBelow + own.bads);
    badsBelow += own.bads;
    goodsBelow += own.goods;
    ks = Math.max(ks, Math.abs(badsBelow / bads - goodsBelow / goods));
  }
  const auc = halfPairs / (2 * goods * bads);
  return { auc, gini: 2 * auc - 1, ks };
}

/** A class of points up to a value, and its share of the accounts that a card was trained on, in parts of a million. */
interface ReferenceClass {
  readonly upTo: number | null;
  readonly share: number;
}

/**
 * Population stability index against the accounts that a card was trained on: below 0.1 the population is the same,
 * beyond 0.25 it is another. An empty class counts as one in a million; null without accounts.
 */
export function populationStability(points: readonly number[], reference: readonly ReferenceClass[]): number | null {
  if (points.length === 0) return null;
  const counts = reference.map(() => 0);
  for (const each of points) {
    const found = reference.findIndex(({ upTo }) => upTo === null || each <= upTo);
    counts[found] = (counts[found] ?? 0) + 1;
  }
  return reference.reduce((total, { share }, index) => {
    const expected = Math.max(share / 1_000_000, 1e-6);
    const actual = Math.max((counts[index] ?? 0) / points.length, 1e-6);
    return total + (actual - expected) * Math.log(actual / expected);
  }, 0);
}
