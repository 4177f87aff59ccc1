import type { ProfileMonth, Tradeline } from '../../schema/tradelines.js';
import { Refusal } from '../refusal.js';

/**
 * A tradeline that was deleted after a dispute is gone for good: nothing is reported to it, and its id opens no other.
 *
 * @throws {@link Refusal} TRADELINE_DELETED.
 */
export function requireNotDeleted(tradeline: Tradeline): void {
  if (tradeline.deletedOn === null) return;
  throw new Refusal('TRADELINE_DELETED', 'tradelineId', `deleted after a dispute on ${tradeline.deletedOn}`);
}

/**
 * A month that was deleted after a dispute is neither reported again nor corrected.
 *
 * @throws {@link Refusal} ITEM_DELETED.
 */
export function requireMonthNotDeleted(month: ProfileMonth | undefined, field: string): void {
  if (month?.paymentStatus !== 'deleted') return;
  throw new Refusal('ITEM_DELETED', field, `${month.period} was deleted after a dispute`);
}
