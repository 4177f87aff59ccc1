import type { PlanAccount } from '../domain/plans/keep-plan.js';
import type { Charter } from '../schema/charter.js';
import type { Plan } from '../schema/plans.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { amountsCollection, planAmountsKey, planKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** The private record of a plan: its exact amounts in minor units as decimal text, and a salt. */
interface PackedAccount {
  readonly salt: string;
  readonly currency: string;
  readonly debt: string;
  readonly instalments: readonly string[];
  readonly paid: string;
}

/** Repayment plans. Each is bound to AND(its lender, a neutral); its exact amounts are the lender's private data. */
export class PlanBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  /** Plans in the order of their ids, in one read; `undefined` where there is none, or no id. */
  async load(planIds: readonly (string | null | undefined)[]): Promise<(Plan | undefined)[]> {
    const known = planIds.filter((id): id is string => typeof id === 'string');
    const values = await this.store.getMany(known.map(planKey));
    const plans = new Map(known.map((id, index) => [id, values[index]]));
    return planIds.map((id) => {
      const value = typeof id === 'string' ? plans.get(id) : undefined;
      return value === undefined ? undefined : decode<Plan>(value);
    });
  }

  save(plan: Plan): void {
    const key = planKey(plan.planId);
    this.store.put(key, encode(plan));
    if (plan.revision > 1) return;
    this.store.bind(key, requiredAndOneOf(plan.lender, [this.charter.regulator, ...this.charter.notaries]));
  }

  history(planId: string): Promise<RecordVersion<Plan>[]> {
    return recordHistory<Plan>(this.store, planKey(planId));
  }

  /**
   * The exact amounts of a plan. A transaction that reads them is endorsed by the lender's peer and the regulator's, as
   * no other peer has them.
   */
  async loadAccount({ planId, lender }: Pick<Plan, 'planId' | 'lender'>): Promise<PlanAccount | undefined> {
    const value = await this.store.getPrivate(amountsCollection(lender), planAmountsKey(planId));
    if (value === undefined) return undefined;
    const packed = decode<PackedAccount>(value);
    return {
      currency: packed.currency,
      debt: BigInt(packed.debt),
      instalments: packed.instalments.map(BigInt),
      paid: BigInt(packed.paid),
    };
  }

  /** @param salt - A fresh one: Fabric publishes the hash of a private value, and amounts can be guessed. */
  saveAccount({ planId, lender }: Pick<Plan, 'planId' | 'lender'>, salt: string, account: PlanAccount): void {
    const packed: PackedAccount = {
      salt,
      currency: account.currency,
      debt: account.debt.toString(),
      instalments: account.instalments.map(String),
      paid: account.paid.toString(),
    };
    this.store.putPrivate(amountsCollection(lender), planAmountsKey(planId), encode(packed));
  }
}
