import { Instant, MspId } from '@attestry/chaincode/schema';
import { z } from 'zod';

/** What can happen to a subject of the ledger. */
export const ChangeType = z.enum([
  'member.admitted',
  'member.suspended',
  'member.reinstated',
  'tradeline.opened',
  'repayment.appended',
  'repayment.corrected',
  'repayment.deleted',
  'repayment.reinserted',
  'tradeline.closed',
  'tradeline.deleted',
  'tradeline.reinserted',
  'tradeline.disputeMarked',
  'tradeline.disputeUnmarked',
  'case.opened',
  'case.closed',
  'step.proposed',
  'step.attested',
  'step.rejected',
  'step.executed',
  'consent.granted',
  'consent.narrowed',
  'consent.revoked',
  'inquiry.made',
  'dispute.lodged',
  'dispute.changed',
  'dispute.answered',
  'dispute.escalated',
  'dispute.decided',
  'dispute.ended',
  'permit.issued',
  'permit.changed',
  'permit.reported',
  'contact.reported',
  'placement.made',
  'placement.renewed',
  'placement.recalled',
  'plan.proposed',
  'plan.changed',
  'plan.ended',
  'promise.made',
  'promise.paymentReported',
  'promise.settled',
]);
export type ChangeType = z.infer<typeof ChangeType>;

/**
 * A step belongs to its case: the events of a case and of its steps have one order. So do permits and placements, a
 * promise to its tradeline, consents and inquiries to their subject.
 */
export const SubjectKind = z.enum(['member', 'tradeline', 'case', 'subject', 'dispute', 'plan']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/**
 * Where a change stands among all: block, transaction in it, change in that. It is the same in every gateway and after
 * every rebuild, so that a reader who keeps the last one it has dealt with misses and repeats nothing.
 */
export const Position = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/, 'not a position: <block>.<transaction>.<change>')
  .describe('<block>.<transaction>.<change>, for example 118.0.4');

export type PositionParts = readonly [block: number, transaction: number, item: number];

export const positionText = (parts: PositionParts): string => parts.join('.');
export function positionParts(position: string): PositionParts {
  const [block = 0, transaction = 0, item = 0] = position.split('.').map(Number);
  return [block, transaction, item];
}

/** A position behind every change of a block and of those before it; it need not be a change's own. */
export const endOfBlock = (block: number): string => positionText([Math.max(0, block), 999_999_999, 999_999_999]);

/**
 * One thing that happened on the ledger. `data` says what, by type:
 *
 * - member.admitted, member.suspended, member.reinstated: `{member}`, the member as it stands since;
 * - tradeline.opened: `{revision, subjectId, kind, currency, region, openedOn, limitBand}`;
 * - repayment.appended: `{revision, month, limitBand, firstDelinquencyOn}`, `month` as in a payment profile;
 * - repayment.corrected: `{revision, period, sequence, reason, before, after}`;
 * - repayment.deleted, repayment.reinserted, after a dispute: `{revision, period, before, after}`;
 * - tradeline.closed: `{revision, closedOn, reason}`;
 * - tradeline.deleted, tradeline.reinserted, after a dispute: `{revision, deletedOn}`;
 * - tradeline.disputeMarked, tradeline.disputeUnmarked: `{mark}`, the mark since and null;
 * - case.opened, case.closed: `{case}`, the case as it stands since;
 * - step.*, consent.*, inquiry.*, dispute.*, permit.*, contact.*, placement.*, plan.*, promise.*: the record as it stands
 *   since, under its name; a contact without a permit is a `permit` of number 0.
 */
export const Change = z.object({
  position: Position,
  type: ChangeType,
  subject: z.object({ kind: SubjectKind, id: z.string() }),
  lender: MspId.nullable().describe('Whose records it concerns; null where it concerns all'),
  blockNumber: z.int().min(0),
  transactionId: z.string(),
  at: Instant,
  by: z.string().describe('<MSP>/<common name of the certificate>'),
  data: z.record(z.string(), z.unknown()),
});
export type Change = z.infer<typeof Change>;
