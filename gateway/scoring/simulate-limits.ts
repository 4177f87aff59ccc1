import { countingTradeline } from '@attestry/chaincode/domain/disputes/counting';
import { decideLimit, untouchedLimit } from '@attestry/chaincode/domain/limits/decide-limit';
import { withLimit } from '@attestry/chaincode/domain/limits/with-limit';
import { accountPoints } from '@attestry/chaincode/domain/scoring/points';
import { scorable } from '@attestry/chaincode/domain/scoring/scorable';
import { bandOf } from '@attestry/chaincode/domain/scoring/score';
import { scoringView } from '@attestry/chaincode/domain/scoring/scoring-view';
import { treatedTradeline } from '@attestry/chaincode/domain/shocks/treatment';
import { signalsOf } from '@attestry/chaincode/domain/signals/signals';
import type {
  LimitDecision,
  LimitFile,
  LimitPolicy,
  MarkedTradeline,
  Scorecard,
  ShockRegime,
  Tradeline,
} from '@attestry/chaincode/schema';

/** What a rule would do to a portfolio. */
export interface RuleEffect {
  /** null: no rule fitted. */
  readonly rule: string | null;
  readonly accounts: number;
  readonly keep: number;
  readonly reduce: number;
  readonly freeze: number;
  readonly restore: number;
  /** How many the caps let move less than the rule wants. */
  readonly capped: number;
}

/** What a simulation decides by; `at` is its instant. */
export interface Simulation {
  readonly policy: LimitPolicy;
  readonly card: Scorecard;
  readonly regimes: readonly ShockRegime[];
  /** Limits that were decided on, by tradeline. */
  readonly files: ReadonlyMap<string, LimitFile>;
  readonly at: string;
}

/**
 * What a policy would do to accounts, rule by rule, by the code that decides on the ledger. Each is scored by itself, by
 * what its lender furnished: what others know of its customer takes the customer's consent.
 */
export function simulateLimits(tradelines: readonly MarkedTradeline[], simulation: Simulation): LimitDecision[] {
  const { policy, regimes, files, at } = simulation;
  return tradelines.filter(withLimit).flatMap((marked) => {
    const counting = countingTradeline(marked, at.slice(0, 10));
    const tradeline = counting && treatedTradeline(counting, regimes);
    const { tradelineId, lender } = marked;
    const facts = {
      file: files.get(tradelineId) ?? untouchedLimit(tradelineId, lender),
      score: { entry: 1, reasons: [], ...scoreOf(tradeline, simulation) },
      utilisationBand: tradeline?.profile.at(-1)?.utilisationBand ?? null,
      signals: tradeline === undefined ? [] : signalsOf({ tradeline }),
      at,
    };
    return decideLimit(policy, facts, '').last ?? [];
  });
}

/** The effects of decisions, in the order of the policy's rules. */
export function effectsOf(decisions: readonly LimitDecision[], { rules }: LimitPolicy): RuleEffect[] {
  return [...rules.map(({ id }) => id), null].map((rule) => {
    const own = decisions.filter((decision) => decision.rule === rule);
    const count = (action: LimitDecision['action']): number => own.filter((each) => each.action === action).length;
    return {
      rule,
      accounts: own.length,
      keep: count('keep'),
      reduce: count('reduce'),
      freeze: count('freeze'),
      restore: count('restore'),
      capped: own.filter(({ capped }) => capped).length,
    };
  });
}

function scoreOf(
  tradeline: Tradeline | undefined,
  { card, at }: Simulation,
): Pick<LimitDecision['score'], 'points' | 'band'> {
  const found = tradeline && scorable([tradeline], card, at.slice(0, 7));
  const [account] = found !== undefined && 'tradelines' in found ? found.tradelines : [];
  if (account === undefined) return { points: null, band: null };
  const { points } = accountPoints(scoringView(account, card.currencies, null), card);
  return { points, band: bandOf(points, card) };
}
