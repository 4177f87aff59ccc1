import { emptyFile } from '../domain/plans/forbearance-file.js';
import type { ForbearanceFile, HardshipRequest } from '../schema/forbearance.js';
import type { Tradeline } from '../schema/tradelines.js';
import { decode, encode } from './encoding.js';
import { forbearanceKey, hardshipKey, hardshipRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** A tradeline with more requests than this is another kind of problem. */
const MAX_HARDSHIPS = 9_999;

/** The file of what was done for the debtor of a tradeline; an empty one where nothing was. */
export async function loadFile(
  store: Store,
  tradeline: Pick<Tradeline, 'tradelineId' | 'lender'>,
): Promise<ForbearanceFile> {
  const [value] = await store.getMany([forbearanceKey(tradeline.tradelineId)]);
  return value === undefined ? emptyFile(tradeline) : decode<ForbearanceFile>(value);
}

export function saveFile(store: Store, file: ForbearanceFile): void {
  store.put(forbearanceKey(file.tradelineId), encode(file));
}

export function fileHistory(store: Store, tradelineId: string): Promise<RecordVersion<ForbearanceFile>[]> {
  return recordHistory<ForbearanceFile>(store, forbearanceKey(tradelineId));
}

export async function loadHardship(
  store: Store,
  tradelineId: string,
  request: number,
): Promise<HardshipRequest | undefined> {
  if (request === 0) return undefined;
  const [value] = await store.getMany([hardshipKey(tradelineId, request)]);
  return value === undefined ? undefined : decode<HardshipRequest>(value);
}

export function saveHardship(store: Store, hardship: HardshipRequest): void {
  store.put(hardshipKey(hardship.tradelineId, hardship.request), encode(hardship));
}

export async function listHardships(store: Store, tradelineId: string): Promise<HardshipRequest[]> {
  const { from, to } = hardshipRange(tradelineId);
  const found = await store.scan(from, to, MAX_HARDSHIPS);
  return found.map(({ value }) => decode<HardshipRequest>(value));
}
