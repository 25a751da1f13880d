import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dumpSchema, SCHEMA_FILE, TYPES_FILE } from '../../tools/dump-schema.ts';
import { cloneDatabase } from '../platform/testing/test-database.ts';

let pool: pg.Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase(inject('postgres'));
  pool = new pg.Pool({ ...clone.connection, max: 1 });
  drop = clone.drop;
});

afterAll(async () => {
  await pool.end();
  await drop();
});

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

test('schema.sql and tables.ts say what the migrations amount to', async () => {
  const { sql, types } = await dumpSchema(pool);
  const sqlIsTrue = (await readFile(SCHEMA_FILE, 'utf8')) === sql;
  const typesAreTrue = withoutSpace(await readFile(TYPES_FILE, 'utf8')) === withoutSpace(types);
  expect({ sqlIsTrue, typesAreTrue }, 'run: node --conditions=boucle-source tools/dump-schema.ts').toEqual({
    sqlIsTrue: true,
    typesAreTrue: true,
  });
});

test('every tenant table begins its primary key with org_id', async () => {
  const { rows } = await pool.query<{ name: string; key: string }>(`
    SELECT c.relname AS name, pg_get_constraintdef(k.oid) AS key FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'p' AND n.nspname = 'public'`);
  const global = ['migrations', 'instance_secrets'];
  const others = rows.filter((row) => !global.includes(row.name) && !/\(org_id\b/.test(row.key));
  expect(rows.length).toBeGreaterThan(15);
  expect(others).toEqual([]);
});

test('no trigger and no foreign key that sets columns', async () => {
  const { rows } = await pool.query(`
    SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype IN ('n', 'd')`);
  expect(rows).toEqual([]);
});
