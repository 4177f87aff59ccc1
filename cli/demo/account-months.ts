import type { PaymentStatus } from '@attestry/chaincode/schema';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { monthsLate } from './account-states.js';
import { classAt, draw, total, type Rng } from './draw.js';
import { UTILISATION_EDGES, type RollRates, type State } from './roll-rates.js';

/** A month of an invented account, amounts in cents. */
export interface DemoMonth {
  readonly daysPastDue: number;
  readonly paymentStatus: PaymentStatus;
  /** What is owed at the end of the month. */
  readonly balance: number;
  /** What was owed at the end of the month before; absent where that was nothing. */
  readonly due: number | undefined;
  readonly paid: number;
}

/** The least that is owed where anything is: enough for a minimum payment to lie between nothing and all of it. */
const LEAST_BALANCE_CENTS = 1_000;
const LATE_FEE_CENTS = 500;

/** One instalment: the minimum payment of a month, five percent as usual for cards. Each month missed adds one. */
const instalment = (due: number): number => Math.floor(due / 20);

/**
 * Amounts that fit the states of an account, as a card's statements do: due is the balance before; what is paid is
 * what the state says; the rest bears interest, and new purchases come on top, none while in arrears.
 */
export function accountMonths(rng: Rng, rates: RollRates, states: readonly State[], limitCents: number): DemoMonth[] {
  // An account keeps its place among those of its state: who uses little uses little next month as well.
  const rank = uniformInt(rng, 0, 9_999);
  const wanted = (state: State): number => Math.max(LEAST_BALANCE_CENTS, target(rng, rates, state, rank, limitCents));

  const [first] = states;
  let balance = first === undefined || first === 'notDue' ? 0 : wanted(first);
  let lateBefore = first === undefined ? 0 : Math.max(0, monthsLate(first) - 1);
  return states.map((state, n) => {
    const due = balance;
    const late = monthsLate(state);
    const paid = payment(rng, rates, state, due, lateBefore, late);
    const rest = due - paid;
    if (late > 0) balance = Math.max(LEAST_BALANCE_CENTS, withInterest(rest) + LATE_FEE_CENTS);
    else if (states[n + 1] === 'notDue') balance = rest;
    else balance = Math.max(withInterest(rest), wanted(state));
    lateBefore = late;
    return {
      daysPastDue: late * 30,
      paymentStatus: late > 0 ? 'short' : (state as PaymentStatus),
      balance,
      due: due > 0 ? due : undefined,
      paid,
    };
  });
}

/** 1.2 percent a month. */
const withInterest = (rest: number): number => rest + Math.floor((rest * 12) / 1_000);

/** What an account with this rank of 10,000 in its state's utilisation owes, in cents. */
function target(rng: Rng, rates: RollRates, state: State, rank: number, limitCents: number): number {
  const counts = rates.utilisation[state];
  const moved = Math.min(9_999, Math.max(0, rank + uniformInt(rng, -400, 400)));
  const found = classAt(counts, Math.floor((moved * total(counts)) / 10_000));
  const from = UTILISATION_EDGES[found - 1] ?? 0;
  const to = UTILISATION_EDGES[found] ?? 120;
  return Math.floor((uniformInt(rng, from, to) * limitCents) / 100);
}

/** The payment bands 3 to 7 in percent of what was due: how those pay who pay the minimum or more. */
const SHARES = [
  { band: 3, from: 0, to: 5 },
  { band: 4, from: 5, to: 10 },
  { band: 5, from: 10, to: 20 },
  { band: 6, from: 20, to: 50 },
  { band: 7, from: 50, to: 99 },
] as const;

function payment(rng: Rng, rates: RollRates, state: State, due: number, lateBefore: number, late: number): number {
  if (state === 'notDue' || state === 'full') return due;
  // Arrears fall by the instalments paid beyond the first; they grow by one where none is paid.
  if (late > 0) return (lateBefore + 1 - late) * instalment(due);
  const counts = SHARES.map(({ band }) => rates.payment.minimum[band] ?? 0);
  const { from, to } = SHARES[draw(rng, counts)] ?? SHARES[0];
  const minimum = (lateBefore + 1) * instalment(due);
  return Math.max(minimum, Math.floor((uniformInt(rng, from, to) * due) / 100));
}
