import { CommandId, Instant, MspId, Period } from '@attestry/chaincode/schema';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { RECORD_KINDS } from '../bulk/lines.js';
import { FORMAT_NAMES } from '../bulk/line-format.js';
import { OUTCOMES, type LineOutcome } from '../bulk/outcomes.js';
import type { Submission } from '../bulk/submission-store.js';
import { LINE_FORMATS, type Received } from '../bulk/submissions.js';
import { ON_MISMATCH, SUBMISSION_STATES } from '../bulk/tables.js';
import { Problem } from '../problems/problem.js';
import { ENTITLEMENT } from './entitlements.js';
import { EXAMPLE } from './examples.js';
import { MAX_PAGE } from './listing.js';
import { numeral } from './numeral.js';
import { query, upload } from './route.js';
import type { View } from './view.js';

const Count = z.int().min(0);
const Minor = z.string().describe('Sum in minor units');

const SubmissionStatus = z.object({
  submissionId: CommandId,
  state: z
    .enum(SUBMISSION_STATES)
    .describe('receiving: lines may be missing; complete; refused: nothing was committed, see the mismatches'),
  format: z.enum(FORMAT_NAMES),
  onMismatch: z.enum(ON_MISMATCH),
  createdBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  offset: z
    .object({ lines: Count, bytes: Count })
    .describe('How far it is dealt with for good, at the end of a line; bytes before compression'),
  lines: z.object({ committed: Count, repeated: Count, refused: Count, invalid: Count }),
  header: z.object({ lender: MspId.optional(), period: Period.optional(), records: Count.optional() }).nullable(),
  totals: z
    .array(
      z.object({
        record: z.enum(RECORD_KINDS),
        currency: z.string().nullable(),
        count: Count,
        limit: Minor,
        balance: Minor,
        due: Minor,
        paid: Minor,
      }),
    )
    .describe('Of the lines that are valid, whatever the ledger made of them'),
  mismatches: z
    .array(
      z.object({
        record: z.enum(RECORD_KINDS).nullable(),
        currency: z.string().nullable(),
        field: z.string(),
        announced: z.string().nullable(),
        found: z.string(),
      }),
    )
    .describe('Where header and trailers say otherwise than the lines; known once it is complete or refused'),
});

function statusOf(submission: Submission): z.input<typeof SubmissionStatus> {
  const { progress, committed, repeated, refused, invalid } = submission;
  const { header } = progress;
  return {
    submissionId: submission.submission_id,
    state: submission.state,
    format: submission.format,
    onMismatch: submission.on_mismatch,
    createdBy: submission.created_by,
    createdAt: submission.created_at,
    updatedAt: submission.updated_at,
    // One that is checked whole goes on from its beginning.
    offset:
      submission.on_mismatch === 'refuse' && submission.state !== 'complete'
        ? { lines: 0, bytes: 0 }
        : { lines: submission.lines_done, bytes: submission.bytes_done },
    lines: { committed, repeated, refused, invalid },
    header: header && { lender: header.lender, period: header.period, records: header.records },
    totals: progress.totals,
    mismatches: submission.mismatches,
  };
}

function statusView(submission: Submission, headers: Record<string, string> = {}): View {
  const status = statusOf(submission);
  return {
    headers: {
      'Upload-Offset': String(status.offset.bytes),
      'Upload-Complete': status.state === 'complete' ? '?1' : '?0',
      ...headers,
    },
    type: 'application/json',
    body: JSON.stringify(status),
  };
}

const received = ({ submission, repeated }: Received, headers: Record<string, string> = {}): View =>
  statusView(submission, { ...headers, ...(repeated ? { 'Idempotency-Hit': 'true' } : {}) });

const RECEIPT_COLUMNS = [
  'line',
  'record',
  'outcome',
  'tradelineId',
  'period',
  'transactionId',
  'blockNumber',
  'code',
  'field',
  'reason',
] as const satisfies (keyof LineOutcome)[];
const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv';

async function* receiptText(windows: AsyncIterable<LineOutcome[]>, type: string): AsyncGenerator<string> {
  const columns = [...RECEIPT_COLUMNS];
  if (type === CSV) yield stringify([columns]);
  for await (const lines of windows) {
    if (lines.length === 0) continue;
    yield type === CSV
      ? stringify(lines, { columns, escape_formulas: true })
      : lines.map((one) => `${JSON.stringify(one)}\n`).join('');
  }
}

const OneSubmission = z.strictObject({
  submissionId: CommandId.describe('The Idempotency-Key that it was sent under'),
});
const complete = z
  .enum(['true', 'false'])
  .default('true')
  .describe('"false": more comes after this; the submission is not complete when the body ends');

const FILE_TYPES = LINE_FORMATS.map(({ mediaType }) => mediaType);
const formatOf = (type: string): (typeof LINE_FORMATS)[number] => {
  const format = LINE_FORMATS.find(({ mediaType }) => mediaType === type);
  if (format === undefined) throw new Error(`no format is of ${type}`);
  return format;
};

const UPLOADING = [...ENTITLEMENT, 'TOTALS_MISMATCH', 'READ_MODEL_UNAVAILABLE'] as const;

const EXAMPLE_LINES = [
  { record: 'header', lender: EXAMPLE.lender, records: 2 },
  {
    record: 'opening',
    tradelineId: EXAMPLE.bulkTradelineId,
    subjectId: EXAMPLE.subjectId,
    kind: 'creditCard',
    currency: 'EUR',
    openedOn: '2026-01-10',
    amounts: { limit: '300000' },
  },
  {
    record: 'month',
    tradelineId: EXAMPLE.bulkTradelineId,
    period: '2026-01',
    daysPastDue: 0,
    paymentStatus: 'full',
    amounts: { currency: 'EUR', limit: '300000', balance: '45000', due: '45000', paid: '45000' },
  },
  { record: 'trailer', of: 'opening', currency: 'EUR', count: 1, limit: '300000' },
  { record: 'trailer', of: 'month', currency: 'EUR', count: 1, balance: '45000', paid: '45000' },
];

export const submissions = [
  upload({
    path: '/submissions',
    operationId: 'createSubmission',
    summary: 'Send records of any number as a stream, or send them again',
    description:
      'Openings, months, corrections and closures, a line each, as NDJSON or CSV, also with `Content-Encoding: gzip`. ' +
      'The lines of one tradeline are decided in their order. The answer comes once all lines are dealt with; what became of each ' +
      'is in the receipt. The same key with the same lines goes on where it was, or answers what it came to.',
    query: z.strictObject({
      onMismatch: z
        .enum(ON_MISMATCH)
        .default('report')
        .describe('Where header or trailers are not what the lines add up to: say so, or commit nothing'),
      complete,
    }),
    upload: FILE_TYPES,
    keyed: true,
    example: { body: EXAMPLE_LINES.map((line) => `${JSON.stringify(line)}\n`).join('') },
    success: { status: 201, schema: SubmissionStatus },
    refusals: [...UPLOADING, 'OFFSET_MISMATCH'],
    handle: async ({ query: asked, caller, commandId, type, body }, { submissions: all }) =>
      received(
        await all.receive(
          { submissionId: commandId, format: formatOf(type).name, onMismatch: asked.onMismatch, caller },
          { offset: undefined, complete: asked.complete === 'true' },
          body,
        ),
        { Location: `/v1/submissions/${commandId}` },
      ),
  }),
  upload({
    path: '/submissions/{submissionId}/lines',
    operationId: 'continueSubmission',
    summary: 'Send what is missing of a submission, from where it is dealt with',
    params: OneSubmission,
    query: z.strictObject({
      offset: numeral(z.int().min(0)).describe('`offset.bytes` of the submission, or `Upload-Offset`'),
      complete,
    }),
    upload: FILE_TYPES,
    keyed: false,
    example: {
      params: { submissionId: EXAMPLE.begunSubmissionId },
      query: { offset: '0' },
      body: `${JSON.stringify(EXAMPLE_LINES[2])}\n`,
    },
    success: { status: 200, schema: SubmissionStatus },
    refusals: [...UPLOADING, 'SUBMISSION_NOT_FOUND', 'OFFSET_MISMATCH'],
    handle: async ({ params, query: asked, caller, type, body }, { submissions: all }) =>
      received(
        await all.receive(
          { submissionId: params.submissionId, format: formatOf(type).name, caller },
          { offset: asked.offset, complete: asked.complete === 'true' },
          body,
        ),
      ),
  }),
  query({
    path: '/submissions',
    operationId: 'listSubmissions',
    summary: 'List submissions, newest first',
    query: z.strictObject({
      state: z.enum(SUBMISSION_STATES).optional(),
      limit: numeral(z.int().min(1).max(MAX_PAGE)).default(50),
      cursor: z.string().min(1).max(1_000).optional().describe('`next` of the page before'),
    }),
    example: { query: { state: 'complete' } },
    success: { schema: z.object({ submissions: z.array(SubmissionStatus), next: z.string().nullable() }) },
    refusals: ['READ_MODEL_UNAVAILABLE'],
    handle: async ({ query: { state, limit, cursor } }, { submissions: { store }, readModel: { cursors } }) => {
      const of = { list: 'submissions', state };
      const [createdAt = '', submissionId = ''] =
        cursor === undefined ? [] : cursors.open(of, cursor).after.map(String);
      const found = await store.list(limit + 1, state, cursor === undefined ? undefined : { createdAt, submissionId });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      const next = last && cursors.seal(of, { after: [last.created_at, last.submission_id], block: -1 });
      const body = JSON.stringify({ submissions: page.map(statusOf), next: next ?? null });
      return { headers: {}, type: 'application/json', body };
    },
  }),
  query({
    path: '/submissions/{submissionId}',
    operationId: 'readSubmission',
    summary: 'Read how far a submission is',
    params: OneSubmission,
    example: { params: { submissionId: EXAMPLE.submissionId } },
    success: { schema: SubmissionStatus },
    refusals: ['SUBMISSION_NOT_FOUND', 'READ_MODEL_UNAVAILABLE'],
    handle: async ({ params }, { submissions: { store } }) => statusView(await store.read(params.submissionId)),
  }),
  query({
    path: '/submissions/{submissionId}/receipt',
    operationId: 'readSubmissionReceipt',
    summary: 'Read what became of each line, in order',
    description:
      'committed: on the ledger by this submission. repeated: the ledger held it already with the same content. refused: by the ' +
      'ledger, with its code. invalid: not a line that could be sent. Lines that put nothing on the ledger are left out.',
    params: OneSubmission,
    query: z.strictObject({ outcome: z.enum(OUTCOMES).optional() }),
    example: { params: { submissionId: EXAMPLE.submissionId }, query: { outcome: 'committed' } },
    success: {
      types: [NDJSON, CSV],
      schema: z.object({
        line: z.int().min(1),
        record: z.enum(RECORD_KINDS).nullable(),
        outcome: z.enum(OUTCOMES),
        tradelineId: z.string().nullable(),
        period: Period.nullable(),
        transactionId: z.string().nullable(),
        blockNumber: z.int().min(0).nullable(),
        code: z.string().nullable(),
        field: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    },
    refusals: ['SUBMISSION_NOT_FOUND', 'NOT_ACCEPTABLE', 'READ_MODEL_UNAVAILABLE'],
    handle: async ({ params, query: { outcome }, accepts }, { submissions: { store } }) => {
      const type = accepts([NDJSON, CSV]);
      if (type === undefined) throw new Problem('NOT_ACCEPTABLE', `the receipt can be had as ${NDJSON} or ${CSV}`);
      const { submission_id: id } = await store.read(params.submissionId);
      return { headers: {}, type, body: receiptText(store.outcomes(id, outcome), type) };
    },
  }),
];
