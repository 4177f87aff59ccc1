import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import { countingTradeline } from '@attestry/chaincode/domain/disputes/counting';
import { accountPoints } from '@attestry/chaincode/domain/scoring/points';
import { scorable } from '@attestry/chaincode/domain/scoring/scorable';
import { scoringView } from '@attestry/chaincode/domain/scoring/scoring-view';
import type { MarkedTradeline, Scorecard } from '@attestry/chaincode/schema';
import { type Outcome, discrimination, populationStability } from './measures.js';

/** How a card has done on accounts whose outcome is known by now. Rates in ten-thousandths. */
export interface Performance {
  readonly accounts: number;
  readonly bads: number;
  readonly auc: number | null;
  readonly gini: number | null;
  readonly ks: number | null;
  readonly stability: number | null;
  /** KS that the card had on accounts that it had not seen, less the one found here. */
  readonly ksLost: number | null;
  /** Whether it has lost more than a tenth of it, which is when a card is looked at anew. */
  readonly drifted: boolean;
}

/** What a card would have said at the end of a month, and what has come of it. */
export interface Backtest {
  readonly asOf: string;
  /** Months after it in which an account may go bad. */
  readonly months: number;
  /** Days past due from which it has. */
  readonly badDays: number;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Accounts scored as of a month that is past, each with its outcome: bad once it is so many days past due within the
 * months that follow. One that has not reported all of them is left out, unless it has gone bad already.
 */
export function outcomesOf(
  tradelines: readonly MarkedTradeline[],
  card: Scorecard,
  { asOf, months, badDays, today }: Backtest,
): Outcome[] {
  const last = periodOf(monthNumber(asOf) + months);
  return tradelines.flatMap((marked) => {
    const counting = countingTradeline(marked, today);
    if (counting === undefined) return [];
    const found = scorable([counting], card, asOf);
    if ('cause' in found) return [];
    const after = counting.profile.filter(({ period }) => period > asOf && period <= last);
    const bad = after.some(({ daysPastDue }) => daysPastDue >= badDays);
    if (!bad && after.at(-1)?.period !== last) return [];
    return found.tradelines.map((tradeline) => ({
      points: accountPoints(scoringView(tradeline, card.currencies, null), card).points,
      bad,
    }));
  });
}

/** A tenth of the KS that a card promised: beyond it, the loss is more than a month's chance. */
const KS_SHARE_LOST = 0.1;

export function performanceOf(outcomes: readonly Outcome[], card: Scorecard): Performance {
  const power = discrimination(outcomes);
  const stability = populationStability(
    outcomes.map(({ points }) => points),
    card.reference,
  );
  const promised = card.provenance.holdOut.ks;
  const ks = power === null ? null : tenThousandths(power.ks);
  return {
    accounts: outcomes.length,
    bads: outcomes.filter(({ bad }) => bad).length,
    auc: power === null ? null : tenThousandths(power.auc),
    gini: power === null ? null : tenThousandths(power.gini),
    ks,
    stability: stability === null ? null : tenThousandths(stability),
    ksLost: ks === null ? null : promised - ks,
    drifted: ks !== null && promised - ks > promised * KS_SHARE_LOST,
  };
}

const tenThousandths = (rate: number): number => Math.round(rate * 10_000);
