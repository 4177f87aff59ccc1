import { classOf, populationStability } from '../domain/scorecards/stability.js';
import type { ScoreTally } from '../schema/ratification.js';
import type { Scorecard } from '../schema/scorecards.js';
import type { Override, ScoreRecord } from '../schema/scores.js';
import type { z } from 'zod';
import { decode, encode } from './encoding.js';
import { scoredKey, scoredRange, scoreKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** How many records one read brings. */
const CHUNK = 10_000;

/** What one score adds to the count of its card: points (none: a thin file), or the side of an override. */
type Counted = number | 'thin' | z.output<typeof Override>['side'];

export async function loadScore(store: Store, subjectId: string, entry: number): Promise<ScoreRecord | undefined> {
  const [value] = await store.getMany([scoreKey(subjectId, entry)]);
  return value === undefined ? undefined : decode<ScoreRecord>(value);
}

/**
 * Writes a score, or what became of it. It is bound to nobody's peer beyond the definition's policy, as the footprint of
 * which it is part.
 */
export function saveScore(store: Store, record: ScoreRecord): void {
  store.put(scoreKey(record.subjectId, record.entry), encode(record));
}

export function scoreHistory(store: Store, subjectId: string, entry: number): Promise<RecordVersion<ScoreRecord>[]> {
  return recordHistory<ScoreRecord>(store, scoreKey(subjectId, entry));
}

/** Counts a score with its card and month. */
export function countScore(store: Store, version: string, counted: Counted): void {
  store.put(scoredKey(version, store.at.slice(0, 7), store.transactionId), encode(counted));
}

/** A card's scores of a month, counted. */
export async function tallyScores(store: Store, card: Scorecard, period: string): Promise<ScoreTally> {
  const { version, reference } = card;
  const { from, to } = scoredRange(version, period);
  const counts = reference.map(() => 0);
  const sides = { thin: 0, lowSide: 0, highSide: 0 };
  for (let next = from; ;) {
    const found = await store.scan(next, to, CHUNK);
    for (const { value } of found) {
      const counted = decode<Counted>(value);
      if (typeof counted === 'number')
        counts[classOf(counted, reference)] = (counts[classOf(counted, reference)] ?? 0) + 1;
      else sides[counted] += 1;
    }
    const last = found.at(-1);
    if (last === undefined || found.length < CHUNK) break;
    next = `${last.key}\u0001`;
  }
  return {
    version,
    period,
    scored: counts.reduce((sum, count) => sum + count, 0),
    thinFiles: sides.thin,
    overrides: { lowSide: sides.lowSide, highSide: sides.highSide },
    classes: reference.map(({ upTo, share }, n) => ({ upTo, scored: counts[n] ?? 0, expected: share })),
    stability: populationStability(counts, reference),
  };
}
