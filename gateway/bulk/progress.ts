import type { RecordKind, SentRecord, Header, Trailer } from './lines.js';

/** How many lines put something on the ledger, and their amounts added up, in minor units. */
export interface Total {
  readonly record: RecordKind;
  /** null: a closure has no amounts. */
  readonly currency: string | null;
  count: number;
  limit: string;
  balance: string;
  due: string;
  paid: string;
}

/** Where the lines and what was announced of them differ. */
export interface Mismatch {
  readonly record: RecordKind | null;
  readonly currency: string | null;
  readonly field: string;
  /** What header or trailer say; null where a trailer is missing. */
  readonly announced: string | null;
  readonly found: string;
}

/** What the lines read so far have said; kept with each window, so that a submission goes on from there. */
export interface Progress {
  columns: string[] | null;
  header: Header | null;
  /** Whether anything but the columns has been read: then a header comes too late. */
  begun: boolean;
  totals: Total[];
  trailers: Trailer[];
}

export const NO_PROGRESS: Progress = { columns: null, header: null, begun: false, totals: [], trailers: [] };

/** More kinds and currencies than there are. */
export const MAX_TRAILERS = 200;

const SUMS = ['limit', 'balance', 'due', 'paid'] as const;

/** Counts a line that puts something on the ledger. */
export function addToTotals({ totals }: Progress, sent: SentRecord): void {
  const currency = currencyOf(sent);
  const amounts: Readonly<Record<string, string | undefined>> = 'amounts' in sent ? sent.amounts : {};
  const known = totals.find((one) => one.record === sent.record && one.currency === currency);
  const total: Total = known ?? {
    record: sent.record,
    currency,
    count: 0,
    limit: '0',
    balance: '0',
    due: '0',
    paid: '0',
  };
  if (known === undefined) totals.push(total);
  total.count += 1;
  for (const name of SUMS) {
    const value = amounts[name];
    if (value !== undefined) total[name] = String(BigInt(total[name]) + BigInt(value));
  }
}

function currencyOf(sent: SentRecord): string | null {
  if (sent.record === 'closure') return null;
  return sent.record === 'opening' ? sent.currency : sent.amounts.currency;
}

/**
 * Where the lines differ from what header and trailers say of them. Without trailers nothing is held against them; one
 * trailer promises all of them, so a kind of record that none speaks of is a difference too.
 */
export function mismatchesOf({ header, totals, trailers }: Progress): Mismatch[] {
  const found: Mismatch[] = [];
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  if (header?.records !== undefined && header.records !== count) {
    const field = 'records';
    found.push({ record: null, currency: null, field, announced: String(header.records), found: String(count) });
  }
  const spokenOf = new Set<Total>();
  for (const trailer of trailers) {
    const currency = trailer.currency ?? null;
    const total = totals.find((one) => one.record === trailer.of && one.currency === currency);
    if (total !== undefined) spokenOf.add(total);
    const compare = (field: string, announced: string, actual: string): void => {
      if (announced !== actual) found.push({ record: trailer.of, currency, field, announced, found: actual });
    };
    compare('count', String(trailer.count), String(total?.count ?? 0));
    for (const name of SUMS) {
      const announced = trailer[name];
      if (announced !== undefined) compare(name, announced, total?.[name] ?? '0');
    }
  }
  if (trailers.length === 0) return found;
  for (const total of totals) {
    if (spokenOf.has(total)) continue;
    const { record, currency } = total;
    found.push({ record, currency, field: 'count', announced: null, found: String(total.count) });
  }
  return found;
}
