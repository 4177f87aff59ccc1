import { createHash } from 'node:crypto';
import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { ImportKey } from '../import/import-key.js';
import type { PortfolioAccount } from '../import/portfolio.js';
import { accountMonths } from './account-months.js';
import { drawStates } from './account-states.js';
import { draw, oneOf, type Rng } from './draw.js';
import { LIMIT_EDGES, type RollRates } from './roll-rates.js';

export interface DemoPortfolioOptions {
  /** The same seed, rates and date give the same accounts, byte for byte. */
  readonly seed: number;
  readonly accounts: number;
  /** MSPs of the lenders that hold the accounts. */
  readonly lenders: readonly string[];
  /** YYYY-MM-DD; the last month reported is the one before. */
  readonly before: string;
  readonly rates: RollRates;
}

export const DEMO_MONTHS = 12;
/** New Taiwan dollars to the euro, roughly: the demo's lenders lend in euros what the file's banks lent. */
const TWD_PER_EUR = 40;
const LARGEST_LIMIT_TWD = 1_000_000;
const REGIONS = ['DE', 'ES', 'FR', 'IT', 'NL'] as const;

/** Accounts that nobody holds, with histories as likely as those that the roll rates were measured on. */
export function demoPortfolio(options: DemoPortfolioOptions): PortfolioAccount[] {
  const rng = xoroshiro128plus(options.seed);
  const key = demoKey(options.seed);
  const firstMonth = monthNumber(options.before.slice(0, 7)) - DEMO_MONTHS;
  let holder = 0;
  return Array.from({ length: options.accounts }, (_, n) => {
    // One account in five is its holder's second or third, so that lenders have people in common.
    if (n > 0 && uniformInt(rng, 1, 5) > 1) holder = n;
    return account(rng, options, key, n, holder, firstMonth);
  });
}

/** The key of the demo's ids: made from the seed, since a demo keeps no secrets and is to be the same everywhere. */
export function demoKey(seed: number): ImportKey {
  return new ImportKey(createHash('sha256').update(`attestry demo portfolio ${seed}`).digest());
}

function account(
  rng: Rng,
  { lenders, rates }: DemoPortfolioOptions,
  key: ImportKey,
  n: number,
  holder: number,
  firstMonth: number,
): PortfolioAccount {
  const lender = oneOf(rng, lenders);
  const tradelineId = `${lender}-${key.tradelineKey(n)}`;
  const region = oneOf(rng, REGIONS);
  const limitCents = drawLimit(rng, rates);
  // Old enough to have run into whatever arrears the first month reports.
  const openedIn = periodOf(firstMonth - uniformInt(rng, 12, 120));
  const openedOn = `${openedIn}-${String(uniformInt(rng, 1, 28)).padStart(2, '0')}`;
  const states = drawStates(rng, rates, DEMO_MONTHS);
  return {
    lender,
    opening: {
      tradelineId,
      subjectId: key.subjectId(holder),
      kind: 'creditCard',
      currency: 'EUR',
      openedOn,
      region,
      amounts: { limit: String(limitCents) },
    },
    months: accountMonths(rng, rates, states, limitCents).map(({ balance, due, paid, ...standing }, month) => ({
      tradelineId,
      period: periodOf(firstMonth + month),
      ...standing,
      amounts: {
        currency: 'EUR',
        limit: String(limitCents),
        balance: String(balance),
        ...(due === undefined ? {} : { due: String(due) }),
        paid: String(paid),
      },
    })),
  };
}

/** A limit of whole fifties of euros, in cents. */
function drawLimit(rng: Rng, rates: RollRates): number {
  const found = draw(rng, rates.limits);
  const from = LIMIT_EDGES[found] ?? LIMIT_EDGES[0];
  const to = (LIMIT_EDGES[found + 1] ?? LARGEST_LIMIT_TWD) - 1;
  const euros = Math.floor(uniformInt(rng, from, to) / TWD_PER_EUR / 50) * 50;
  return euros * 100;
}
