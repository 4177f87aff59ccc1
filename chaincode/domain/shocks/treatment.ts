import type { ShockRegime } from '../../schema/shocks.js';
import type { ProfileMonth, Tradeline } from '../../schema/tradelines.js';

/** What a regime is judged by: any tradeline, or a proposal of one. */
type Scoped = Pick<Tradeline, 'region' | 'kind' | 'openedOn'>;

/** How a month counts. What was reported is never changed: this is derived from it. */
export interface Treatment {
  readonly treatment: 'asReported' | 'deferred';
  /** Days past due that count. */
  readonly daysPastDue: number;
  readonly regimeId: string | null;
}

/** Whether a regime covers a tradeline: region, kind and day of opening must all fit. */
export function inScope({ scope }: ShockRegime, tradeline: Scoped): boolean {
  const { region } = tradeline;
  const regional =
    scope.regions.length === 0 ||
    (region !== null && scope.regions.some((covered) => region === covered || region.startsWith(`${covered}-`)));
  const ofKind = scope.kinds.length === 0 || scope.kinds.includes(tradeline.kind);
  const ofCohort =
    scope.cohort === null ||
    (tradeline.openedOn >= scope.cohort.openedFrom && tradeline.openedOn <= scope.cohort.openedTo);
  return regional && ofKind && ofCohort;
}

/** The regime that covers a month of a tradeline, the first declared where there are several. */
export function regimeOver(
  period: string,
  tradeline: Scoped,
  regimes: readonly ShockRegime[],
): ShockRegime | undefined {
  return regimes.find((regime) => period >= regime.from && period <= regime.to && inScope(regime, tradeline));
}

/**
 * How each month of a tradeline counts under the regimes, in the order of its profile.
 *
 * Arrears that grow in the window are deferred; arrears that stood when it opened stay as they were, neither worse nor
 * forgiven. A month outside every window, or of a tradeline outside every scope, counts as it was reported.
 */
export function treatments(
  tradeline: Scoped & Pick<Tradeline, 'profile'>,
  regimes: readonly ShockRegime[],
): Treatment[] {
  const inScopeOnly = regimes.filter((regime) => inScope(regime, tradeline));
  let before = 0;
  return tradeline.profile.map(({ period, daysPastDue }) => {
    const regime = regimeOver(period, tradeline, inScopeOnly);
    if (regime === undefined) {
      before = daysPastDue;
      return { treatment: 'asReported', daysPastDue, regimeId: null };
    }
    // What was cured within the window is cured.
    before = Math.min(before, daysPastDue);
    return before === daysPastDue
      ? { treatment: 'asReported', daysPastDue, regimeId: regime.regimeId }
      : { treatment: 'deferred', daysPastDue: before, regimeId: regime.regimeId };
  });
}

/** How one month of a tradeline counts; see {@link treatments}. */
export function treatmentOf(
  month: ProfileMonth,
  tradeline: Scoped & Pick<Tradeline, 'profile'>,
  regimes: readonly ShockRegime[],
): Treatment {
  const index = tradeline.profile.findIndex(({ period }) => period === month.period);
  const found = treatments(tradeline, regimes)[index];
  if (found === undefined) throw new Error('the month is one of the tradeline');
  return found;
}

/**
 * A tradeline as it counts for scores, limits and warnings. Without regimes it is the tradeline as reported, which is
 * how a counterfactual is computed.
 */
export function treatedTradeline(tradeline: Tradeline, regimes: readonly ShockRegime[]): Tradeline {
  const treated = treatments(tradeline, regimes);
  if (treated.every(({ treatment }) => treatment === 'asReported')) return tradeline;
  const profile = tradeline.profile.map((month, index) => treatedMonth(month, treated[index]));
  const daysPastDue = profile.at(-1)?.daysPastDue ?? 0;
  return {
    ...tradeline,
    profile,
    daysPastDue,
    worstDaysPastDue: worstOf(tradeline, profile),
    firstDelinquencyOn: daysPastDue === 0 ? null : tradeline.firstDelinquencyOn,
  };
}

function treatedMonth(month: ProfileMonth, treatment: Treatment | undefined): ProfileMonth {
  if (treatment?.treatment !== 'deferred') return month;
  if (treatment.daysPastDue > 0) return { ...month, daysPastDue: treatment.daysPastDue };
  return {
    ...month,
    daysPastDue: 0,
    paymentStatus: 'notDue',
    paymentBand: month.paymentBand === null ? null : 0,
  };
}

/** A worst month that has rolled out of the profile stays the worst: whether it was deferred cannot be told. */
function worstOf(tradeline: Tradeline, profile: readonly ProfileMonth[]): number {
  const worst = (months: readonly ProfileMonth[]): number =>
    months.reduce((most, { daysPastDue }) => Math.max(most, daysPastDue), 0);
  return tradeline.worstDaysPastDue > worst(tradeline.profile) ? tradeline.worstDaysPastDue : worst(profile);
}
