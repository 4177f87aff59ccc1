import { z } from 'zod';
import { Member } from './members.js';
import { MspId, TradelineId } from './primitives.js';
import { DaysPastDue, Tradeline } from './tradelines.js';

/** What `collections` asks `registry` before it decides: the caller's standing, and the tradeline concerned. */
export const StandingFacts = z.strictObject({ tradelineId: TradelineId.optional() });

export const StandingAnswer = z.object({
  member: Member,
  tradeline: z
    .object({
      lender: MspId,
      status: Tradeline.shape.status,
      daysPastDue: DaysPastDue,
      disputed: z.boolean().describe('Whether a dispute is under way'),
    })
    .nullable(),
});

export const STANDING_TRANSACTIONS = {
  Standing: { contract: 'members', writes: false, request: StandingFacts, response: StandingAnswer },
} as const;
