import { pageOf, pageOrder } from '@attestry/chaincode/ledger/page-order';
import type { ImportKey } from './import-key.js';
import type { OpeningBody, PortfolioAccount, RepaymentBody } from './portfolio.js';

/** 500 records a transaction is the measured optimum: twice as many gain a tenth and double the latency. */
export const BATCH_RECORDS = 500;

/** One write: an idempotency key, and the records that go with it. */
export type LoadCommand =
  | { readonly id: string; readonly lender: string; readonly kind: 'open'; readonly records: readonly OpeningBody[] }
  | {
      readonly id: string;
      readonly lender: string;
      readonly kind: 'append';
      readonly records: readonly RepaymentBody[];
    };

/**
 * Commands that go strictly one after the other: a batch is opened before its months, its months follow each other.
 * No two lanes touch a page in common, so lanes may run side by side without a read conflict.
 */
export type Lane = readonly LoadCommand[];

/**
 * Lays one lender's accounts out in lanes. They are sorted as the ledger sorts them, so that a transaction touches few
 * pages, and cut where a page ends. A page that alone holds more than a batch takes several batches; these share a lane.
 *
 * @param accounts - All of one lender.
 * @param expectedTradelines - Of the lender's member record: it decides what lies in one page.
 */
export function planLanes(
  accounts: readonly PortfolioAccount[],
  expectedTradelines: number,
  key: ImportKey,
  batchRecords = BATCH_RECORDS,
): Lane[] {
  return lanesOfPages(pagesOf(accounts, expectedTradelines), batchRecords).map((pages) =>
    slices(pages.flat(), batchRecords).flatMap((batch) => commandsOf(batch, key)),
  );
}

function pagesOf(accounts: readonly PortfolioAccount[], expectedTradelines: number): PortfolioAccount[][] {
  const ordered = accounts
    .map((account) => ({ account, order: pageOrder(account.opening.tradelineId) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const pages = new Map<string, PortfolioAccount[]>();
  for (const { account } of ordered) {
    const page = pageOf(account.opening.tradelineId, expectedTradelines);
    const found = pages.get(page);
    if (found === undefined) pages.set(page, [account]);
    else found.push(account);
  }
  return [...pages.values()];
}

/** As many whole pages together as one batch holds. */
function lanesOfPages(pages: readonly PortfolioAccount[][], batchRecords: number): PortfolioAccount[][][] {
  const lanes: PortfolioAccount[][][] = [];
  let size = Infinity;
  for (const page of pages) {
    if (size + page.length > batchRecords) {
      lanes.push([]);
      size = 0;
    }
    lanes.at(-1)?.push(page);
    size += page.length;
  }
  return lanes;
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

function commandsOf(batch: readonly PortfolioAccount[], key: ImportKey): LoadCommand[] {
  const lender = batch[0]?.lender ?? '';
  const idOf = (kind: string, records: unknown): string => key.commandId(lender, kind, JSON.stringify(records));
  const openings = batch.map(({ opening }) => opening);
  const commands: LoadCommand[] = [{ id: idOf('open', openings), lender, kind: 'open', records: openings }];
  const longest = Math.max(...batch.map(({ months }) => months.length));
  // The nth months together, whatever their period: accounts of one batch need not begin in the same month.
  for (let n = 0; n < longest; n += 1) {
    const events = batch.flatMap(({ months }) => months[n] ?? []);
    commands.push({ id: idOf('append', events), lender, kind: 'append', records: events });
  }
  return commands;
}
