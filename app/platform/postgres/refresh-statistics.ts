import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Counts what these tables hold, for PostgreSQL's choice of how to look things up in them. By itself it counts about
 * once a minute; until then it takes what has just been filled for empty. A table that is being counted already is
 * left out.
 */
export async function refreshStatistics(db: Db, ...tables: readonly (keyof Tables)[]): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`ANALYZE (SKIP_LOCKED) ${names}`.execute(db);
}
