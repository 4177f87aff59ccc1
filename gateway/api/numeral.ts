import { z } from 'zod';

/** The numbers that stand as text in a URL, by the schema that reads the text; the documents show the number. */
export const NUMERALS = new WeakMap<z.ZodType, z.ZodType>();

/** A whole number as it stands in a URL. */
export function numeral(number: z.ZodType<number, number>) {
  const text = z
    .string()
    .regex(/^(0|[1-9]\d{0,14})$/, 'not a whole number')
    .transform(Number)
    .pipe(number);
  NUMERALS.set(text, number);
  return text;
}
