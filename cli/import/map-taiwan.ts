import { createHash } from 'node:crypto';
import type { PaymentStatus } from '@attestry/chaincode/schema';
import type { ImportKey } from './import-key.js';
import type { PortfolioAccount, RepaymentBody } from './portfolio.js';
import type { TaiwanAccount, TaiwanMonth } from './taiwan-row.js';

/** The day from which the file knows its accounts. When they were really opened it does not say. */
const OPENED_ON = '2005-04-01';

/** The file has whole New Taiwan dollars; ISO 4217 gives TWD two decimals. */
const minorUnits = (dollars: number): string => (BigInt(dollars) * 100n).toString();

/**
 * An account of the file as a lender furnishes it.
 *
 * What belongs to which month: the statement of a month (`bill`) falls due in the month after. So `pay` and `paid` of a
 * month speak of the statement *before* it, and that statement is what `paid` is measured against. The figures bear it
 * out: where a month says "paid duly", the median of paid ÷ bill of the month before is exactly 1, and 0.67 against
 * its own bill. What was due in the first month is not in the file, nor is anything due on a balance in credit.
 *
 * @param lenders - MSPs to share the accounts out to, by a hash of the account's number.
 * @param key - Of this import; without it nobody can tell an account's number from what is on the ledger.
 */
export function mapTaiwan(account: TaiwanAccount, lenders: readonly string[], key: ImportKey): PortfolioAccount {
  const lender = lenderOf(account.id, lenders);
  const tradelineId = `${lender}-${key.tradelineKey(account.id)}`;
  return {
    lender,
    opening: {
      tradelineId,
      subjectId: key.subjectId(account.id),
      kind: 'creditCard',
      currency: 'TWD',
      openedOn: OPENED_ON,
      region: 'TW',
      amounts: { limit: minorUnits(account.limit) },
    },
    months: account.months.map((month, index) => mapMonth(tradelineId, account, month, account.months[index - 1])),
  };
}

/** Always the same lender for an account, whatever the import's key. */
function lenderOf(id: number, lenders: readonly string[]): string {
  const draw = createHash('sha256').update(String(id)).digest().readUInt32BE();
  const lender = [...lenders].sort()[draw % lenders.length];
  if (lender === undefined) throw new Error('an import needs a lender');
  return lender;
}

function mapMonth(
  tradelineId: string,
  account: TaiwanAccount,
  month: TaiwanMonth,
  before: TaiwanMonth | undefined,
): RepaymentBody {
  const due = before !== undefined && before.bill > 0 ? before.bill : undefined;
  return {
    tradelineId,
    period: month.period,
    ...standingOf(month.payCode, due),
    amounts: {
      currency: 'TWD',
      limit: minorUnits(account.limit),
      balance: minorUnits(month.bill),
      ...(due === undefined ? {} : { due: minorUnits(due) }),
      paid: minorUnits(month.paid),
    },
  };
}

/**
 * Days past due and payment status from the file's repayment code.
 *
 * The code is the lender's own word and stands, even where amounts look otherwise (rounding, fees, and payments booked
 * a month late do that; the bands of the amounts tell). Only -2, "no consumption", says nothing about payment: where a
 * statement was due, 95 in 100 of these accounts paid all of it, so it counts as paid in full, and else as not due.
 *
 * - `n` months late at the end of the period are `n × 30` days past due: the file counts months, and n × 30 days is the
 *   lower edge of the bucket "n" in Metro 2 (30–59, 60–89 …). An account may go from no arrears to two months late at
 *   once: before September 2005 the file has practically no code 1, and shows first arrears as 2.
 * - in arrears the payment was short of the minimum, whatever was paid: that is what makes an account late.
 *
 * @param due - The statement balance to pay, where one is known and positive.
 */
export function standingOf(
  payCode: number,
  due: number | undefined,
): { daysPastDue: number; paymentStatus: PaymentStatus } {
  if (payCode >= 1) return { daysPastDue: payCode * 30, paymentStatus: 'short' };
  if (payCode === 0) return { daysPastDue: 0, paymentStatus: 'minimum' };
  if (payCode === -1) return { daysPastDue: 0, paymentStatus: 'full' };
  return { daysPastDue: 0, paymentStatus: due === undefined ? 'notDue' : 'full' };
}
