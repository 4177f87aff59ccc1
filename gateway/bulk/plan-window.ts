import { pageOrder } from '@attestry/chaincode/ledger/page-order';
import type { RecordKind, SentOf, SentRecord } from './lines.js';

/** 500 records a transaction is the measured optimum: twice as many gain a tenth and double the latency. */
const BATCH_RECORDS = 500;

/** A line that puts something on the ledger. */
export interface Numbered<R extends SentRecord = SentRecord> {
  readonly line: number;
  readonly record: R;
}

/** Lines that go together: openings and months in one transaction, each other kind in one of its own. */
export type Batch = {
  readonly [K in RecordKind]: { readonly kind: K; readonly lines: readonly Numbered<SentOf<K>>[] };
}[RecordKind];

/** Batches of which one waits for the one before; those of a stage may go side by side. */
export type Lane = readonly (readonly Batch[])[];

/**
 * Lays the lines of a window out. The lines of one tradeline stay in their order, each in a stage of its own, because a
 * batch is decided on the state before it. Tradelines are sorted as the ledger sorts them, so that a transaction touches
 * few pages; lanes have no tradeline in common and may run side by side.
 */
export function planWindow(records: readonly Numbered[], batchRecords = BATCH_RECORDS): Lane[] {
  const byTradeline = new Map<string, Numbered[]>();
  for (const numbered of records) {
    const { tradelineId } = numbered.record;
    const known = byTradeline.get(tradelineId);
    if (known === undefined) byTradeline.set(tradelineId, [numbered]);
    else known.push(numbered);
  }
  const tradelines = [...byTradeline]
    .map(([tradelineId, lines]) => ({ order: pageOrder(tradelineId), lines }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ lines }) => lines);
  const lanes: Lane[] = [];
  for (let at = 0; at < tradelines.length; at += batchRecords) {
    lanes.push(stagesOf(tradelines.slice(at, at + batchRecords)));
  }
  return lanes;
}

function stagesOf(tradelines: readonly Numbered[][]): Batch[][] {
  const longest = tradelines.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: longest }, (_, n) => batchesOf(tradelines.flatMap((lines) => lines[n] ?? [])));
}

function batchesOf(lines: readonly Numbered[]): Batch[] {
  const openings = lines.filter((one): one is Numbered<SentOf<'opening'>> => one.record.record === 'opening');
  const months = lines.filter((one): one is Numbered<SentOf<'month'>> => one.record.record === 'month');
  const singles = lines.flatMap((one): Batch[] => {
    const { line, record } = one;
    if (record.record === 'correction') return [{ kind: 'correction', lines: [{ line, record }] }];
    if (record.record === 'closure') return [{ kind: 'closure', lines: [{ line, record }] }];
    return [];
  });
  return [
    ...(openings.length === 0 ? [] : [{ kind: 'opening' as const, lines: openings }]),
    ...(months.length === 0 ? [] : [{ kind: 'month' as const, lines: months }]),
    ...singles,
  ];
}
