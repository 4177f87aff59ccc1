import type { ForbearanceFile } from '../../schema/forbearance.js';
import type { Tradeline } from '../../schema/tradelines.js';
import { Refusal } from '../refusal.js';

/** The file of a tradeline for which nothing was done yet. */
export function emptyFile({ tradelineId, lender }: Pick<Tradeline, 'tradelineId' | 'lender'>): ForbearanceFile {
  return {
    tradelineId,
    lender,
    offeredAt: null,
    activePlan: null,
    proposal: null,
    planSpans: [],
    renegotiatedOn: [],
    lastPlanBreached: false,
    plansCompleted: 0,
    plansBreached: 0,
    promises: 0,
    openPromise: null,
    promisesKept: 0,
    promisesBroken: 0,
    hardships: 0,
    revision: 0,
    by: '',
  };
}

/** The file with some changes, as a new version of it. */
export function changedFile(file: ForbearanceFile, changes: Partial<ForbearanceFile>, by: string): ForbearanceFile {
  return { ...file, ...changes, revision: file.revision + 1, by };
}

/** Whether a plan was kept at some time of a month: the month is then reported as "in plan". */
export function isInPlan(period: string, file: Pick<ForbearanceFile, 'planSpans'> | undefined): boolean {
  return (file?.planSpans ?? []).some(({ from, until }) => from.slice(0, 7) <= period && until.slice(0, 7) >= period);
}

/**
 * The offer that counts before enforcement: one made since the arrears began.
 *
 * @param firstDelinquencyOn - First day of the arrears outstanding; null where there are none.
 */
export function offerFor(file: ForbearanceFile | undefined, firstDelinquencyOn: string | null): string | null {
  const offeredAt = file?.offeredAt ?? null;
  return offeredAt !== null && offeredAt.slice(0, 10) >= (firstDelinquencyOn ?? '') ? offeredAt : null;
}

/**
 * Makes sure that forbearance was offered before enforcement, where the pack of the case or the law of the lender
 * demands it (for instance Directive (EU) 2023/2225, Art. 35).
 *
 * @throws {@link Refusal} FORBEARANCE_NOT_OFFERED.
 */
export function requireOffer(forbearance: { readonly demanded: boolean; readonly offeredAt: string | null }): void {
  if (forbearance.demanded && forbearance.offeredAt === null) {
    throw new Refusal('FORBEARANCE_NOT_OFFERED', 'kind', 'forbearance is offered for these arrears before enforcement');
  }
}

/** The last twelve entries, which is what the file keeps of a list. */
export function lastTwelve<T>(entries: readonly T[]): T[] {
  return entries.slice(-12);
}
