import { z } from 'zod';
import { Hold } from './forbearance.js';
import { Member } from './members.js';
import { CivilDate, Instant, Jurisdiction, MspId, SubjectId, TradelineId } from './primitives.js';
import { DaysPastDue, Tradeline } from './tradelines.js';

/** What `collections` asks `registry` before it decides: the caller's standing, and the tradeline concerned. */
export const StandingFacts = z.strictObject({
  tradelineId: TradelineId.optional(),
  other: MspId.optional().describe('Another organisation, whose admission matters'),
  pack: Jurisdiction.optional().describe('The policy pack of the case, whose rules on forbearance are asked for too'),
});

export const StandingAnswer = z.object({
  member: Member,
  other: Member.nullable(),
  tradeline: z
    .object({
      lender: MspId,
      subjectId: SubjectId,
      status: Tradeline.shape.status,
      daysPastDue: DaysPastDue,
      firstDelinquencyOn: CivilDate.nullable(),
      disputed: z.boolean().describe('Whether a dispute is under way'),
    })
    .nullable(),
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
