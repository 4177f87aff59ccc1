import { Refusal } from '../../domain/refusal.js';
import type { BatchReceipt } from '../../schema/tradelines.js';
import type { AttestryContext } from '../context.js';

/** One record of a batch as it is decided: written, or on the ledger already with the same content. */
export type Decided = 'written' | 'repeated';

/**
 * Decides the records of a batch one after the other. With `refuseAll` the first refusal turns the whole batch down;
 * with `skip` the record is left out and the receipt says why.
 *
 * @param path - Name of the request's list, for the fields of refusals: `events[3].period`.
 */
export function decideBatch<T>(
  ctx: AttestryContext,
  records: readonly T[],
  onRefusal: 'refuseAll' | 'skip',
  path: string,
  decide: (record: T, index: number) => Decided,
): BatchReceipt {
  const receipt: BatchReceipt = { transactionId: ctx.store.transactionId, written: 0, repeated: [], refused: [] };
  records.forEach((record, index) => {
    try {
      if (decide(record, index) === 'written') receipt.written += 1;
      else receipt.repeated.push(index);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refusal = error.under(`${path}[${index}]`);
      if (onRefusal === 'refuseAll') throw refusal;
      receipt.refused.push({ index, code: refusal.code, message: refusal.message, fields: [...refusal.fields] });
    }
  });
  return receipt;
}

/**
 * Makes sure that each record has its amounts, and that no tradeline comes twice: a batch is decided on the state
 * before it, so a second record of the same tradeline would not see the first.
 *
 * @throws {@link Refusal} in this order: AMOUNTS_MISMATCH, TRADELINE_REPEATED.
 */
export function requireAligned(
  records: readonly { tradelineId: string }[],
  amounts: readonly unknown[],
  path: string,
): void {
  if (records.length !== amounts.length) {
    throw new Refusal('AMOUNTS_MISMATCH', 'amounts.items', `${records.length} records, ${amounts.length} amounts`);
  }
  const seen = new Set<string>();
  records.forEach(({ tradelineId }, index) => {
    if (seen.has(tradelineId)) {
      throw new Refusal('TRADELINE_REPEATED', `${path}[${index}].tradelineId`, 'a batch names a tradeline once');
    }
    seen.add(tradelineId);
  });
}

/** The amounts that go with a record; {@link requireAligned} has made sure there are some. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error('amounts were not aligned');
  return item;
}
