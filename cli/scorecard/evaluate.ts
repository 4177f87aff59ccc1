import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { FileRefused } from '../import/read-taiwan.js';
import { differences } from './compare-points.js';
import { evaluateFile, type EvaluatedFile, type Evaluation } from './evaluate-file.js';
import { readColumn } from './read-columns.js';
import { readScorecard } from './scorecards.js';

const USAGE = `usage: npm run scorecard:evaluate -- FILE [--json] [--card FILE] [--points FILE]

Scores a credit-card file through the ledger's own code and says how well the points tell good accounts from bad ones.
  --json         one line of JSON
  --card FILE    another scorecard than the one of this repository
  --points FILE  compare with these points (CSV with the columns id and points); exits with 1 where any differ
`;

/** Prints the evaluation; the process's exit code says how it went. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, card: { type: 'string' }, points: { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError();
  const evaluated = await evaluateFile(file, readScorecard(values.card));
  const compared = values.points === undefined ? undefined : await compare(evaluated, values.points);
  const answer: Record<string, string | number | null> = { ...rounded(evaluated.evaluation), ...compared };
  process.stdout.write(values.json === true ? `${JSON.stringify(answer)}\n` : table(answer));
  if (compared !== undefined && compared.differences > 0) process.exitCode = 1;
}

class UsageError extends Error {}

async function compare({ accounts }: EvaluatedFile, file: string): Promise<{ compared: number; differences: number }> {
  const others = await readColumn(file, 'points');
  if (others === undefined) throw new FileRefused(`${file} has no column "points"`);
  const found = differences(accounts, others);
  for (const { id, domain, other } of found.slice(0, 10)) {
    process.stderr.write(`account ${id}: ${domain ?? 'no'} points here, ${other ?? 'none'} there\n`);
  }
  return { compared: others.size, differences: found.length };
}

/** Measures to six decimals: the rest is noise of floating-point sums. */
function rounded(evaluation: Evaluation): Evaluation {
  const six = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);
  const { auc, gini, ks, psi } = evaluation;
  return { ...evaluation, auc: six(auc), gini: six(gini), ks: six(ks), psi: six(psi) };
}

function table(answer: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(answer)
    .map(([name, value]) => `${name.padEnd(12)} ${value ?? 'not known'}\n`)
    .join('');
}

/** What went wrong, where the user can do something about it. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof FileRefused) return error.message;
  if (error instanceof ZodError) return `the card is no scorecard: ${error.issues[0]?.message ?? ''}`;
  if (error instanceof SyntaxError) return `the card is no JSON: ${error.message}`;
  return error instanceof Error && 'code' in error ? error.message : undefined;
}

try {
  await main();
} catch (error) {
  const sentence = error instanceof UsageError ? USAGE : sentenceOf(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence.trimEnd()}\n`);
  process.exitCode = 2;
}
