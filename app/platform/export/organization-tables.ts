import type pg from 'pg';

/** One list of the export: a name and the rows of it, as SQL. */
export interface ExportedList {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  /** Its FROM and WHERE. */
  readonly source: string;
}

export interface ExportedColumn {
  readonly name: string;
  /** A value of this type is text to whoever opens the file. */
  readonly isText: boolean;
  readonly sql: string;
}

/**
 * What serves only the machine: facts under way, single-use tokens, and the salted hashes of people who were erased,
 * which are kept so that nothing of them has to be.
 */
const INTERNAL = new Set(['outbox', 'used_nonces', 'erased_keys']);

/** Hashes, salts and sealed keys say nothing to a reader, and open doors to the wrong one. */
const SECRET = /(_hash|_salt|_key|^digest|^secret)$/;

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND a.attname <> 'org_id'
    AND EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'org_id')
  ORDER BY c.relname, a.attnum`;

const NO_TEXT = /^(smallint|integer|bigint|numeric|real|double precision|boolean|date|timestamp|uuid)/;

/** Every table that belongs to organizations, those of tomorrow included. */
export async function organizationTables(client: pg.ClientBase, orgId: string): Promise<ExportedList[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(COLUMNS);
  const org = client.escapeLiteral(orgId);
  return [...Map.groupBy(rows, (row) => row.table)]
    .filter(([name]) => !INTERNAL.has(name))
    .map(([name, columns]) => ({
      name,
      source: `FROM public.${client.escapeIdentifier(name)} WHERE org_id = ${org}::uuid`,
      columns: columns
        .filter((column) => column.type !== 'bytea' || !SECRET.test(column.name))
        .map((column) => ({
          name: column.name,
          isText: !NO_TEXT.test(column.type),
          sql: columnSql(client.escapeIdentifier(column.name), column.type),
        })),
    }));
}

const columnSql = (name: string, type: string): string =>
  type === 'bytea' ? `encode(${name}, 'base64')` : name;
