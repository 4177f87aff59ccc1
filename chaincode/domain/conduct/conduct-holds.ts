import type { ConductHold } from '../../schema/conduct-holds.js';
import { millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';

const MAX_HOLDS = 64;

/**
 * Sets a hold; one of the same kind and reference is replaced. What has ended makes room.
 *
 * @throws {@link Refusal} RECORD_FULL.
 */
export function withHold(holds: readonly ConductHold[], hold: ConductHold): ConductHold[] {
  const running = withoutHold(holds, hold.kind, hold.reference).filter(
    ({ until }) => until === null || millisecondsOf(until) > millisecondsOf(hold.since),
  );
  if (running.length >= MAX_HOLDS) throw new Refusal('RECORD_FULL', '', 'more holds than a person can have');
  return [...running, hold];
}

/** Ends a hold. */
export function withoutHold(
  holds: readonly ConductHold[],
  kind: ConductHold['kind'],
  reference: string,
): ConductHold[] {
  return holds.filter((one) => one.kind !== kind || one.reference !== reference);
}
