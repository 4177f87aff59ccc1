import { createHash } from 'node:crypto';
import { BatchReceipt, type FieldFault, REFUSAL_CODES } from '@attestry/chaincode/schema';
import type { Committed, Ledger } from '../ledger.js';
import { Problem } from '../problems/problem.js';
import type { SaltOf } from '../salts.js';
import { splitAmounts } from '../api/split-amounts.js';
import type { SentRecord } from './lines.js';
import type { LineOutcome } from './outcomes.js';
import type { Batch, Numbered } from './plan-window.js';

/** On whose behalf a batch goes to the ledger, and as part of what. */
export interface Sender {
  readonly ledger: Pick<Ledger, 'submit'>;
  readonly salt: SaltOf;
  readonly submissionId: string;
  readonly caller: string;
}

/** Refusals that are about who sends: they say nothing of a line, and would be the same for all. */
const OF_THE_SENDER: ReadonlySet<string> = new Set([
  'DUTY_MISSING',
  'MEMBER_NOT_ADMITTED',
  'MEMBER_SUSPENDED',
  'ROLE_NOT_ENTITLED',
]);

/**
 * Puts a batch on the ledger, and says what became of each of its lines.
 *
 * @throws {@link Problem} where it did not come to a decision on the lines.
 */
export async function commitBatch(sender: Sender, batch: Batch): Promise<LineOutcome[]> {
  const commandId = commandIdOf(sender.submissionId, batch);
  if (batch.kind === 'opening' || batch.kind === 'month') return commitMany(sender, batch, commandId);
  const [numbered] = batch.lines;
  if (numbered === undefined) throw new Error('a batch has lines');
  try {
    return [outcomeOf(numbered, await commitOne(sender, batch, commandId), 'committed')];
  } catch (error) {
    if (!(error instanceof Problem) || !isRefusalOfLine(error)) throw error;
    return [refusedOf(numbered, undefined, error.code, faultOf(error.fields, error.message))];
  }
}

/**
 * The id of a batch's command: of the submission, the lines and their content. So a batch that comes again, in whatever
 * process, is the command that it was before and gets its first receipt.
 */
export function commandIdOf(submissionId: string, { kind, lines }: Batch): string {
  const content = JSON.stringify([submissionId, kind, lines]);
  return `bulk-${createHash('sha256').update(content).digest('base64url')}`;
}

async function commitMany(
  { ledger, salt, caller }: Sender,
  batch: Extract<Batch, { kind: 'opening' | 'month' }>,
  commandId: string,
): Promise<LineOutcome[]> {
  const head = { commandId, onRefusal: 'skip' as const };
  const submitted = async (): Promise<Committed> => {
    if (batch.kind === 'opening') {
      const { records, items } = splitAmounts(batch.lines.map(({ record }) => bare(record)));
      return ledger.submit(
        caller,
        'OpenTradelines',
        { ...head, tradelines: records },
        { salt: salt(commandId), items },
      );
    }
    const { records, items } = splitAmounts(batch.lines.map(({ record }) => bare(record)));
    return ledger.submit(caller, 'AppendRepayments', { ...head, events: records }, { salt: salt(commandId), items });
  };
  const committed = await submitted();
  const receipt = BatchReceipt.parse(JSON.parse(new TextDecoder().decode(committed.receipt)));
  const repeated = new Set(receipt.repeated);
  const refused = new Map(receipt.refused.map((one) => [one.index, one]));
  return batch.lines.map((numbered, index) => {
    const refusal = refused.get(index);
    if (refusal === undefined) return outcomeOf(numbered, committed, repeated.has(index) ? 'repeated' : 'committed');
    return refusedOf(numbered, committed, refusal.code, faultOf(refusal.fields, refusal.message));
  });
}

function commitOne(
  { ledger, salt, caller }: Sender,
  batch: Extract<Batch, { kind: 'correction' | 'closure' }>,
  commandId: string,
): Promise<Committed> {
  if (batch.kind === 'closure') {
    const [{ record }] = batch.lines as [(typeof batch.lines)[number]];
    return ledger.submit(caller, 'CloseTradeline', { ...bare(record), commandId });
  }
  const [{ record }] = batch.lines as [(typeof batch.lines)[number]];
  const { amounts, revision, reason, ...event } = bare(record);
  const request = { commandId, revision, reason, event };
  return ledger.submit(caller, 'CorrectRepayment', request, { salt: salt(commandId), item: amounts });
}

/** A line as the ledger's shapes have it: they do not say which of them they are. */
function bare<R extends SentRecord>(sent: R): Omit<R, 'record'> {
  const rest: Partial<R> = { ...sent };
  delete rest.record;
  return rest as Omit<R, 'record'>;
}

/** The first field at fault, as the line names it, and what is wrong with it. */
function faultOf(fields: readonly FieldFault[], message: string): FieldFault {
  const [first] = fields;
  const field = (first?.field ?? '').replace(/^(events|tradelines)\[\d+\]\.?|^event\./, '');
  return { field, reason: first?.reason ?? message };
}

const isRefusalOfLine = ({ code }: Problem): boolean =>
  (REFUSAL_CODES as readonly string[]).includes(code) && !OF_THE_SENDER.has(code);

function outcomeOf(
  { line, record }: Numbered,
  committed: Committed | undefined,
  outcome: LineOutcome['outcome'],
): LineOutcome {
  return {
    line,
    record: record.record,
    outcome,
    tradelineId: record.tradelineId,
    period: 'period' in record ? record.period : null,
    transactionId: committed?.transactionId ?? null,
    blockNumber: committed?.blockNumber === undefined ? null : Number(committed.blockNumber),
    code: null,
    field: null,
    reason: null,
  };
}

const refusedOf = (
  numbered: Numbered,
  committed: Committed | undefined,
  code: string,
  fault: FieldFault,
): LineOutcome => ({ ...outcomeOf(numbered, committed, 'refused'), code, ...fault });
