import { median } from './load.js';
import type { Cell } from './samples.js';
import type { TransactionSizes } from './sizes.js';

/** All that one run has measured. */
export interface Report {
  /** The machine's load average of the last minute, before and after: what else may have run beside. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly seconds: number;
  readonly cells: readonly Cell[];
  readonly sizes: readonly ({ readonly name: string; readonly records: number } & TransactionSizes)[];
  /** The private pack of one command. */
  readonly pack: { readonly records: number; readonly bytes: number };
}

/** What all others are divided by: what an application without our gateway and layout would do. */
const BASELINE = 'append 1 × 64, library, its own signer';
const KINDS = ['peers', 'chaincode', 'orderer', 'gateways', 'client'];

/** A report as two tables of Markdown. */
export function reportText({ cells, sizes, pack, loadBefore, loadAfter, seconds }: Report): string {
  const base = cells.find(({ name }) => name === BASELINE);
  const baseRate = base === undefined ? NaN : median(base.recordsPerSecond);
  const rates = markdown(
    ['records × in flight', 'records/s (rounds)', 'median', '× baseline', 'p50 ms', ...KINDS.map((k) => `${k} ms CPU`)],
    cells.map(({ name, recordsPerSecond, p50Ms, cpuMsPerRecord }) => [
      name,
      recordsPerSecond.map(whole).join(' / '),
      whole(median(recordsPerSecond)),
      (median(recordsPerSecond) / baseRate).toFixed(1),
      whole(median(p50Ms)),
      ...KINDS.map((kind) => (cpuMsPerRecord[kind] ?? 0).toFixed(2)),
    ]),
  );
  const bytes = markdown(
    ['transaction', 'envelope, bytes a record', 'of it request', 'of it read-write set', 'values written'],
    sizes.map(({ name, records, envelope, request, readWriteSet, written }) => [
      name,
      ...[envelope, request, readWriteSet].map((size) => whole(size / records)),
      Object.entries(written)
        .map(([kind, of]) => `${of.keys} ${kind} of ${whole(of.bytes / of.keys)} bytes`)
        .join(', '),
    ]),
  );
  const packed = `Private pack: ${pack.records} records, ${pack.bytes} bytes, ${whole(pack.bytes / pack.records)} a record.`;
  const about = `${seconds} s; load average ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after.`;
  return [rates, bytes, packed, about, ''].join('\n');
}

const whole = (value: number): string => Math.round(value).toString();

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
