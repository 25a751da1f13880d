import type { BenchRow } from './bench-row.ts';
import { median } from './median.ts';
import { type BenchWorld, createBenchWorld } from './world.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const RUNS = 40;
/** A server runs all day: what is compiled in its first minute is not what is measured. */
const WARM_UPS = 40;
const DAYS = 365;
const SEGMENTS = 8;

/** What the home screen asks for, at 10,000 and at 1,000,000 answers over the same days and segments. */
export async function run(): Promise<BenchRow[]> {
  const world = await createBenchWorld();
  try {
    const { rows } = await world.pool.query<SurveyKey>('SELECT org_id, id FROM surveys WHERE slug = $1', [
      world.survey,
    ]);
    const survey = rows[0];
    if (survey === undefined) throw new Error('no survey');
    await fill(world, survey, SMALL);
    const small = await timeHome(world);
    await fill(world, survey, LARGE - SMALL);
    const large = await timeHome(world);
    const raw = await timeRaw(world, survey);
    const growth = large / small;
    const share = large / raw;
    return [
      {
        name: 'home figures at 1,000,000 against 10,000 answers',
        value: growth,
        unit: '×',
        target: 'at most 1.5',
        ok: growth <= 1.5,
        note: `${large.toFixed(1)} ms against ${small.toFixed(1)} ms, over HTTP, four requests at once`,
      },
      {
        name: 'home figures against a raw GROUP BY at 1,000,000',
        value: share,
        unit: '×',
        target: 'at most 1/50 (0.02)',
        ok: share <= 0.02,
        note: `raw: ${raw.toFixed(0)} ms for the same four results, at once`,
      },
    ];
  } finally {
    await world.destroy();
  }
}

type SurveyKey = { org_id: string; id: string };

/** Rows and rollups as ingest leaves them. */
async function fill({ pool }: BenchWorld, survey: SurveyKey, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO responses (org_id, id, survey_id, series, score, state, channel, answered_at, day, dimensions,
       properties, source, created_at)
     SELECT $1, gen_random_uuid(), $2, 1, (i::bigint * 7919) % 11, 'counted', 'api',
       timestamptz '2025-06-01 12:00Z' + ((i % ${DAYS}) || ' days')::interval,
       date '2025-06-01' + (i % ${DAYS})::int,
       jsonb_build_object('store', 's' || (i / ${DAYS}) % ${SEGMENTS}, 'channel', 'api'), '{}', 'api', now()
     FROM generate_series(0, $3::int - 1) AS i`,
    [survey.org_id, survey.id, count],
  );
  const bins = Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(
    ', ',
  );
  await pool.query('DELETE FROM rollups');
  const keys = [
    ['', "''"],
    ['store', "dimensions ->> 'store'"],
    ['channel', "dimensions ->> 'channel'"],
  ];
  for (const [dimension, value] of keys) {
    await pool.query(
      `INSERT INTO rollups (org_id, survey_id, dimension, day, value, series, bins)
       SELECT org_id, survey_id, '${dimension}', day, ${value}, series, ARRAY[${bins}] FROM responses GROUP BY 1, 2, 4, 5, 6`,
    );
  }
  await pool.query('VACUUM ANALYZE responses');
  await pool.query('VACUUM ANALYZE rollups');
}

/** Milliseconds for the figure, its segments, its trend and its comparison, asked at once as a browser does. */
async function timeHome({ server, key, survey }: BenchWorld): Promise<number> {
  const period = 'from=2025-12-01&to=2026-05-31';
  const paths = [
    `/api/v1/scores?survey=${survey}&${period}`,
    `/api/v1/scores?survey=${survey}&${period}&by=store`,
    `/api/v1/scores/trend?survey=${survey}&${period}&interval=week`,
    `/api/v1/scores/comparison?survey=${survey}&${period}`,
  ];
  const times: number[] = [];
  for (let i = 0; i < WARM_UPS + RUNS; i += 1) {
    const startedAt = performance.now();
    await Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
        const body = (await answer.json()) as { n?: number };
        if (answer.status !== 200 || body.n === 0) throw new Error(`${path} answered ${answer.status}`);
      }),
    );
    times.push(performance.now() - startedAt);
  }
  return median(times.slice(WARM_UPS));
}

/** The same four results, counted from the answers, at once as well. */
async function timeRaw({ pool }: BenchWorld, survey: SurveyKey): Promise<number> {
  const where = `org_id = '${survey.org_id}' AND survey_id = '${survey.id}' AND state = 'counted'`;
  const now = `${where} AND day BETWEEN '2025-12-01' AND '2026-05-31'`;
  const queries = [
    `SELECT score, count(*) FROM responses WHERE ${now} GROUP BY 1`,
    `SELECT dimensions ->> 'store', score, count(*) FROM responses WHERE ${now} GROUP BY 1, 2`,
    `SELECT date_trunc('week', day), score, count(*) FROM responses WHERE ${now} GROUP BY 1, 2`,
    `SELECT score, count(*) FROM responses WHERE ${where} AND day BETWEEN '2025-06-02' AND '2025-11-30' GROUP BY 1`,
  ];
  const times: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    const startedAt = performance.now();
    await Promise.all(queries.map((query) => pool.query(query)));
    times.push(performance.now() - startedAt);
  }
  return median(times.slice(1));
}
