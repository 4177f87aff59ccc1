import type { Lender } from '../import/lender-gateway.js';
import { loadPortfolio, type LoadResult } from '../import/load-portfolio.js';
import { demoKey, demoPortfolio } from './portfolio.js';
import { loadRollRates } from './roll-rates.js';

const SEED = 20_051_001;
const ACCOUNTS = 400;

export interface DemoLoadOptions {
  readonly lenders: readonly Lender[];
  /** Kept with the ledger, so that a second start sends nothing. */
  readonly journalFile: string;
  readonly accounts?: number;
  readonly onRecords?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Puts the demo portfolio on the ledger, once: its months end before the lenders were admitted, whenever it is loaded,
 * so a later start makes the same accounts and finds them there.
 */
export async function loadDemoPortfolio(options: DemoLoadOptions): Promise<LoadResult> {
  const { lenders, accounts = ACCOUNTS, ...rest } = options;
  const members = await Promise.all(
    lenders.map(({ mspId, client }) => client.readMember(mspId, { signal: options.signal })),
  );
  const [before] = members.map(({ admittedAt }) => admittedAt.slice(0, 10)).sort();
  if (before === undefined) throw new Error('a portfolio needs a lender');
  const mspIds = members.map(({ mspId }) => mspId).sort();
  const portfolio = demoPortfolio({ seed: SEED, accounts, lenders: mspIds, before, rates: loadRollRates() });
  return loadPortfolio({ ...rest, accounts: portfolio, lenders, key: demoKey(SEED), source: `demo portfolio ${SEED}` });
}
