import { sql } from 'kysely';
import type { ReadModelAccess, Snapshot } from '../readmodel/read-model.js';
import type { Dataset, Scope } from './datasets.js';

const ROWS_AT_ONCE = 1_000;

/** The rows of a dataset in their order, so many at a time: others use the database in between. */
export async function* readRows(
  readModel: Pick<ReadModelAccess, 'read'>,
  dataset: Dataset,
  scope: Scope,
): AsyncGenerator<object[]> {
  const { order, from, rowOf } = dataset;
  const columns = sql.join(order.map(([column]) => sql.ref(column)));
  for (let end: readonly unknown[] | undefined; ;) {
    const beyond =
      end === undefined
        ? sql`true`
        : sql`(${columns}) > (${sql.join(order.map(([, type], index) => sql`${end?.[index]}::${sql.raw(type)}`))})`;
    const page = async ({ tx }: Snapshot): Promise<Record<string, never>[]> => {
      const { rows } = await sql<Record<string, never>>`
        select * from (${from(scope)}) as rows where ${beyond} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}
      `.execute(tx);
      return rows;
    };
    const { answer: rows } = await readModel.read(scope.block, page);
    if (rows.length > 0) yield rows.map(rowOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    end = order.map(([column]) => last[column]);
  }
}
