import type { Case, Member, Step } from '@attestry/chaincode/schema';
import type { Row } from '@attestry/chaincode/ledger/tradeline-rows';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';
import type { LedgerRecord } from './records.js';
import { sqlJson } from './sql-json.js';

/** What stood before some blocks of the subjects that they write. */
export interface Known {
  readonly members: Map<string, Member>;
  readonly tradelines: Map<string, Row>;
  readonly cases: Map<string, Case>;
  readonly steps: Map<string, Step>;
}

export const stepId = (caseId: string, step: number): string => `${caseId}/${step}`;

/**
 * Loads what the read model knows of the subjects of some records, one statement a kind.
 *
 * @param mspId - The gateway's own organisation: its role says which private data it should have.
 */
export async function loadKnown(
  tx: Transaction<Tables>,
  mspId: string,
  records: readonly LedgerRecord[],
): Promise<Known> {
  const members = [mspId];
  const tradelines: string[] = [];
  const cases: string[] = [];
  for (const record of records) {
    if (record.kind === 'member') members.push(record.member.mspId);
    else if (record.kind === 'page') tradelines.push(...record.rows.map(([key]) => `${record.lender}-${key}`));
    else if (record.kind === 'case') cases.push(record.file.caseId);
    else if (record.kind === 'step') cases.push(record.step.caseId);
  }
  const known: Known = { members: new Map(), tradelines: new Map(), cases: new Map(), steps: new Map() };
  const memberRows = await tx.selectFrom('members').select('record').where('msp_id', 'in', members).execute();
  for (const { record } of memberRows) known.members.set(record.mspId, record);
  if (tradelines.length > 0) {
    const rows = await tx
      .selectFrom('tradelines')
      .select(['tradeline_id', 'page_row'])
      .where('tradeline_id', 'in', textsOf(tradelines))
      .execute();
    for (const { tradeline_id: id, page_row: row } of rows) known.tradelines.set(id, row);
  }
  if (cases.length > 0) {
    const files = await tx.selectFrom('cases').select('record').where('case_id', 'in', textsOf(cases)).execute();
    for (const { record } of files) known.cases.set(record.caseId, record);
    const steps = await tx.selectFrom('steps').select('record').where('case_id', 'in', textsOf(cases)).execute();
    for (const { record } of steps) known.steps.set(stepId(record.caseId, record.step), record);
  }
  return known;
}

/** Many texts as one parameter. */
const textsOf = (texts: readonly string[]) => sql<string>`(select jsonb_array_elements_text(${sqlJson(texts)}::jsonb))`;
