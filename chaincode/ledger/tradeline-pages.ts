import type { Charter } from '../schema/charter.js';
import type { Member } from '../schema/members.js';
import type { Tradeline } from '../schema/tradelines.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { pageKey, pageRange } from './keys.js';
import { pageOf } from './page-order.js';
import { rowOf, tradelineOf, type Row } from './tradeline-rows.js';
import type { Store } from './store.js';

/** A page: about thirty-two tradelines of one lender under one key, and who wrote this version of it. */
interface Page {
  readonly by: string;
  readonly rows: readonly Row[];
}

/** A version of a tradeline in its history, oldest first. */
export interface TradelineVersion {
  readonly transactionId: string;
  readonly at: string;
  readonly by: string;
  readonly record: Tradeline | null;
}

/**
 * A lender's tradelines, as one transaction sees and changes them. That they lie in pages is known here and nowhere
 * else; why they do stands in docs/decisions/0003-tradelines-in-pages.md.
 */
export class TradelinePages {
  /** Pages as loaded, by key; `undefined` where there is none yet. */
  private readonly pages = new Map<string, Page | undefined>();
  private readonly changed = new Map<string, Map<string, Row>>();

  constructor(
    private readonly store: Store,
    private readonly lender: Pick<Member, 'mspId' | 'expectedTradelines'>,
    private readonly charter: Charter,
  ) {}

  /** The tradelines of these ids, in their order. One read, however many. */
  async load(tradelineIds: readonly string[]): Promise<(Tradeline | undefined)[]> {
    const keys = [...new Set(tradelineIds.map((id) => this.keyOf(id)))].filter((key) => !this.pages.has(key));
    const values = await this.store.getMany(keys);
    keys.forEach((key, index) => {
      const value = values[index];
      this.pages.set(key, value === undefined ? undefined : decode<Page>(value));
    });
    return tradelineIds.map((id) => {
      const key = id.slice(this.lender.mspId.length + 1);
      const row = this.pages.get(this.keyOf(id))?.rows.find(([own]) => own === key);
      return row === undefined ? undefined : tradelineOf(this.lender.mspId, row);
    });
  }

  /** Remembers a tradeline that was loaded and changed, or is new on a page that was loaded. */
  put(tradeline: Tradeline): void {
    const page = this.keyOf(tradeline.tradelineId);
    if (!this.pages.has(page)) throw new Error('a tradeline is put after its page was loaded');
    const rows = this.changed.get(page) ?? new Map<string, Row>();
    this.changed.set(page, rows);
    const row = rowOf(tradeline);
    rows.set(row[0], row);
  }

  /**
   * Writes the pages that changed. A page opened now is bound to AND(its lender, a neutral) for good: once, because a
   * second transaction that sets the policy in the same block would be invalid.
   *
   * @param by - The submitter.
   */
  save(by: string): void {
    const neutrals = [this.charter.regulator, ...this.charter.notaries];
    for (const [key, rows] of [...this.changed].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const page = this.pages.get(key);
      const merged = new Map([...(page?.rows ?? []).map((row): [string, Row] => [row[0], row]), ...rows]);
      const sorted = [...merged.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
      this.store.put(key, encode({ by, rows: sorted } satisfies Page));
      if (page === undefined) this.store.bind(key, requiredAndOneOf(this.lender.mspId, neutrals));
    }
  }

  /** Every version of one tradeline, oldest first: the versions of its page in which its row changed. */
  async history(tradelineId: string): Promise<TradelineVersion[]> {
    const own = tradelineId.slice(this.lender.mspId.length + 1);
    const versions: TradelineVersion[] = [];
    let before = '';
    for (const version of await this.store.history(this.keyOf(tradelineId))) {
      if (version.value === undefined) continue;
      const page = decode<Page>(version.value);
      const row = page.rows.find(([key]) => key === own);
      const text = JSON.stringify(row ?? null);
      if (row === undefined || text === before) continue;
      before = text;
      versions.push({
        transactionId: version.transactionId,
        at: version.at,
        by: page.by,
        record: tradelineOf(this.lender.mspId, row),
      });
    }
    return versions;
  }

  /** The tradelines of some pages in order, and where to go on. */
  async scan(after: string, limit: number): Promise<{ tradelines: Tradeline[]; next: string | null }> {
    const { from, to } = pageRange(this.lender.mspId, after);
    const found = await this.store.scan(from, to, limit);
    const last = found.at(-1);
    return {
      tradelines: found.flatMap(({ value }) =>
        decode<Page>(value).rows.map((row) => tradelineOf(this.lender.mspId, row)),
      ),
      next: last === undefined || found.length < limit ? null : last.key.slice(pageKey(this.lender.mspId, '').length),
    };
  }

  private keyOf(tradelineId: string): string {
    return pageKey(this.lender.mspId, pageOf(tradelineId, this.lender.expectedTradelines));
  }
}
