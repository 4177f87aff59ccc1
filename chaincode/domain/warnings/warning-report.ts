import type { EarlyWarning, WarningReport, WarningSignal } from '../../schema/warnings.js';

const WHOLE = 10_000;

/** How often warnings of a lender were right, and how early. */
export function warningReport(
  lender: string,
  warnings: readonly EarlyWarning[],
  signals: readonly WarningSignal[],
): WarningReport {
  const counted = countOf(warnings);
  const decided = counted.hits + counted.falseAlarms;
  const lead = warnings.flatMap(({ closed }) => closed?.leadDays ?? []).sort((a, b) => a - b);
  return {
    lender,
    raised: warnings.length,
    open: warnings.filter(({ closed }) => closed === null).length,
    ...counted,
    late: warnings.filter(({ closed }) => closed?.outcome === 'late').length,
    hitRate: decided === 0 ? null : Math.floor((counted.hits * WHOLE) / decided),
    leadDaysMedian: lead[Math.floor((lead.length - 1) / 2)] ?? null,
    bySignal: signals.map((signal) => {
      const own = warnings.filter((warning) => warning.signals.includes(signal));
      return { signal, raised: own.length, ...countOf(own) };
    }),
  };
}

function countOf(warnings: readonly EarlyWarning[]): { hits: number; falseAlarms: number } {
  const of = (outcome: string): number => warnings.filter(({ closed }) => closed?.outcome === outcome).length;
  return { hits: of('hit'), falseAlarms: of('falseAlarm') };
}
