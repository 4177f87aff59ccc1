import type { Jurisdiction } from '../../../schema/primitives.js';
import type { ConductPack } from '../../../schema/packs.js';
import { CN_PACK } from './cn.js';
import { EU_PACK } from './eu.js';
import { UK_PACK } from './uk.js';
import { US_PACK } from './us.js';

/**
 * The packs that are part of the contract. A case keeps its version for as long as it runs, so one that has been
 * shipped stays; a new one is added under its jurisdiction, newest last.
 */
export const SHIPPED_PACKS: Readonly<Record<Jurisdiction, readonly [ConductPack, ...ConductPack[]]>> = {
  CN: [CN_PACK],
  EU: [EU_PACK],
  UK: [UK_PACK],
  US: [US_PACK],
};

export function shippedPack(jurisdiction: Jurisdiction, version: string): ConductPack | undefined {
  return SHIPPED_PACKS[jurisdiction].find((pack) => pack.version === version);
}

/** The version that holds where the regulator has adopted none. */
export function defaultVersion(jurisdiction: Jurisdiction): string {
  const packs = SHIPPED_PACKS[jurisdiction];
  return (packs.at(-1) ?? packs[0]).version;
}
