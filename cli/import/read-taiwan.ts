import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { COLUMNS, TaiwanRow, type TaiwanAccount } from './taiwan-row.js';

/** A line that is not an account: where it stands, and what is wrong with it. */
export interface RefusedLine {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** The file is not what its name promises; none of it is imported. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

export interface TaiwanFile {
  /** SHA-256 of the whole file, hexadecimal. */
  readonly digest: string;
  /** Lines after the heading. */
  readonly lines: number;
  readonly accounts: readonly TaiwanAccount[];
  readonly refused: readonly RefusedLine[];
  /** Good lines beyond the number of accounts asked for. */
  readonly leftOut: number;
}

/** A line of the file has under 300 bytes; one of 8 kB is no line of this file. */
const MAX_LINE_BYTES = 8_192;

/**
 * Reads the credit-card file line by line. Memory holds the accounts accepted (about 1 kB each) and one line: `accounts`
 * bounds it, and the file itself where that is not given.
 *
 * @param options.accounts - Take the first so many accounts; the whole file is read all the same, for its digest.
 * @throws {@link FileRefused} where a column is missing, or the file is no CSV.
 */
export async function readTaiwan(
  file: string,
  options: { accounts?: number | undefined; onLines?: (lines: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<TaiwanFile> {
  const hash = createHash('sha256');
  const reader = new LineReader(options.accounts ?? Infinity);
  // Without quotes a line of the file is a line of text, so that a stray quotation mark cannot swallow others.
  const parser = parse({
    bom: true,
    info: true,
    quote: false,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE_BYTES,
  });
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    parser,
    async (records: AsyncIterable<{ info: { lines: number }; record: string[] }>) => {
      for await (const { info, record } of records) {
        reader.take(record, info.lines);
        if (reader.lines % 1_000 === 0) options.onLines?.(reader.lines);
      }
    },
    options.signal === undefined ? {} : { signal: options.signal },
  ).catch((error: unknown) => {
    throw error instanceof CsvError ? new FileRefused(`${file} is no CSV file: ${error.message}`) : error;
  });
  if (!reader.headed) throw new FileRefused(`${file} is empty`);
  options.onLines?.(reader.lines);
  const { lines, accounts, refused, leftOut } = reader;
  return { digest: hash.digest('hex'), lines, accounts, refused, leftOut };
}

class LineReader {
  #columns: readonly string[] | undefined;
  readonly #ids = new Set<number>();
  lines = 0;
  leftOut = 0;
  readonly accounts: TaiwanAccount[] = [];
  readonly refused: RefusedLine[] = [];

  constructor(private readonly limit: number) {}

  get headed(): boolean {
    return this.#columns !== undefined;
  }

  take(record: readonly string[], line: number): void {
    if (this.#columns === undefined) {
      const missing = COLUMNS.filter((name) => !record.includes(name));
      if (missing.length > 0) {
        const some = missing.slice(0, 3).join(', ');
        throw new FileRefused(`the heading lacks ${missing.length} of ${COLUMNS.length} columns, among them ${some}`);
      }
      this.#columns = record;
      return;
    }
    this.lines += 1;
    const account = accountOf(record, this.#columns);
    if (!('id' in account)) {
      this.refused.push({ line, ...account });
    } else if (this.#ids.has(account.id)) {
      this.refused.push({ line, field: 'id', reason: 'stands on an earlier line' });
    } else {
      this.#ids.add(account.id);
      if (this.accounts.length < this.limit) this.accounts.push(account);
      else this.leftOut += 1;
    }
  }
}

function accountOf(
  record: readonly string[],
  columns: readonly string[],
): TaiwanAccount | Pick<RefusedLine, 'field' | 'reason'> {
  if (record.length !== columns.length) return { field: '', reason: `has not ${columns.length} values` };
  const row = TaiwanRow.safeParse(Object.fromEntries(columns.map((name, index) => [name, record[index]])));
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  return { field: issue?.path.join('.') ?? '', reason: issue?.message ?? 'not an account' };
}
