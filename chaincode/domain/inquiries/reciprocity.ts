import type { Meter, MeterDay, ReciprocityPolicy } from '../../schema/inquiries.js';
import type { Member } from '../../schema/members.js';
import type { PurposeCode } from '../../schema/consents.js';
import { civilDate, dayOf } from '../calendar.js';
import { Refusal } from '../refusal.js';

/** The longest window that a policy may have, and so the days that a meter keeps. */
export const METER_DAYS = 92;

/** The subject's own look at its record is charged to nobody. */
export function isMetered(purpose: PurposeCode): boolean {
  return purpose !== 'ownReport';
}

/** The day before. */
export function dayBefore(day: string): string {
  return civilDate(dayOf(day) - 1);
}

/** The days that a tally has still to count, oldest first: whole days only, so that nothing is added to them any more. */
export function daysToTally(meter: Meter | undefined, today: string): string[] {
  const last = dayOf(today) - 1;
  const first = Math.max(meter === undefined ? 0 : dayOf(meter.talliedTo) + 1, last - METER_DAYS + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => civilDate(first + index));
}

/** A meter with more days counted, those that no window reaches left out. */
export function tallied(
  meter: Meter | undefined,
  mspId: string,
  counted: readonly MeterDay[],
  today: string,
  by: string,
): Meter {
  const oldest = civilDate(dayOf(today) - METER_DAYS);
  const days = [...(meter?.days ?? []), ...counted].filter(
    ({ on, furnished, inquiries }) => on >= oldest && furnished + inquiries > 0,
  );
  return { mspId, talliedTo: dayBefore(today), days, revision: (meter?.revision ?? 0) + 1, by };
}

export interface ReciprocityStanding {
  readonly furnished: number;
  readonly inquiries: number;
  readonly allowed: number;
  /** Records still to be furnished before the next inquiry is allowed; 0 where it is. */
  readonly toFurnish: number;
}

/** What a member has given and taken in the policy's window, as last tallied. */
export function reciprocityStanding(policy: ReciprocityPolicy, meter: Meter | undefined): ReciprocityStanding {
  const oldest = meter === undefined ? '' : civilDate(dayOf(meter.talliedTo) - policy.windowDays + 1);
  const window = (meter?.days ?? []).filter(({ on }) => on >= oldest);
  const furnished = window.reduce((sum, day) => sum + day.furnished, 0);
  const inquiries = window.reduce((sum, day) => sum + day.inquiries, 0);
  const allowed = policy.allowance + Math.floor((furnished * policy.inquiriesPerHundred) / 100);
  return { furnished, inquiries, allowed, toFurnish: missing(policy, furnished, inquiries, allowed) };
}

function missing(policy: ReciprocityPolicy, furnished: number, inquiries: number, allowed: number): number {
  if (inquiries < allowed) return 0;
  // A policy that allows nothing for what is furnished leaves only waiting.
  if (policy.inquiriesPerHundred === 0) return 0;
  const needed = Math.ceil(((inquiries + 1 - policy.allowance) * 100) / policy.inquiriesPerHundred);
  return Math.max(0, needed - furnished);
}

/**
 * Who queries must contribute (SCOR Principles of Reciprocity: data for the level one supplies). The meter is a tally of
 * whole days, because a counter that each inquiry changed would let a member make one inquiry a block; so a cap takes
 * hold the day after, and a tally that lags behind more than the policy's grace stops inquiries until it is made.
 *
 * @throws {@link Refusal} in this order: RECIPROCITY_NOT_TALLIED, RECIPROCITY_EXCEEDED (which says what it would take).
 */
export function requireReciprocity(
  policy: ReciprocityPolicy | undefined,
  meter: Meter | undefined,
  member: Member,
  purpose: PurposeCode,
  today: string,
): void {
  if (policy === undefined || !policy.roles.includes(member.role) || !isMetered(purpose)) return;
  const due = civilDate(dayOf(today) - 1 - policy.graceDays);
  // A member admitted since then has nothing that could be tallied.
  const since = meter?.talliedTo ?? member.admittedAt.slice(0, 10);
  if (since < due) {
    throw new Refusal(
      'RECIPROCITY_NOT_TALLIED',
      '',
      `${member.mspId} is tallied to ${since}: tally it to ${due} first`,
    );
  }
  const { furnished, inquiries, allowed, toFurnish } = reciprocityStanding(policy, meter);
  // Before the first tally there is nothing to hold against a member.
  if (meter === undefined || inquiries < allowed) return;
  throw new Refusal(
    'RECIPROCITY_EXCEEDED',
    '',
    `${inquiries} inquiries and ${furnished} records in ${policy.windowDays} days, which allow ${allowed}: ` +
      (toFurnish > 0 ? `furnish ${toFurnish} more, or wait` : 'wait until older inquiries leave the window'),
  );
}
