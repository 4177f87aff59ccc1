import { Refusal } from './refusal.js';

/** Data that is adopted version by version, each from a day on. */
interface Versioned {
  readonly version: string;
  readonly effectiveFrom: string;
}

/** The version in force on a day: the latest that has begun; before any has, the first. */
export function inForce<T extends Versioned>(versions: readonly T[], today: string): T {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= today);
  const found = begun.at(-1) ?? versions[0];
  if (found === undefined) throw new Error('there is always a first version');
  return found;
}

/**
 * Adds a version. It governs from its day on and changes nothing that was decided before.
 *
 * @param versions - Oldest first.
 * @throws {@link Refusal} in this order: VERSION_EXISTS, DATE_OUT_OF_ORDER.
 */
export function withVersion<T extends Versioned>(versions: readonly T[], next: T, today: string, path: string): T[] {
  if (versions.some(({ version }) => version === next.version)) {
    throw new Refusal('VERSION_EXISTS', `${path}.version`, `version ${next.version} stands`);
  }
  const last = versions.at(-1)?.effectiveFrom ?? '';
  if (next.effectiveFrom < today || next.effectiveFrom <= last) {
    throw new Refusal('DATE_OUT_OF_ORDER', `${path}.effectiveFrom`, `not before ${today}, and after ${last}`);
  }
  return [...versions, next];
}
