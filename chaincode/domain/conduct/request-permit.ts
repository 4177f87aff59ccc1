import type { Case } from '../../schema/cases.js';
import type { DebtorFile } from '../../schema/debtors.js';
import type { Permit } from '../../schema/permits.js';
import { millisecondsOf } from '../calendar.js';
import { requireOpen } from '../collections/require-case.js';
import { Refusal } from '../refusal.js';
import { ConductRefused } from './conduct-refused.js';
import { revised, withRoom } from './debtor-file.js';
import { instantOf, refusalOf } from './decide-contact.js';
import type { Facts } from './facts.js';
import { DAY_MS, isCovered } from './local-time.js';
import { closesAt } from './time-rules.js';
import { TIME_ZONE_VERSION } from './time-zone-data.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A permit is for a contact that is about to be made, not a stock of them. */
const AHEAD_DAYS = 7;

/**
 * A permit for one contact, and the debtor's file with its slot taken; or why not, and when it would be.
 *
 * @throws {@link Refusal} in this order: CASE_CLOSED, NOT_PLACED, PERMIT_OUT_OF_TIME, RECORD_FULL, CONDUCT_RULE_BROKEN
 * (a {@link ConductRefused}).
 */
export function requestPermit(
  file: Case,
  asked: Facts,
  plannedFor: string,
  { at, by, transactionId }: { at: string; by: string; transactionId: string },
): { permit: Permit; debtor: DebtorFile } {
  requireOpen(file);
  const plannedMs = millisecondsOf(plannedFor);
  requirePlacement(asked, plannedMs, at);
  const nowMs = millisecondsOf(at);
  if (plannedMs < nowMs || plannedMs > nowMs + AHEAD_DAYS * DAY_MS || !isCovered(plannedMs + DAY_MS)) {
    throw new Refusal('PERMIT_OUT_OF_TIME', 'plannedFor', `it is ${at}; at most ${AHEAD_DAYS} days ahead`);
  }
  const debtor = withRoom(asked.debtor, at);
  const facts = { ...asked, debtor };
  const refusal = refusalOf(facts, plannedMs);
  if (refusal !== undefined) throw new ConductRefused(refusal);

  const { ask, pack, lender, holder } = facts;
  const number = debtor.permits + 1;
  const endsMs = endOf(facts, plannedMs);
  const permit: Permit = {
    caseId: file.caseId,
    permit: number,
    lender,
    holder,
    notary: file.notary,
    channel: ask.channel,
    target: ask.target,
    purpose: ask.purpose,
    notice: ask.notice ?? null,
    reference: ask.reference,
    template: ask.template ?? null,
    staff: [...ask.staff],
    step: ask.step ?? null,
    notBefore: instantOf(plannedMs),
    notAfter: instantOf(endsMs),
    reportBy: instantOf(endsMs + pack.reportHours * HOUR_MS),
    pack: { jurisdiction: pack.jurisdiction, version: pack.version, timeZones: TIME_ZONE_VERSION },
    issuedAt: at,
    issuedTo: by,
    outcome: null,
    irregular: [],
    transactionId,
    revision: 1,
    by,
  };
  const slot = {
    permit: number,
    tradelineId: file.tradelineId,
    holder,
    channel: ask.channel,
    target: ask.target,
    purpose: ask.purpose,
    reference: ask.reference,
    at: permit.notBefore,
    until: permit.notAfter,
    state: 'reserved' as const,
    withdrawnAt: null,
  };
  return { permit, debtor: revised(debtor, { permits: number, slots: [...debtor.slots, slot] }, by) };
}

/** An agency acts on a placement that runs at the planned instant, within the channels and purposes that it names. */
function requirePlacement({ ask, lender, holder, placement }: Facts, plannedMs: number, at: string): void {
  if (holder === lender) return;
  if (placement?.recalledAt !== null) {
    throw new Refusal('NOT_PLACED', 'caseId', `the case is not in the hands of ${holder}`);
  }
  if (plannedMs >= millisecondsOf(placement.until) || millisecondsOf(at) >= millisecondsOf(placement.until)) {
    throw new Refusal('NOT_PLACED', 'plannedFor', `placed until ${placement.until}`);
  }
  if (!placement.channels.includes(ask.channel)) throw new Refusal('NOT_PLACED', 'channel', 'not placed for this');
  if (!placement.purposes.includes(ask.purpose)) throw new Refusal('NOT_PLACED', 'purpose', 'not placed for this');
}

/** When a permit ends: after the pack's minutes, or when hours or the placement end before. */
function endOf(facts: Facts, plannedMs: number): number {
  const closings = facts.pack.rules.map((rule) =>
    rule.kind === 'hours' ? closesAt(rule, facts, plannedMs) : Number.MAX_SAFE_INTEGER,
  );
  const placedUntilMs = facts.placement === undefined ? Number.MAX_SAFE_INTEGER : millisecondsOf(facts.placement.until);
  return Math.min(plannedMs + facts.pack.permitMinutes * MINUTE_MS, placedUntilMs, ...closings);
}
