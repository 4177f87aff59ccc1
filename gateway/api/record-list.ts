import { z } from 'zod';
import type { FiledKind, FiledRecords } from '../readmodel/filed/filed-record.js';
import { listRecords, RECORD_SORTS, type RecordFilter } from '../readmodel/queries/list-records.js';
import { Freshness, FROM_READ_MODEL, Page } from './listing.js';
import { query, type Route } from './route.js';
import { tableView } from './view.js';

interface RecordList<K extends FiledKind> {
  readonly kind: K;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly resource?: string;
  /** How the rows are called in JSON. */
  readonly name: string;
  readonly shape: z.ZodObject;
  /** The field that is always among the ones asked for. */
  readonly key: string;
  /** What the list can be asked for, and by which part of a filing it is found. */
  readonly filters: Readonly<
    Partial<Record<keyof RecordFilter, { readonly name: string; readonly schema: z.ZodType }>>
  >;
  /** A request that works; see `EXAMPLE`. */
  readonly example: Readonly<Record<string, string>>;
}

/** A list of the records of one kind, in the order in which they came to be. */
export function recordList<K extends FiledKind>(list: RecordList<K>): Route {
  const filters = Object.entries(list.filters);
  const names = Object.keys(list.shape.shape) as [string, ...string[]];
  const Query = z.strictObject({
    ...Object.fromEntries(filters.map(([, { name, schema }]) => [name, schema.optional()])),
    sort: z.enum(RECORD_SORTS).default('filedAt').describe('"-" before it: falling'),
    fields: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(names)).min(1))
      .optional()
      .describe(`Only these fields, with commas between them; the ${list.key} is always among them`),
    ...Page.shape,
    ...Freshness.shape,
  });
  return query({
    path: list.path,
    operationId: list.operationId,
    summary: list.summary,
    ...(list.resource === undefined ? {} : { resource: list.resource }),
    query: Query,
    example: { query: list.example },
    success: { schema: z.object({ [list.name]: z.array(list.shape.partial()), next: z.string().nullable() }) },
    refusals: [...FROM_READ_MODEL, 'PURPOSE_MISSING'],
    form: 'rows',
    handle: async (request, { readModel }) => {
      const { cursor, limit, minBlock = 0, fields = names, sort, ...asked } = request.query;
      const of = { list: list.name, sort, ...asked };
      const [filedAt = '', id = ''] = cursor === undefined ? [] : readModel.cursors.open(of, cursor).after;
      const after = cursor === undefined ? undefined : { filedAt: String(filedAt), id: String(id) };
      const { answer, blockNumber } = await readModel.read(minBlock, (snapshot) =>
        listRecords(snapshot, list.kind, filterOf(asked), sort, limit, after),
      );
      for (const { owner, counterparty } of answer.rows) request.requirePurpose([owner, counterparty ?? owner]);
      const { end } = answer;
      const next = end && readModel.cursors.seal(of, { after: [end.filedAt, end.id], block: blockNumber });
      const wanted = new Set<string>([list.key, ...fields]);
      return tableView(request, {
        blockNumber,
        name: list.name,
        rows: answer.rows.map(({ record }) => only(record, wanted)),
        next: next === undefined ? undefined : { cursor: next },
        rest: { next: next ?? null },
        columns: undefined,
      });
    },
  });

  function filterOf(asked: object): RecordFilter {
    const values = new Map<string, unknown>(Object.entries(asked));
    return Object.fromEntries(filters.map(([part, { name }]) => [part, values.get(name)]));
  }
}

function only(record: FiledRecords[FiledKind], wanted: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name)));
}
