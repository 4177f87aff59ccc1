import { tradelineOf } from '@attestry/chaincode/ledger/tradeline-rows';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import { readableLender } from '../readmodel/queries/readable-lender.js';
import { versionsAt } from '../readmodel/queries/versions-at.js';
import type { Metro2Account } from './metro2-account.js';

const ACCOUNTS_AT_ONCE = 500;

/**
 * A lender's accounts as they stood after a block, with the exact amounts of a period, some at a time in the order of
 * their ids.
 *
 * @throws {@link Refusal} NOT_ENTITLED_TO_READ.
 */
export async function* readAccounts(
  readModel: Pick<ReadModelAccess, 'read'>,
  lender: string,
  period: string,
  block: number,
): AsyncGenerator<Metro2Account[]> {
  for (let after = ''; ;) {
    const { answer: accounts } = await readModel.read(block, async (snapshot) => {
      readableLender(snapshot.reader, lender);
      const rows = await versionsAt(snapshot, block)
        .select(['tradeline_id', 'page_row'])
        .where('lender', '=', lender)
        .where('status', '!=', 'deleted')
        .where('tradeline_id', '>', after)
        .orderBy('tradeline_id')
        .limit(ACCOUNTS_AT_ONCE)
        .execute();
      const ids = rows.map(({ tradeline_id: id }) => id);
      const amounts = await amountsOf(snapshot, ids, period, block);
      return rows.map(({ tradeline_id: id, page_row: row }) => ({
        tradeline: tradelineOf(lender, row),
        period,
        amounts: amounts.get(id),
      }));
    });
    if (accounts.length > 0) yield accounts;
    const last = accounts.at(-1);
    if (last === undefined || accounts.length < ACCOUNTS_AT_ONCE) return;
    after = last.tradeline.tradelineId;
  }
}

/** The amounts that stand for a period: those of its last correction, if there was one. */
async function amountsOf(
  { tx }: Parameters<Parameters<ReadModelAccess['read']>[1]>[0],
  ids: readonly string[],
  period: string,
  block: number,
): Promise<Map<string, NonNullable<Metro2Account['amounts']>>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('amounts')
    .select((of) => [
      'tradeline_id',
      'currency',
      of.cast<string>('limit_minor', 'text').as('limit'),
      of.cast<string | null>('balance_minor', 'text').as('balance'),
      of.cast<string | null>('due_minor', 'text').as('due'),
      of.cast<string | null>('paid_minor', 'text').as('paid'),
    ])
    .where('tradeline_id', 'in', [...ids])
    .where('period', '=', period)
    .where('block_number', '<=', block)
    .orderBy('block_number')
    .execute();
  return new Map(rows.map(({ tradeline_id: id, ...amounts }) => [id, amounts]));
}
