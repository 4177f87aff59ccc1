import { expect, test } from 'vitest';
import { commandId, consortiumWithArrears, tradelineId } from '../../support/consortium.js';
import { caller } from './gateways.js';

const EVIDENCE = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 48_211 };
const plan = (over: object = {}): object => ({
  planId: 'plan-0001',
  tradelineId: tradelineId(),
  proposedFor: 'lender',
  graceDays: 5,
  amounts: { currency: 'EUR', debt: '100' },
  instalments: [
    { dueOn: '2026-07-01', amount: '50' },
    { dueOn: '2026-08-01', amount: '50' },
  ],
  ...over,
});
const codes = (body: unknown): unknown => {
  const { code, errors } = body as { code: string; errors: { field: string }[] };
  return [code, ...errors.map(({ field }) => field)];
};

test('a plan is proposed with each day beside its amount, and refused by the names of the fields as they were sent', async () => {
  const collector = await caller('AuroraMSP', 'collector', await consortiumWithArrears());
  const refused = async (over: object): Promise<unknown> => codes((await collector.post('/v1/plans', plan(over))).body);
  const days = (first: string, second: string): object => ({
    instalments: [
      { dueOn: first, amount: '50' },
      { dueOn: second, amount: '50' },
    ],
  });
  expect(await refused(days('2026-08-01', '2026-07-01'))).toEqual(['DATE_OUT_OF_ORDER', 'instalments[1].dueOn']);
  expect(await refused(days('2026-08-01', '2036-07-01'))).toEqual(['POLICY_EXCEEDED', 'instalments']);
  expect(await refused({ amounts: { currency: 'EUR', debt: '101' } })).toEqual([
    'INSTALMENTS_DO_NOT_ADD_UP',
    'instalments',
  ]);
  expect(await refused({ amounts: { currency: 'USD', debt: '100' } })).toEqual([
    'CURRENCY_MISMATCH',
    'amounts.currency',
  ]);
  expect(await refused({ instalments: [{ dueOn: '2026-07-01', amount: '0' }] })).toEqual([
    'MALFORMED_REQUEST',
    'instalments[0].amount',
  ]);
  expect((await collector.post('/v1/plans', plan())).status).toBe(201);
});

test('a payment repeated under its key is counted once, and says so', async () => {
  const collector = await caller('AuroraMSP', 'collector', await consortiumWithArrears());
  await collector.post('/v1/plans', plan());
  await collector.post('/v1/plans/plan-0001/acceptance', { acceptedFor: 'subject', evidence: EVIDENCE });
  const key = commandId();
  const payment = { paidOn: '2026-06-15', amounts: { currency: 'EUR', amount: '50' } };
  const first = await collector.post('/v1/plans/plan-0001/payments', payment, key);
  const again = await collector.post('/v1/plans/plan-0001/payments', payment, key);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get('idempotency-hit')).toBe('true');
  expect((await collector.get('/v1/plans/plan-0001/amounts')).body).toMatchObject({ debt: '100', paid: '50' });
});
