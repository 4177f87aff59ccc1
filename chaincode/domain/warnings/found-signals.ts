import type { InquiryCounts } from '../../schema/inquiries.js';
import type { Tradeline } from '../../schema/tradelines.js';
import type { WarningSignal } from '../../schema/warnings.js';
import { signalsOf } from '../signals/signals.js';

/** From so many lenders with an open account on, a subject borrows from too many: as practice has it, no rule says so. */
const LENDERS_CAP = 4;

/** What a warning is verified against. Everything as it counts: without disputed months, deferred ones deferred. */
export interface WarningFacts {
  readonly tradeline: Tradeline;
  /** Whether the last plan on it was broken. */
  readonly planBroken: boolean;
  /** What shows elsewhere; absent where the subject has not consented to a look. */
  readonly elsewhere?: { readonly tradelines: readonly Tradeline[]; readonly inquiries: InquiryCounts };
}

/** Every signal that the ledger shows of an account. */
export function foundSignals({ tradeline, planBroken, elsewhere }: WarningFacts): WarningSignal[] {
  const others = (elsewhere?.tradelines ?? []).filter(({ tradelineId }) => tradelineId !== tradeline.tradelineId);
  const lenders = new Set([tradeline, ...others].filter(({ status }) => status === 'open').map(({ lender }) => lender));
  return [
    ...signalsOf({ tradeline, ...(elsewhere === undefined ? {} : { inquiries: elsewhere.inquiries }) }),
    ...(others.some(({ daysPastDue }) => daysPastDue > 0) ? (['arrearsElsewhere'] as const) : []),
    ...(elsewhere !== undefined && lenders.size > LENDERS_CAP ? (['multiLending'] as const) : []),
    ...(planBroken ? (['planBroken'] as const) : []),
  ];
}
