import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** What the next random number is drawn from; drawing changes it. */
export type Rng = Parameters<typeof uniformInt>[0];

/** Draws a class in proportion to its count. */
export function draw(rng: Rng, counts: readonly number[]): number {
  return classAt(counts, uniformInt(rng, 0, total(counts) - 1));
}

/** The class of the case at `position` when cases lie in order of their classes. */
export function classAt(counts: readonly number[], position: number): number {
  let below = 0;
  return counts.findIndex((count) => (below += count) > position);
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** One of these, each as likely as the others. */
export function oneOf<T>(rng: Rng, items: readonly T[]): T {
  const item = items[uniformInt(rng, 0, items.length - 1)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}
