import type { Charter } from '../schema/charter.js';
import type { Permit } from '../schema/permits.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { allPermits, permitKey, permitRange, unpermittedKey } from './keys.js';
import type { Store } from './store.js';

const MAX_OF_CASE = 20_000;

/** Permits, each bound to the notary of its case. */
export class PermitBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(caseId: string, permit: number): Promise<Permit | undefined> {
    const [value] = await this.store.getMany([permitKey(caseId, permit)]);
    return value === undefined ? undefined : decode<Permit>(value);
  }

  save(permit: Permit): void {
    const key =
      permit.permit === 0
        ? unpermittedKey(permit.caseId, permit.transactionId)
        : permitKey(permit.caseId, permit.permit);
    this.store.put(key, encode(permit));
    if (permit.revision === 1) this.store.bind(key, requiredAndOneOf(permit.notary, this.charter.endorsers));
  }

  async ofCase(caseId: string): Promise<Permit[]> {
    const { from, to } = permitRange(caseId);
    return (await this.store.scan(from, to, MAX_OF_CASE)).map(({ value }) => decode<Permit>(value));
  }

  /** A page of all permits, and the cursor of the next; `null` where there is none. */
  async page(after: string, limit: number): Promise<{ permits: Permit[]; next: string | null }> {
    const { from, to } = allPermits(after);
    const found = await this.store.scan(from, to, limit);
    const last = found.length < limit ? undefined : found.at(-1);
    return {
      permits: found.map(({ value }) => decode<Permit>(value)),
      next: last === undefined ? null : last.key.slice('permit~'.length),
    };
  }
}
