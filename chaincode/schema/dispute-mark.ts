import { z } from 'zod';
import { CivilDate, Period } from './primitives.js';

export const DisputeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,47}$/)
  .describe('Given by whoever takes the objection in; 8 to 48 lower-case letters, digits and dashes');

/** The mark on a tradeline, for every reader: what is disputed, and from which day it stops counting. */
export const DisputeMark = z.object({
  disputeId: DisputeId,
  since: CivilDate,
  status: z.enum(['open', 'escalated', 'ordered']),
  answerBy: CivilDate,
  items: z.array(
    z.object({
      period: Period.nullable(),
      excludedFrom: CivilDate.nullable().describe('From this day on it does not count; null: it counts'),
    }),
  ),
});
export type DisputeMark = z.infer<typeof DisputeMark>;
