import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import type { ProfileMonth } from '@attestry/chaincode/schema';
import { bucketCode } from './buckets.js';

/** How many months before the one reported the payment history profile says. */
export const HISTORY_MONTHS = 24;

/** The month was deleted after a dispute: no history is available. */
const NOT_AVAILABLE = 'D';
/** Before the first month there is. */
const BEFORE_HISTORY = 'B';

/** The payment history profile: the months before `period`, the newest first. */
export function historyBefore(profile: readonly ProfileMonth[], period: string): string {
  const first = profile[0]?.period ?? period;
  return Array.from({ length: HISTORY_MONTHS }, (_, index) => {
    const before = periodOf(monthNumber(period) - 1 - index);
    if (before < first) return BEFORE_HISTORY;
    const month = profile.find((one) => one.period === before);
    if (month === undefined || month.paymentStatus === 'deleted') return NOT_AVAILABLE;
    return bucketCode('metro2', month.daysPastDue);
  }).join('');
}
