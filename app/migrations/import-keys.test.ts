import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { importKey } from '../features/responses/import/import-key.ts';
import type { ImportedRow } from '../features/responses/import/read-row.ts';
import type { Survey } from '../features/surveys/contract.ts';
import { migrate } from '../platform/postgres/migrate.ts';
import { createEmptyDatabase } from '../platform/testing/empty-database.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const ORG = '01980000-0000-7000-8000-000000000001';
const SURVEY = '01980000-0000-7000-8000-000000000002';
const IDENTITIES = ['row:47DEQpj8HBSa-_TImW-5JC:1', 'id:ada.é@exemple.fr', 'id:12'];

let pool: pg.Pool;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ pool, drop } = await createEmptyDatabase(inject('postgres').connection));
});
afterEach(() => drop());

const keyNow = (identity: string) => importKey({ id: SURVEY } as Survey, { identity } as ImportedRow);

test('answers that were imported before are known again by what they are known by now', async () => {
  await migrate(pool, NOW, (name) => name < '0068');
  const insert = async (source: string, key: string | null) =>
    pool.query(
      `INSERT INTO responses (org_id, id, survey_id, series, score, state, channel, answered_at, day, dimensions, properties,
         source, idempotency_key, created_at)
       VALUES ($1, gen_random_uuid(), $2, 1, 9, 'counted', 'import', $3, '2026-11-01', '{}', '{}', $4, $5, $3)`,
      [ORG, SURVEY, NOW, source, key],
    );
  for (const identity of IDENTITIES) await insert('import', `${SURVEY}:${identity}`);
  await insert('import', null);
  await insert('api', 'order 7');

  await migrate(pool, NOW);

  const { rows } = await pool.query<{ source: string; key: string | null }>(
    'SELECT source, idempotency_key AS key FROM responses ORDER BY created_at, source, key NULLS FIRST',
  );
  expect(rows.filter(({ source }) => source === 'api')).toEqual([{ source: 'api', key: 'order 7' }]);
  const keys = rows.filter(({ source }) => source === 'import').map(({ key }) => key);
  expect(keys.toSorted()).toEqual([null, ...IDENTITIES.map(keyNow)].toSorted());
  expect(keys.every((key) => key === null || /^[\w-]{22}$/.test(key))).toBe(true);
});
