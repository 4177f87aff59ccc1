import { createHash } from 'node:crypto';
import type { AmountsEntry } from '../schema/tradelines.js';
import { decode, encode } from './encoding.js';
import { amountsCollection, packKey, packRange } from './keys.js';
import type { Store } from './store.js';

/** One record of exact amounts in a pack, without names: minor units as decimal text, null where there is none. */
export type PackItem = readonly [
  tradelineKey: string,
  period: string | null,
  currency: string,
  limit: string,
  balance: string | null,
  due: string | null,
  paid: string | null,
  /** The pack that held this tradeline's amounts before, so that all of them can be walked from the newest. */
  previous: string | null,
];

interface Pack {
  readonly salt: string;
  readonly items: readonly PackItem[];
}

/** The pack of a command: derived from it, so that the pack of a repeated command is the same pack. */
export function packOf(mspId: string, commandId: string): string {
  return createHash('sha256').update(`${mspId}\n${commandId}`).digest('base64url').slice(0, 16);
}

/**
 * A lender's exact amounts: private data of that lender and the regulator, one salted value a command. Separate values
 * would cost three to five times the throughput.
 */
export class AmountPacks {
  private readonly collection: string;

  constructor(
    private readonly store: Store,
    private readonly lender: string,
  ) {
    this.collection = amountsCollection(lender);
  }

  put(pack: string, salt: string, items: readonly PackItem[]): void {
    this.store.putPrivate(this.collection, packKey(pack), encode({ salt, items } satisfies Pack));
  }

  /**
   * All exact amounts of a tradeline, newest first, found by walking from its newest pack. A pack that was purged ends
   * the walk.
   */
  async walk(tradelineKey: string, newest: string | null): Promise<AmountsEntry[]> {
    const entries: AmountsEntry[] = [];
    let pack = newest;
    while (pack !== null) {
      const from: string = pack;
      const value = await this.store.getPrivate(this.collection, packKey(from));
      const items = value === undefined ? [] : decode<Pack>(value).items;
      const mine = items.filter(([key]) => key === tradelineKey);
      entries.push(...mine.map((item) => entryOf(from, item)).reverse());
      pack = mine[0]?.[7] ?? null;
    }
    return entries;
  }

  /** The amounts of some packs in order of their keys, and where to go on. */
  async scan(
    after: string,
    limit: number,
  ): Promise<{ packs: { pack: string; entries: (AmountsEntry & { tradelineId: string })[] }[]; next: string | null }> {
    const { from, to } = packRange(after);
    const found = await this.store.scanPrivate(this.collection, from, to, limit);
    const packs = found.map(({ key, value }) => {
      const pack = key.slice(packKey('').length);
      return {
        pack,
        entries: decode<Pack>(value).items.map((item) => ({
          tradelineId: `${this.lender}-${item[0]}`,
          ...entryOf(pack, item),
        })),
      };
    });
    return { packs, next: found.length < limit ? null : (packs.at(-1)?.pack ?? null) };
  }
}

function entryOf(pack: string, item: PackItem): AmountsEntry {
  const [, period, currency, limit, balance, due, paid] = item;
  return { period, currency: currency as AmountsEntry['currency'], limit, balance, due, paid, pack };
}
