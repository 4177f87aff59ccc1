import { z } from 'zod';
import { Hold } from './holds.js';
import { Member } from './members.js';
import { CivilDate, MspId, SubjectId, TradelineId } from './primitives.js';
import { DaysPastDue } from './tradelines.js';

/** What `collections` asks `registry` before it decides: the caller's standing, and the tradeline concerned. */
export const StandingFacts = z.strictObject({
  tradelineId: TradelineId.optional(),
  other: MspId.optional().describe('Another organisation, whose admission matters'),
});

export const StandingAnswer = z.object({
  member: Member,
  other: Member.nullable().default(null),
  tradeline: z
    .object({
      lender: MspId,
      subjectId: SubjectId,
      status: z.enum(['open', 'closed']),
      daysPastDue: DaysPastDue,
      firstDelinquencyOn: CivilDate.nullable(),
      holds: z.array(Hold).describe("What the registry's own concepts hold against collecting it"),
    })
    .nullable(),
});

export const STANDING_TRANSACTIONS = {
  Standing: { contract: 'members', writes: false, request: StandingFacts, response: StandingAnswer },
} as const;
