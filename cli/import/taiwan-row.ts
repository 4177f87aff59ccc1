import { z } from 'zod';

/** The six statement months of the file, oldest first. */
export const MONTHS = ['2005-04', '2005-05', '2005-06', '2005-07', '2005-08', '2005-09'] as const;

// Ten digits hold any account of the file many times over, and any sum of them stays exact.
const integer = z
  .string()
  .regex(/^(0|-?[1-9]\d{0,9})$/, 'not a whole number of at most ten digits')
  .transform(Number);

/** -2 no consumption, -1 paid duly, 0 revolving, 1 to 8 months late, 9 nine months late or more. */
const payCode = integer.refine((code) => code >= -2 && code <= 9, 'not a repayment status from -2 to 9');
const notNegative = integer.refine((amount) => amount >= 0, 'negative');

/** What the import reads of a line. The person's columns and the default flag are left where they are. */
const Columns = z.object({
  id: integer.refine((id) => id > 0, 'not positive'),
  limit_bal: integer.refine((limit) => limit > 0, 'not positive'),
  ...columns('pay', payCode),
  ...columns('bill', integer),
  ...columns('paid', notNegative),
});

/** The columns that a file must have. */
export const COLUMNS: readonly string[] = Object.keys(Columns.shape);

function columns(name: string, schema: z.ZodType<number>): Record<string, z.ZodType<number>> {
  return Object.fromEntries(MONTHS.map((month) => [column(name, month), schema]));
}

function column(name: string, month: string): string {
  return `${name}_${month.replace('-', '_')}`;
}

/** A month of an account, as the file has it: whole New Taiwan dollars. */
export interface TaiwanMonth {
  readonly period: string;
  readonly payCode: number;
  readonly bill: number;
  readonly paid: number;
}

/** An account of the file. */
export interface TaiwanAccount {
  readonly id: number;
  readonly limit: number;
  readonly months: readonly TaiwanMonth[];
}

/** A line of the file as an account. */
export const TaiwanRow = Columns.transform(({ id, limit_bal: limit, ...values }): TaiwanAccount => {
  // Every column has been checked above; the index type cannot say so.
  const value = (name: string, month: string): number => (values as Record<string, number>)[column(name, month)] ?? NaN;
  const months = MONTHS.map((period) => ({
    period,
    payCode: value('pay', period),
    bill: value('bill', period),
    paid: value('paid', period),
  }));
  return { id, limit, months };
});
