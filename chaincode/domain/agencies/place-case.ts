import type { AgencyConduct, PlaceCase, Placement, RegisterStaff, Staff } from '../../schema/agencies.js';
import type { Case } from '../../schema/cases.js';
import type { Member } from '../../schema/members.js';
import type { ConductPack } from '../../schema/packs.js';
import { millisecondsOf } from '../calendar.js';
import { requireLenderOfCase, requireOpen } from '../collections/require-case.js';
import { ConductRefused } from '../conduct/conduct-refused.js';
import type { Debt } from '../conduct/facts.js';
import { Refusal } from '../refusal.js';

/**
 * Puts a case into an agency's hands: the channels and purposes it may act in, and until when. What is paid is placed
 * with nobody (12 CFR 1006.30(b), a rule of kind `owed` in the pack).
 *
 * @param agency - The organisation named, as the registry knows it; null where it does not.
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_CASE, CASE_CLOSED, AGENCY_UNKNOWN, PLACEMENT_EXISTS,
 * DATE_OUT_OF_ORDER, CONDUCT_RULE_BROKEN.
 */
export function placeCase(
  file: Case,
  request: PlaceCase,
  lender: string,
  agency: Member | null,
  existing: Placement | undefined,
  debt: Debt,
  pack: ConductPack,
  at: string,
  by: string,
): Placement {
  requireLenderOfCase(file, lender);
  requireOpen(file);
  if (agency?.role !== 'agency' || agency.status !== 'active') {
    throw new Refusal('AGENCY_UNKNOWN', 'agency', 'no agency that is admitted and active');
  }
  if (existing?.recalledAt === null && millisecondsOf(existing.until) > millisecondsOf(at)) {
    throw new Refusal('PLACEMENT_EXISTS', 'agency', `placed until ${existing.until}`);
  }
  if (millisecondsOf(request.until) <= millisecondsOf(at)) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'until', `it is ${at}`);
  }
  const owed = pack.rules.find(({ kind }) => kind === 'owed');
  if (owed !== undefined && (!debt.open || debt.daysPastDue === 0)) {
    const fact = debt.open ? 'nothing is past due' : 'the account is closed';
    const broken = [{ rule: owed.id, field: 'caseId', fact, nextAllowedAt: null }];
    throw new ConductRefused({ nextAllowedAt: null, broken });
  }
  return {
    caseId: file.caseId,
    lender,
    agency: agency.mspId,
    channels: [...request.channels],
    purposes: [...request.purposes],
    placedAt: at,
    until: request.until,
    recalledAt: null,
    revision: (existing?.revision ?? 0) + 1,
    by,
  };
}

/**
 * Takes a case back. From this transaction on the agency gets no permit, and the caller withdraws those it holds.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_CASE, NOT_PLACED.
 */
export function recallPlacement(
  file: Case,
  placement: Placement | undefined,
  lender: string,
  at: string,
  by: string,
): Placement {
  requireLenderOfCase(file, lender);
  if (placement?.recalledAt !== null) throw new Refusal('NOT_PLACED', 'agency', 'the agency does not have the case');
  return { ...placement, recalledAt: at, revision: placement.revision + 1, by };
}

/** Registers one of the caller's own collectors, or renews the training on record. */
export function registerStaff(
  request: RegisterStaff,
  employer: string,
  existing: Staff | undefined,
  by: string,
): Staff {
  const { staffId, trainedUntil, mayVisit } = request;
  return { employer, staffId, trainedUntil, mayVisit, revision: (existing?.revision ?? 0) + 1, by };
}

type Count = 'placements' | 'recalls' | 'refusals' | 'complaintsUpheld' | 'complaintsDismissed' | 'irregularities';

/** An agency's conduct record with one more of something. */
export function counted(agency: string, record: AgencyConduct | undefined, what: Count, by: string): AgencyConduct {
  const known = record ?? newConduct(agency);
  return { ...known, [what]: known[what] + 1, revision: known.revision + 1, by };
}

export function newConduct(agency: string): AgencyConduct {
  return {
    agency,
    placements: 0,
    recalls: 0,
    refusals: 0,
    complaintsUpheld: 0,
    complaintsDismissed: 0,
    irregularities: 0,
    revision: 0,
    by: '',
  };
}
