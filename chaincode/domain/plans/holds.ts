import type { Hold, HoldKind, KeptHold } from '../../schema/forbearance.js';
import { Refusal } from '../refusal.js';

/** Whether a hold is in force at an instant (instants of one format compare as text). */
export function isInForce({ until }: Hold, at: string): boolean {
  return until === null || until > at;
}

/** The holds with this one set anew. Those that have ended are dropped, so that the record stays short. */
export function withHold(holds: readonly KeptHold[], hold: KeptHold, at: string): KeptHold[] {
  return [...withoutHold(holds, hold.kind, hold.ref, at), hold];
}

/** The holds without that of this kind and reference, and without those that have ended. */
export function withoutHold(holds: readonly KeptHold[], kind: HoldKind, ref: string, at: string): KeptHold[] {
  return holds.filter((hold) => isInForce(hold, at) && !(hold.kind === kind && hold.ref === ref));
}

/** A hold as it is told: what it rests on is nobody else's business. */
export function toldHold({ kind, since, until }: KeptHold): Hold {
  return { kind, since, until };
}

/**
 * Makes sure that nothing holds collection.
 *
 * @throws {@link Refusal} COLLECTION_HELD.
 */
export function requireNoHold(holds: readonly Hold[], at: string): void {
  const hold = holds.find((each) => isInForce(each, at));
  if (hold === undefined) return;
  throw new Refusal('COLLECTION_HELD', '', `${hold.kind} holds collection until ${hold.until ?? 'it is decided'}`);
}
