import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const FOLDER = new URL('../../migrations/', import.meta.url);
const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;

/** Any two processes that migrate one database wait for each other on this advisory lock. */
const MIGRATION_LOCK = 4_870_001;

/**
 * Applies the migrations that are missing, each in a transaction of its own, in the order of their
 * numbers. Returns the names applied. Refuses a database that is newer than this code.
 */
export async function migrate(pool: pg.Pool, appliedAt: Date): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((name) => NAME.test(name)).sort();
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL)',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
    const known = new Set(rows.map((row) => row.name));
    const unknown = [...known].filter((name) => !files.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `This database was written by a newer Boucle (${unknown.join(', ')}). Install that version or a later one.`,
      );
    }
    const missing = files.filter((name) => !known.has(name));
    for (const name of missing) {
      await applyOne(client, name, appliedAt);
    }
    return missing;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

async function applyOne(client: pg.PoolClient, name: string, appliedAt: Date): Promise<void> {
  const sql = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migrations (name, applied_at) VALUES ($1, $2)', [name, appliedAt]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error });
  }
}
