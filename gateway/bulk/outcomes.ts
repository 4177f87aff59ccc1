import type { RecordKind } from './lines.js';

export const OUTCOMES = ['committed', 'repeated', 'refused', 'invalid'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a line. */
export interface LineOutcome {
  readonly line: number;
  /** null where the line does not say what it is. */
  readonly record: RecordKind | null;
  readonly outcome: Outcome;
  readonly tradelineId: string | null;
  readonly period: string | null;
  readonly transactionId: string | null;
  readonly blockNumber: number | null;
  readonly code: string | null;
  readonly field: string | null;
  readonly reason: string | null;
}

type PackedLine = readonly [
  line: number,
  record: RecordKind | null,
  outcome: Outcome,
  tradelineId: string | null,
  period: string | null,
  transaction: number,
  ...fault: (string | null)[],
];

/** The outcomes of a window as they are stored: each transaction once. */
export interface PackedOutcomes {
  readonly transactions: readonly (readonly [transactionId: string, blockNumber: number | null])[];
  readonly lines: readonly PackedLine[];
}

export function packed(outcomes: readonly LineOutcome[]): PackedOutcomes {
  const numbers = new Map<string, number>();
  const transactions: [string, number | null][] = [];
  const numberOf = ({ transactionId, blockNumber }: LineOutcome): number => {
    if (transactionId === null) return -1;
    const known = numbers.get(transactionId);
    if (known !== undefined) return known;
    numbers.set(transactionId, transactions.length);
    return transactions.push([transactionId, blockNumber]) - 1;
  };
  const lines = outcomes.map((one): PackedLine => {
    const { line, record, outcome, tradelineId, period, code, field, reason } = one;
    const fault = reason === null ? [] : [code, field, reason];
    return [line, record, outcome, tradelineId, period, numberOf(one), ...fault];
  });
  return { transactions, lines };
}

export function unpacked({ transactions, lines }: PackedOutcomes): LineOutcome[] {
  return lines.map(([line, record, outcome, tradelineId, period, transaction, ...fault]) => {
    const [transactionId = null, blockNumber = null] = transactions[transaction] ?? [];
    const [code = null, field = null, reason = null] = fault;
    return { line, record, outcome, tradelineId, period, transactionId, blockNumber, code, field, reason };
  });
}
