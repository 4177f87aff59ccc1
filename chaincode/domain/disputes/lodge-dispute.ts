import type { CompensationRule, Dispute, LodgeDispute } from '../../schema/disputes.js';
import type { DisputeMark } from '../../schema/dispute-mark.js';
import type { Member } from '../../schema/members.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { requireMonthNotDeleted, requireNotDeleted } from '../tradelines/deletion.js';
import { Refusal } from '../refusal.js';
import { endOf } from './deadline.js';
import { DISPUTE_RIGHTS } from './rights.js';

/**
 * Takes in a subject's objection. The deadline is that of the furnisher's jurisdiction; it and the compensation are
 * fixed now, so that a later change of rules moves neither.
 *
 * @param open - The mark on the tradeline: one dispute is under way at a time.
 * @param takenInBy - MSP of the member, or the regulator, that the subject came to.
 * @throws {@link Refusal} in this order: SUBJECT_MISMATCH, TRADELINE_DELETED, PERIOD_NOT_REPORTED, ITEM_DELETED,
 * DISPUTE_EXISTS, DISPUTE_ALREADY_OPEN.
 */
export function lodgeDispute(
  request: LodgeDispute,
  tradeline: Tradeline,
  furnisher: Member,
  existing: Dispute | undefined,
  open: DisputeMark | undefined,
  rule: CompensationRule | undefined,
  takenInBy: string,
  at: string,
  by: string,
): Dispute {
  if (tradeline.subjectId !== request.subjectId) {
    throw new Refusal('SUBJECT_MISMATCH', 'subjectId', "the tradeline is another subject's");
  }
  requireNotDeleted(tradeline);
  request.items.forEach(({ period }, index) => {
    if (period === null) return;
    const month = tradeline.profile.find((each) => each.period === period);
    const field = `items[${index}].period`;
    if (month === undefined) throw new Refusal('PERIOD_NOT_REPORTED', field, `${period} is not in the payment profile`);
    requireMonthNotDeleted(month, field);
  });
  if (existing !== undefined) throw new Refusal('DISPUTE_EXISTS', 'disputeId', 'a dispute of this id stands');
  requireUnmarked(open);
  return {
    disputeId: request.disputeId,
    tradelineId: request.tradelineId,
    subjectId: request.subjectId,
    furnisher: furnisher.mspId,
    jurisdiction: furnisher.jurisdiction,
    takenInBy,
    lodgedAt: at,
    answerBy: endOf(at.slice(0, 10), DISPUTE_RIGHTS[furnisher.jurisdiction].answer),
    extension: null,
    status: 'open',
    items: request.items.map(({ period, reason }) => ({ period, reason, answer: null, decision: null })),
    narrative: request.narrative,
    evidence: request.evidence,
    settledOn: null,
    decidedOn: null,
    compensation: rule === undefined ? null : { perDay: rule.perDay, currency: rule.currency },
    toBeTold: [],
    revision: 1,
    by,
  };
}

/** @throws {@link Refusal} DISPUTE_ALREADY_OPEN. */
export function requireUnmarked(open: DisputeMark | undefined): void {
  if (open === undefined) return;
  throw new Refusal('DISPUTE_ALREADY_OPEN', 'tradelineId', `${open.disputeId} is under way on this tradeline`);
}
