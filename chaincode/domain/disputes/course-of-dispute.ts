import type { DecideDispute, Dispute, DisputeItem, ExtensionReason } from '../../schema/disputes.js';
import type { DisputeMark } from '../../schema/dispute-mark.js';
import type { Member } from '../../schema/members.js';
import type { Evidence } from '../../schema/primitives.js';
import { Refusal } from '../refusal.js';
import { requireFurnisher } from './answer-dispute.js';
import { endOf } from './deadline.js';
import { requireUnmarked } from './lodge-dispute.js';
import { DISPUTE_RIGHTS } from './rights.js';

/**
 * Gives the furnisher more time: once, before the deadline, and only where its jurisdiction knows such a reason.
 *
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_TRADELINE, DISPUTE_CLOSED, EXTENSION_NOT_PERMITTED.
 */
export function extendDispute(
  dispute: Dispute,
  request: { readonly reason: ExtensionReason; readonly notice: Evidence },
  furnisher: string,
  at: string,
  by: string,
): Dispute {
  requireFurnisher(dispute, furnisher);
  if (dispute.status !== 'open') throw new Refusal('DISPUTE_CLOSED', 'disputeId', `the dispute is ${dispute.status}`);
  const { extension } = DISPUTE_RIGHTS[dispute.jurisdiction];
  if (extension?.reasons.includes(request.reason) !== true) {
    throw new Refusal('EXTENSION_NOT_PERMITTED', 'reason', `${dispute.jurisdiction} knows no such extension`);
  }
  if (dispute.extension !== null || at.slice(0, 10) > dispute.answerBy) {
    throw new Refusal('EXTENSION_NOT_PERMITTED', 'disputeId', 'it is given once, before the deadline');
  }
  return {
    ...dispute,
    answerBy: endOf(dispute.answerBy, extension),
    extension: { reason: request.reason, notice: request.notice, at },
    revision: dispute.revision + 1,
    by,
  };
}

/**
 * Brings a dispute before the regulator: because the deadline has passed, or because the subject does not accept that
 * its record was not deleted.
 *
 * @param open - The mark on the tradeline, where another dispute is under way meanwhile.
 * @throws {@link Refusal} in this order: NOT_TAKER_OF_DISPUTE, DISPUTE_CLOSED, ESCALATION_TOO_EARLY,
 * DISPUTE_ALREADY_OPEN.
 */
export function escalateDispute(
  dispute: Dispute,
  through: Member,
  open: DisputeMark | undefined,
  today: string,
  by: string,
): Dispute {
  requireTaker(dispute, through);
  if (dispute.status !== 'open' && dispute.status !== 'answered') {
    throw new Refusal('DISPUTE_CLOSED', 'disputeId', `the dispute is ${dispute.status}`);
  }
  const contested = dispute.items.some(({ answer }) => answer !== null && answer.outcome !== 'deleted');
  if (dispute.status === 'open' ? today <= dispute.answerBy : !contested) {
    throw new Refusal('ESCALATION_TOO_EARLY', 'disputeId', `the furnisher has until ${dispute.answerBy} to answer`);
  }
  if (open?.disputeId !== dispute.disputeId) requireUnmarked(open);
  return { ...dispute, status: 'escalated', revision: dispute.revision + 1, by };
}

/**
 * The regulator's decision on every item. What is upheld counts again; what is to be corrected or deleted counts no
 * more until the furnisher has done it.
 *
 * @throws {@link Refusal} in this order: DISPUTE_NOT_ESCALATED, ITEM_NOT_DISPUTED, ITEMS_UNDECIDED.
 */
export function decideDispute(
  dispute: Dispute,
  decisions: DecideDispute['decisions'],
  at: string,
  by: string,
): Dispute {
  if (dispute.status !== 'escalated') {
    throw new Refusal('DISPUTE_NOT_ESCALATED', 'disputeId', `the dispute is ${dispute.status}`);
  }
  decisions.forEach(({ period }, index) => {
    if (dispute.items.some((item) => item.period === period)) return;
    throw new Refusal('ITEM_NOT_DISPUTED', `decisions[${index}].period`, 'the dispute has no such item');
  });
  const items = dispute.items.map((item) => decided(item, decisions, at, by));
  const today = at.slice(0, 10);
  const complete = items.every(({ answer }) => answer !== null);
  return {
    ...dispute,
    items,
    status: complete ? 'closed' : 'ordered',
    settledOn: dispute.settledOn ?? (complete ? today : null),
    decidedOn: today,
    revision: dispute.revision + 1,
    by,
  };
}

function decided(item: DisputeItem, decisions: DecideDispute['decisions'], at: string, by: string): DisputeItem {
  // What is deleted is decided: it cannot be upheld, and need not be ordered.
  if (item.answer?.outcome === 'deleted') return item;
  const found = decisions.find(({ period }) => period === item.period);
  if (found === undefined) {
    throw new Refusal('ITEMS_UNDECIDED', 'decisions', `${item.period ?? 'the tradeline'} is undecided`);
  }
  if (found.decision !== 'upheld') return { ...item, answer: null, decision: found.decision };
  const verified = { outcome: 'verified' as const, correction: null, evidence: null, at, by };
  return { ...item, answer: item.answer ?? verified, decision: 'upheld' };
}

/**
 * Takes an objection back, at the subject's word.
 *
 * @throws {@link Refusal} in this order: NOT_TAKER_OF_DISPUTE, DISPUTE_CLOSED.
 */
export function withdrawDispute(
  dispute: Dispute,
  evidence: Evidence,
  through: Member,
  today: string,
  by: string,
): Dispute {
  requireTaker(dispute, through);
  if (dispute.status !== 'open' && dispute.status !== 'escalated') {
    throw new Refusal('DISPUTE_CLOSED', 'disputeId', `the dispute is ${dispute.status}`);
  }
  return {
    ...dispute,
    status: 'withdrawn',
    evidence: [...dispute.evidence, evidence],
    settledOn: dispute.settledOn ?? today,
    revision: dispute.revision + 1,
    by,
  };
}

/** The member that took an objection in speaks for the subject, and so does the regulator. */
function requireTaker(dispute: Dispute, through: Member): void {
  if (through.role === 'regulator' || through.mspId === dispute.takenInBy) return;
  throw new Refusal('NOT_TAKER_OF_DISPUTE', 'disputeId', `${dispute.takenInBy} took the objection in`);
}
