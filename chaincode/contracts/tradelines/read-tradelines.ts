import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { requireAmountsReader, requireReader } from '../../domain/tradelines/read-rights.js';
import { AmountPacks } from '../../ledger/amount-packs.js';
import { loadCorrections } from '../../ledger/corrections.js';
import { loadMarks, marksOf } from '../../ledger/disputes.js';
import { loadMember } from '../../ledger/members.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import type {
  AmountsList,
  AmountsScan,
  CorrectionList,
  MarkedTradeline,
  ScanAmounts,
  ScanTradelines,
  Tradeline,
  TradelineHistory,
  TradelineScan,
} from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';

/**
 * A tradeline, whoever's it is, with its lender and the pages it lies in.
 *
 * @throws {@link Refusal} TRADELINE_NOT_FOUND, also where no such lender was admitted.
 */
export async function findTradeline(
  ctx: AttestryContext,
  tradelineId: string,
): Promise<{ tradeline: Tradeline; lender: Member; pages: TradelinePages }> {
  const lender = await loadMember(ctx.store, tradelineId.slice(0, tradelineId.indexOf('-')));
  if (lender !== undefined) {
    const pages = new TradelinePages(ctx.store, lender, ctx.charter);
    const [tradeline] = await pages.load([tradelineId]);
    if (tradeline !== undefined) return { tradeline, lender, pages };
  }
  throw new Refusal('TRADELINE_NOT_FOUND', 'tradelineId', 'no such tradeline');
}

/** As {@link findTradeline}, with the mark of the dispute that is under way. */
export async function findMarkedTradeline(ctx: AttestryContext, tradelineId: string): Promise<MarkedTradeline> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  const [disputeMark = null] = await loadMarks(ctx.store, [tradelineId]);
  return { ...tradeline, disputeMark };
}

export async function tradelineHistory(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<z.output<typeof TradelineHistory>> {
  const { tradeline, pages } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  return { tradelineId, versions: await pages.history(tradelineId) };
}

export async function listCorrections(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<z.output<typeof CorrectionList>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  return { corrections: await loadCorrections(ctx.store, tradelineId) };
}

export async function readAmounts(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<z.output<typeof AmountsList>> {
  const { tradeline } = await findTradeline(ctx, tradelineId);
  requireAmountsReader(reader, tradeline.lender);
  const packs = new AmountPacks(ctx.store, tradeline.lender);
  const key = tradelineId.slice(tradeline.lender.length + 1);
  return { tradelineId, entries: await packs.walk(key, tradeline.amountsPack) };
}

export async function scanTradelines(
  ctx: AttestryContext,
  reader: Member,
  request: z.output<typeof ScanTradelines>,
): Promise<z.output<typeof TradelineScan>> {
  requireReader(reader, request.lender);
  const lender = await requireLender(ctx, request.lender);
  const { tradelines, next } = await new TradelinePages(ctx.store, lender, ctx.charter).scan(
    request.after,
    request.pages,
  );
  const marks = await marksOf(ctx.store, request.lender);
  return {
    tradelines: tradelines.map((each) => ({ ...each, disputeMark: marks.get(each.tradelineId) ?? null })),
    next,
  };
}

export async function scanAmounts(
  ctx: AttestryContext,
  reader: Member,
  request: z.output<typeof ScanAmounts>,
): Promise<z.output<typeof AmountsScan>> {
  requireAmountsReader(reader, request.lender);
  await requireLender(ctx, request.lender);
  return new AmountPacks(ctx.store, request.lender).scan(request.after, request.packs);
}

/** @throws {@link Refusal} MEMBER_NOT_FOUND. */
export async function requireLender(ctx: AttestryContext, mspId: string): Promise<Member> {
  const lender = await loadMember(ctx.store, mspId);
  if (lender?.role !== 'lender') throw new Refusal('MEMBER_NOT_FOUND', 'lender', `${mspId} is no lender here`);
  return lender;
}
