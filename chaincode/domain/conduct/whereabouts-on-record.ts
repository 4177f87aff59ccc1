import type { DebtorFile, SetPlaces, SetReference } from '../../schema/debtors.js';
import { millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { revised } from './debtor-file.js';
import { isZone } from './local-time.js';

const MAX_REFERENCES = 64;

/**
 * Records where a debtor may be, from when until when; what was recorded before is replaced, as the history keeps it.
 *
 * @throws {@link Refusal} in this order: TIME_ZONE_UNKNOWN, DATE_OUT_OF_ORDER.
 */
export function setPlaces(debtor: DebtorFile, { places }: Pick<SetPlaces, 'places'>, by: string): DebtorFile {
  for (const [index, { zone, from, until }] of places.entries()) {
    if (!isZone(zone))
      throw new Refusal('TIME_ZONE_UNKNOWN', `places[${index}].zone`, `${zone} is not among the rules`);
    if (until !== null && millisecondsOf(until) <= millisecondsOf(from)) {
      throw new Refusal('DATE_OUT_OF_ORDER', `places[${index}].until`, `it begins at ${from}`);
    }
  }
  return revised(debtor, { places: [...places] }, by);
}

/**
 * Records a number or an address of the debtor's, and whether it was confirmed now.
 *
 * @throws {@link Refusal} RECORD_FULL.
 */
export function setReference(
  debtor: DebtorFile,
  { reference, place, confirmed }: Omit<SetReference, 'commandId' | 'caseId'>,
  at: string,
  by: string,
): DebtorFile {
  const known = debtor.references.find((one) => one.reference === reference);
  if (known === undefined && debtor.references.length >= MAX_REFERENCES) {
    throw new Refusal('RECORD_FULL', 'reference', `${MAX_REFERENCES} are recorded`);
  }
  const next = { reference, place, confirmedAt: confirmed ? at : (known?.confirmedAt ?? null) };
  const others = debtor.references.filter((one) => one !== known);
  return revised(debtor, { references: [...others, next] }, by);
}
