import type { AmountsEntry, ResponseOf } from '@attestry/chaincode/schema';
import { sql } from 'kysely';
import type { Snapshot } from '../read-model.js';
import type { Comparison } from './comparison.js';
import { differenceOf, type Difference } from './difference.js';
import type { BothSides } from './ledger-view.js';

const PACKS = 20;

type Entry = AmountsEntry & { readonly tradelineId: string };

/** Compares a lender's exact amounts, pack by pack. */
export function compareAmounts(sides: BothSides, lender: string): Comparison {
  return {
    all: async function* (count) {
      const seen = new Set<string>();
      for (let after: string | null = ''; after !== null;) {
        const scan: ResponseOf<'ScanAmounts'> | undefined = await sides.ledgerHas('ScanAmounts', {
          lender,
          after,
          packs: PACKS,
        });
        const packs = scan?.packs ?? [];
        const names = packs.map(({ pack }) => pack);
        const inModel = await sides.modelHas((snapshot) => modelled(snapshot, lender, names));
        for (const { pack, entries } of packs) {
          seen.add(pack);
          count(entries.length);
          const difference = compared(pack, entries, inModel.get(pack));
          if (difference !== undefined) yield difference;
        }
        after = scan?.next ?? null;
      }
      const known = await sides.modelHas(({ tx }) =>
        tx.selectFrom('amounts').select('pack').distinct().where('lender', '=', lender).execute(),
      );
      for (const { pack } of known) {
        if (!seen.has(pack)) yield { kind: 'amounts', id: pack, what: 'notOnLedger', fields: [] };
      }
    },
    again: async (id) => {
      // A scan goes on after a key: the one that sorts just before this pack's.
      const before = id.slice(0, -1) + String.fromCharCode(id.charCodeAt(id.length - 1) - 1);
      const scan = await sides.ledgerHas('ScanAmounts', { lender, after: before, packs: PACKS });
      const onLedger = scan?.packs.find(({ pack }) => pack === id)?.entries;
      const inModel = await sides.modelHas((snapshot) => modelled(snapshot, lender, [id]));
      return compared(id, onLedger, inModel.get(id));
    },
  };
}

/** A pack as a record of entries by their place, so that a difference names the entry. */
function compared(
  pack: string,
  onLedger: readonly Entry[] | undefined,
  inModel: readonly Entry[] | undefined,
): Difference | undefined {
  return differenceOf('amounts', pack, onLedger && byPlace(onLedger), inModel && byPlace(inModel));
}

const byPlace = (entries: readonly Entry[]): object =>
  Object.fromEntries(entries.map((entry, place) => [`entries[${place}]`, entry]));

async function modelled({ tx }: Snapshot, lender: string, packs: readonly string[]): Promise<Map<string, Entry[]>> {
  if (packs.length === 0) return new Map();
  const text = (column: string) => sql<string | null>`${sql.ref(column)}::text`;
  const rows = await tx
    .selectFrom('amounts')
    .select(['pack', 'tradeline_id', 'period', 'currency'])
    .select([
      text('limit_minor').as('limit'),
      text('balance_minor').as('balance'),
      text('due_minor').as('due'),
      text('paid_minor').as('paid'),
    ])
    .where('lender', '=', lender)
    .where('pack', 'in', packs)
    .orderBy('pack')
    .orderBy('item')
    .execute();
  const entries = new Map<string, Entry[]>();
  for (const { pack, tradeline_id: tradelineId, currency, limit, ...rest } of rows) {
    const entry = { tradelineId, currency: currency as Entry['currency'], limit: limit ?? '', ...rest, pack };
    const known = entries.get(pack);
    if (known === undefined) entries.set(pack, [entry]);
    else known.push(entry);
  }
  return entries;
}
