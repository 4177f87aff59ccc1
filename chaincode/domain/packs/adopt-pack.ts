import type { AdoptPack, ConductPack, PackCalendar, PackRecord } from '../../schema/packs.js';
import { millisecondsOf } from '../calendar.js';
import { isZone } from '../conduct/local-time.js';
import { defaultVersion, shippedPack } from '../conduct/packs/shipped.js';
import { Refusal } from '../refusal.js';

const MAX_ADOPTED = 200;

/**
 * Puts a new version of a pack on record, for the regulator to adopt. A version is proposed once and never changed.
 *
 * @throws {@link Refusal} in this order: PACK_EXISTS, PACK_INVALID.
 */
export function proposePack(pack: ConductPack, existing: PackRecord | undefined, at: string, by: string): PackRecord {
  if (existing !== undefined || shippedPack(pack.jurisdiction, pack.version) !== undefined) {
    throw new Refusal('PACK_EXISTS', 'pack.version', 'this version stands');
  }
  for (const [index, zone] of pack.defaultZones.entries()) {
    if (!isZone(zone)) throw new Refusal('PACK_INVALID', `pack.defaultZones[${index}]`, 'not among the zones');
  }
  const ids = pack.rules.map(({ id }) => id);
  for (const [index, rule] of pack.rules.entries()) {
    const field = `pack.rules[${index}]`;
    if (ids.indexOf(rule.id) !== index) throw new Refusal('PACK_INVALID', `${field}.id`, 'another rule has this id');
    if (rule.kind === 'hours' && rule.opens >= rule.closes) {
      throw new Refusal('PACK_INVALID', `${field}.closes`, 'hours close after they open');
    }
    if (rule.kind === 'visitStaff' && rule.max < rule.min) {
      throw new Refusal('PACK_INVALID', `${field}.max`, 'the most are not fewer than the least');
    }
  }
  return { pack, status: 'proposed', proposedAt: at, proposedBy: by, effectiveFrom: null, revision: 1, by };
}

/**
 * Adopts a version that was proposed: cases opened from an instant on keep it.
 *
 * @param record - `undefined` where nobody has proposed it; a version that is part of the contract needs no proposal.
 * @throws {@link Refusal} in this order: PACK_NOT_FOUND, PACK_ALREADY_ADOPTED, DATE_OUT_OF_ORDER (no pack holds for the
 * past), RECORD_FULL.
 */
export function adoptPack(
  record: PackRecord | undefined,
  calendar: PackCalendar,
  { jurisdiction, version, effectiveFrom }: Omit<AdoptPack, 'commandId'>,
  at: string,
  by: string,
): { record: PackRecord; calendar: PackCalendar } {
  const proposed = record ?? shipped(jurisdiction, version, at, by);
  if (proposed.status === 'adopted') {
    throw new Refusal('PACK_ALREADY_ADOPTED', 'version', `it holds from ${proposed.effectiveFrom ?? ''}`);
  }
  if (millisecondsOf(effectiveFrom) < millisecondsOf(at)) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'effectiveFrom', `it is ${at}`);
  }
  if (calendar.adopted.length >= MAX_ADOPTED) throw new Refusal('RECORD_FULL', 'version', 'too many versions');
  const adopted = [...calendar.adopted, { version, effectiveFrom }].sort(
    (a, b) => millisecondsOf(a.effectiveFrom) - millisecondsOf(b.effectiveFrom),
  );
  return {
    record: { ...proposed, status: 'adopted', effectiveFrom, revision: proposed.revision + (record ? 1 : 0), by },
    calendar: { jurisdiction, adopted, revision: calendar.revision + 1, by },
  };
}

function shipped(jurisdiction: ConductPack['jurisdiction'], version: string, at: string, by: string): PackRecord {
  const pack = shippedPack(jurisdiction, version);
  if (pack === undefined) throw new Refusal('PACK_NOT_FOUND', 'version', 'nobody has proposed this version');
  return { pack, status: 'proposed', proposedAt: at, proposedBy: by, effectiveFrom: null, revision: 1, by };
}

/** The version that holds at an instant: the one adopted last for it, or the one that is part of the contract. */
export function versionInForce({ jurisdiction, adopted }: PackCalendar, at: string): string {
  const inForce = adopted.filter(({ effectiveFrom }) => millisecondsOf(effectiveFrom) <= millisecondsOf(at));
  return inForce.at(-1)?.version ?? defaultVersion(jurisdiction);
}
