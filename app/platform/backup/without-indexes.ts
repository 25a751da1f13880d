import type pg from 'pg';

const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname) AS off,
    format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) AS on
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'f' AND n.nspname IN ('public', 'auth')`;

const INDEXES = `
  SELECT format('DROP INDEX %I.%I', n.nspname, c.relname) AS off, pg_get_indexdef(c.oid) AS on
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'auth') AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)`;

/**
 * Takes foreign keys and indexes away while `work` fills the tables, and makes them again: building one over all rows
 * takes a fraction of keeping it row by row, and a foreign key is then checked at once.
 */
export async function withoutIndexes(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const taken: { off: string; on: string }[] = [];
  for (const what of [FOREIGN_KEYS, INDEXES]) {
    const { rows } = await client.query<{ off: string; on: string }>(what);
    for (const { off } of rows) await client.query(off);
    taken.unshift(...rows);
  }
  await work();
  for (const { on } of taken) await client.query(on);
}
