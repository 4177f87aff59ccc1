import type { MarkedTradeline, ResponseOf } from '@attestry/chaincode/schema';
import { InFlight } from '../in-flight.js';
import type { Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';

/** Pages of the ledger that one call brings: about three thousand tradelines. */
const PAGES = 100;

/** A walk reads a whole portfolio: one at a time. */
export const walks = new InFlight(1, () => new Problem('OVERLOADED', 'another walk through a portfolio is under way'));

/**
 * A lender's whole portfolio as its peer holds it, some thousand tradelines at a time. Who may walk it, the ledger says.
 */
export async function* scanPortfolio(
  ledger: Ledger,
  user: string,
  lender: string,
): AsyncGenerator<readonly MarkedTradeline[]> {
  for (let after = ''; ;) {
    const answer = await ledger.evaluate(user, 'ScanTradelines', { lender, after, pages: PAGES });
    const { tradelines, next } = JSON.parse(new TextDecoder().decode(answer)) as ResponseOf<'ScanTradelines'>;
    yield tradelines;
    if (next === null) return;
    after = next;
  }
}
