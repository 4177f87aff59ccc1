import { millisecondsOf } from '../calendar.js';
import type { Facts } from './facts.js';
import { localTime, type LocalTime } from './local-time.js';

/** A place where the debtor may be, and its clock. */
export interface Whereabout {
  readonly zone: string;
  readonly time: LocalTime;
}

/**
 * The places where a debtor may be at an instant, and the instant until which their clocks run on unchanged: the next
 * change of an offset, or of the places. Where none is recorded, the pack's default places count, all of them.
 */
export function whereabouts(
  { debtor, pack }: Pick<Facts, 'debtor' | 'pack'>,
  ms: number,
): { places: Whereabout[]; steadyUntilMs: number } {
  const edges = debtor.places.flatMap(({ from, until }) => [
    millisecondsOf(from),
    ...(until === null ? [] : [millisecondsOf(until)]),
  ]);
  const current = debtor.places
    .filter(({ from, until }) => millisecondsOf(from) <= ms && (until === null || ms < millisecondsOf(until)))
    .map(({ zone }) => zone);
  const zones = current.length === 0 ? pack.defaultZones : [...new Set(current)];
  const places = zones.map((zone) => ({ zone, time: localTime(zone, ms) }));
  const steadyUntilMs = Math.min(
    ...places.map(({ time }) => time.changesAtMs),
    ...edges.filter((edgeMs) => edgeMs > ms),
  );
  return { places, steadyUntilMs };
}
