import { Period, TradelineId } from '@attestry/chaincode/schema';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { writeMetro2 } from '../formats/metro2-file.js';
import { readAccounts } from '../formats/read-accounts.js';
import { readStatusString, writeStatusString, type StatusString } from '../formats/status-string.js';
import { UnsaidTally } from '../formats/unsaid.js';
import type { Metro2Account } from '../formats/metro2-account.js';
import { Problem } from '../problems/problem.js';
import { BUCKET_EDGES, type BucketScheme } from '../readmodel/queries/delinquency.js';
import { EXAMPLE } from './examples.js';
import { Freshness, FROM_READ_MODEL } from './listing.js';
import { query, type Services } from './route.js';

const METRO2 = 'application/vnd.attestry.metro2';
const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv';
const READING = [...FROM_READ_MODEL, 'NOT_ENTITLED_TO_READ'] as const;

const OfPeriod = z.strictObject({
  period: Period.describe('Which month is reported'),
  ...Freshness.shape,
});
const Unsaid = z.object({
  field: z.string().describe('As the ledger names it, or the format where the ledger has no such thing'),
  reason: z.string(),
});
const ReadMonth = z.object({
  period: Period,
  status: z.string(),
  says: z.enum(['arrears', 'notDue', 'closed']).nullable(),
  minDaysPastDue: z.int().optional(),
  maxDaysPastDue: z.int().nullable().optional(),
  unsaid: z.string().nullable().describe('What of it the ledger has no word for'),
});

/** The lender's own accounts, as they stand, and the block that they are of. */
async function ownAccounts(
  { readModel, mspId }: Services,
  period: string,
  minBlock: number,
): Promise<{ accounts: AsyncIterable<Metro2Account[]>; blockNumber: number }> {
  // What is refused is refused before the answer begins.
  const { blockNumber } = await readModel.read(minBlock, () => Promise.resolve());
  return { accounts: readAccounts(readModel, mspId, period, blockNumber), blockNumber };
}

const headersOf = (blockNumber: number): Record<string, string> => ({ 'X-Block-Height': String(blockNumber) });
/** No amounts are looked for. */
const NO_PERIOD = '';

export const formats = [
  query({
    path: '/formats/metro2',
    operationId: 'writeMetro2',
    form: 'document',
    summary: 'Write your portfolio of a month as Metro 2 base segments',
    description:
      'Header record, base segments and trailer record of 426 characters, a line each. The fields of the person are blank: the ' +
      'ledger knows pseudonyms. What else the format cannot say is in the report.',
    query: OfPeriod,
    example: { query: { period: '2026-02' } },
    success: { types: [METRO2], schema: z.string() },
    refusals: READING,
    handle: async ({ query: { period, minBlock = 0 } }, services) => {
      const { accounts, blockNumber } = await ownAccounts(services, period, minBlock);
      const tally = new UnsaidTally();
      const body = writeMetro2(services.mspId, period, accounts, tally, { accounts: 0 }, new Date());
      return { headers: headersOf(blockNumber), type: METRO2, body };
    },
  }),
  query({
    path: '/formats/metro2/report',
    operationId: 'reportMetro2',
    form: 'document',
    summary: 'Read what the Metro 2 file of a month does not say of your accounts',
    query: OfPeriod,
    example: { query: { period: '2026-02' } },
    success: {
      schema: z.object({
        period: Period,
        accounts: z.int().describe('Base segments of the file'),
        unsaid: z.array(Unsaid.extend({ accounts: z.int() })),
      }),
    },
    refusals: READING,
    handle: async ({ query: { period, minBlock = 0 } }, services) => {
      const { accounts, blockNumber } = await ownAccounts(services, period, minBlock);
      const tally = new UnsaidTally();
      const totals = { accounts: 0 };
      const lines = writeMetro2(services.mspId, period, accounts, tally, totals, new Date());
      // Only what is told of it is wanted.
      while ((await lines.next()).done !== true);
      const body = JSON.stringify({ period, accounts: totals.accounts, unsaid: tally.rows });
      return { headers: headersOf(blockNumber), type: 'application/json', body };
    },
  }),
  query({
    path: '/formats/status-strings',
    operationId: 'writeStatusStrings',
    form: 'document',
    summary: "Write your tradelines' months as the status string of the Chinese second-generation report",
    description:
      'A character a month, the oldest first, at most sixty: N, 1 to 7, * nothing due, # unknown, C paid off, G ended otherwise, B bad debt.',
    query: Freshness,
    example: {},
    success: {
      types: [NDJSON, CSV],
      schema: z.object({
        tradelineId: TradelineId,
        from: Period.nullable(),
        statuses: z.string().max(60),
        unsaid: z.array(Unsaid),
      }),
    },
    refusals: READING,
    handle: async ({ query: { minBlock = 0 }, accepts }, services) => {
      const type = accepts([NDJSON, CSV]);
      if (type === undefined) throw new Problem('NOT_ACCEPTABLE', `the strings can be had as ${NDJSON} or ${CSV}`);
      const { accounts, blockNumber } = await ownAccounts(services, NO_PERIOD, minBlock);
      return { headers: headersOf(blockNumber), type, body: stringsText(accounts, type) };
    },
  }),
  query({
    path: '/formats/readings',
    operationId: 'readStatuses',
    summary: 'Read a status string, or a payment history profile of Metro 2, as months',
    query: z.strictObject({
      scheme: z
        .enum(Object.keys(BUCKET_EDGES) as [BucketScheme])
        .describe('pboc: the Chinese string, oldest month first; metro2: the payment history profile, newest first'),
      statuses: z.string().min(1).max(60),
      last: Period.describe('The newest of its months'),
    }),
    example: { query: { scheme: 'pboc', statuses: 'N*NN12NC', last: EXAMPLE.lastStatusMonth } },
    success: { schema: z.object({ months: z.array(ReadMonth) }) },
    refusals: [],
    handle: ({ query: { scheme, statuses, last } }) => {
      const months = readStatusString(scheme, statuses, last);
      if (!Array.isArray(months)) {
        const reason = `${scheme} has no ${JSON.stringify(months.unknown)}`;
        throw new Problem('MALFORMED_REQUEST', reason, { fields: [{ field: 'statuses', reason }] });
      }
      return Promise.resolve({ headers: {}, type: 'application/json', body: JSON.stringify({ months }) });
    },
  }),
];

const COLUMNS = ['tradelineId', 'from', 'statuses', 'unsaid'] as const satisfies (keyof StatusString)[];

async function* stringsText(accounts: AsyncIterable<Metro2Account[]>, type: string): AsyncGenerator<string> {
  if (type === CSV) yield stringify([[...COLUMNS]]);
  for await (const some of accounts) {
    const rows = some.map(({ tradeline }) => writeStatusString(tradeline));
    yield type === CSV
      ? stringify(rows, { columns: [...COLUMNS] })
      : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}
