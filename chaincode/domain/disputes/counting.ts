import type { Dispute } from '../../schema/disputes.js';
import type { DisputeMark } from '../../schema/dispute-mark.js';
import type { ShownMark } from '../../schema/inquiries.js';
import type { MarkedTradeline, ProfileMonth, Tradeline } from '../../schema/tradelines.js';
import { civilDate, dayOf } from '../calendar.js';
import { withProfile } from '../tradelines/correct-repayment.js';

/**
 * The mark that a dispute leaves on its tradeline; `undefined` once it is over.
 *
 * An item that nobody has answered stops counting on the day after the deadline, without another transaction; one that
 * the regulator wants corrected or deleted stops on the day of the decision.
 */
export function markOf(dispute: Dispute): DisputeMark | undefined {
  const { disputeId, status, answerBy, decidedOn } = dispute;
  if (status === 'answered' || status === 'closed' || status === 'withdrawn') return undefined;
  const missed = civilDate(dayOf(answerBy) + 1);
  return {
    disputeId,
    since: dispute.lodgedAt.slice(0, 10),
    status,
    answerBy,
    items: dispute.items
      .filter(({ answer }) => answer === null || (status === 'escalated' && answer.outcome !== 'deleted'))
      .map(({ period, answer, decision }) => {
        if (answer !== null) return { period, excludedFrom: null };
        return { period, excludedFrom: decision === null ? missed : decidedOn };
      }),
  };
}

const isExcluded = (today: string) => (item: DisputeMark['items'][number]) =>
  item.excludedFrom !== null && item.excludedFrom <= today;

/** How a reader is shown the mark on a day. */
export function shownMark({ disputeMark }: Pick<MarkedTradeline, 'disputeMark'>, today: string): ShownMark {
  if (disputeMark === null) return 'none';
  return disputeMark.items.some(isExcluded(today)) ? 'excluded' : 'disputed';
}

/**
 * What of a tradeline counts on a day. Scorecards, limits and early warnings look at this and at nothing else.
 *
 * @returns The tradeline without the months that stopped counting, or `undefined` where all of it did.
 */
export function countingTradeline(
  { disputeMark, ...tradeline }: MarkedTradeline,
  today: string,
): Tradeline | undefined {
  if (tradeline.deletedOn !== null) return undefined;
  return withoutItems(tradeline, excludedItems(disputeMark, today));
}

/** The months that a mark keeps from counting on a day; null: the whole tradeline. */
export function excludedItems(mark: DisputeMark | null, today: string): (string | null)[] {
  return mark?.items.filter(isExcluded(today)).map(({ period }) => period) ?? [];
}

/** A tradeline without such months, or `undefined` where all of it does not count. */
export function withoutItems(tradeline: Tradeline, excluded: readonly (string | null)[]): Tradeline | undefined {
  if (excluded.length === 0) return tradeline;
  if (excluded.includes(null)) return undefined;
  return withMonths(tradeline, (month) => (excluded.includes(month.period) ? { ...month, ...SAYS_NOTHING } : month));
}

/**
 * A tradeline with months changed after a dispute. While anything stays past due the date of first delinquency never
 * moves to a later day: silencing the month that had set it would re-age the debt and prolong its retention.
 */
export function withMonths(tradeline: Tradeline, change: (month: ProfileMonth) => ProfileMonth): Tradeline {
  const next = withProfile(tradeline, tradeline.profile.map(change));
  const { firstDelinquencyOn: before } = tradeline;
  const { firstDelinquencyOn: after } = next;
  return before !== null && after !== null && before < after ? { ...next, firstDelinquencyOn: before } : next;
}

/** A month that was deleted, or does not count. */
export const SAYS_NOTHING = {
  daysPastDue: 0,
  paymentStatus: 'deleted',
  utilisationBand: null,
  paymentBand: null,
  activityBand: null,
} as const;
