import { appendRepayment } from '@attestry/chaincode/domain/tradelines/append-repayment';
import { openTradeline } from '@attestry/chaincode/domain/tradelines/open-tradeline';
import {
  OpenTradeline,
  OpeningAmounts,
  RepaymentAmounts,
  RepaymentEvent,
  type Tradeline,
} from '@attestry/chaincode/schema';
import type { PortfolioAccount } from '../import/portfolio.js';

const PACK = 'none';

/**
 * The tradeline that the ledger holds once an account has been imported: what the gateway splits, the schemas parse and
 * the domain records, without the network between.
 *
 * @param today - The day of the import, YYYY-MM-DD.
 */
export function recordAccount({ lender, opening, months }: PortfolioAccount, today: string): Tradeline {
  const { amounts, ...request } = opening;
  const limit = OpeningAmounts.parse(amounts);
  const { tradeline } = openTradeline(OpenTradeline.parse(request), limit, lender, undefined, today, PACK);
  return months.reduce((current, { amounts: exact, ...event }) => {
    const parsed = RepaymentEvent.parse(event);
    return appendRepayment(current, parsed, RepaymentAmounts.parse(exact), today, PACK).tradeline;
  }, tradeline);
}
