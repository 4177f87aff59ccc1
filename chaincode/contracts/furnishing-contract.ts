import { EVALUATORS, findingsOf } from '../domain/furnishing/evaluators.js';
import { QualityCount } from '../domain/furnishing/data-quality.js';
import { requireActive } from '../domain/members/entitlement.js';
import { requireReader } from '../domain/tradelines/read-rights.js';
import { TradelinePages } from '../ledger/tradeline-pages.js';
import { AttestryContract, type Setting } from './attestry-contract.js';
// A value, not a type: the decorators read it to leave the context out of a transaction's parameters.
import { AttestryContext } from './context.js';
import { Returns, Transaction } from './transaction-decorators.js';
import { findTradeline, requireLender } from './tradelines/read-tradelines.js';

/** How many pages are read at a time. */
const PAGES = 100;

/** What is not plausible in what was furnished, and what a month's reports are worth. Derived on reading, never stored. */
export class FurnishingContract extends AttestryContract {
  constructor(setting: Setting) {
    super('furnishing', setting);
  }

  @Transaction(false)
  @Returns('string')
  async ListEvaluators(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ListEvaluators', requestJson, (_, caller) => {
      requireActive(ctx.caller, caller);
      return Promise.resolve({ evaluators: [...EVALUATORS] });
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadFindings(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadFindings', requestJson, async ({ tradelineId }, caller) => {
      const reader = requireActive(ctx.caller, caller);
      const { tradeline } = await findTradeline(ctx, tradelineId);
      requireReader(reader, tradeline.lender);
      return { tradelineId, findings: findingsOf(tradeline, ctx.today) };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ScanFindings(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ScanFindings', requestJson, async ({ lender, after, pages }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lender);
      const portfolio = new TradelinePages(ctx.store, await requireLender(ctx, lender), ctx.charter);
      const { tradelines, next } = await portfolio.scan(after, pages);
      const found = tradelines.map((each) => ({
        tradelineId: each.tradelineId,
        findings: findingsOf(each, ctx.today),
      }));
      return { tradelines: found.filter(({ findings }) => findings.length > 0), next };
    });
  }

  @Transaction(false)
  @Returns('string')
  async ReadDataQuality(ctx: AttestryContext, requestJson: string): Promise<string> {
    return this.query(ctx, 'ReadDataQuality', requestJson, async ({ lender, period }, caller) => {
      requireReader(requireActive(ctx.caller, caller), lender);
      const portfolio = new TradelinePages(ctx.store, await requireLender(ctx, lender), ctx.charter);
      const count = new QualityCount(lender, period, ctx.today);
      for (let after: string | null = ''; after !== null;) {
        const { tradelines, next }: Awaited<ReturnType<TradelinePages['scan']>> = await portfolio.scan(after, PAGES);
        tradelines.forEach((each) => count.add(each));
        after = next;
      }
      return count.result();
    });
  }
}
