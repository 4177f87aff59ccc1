import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';
import type { ReadModelAccess } from '../readmodel/read-model.js';
import type { Tables } from '../readmodel/tables.js';
import { SHIPPED_TEXTS } from './shipped-texts.js';
import { rulesOf, Strategy, StrategyId } from './strategy.js';

export const StoredStrategy = z.object({
  strategyId: StrategyId,
  version: z.int().min(1),
  strategy: Strategy,
  storedBy: z.string().describe('User of the gateway'),
  storedAt: z.iso.datetime(),
});
export type StoredStrategy = z.infer<typeof StoredStrategy>;

/** Strategies in all their versions, of which the newest one counts. */
export class StrategyStore {
  constructor(private readonly database: Pick<ReadModelAccess, 'change'>) {}

  /**
   * Puts a strategy in force; what stands already makes no new version.
   *
   * @throws {@link Problem} TEMPLATE_NOT_FOUND, for a text that the gateway does not have.
   */
  async put(strategyId: string, strategy: Strategy, by: string, at: Date): Promise<StoredStrategy> {
    return this.database.change(async (tx) => {
      await requireTexts(tx, strategy);
      // Two who put at once take turns.
      await sql`select pg_advisory_xact_lock(hashtext(${`strategy ${strategyId}`}))`.execute(tx);
      const [newest] = await newestOf(tx, strategyId);
      if (newest !== undefined && isDeepStrictEqual(newest.strategy, strategy)) return newest;
      const stored = {
        strategyId,
        version: (newest?.version ?? 0) + 1,
        strategy,
        storedBy: by,
        storedAt: at.toISOString(),
      };
      await tx
        .insertInto('reminder_strategies')
        .values({
          strategy_id: strategyId,
          version: stored.version,
          content: JSON.stringify(strategy),
          stored_by: by,
          stored_at: stored.storedAt,
        })
        .execute();
      return stored;
    });
  }

  /** The newest version of each. */
  list(): Promise<StoredStrategy[]> {
    return this.database.change((tx) => newestOf(tx));
  }

  /** @throws {@link Problem} STRATEGY_NOT_FOUND. */
  async read(strategyId: string): Promise<StoredStrategy> {
    const [newest] = await this.database.change((tx) => newestOf(tx, strategyId));
    if (newest === undefined) throw new Problem('STRATEGY_NOT_FOUND', 'no strategy of this name');
    return newest;
  }
}

async function newestOf(tx: Transaction<Tables>, strategyId?: string): Promise<StoredStrategy[]> {
  let query = tx.selectFrom('reminder_strategies').selectAll().distinctOn('strategy_id');
  if (strategyId !== undefined) query = query.where('strategy_id', '=', strategyId);
  const rows = await query.orderBy('strategy_id').orderBy('version', 'desc').execute();
  return rows.map((row) => ({
    strategyId: row.strategy_id,
    version: row.version,
    strategy: Strategy.parse(row.content),
    storedBy: row.stored_by,
    storedAt: row.stored_at,
  }));
}

async function requireTexts(tx: Transaction<Tables>, strategy: Strategy): Promise<void> {
  for (const arm of ['champion', 'challenger'] as const) {
    for (const [index, { texts }] of rulesOf(strategy, arm).entries()) {
      for (const [language, sha256] of Object.entries(texts)) {
        if (SHIPPED_TEXTS.has(sha256)) continue;
        const row = await tx
          .selectFrom('reminder_texts')
          .select('sha256')
          .where('sha256', '=', sha256)
          .executeTakeFirst();
        if (row !== undefined) continue;
        const part = arm === 'challenger' && strategy.challenger === undefined ? 'champion' : arm;
        throw new Problem('TEMPLATE_NOT_FOUND', 'the gateway has no text of this digest', {
          fields: [{ field: `${part}.rules[${index}].texts.${language}`, reason: 'no text of this digest' }],
        });
      }
    }
  }
}
