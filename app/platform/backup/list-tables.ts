import type pg from 'pg';
import type { TableShape } from './backup-format.ts';

/** The migrations make this one, and the manifest holds what is in it. */
const MADE_BY_MIGRATIONS = 'public.migrations';

const TABLES = `
  SELECT n.nspname || '.' || c.relname AS name,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    array(SELECT DISTINCT fn.nspname || '.' || f.relname FROM pg_constraint k
      JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
      WHERE k.contype = 'f' AND k.conrelid = c.oid) AS parents
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth')
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  GROUP BY n.nspname, c.relname, c.oid
  ORDER BY 1`;

/** Every table that holds data of ours, those that others refer to first. The queue's tables are its own. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { parents: string[] }>(TABLES);
  const byName = new Map(rows.map((row) => [row.name, row]));
  const ordered = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const parent of byName.get(name)?.parents ?? []) visit(parent);
    ordered.add(name);
  };
  for (const { name } of rows) visit(name);
  ordered.delete(MADE_BY_MIGRATIONS);
  return [...ordered].map((name) => ({ name, columns: byName.get(name)?.columns ?? [] }));
}
