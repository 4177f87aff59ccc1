import { decode } from '../../ledger/encoding.js';
import { loadMarks } from '../../ledger/disputes.js';
import { memberKey } from '../../ledger/keys.js';
import { tradelineIdsOf } from '../../ledger/subjects.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type { MarkedTradeline, Tradeline } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';

/** The tradelines of these ids, in their order; those that there are not are left out. One read a lender. */
export async function loadTradelines(
  ctx: AttestryContext,
  tradelineIds: readonly string[],
): Promise<{ tradeline: Tradeline; pages: TradelinePages }[]> {
  const lenders = [...new Set(tradelineIds.map(lenderOf))];
  const members = await ctx.store.getMany(lenders.map(memberKey));
  const found = new Map<string, { tradeline: Tradeline; pages: TradelinePages }>();
  for (const [index, lender] of lenders.entries()) {
    const member = members[index];
    if (member === undefined) continue;
    const pages = new TradelinePages(ctx.store, decode<Member>(member), ctx.charter);
    const own = tradelineIds.filter((id) => lenderOf(id) === lender);
    for (const tradeline of await pages.load(own)) {
      if (tradeline !== undefined) found.set(tradeline.tradelineId, { tradeline, pages });
    }
  }
  return tradelineIds.flatMap((id) => found.get(id) ?? []);
}

/**
 * A subject's tradelines, of all lenders, with the marks of disputes: what an inquiry shows and what a score is made of.
 * What was deleted after a dispute is not among them.
 */
export async function subjectTradelines(ctx: AttestryContext, subjectId: string): Promise<MarkedTradeline[]> {
  const ids = await tradelineIdsOf(ctx.store, subjectId);
  const loaded = await loadTradelines(ctx, ids);
  const marks = await loadMarks(
    ctx.store,
    loaded.map(({ tradeline }) => tradeline.tradelineId),
  );
  return loaded
    .map(({ tradeline }, index) => ({ ...tradeline, disputeMark: marks[index] ?? null }))
    .filter(({ deletedOn }) => deletedOn === null);
}

const lenderOf = (tradelineId: string): string => tradelineId.slice(0, tradelineId.indexOf('-'));
