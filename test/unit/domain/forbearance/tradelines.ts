import fc from 'fast-check';
import { periodOf } from '@attestry/chaincode/domain/calendar';
import type { ProfileMonth, ShockRegime, Tradeline } from '@attestry/chaincode/schema';

const FIRST = 2024 * 12;

/** A tradeline of Aurora's whose months, from January 2024 on, had these days past due. */
export function tradelineWith(daysPastDue: readonly number[], over: Partial<Tradeline> = {}): Tradeline {
  const profile = daysPastDue.map((days, index): ProfileMonth => ({
    period: periodOf(FIRST + index),
    daysPastDue: days,
    paymentStatus: days > 0 ? 'short' : 'full',
    utilisationBand: 8,
    paymentBand: days > 0 ? 1 : 8,
    activityBand: null,
  }));
  return {
    tradelineId: 'AuroraMSP-0123456789abcdef',
    lender: 'AuroraMSP',
    subjectId: 'S'.repeat(43),
    kind: 'creditCard',
    currency: 'EUR',
    region: 'DE-BY',
    openedOn: '2024-01-01',
    status: 'open',
    closedOn: null,
    closeReason: null,
    limitBand: 23,
    lastPeriod: profile.at(-1)?.period ?? null,
    profile,
    monthsReported: profile.length,
    daysPastDue: daysPastDue.at(-1) ?? 0,
    worstDaysPastDue: Math.max(0, ...daysPastDue),
    deletedOn: null,
    firstDelinquencyOn: (daysPastDue.at(-1) ?? 0) > 0 ? '2024-01-15' : null,
    revision: profile.length + 1,
    amountsPack: null,
    ...over,
  };
}

export const months = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })), {
  minLength: 1,
  maxLength: 60,
});

/** A regime over everything from one month to another, or over what a scope says. */
export function regimeFrom(
  from: string,
  to: string,
  scope: ShockRegime['scope'] = { regions: [], kinds: [], cohort: null },
): ShockRegime {
  return {
    regimeId: `regime-${from}-${to}`,
    cause: 'pandemic',
    scope,
    from,
    to,
    evidence: { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', sizeBytes: 1 },
    declaredAt: '2024-01-01T00:00:00.000Z',
    endedAt: null,
    revision: 1,
    by: 'RegulatorMSP/supervisor',
  };
}

/** A regime over some months from 2023 on, whose scope fits the tradeline or not. */
const regime: fc.Arbitrary<ShockRegime> = fc
  .record({
    start: fc.integer({ min: FIRST - 6, max: FIRST + 60 }),
    length: fc.integer({ min: 1, max: 36 }),
    regions: fc.constantFrom<string[]>([], ['DE'], ['DE-BY'], ['DE-B'], ['FR'], ['FR', 'DE-BY']),
    kinds: fc.constantFrom<Tradeline['kind'][]>([], ['creditCard'], ['mortgage']),
    cohort: fc.constantFrom(
      null,
      { openedFrom: '2023-01-01', openedTo: '2024-12-31' },
      { openedFrom: '2024-02-01', openedTo: '2024-12-31' },
    ),
  })
  .map(({ start, length, ...scope }) => regimeFrom(periodOf(start), periodOf(start + length - 1), scope));
export const regimes = fc.array(regime, { maxLength: 4 });
