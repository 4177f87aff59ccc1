import type { ProfileMonth } from '@attestry/chaincode/schema';

/** Whether a month still says what it said: its bands are dropped when it grows old, which changes nothing. */
export function isSameMonth(before: ProfileMonth, after: ProfileMonth): boolean {
  return (
    before.daysPastDue === after.daysPastDue &&
    before.paymentStatus === after.paymentStatus &&
    (after.utilisationBand === null ||
      (before.utilisationBand === after.utilisationBand &&
        before.paymentBand === after.paymentBand &&
        before.activityBand === after.activityBand))
  );
}
