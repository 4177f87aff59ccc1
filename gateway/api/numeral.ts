import { z } from 'zod';

/** A whole number as it stands in a URL. */
export const numeral = (number: z.ZodType<number, number>) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,14})$/, 'not a whole number')
    .transform(Number)
    .pipe(number);
