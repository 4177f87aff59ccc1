import { pageOf, pageOrder } from '@attestry/chaincode/ledger/page-order';
import type { OpeningBody, RepaymentBody } from '@attestry/cli/import/portfolio';
import { month, newTradelineId, opening } from '../support/shared.js';

/** 2,048 pages, of which each holds about 32 tradelines. */
export const EXPECTED_TRADELINES = 65_536;

/** Ids of a whole portfolio of a lender, handed out in the order of its pages, so that a batch fills whole pages. */
export class Portfolio {
  private readonly pages: string[][];

  constructor(lender: string) {
    const pages = new Map<string, string[]>();
    for (let n = 0; n < EXPECTED_TRADELINES; n += 1) {
      const id = newTradelineId(lender);
      const page = pageOf(id, EXPECTED_TRADELINES);
      pages.set(page, [...(pages.get(page) ?? []), id]);
    }
    this.pages = [...pages.values()].map((ids) => ids.sort((a, b) => (pageOrder(a) < pageOrder(b) ? -1 : 1)));
  }

  /** `count` ids that nobody has yet, of pages that nobody touches. */
  batch(count: number): string[] {
    const ids: string[] = [];
    while (ids.length < count) ids.push(...this.page());
    return ids.slice(0, count);
  }

  /** The ids of `count` whole pages that nobody touches. */
  wholePages(count: number): string[][] {
    return Array.from({ length: count }, () => this.page());
  }

  private page(): string[] {
    const ids = this.pages.pop();
    if (ids === undefined) throw new Error('the portfolio is used up');
    return ids;
  }
}

export const openings = (ids: readonly string[]): OpeningBody[] => ids.map((id) => opening(id));
export const months = (ids: readonly string[], period: string): RepaymentBody[] =>
  ids.map((id, index) => month(id, period, index % 10 === 0 ? 30 : 0, index % 10 === 0 ? '0' : '120000'));
