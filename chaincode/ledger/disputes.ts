import { markOf } from '../domain/disputes/counting.js';
import type { Charter } from '../schema/charter.js';
import type { DisputeMark } from '../schema/dispute-mark.js';
import type { CompensationRule, CorrectionNotice, Dispute, Reinsertion } from '../schema/disputes.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import {
  compensationKey,
  disputeKey,
  disputeMarkKey,
  disputeMarkRange,
  noticeKey,
  noticeRange,
  reinsertionKey,
  subjectDisputeKey,
  subjectDisputeRange,
} from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** Bounds, so that no read is without one. */
const MAX_MARKS = 100_000;
const MAX_DISPUTES = 1_000;
const MAX_NOTICES = 1_000;

export async function loadDispute(store: Store, disputeId: string): Promise<Dispute | undefined> {
  const [value] = await store.getMany([disputeKey(disputeId)]);
  return value === undefined ? undefined : decode<Dispute>(value);
}

/** What an objection is decided on besides the tradeline: one read. */
export async function loadForLodging(
  store: Store,
  disputeId: string,
  tradelineId: string,
  jurisdiction: string,
): Promise<{ existing: Dispute | undefined; mark: DisputeMark | undefined; rule: CompensationRule | undefined }> {
  const [existing, mark, rule] = await store.getMany([
    disputeKey(disputeId),
    disputeMarkKey(tradelineId),
    compensationKey(jurisdiction),
  ]);
  return {
    existing: existing === undefined ? undefined : decode<Dispute>(existing),
    mark: markIn(mark),
    rule: rule === undefined ? undefined : decode<CompensationRule>(rule),
  };
}

/** The marks on some tradelines, in their order. */
export async function loadMarks(store: Store, tradelineIds: readonly string[]): Promise<(DisputeMark | undefined)[]> {
  const values = await store.getMany(tradelineIds.map(disputeMarkKey));
  return values.map(markIn);
}

/** All marks that a tradeline has had, oldest first. */
export async function markHistory(store: Store, tradelineId: string): Promise<DisputeMark[]> {
  const versions = await store.history(disputeMarkKey(tradelineId));
  return versions.flatMap(({ value }) => markIn(value) ?? []);
}

/** All marks on a lender's tradelines. */
export async function marksOf(store: Store, lender: string): Promise<Map<string, DisputeMark>> {
  const { from, to } = disputeMarkRange(lender);
  const prefix = disputeMarkKey('').length;
  const marks = new Map<string, DisputeMark>();
  for (const { key, value } of await store.scan(from, to, MAX_MARKS)) {
    const mark = markIn(value);
    if (mark !== undefined) marks.set(key.slice(prefix), mark);
  }
  return marks;
}

/** A mark that was taken off is `null`: the key stays. */
function markIn(value: Uint8Array | undefined): DisputeMark | undefined {
  return value === undefined ? undefined : (decode<DisputeMark | null>(value) ?? undefined);
}

/**
 * Writes a dispute and, with it, the mark on its tradeline. Both lie apart from the furnisher's page, which changes only
 * with the furnisher's own peer: here nobody's peer can keep an objection out. Why stands in
 * docs/decisions/0013-the-mark-of-a-dispute-lies-apart.md.
 */
export function saveDispute(store: Store, dispute: Dispute): void {
  store.put(disputeKey(dispute.disputeId), encode(dispute));
  store.put(disputeMarkKey(dispute.tradelineId), encode(markOf(dispute) ?? null));
  if (dispute.revision === 1) {
    store.put(subjectDisputeKey(dispute.subjectId, dispute.disputeId), encode(1));
  }
}

export async function disputesOf(store: Store, subjectId: string): Promise<Dispute[]> {
  const { from, to } = subjectDisputeRange(subjectId);
  const found = await store.scan(from, to, MAX_DISPUTES);
  const values = await store.getMany(found.map(({ key }) => disputeKey(key.slice(from.length))));
  return values.flatMap((value) => (value === undefined ? [] : [decode<Dispute>(value)]));
}

export function disputeHistory(store: Store, disputeId: string): Promise<RecordVersion<Dispute>[]> {
  return recordHistory<Dispute>(store, disputeKey(disputeId));
}

export function saveNotice(store: Store, notice: CorrectionNotice, revision: number): void {
  store.put(noticeKey(notice.reader, notice.disputeId, revision), encode(notice));
}

export async function listNotices(store: Store, reader: string): Promise<CorrectionNotice[]> {
  const { from, to } = noticeRange(reader);
  const found = await store.scan(from, to, MAX_NOTICES);
  return found.map(({ value }) => decode<CorrectionNotice>(value));
}

/** Keeps a reinsertion for good, under AND(its lender, a neutral) as the page that it changes. */
export function saveReinsertion(store: Store, charter: Charter, lender: string, reinsertion: Reinsertion): void {
  const key = reinsertionKey(reinsertion.tradelineId, reinsertion.period, store.transactionId);
  store.put(key, encode(reinsertion));
  store.bind(key, requiredAndOneOf(lender, [charter.regulator, ...charter.notaries]));
}

export async function loadCompensationRule(store: Store, jurisdiction: string): Promise<CompensationRule | undefined> {
  const [value] = await store.getMany([compensationKey(jurisdiction)]);
  return value === undefined ? undefined : decode<CompensationRule>(value);
}

/** Writes the rule; from its first version on only the regulator's peer changes it. */
export function saveCompensationRule(store: Store, charter: Charter, rule: CompensationRule): void {
  const key = compensationKey(rule.jurisdiction);
  store.put(key, encode(rule));
  if (rule.revision === 1) store.bind(key, requiredAndOneOf(charter.regulator, charter.endorsers));
}
