import { BUCKET_EDGES, type BucketScheme } from '../readmodel/queries/delinquency.js';

/** Days past due as a format tells them apart. */
export interface DayRange {
  readonly minDaysPastDue: number;
  /** null: no end. */
  readonly maxDaysPastDue: number | null;
}

/** The codes of the buckets of `BUCKET_EDGES`; two buckets with one code are one to the format. */
export const BUCKET_CODES: Readonly<Record<BucketScheme, readonly string[]>> = {
  metro2: ['0', '0', '1', '2', '3', '4', '5', '6'],
  pboc: ['N', '1', '2', '3', '4', '5', '6', '7'],
};

export function bucketCode(scheme: BucketScheme, daysPastDue: number): string {
  const index = BUCKET_EDGES[scheme].findLastIndex((edge) => daysPastDue >= edge);
  return BUCKET_CODES[scheme][index] ?? '';
}

/** The days that a code stands for; `undefined` where it is not a bucket's. */
export function daysOf(scheme: BucketScheme, code: string): DayRange | undefined {
  const codes = BUCKET_CODES[scheme];
  const first = codes.indexOf(code);
  if (first === -1) return undefined;
  const beyond = BUCKET_EDGES[scheme][codes.lastIndexOf(code) + 1];
  return {
    minDaysPastDue: BUCKET_EDGES[scheme][first] ?? 0,
    maxDaysPastDue: beyond === undefined ? null : beyond - 1,
  };
}
