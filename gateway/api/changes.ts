import { z } from 'zod';
import { Change, ChangeType, Position, SubjectKind } from '../readmodel/change.js';
import { changesAfter } from '../readmodel/queries/changes-after.js';
import { Freshness, FROM_READ_MODEL, Page } from './listing.js';
import { query } from './route.js';
import { tableView } from './view.js';

const Types = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(ChangeType).min(1))
  .describe('Only these types, with commas between them');

export const changes = [
  query({
    path: '/changes',
    operationId: 'listChanges',
    summary: 'Read what happened on the ledger, in order, from where you left off',
    query: z.strictObject({
      after: Position.optional().describe(
        '`position` of the last change you have dealt with; from the beginning if none',
      ),
      types: Types.optional(),
      subjectKind: SubjectKind.optional(),
      subjectId: z.string().min(1).max(100).optional(),
      limit: Page.shape.limit,
      ...Freshness.shape,
    }),
    example: { query: { after: '3.0.0', limit: '100' } },
    success: {
      schema: z.object({
        changes: z.array(Change),
        next: Position.nullable().describe('To be given as `after`; null while nothing has happened'),
      }),
    },
    refusals: [...FROM_READ_MODEL, 'PURPOSE_MISSING'],
    form: 'rows',
    handle: async (request, { readModel }) => {
      const { after, limit, minBlock = 0, ...filter } = request.query;
      const { answer, blockNumber } = await readModel.read(minBlock, (snapshot) =>
        changesAfter(snapshot, after, filter, limit),
      );
      for (const { lender } of answer) if (lender !== null) request.requirePurpose([lender]);
      const next = answer.at(-1)?.position ?? after;
      return tableView(request, {
        blockNumber,
        name: 'changes',
        rows: answer,
        next: next === undefined || answer.length < limit ? undefined : { after: next },
        rest: { next: next ?? null },
        columns: undefined,
      });
    },
  }),
];
