import { civilDate, lastDayOf } from '@attestry/chaincode/domain/calendar';
import { writeFixed } from './fixed-width.js';
import { writeAccount, type Metro2Account } from './metro2-account.js';
import { COUNTED_STATUSES, HEADER, RECORD_LENGTH, TRAILER } from './metro2-layout.js';
import type { UnsaidTally } from './unsaid.js';

/** What a file turned out to hold. */
export interface Metro2Totals {
  accounts: number;
}

/**
 * A file of the format of fixed width: header record, base segments, trailer record, a line each.
 *
 * @param tally - Told what could not be said of each account.
 */
export async function* writeMetro2(
  reporter: string,
  period: string,
  accounts: AsyncIterable<readonly Metro2Account[]>,
  tally: UnsaidTally,
  totals: Metro2Totals,
  now: Date,
): AsyncGenerator<string> {
  yield `${header(reporter, period, now)}\n`;
  const statuses = new Map<string, number>();
  for await (const some of accounts) {
    let text = '';
    for (const account of some) {
      const { line, status, unsaid } = writeAccount(account, now);
      tally.add(unsaid);
      if (line === undefined) continue;
      totals.accounts += 1;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      text += `${line}\n`;
    }
    if (text !== '') yield text;
  }
  yield `${trailer(totals.accounts, statuses)}\n`;
}

function header(reporter: string, period: string, now: Date): string {
  const digits = (date: string): string => `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`;
  return writeFixed(HEADER, {
    recordDescriptorWord: String(RECORD_LENGTH),
    recordIdentifier: 'HEADER',
    activityDate: digits(civilDate(lastDayOf(period))),
    dateCreated: digits(now.toISOString().slice(0, 10)),
    reporterName: reporter.toUpperCase().slice(0, 40),
    softwareVendorName: 'ATTESTRY',
  });
}

function trailer(accounts: number, statuses: ReadonlyMap<string, number>): string {
  return writeFixed(TRAILER, {
    recordDescriptorWord: String(RECORD_LENGTH),
    recordIdentifier: 'TRAILER',
    baseRecords: String(accounts),
    ...Object.fromEntries(COUNTED_STATUSES.map((status) => [`status${status}`, String(statuses.get(status) ?? 0)])),
  });
}
