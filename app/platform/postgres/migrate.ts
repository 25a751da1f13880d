import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const FOLDER = new URL('../../migrations/', import.meta.url);
const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;

/** Any two processes that migrate one database wait for each other on this advisory lock. */
const MIGRATION_LOCK = 4_870_001;

/** The database holds migrations that this code does not know. */
export class NewerDatabaseError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `This database was written by a newer Boucle (${unknown.join(', ')}). Install that version or a later one.`,
    );
  }
}

/** All migrations of this version, in the order of their numbers. */
export async function listMigrations(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((name) => NAME.test(name)).sort();
}

export const migrationFile = (name: string): URL => new URL(name, FOLDER);

/** The migrations that a database has; null when it is none of ours. */
export async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<string[] | null> {
  const { rows: found } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('public.migrations') IS NOT NULL AS found",
  );
  if (found[0]?.found !== true) return null;
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY name');
  return rows.map(({ name }) => name);
}

/**
 * Applies the migrations that are missing, each in a transaction of its own, in the order of their numbers. What is
 * missing is told by name: one that comes later with a lower number is applied as well. Returns the names applied.
 * Refuses a database that is newer than this code. `wanted` leaves out the ones that are younger than a given time
 * of the schema.
 */
export async function migrate(
  pool: pg.Pool,
  appliedAt: Date,
  wanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const files = await listMigrations();
  return withMigrationLock(pool, async (client) => {
    await makeMigrationsTable(client);
    const known = new Set(await appliedMigrations(client));
    const unknown = [...known].filter((name) => !files.includes(name));
    if (unknown.length > 0) throw new NewerDatabaseError(unknown);
    const missing = files.filter((name) => !known.has(name) && wanted(name));
    for (const name of missing) await applyAlone(client, name, appliedAt);
    return missing;
  });
}

/** Lends a connection while nobody else migrates. */
export async function withMigrationLock<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

export async function makeMigrationsTable(client: pg.ClientBase): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL)',
  );
}

/** In the caller's transaction. */
export async function applyMigration(client: pg.ClientBase, name: string, appliedAt: Date): Promise<void> {
  await client.query(await readFile(migrationFile(name), 'utf8'));
  await client.query('INSERT INTO migrations (name, applied_at) VALUES ($1, $2)', [name, appliedAt]);
}

async function applyAlone(client: pg.PoolClient, name: string, appliedAt: Date): Promise<void> {
  await client.query('BEGIN');
  try {
    await applyMigration(client, name, appliedAt);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error });
  }
}
