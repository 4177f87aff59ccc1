import type { PromiseAccount } from '../domain/plans/promises.js';
import type { Charter } from '../schema/charter.js';
import type { PromiseToPay } from '../schema/promises.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { amountsCollection, promiseAmountsKey, promiseKey, promiseRange } from './keys.js';
import type { Store } from './store.js';

const MAX_PROMISES = 9_999;

interface PackedAccount {
  readonly salt: string;
  readonly currency: string;
  readonly amount: string;
  readonly paid: string;
}

/** Promises to pay. Each is bound to AND(its lender, a neutral); its amounts are the lender's private data. */
export class PromiseBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(tradelineId: string, promise: number): Promise<PromiseToPay | undefined> {
    const [value] = await this.store.getMany([promiseKey(tradelineId, promise)]);
    return value === undefined ? undefined : decode<PromiseToPay>(value);
  }

  async list(tradelineId: string): Promise<PromiseToPay[]> {
    const { from, to } = promiseRange(tradelineId);
    const found = await this.store.scan(from, to, MAX_PROMISES);
    return found.map(({ value }) => decode<PromiseToPay>(value));
  }

  save(promise: PromiseToPay): void {
    const key = promiseKey(promise.tradelineId, promise.promise);
    this.store.put(key, encode(promise));
    if (promise.revision > 1) return;
    this.store.bind(key, requiredAndOneOf(promise.lender, [this.charter.regulator, ...this.charter.notaries]));
  }

  /** What was promised and paid; read at the peers of the lender and the regulator, as no other peer has it. */
  async loadAccount({ tradelineId, promise, lender }: PromiseToPay): Promise<PromiseAccount | undefined> {
    const value = await this.store.getPrivate(amountsCollection(lender), promiseAmountsKey(tradelineId, promise));
    if (value === undefined) return undefined;
    const { currency, amount, paid } = decode<PackedAccount>(value);
    return { currency, amount: BigInt(amount), paid: BigInt(paid) };
  }

  saveAccount({ tradelineId, promise, lender }: PromiseToPay, salt: string, account: PromiseAccount): void {
    const packed: PackedAccount = {
      salt,
      currency: account.currency,
      amount: account.amount.toString(),
      paid: account.paid.toString(),
    };
    this.store.putPrivate(amountsCollection(lender), promiseAmountsKey(tradelineId, promise), encode(packed));
  }
}
