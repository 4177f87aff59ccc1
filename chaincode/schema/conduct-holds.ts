import { z } from 'zod';
import { ConductHoldKind } from './packs.js';
import { Instant, MspId, Submitter, SubjectId, TradelineId, line } from './primitives.js';

/**
 * Something that stops contact for a time, as the rules of conduct see it: what the debtor says here, and what the
 * registry's own concepts (plans, disputes …) hold against collecting a debt.
 */
export const ConductHold = z.object({
  kind: ConductHoldKind,
  reference: line(80).describe('What it belongs to, unique for its kind'),
  lender: MspId.nullable().describe('null: whoever collects'),
  tradelineId: TradelineId.nullable().describe('null: all debts'),
  since: Instant,
  until: Instant.nullable().describe('Excluded; null: until it is ended'),
  by: Submitter,
});
export type ConductHold = z.infer<typeof ConductHold>;

export const ConductHoldBook = z.object({ subjectId: SubjectId, holds: z.array(ConductHold).max(64) });
export type ConductHoldBook = z.infer<typeof ConductHoldBook>;
