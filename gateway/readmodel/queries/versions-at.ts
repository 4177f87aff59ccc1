import type { SelectQueryBuilder } from 'kysely';
import type { Snapshot } from '../read-model.js';
import type { Tables } from '../tables.js';

/**
 * The tradelines as they stood after a block. For the snapshot's own block these are the current ones, which have
 * indexes of their own.
 */
export function versionsAt(
  { tx, blockNumber }: Snapshot,
  block: number,
): SelectQueryBuilder<Tables, 'tradeline_versions', object> {
  const versions = tx.selectFrom('tradeline_versions');
  if (block === blockNumber) return versions.where('to_block', 'is', null);
  return versions
    .where('from_block', '<=', block)
    .where((where) => where.or([where('to_block', 'is', null), where('to_block', '>', block)]));
}
