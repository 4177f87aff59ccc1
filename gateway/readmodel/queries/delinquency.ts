import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import type { Snapshot } from '../read-model.js';
import { readableLender } from './readable-lender.js';
import { versionsAt } from './versions-at.js';

/** First days of the buckets. Metro 2 and the Chinese report differ by a day. */
export const BUCKET_EDGES = {
  metro2: [0, 1, 30, 60, 90, 120, 150, 180],
  pboc: [0, 1, 31, 61, 91, 121, 151, 181],
} as const;
export type BucketScheme = keyof typeof BUCKET_EDGES;

export interface Bucket {
  readonly bucket: string;
  readonly minDaysPastDue: number;
  readonly maxDaysPastDue: number | null;
  readonly tradelines: number;
}

/** How many tradelines went from one bucket to another in a month, and what part of those in the first that is. */
export interface RollRate {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly tradelines: number;
  readonly rateBasisPoints: number;
}

export interface Delinquency {
  readonly lender: string | null;
  readonly period: string | null;
  readonly buckets: readonly Bucket[];
  readonly rollRates: readonly RollRate[];
}

interface Asked {
  readonly lender?: string | undefined;
  readonly scheme: BucketScheme;
  /** The last month of the roll rates; the newest one reported where none is given. */
  readonly period?: string | undefined;
  /** How many months back the roll rates go. */
  readonly months: number;
}

/**
 * Open tradelines by days past due, and how they rolled from month to month.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export async function delinquency(snapshot: Snapshot, asked: Asked, block: number): Promise<Delinquency> {
  const lender = readableLender(snapshot.reader, asked.lender);
  const edges = BUCKET_EDGES[asked.scheme];
  let open = versionsAt(snapshot, block).where('status', '=', 'open');
  if (lender !== undefined) open = open.where('lender', '=', lender);
  const counts = await open
    .select(({ fn }) => ['days_past_due', fn.countAll<number>().as('tradelines')])
    .groupBy('days_past_due')
    .execute();
  const newest = await newestPeriod(snapshot, lender, block);
  const period = asked.period ?? newest;
  const rollRates: RollRate[] = [];
  if (period !== null) {
    for (let back = 0; back < asked.months; back += 1) {
      rollRates.push(...(await rolled(snapshot, lender, periodOf(monthNumber(period) - back), edges, block)));
    }
  }
  return {
    lender: lender ?? null,
    period,
    buckets: edges.map((edge, index) => ({
      bucket: bucketName(edges, index),
      minDaysPastDue: edge,
      maxDaysPastDue: lastDayOf(edges, index),
      tradelines: counts
        .filter(({ days_past_due: days }) => bucketOf(edges, days) === index)
        .reduce((sum, { tradelines }) => sum + tradelines, 0),
    })),
    rollRates,
  };
}

async function newestPeriod(snapshot: Snapshot, lender: string | undefined, block: number): Promise<string | null> {
  let versions = versionsAt(snapshot, block);
  if (lender !== undefined) versions = versions.where('lender', '=', lender);
  const { newest } = await versions.select(({ fn }) => fn.max('last_period').as('newest')).executeTakeFirstOrThrow();
  return newest;
}

async function rolled(
  { tx }: Snapshot,
  lender: string | undefined,
  period: string,
  edges: readonly number[],
  block: number,
): Promise<RollRate[]> {
  let months = tx
    .selectFrom('tradeline_months as after')
    .innerJoin('tradeline_months as before', 'before.tradeline_id', 'after.tradeline_id')
    .where('after.period', '=', period)
    .where('before.period', '=', periodOf(monthNumber(period) - 1))
    .where((where) =>
      where.and(
        (['after', 'before'] as const).flatMap((month) => [
          where(`${month}.from_block`, '<=', block),
          where.or([where(`${month}.to_block`, 'is', null), where(`${month}.to_block`, '>', block)]),
        ]),
      ),
    );
  if (lender !== undefined) months = months.where('after.lender', '=', lender).where('before.lender', '=', lender);
  const rows = await months
    .select(({ fn }) => [
      'before.days_past_due as from_days',
      'after.days_past_due as to_days',
      fn.countAll<number>().as('tradelines'),
    ])
    .groupBy(['before.days_past_due', 'after.days_past_due'])
    .execute();
  const matrix = edges.map(() => edges.map(() => 0));
  for (const { from_days: from, to_days: to, tradelines } of rows) {
    const line = matrix[bucketOf(edges, from)];
    const column = bucketOf(edges, to);
    if (line !== undefined) line[column] = (line[column] ?? 0) + tradelines;
  }
  return matrix.flatMap((line, from) => {
    const total = line.reduce((sum, count) => sum + count, 0);
    return line.flatMap((tradelines, to) =>
      tradelines === 0
        ? []
        : {
            period,
            from: bucketName(edges, from),
            to: bucketName(edges, to),
            tradelines,
            rateBasisPoints: Math.round((10_000 * tradelines) / total),
          },
    );
  });
}

const bucketOf = (edges: readonly number[], days: number): number => edges.findLastIndex((edge) => days >= edge);

function lastDayOf(edges: readonly number[], index: number): number | null {
  const next = edges[index + 1];
  return next === undefined ? null : next - 1;
}

function bucketName(edges: readonly number[], index: number): string {
  const first = edges[index] ?? 0;
  const last = lastDayOf(edges, index);
  if (last === null) return `${first}+`;
  return first === last ? String(first) : `${first}-${last}`;
}
