import { emptySubjectFile } from '../domain/inquiries/subject-file.js';
import type { FootprintEntry, SubjectFile } from '../schema/inquiries.js';
import { decode, encode } from './encoding.js';
import { footprintKey, footprintRange, subjectKey, subjectLineKey, subjectLineRange } from './keys.js';
import type { Store } from './store.js';

/** More tradelines than one person has. */
const MAX_TRADELINES = 1_000;
/** As a value that is not empty, because Fabric takes an empty one for none. */
const PRESENT = new Uint8Array([49]);

/**
 * Links a tradeline to its subject: a key a tradeline, written blindly and once, so that a batch of openings reads
 * nothing for it and two batches never collide. Why, and what it costs, stands in
 * docs/decisions/0012-a-subject-finds-its-tradelines.md.
 */
export function linkSubject(store: Store, subjectId: string, tradelineId: string): void {
  store.put(subjectLineKey(subjectId, tradelineId), PRESENT);
}

/** The ids of a subject's tradelines, whoever furnished them, in order. */
export async function tradelineIdsOf(store: Store, subjectId: string): Promise<string[]> {
  const { from, to } = subjectLineRange(subjectId);
  const found = await store.scan(from, to, MAX_TRADELINES);
  return found.map(({ key }) => key.slice(from.length));
}

export function subjectFileOf(value: Uint8Array | undefined, subjectId: string): SubjectFile {
  return value === undefined ? emptySubjectFile(subjectId) : decode<SubjectFile>(value);
}

export async function loadSubjectFile(store: Store, subjectId: string): Promise<SubjectFile> {
  const [value] = await store.getMany([subjectKey(subjectId)]);
  return subjectFileOf(value, subjectId);
}

/** Bound to nobody's peer beyond the definition's policy, so that nobody stands between a subject and its freeze. */
export function saveSubjectFile(store: Store, file: SubjectFile): void {
  store.put(subjectKey(file.subjectId), encode(file));
}

/** An entry is written once and never again. */
export function saveFootprintEntry(store: Store, entry: FootprintEntry): void {
  store.put(footprintKey(entry.subjectId, entry.entry), encode(entry));
}

export async function loadFootprintEntry(
  store: Store,
  subjectId: string,
  entry: number,
): Promise<FootprintEntry | undefined> {
  const [value] = await store.getMany([footprintKey(subjectId, entry)]);
  return value === undefined ? undefined : decode<FootprintEntry>(value);
}

/** Entries of a subject's footprint from a number on, oldest first. */
export async function footprintFrom(
  store: Store,
  subjectId: string,
  entry: number,
  limit: number,
): Promise<FootprintEntry[]> {
  const { from, to } = footprintRange(subjectId, entry);
  const found = await store.scan(from, to, limit);
  return found.map(({ value }) => decode<FootprintEntry>(value));
}
