import { readFileSync } from 'node:fs';
import { paymentBand } from '@attestry/chaincode/domain/bands';
import { z } from 'zod';
import { standingOf } from '../import/map-taiwan.js';
import { MONTHS, type TaiwanAccount, type TaiwanMonth } from '../import/taiwan-row.js';

/** How an account stands in a month. `late1` is one month late; `late8` takes in all that are later still. */
export const STATES = [
  'notDue',
  'full',
  'minimum',
  'late1',
  'late2',
  'late3',
  'late4',
  'late5',
  'late6',
  'late7',
  'late8',
] as const;
export type State = (typeof STATES)[number];

/** Upper edges of the classes of the balance against the limit, in percent; one class more is above the last. */
export const UTILISATION_EDGES = [0, 10, 30, 50, 70, 90, 100] as const;
/** Lower edges of the classes of the credit limit, in New Taiwan dollars. */
export const LIMIT_EDGES = [10_000, 20_000, 50_000, 80_000, 100_000, 150_000, 200_000, 300_000, 500_000] as const;
/** Payment bands of the ledger: 0 nothing due, 1 nothing paid … 8 all of it, 9 more. */
const PAYMENT_BANDS = 10;

const Count = z.int().min(0);
const row = (length: number) => z.array(Count).length(length);
const byState = <S extends z.ZodType>(schema: S) => z.record(z.enum(STATES), schema);

/** Frequencies measured on the credit-card file: counts of months and accounts, and no account of it. */
export const RollRates = z.strictObject({
  measured: z.strictObject({
    how: z.string(),
    fileSha256: z.string(),
    accounts: Count,
    states: z.array(z.enum(STATES)),
    utilisationEdgesPercent: z.array(z.int()),
    limitEdgesTwd: z.array(z.int()),
  }),
  limits: row(LIMIT_EDGES.length),
  firstMonth: row(STATES.length),
  /** From one month to the next, a table for each pair; rows by the state before, columns in the order of the states. */
  transitions: z.array(z.strictObject({ from: z.string(), to: z.string(), counts: byState(row(STATES.length)) })),
  /** Months of a state by class of utilisation. */
  utilisation: byState(row(UTILISATION_EDGES.length + 1)),
  /** Months of a state by payment band; the first month of an account is not among them. */
  payment: byState(row(PAYMENT_BANDS)),
});
export type RollRates = z.infer<typeof RollRates>;

const HOW =
  'npm run demo:roll-rates -- FILE, on the file of UCI data set 350 as split for this project: every account, six ' +
  'months; states by the rule of cli/import/map-taiwan.ts';

/** Counts what the demo portfolio is made from. */
export function measureRollRates(accounts: readonly TaiwanAccount[], fileSha256: string): RollRates {
  const zeros = (length: number): number[] => Array<number>(length).fill(0);
  const tables = (length: number): Record<State, number[]> =>
    Object.fromEntries(STATES.map((state) => [state, zeros(length)])) as Record<State, number[]>;
  const limits = zeros(LIMIT_EDGES.length);
  const firstMonth = zeros(STATES.length);
  const transitions = MONTHS.slice(1).map((to, n) => ({ from: MONTHS[n] ?? '', to, counts: tables(STATES.length) }));
  const utilisation = tables(UTILISATION_EDGES.length + 1);
  const payment = tables(PAYMENT_BANDS);

  for (const { limit, months } of accounts) {
    bump(
      limits,
      LIMIT_EDGES.findLastIndex((edge) => limit >= edge),
    );
    const states = months.map((month, n) => stateOf(month, months[n - 1]));
    bump(firstMonth, STATES.indexOf(states[0] ?? 'notDue'));
    months.forEach((month, n) => {
      const state = states[n] ?? 'notDue';
      bump(utilisation[state], utilisationClass(month.bill, limit));
      const before = months[n - 1];
      const stateBefore = states[n - 1];
      if (before === undefined || stateBefore === undefined) return;
      bump(payment[state], paymentBand(BigInt(month.paid), BigInt(before.bill)));
      bump(transitions[n - 1]?.counts[stateBefore] ?? [], STATES.indexOf(state));
    });
  }
  return {
    measured: {
      how: HOW,
      fileSha256,
      accounts: accounts.length,
      states: [...STATES],
      utilisationEdgesPercent: [...UTILISATION_EDGES],
      limitEdgesTwd: [...LIMIT_EDGES],
    },
    limits,
    firstMonth,
    transitions,
    utilisation,
    payment,
  };
}

function stateOf(month: TaiwanMonth, before: TaiwanMonth | undefined): State {
  const due = before !== undefined && before.bill > 0 ? before.bill : undefined;
  const { daysPastDue, paymentStatus } = standingOf(month.payCode, due);
  if (paymentStatus !== 'short') return paymentStatus;
  return STATES[Math.min(STATES.length - 1, STATES.indexOf('late1') + daysPastDue / 30 - 1)] ?? 'late8';
}

/** An account without a limit does not occur: the file's schema asks for one. */
function utilisationClass(bill: number, limit: number): number {
  const found = UTILISATION_EDGES.findIndex((edge) => bill * 100 <= edge * limit);
  return found === -1 ? UTILISATION_EDGES.length : found;
}

function bump(counts: number[], index: number): void {
  const count = counts[index];
  if (count === undefined) throw new Error(`no class ${index}`);
  counts[index] = count + 1;
}

/** The table that lies beside this package. */
export function loadRollRates(): RollRates {
  return RollRates.parse(JSON.parse(readFileSync(ROLL_RATES_FILE, 'utf8')));
}

/** Beside the source, one folder up from the build. */
export const ROLL_RATES_FILE = new URL('../../demo/roll-rates.json', import.meta.url);
