import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/**
 * A column of a CSV file by the account's number: what readTaiwan leaves in the file. The first line of a number counts,
 * as it does there; values that are no whole numbers are left out.
 *
 * @returns Nothing where the file has no such column.
 */
export async function readColumn(file: string, column: string): Promise<Map<number, number> | undefined> {
  const values = new Map<number, number>();
  const seen = new Set<number>();
  let heading: readonly string[] | undefined;
  const parser = parse({ bom: true, quote: false, relax_column_count: true, skip_empty_lines: true });
  await pipeline(createReadStream(file), parser, async (records: AsyncIterable<string[]>) => {
    for await (const record of records) {
      if (heading === undefined) {
        heading = record;
        continue;
      }
      const id = wholeNumber(record[heading.indexOf('id')]);
      if (id === undefined || seen.has(id)) continue;
      const value = wholeNumber(record[heading.indexOf(column)]);
      seen.add(id);
      if (value !== undefined) values.set(id, value);
    }
  });
  return heading?.includes(column) === true ? values : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^(0|-?[1-9]\d{0,9})$/.test(text) ? Number(text) : undefined;
}
