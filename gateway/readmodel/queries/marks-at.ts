import type { DisputeMark } from '@attestry/chaincode/schema';
import type { Snapshot } from '../read-model.js';

/** The marks of disputes on some tradelines, as they stood after a block: no reader gets a tradeline without its mark. */
export async function marksAt(
  { tx }: Snapshot,
  tradelineIds: readonly string[],
  block: number,
): Promise<Map<string, DisputeMark>> {
  if (tradelineIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('dispute_marks')
    .select(['tradeline_id', 'mark'])
    .where('tradeline_id', 'in', tradelineIds)
    .where('from_block', '<=', block)
    .where((where) => where.or([where('to_block', 'is', null), where('to_block', '>', block)]))
    .execute();
  return new Map(rows.map(({ tradeline_id: id, mark }) => [id, mark]));
}
