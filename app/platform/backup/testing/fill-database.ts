import type pg from 'pg';

export const ORG = '01900000-0000-7000-8000-000000000001';

/** Two people and an answer for each comment, written as rows only: no feature is asked. */
export async function fillDatabase(pool: pg.Pool, comments: readonly (string | null)[]): Promise<void> {
  const at = '2026-05-01T10:00:00.123456Z';
  await pool.query(
    `INSERT INTO contacts (org_id, id, email, email_key, name, properties, consent, created_at, updated_at)
     SELECT $1, gen_random_uuid(), 'p' || i || '@example.com', 'p' || i || '@example.com', 'É' || i, '{}', 'presumed', $2, $2
     FROM generate_series(1, 2) i`,
    [ORG, at],
  );
  await pool.query(
    `INSERT INTO responses (org_id, id, survey_id, series, score, comment, state, channel, answered_at, day, dimensions,
       properties, source, body_hash, created_at)
     SELECT $1, gen_random_uuid(), $1, 1, i % 11, comment, 'counted', 'api', $2, '2026-05-01',
       jsonb_build_object('store', comment), '{}', 'api', '\\x5c2e0a', $2
     FROM unnest($3::text[]) WITH ORDINALITY AS given (comment, i)`,
    [ORG, at, comments],
  );
  await pool.query("INSERT INTO instance_secrets VALUES ('instance', '\\x0102030a5c2e0a', $1)", [at]);
}
