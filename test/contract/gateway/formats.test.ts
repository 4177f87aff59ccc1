import { readFixed } from '@attestry/gateway/formats/fixed-width';
import { BASE_SEGMENT, TRAILER } from '@attestry/gateway/formats/metro2-layout';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { gatewayOver } from '../../unit/readmodel/gateway-over.js';
import { chainWithStory } from '../../unit/readmodel/story.js';
import type { TestGateway } from './gateways.js';

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('with %s database', (_kind, start) => {
  let databases: Databases;
  let gateway: TestGateway;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    databases = await start();
    gateway = await gatewayOver(await chainWithStory(), 'AuroraMSP', databases, (end) => ends.push(end));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await databases.end();
  }, START_DEADLINE_MS);

  const asked = async (path: string, accept = '*/*'): Promise<string> => {
    const token = await gateway.issuer.token({ sub: 'clerk', aud: 'attestry:AuroraMSP' });
    const answer = await fetch(`${gateway.url}${path}`, { headers: { authorization: `Bearer ${token}`, accept } });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const fieldsOf = (line: string): string[] => {
    const { consumerAccountNumber, accountStatus, currentBalance, actualPayment } = readFixed(BASE_SEGMENT, line);
    return [consumerAccountNumber, accountStatus, currentBalance, actualPayment].map(String);
  };

  test("the lender's accounts of a month are written as Metro 2, with their exact amounts", async () => {
    const text = await asked('/v1/formats/metro2?period=2026-03');
    const lines = text.split('\n').slice(1, -1);
    expect(lines.map((line) => line.length)).toEqual(lines.map(() => 426));
    expect(lines.slice(0, -1).map(fieldsOf)).toEqual([
      [tradelineId(1).replace('AuroraMSP-', ''), '78', '000001200', '000000000'],
    ]);
    expect(readFixed(TRAILER, lines.at(-1) ?? '').baseRecords).toBe('000000001');
    // The third was closed in May without a month.
    const may = (await asked('/v1/formats/metro2?period=2026-05')).split('\n').slice(1, -2);
    expect(may.map(fieldsOf).map(([number, status]) => [number, status])).toEqual([
      [tradelineId(3).replace('AuroraMSP-', ''), '13'],
    ]);
  });

  test('what the file does not say is counted by field', async () => {
    const { accounts, unsaid } = JSON.parse(await asked('/v1/formats/metro2/report?period=2026-03')) as {
      accounts: number;
      unsaid: { field: string; accounts: number }[];
    };
    expect(accounts).toBe(1);
    expect(unsaid.map(({ field }) => field)).toEqual([
      'amountPastDue',
      'currency',
      'dateOfLastPayment',
      'daysPastDue',
      'paymentStatus',
      'region',
      'subjectId',
    ]);
  });

  test('tradelines are written as status strings, as NDJSON or CSV, and a string is read', async () => {
    const rows = (await asked('/v1/formats/status-strings'))
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { tradelineId: string; from: string; statuses: string });
    expect(rows.map(({ tradelineId: id, from, statuses }) => [id, from, statuses])).toEqual([
      [tradelineId(1), '2026-01', 'N13'],
      [tradelineId(2), '2026-01', 'N'],
      [tradelineId(3), '2026-05', 'C'],
    ]);
    const [columns] = (await asked('/v1/formats/status-strings', 'text/csv')).split('\n');
    expect(columns).toBe('tradelineId,from,statuses,unsaid');
    const read = JSON.parse(await asked('/v1/formats/readings?scheme=pboc&statuses=N3M&last=2026-03')) as object;
    expect(read).toMatchObject({
      months: [
        { period: '2026-01', minDaysPastDue: 0, maxDaysPastDue: 0 },
        { period: '2026-02', minDaysPastDue: 61, maxDaysPastDue: 90 },
        { period: '2026-03', says: 'arrears', unsaid: 'paid before the end of the month' },
      ],
    });
  });

  test('a string with a character that the format does not have is refused', async () => {
    const token = await gateway.issuer.token({ sub: 'clerk', aud: 'attestry:AuroraMSP' });
    const answer = await fetch(`${gateway.url}/v1/formats/readings?scheme=metro2&statuses=01N&last=2026-03`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'MALFORMED_REQUEST', errors: [expect.objectContaining({ field: 'statuses' })] }),
    ]);
  });
});
