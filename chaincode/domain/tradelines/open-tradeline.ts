import type { OpenTradeline, OpeningAmounts, Tradeline } from '../../schema/tradelines.js';
import { limitBand } from '../bands.js';
import { Refusal } from '../refusal.js';
import { requireNotDeleted } from './deletion.js';

/** What {@link openTradeline} found: a new tradeline, or the same one that is on the ledger already. */
export interface Opened {
  readonly tradeline: Tradeline;
  readonly opened: boolean;
}

/**
 * Opens a tradeline in its lender's own name.
 *
 * @param lender - MSP of the caller. The id begins with it, so that two lenders cannot claim one id.
 * @param existing - The tradeline of that id on the ledger, if any.
 * @param today - The transaction's day, YYYY-MM-DD.
 * @param pack - Id of the private pack that will hold the exact amounts.
 * @throws {@link Refusal} in this order: NOT_LENDER_OF_TRADELINE, DATE_IN_FUTURE, TRADELINE_DELETED,
 * TRADELINE_EXISTS.
 */
export function openTradeline(
  request: OpenTradeline,
  amounts: OpeningAmounts,
  lender: string,
  existing: Tradeline | undefined,
  today: string,
  pack: string,
): Opened {
  if (!request.tradelineId.startsWith(`${lender}-`)) {
    throw new Refusal('NOT_LENDER_OF_TRADELINE', 'tradelineId', `an id that ${lender} opens begins with ${lender}-`);
  }
  if (request.openedOn > today) throw new Refusal('DATE_IN_FUTURE', 'openedOn', `today is ${today}`);
  if (existing !== undefined) {
    requireNotDeleted(existing);
    if (isSame(request, existing)) return { tradeline: existing, opened: false };
    throw new Refusal('TRADELINE_EXISTS', 'tradelineId', 'a tradeline of this id stands with other content');
  }
  const tradeline: Tradeline = {
    tradelineId: request.tradelineId,
    lender,
    subjectId: request.subjectId,
    kind: request.kind,
    currency: request.currency,
    region: request.region ?? null,
    openedOn: request.openedOn,
    status: 'open',
    closedOn: null,
    closeReason: null,
    deletedOn: null,
    limitBand: limitBand(amounts.limit),
    lastPeriod: null,
    profile: [],
    monthsReported: 0,
    daysPastDue: 0,
    worstDaysPastDue: 0,
    firstDelinquencyOn: null,
    revision: 1,
    amountsPack: pack,
  };
  return { tradeline, opened: true };
}

// The limit may have changed since, and is private: what identifies the account decides.
function isSame(request: OpenTradeline, existing: Tradeline): boolean {
  return (
    existing.subjectId === request.subjectId &&
    existing.kind === request.kind &&
    existing.currency === request.currency &&
    existing.openedOn === request.openedOn &&
    existing.region === (request.region ?? null)
  );
}
