import { STANDARD_POLICIES } from '../domain/plans/standard-policies.js';
import { STANDARD_RULES } from '../domain/repair/standard-rules.js';
import type { Charter } from '../schema/charter.js';
import type { ForbearancePolicy } from '../schema/forbearance.js';
import type { Jurisdiction } from '../schema/primitives.js';
import type { Programme, RepairRule } from '../schema/repair.js';
import type { ShockRegime } from '../schema/shocks.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { programmesKey, regimesKey, versionsKey } from './keys.js';
import type { Store } from './store.js';

interface List<T> {
  readonly entries: readonly T[];
  readonly by: string;
}

/**
 * What the regulator adopts and declares: each kind is one record, so that a transaction reads it without a range. None
 * changes without the regulator's peer.
 */
export class RegulatorLists {
  /** Keys that were read and are on the ledger, and so have their policy. */
  private readonly bound = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  /** Forbearance policies of a jurisdiction, oldest first; the standard ones come before those adopted. */
  async policies(jurisdiction: Jurisdiction): Promise<ForbearancePolicy[]> {
    const adopted = await this.load<ForbearancePolicy>(versionsKey('forbearance', jurisdiction));
    return [...STANDARD_POLICIES[jurisdiction], ...(adopted ?? [])];
  }

  /** @param policies - As {@link policies} gave them, with one more. */
  savePolicies(jurisdiction: Jurisdiction, policies: readonly ForbearancePolicy[], by: string): void {
    const adopted = policies.slice(STANDARD_POLICIES[jurisdiction].length);
    this.save(versionsKey('forbearance', jurisdiction), adopted, by);
  }

  /** Repair rules of a jurisdiction, oldest first. */
  async repairRules(jurisdiction: Jurisdiction): Promise<RepairRule[]> {
    const adopted = await this.load<RepairRule>(versionsKey('repair', jurisdiction));
    return [...STANDARD_RULES[jurisdiction], ...(adopted ?? [])];
  }

  /** @param rules - As {@link repairRules} gave them, with one more. */
  saveRepairRules(jurisdiction: Jurisdiction, rules: readonly RepairRule[], by: string): void {
    this.save(versionsKey('repair', jurisdiction), rules.slice(STANDARD_RULES[jurisdiction].length), by);
  }

  /** All shock regimes, ended ones included, in the order in which they were declared. */
  async regimes(): Promise<readonly ShockRegime[]> {
    return (await this.load<ShockRegime>(regimesKey)) ?? [];
  }

  /** Regimes at the revisions that are named, from the history of the list; those that it never held are left out. */
  async regimesNamed(named: readonly Pick<ShockRegime, 'regimeId' | 'revision'>[]): Promise<ShockRegime[]> {
    if (named.length === 0) return [];
    const known = new Map<string, ShockRegime>();
    for (const { value } of await this.store.history(regimesKey)) {
      for (const regime of value === undefined ? [] : decode<List<ShockRegime>>(value).entries) {
        known.set(`${regime.regimeId}@${regime.revision}`, regime);
      }
    }
    return named.flatMap(({ regimeId, revision }) => known.get(`${regimeId}@${revision}`) ?? []);
  }

  saveRegimes(regimes: readonly ShockRegime[], by: string): void {
    this.save(regimesKey, regimes, by);
  }

  /** All repair programmes, in the order in which they were adopted. */
  async programmes(): Promise<readonly Programme[]> {
    return (await this.load<Programme>(programmesKey)) ?? [];
  }

  saveProgrammes(programmes: readonly Programme[], by: string): void {
    this.save(programmesKey, programmes, by);
  }

  private async load<T>(key: string): Promise<readonly T[] | undefined> {
    const [value] = await this.store.getMany([key]);
    if (value === undefined) return undefined;
    this.bound.add(key);
    return decode<List<T>>(value).entries;
  }

  private save(key: string, entries: readonly unknown[], by: string): void {
    this.store.put(key, encode({ entries, by } satisfies List<unknown>));
    if (!this.bound.has(key)) this.store.bind(key, requiredAndOneOf(this.charter.regulator, this.charter.endorsers));
  }
}
