import type { Loaded } from './load-portfolio.js';
import type { Reconciliation } from './reconcile.js';

/** How many refused lines are listed one by one; all of them are counted. */
const LISTED_LINES = 20;

/** A reconciliation as lines for people. */
export function reconciliationText(result: Reconciliation): string {
  const { loaded, comparisons, differences } = result;
  const lines = [
    ...table([
      ['lines read', count(result.lines)],
      ['accepted', count(result.accepted)],
      ...(result.leftOut > 0 ? [['left out by --accounts', count(result.leftOut)]] : []),
      ['refused', count(result.refusedLines.length)],
      ...refusalsByReason(result).map(([reason, lines]) => [`  ${reason}`, count(lines)]),
      ...loadedRows('tradelines', loaded.tradelines),
      ...loadedRows('months', loaded.events),
    ]),
    ...result.refusedLines.slice(0, LISTED_LINES).map(({ line, field, reason }) => `line ${line}: ${field} ${reason}`),
    '',
    ...table([
      ['', 'file', 'ledger', ''],
      ...comparisons.map(({ name, file, ledger }) => [
        name,
        figure(name, file),
        figure(name, ledger),
        file === ledger ? 'equal' : 'DIFFERS',
      ]),
    ]),
    '',
    differences.length === 0
      ? 'The ledger says what the file says.'
      : `The ledger differs from the file in: ${differences.map(({ name }) => name).join(', ')}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function loadedRows(what: string, { written, repeated, refused }: Loaded): string[][] {
  return [
    [`${what} committed`, count(written)],
    ...(repeated > 0 ? [[`${what} that stood already`, count(repeated)]] : []),
    ...Object.entries(refused).map(([code, records]) => [`${what} refused: ${code}`, count(records)]),
  ];
}

function refusalsByReason({ refusedLines }: Reconciliation): [string, number][] {
  const counts = new Map<string, number>();
  for (const { field, reason } of refusedLines) {
    const key = `${field} ${reason}`.trim();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}

const count = (value: number | bigint): string => value.toLocaleString('en');

/** Sums are minor units; people read major ones. */
function figure(name: string, value: bigint): string {
  if (!name.startsWith('sum of')) return count(value);
  const minor = value < 0n ? -value : value;
  const cents = String(minor % 100n).padStart(2, '0');
  return `${value < 0n ? '-' : ''}TWD ${count(minor / 100n)}.${cents}`;
}

/** Rows as aligned text: the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
