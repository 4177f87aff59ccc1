import { createHash } from 'node:crypto';
import { monthNumber, periodOf } from '@attestry/chaincode/domain/calendar';
import { score } from '@attestry/chaincode/domain/scoring/score';
import type { Scorecard, ShockRegime, Tradeline } from '@attestry/chaincode/schema';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { accountMonths } from '../demo/account-months.js';
import { drawStates, monthsLate } from '../demo/account-states.js';
import type { RollRates, State } from '../demo/roll-rates.js';
import { recordAccount } from './record-account.js';
import { MONTHS_AFTER, SHOCK_MONTHS, shocked, type Shock } from './shock-states.js';

const HISTORY_MONTHS = 12;
const FIRST_PERIOD = '2025-01';
const TODAY = '2027-12-31';
const REGION = 'IT';
const LENDER = 'AuroraMSP';
/** Past due by so many months, in any of the last three, counts as bad. */
const BAD_MONTHS = 3;

const MONTHS = HISTORY_MONTHS + SHOCK_MONTHS + MONTHS_AFTER;
const period = (month: number): string => periodOf(monthNumber(FIRST_PERIOD) + month);
export const REGIME: ShockRegime = {
  regimeId: 'simulated-pandemic',
  cause: 'pandemic',
  scope: { regions: [REGION], kinds: [], cohort: null },
  from: period(HISTORY_MONTHS),
  to: period(HISTORY_MONTHS + SHOCK_MONTHS - 1),
  evidence: { sha256: '0'.repeat(64), mediaType: 'application/pdf', sizeBytes: 1 },
  declaredAt: `${period(HISTORY_MONTHS)}-01T00:00:00.000Z`,
  endedAt: null,
  revision: 1,
  by: 'RegulatorMSP/simulation',
};

export interface ShockSetting extends Shock {
  readonly seed: number;
  readonly accounts: number;
  readonly cutOff: number;
}

/** What the score made of a month: of the good payers, how many it turned away; of the others, how many it let through. */
export interface ShockMonth {
  /** 1 is the first month of the shock; 0 the last before it. */
  readonly month: number;
  readonly world: 'noShock' | 'noRegime' | 'regime';
  readonly goods: number;
  readonly bads: number;
  readonly goodsCut: number;
  readonly badsPassed: number;
}

interface Account {
  readonly calm: Tradeline;
  readonly struck: Tradeline;
  readonly bad: boolean;
  readonly badWithoutShock: boolean;
}

/**
 * Simulates a shock in a region and scores every account at the end of each month in three worlds: without the shock;
 * with it and no regime; with it and a regime that defers its four months. Good and bad is what shows six months after
 * the shock, and is the same for both worlds with the shock.
 */
export function simulateShock(setting: ShockSetting, rates: RollRates, card: Scorecard): ShockMonth[] {
  const accounts = Array.from({ length: setting.accounts }, (_, n) => simulated(n, setting, rates));
  return Array.from({ length: SHOCK_MONTHS + MONTHS_AFTER + 1 }, (_, month) => {
    const asOf = period(HISTORY_MONTHS - 1 + month);
    const judged = (world: ShockMonth['world']): ShockMonth => judge(accounts, world, month, asOf, setting, card);
    return [judged('noShock'), judged('noRegime'), judged('regime')];
  }).flat();
}

function simulated(n: number, setting: ShockSetting, rates: RollRates): Account {
  // A generator an account and purpose: what one draws changes nothing for another. Seeds that follow each other would
  // give generators that begin alike.
  const generator = (purpose: string): ReturnType<typeof xoroshiro128plus> =>
    xoroshiro128plus(createHash('sha256').update(`${setting.seed} ${n} ${purpose}`).digest().readInt32BE());
  const calm = drawStates(generator('states'), rates, MONTHS);
  const { states } = shocked(generator('shock'), calm, HISTORY_MONTHS, setting);
  const limitCents = uniformInt(generator('limit'), 5, 100) * 10_000;
  const record = (own: readonly State[]): Tradeline => recorded(n, own, limitCents, generator('amounts'), rates);
  return { calm: record(calm), struck: record(states), bad: isBad(states), badWithoutShock: isBad(calm) };
}

function isBad(states: readonly State[]): boolean {
  return states.slice(-3).some((state) => monthsLate(state) >= BAD_MONTHS);
}

function recorded(
  n: number,
  states: readonly State[],
  limitCents: number,
  rng: ReturnType<typeof xoroshiro128plus>,
  rates: RollRates,
): Tradeline {
  const tradelineId = `${LENDER}-${String(n).padStart(16, '0')}`;
  const limit = String(limitCents);
  return recordAccount(
    {
      lender: LENDER,
      opening: {
        tradelineId,
        subjectId: createHash('sha256').update(tradelineId).digest('base64url'),
        kind: 'creditCard',
        currency: 'EUR',
        openedOn: '2020-01-01',
        region: REGION,
        amounts: { limit },
      },
      months: accountMonths(rng, rates, states, limitCents).map(({ balance, due, paid, ...standing }, month) => ({
        tradelineId,
        period: period(month),
        ...standing,
        amounts: {
          currency: 'EUR',
          limit,
          balance: String(balance),
          ...(due === undefined ? {} : { due: String(due) }),
          paid: String(paid),
        },
      })),
    },
    TODAY,
  );
}

function judge(
  accounts: readonly Account[],
  world: ShockMonth['world'],
  month: number,
  asOf: string,
  { cutOff }: ShockSetting,
  card: Scorecard,
): ShockMonth {
  const regimes = world === 'regime' ? [REGIME] : [];
  const scored = accounts.map(({ calm, struck, bad, badWithoutShock }) => {
    const answer = score({ asOf, tradelines: [world === 'noShock' ? calm : struck], regimes }, card, () => '');
    if (!answer.scored) throw new Error(`simulated accounts have a history: ${answer.cause}`);
    return { points: answer.points, bad: world === 'noShock' ? badWithoutShock : bad };
  });
  const goods = scored.filter(({ bad }) => !bad);
  const bads = scored.filter(({ bad }) => bad);
  return {
    month,
    world,
    goods: goods.length,
    bads: bads.length,
    goodsCut: goods.filter(({ points }) => points < cutOff).length,
    badsPassed: bads.filter(({ points }) => points >= cutOff).length,
  };
}
