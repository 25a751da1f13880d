/**
 * Writes what the migrations amount to: app/migrations/schema.sql for people, and
 * app/platform/postgres/tables.ts for the compiler. `dumpSchema` is also what the test compares.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { withTestDatabase } from '../app/platform/testing/test-database.ts';

interface Column {
  schema: string;
  table: string;
  name: string;
  type: string;
  required: boolean;
  default: string | null;
  generated: boolean;
}

const COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS "table", a.attname AS name,
         format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
         pg_get_expr(d.adbin, d.adrelid) AS default, a.attgenerated <> '' AS generated
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth')
  ORDER BY n.nspname DESC, c.relname, a.attnum`;

const RULES = `
  SELECT n.nspname AS schema, c.relname AS "table", pg_get_constraintdef(k.oid) AS rule
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'auth') AND k.contype IN ('p', 'u', 'f', 'c')
  ORDER BY n.nspname, c.relname, k.contype DESC, k.conname`;

const INDEXES = `
  SELECT schemaname AS schema, tablename AS "table", indexdef AS rule FROM pg_indexes
  WHERE schemaname IN ('public', 'auth')
    AND indexname NOT IN (SELECT conname FROM pg_constraint)
  ORDER BY schemaname, tablename, indexname`;

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  integer: 'number',
  'integer[]': 'number[]',
  smallint: 'number',
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  'timestamp with time zone': 'Timestamp',
};

const qualified = (row: { schema: string; table: string }): string =>
  row.schema === 'public' ? row.table : `${row.schema}.${row.table}`;

const defaultOf = (column: Column): string => {
  if (column.default === null) return '';
  return column.generated ? ` GENERATED ALWAYS AS (${column.default}) STORED` : ` DEFAULT ${column.default}`;
};

const pascal = (text: string): string =>
  text.replace(/(^|[._])([a-z])/g, (_match, _edge, letter: string) => letter.toUpperCase());

function columnType(column: Column): string {
  if (column.type === 'jsonb') return column.required ? 'Json' : 'Json | null';
  const base = column.name === 'org_id' ? 'OrgId' : TYPES[column.type];
  if (base === undefined)
    throw new Error(`No TypeScript type for ${column.type} (${qualified(column)}.${column.name})`);
  const nullable = column.required ? base : `${base} | null`;
  if (column.default === null) return nullable;
  if (column.generated) return `GeneratedAlways<${nullable}>`;
  return base === 'Timestamp' ? 'GeneratedTimestamp' : `Generated<${nullable}>`;
}

export async function dumpSchema(pool: pg.Pool): Promise<{ sql: string; types: string }> {
  const { rows: columns } = await pool.query<Column>(COLUMNS);
  const { rows: rules } = await pool.query<{ schema: string; table: string; rule: string }>(RULES);
  const { rows: indexes } = await pool.query<{ schema: string; table: string; rule: string }>(INDEXES);
  const tables = Map.groupBy(columns, qualified);

  const sql = [...tables].map(([table, cols]) => {
    const lines = cols.map((c) => `  ${c.name} ${c.type}${c.required ? ' NOT NULL' : ''}${defaultOf(c)}`);
    const own = rules.filter((r) => qualified(r) === table).map((r) => `  ${r.rule}`);
    const after = indexes.filter((r) => qualified(r) === table).map((r) => `${r.rule};\n`);
    return `CREATE TABLE ${table} (\n${[...lines, ...own].join(',\n')}\n);\n${after.join('')}`;
  });

  const interfaces = [...tables].map(([table, cols]) => {
    const fields = cols.map((c) => `  ${c.name}: ${columnType(c)};`);
    return `export interface ${pascal(table)} {\n${fields.join('\n')}\n}\n`;
  });
  const index = [...tables.keys()].map(
    (table) => `  ${table.includes('.') ? `'${table}'` : table}: ${pascal(table)};`,
  );
  return {
    sql: `-- What the migrations amount to. Written by tools/dump-schema.ts; read it, do not edit it.\n\n${sql.join('\n')}`,
    types:
      '/** The tables as the compiler sees them. Written by tools/dump-schema.ts; do not edit. */\n' +
      "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';\nimport type { OrgId } from '../actor.ts';\n\n" +
      'export type Timestamp = ColumnType<Date, Date, Date>;\n' +
      'type GeneratedTimestamp = ColumnType<Date, Date | undefined, Date>;\n' +
      'type Json = ColumnType<unknown, string, string>;\n\n' +
      `${interfaces.join('\n')}\nexport interface Tables {\n${index.join('\n')}\n}\n`,
  };
}

export const SCHEMA_FILE = new URL('../app/migrations/schema.sql', import.meta.url);
export const TYPES_FILE = new URL('../app/platform/postgres/tables.ts', import.meta.url);

if (import.meta.main) {
  await withTestDatabase(async (connection) => {
    const pool = new pg.Pool(connection);
    const { sql, types } = await dumpSchema(pool);
    await writeFile(SCHEMA_FILE, sql);
    await writeFile(TYPES_FILE, types);
    await pool.end();
  });
  execFileSync('npx', ['biome', 'format', '--write', TYPES_FILE.pathname], { stdio: 'inherit' });
}
