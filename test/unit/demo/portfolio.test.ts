import { join } from 'node:path';
import { monthNumber } from '@attestry/chaincode/domain/calendar';
import { loadDemoPortfolio } from '@attestry/cli/demo/load-demo-portfolio';
import { demoKey, demoPortfolio } from '@attestry/cli/demo/portfolio';
import { loadRollRates } from '@attestry/cli/demo/roll-rates';
import type { Lender } from '@attestry/cli/import/lender-gateway';
import { loadPortfolio } from '@attestry/cli/import/load-portfolio';
import type { PortfolioAccount } from '@attestry/cli/import/portfolio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consortium, people, type MemoryLedger } from '../../support/consortium.js';
import { memoryGateway, type Fate } from '../import/memory-gateway.js';
import { folder } from '../import/taiwan-file.js';

const rates = loadRollRates();
const LENDERS = ['AuroraMSP', 'BorealMSP'];
const portfolio = (seed: number, accounts: number): PortfolioAccount[] =>
  demoPortfolio({ seed, accounts, lenders: LENDERS, before: '2026-06-15', rates });
const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function lendersOn(ledger: MemoryLedger, fate: Fate = { writes: 0 }): Lender[] {
  return [
    { mspId: 'AuroraMSP', client: memoryGateway(ledger, people.clerk, fate) },
    { mspId: 'BorealMSP', client: memoryGateway(ledger, people.borealClerk, fate) },
  ];
}

describe('the demo portfolio', () => {
  test('is the same bytes for the same seed, and another for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bytes = JSON.stringify(portfolio(seed, 20));
        expect(JSON.stringify(portfolio(seed, 20))).toBe(bytes);
        expect(JSON.stringify(portfolio(seed ^ 1, 20))).not.toBe(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test('begins with the same accounts, however many are made', () => {
    expect(portfolio(7, 30).slice(0, 10)).toEqual(portfolio(7, 10));
  });

  test('is accepted by the ledger to the last month, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const loaded = await loadPortfolio({
          accounts: portfolio(seed, 30),
          lenders: lendersOn(await consortium()),
          key: demoKey(seed),
          journalFile: join(folder(), 'demo.ndjson'),
          source: 'test',
        });
        expect(loaded.tradelines).toEqual({ written: 30, repeated: 0, refused: {} });
        expect(loaded.events).toEqual({ written: 360, repeated: 0, refused: {} });
      }),
      { numRuns: 8 },
    );
  });

  test('tells histories that a card could have: no gap, no leap in arrears, statements that add up', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { opening, months } of portfolio(seed, 30)) expectPlausible(opening.openedOn, months);
      }),
      { numRuns: 30 },
    );
  });

  test('has accounts in every walk of life: in arrears for months, cured, revolving and paying in full', () => {
    const months = portfolio(1, 400).flatMap((account) => account.months);
    expect(new Set(months.map(({ paymentStatus }) => paymentStatus)).size).toBe(4);
    const inArrears = months.filter(({ daysPastDue }) => daysPastDue > 0).length;
    expect(inArrears).toBeGreaterThan(months.length / 50);
    expect(inArrears).toBeLessThan(months.length / 4);
    expect(Math.max(...months.map(({ daysPastDue }) => daysPastDue))).toBeGreaterThanOrEqual(90);
  });

  test('loaded a second time sends nothing, and without its journal changes nothing', async () => {
    const ledger = await consortium();
    const journalFile = join(folder(), 'demo.ndjson');
    const fate = { writes: 0 };
    const first = await loadDemoPortfolio({ lenders: lendersOn(ledger, fate), journalFile, accounts: 40 });
    const writes = fate.writes;
    // Months later: the portfolio stays the one of the day on which the lenders were admitted.
    ledger.now = '2026-11-01T10:00:00.000Z';
    const second = await loadDemoPortfolio({ lenders: lendersOn(ledger, fate), journalFile, accounts: 40 });
    expect(fate.writes).toBe(writes);
    expect({ ...second, skippedCommands: 0 }).toEqual(first);

    const before = ledger.dump();
    const elsewhere = join(folder(), 'demo.ndjson');
    const third = await loadDemoPortfolio({ lenders: lendersOn(ledger, fate), journalFile: elsewhere, accounts: 40 });
    expect(ledger.dump()).toBe(before);
    expect(third).toEqual(first);
  });
});

function expectPlausible(openedOn: string, months: PortfolioAccount['months']): void {
  expect(months).toHaveLength(12);
  expect(months.at(-1)?.period).toBe('2026-05');
  expect(openedOn < (months[0]?.period ?? '')).toBe(true);
  months.forEach(({ period, daysPastDue, paymentStatus, amounts }, n) => {
    const before = months[n - 1];
    const due = amounts.due === undefined ? 0n : BigInt(amounts.due);
    const paid = BigInt(amounts.paid);
    if (before !== undefined) {
      expect(monthNumber(period)).toBe(monthNumber(before.period) + 1);
      expect(daysPastDue).toBeLessThanOrEqual(before.daysPastDue + 30);
      expect(due).toBe(BigInt(before.amounts.balance));
    }
    expect(BigInt(amounts.balance)).toBeGreaterThanOrEqual(due - paid);
    if (paymentStatus === 'notDue') expect([due, paid]).toEqual([0n, 0n]);
    else expect(due).toBeGreaterThan(0n);
    if (paymentStatus === 'full') expect(paid).toBe(due);
    if (paymentStatus === 'minimum') expect(paid > 0n && paid < due).toBe(true);
    if (paymentStatus === 'short') expect(paid < due && daysPastDue > 0).toBe(true);
    else expect(daysPastDue).toBe(0);
  });
}
