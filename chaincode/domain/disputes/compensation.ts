import type { Dispute } from '../../schema/disputes.js';
import { dayOf } from '../calendar.js';

/** Days past the deadline on a day: they end with the last answer. */
export function daysOverdue(dispute: Pick<Dispute, 'answerBy' | 'settledOn'>, today: string): number {
  const until = dispute.settledOn ?? today;
  return Math.max(0, dayOf(until) - dayOf(dispute.answerBy));
}

/**
 * What the furnisher owes the subject on a day, in minor units: so much for each day past the deadline, as the rule
 * stood when the dispute was lodged.
 *
 * @returns `null` where there was no such rule.
 */
export function compensationDue(
  dispute: Pick<Dispute, 'answerBy' | 'settledOn' | 'compensation'>,
  today: string,
): { amountMinor: bigint; currency: NonNullable<Dispute['compensation']>['currency'] } | null {
  if (dispute.compensation === null) return null;
  const { perDay, currency } = dispute.compensation;
  return { amountMinor: BigInt(perDay) * BigInt(daysOverdue(dispute, today)), currency };
}
