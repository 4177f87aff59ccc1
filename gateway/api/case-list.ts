import { Case, CaseOutcome, Jurisdiction, MspId, Step, TradelineId } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { CASE_SORTS, listCases } from '../readmodel/queries/list-cases.js';
import { EXAMPLE } from './examples.js';
import { Freshness, FROM_READ_MODEL, Page } from './listing.js';
import { query } from './route.js';
import { tableView } from './view.js';

const CaseQuery = z.strictObject({
  lender: MspId.optional().describe('Your own where you are a lender'),
  notary: MspId.optional(),
  tradelineId: TradelineId.optional(),
  pack: Jurisdiction.optional(),
  status: Case.shape.status.optional(),
  outcome: CaseOutcome.optional(),
  stepStatus: Step.shape.status
    .optional()
    .describe('With a step in this status: "awaitingAttestation" is what a notary has to do'),
  sort: z.enum(CASE_SORTS).default('openedAt').describe('"-" before it: falling'),
  ...Page.shape,
  ...Freshness.shape,
});

export const caseList = [
  query({
    path: '/cases',
    operationId: 'listCases',
    summary: 'List collection cases in the order of their opening',
    query: CaseQuery,
    example: { query: { lender: EXAMPLE.lender, status: 'closed' } },
    success: { schema: z.object({ cases: z.array(Case), next: z.string().nullable() }) },
    refusals: [...FROM_READ_MODEL, 'NOT_ENTITLED_TO_READ', 'PURPOSE_MISSING'],
    form: 'records',
    handle: async (request, { readModel }) => {
      const { cursor, limit, minBlock = 0, ...asked } = request.query;
      const { sort, ...filter } = asked;
      const of = { list: 'cases', ...asked };
      const [openedAt = '', caseId = ''] = cursor === undefined ? [] : readModel.cursors.open(of, cursor).after;
      const after = cursor === undefined ? undefined : { openedAt: String(openedAt), caseId: String(caseId) };
      const { answer, blockNumber } = await readModel.read(minBlock, (snapshot) =>
        listCases(snapshot, filter, sort, limit, after),
      );
      for (const { lender, notary } of answer.cases) request.requirePurpose([lender, notary]);
      const { end } = answer;
      const next = end && readModel.cursors.seal(of, { after: [end.openedAt, end.caseId], block: blockNumber });
      return tableView(request, {
        blockNumber,
        name: 'cases',
        rows: answer.cases,
        next: next === undefined ? undefined : { cursor: next },
        rest: { next: next ?? null },
        columns: Object.keys(Case.shape),
      });
    },
  }),
];
