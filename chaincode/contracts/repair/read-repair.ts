import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { repairOutlook } from '../../domain/repair/outlook.js';
import { displayedMonths, spellsOf, verdictOf } from '../../domain/repair/programmes.js';
import { Refusal } from '../../domain/refusal.js';
import { treatedTradeline } from '../../domain/shocks/treatment.js';
import { requireReader } from '../../domain/tradelines/read-rights.js';
import { inForce } from '../../domain/versions.js';
import { RegulatorLists } from '../../ledger/regulator-lists.js';
import { TradelinePages } from '../../ledger/tradeline-pages.js';
import type { Member } from '../../schema/members.js';
import { SpellVerdict, type ProveProgramme, type RepairOutlook } from '../../schema/repair.js';
import type { ResponseOf } from '../../schema/transactions.js';
import type { AttestryContext } from '../context.js';
import { findTradeline, requireLender } from '../tradelines/read-tradelines.js';

/** A tradeline month by month as reports show it. */
export async function displayedProfile(
  ctx: AttestryContext,
  reader: Member,
  tradelineId: string,
): Promise<ResponseOf<'DisplayedProfile'>> {
  const { tradeline, lender } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  const programmes = await new RegulatorLists(ctx.store, ctx.charter).programmes();
  return { tradelineId, months: displayedMonths(tradeline, lender.jurisdiction, programmes, ctx.today) };
}

/** What raises the score, and when. */
export async function readOutlook(
  ctx: AttestryContext,
  reader: Member,
  { tradelineId, lostPoints }: z.output<typeof RepairOutlook>,
): Promise<ResponseOf<'RepairOutlook'>> {
  const { tradeline, lender } = await findTradeline(ctx, tradelineId);
  requireReader(reader, tradeline.lender);
  const { jurisdiction } = lender;
  const lists = new RegulatorLists(ctx.store, ctx.charter);
  const rule = inForce(await lists.repairRules(jurisdiction), ctx.today);
  const programmes = await lists.programmes();
  const treated = treatedTradeline(tradeline, await lists.regimes());
  const outlook = repairOutlook(treated, jurisdiction, programmes, rule, lostPoints, ctx.today);
  return { tradelineId, rule: rule.version, ...outlook, actions: [...outlook.actions] };
}

/**
 * Some pages of the proof that a programme was applied to all alike. Who has the same pages gets the same digest: it is
 * chained over every tradeline in the order of the pages, with the verdict on each of its spells of arrears.
 */
export async function proveProgramme(
  ctx: AttestryContext,
  reader: Member,
  request: z.output<typeof ProveProgramme>,
): Promise<ResponseOf<'ProveProgramme'>> {
  requireReader(reader, request.lender);
  const lender = await requireLender(ctx, request.lender);
  const programmes = await new RegulatorLists(ctx.store, ctx.charter).programmes();
  const programme = programmes.find(({ programmeId }) => programmeId === request.programmeId);
  if (programme === undefined) throw new Refusal('PROGRAMME_NOT_FOUND', 'programmeId', 'no such programme');
  const pages = new TradelinePages(ctx.store, lender, ctx.charter);
  const { tradelines, next } = await pages.scan(request.after, request.pages);
  const counts = new Map(SpellVerdict.options.map((verdict) => [verdict, 0]));
  let months = 0;
  let digest = request.digest ?? programme.digest;
  for (const tradeline of tradelines) {
    const verdicts = spellsOf(tradeline.profile).map((spell) => {
      const verdict = verdictOf(spell, tradeline, lender.jurisdiction, programme, ctx.today);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (verdict === 'covered') months += spell.to - spell.from;
      return `${tradeline.profile[spell.from]?.period ?? ''} ${verdict}`;
    });
    const text = [digest, tradeline.tradelineId, tradeline.revision, ...verdicts].join('\n');
    digest = createHash('sha256').update(text).digest('hex');
  }
  return {
    programme,
    asOf: ctx.store.at,
    tradelines: tradelines.length,
    spells: Object.fromEntries(counts) as Record<z.output<typeof SpellVerdict>, number>,
    months,
    digest,
    next,
  };
}
