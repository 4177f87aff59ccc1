import { ImportKey } from '@attestry/cli/import/import-key';
import { mapTaiwan, standingOf } from '@attestry/cli/import/map-taiwan';
import { readTaiwan } from '@attestry/cli/import/read-taiwan';
import { OpenTradelines, AppendRepayments, AppendRepaymentsAmounts } from '@attestry/chaincode/schema';
import { describe, expect, test } from 'vitest';
import { fileOf, line, lines } from './taiwan-file.js';

const LENDERS = ['AuroraMSP', 'BorealMSP'];
const key = new ImportKey(Buffer.alloc(32, 7));

describe('the standing of a month', () => {
  test.each([
    [-2, undefined, 0, 'notDue'],
    [-2, 900, 0, 'full'],
    [-1, undefined, 0, 'full'],
    [-1, 900, 0, 'full'],
    [0, undefined, 0, 'minimum'],
    [0, 900, 0, 'minimum'],
    [1, 900, 30, 'short'],
    [2, undefined, 60, 'short'],
    [8, 900, 240, 'short'],
    [9, 900, 270, 'short'],
  ])('code %i with %s due is %i days past due and "%s"', (code, due, daysPastDue, paymentStatus) => {
    expect(standingOf(code, due)).toEqual({ daysPastDue, paymentStatus });
  });
});

describe('an account of the file', () => {
  const mapped = async (text: string) => {
    const { accounts } = await readTaiwan(fileOf([text]));
    const [account] = accounts;
    if (account === undefined) throw new Error('refused');
    return mapTaiwan(account, LENDERS, key);
  };

  test("has months in order, each with its own statement and payment, due the month before's statement", async () => {
    const { opening, months } = await mapped(
      line({
        limit: 20_000,
        bill: [600, 500, -400, 300, 200, 100],
        paid: [6, 5, 4, 3, 2, 1],
        pay: [2, -1, -2, 0, -1, -2],
      }),
    );
    expect(opening).toMatchObject({
      kind: 'creditCard',
      currency: 'TWD',
      region: 'TW',
      openedOn: '2005-04-01',
      amounts: { limit: '2000000' },
    });
    const of = months.map(({ period, daysPastDue, paymentStatus, amounts }) => [
      period,
      daysPastDue,
      paymentStatus,
      amounts.balance,
      amounts.due,
      amounts.paid,
    ]);
    expect(of).toEqual([
      ['2005-04', 0, 'notDue', '10000', undefined, '100'],
      ['2005-05', 0, 'full', '20000', '10000', '200'],
      ['2005-06', 0, 'minimum', '30000', '20000', '300'],
      ['2005-07', 0, 'full', '-40000', '30000', '400'],
      // The statement before was in credit: nothing was due.
      ['2005-08', 0, 'full', '50000', undefined, '500'],
      ['2005-09', 60, 'short', '60000', '50000', '600'],
    ]);
  });

  test('has ids that say nothing without the key, and the same lender under any key', async () => {
    const { accounts } = await readTaiwan(fileOf(lines(40)));
    const other = new ImportKey(Buffer.alloc(32, 8));
    const mine = accounts.map((account) => mapTaiwan(account, LENDERS, key));
    const theirs = accounts.map((account) => mapTaiwan(account, [...LENDERS].reverse(), other));
    expect(mine.map(({ lender }) => lender)).toEqual(theirs.map(({ lender }) => lender));
    expect(new Set(mine.map(({ lender }) => lender)).size).toBe(2);
    const ids = [...mine, ...theirs].flatMap(({ opening }) => [opening.tradelineId, opening.subjectId]);
    expect(new Set(ids).size).toBe(160);
  });

  test('has the shape that the ledger takes', async () => {
    const { opening, months } = await mapped(line());
    const bare = (record: object): object => ({ ...record, amounts: undefined });
    const sent = (record: object): unknown => JSON.parse(JSON.stringify(record));
    const opens = sent({ commandId: 'command-1', tradelines: [bare(opening)] });
    expect(OpenTradelines.safeParse(opens).success).toBe(true);
    const appends = sent({ commandId: 'command-1', events: months.map(bare) });
    expect(AppendRepayments.safeParse(appends).success).toBe(true);
    const items = months.map(({ amounts }) => amounts);
    expect(AppendRepaymentsAmounts.safeParse({ salt: '00'.repeat(16), items }).success).toBe(true);
  });
});

describe('reading the file', () => {
  test('numbers lines as a text editor does, blank ones too', async () => {
    const { lines: read, refused } = await readTaiwan(fileOf([line({ id: 1 }), '', line({ id: 'x' }), '']));
    expect(read).toBe(2);
    expect(refused).toMatchObject([{ line: 4, field: 'id' }]);
  });

  test('gives the digest of the whole file, however few accounts are taken', async () => {
    const file = fileOf(lines(9));
    const all = await readTaiwan(file);
    const some = await readTaiwan(file, { accounts: 2 });
    expect(some.digest).toBe(all.digest);
    expect([some.accounts.length, some.leftOut]).toEqual([2, 7]);
  });

  test('refuses an empty file, and one whose line has no end', async () => {
    await expect(readTaiwan(fileOf([], ''))).rejects.toMatchObject({ name: 'FileRefused' });
    await expect(readTaiwan(fileOf(['1'.repeat(10_000)]))).rejects.toMatchObject({ name: 'FileRefused' });
  });

  test('says so where there is no file', async () => {
    await expect(readTaiwan('/nowhere/cards.csv')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
