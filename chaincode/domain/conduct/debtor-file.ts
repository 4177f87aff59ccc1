import type { DebtorFile, Slot } from '../../schema/debtors.js';
import type { ConductHold } from '../../schema/conduct-holds.js';
import { millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { isThirdParty } from './facts.js';
import { DAY_MS } from './local-time.js';

/** Longer than any cap looks back. */
const SLOT_DAYS = 60;
/** More than the caps of any pack let through in that time; a bound, so that a record has one. */
const MAX_SLOTS = 400;
const MAX_PERMITS = 9_999;
const MAX_KEPT = 200;

/** What is known of a debtor before anything is. */
export function newDebtorFile(lender: string, subjectId: string): DebtorFile {
  return {
    lender,
    subjectId,
    permits: 0,
    slots: [],
    places: [],
    references: [],
    namedContacts: [],
    refusedChannels: [],
    ceasedAt: null,
    attorney: null,
    workplaceForbidden: false,
    vulnerable: false,
    notices: [],
    debts: [],
    thirdParties: [],
    failures: 0,
    numberInvalid: false,
    complaints: [],
    revision: 0,
    by: '',
  };
}

/** The next version of a debtor's file. */
export function revised(debtor: DebtorFile, change: Partial<DebtorFile>, by: string): DebtorFile {
  return { ...debtor, ...change, revision: debtor.revision + 1, by };
}

/**
 * A debtor's file with room for one more contact: what is too old for any cap is left out, but that a third party was
 * contacted stays.
 *
 * @throws {@link Refusal} RECORD_FULL.
 */
export function withRoom(debtor: DebtorFile, at: string): DebtorFile {
  const oldestMs = millisecondsOf(at) - SLOT_DAYS * DAY_MS;
  const recent = (slot: Slot): boolean => millisecondsOf(slot.at) >= oldestMs;
  const forgotten = debtor.slots.filter((slot) => !recent(slot) && slot.state === 'reserved' && isThirdParty(slot));
  const thirdParties = forgotten.reduce(
    (parties, { reference }) => withThirdParty(parties, reference, false),
    debtor.thirdParties,
  );
  const slots = debtor.slots.filter(recent);
  if (slots.length >= MAX_SLOTS || debtor.permits >= MAX_PERMITS || thirdParties.length >= MAX_KEPT) {
    throw new Refusal('RECORD_FULL', 'caseId', 'more contacts than this debtor may be subjected to');
  }
  return { ...debtor, slots, thirdParties };
}

/** Third parties, one more or one that has refused. */
export function withThirdParty(
  parties: DebtorFile['thirdParties'],
  reference: string,
  refused: boolean,
): DebtorFile['thirdParties'] {
  const known = parties.find((party) => party.reference === reference);
  if (known === undefined) return [...parties, { reference, refused }];
  return parties.map((party) => (party === known ? { reference, refused: known.refused || refused } : party));
}

/**
 * Takes back the permits that have not ended yet and that `concerned` names. Who still wants to contact asks again, and
 * is judged by what is known now.
 */
export function withdrawn(slots: readonly Slot[], at: string, concerned: (slot: Slot) => boolean = () => true): Slot[] {
  return slots.map((slot) =>
    slot.state === 'reserved' && millisecondsOf(slot.until) > millisecondsOf(at) && concerned(slot)
      ? { ...slot, state: 'withdrawn', withdrawnAt: at }
      : slot,
  );
}

/** What holds collection of one debt: what other concepts set, and the complaints that nobody has decided yet. */
export function holdsOn(debtor: DebtorFile, tradelineId: string, set: readonly ConductHold[]): ConductHold[] {
  const concerning = set.filter(
    (hold) =>
      (hold.lender === null || hold.lender === debtor.lender) &&
      (hold.tradelineId === null || hold.tradelineId === tradelineId),
  );
  const complaints = debtor.complaints
    .filter(({ decision }) => decision === null)
    .map(({ complaint, filedAt, filedBy }): ConductHold => ({
      kind: 'complaint',
      reference: `complaint ${complaint}`,
      lender: debtor.lender,
      tradelineId: null,
      since: filedAt,
      until: null,
      by: filedBy,
    }));
  return [...concerning, ...complaints];
}
