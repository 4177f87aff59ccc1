import { openDatabase } from '@attestry/gateway/readmodel/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import { postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { gatewayOver } from './gateway-over.js';
import { CASE, chainWithStory } from './story.js';

let databases: Databases;
beforeAll(async () => {
  databases = await postgresDatabases();
}, START_DEADLINE_MS);
afterAll(() => databases.end());

test('a check names every record in which the read model differs from the ledger, and the fields', async () => {
  const location = await databases.create();
  const chain = await chainWithStory();
  const gateway = await gatewayOver(chain, 'AuroraMSP', { ...databases, create: () => Promise.resolve(location) });
  const database = await openDatabase(location);
  onTestFinished(() => database.destroy());
  for (const damage of [
    `update members set record = jsonb_set(record, '{legalName}', '"Other"') where msp_id = 'NotaryMSP'`,
    `update tradeline_versions set page_row = jsonb_set(page_row, '{1}', '"nobody"')
      where tradeline_id = '${tradelineId(1)}' and to_block is null`,
    `update tradeline_months set days_past_due = 1 where tradeline_id = '${tradelineId(1)}' and period = '2026-01'`,
    `delete from corrections where tradeline_id = '${tradelineId(2)}'`,
    `delete from tradeline_versions where tradeline_id = '${tradelineId(3)}' and to_block is null`,
    `update steps set record = jsonb_set(record, '{status}', '"cleared"') where step = 2`,
    `update amounts set limit_minor = 1 where period = '2026-02'`,
  ]) {
    await sql.raw(damage).execute(database);
  }
  const { body } = await (await gateway.as('clerk')).get('/v1/read-model/check');
  expect(body).toMatchObject({
    more: false,
    differences: [
      { kind: 'member', id: 'NotaryMSP', what: 'differs', fields: ['legalName'] },
      { kind: 'tradeline', id: tradelineId(1), what: 'differs', fields: ['subjectId', 'months'] },
      { kind: 'tradeline', id: tradelineId(2), what: 'differs', fields: ['corrections'] },
      { kind: 'tradeline', id: tradelineId(3), what: 'missingInReadModel', fields: [] },
      { kind: 'case', id: CASE, what: 'differs', fields: ['steps[2]'] },
      { kind: 'amounts', what: 'differs', fields: ['entries[0]'] },
    ],
  });
});
