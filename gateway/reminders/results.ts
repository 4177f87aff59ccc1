import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../readmodel/tables.js';

/** What came of one arm of a strategy, in one version. */
export const ArmResult = z.object({
  version: z.int(),
  arm: z.enum(['champion', 'challenger']),
  debtors: z.int(),
  reminders: z.int(),
  waiting: z.int().describe('Under way'),
  sent: z.int().describe('Handed over, or perhaps so'),
  delivered: z.int().describe('Taken by the mail server, the provider or the push service'),
  refused: z.int().describe('The ledger, or the debtor, did not allow them while they had a point'),
  failed: z.int(),
  cured: z
    .int()
    .describe('Of the debtors written to: nothing was past due any more, by a month reported within the days'),
});
export type ArmResult = z.infer<typeof ArmResult>;

/**
 * What came of a strategy, for each version and arm.
 *
 * @param cureDays - Within how many days of a message the arrears must have ended.
 */
export async function resultsOf(tx: Transaction<Tables>, strategyId: string, cureDays: number): Promise<ArmResult[]> {
  const { rows } = await sql<ArmResult>`
    select
      strategy_version as version,
      arm,
      count(distinct subject_id) as debtors,
      count(*) as reminders,
      count(*) filter (where state not in ('reported', 'refused', 'failed')) as waiting,
      count(contacted_at) as sent,
      count(*) filter (where result = 'delivered') as delivered,
      count(*) filter (where state = 'refused') as refused,
      count(*) filter (where state = 'failed') as failed,
      count(distinct subject_id) filter (
        where result = 'delivered' and exists (
          select from tradeline_versions v
          join transactions x on x.block_number = v.from_block and x.tx_index = v.from_tx
          where v.tradeline_id = r.tradeline_id and v.days_past_due = 0
            and x.at > r.contacted_at and x.at <= r.contacted_at + make_interval(days => ${cureDays}::int)
        )
      ) as cured
    from reminders r
    where strategy_id = ${strategyId}
    group by strategy_version, arm
    order by strategy_version, arm`.execute(tx);
  return rows.map((row) => ArmResult.parse(row));
}
