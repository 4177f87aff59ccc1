import type { DataQuality, FindingCode } from '../../schema/furnishing.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { findingsOf } from './evaluators.js';

const WHOLE = 10_000;
const part = (some: number, all: number): number => (all === 0 ? WHOLE : Math.floor((some * WHOLE) / all));

/** What the reports of a month are worth, counted over a lender's tradelines one after the other. */
export class QualityCount {
  private due = 0;
  private reported = 0;
  private flagged = 0;
  private readonly months = new Map<FindingCode, number>();

  constructor(
    private readonly lender: string,
    private readonly period: string,
    private readonly today: string,
  ) {}

  add(tradeline: Tradeline): void {
    if (!isDue(tradeline, this.period)) return;
    this.due += 1;
    const month = tradeline.profile.find(({ period }) => period === this.period);
    if (month !== undefined) this.reported += 1;
    const findings = findingsOf(tradeline, this.today).filter(({ period }) => period === this.period);
    if (month !== undefined && findings.length > 0) this.flagged += 1;
    for (const { code } of findings) this.months.set(code, (this.months.get(code) ?? 0) + 1);
  }

  result(): DataQuality {
    const { lender, period, due, reported, flagged } = this;
    return {
      ...{ lender, period, due, reported, flagged },
      completeness: part(reported, due),
      plausibility: part(reported - flagged, reported),
      index: part(reported - flagged, due),
      findings: [...this.months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, months]) => ({ code, months })),
    };
  }
}

/** Whether a month of a tradeline was to be reported: it was open in it, and the profile still goes back to it. */
function isDue({ status, openedOn, closedOn, profile }: Tradeline, period: string): boolean {
  if (status === 'deleted' || openedOn.slice(0, 7) > period) return false;
  if (closedOn !== null && closedOn.slice(0, 7) <= period) return profile.some((month) => month.period === period);
  const [oldest] = profile;
  return oldest === undefined || oldest.period <= period;
}
