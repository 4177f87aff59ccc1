import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { LineFormat } from './line-format.js';
import { invalidLine, readValue, type ReadLine } from './lines.js';
import type { Progress } from './progress.js';

/** Every column that a file may have, in any order. */
export const CSV_COLUMNS = [
  'record',
  'tradelineId',
  'subjectId',
  'kind',
  'currency',
  'openedOn',
  'region',
  'period',
  'daysPastDue',
  'paymentStatus',
  'transactionCount',
  'limit',
  'balance',
  'due',
  'paid',
  'revision',
  'reason',
  'closedOn',
  'lender',
  'records',
  'of',
  'count',
] as const;

const NUMBERS = new Set(['daysPastDue', 'transactionCount', 'revision', 'records', 'count']);
const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  opening: ['limit'],
  month: ['currency', 'limit', 'balance', 'due', 'paid'],
  correction: ['currency', 'limit', 'balance', 'due', 'paid'],
};

/**
 * Comma-separated values (RFC 4180), the names of the columns on the first line. A record is one line of text: none of
 * the columns has line breaks in it, so a stray quotation mark spoils its own line and no other.
 */
export const csv: LineFormat = {
  name: 'csv',
  mediaType: 'text/csv',
  read: (text, progress): ReadLine => {
    if (!isUtf8(text)) return invalidLine('', 'not UTF-8');
    const cells = cellsOf(text);
    if (cells === undefined) return invalidLine('', 'not a line of CSV');
    if (progress.columns === null) return readColumns(cells, progress);
    if (cells.length !== progress.columns.length) {
      return invalidLine('', `${cells.length} values for ${progress.columns.length} columns`);
    }
    const line = readValue(valueOf(progress.columns, cells));
    return line.what === 'invalid' ? invalidLine(line.field.replace(/^amounts\./, ''), line.reason) : line;
  },
};

function cellsOf(text: Buffer): string[] | undefined {
  try {
    const [cells] = parse(text, { relax_column_count: true });
    return cells;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function readColumns(cells: string[], progress: Progress): ReadLine {
  const unknown = cells.find((name) => !(CSV_COLUMNS as readonly string[]).includes(name));
  if (unknown !== undefined) return invalidLine(unknown.slice(0, 40), 'not a column of a submission');
  const twice = cells.find((name, index) => cells.indexOf(name) !== index);
  if (twice !== undefined) return invalidLine(twice, 'stands twice');
  if (!cells.includes('record')) return invalidLine('record', 'the column is missing');
  progress.columns = cells;
  return { what: 'nothing' };
}

/** A line as the object that NDJSON would have; an empty cell is a field left out. */
function valueOf(columns: readonly string[], cells: readonly string[]): object {
  const value: Record<string, unknown> = {};
  const amounts: Record<string, string> = {};
  const record = cells[columns.indexOf('record')] ?? '';
  columns.forEach((name, index) => {
    const cell = cells[index] ?? '';
    if (cell === '') return;
    if (AMOUNTS[record]?.includes(name) === true) amounts[name] = cell;
    else value[name] = NUMBERS.has(name) && /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
  });
  return record in AMOUNTS ? { ...value, amounts } : value;
}
