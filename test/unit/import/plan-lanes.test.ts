import { pageOf, pageOrder } from '@attestry/chaincode/ledger/page-order';
import { ImportKey } from '@attestry/cli/import/import-key';
import { planLanes, type Lane } from '@attestry/cli/import/plan-lanes';
import type { PortfolioAccount } from '@attestry/cli/import/portfolio';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const key = new ImportKey(Buffer.alloc(32, 7));

function account(n: number, months = 2): PortfolioAccount {
  const tradelineId = `AuroraMSP-${key.tradelineKey(n)}`;
  const opening = { tradelineId, subjectId: key.subjectId(n), kind: 'creditCard', currency: 'EUR' } as const;
  return {
    lender: 'AuroraMSP',
    opening: { ...opening, openedOn: '2026-01-01', amounts: { limit: '1' } },
    months: Array.from({ length: months }, (_, month) => ({
      tradelineId,
      period: `2026-0${month + 1}`,
      daysPastDue: 0,
      paymentStatus: 'full' as const,
      amounts: { currency: 'EUR' as const, limit: '1', balance: '0', paid: '0' },
    })),
  };
}
const accounts = (count: number): PortfolioAccount[] => Array.from({ length: count }, (_, n) => account(n));
const idsOf = (lane: Lane): string[] => lane.flatMap(({ records }) => records.map(({ tradelineId }) => tradelineId));

test('no two lanes touch a page in common, no batch is too large, and every record is in one, months in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 40 }),
      (count, expected, size) => {
        const lanes = planLanes(accounts(count), expected, key, size);
        const pages = lanes.map((lane) => new Set(idsOf(lane).map((id) => pageOf(id, expected))));
        expect(pages.reduce((sum, own) => sum + own.size, 0)).toBe(new Set(pages.flatMap((own) => [...own])).size);

        const commands = lanes.flat();
        expect(commands.every(({ records }) => records.length >= 1 && records.length <= size)).toBe(true);
        expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
        const steps = lanes.flatMap((lane) =>
          lane.flatMap(({ records }) =>
            records.map((record) => `${record.tradelineId} ${'period' in record ? record.period : 'open'}`),
          ),
        );
        expect(steps).toHaveLength(count * 3);
        for (const { opening } of accounts(count)) {
          const own = steps.filter((step) => step.startsWith(`${opening.tradelineId} `));
          expect(own.map((step) => step.split(' ')[1])).toEqual(['open', '2026-01', '2026-02']);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('accounts come as the ledger sorts them, so that a batch touches as few pages as it can', () => {
  const [lane] = planLanes(accounts(100), 3_200, key, 500);
  const orders = (lane?.[0]?.records ?? []).map(({ tradelineId }) => pageOrder(tradelineId));
  expect(orders).toEqual([...orders].sort());
});

test('a command keeps its id while its content is the same, in whatever order accounts come', () => {
  const ids = (of: PortfolioAccount[]): string[] =>
    planLanes(of, 64, key, 10).flatMap((lane) => lane.map(({ id }) => id));
  expect(ids(accounts(50).reverse())).toEqual(ids(accounts(50)));
  expect(ids([...accounts(49), account(49, 3)])).not.toEqual(ids(accounts(50)));
});
