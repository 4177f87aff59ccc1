import { z } from 'zod';
import { Hold } from './forbearance.js';
import { Member } from './members.js';
import { Instant, Jurisdiction, MspId, TradelineId } from './primitives.js';
import { DaysPastDue } from './tradelines.js';

/** What `collections` asks `registry` before it decides: the caller's standing, and the tradeline concerned. */
export const StandingFacts = z.strictObject({
  tradelineId: TradelineId.optional(),
  pack: Jurisdiction.optional().describe('The policy pack of the case, whose rules on forbearance are asked for too'),
});

export const StandingAnswer = z.object({
  member: Member,
  tradeline: z.object({ lender: MspId, status: z.enum(['open', 'closed']), daysPastDue: DaysPastDue }).nullable(),
  holds: z.array(Hold).describe('What holds the collection of the tradeline now'),
  forbearance: z.object({
    offeredAt: Instant.nullable().describe('The last offer since the arrears began'),
    demanded: z.boolean().describe('Whether the pack or the law of the lender demands one before enforcement'),
  }),
});
export type StandingAnswer = z.infer<typeof StandingAnswer>;

export const STANDING_TRANSACTIONS = {
  Standing: { contract: 'members', writes: false, request: StandingFacts, response: StandingAnswer },
} as const;
