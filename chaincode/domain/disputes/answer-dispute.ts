import type { AnswerDispute, Dispute, DisputeItem } from '../../schema/disputes.js';
import type { Correction } from '../../schema/tradelines.js';
import { millisecondsOf } from '../calendar.js';
import { Refusal } from '../refusal.js';

type Answer = AnswerDispute['answers'][number];

/**
 * Takes a furnisher's answers, item by item. A late answer is taken too: what is verified then counts again, and what
 * has accrued stays owed. What the regulator has ordered is carried out by an answer as well.
 *
 * @param corrections - Those of the tradeline: an item that was updated names the one that did it.
 * @param readers - Who had been shown the tradeline, and is told if it was wrong.
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_TRADELINE, DISPUTE_CLOSED; then for each answer
 * ITEM_NOT_DISPUTED, ITEM_ALREADY_ANSWERED, ANSWER_DIFFERS_FROM_ORDER, CORRECTION_NOT_FOUND.
 */
export function answerDispute(
  dispute: Dispute,
  answers: readonly Answer[],
  furnisher: string,
  corrections: readonly Correction[],
  readers: readonly string[],
  at: string,
  by: string,
): Dispute {
  requireFurnisher(dispute, furnisher);
  if (!['open', 'escalated', 'ordered'].includes(dispute.status)) {
    throw new Refusal('DISPUTE_CLOSED', 'disputeId', `the dispute is ${dispute.status}`);
  }
  const items = [...dispute.items];
  answers.forEach((answer, index) => {
    const position = items.findIndex(({ period }) => period === answer.period);
    const item = items[position];
    if (item === undefined) {
      throw new Refusal('ITEM_NOT_DISPUTED', `answers[${index}].period`, 'the dispute has no such item');
    }
    requireAnswerable(item, answer, index);
    if (answer.outcome === 'updated') requireCorrection(dispute, answer, corrections, index);
    items[position] = {
      ...item,
      answer: {
        outcome: answer.outcome,
        correction: answer.outcome === 'updated' ? (answer.correction ?? null) : null,
        evidence: answer.evidence ?? null,
        at,
        by,
      },
    };
  });
  const complete = items.every(({ answer }) => answer !== null);
  const wrong = answers.some(({ outcome }) => outcome !== 'verified');
  return {
    ...dispute,
    items,
    status: complete ? statusWhenComplete(dispute) : dispute.status,
    settledOn: dispute.settledOn ?? (complete ? at.slice(0, 10) : null),
    toBeTold: wrong ? [...new Set([...dispute.toBeTold, ...readers])].sort() : dispute.toBeTold,
    revision: dispute.revision + 1,
    by,
  };
}

/** @throws {@link Refusal} NOT_LENDER_OF_TRADELINE. */
export function requireFurnisher(dispute: Dispute, mspId: string): void {
  if (dispute.furnisher === mspId) return;
  throw new Refusal('NOT_LENDER_OF_TRADELINE', 'disputeId', `the disputed record is ${dispute.furnisher}'s`);
}

function statusWhenComplete({ status }: Dispute): Dispute['status'] {
  if (status === 'ordered') return 'closed';
  // An escalated dispute is the regulator's to decide, whatever the furnisher says meanwhile.
  return status === 'escalated' ? 'escalated' : 'answered';
}

function requireAnswerable(item: DisputeItem, answer: Answer, index: number): void {
  if (item.answer !== null) {
    throw new Refusal('ITEM_ALREADY_ANSWERED', `answers[${index}].period`, `answered on ${item.answer.at}`);
  }
  // Who is told to correct a record may delete it as well; who is told to delete it may not keep it.
  const follows =
    item.decision === null ||
    answer.outcome === 'deleted' ||
    (item.decision === 'update' && answer.outcome === 'updated');
  if (!follows) {
    throw new Refusal('ANSWER_DIFFERS_FROM_ORDER', `answers[${index}].outcome`, `ordered: ${item.decision ?? ''}`);
  }
}

function requireCorrection(dispute: Dispute, answer: Answer, corrections: readonly Correction[], index: number): void {
  const named = corrections.find(({ sequence }) => sequence === answer.correction);
  const fits =
    named !== undefined &&
    (answer.period === null || named.period === answer.period) &&
    millisecondsOf(named.at) >= millisecondsOf(dispute.lodgedAt);
  if (fits) return;
  throw new Refusal(
    'CORRECTION_NOT_FOUND',
    `answers[${index}].correction`,
    'an update names a correction of this item that was made since the dispute was lodged',
  );
}
