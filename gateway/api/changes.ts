import { z } from 'zod';
import { changeStream } from '../events/change-stream.js';
import { Problem } from '../problems/problem.js';
import { Change, ChangeType, endOfBlock, Position, SubjectKind } from '../readmodel/change.js';
import { changesAfter } from '../readmodel/queries/changes-after.js';
import { Freshness, FROM_READ_MODEL, Page } from './listing.js';
import { query } from './route.js';
import { tableView } from './view.js';

const Types = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(ChangeType).min(1))
  .describe('Only these types, with commas between them');

const EVENT_STREAM = 'text/event-stream';
const STREAM = `
Each event is one change: its \`id\` is the position, its \`data\` the record that listChanges gives. A client that was cut
off sends the last id as \`Last-Event-ID\`, as browsers do by themselves, and misses and repeats nothing. A comment every
now and then is a sign of life. The stream ends with an event \`end\` whose \`data\` has the \`reason\`: \`credentialsExpired\`,
\`draining\` or \`memberNotActive\`; come back with a fresh token.
`.trim();

const Filter = z.strictObject({
  types: Types.optional(),
  subjectKind: SubjectKind.optional(),
  subjectId: z.string().min(1).max(100).optional(),
});

export const changes = [
  query({
    path: '/changes',
    operationId: 'listChanges',
    summary: 'Read what happened on the ledger, in order, from where you left off',
    query: z.strictObject({
      after: Position.optional().describe(
        '`position` of the last change you have dealt with; from the beginning if none',
      ),
      ...Filter.shape,
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
  query({
    path: '/changes/stream',
    operationId: 'streamChanges',
    summary: 'Follow what happens on the ledger, as server-sent events',
    description: STREAM,
    query: z.strictObject({
      after: z
        .union([Position, z.literal('latest')])
        .optional()
        .describe(
          'As in listChanges, or `latest`: only what happens from now on. `Last-Event-ID`, which a client sends when ' +
            'it comes back, goes before it',
        ),
      ...Filter.shape,
    }),
    streams: true,
    example: { query: { after: 'latest' } },
    success: { schema: Change },
    refusals: [...FROM_READ_MODEL, 'TOO_MANY_STREAMS'],
    handle: async ({ query: { after, ...filter }, lastEventId, accepts }, { readModel, streams, metrics }) => {
      requireEventStream(accepts);
      const from = lastEventId === undefined ? after : parseLastEventId(lastEventId);
      const { blockNumber } = await readModel.read(0, () => Promise.resolve());
      return {
        events: (stream) =>
          changeStream(
            {
              readModel,
              filter,
              after: from === 'latest' ? endOfBlock(blockNumber) : from,
              heartbeatMs: streams.config.heartbeatMs,
              onChange: () => metrics.events.streamed(),
            },
            stream,
          ),
      };
    },
  }),
];

function requireEventStream(accepts: (types: readonly string[]) => string | undefined): void {
  if (accepts([EVENT_STREAM]) !== undefined) return;
  throw new Problem('NOT_ACCEPTABLE', `the answer can be had as ${EVENT_STREAM}`, {
    fields: [{ field: 'Accept', reason: EVENT_STREAM }],
  });
}

function parseLastEventId(text: string): string {
  const parsed = Position.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Problem('MALFORMED_REQUEST', 'no stream has such an event', {
    fields: [{ field: 'Last-Event-ID', reason: 'not a position' }],
  });
}
