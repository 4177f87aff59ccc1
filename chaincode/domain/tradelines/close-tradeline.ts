import type { CloseTradeline, Tradeline } from '../../schema/tradelines.js';
import { Refusal } from '../refusal.js';
import { requireNotDeleted } from './deletion.js';

/**
 * Closes a tradeline. Its profile stays and takes no further month.
 *
 * @param today - The transaction's day, YYYY-MM-DD.
 * @throws {@link Refusal} in this order: TRADELINE_DELETED, TRADELINE_CLOSED, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 * ARREARS_OUTSTANDING.
 */
export function closeTradeline(
  tradeline: Tradeline,
  request: Pick<CloseTradeline, 'closedOn' | 'reason'>,
  today: string,
): Tradeline {
  requireNotDeleted(tradeline);
  if (tradeline.status === 'closed') {
    throw new Refusal('TRADELINE_CLOSED', 'tradelineId', `closed on ${tradeline.closedOn ?? 'an unknown day'}`);
  }
  if (request.closedOn > today) throw new Refusal('DATE_IN_FUTURE', 'closedOn', `today is ${today}`);
  if (request.closedOn < tradeline.openedOn) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'closedOn', `opened on ${tradeline.openedOn}`);
  }
  if (tradeline.lastPeriod !== null && request.closedOn.slice(0, 7) < tradeline.lastPeriod) {
    throw new Refusal('DATE_OUT_OF_ORDER', 'closedOn', `${tradeline.lastPeriod} has been reported since`);
  }
  if (request.reason === 'paid' && tradeline.daysPastDue > 0) {
    throw new Refusal(
      'ARREARS_OUTSTANDING',
      'reason',
      `${tradeline.daysPastDue} days past due: report the payment first`,
    );
  }
  return {
    ...tradeline,
    status: 'closed',
    closedOn: request.closedOn,
    closeReason: request.reason,
    revision: tradeline.revision + 1,
  };
}
