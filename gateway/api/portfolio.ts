import {
  Currency,
  DaysPastDue,
  MarkedTradeline,
  MspId,
  Period,
  Region,
  SubjectId,
  Tradeline,
  TradelineKind,
} from '@attestry/chaincode/schema';
import { z } from 'zod';
import { BUCKET_EDGES, delinquency, type BucketScheme } from '../readmodel/queries/delinquency.js';
import { listTradelines, TRADELINE_SORTS } from '../readmodel/queries/list-tradelines.js';
import { EXAMPLE } from './examples.js';
import { Freshness, FROM_READ_MODEL, Page, PointInTime } from './listing.js';
import { numeral } from './numeral.js';
import { query } from './route.js';
import { documentView, tableView } from './view.js';

type Field = keyof typeof MarkedTradeline.shape;
const FIELDS = Object.keys(MarkedTradeline.shape) as Field[];
/** A payment profile is a table of its own, and no column. */
const COLUMNS = FIELDS.filter((field) => field !== 'profile');

/** Names of fields, with commas between them. */
const Fields = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(FIELDS)).min(1))
  .describe('Only these fields, with commas between them; the tradelineId is always among them');

const TradelineQuery = z.strictObject({
  lender: MspId.optional().describe('Your own where you are a lender'),
  status: Tradeline.shape.status.optional(),
  subjectId: SubjectId.optional(),
  kind: TradelineKind.optional(),
  currency: Currency.optional(),
  region: Region.optional(),
  minDaysPastDue: numeral(DaysPastDue).optional(),
  maxDaysPastDue: numeral(DaysPastDue).optional(),
  period: Period.optional().describe('The last month reported is this one'),
  notReportedSince: Period.optional().describe('Neither this month nor a later one has been reported'),
  sort: z.enum(TRADELINE_SORTS).default('tradelineId').describe('"-" before it: falling'),
  fields: Fields.optional(),
  ...Page.shape,
  ...PointInTime.shape,
  ...Freshness.shape,
});

const DelinquencyQuery = z.strictObject({
  lender: MspId.optional().describe('Your own where you are a lender; all where you may read all'),
  scheme: z
    .enum(Object.keys(BUCKET_EDGES) as [BucketScheme])
    .default('metro2')
    .describe('Edges of the buckets'),
  period: Period.optional().describe('The last month of the roll rates; the newest one reported where none is given'),
  months: numeral(z.int().min(1).max(24)).default(1).describe('How many months of roll rates'),
  ...PointInTime.shape,
  ...Freshness.shape,
});

const READING = [...FROM_READ_MODEL, 'NOT_ENTITLED_TO_READ', 'PURPOSE_MISSING'] as const;

export const portfolio = [
  query({
    path: '/portfolio/tradelines',
    operationId: 'listTradelines',
    summary: 'List tradelines by what they are and how they are repaid, as they stand or stood after a block',
    query: TradelineQuery,
    example: {
      query: { lender: EXAMPLE.lender, minDaysPastDue: '30', sort: '-daysPastDue', fields: 'daysPastDue,lastPeriod' },
    },
    success: {
      schema: z.object({ tradelines: z.array(MarkedTradeline.partial()), next: z.string().nullable() }),
    },
    refusals: READING,
    form: 'records',
    handle: async (request, { readModel }) => {
      const { cursor, limit, minBlock = 0, asOfBlock, fields = FIELDS, ...asked } = request.query;
      const { sort, ...filter } = asked;
      const of = { list: 'tradelines', ...asked, asOfBlock };
      const from = cursor === undefined ? undefined : readModel.cursors.open(of, cursor);
      // The first page says which block all others are of: a list that is walked while blocks come stays whole.
      const block = from?.block ?? asOfBlock;
      const [days = 0, id = ''] = from?.after ?? [];
      const after = from && { daysPastDue: Number(days), tradelineId: String(id) };
      const { answer, blockNumber } = await readModel.read(Math.max(minBlock, block ?? 0), async (snapshot) => {
        const page = await listTradelines(snapshot, filter, sort, limit, block ?? snapshot.blockNumber, after);
        return { ...page, block: block ?? snapshot.blockNumber };
      });
      for (const { lender } of answer.tradelines) request.requirePurpose([lender]);
      const { end } = answer;
      const next =
        end && readModel.cursors.seal(of, { after: [end.daysPastDue, end.tradelineId], block: answer.block });
      const wanted = new Set<string>(['tradelineId', ...fields]);
      return tableView(request, {
        blockNumber: block ?? blockNumber,
        name: 'tradelines',
        rows: answer.tradelines.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([name]) => wanted.has(name))),
        ),
        next: next === undefined ? undefined : { cursor: next },
        rest: { next: next ?? null },
        columns: csvColumns(wanted, request.query.fields),
      });
    },
  }),
  query({
    path: '/portfolio/delinquency',
    operationId: 'readDelinquency',
    summary: 'Count open tradelines by days past due, and how they rolled from month to month',
    query: DelinquencyQuery,
    example: { query: { lender: EXAMPLE.lender, scheme: 'pboc', months: '3' } },
    success: {
      schema: z.object({
        lender: MspId.nullable(),
        period: Period.nullable().describe('Of the newest roll rates'),
        buckets: z.array(
          z.object({
            bucket: z.string(),
            minDaysPastDue: z.int(),
            maxDaysPastDue: z.int().nullable(),
            tradelines: z.int(),
          }),
        ),
        rollRates: z.array(
          z.object({
            period: Period.describe('The month in which they came to `to`'),
            from: z.string(),
            to: z.string(),
            tradelines: z.int(),
            rateBasisPoints: z.int().describe('Of those in `from` the month before and reported in this one'),
          }),
        ),
      }),
    },
    refusals: READING,
    form: 'document',
    handle: async (request, { readModel }) => {
      const { minBlock = 0, asOfBlock, ...asked } = request.query;
      const { answer, blockNumber } = await readModel.read(Math.max(minBlock, asOfBlock ?? 0), (snapshot) =>
        delinquency(snapshot, asked, asOfBlock ?? snapshot.blockNumber),
      );
      request.requirePurpose(answer.lender === null ? [] : [answer.lender]);
      return documentView(request, asOfBlock ?? blockNumber, answer);
    },
  }),
];

function csvColumns(wanted: ReadonlySet<string>, asked: readonly string[] | undefined): string[] | undefined {
  // Asked for by name, it cannot be left out in silence.
  return asked?.includes('profile') === true ? undefined : COLUMNS.filter((column) => wanted.has(column));
}
