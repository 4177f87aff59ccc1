import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import { ImportKey } from '@attestry/cli/import/import-key';
import { importTaiwan, type ImportOptions } from '@attestry/cli/import/import-taiwan';
import { reconciliationText } from '@attestry/cli/import/reconciliation-text';
import { describe, expect, test } from 'vitest';
import { CHARTER, admission, consortium, people } from '../../support/consortium.js';
import { Died, memoryGateway, type Death, type Fate } from './memory-gateway.js';
import { fileOf, folder, line, lines } from './taiwan-file.js';

const ACCOUNTS = 25;
/** Some of the two pages of each lender hold more than this: there are lanes of one batch and lanes of several. */
const BATCH_RECORDS = 6;

function lendersOn(ledger: MemoryLedger, fate: Fate = { writes: 0 }): ImportOptions['lenders'] {
  return [
    { mspId: 'AuroraMSP', client: memoryGateway(ledger, people.clerk, fate) },
    { mspId: 'BorealMSP', client: memoryGateway(ledger, people.borealClerk, fate) },
  ];
}

/** A journal's place, with a key in it that is the same in all tests. */
function journalPlace(): string {
  const journalFile = join(folder(), 'taiwan.ndjson');
  writeFileSync(`${journalFile}.key`, `${'5a'.repeat(32)}\n`);
  return journalFile;
}

interface Case {
  ledger: MemoryLedger;
  file: string;
  journalFile: string;
  fate?: Fate;
  accounts?: number;
}
const run = ({ ledger, fate, ...rest }: Case): ReturnType<typeof importTaiwan> =>
  importTaiwan({ ...rest, lenders: lendersOn(ledger, fate), batchRecords: BATCH_RECORDS });

/** What lenders wrote, without the ids of transactions, which count attempts. */
const stateOf = (ledger: MemoryLedger): string =>
  ledger
    .dump()
    .split('\n')
    .filter((entry) => !entry.includes('command~RegulatorMSP'))
    .join('\n')
    .replaceAll(/[0-9a-f]{64}/g, 'transaction');

const totalOf = (result: Awaited<ReturnType<typeof run>>, name: string): bigint | undefined =>
  result.comparisons.find((one) => one.name === name)?.ledger;

describe('importing a file', () => {
  test('puts every account on the ledger of one of the lenders, and the ledger adds up to what the file adds up to', async () => {
    const ledger = await consortium();
    const result = await run({ ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() });
    expect(result).toMatchObject({
      lines: ACCOUNTS,
      accepted: ACCOUNTS,
      leftOut: 0,
      refusedLines: [],
      differences: [],
    });
    expect(result.loaded).toMatchObject({
      tradelines: { written: ACCOUNTS, repeated: 0, refused: {} },
      events: { written: ACCOUNTS * 6, repeated: 0, refused: {} },
    });
    expect(totalOf(result, 'tradelines')).toBe(BigInt(ACCOUNTS));
    expect(totalOf(result, 'months with amounts')).toBe(BigInt(ACCOUNTS * 6));
    expect(totalOf(result, 'tradelines of AuroraMSP')).toBeGreaterThan(0n);
    expect(totalOf(result, 'tradelines of BorealMSP')).toBeGreaterThan(0n);
    expect(totalOf(result, 'months 120 days past due')).toBe(BigInt(ACCOUNTS / 5));
  });

  test('sums of the reconciliation are those of the lines, in minor units', async () => {
    const ledger = await consortium();
    const body = [
      line({ id: 1, limit: 20_000, bill: [5, 4, 3, 2, 1, -9], paid: [4, 0, 0, 0, 0, 10] }),
      line({ id: 2, limit: 30_000, bill: [0, 0, 0, 0, 0, 100], paid: [0, 0, 0, 0, 0, 1] }),
    ];
    const result = await run({ ledger, file: fileOf(body), journalFile: journalPlace() });
    expect(totalOf(result, 'sum of limits')).toBe(5_000_000n);
    expect(totalOf(result, 'sum of bills')).toBe(10_600n);
    expect(totalOf(result, 'sum of paid')).toBe(1_500n);
    expect(result.differences).toEqual([]);
  });

  test('lines that are no accounts are named with line and field, and the others go on', async () => {
    const ledger = await consortium();
    const body = [
      line({ id: 1 }),
      line({ id: 2, limit: 'many' }),
      line({ id: 3, pay: [-3, 0, 0, 0, 0, 0] }),
      line({ id: 1 }),
      '4,100',
      line({ id: 5, paid: [0, 0, 0, 0, 0, -1] }),
      line({ id: 6 }),
    ];
    const result = await run({ ledger, file: fileOf(body), journalFile: journalPlace() });
    expect(result).toMatchObject({ lines: 7, accepted: 2, differences: [] });
    expect(result.refusedLines.map(({ line: at, field }) => [at, field])).toEqual([
      [3, 'limit_bal'],
      [4, 'pay_2005_09'],
      [5, 'id'],
      [6, ''],
      [7, 'paid_2005_04'],
    ]);
    expect(reconciliationText(result)).toContain('line 3: limit_bal');
  });

  test('a file without one of the columns is refused as a whole', async () => {
    const ledger = await consortium();
    const file = fileOf([line()], 'id,limit_bal');
    await expect(run({ ledger, file, journalFile: journalPlace() })).rejects.toMatchObject({ name: 'FileRefused' });
  });

  test('what lies beside it on the ledger is not counted', async () => {
    const ledger = await consortium();
    const other = join(folder(), 'other.ndjson');
    await run({ ledger, file: fileOf(lines(5)), journalFile: other });
    const result = await run({ ledger, file: fileOf(lines(7)), journalFile: journalPlace() });
    expect(totalOf(result, 'tradelines')).toBe(7n);
    expect(result.differences).toEqual([]);
  });

  test('a figure of the ledger that is not the figure of the file is named', async () => {
    const ledger = await consortium();
    const file = fileOf(lines(10));
    const journalFile = journalPlace();
    await run({ ledger, file, journalFile });
    // One account is corrected behind the import's back.
    const { tradelines } = await memoryGateway(ledger, people.clerk).scanTradelines({ lender: 'AuroraMSP' });
    const [found] = tradelines;
    if (found === undefined) throw new Error('no tradeline');
    await ledger.submit(
      people.clerk,
      'CorrectRepayment',
      {
        commandId: 'correction-1',
        revision: found.revision,
        reason: 'furnisherError',
        event: { tradelineId: found.tradelineId, period: '2005-04', daysPastDue: 210, paymentStatus: 'short' },
      },
      { salt: '00'.repeat(16), item: { currency: 'TWD', limit: '1', balance: '1', paid: '0' } },
    );
    const result = await run({ ledger, file, journalFile });
    expect(result.differences.map(({ name }) => name)).toContain('months 210 days past due');
    expect(reconciliationText(result)).toContain('DIFFERS');
  });

  test('a new key is random, readable by its owner only, and stays', async () => {
    const ledger = await consortium();
    const journalFile = join(folder(), 'imports', 'taiwan.ndjson');
    const file = fileOf(lines(3));
    await run({ ledger, file, journalFile });
    const key = readFileSync(`${journalFile}.key`, 'utf8');
    expect(statSync(`${journalFile}.key`).mode & 0o777).toBe(0o600);
    await run({ ledger, file, journalFile });
    expect(readFileSync(`${journalFile}.key`, 'utf8')).toBe(key);
    // And nothing on the ledger can be found from an account's number without it.
    const guessed = new ImportKey(Buffer.alloc(32)).tradelineKey(1);
    expect(ledger.dump()).not.toContain(guessed);
  });
});

describe('running an import again', () => {
  test('sends nothing that the journal knows', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    const first = await run(place);
    const fate = { writes: 0 };
    const second = await run({ ...place, fate });
    expect(fate.writes).toBe(0);
    expect({ ...second, loaded: { ...second.loaded, skippedCommands: 0 } }).toEqual(first);
  });

  test('without its journal sends everything, and changes nothing', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    const first = await run(place);
    const state = stateOf(ledger);
    rmSync(place.journalFile);
    const second = await run(place);
    expect(stateOf(ledger)).toBe(state);
    expect(second).toEqual(first);
  });

  // Goal: killed at any point, an import loses and doubles nothing.
  // Method: the gateways die at the nth write, before it is committed or after that with the answer lost; for every n.
  test('after it died at any write ends in the state of an undisturbed run', async () => {
    const file = fileOf(lines(ACCOUNTS));
    const undisturbed = await consortium();
    const all: Fate = { writes: 0 };
    const expected = await run({ ledger: undisturbed, file, journalFile: journalPlace(), fate: all });
    const state = stateOf(undisturbed);
    expect(all.writes).toBeGreaterThan(ACCOUNTS);

    for (let atWrite = 1; atWrite <= all.writes; atWrite += 1) {
      for (const moment of ['before commit', 'after commit'] satisfies Death['moment'][]) {
        const ledger = await consortium();
        const place = { ledger, file, journalFile: journalPlace() };
        const fate = { writes: 0, death: { atWrite, moment } };
        await expect(run({ ...place, fate })).rejects.toThrow(Died);
        const result = await run(place);
        expect({ ...result, loaded: { ...result.loaded, skippedCommands: 0 } }).toEqual(expected);
        expect(stateOf(ledger), `died ${moment} ${atWrite}`).toBe(state);
      }
    }
  });

  test('after a line of the journal was torn sends that command once more', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    await run(place);
    const state = stateOf(ledger);
    const whole = readFileSync(place.journalFile, 'utf8');
    writeFileSync(place.journalFile, whole.slice(0, -20));
    const fate = { writes: 0 };
    const result = await run({ ...place, fate });
    expect(fate.writes).toBe(1);
    expect(result.differences).toEqual([]);
    expect(stateOf(ledger)).toBe(state);
    expect(readFileSync(place.journalFile, 'utf8').split('\n')).toHaveLength(whole.split('\n').length);
  });

  test('after a line in the middle was damaged is refused', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(5)), journalFile: journalPlace() };
    await run(place);
    appendFileSync(place.journalFile, '{"id":\n{}\n');
    await expect(run(place)).rejects.toMatchObject({ name: 'JournalRefused' });
  });

  test('with more accounts goes on from those that are there', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    const death: Death = { atWrite: 9, moment: 'after commit' };
    await expect(run({ ...place, accounts: 15, fate: { writes: 0, death } })).rejects.toThrow(Died);
    const result = await run(place);
    expect(result).toMatchObject({ accepted: ACCOUNTS, differences: [] });
    const { tradelines, events } = result.loaded;
    expect(tradelines.written + tradelines.repeated).toBe(ACCOUNTS);
    expect(events.written + events.repeated).toBe(ACCOUNTS * 6);
    expect([tradelines.refused, events.refused]).toEqual([{}, {}]);
    expect(events.repeated).toBeGreaterThan(0);
  });

  test('with fewer accounts counts those only', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    await run(place);
    const result = await run({ ...place, accounts: 11 });
    expect(result).toMatchObject({ lines: ACCOUNTS, accepted: 11, leftOut: ACCOUNTS - 11, differences: [] });
    expect(totalOf(result, 'tradelines')).toBe(11n);
  });

  test('with another file, another ledger or another key is refused and sends nothing', async () => {
    const ledger = await consortium();
    const place = { ledger, file: fileOf(lines(5)), journalFile: journalPlace() };
    await run(place);
    const state = stateOf(ledger);
    await expect(run({ ...place, file: fileOf(lines(6)) })).rejects.toMatchObject({ name: 'JournalRefused' });

    const reset = new MemoryLedger(CHARTER);
    reset.now = '2026-06-16T10:00:00.000Z';
    for (const mspId of ['AuroraMSP', 'BorealMSP']) {
      await reset.submit(people.supervisor, 'AdmitMember', admission(mspId));
    }
    await expect(run({ ...place, ledger: reset })).rejects.toMatchObject({ name: 'JournalRefused' });

    const journalFile = join(folder(), 'taiwan.ndjson');
    copyFileSync(place.journalFile, journalFile);
    await expect(run({ ...place, journalFile })).rejects.toMatchObject({ name: 'JournalRefused' });
    expect(stateOf(ledger)).toBe(state);
  });

  test('a run that is cancelled ends with the reason and can be repeated', async () => {
    const ledger = await consortium();
    const place = { file: fileOf(lines(ACCOUNTS)), journalFile: journalPlace() };
    const stop = new AbortController();
    const cancelled = importTaiwan({
      ...place,
      lenders: lendersOn(ledger),
      batchRecords: BATCH_RECORDS,
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'committing records' && stop.abort(new Error('Ctrl-C')),
    });
    await expect(cancelled).rejects.toThrow('Ctrl-C');
    expect(existsSync(place.journalFile)).toBe(true);
    expect(await run({ ...place, ledger })).toMatchObject({ accepted: ACCOUNTS, differences: [] });
  });
});
