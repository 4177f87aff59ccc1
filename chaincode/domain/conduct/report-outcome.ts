import type { Case } from '../../schema/cases.js';
import type { DebtorFile, Slot } from '../../schema/debtors.js';
import type { ConductHold } from '../../schema/conduct-holds.js';
import type { ConductPack } from '../../schema/packs.js';
import type { Irregularity, Permit, ReportContact, ReportOutcome } from '../../schema/permits.js';
import { millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';
import { contactEffects, isSpoken, slotStateOf } from './contact-effects.js';
import { revised, withRoom } from './debtor-file.js';
import { instantOf } from './decide-contact.js';
import { TIME_ZONE_VERSION } from './time-zone-data.js';

const HOUR_MS = 3_600_000;

/** Who reports, and when. */
export interface Reporting {
  /** MSP of the reporter. */
  readonly mspId: string;
  readonly at: string;
  readonly by: string;
  readonly transactionId: string;
}

/** A permit or contact, and what is known of the debtor after it. */
export interface Reported {
  readonly permit: Permit;
  readonly debtor: DebtorFile;
}

/**
 * What came of a permit. The truth is never refused: a contact outside its window, or after its permit was taken back,
 * is recorded, counts, and is marked for the regulator.
 *
 * @throws {@link Refusal} in this order: NOT_HOLDER_OF_PERMIT, PERMIT_REPORTED, PERMIT_OUT_OF_TIME, EVIDENCE_MISSING.
 */
export function reportOutcome(
  file: Case,
  permit: Permit,
  debtor: DebtorFile,
  holds: readonly ConductHold[],
  pack: ConductPack,
  request: ReportOutcome,
  { mspId, at, by }: Reporting,
): Reported {
  if (mspId !== permit.holder && mspId !== permit.lender) {
    throw new Refusal('NOT_HOLDER_OF_PERMIT', 'permit', `the permit is ${permit.holder}'s`);
  }
  if (permit.outcome !== null) {
    throw new Refusal('PERMIT_REPORTED', 'permit', `an outcome was reported at ${permit.outcome.reportedAt}`);
  }
  const { result } = request;
  const contactedAt = request.contactedAt ?? permit.notBefore;
  requireReportable(permit.channel, { result, contactedAt, evidence: request.evidence }, pack, at);

  const slot = debtor.slots.find((one) => one.permit === permit.permit);
  const irregular = irregularities(permit, slot, holds, pack, result, contactedAt, at);
  const outcome = { result, contactedAt, evidence: request.evidence ?? null, reportedAt: at, reportedBy: by };
  const slots = debtor.slots.map((one) =>
    one === slot
      ? {
          ...one,
          state: slotStateOf(result),
          // Counted for the day on which it was made, where that is not the one that was permitted.
          at: irregular.includes('outsideWindow') ? contactedAt : one.at,
        }
      : one,
  );
  const contact = { ...permit, tradelineId: file.tradelineId, result, at: contactedAt };
  return {
    permit: { ...permit, outcome, irregular, revision: permit.revision + 1, by },
    debtor: revised(contactEffects({ ...debtor, slots }, contact, pack, at), {}, by),
  };
}

/**
 * A contact that was made without a permit. It counts like any other, and no outcome makes it regular.
 *
 * @throws {@link Refusal} in this order: PERMIT_OUT_OF_TIME, EVIDENCE_MISSING, RECORD_FULL.
 */
export function reportContact(
  file: Case,
  debtor: DebtorFile,
  pack: ConductPack,
  request: ReportContact,
  { mspId, at, by, transactionId }: Reporting,
): Reported {
  const { channel, target, purpose, reference, result, contactedAt } = request;
  requireReportable(channel, { result, contactedAt, evidence: request.evidence }, pack, at);
  const roomy = withRoom(debtor, at);
  const asked = { channel, target, purpose, reference };
  const slot: Slot = {
    permit: 0,
    tradelineId: file.tradelineId,
    holder: mspId,
    ...asked,
    at: contactedAt,
    until: contactedAt,
    state: slotStateOf(result),
    withdrawnAt: null,
  };
  const contact = { ...asked, tradelineId: file.tradelineId, notice: null, result, at: contactedAt };
  const permit: Permit = {
    caseId: file.caseId,
    permit: 0,
    lender: file.lender,
    holder: mspId,
    notary: file.notary,
    ...asked,
    notice: null,
    template: null,
    staff: [],
    step: null,
    notBefore: contactedAt,
    notAfter: contactedAt,
    reportBy: instantOf(millisecondsOf(contactedAt) + pack.reportHours * HOUR_MS),
    pack: { jurisdiction: pack.jurisdiction, version: pack.version, timeZones: TIME_ZONE_VERSION },
    issuedAt: at,
    issuedTo: by,
    outcome: { result, contactedAt, evidence: request.evidence ?? null, reportedAt: at, reportedBy: by },
    irregular: ['noPermit'],
    transactionId,
    revision: 1,
    by,
  };
  const counted = { ...roomy, slots: [...roomy.slots, slot] };
  return { permit, debtor: revised(contactEffects(counted, contact, pack, at), {}, by) };
}

function requireReportable(
  channel: Permit['channel'],
  { result, contactedAt, evidence }: Pick<ReportOutcome, 'result' | 'evidence'> & { contactedAt: string },
  pack: ConductPack,
  at: string,
): void {
  if (result !== 'unused' && millisecondsOf(contactedAt) > millisecondsOf(at)) {
    throw new Refusal('PERMIT_OUT_OF_TIME', 'contactedAt', `a contact is reported after it; now is ${at}`);
  }
  const recorded = pack.rules.find((rule) => rule.kind === 'recording' && rule.channels.includes(channel));
  if (recorded !== undefined && isSpoken(result) && evidence === undefined) {
    throw new Refusal('EVIDENCE_MISSING', 'evidence', `${recorded.id}: a ${channel} is recorded`);
  }
}

function irregularities(
  permit: Permit,
  slot: Slot | undefined,
  holds: readonly ConductHold[],
  pack: ConductPack,
  result: ReportOutcome['result'],
  contactedAt: string,
  at: string,
): Irregularity[] {
  const found: Irregularity[] = [];
  const contactedMs = millisecondsOf(contactedAt);
  if (result !== 'unused') {
    if (contactedMs < millisecondsOf(permit.notBefore) || contactedMs >= millisecondsOf(permit.notAfter)) {
      found.push('outsideWindow');
    }
    const takenBack =
      slot !== undefined && slot.withdrawnAt !== null && contactedMs >= millisecondsOf(slot.withdrawnAt);
    if (takenBack || isHeld(permit, holds, pack, contactedMs)) found.push('withdrawnPermit');
  }
  if (millisecondsOf(at) > millisecondsOf(permit.reportBy)) found.push('outcomeLate');
  return found;
}

/** Whether something holds the contact that a permit is for, at an instant. */
export function isHeld(
  { purpose }: Pick<Permit, 'purpose'>,
  holds: readonly ConductHold[],
  pack: ConductPack,
  ms: number,
): boolean {
  return pack.rules.some(
    (rule) =>
      rule.kind === 'hold' &&
      !rule.exempt.includes(purpose) &&
      holds.some(
        ({ kind, since, until }) =>
          kind === rule.hold && millisecondsOf(since) <= ms && (until === null || ms < millisecondsOf(until)),
      ),
  );
}
