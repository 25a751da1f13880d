import { describe, expect, test } from 'vitest';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { sampleRollups } from './sample-rollups-queries.ts';

const ORG = '01900000-0000-7000-8000-000000000001';
const DAYS = 200;

describe('sampleRollups', () => {
  const used = useTestContext();
  const sample = () => sampleRollups(used.context.db, 'seed');

  test('finds a day that says something else, whichever side has it', async () => {
    const { pool } = used.context;
    expect(await sample()).toEqual({ looked: 0, differing: 0 });
    await pool.query(
      `INSERT INTO responses (org_id, id, survey_id, series, score, state, channel, answered_at, day, dimensions, properties,
         source, created_at)
       SELECT $1, gen_random_uuid(), $1, 1, i % 11, CASE WHEN i % 7 = 0 THEN 'excluded' ELSE 'counted' END, 'api',
         timestamptz '2025-01-01 23:30Z' + make_interval(days => i % ${DAYS}), date '2025-01-02' + i % ${DAYS}, '{}', '{}', 'api', '2026-01-01'
       FROM generate_series(1, 3000) i`,
      [ORG],
    );
    const bins = Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})`).join(
      ', ',
    );
    await pool.query(
      `INSERT INTO rollups (org_id, survey_id, dimension, day, value, series, bins)
       SELECT org_id, survey_id, '', day, '', series, ARRAY[${bins}] FROM responses WHERE state = 'counted' GROUP BY 1, 2, 4, 6`,
    );
    const well = await sample();
    expect(well.differing).toBe(0);
    expect(well.looked).toBeGreaterThan(50);
    expect(well.looked).toBeLessThanOrEqual(DAYS);

    const newest = '(SELECT max(day) FROM rollups)';
    await pool.query(`UPDATE rollups SET bins[1] = bins[1] + 1 WHERE day = ${newest}`);
    expect((await sample()).differing).toBe(1);
    await pool.query(`DELETE FROM responses WHERE day = ${newest}`);
    expect((await sample()).differing).toBe(1);
    await pool.query(`DELETE FROM rollups WHERE day = ${newest}`);
    expect((await sample()).differing).toBe(0);
    await pool.query('DELETE FROM rollups');
    expect((await sample()).differing).toBeGreaterThan(0);
  });
});
