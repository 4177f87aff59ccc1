import { stringify } from 'csv-stringify/sync';
import { Problem } from '../problems/problem.js';
import type { Asked } from './route.js';

/** An answer with headers of its own, in one of several forms. */
export interface View {
  readonly headers: Readonly<Record<string, string>>;
  /** Media type. */
  readonly type: string;
  /** Whole, or as it is made. */
  readonly body: string | AsyncIterable<string | Uint8Array>;
}

/** What an answer of the read model comes in: a document, rows, or rows that are flat records. */
export type Form = 'document' | 'rows' | 'records';

type Request = Pick<Asked<never, never>, 'accepts' | 'url'>;

const JSON_TYPE = 'application/json';
const NDJSON_TYPE = 'application/x-ndjson';
const CSV_TYPE = 'text/csv';

/** The media types of each form. */
export const FORM_TYPES: Readonly<Record<Form, readonly string[]>> = {
  document: [JSON_TYPE],
  rows: [JSON_TYPE, NDJSON_TYPE],
  records: [JSON_TYPE, NDJSON_TYPE, CSV_TYPE],
};

/** A document made from the read model: it says which block it is of. */
export function documentView(request: Request, blockNumber: number, document: object): View {
  return {
    headers: headersOf(blockNumber),
    type: chosen(request, FORM_TYPES.document),
    body: JSON.stringify(document),
  };
}

interface Table<T extends object> {
  readonly blockNumber: number;
  /** How the rows are called in JSON. */
  readonly name: string;
  readonly rows: readonly T[];
  /** The parameters that lead to the next page, and to no others; `undefined` on the last. */
  readonly next: Readonly<Record<string, string>> | undefined;
  /** What stands beside the rows in JSON. */
  readonly rest: object;
  /** The columns of a row as CSV; `undefined` where rows are no flat records. */
  readonly columns: readonly string[] | undefined;
}

/**
 * Rows as JSON, as NDJSON (a row a line) or as CSV (RFC 4180, a header line first), whichever the request accepts. The
 * way to the next page stands in the header `Link` (RFC 8288) in every form.
 *
 * @throws {@link Problem} NOT_ACCEPTABLE.
 */
export function tableView<T extends object>(request: Request, table: Table<T>): View {
  const { rows, columns } = table;
  const type = chosen(request, FORM_TYPES[columns === undefined ? 'rows' : 'records']);
  const link = table.next && { Link: `<${urlWith(request.url, table.next)}>; rel="next"` };
  const headers = { ...headersOf(table.blockNumber), ...link };
  if (type === NDJSON_TYPE) return { headers, type, body: rows.map((row) => `${JSON.stringify(row)}\n`).join('') };
  if (type === CSV_TYPE) {
    const body = stringify([...rows], { header: true, columns: [...(columns ?? [])], escape_formulas: true });
    return { headers, type: `${CSV_TYPE}; charset=utf-8; header=present`, body };
  }
  return { headers, type, body: JSON.stringify({ [table.name]: rows, ...table.rest }) };
}

/** Rows of the gateway's own, which are of no block: as JSON or as NDJSON. */
export function jsonTable(request: Request, name: string, rows: readonly object[], before: string | undefined): View {
  const type = chosen(request, [JSON_TYPE, NDJSON_TYPE]);
  const headers: Record<string, string> =
    before === undefined ? {} : { Link: `<${urlWith(request.url, { before })}>; rel="next"` };
  if (type === NDJSON_TYPE) return { headers, type, body: rows.map((row) => `${JSON.stringify(row)}\n`).join('') };
  return { headers, type, body: JSON.stringify({ [name]: rows, next: before ?? null }) };
}

const headersOf = (blockNumber: number): Record<string, string> => ({ 'X-Block-Height': String(blockNumber) });

function chosen({ accepts }: Request, types: readonly string[]): string {
  const type = accepts(types);
  if (type !== undefined) return type;
  throw new Problem('NOT_ACCEPTABLE', `the answer can be had as ${types.join(', ')}`, {
    fields: [{ field: 'Accept', reason: `one of ${types.join(', ')}` }],
  });
}

/** The request's own address with other parameters, relative to the gateway: it need not know how it is called. */
function urlWith(url: string, parameters: Readonly<Record<string, string>>): string {
  const [path = '', query = ''] = url.split('?', 2);
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) search.set(name, value);
  return `${path}?${search.toString()}`;
}
