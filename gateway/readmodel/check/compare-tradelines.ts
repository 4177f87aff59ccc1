import { tradelineOf } from '@attestry/chaincode/ledger/tradeline-rows';
import {
  Tradeline as TradelineSchema,
  type ProfileMonth,
  type ResponseOf,
  type Tradeline,
} from '@attestry/chaincode/schema';
import { isSameMonth } from '../projection/same-month.js';
import type { Snapshot } from '../read-model.js';
import type { Comparison } from './comparison.js';
import { differenceOf, type Difference } from './difference.js';
import type { BothSides } from './ledger-view.js';

const PAGES = 20;

/** A tradeline with what the read model keeps of it beside its current version. */
interface Compared extends Tradeline {
  /** How many corrections there are. */
  readonly corrections: number;
  /** Months of the profile that the table of months has otherwise. */
  readonly months: readonly string[];
}

/** Compares a lender's tradelines: their current version, their months and the number of their corrections. */
export function compareTradelines(sides: BothSides, lender: string): Comparison {
  return {
    all: async function* (count) {
      const seen = new Set<string>();
      for (let after: string | null = ''; after !== null;) {
        const scan: ResponseOf<'ScanTradelines'> | undefined = await sides.ledgerHas('ScanTradelines', {
          lender,
          after,
          pages: PAGES,
        });
        const onLedger = scan?.tradelines ?? [];
        count(onLedger.length);
        const ids = onLedger.map(({ tradelineId }) => tradelineId);
        const inModel = await sides.modelHas((snapshot) => modelled(snapshot, ids));
        for (const tradeline of onLedger) {
          seen.add(tradeline.tradelineId);
          const difference = compared(tradeline, inModel.get(tradeline.tradelineId));
          if (difference !== undefined) yield difference;
        }
        after = scan?.next ?? null;
      }
      const known = await sides.modelHas(({ tx }) =>
        tx.selectFrom('tradelines').select('tradeline_id').where('lender', '=', lender).execute(),
      );
      for (const { tradeline_id: id } of known) {
        if (!seen.has(id)) yield { kind: 'tradeline', id, what: 'notOnLedger', fields: [] };
      }
    },
    again: async (id) => {
      const onLedger = await sides.ledgerHas('ReadTradeline', { tradelineId: id });
      const inModel = await sides.modelHas((snapshot) => modelled(snapshot, [id]));
      if (onLedger !== undefined) return compared(onLedger, inModel.get(id));
      return differenceOf('tradeline', id, undefined, inModel.get(id)?.tradeline);
    },
  };
}

interface Modelled {
  readonly tradeline: Tradeline;
  readonly corrections: number;
  readonly months: ReadonlyMap<string, ProfileMonth>;
}

async function modelled({ tx }: Snapshot, ids: readonly string[]): Promise<Map<string, Modelled>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('tradelines')
    .select(['tradeline_id', 'lender', 'page_row'])
    .where('tradeline_id', 'in', ids)
    .execute();
  const corrections = await tx
    .selectFrom('corrections')
    .select(({ fn }) => ['tradeline_id', fn.countAll<number>().as('count')])
    .where('tradeline_id', 'in', ids)
    .groupBy('tradeline_id')
    .execute();
  const months = await tx
    .selectFrom('tradeline_months')
    .selectAll()
    .where('tradeline_id', 'in', ids)
    .where('to_block', 'is', null)
    .execute();
  const monthsOf = new Map<string, Map<string, ProfileMonth>>(ids.map((id) => [id, new Map()]));
  for (const row of months) {
    monthsOf.get(row.tradeline_id)?.set(row.period, {
      period: row.period,
      daysPastDue: row.days_past_due,
      paymentStatus: row.payment_status,
      utilisationBand: row.utilisation_band,
      paymentBand: row.payment_band,
      activityBand: row.activity_band,
    });
  }
  return new Map(
    rows.map((row) => [
      row.tradeline_id,
      {
        tradeline: tradelineOf(row.lender, row.page_row),
        corrections: corrections.find((one) => one.tradeline_id === row.tradeline_id)?.count ?? 0,
        months: monthsOf.get(row.tradeline_id) ?? new Map<string, ProfileMonth>(),
      },
    ]),
  );
}

function compared(answer: ResponseOf<'ReadTradeline'>, inModel: Modelled | undefined): Difference | undefined {
  // The mark of a dispute lies under a key of its own and is not projected.
  const onLedger = TradelineSchema.parse(answer);
  const corrections = countOfCorrections(onLedger) ?? inModel?.corrections ?? 0;
  const expected: Compared = { ...onLedger, corrections, months: [] };
  const found: Compared | undefined = inModel && {
    ...inModel.tradeline,
    corrections: inModel.corrections,
    months: onLedger.profile
      .filter((month) => {
        const kept = inModel.months.get(month.period);
        return kept === undefined || !isSameMonth(kept, month);
      })
      .map(({ period }) => period),
  };
  return differenceOf('tradeline', onLedger.tradelineId, expected, found);
}

/**
 * Each opening, month, correction and closure is one revision: what remains are the corrections. Deletions are revisions
 * too, and a tradeline does not say how many it had: then nothing is known.
 */
function countOfCorrections({ revision, monthsReported, status, deletedOn, profile }: Tradeline): number | undefined {
  if (deletedOn !== null || profile.some(({ paymentStatus }) => paymentStatus === 'deleted')) return undefined;
  return revision - 1 - monthsReported - (status === 'closed' ? 1 : 0);
}
