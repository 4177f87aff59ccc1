import { untouchedLimit } from '../domain/limits/decide-limit.js';
import type { Charter } from '../schema/charter.js';
import type { LimitFile, LimitPolicyInForce, LimitPolicyRecord } from '../schema/limits.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { limitKey, limitPolicyInForceKey, limitPolicyKey, limitRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** A lender's limit policies and the limits it has decided on: none changes without its own peer and a neutral's. */
export class LimitBook {
  constructor(
    private readonly store: Store,
    private readonly lender: string,
    private readonly charter: Charter,
  ) {}

  async policy(version: string): Promise<LimitPolicyRecord | undefined> {
    const [value] = await this.store.getMany([limitPolicyKey(this.lender, version)]);
    return value === undefined ? undefined : decode<LimitPolicyRecord>(value);
  }

  async inForce(): Promise<LimitPolicyInForce | undefined> {
    const [value] = await this.store.getMany([limitPolicyInForceKey(this.lender)]);
    return value === undefined ? undefined : decode<LimitPolicyInForce>(value);
  }

  async file(tradelineId: string): Promise<LimitFile> {
    const [value] = await this.store.getMany([limitKey(tradelineId)]);
    return value === undefined ? untouchedLimit(tradelineId, this.lender) : decode<LimitFile>(value);
  }

  async scan(after: string, limit: number): Promise<{ limits: LimitFile[]; next: string | null }> {
    const { from, to } = limitRange(this.lender, after);
    const found = await this.store.scan(from, to, limit);
    const limits = found.map(({ value }) => decode<LimitFile>(value));
    return { limits, next: found.length < limit ? null : (limits.at(-1)?.tradelineId ?? null) };
  }

  savePolicy(record: LimitPolicyRecord): void {
    this.put(limitPolicyKey(this.lender, record.policy.version), record, true);
  }

  saveInForce(inForce: LimitPolicyInForce): void {
    this.put(limitPolicyInForceKey(this.lender), inForce, inForce.revision === 1);
  }

  saveFile(file: LimitFile): void {
    this.put(limitKey(file.tradelineId), file, file.revision === 1);
  }

  fileHistory(tradelineId: string): Promise<RecordVersion<LimitFile>[]> {
    return recordHistory<LimitFile>(this.store, limitKey(tradelineId));
  }

  inForceHistory(): Promise<RecordVersion<LimitPolicyInForce>[]> {
    return recordHistory<LimitPolicyInForce>(this.store, limitPolicyInForceKey(this.lender));
  }

  private put(key: string, record: unknown, isNew: boolean): void {
    this.store.put(key, encode(record));
    const neutrals = [this.charter.regulator, ...this.charter.notaries];
    if (isNew) this.store.bind(key, requiredAndOneOf(this.lender, neutrals));
  }
}
