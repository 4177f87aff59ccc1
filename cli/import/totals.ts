import type { Lender } from './lender-gateway.js';
import { standingOf } from './map-taiwan.js';
import type { PortfolioAccount } from './portfolio.js';
import type { TaiwanAccount } from './taiwan-row.js';

/** Counts and sums by name. Sums are in minor units and their names begin with `sum of`. */
export class Totals {
  readonly #values = new Map<string, bigint>();

  add(name: string, value: bigint | number = 1n): void {
    this.#values.set(name, this.of(name) + BigInt(value));
  }

  of(name: string): bigint {
    return this.#values.get(name) ?? 0n;
  }

  names(): string[] {
    return [...this.#values.keys()];
  }
}

/** What the file adds up to. It is added up from the lines, not from what was made of them. */
export function totalsOfFile(accounts: readonly TaiwanAccount[], mapped: readonly PortfolioAccount[]): Totals {
  const totals = new Totals();
  for (const { lender } of mapped) addTradeline(totals, lender);
  for (const { limit, months } of accounts) {
    totals.add('sum of limits', BigInt(limit) * 100n);
    months.forEach((month, index) => {
      const before = months[index - 1];
      addAmounts(totals, BigInt(month.bill) * 100n, BigInt(month.paid) * 100n);
      addMonth(totals, standingOf(month.payCode, before !== undefined && before.bill > 0 ? before.bill : undefined));
    });
  }
  return totals;
}

/**
 * What the ledger says of these tradelines, read back by walking each lender's portfolio and its private amounts.
 *
 * @param tradelineIds - The tradelines to count; others may lie beside them.
 */
export async function totalsOfLedger(
  lenders: readonly Lender[],
  tradelineIds: ReadonlySet<string>,
  onTradelines: (done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<Totals> {
  const totals = new Totals();
  for (const { mspId, client } of lenders) {
    for (let after = ''; ;) {
      const { tradelines, next } = await client.scanTradelines(
        { lender: mspId, after, pages: PAGES_A_CALL },
        { signal },
      );
      for (const tradeline of tradelines.filter((one) => tradelineIds.has(one.tradelineId))) {
        addTradeline(totals, tradeline.lender);
        for (const month of tradeline.profile) addMonth(totals, month);
      }
      onTradelines(Number(totals.of('tradelines')), tradelineIds.size);
      if (next === null) break;
      after = next;
    }
    for (let after = ''; ;) {
      const { packs, next } = await client.scanAmounts({ lender: mspId, after, packs: PACKS_A_CALL }, { signal });
      for (const entry of packs.flatMap(({ entries }) => entries)) {
        if (!tradelineIds.has(entry.tradelineId)) continue;
        if (entry.period === null) totals.add('sum of limits', BigInt(entry.limit));
        else addAmounts(totals, BigInt(entry.balance ?? 0), BigInt(entry.paid ?? 0));
      }
      if (next === null) break;
      after = next;
    }
  }
  return totals;
}

/** About a megabyte of answer in either case. */
const PAGES_A_CALL = 40;
const PACKS_A_CALL = 10;

function addTradeline(totals: Totals, lender: string): void {
  totals.add('tradelines');
  totals.add(`tradelines of ${lender}`);
}

function addMonth(totals: Totals, month: { paymentStatus: string; daysPastDue: number }): void {
  totals.add('months');
  totals.add(`months ${month.paymentStatus}`);
  totals.add(`months ${month.daysPastDue} days past due`);
}

function addAmounts(totals: Totals, balance: bigint, paid: bigint): void {
  totals.add('months with amounts');
  totals.add('sum of bills', balance);
  totals.add('sum of paid', paid);
}
