import type { Charter } from '../schema/charter.js';
import type { Member } from '../schema/members.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { memberKey, memberRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** More members than any consortium has: a bound, so that no read is without one. */
const MAX_MEMBERS = 1_000;

export async function loadMember(store: Store, mspId: string): Promise<Member | undefined> {
  const [value] = await store.getMany([memberKey(mspId)]);
  return value === undefined ? undefined : decode<Member>(value);
}

/** Writes a member. A new one is bound to AND(regulator, another organisation): only the regulator's peer changes it. */
export function saveMember(store: Store, charter: Charter, member: Member, isNew: boolean): void {
  const key = memberKey(member.mspId);
  store.put(key, encode(member));
  if (isNew) store.bind(key, requiredAndOneOf(charter.regulator, charter.endorsers));
}

export async function listMembers(store: Store): Promise<Member[]> {
  const found = await store.scan(memberRange.from, memberRange.to, MAX_MEMBERS);
  return found.map(({ value }) => decode<Member>(value));
}

export function memberHistory(store: Store, mspId: string): Promise<RecordVersion<Member>[]> {
  return recordHistory<Member>(store, memberKey(mspId));
}
