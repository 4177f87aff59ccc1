import { z } from 'zod';
import { HoldKind } from './packs.js';
import { Instant, MspId, Submitter, SubjectId, TradelineId, line } from './primitives.js';

/**
 * Something that stops collection for a time. Whatever concept it belongs to (a dispute, a plan, a moratorium …) sets
 * it under one key a subject, in its own definition's state, and ends it there.
 */
export const Hold = z.object({
  kind: HoldKind,
  reference: line(80).describe('What it belongs to, unique for its kind: the id of the dispute, of the plan …'),
  lender: MspId.nullable().describe('null: whoever collects'),
  tradelineId: TradelineId.nullable().describe('null: all debts'),
  since: Instant,
  until: Instant.nullable().describe('Excluded; null: until it is ended'),
  by: Submitter,
});
export type Hold = z.infer<typeof Hold>;

export const HoldBook = z.object({ subjectId: SubjectId, holds: z.array(Hold).max(64) });
export type HoldBook = z.infer<typeof HoldBook>;
