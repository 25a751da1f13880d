import { sql } from 'kysely';
import type { Db } from '../../platform/postgres/database.ts';

/** Days of one survey: so many newest ones, so many others, and those of so many newest answers. */
const NEWEST = 20;
const OTHERS = 40;
const ANSWERS = 500;

const BINS = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}]`,
);

/** Counts some days of the whole instance again, and says on how many the rollups say something else. */
export async function sampleRollups(db: Db, seed: string): Promise<{ looked: number; differing: number }> {
  const { rows } = await sql<{ looked: number; differing: number }>`
    WITH rolled AS MATERIALIZED (SELECT DISTINCT org_id, survey_id, day FROM rollups WHERE dimension = ''),
    days AS MATERIALIZED (
      (SELECT * FROM rolled ORDER BY day DESC LIMIT ${sql.lit(NEWEST)})
      UNION (SELECT * FROM rolled ORDER BY md5(survey_id::text || day::text || ${seed}) LIMIT ${sql.lit(OTHERS)})
      UNION (SELECT org_id, survey_id, day FROM
        (SELECT org_id, survey_id, day, state FROM responses ORDER BY org_id DESC, id DESC LIMIT ${sql.lit(ANSWERS)}) newest
        WHERE state = 'counted')
    ),
    counted AS (
      SELECT r.org_id, r.survey_id, r.day, r.series, ${BINS} AS bins FROM days d JOIN responses r
        ON r.org_id = d.org_id AND r.survey_id = d.survey_id AND r.day = d.day AND r.state = 'counted'
        AND r.answered_at >= d.day - interval '1 day' AND r.answered_at < d.day + interval '2 days'
      GROUP BY 1, 2, 3, 4
    ),
    stored AS (
      SELECT r.org_id, r.survey_id, r.day, r.series, r.bins FROM days d JOIN rollups r
        ON r.org_id = d.org_id AND r.survey_id = d.survey_id AND r.day = d.day AND r.dimension = '' AND r.value = ''
      WHERE r.bins <> array_fill(0, ARRAY[11])
    )
    SELECT (SELECT count(*) FROM days)::int AS looked, (SELECT count(*) FROM (
      SELECT org_id, survey_id, day FROM ((TABLE counted EXCEPT TABLE stored) UNION (TABLE stored EXCEPT TABLE counted)) AS unlike
      GROUP BY 1, 2, 3) AS unlike_days)::int AS differing`.execute(db);
  return rows[0] ?? { looked: 0, differing: 0 };
}
