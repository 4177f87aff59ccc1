import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations/index.js';

/** Brings the tables up to date. Several processes may do so at once: one does it, the others wait. */
export async function migrate<T>(database: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the tables cannot be brought up to date', { cause: error });
}
