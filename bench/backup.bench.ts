import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connectionUrl } from '../app/platform/embedded-postgres/connection.ts';
import type { BenchRow } from './bench-row.ts';
import { debianTool } from './debian-tool.ts';
import { type Measure, measureCommand } from './measure-command.ts';
import { median } from './median.ts';
import { type BenchWorld, createBenchWorld } from './world.ts';

const ROWS = 1_000_000;
const ROUNDS = 3;
const MIN_RATIO = 0.5;
const MAX_MEGABYTES = 300;

const BOUCLE = fileURLToPath(new URL('../app/bin/boucle.mjs', import.meta.url));
const NAMES = {
  out: 'backup of 1,000,000 responses against COPY out',
  in: 'restore of them against COPY in',
};

/**
 * The commands as typed, beside a running server, in turn with psql's \copy of the responses alone to a file and into
 * a table with the same indexes, on the same PostgreSQL.
 */
export async function run(): Promise<BenchRow[]> {
  if (!debianTool('psql', 'postgresql-client')) {
    return Object.values(NAMES).map((name) => ({
      name,
      value: Number.NaN,
      unit: '',
      note: 'not measured: needs psql',
    }));
  }
  const world = await createBenchWorld();
  const peaks = join(world.server.folder, 'peaks');
  try {
    await fill(world.pool);
    const rounds: { out: Measure; copyOut: number; in: Measure; copyIn: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const measured = await measureRound(world, peaks);
      rounds.push(measured);
      console.error(
        `round ${round + 1}: backup ${measured.out.seconds.toFixed(2)} s, COPY out ${measured.copyOut.toFixed(2)} s, restore ${measured.in.seconds.toFixed(2)} s, COPY in ${measured.copyIn.toFixed(2)} s`,
      );
    }
    const peak = Math.max(...rounds.flatMap((one) => [one.out.megabytes, one.in.megabytes]));
    return [
      ratio(
        NAMES.out,
        rounds.map((one) => [one.out.seconds, one.copyOut]),
      ),
      ratio(
        NAMES.in,
        rounds.map((one) => [one.in.seconds, one.copyIn]),
      ),
      {
        name: 'backup and restore, peak memory',
        value: peak,
        unit: 'MB',
        target: `at most ${MAX_MEGABYTES} MB`,
        ok: peak <= MAX_MEGABYTES,
        note: 'the largest process',
      },
    ];
  } finally {
    await world.destroy();
  }
}

function ratio(name: string, times: readonly (readonly [number, number])[]): BenchRow {
  const value = median(times.map(([ours, copy]) => copy / ours));
  const seconds = (index: 0 | 1): string => median(times.map((one) => one[index])).toFixed(2);
  const note = `median ${seconds(0)} s with start, compression and checksums, against ${seconds(1)} s`;
  return { name, value, unit: '×', target: `at least ${MIN_RATIO}`, ok: value >= MIN_RATIO, note };
}

async function fill(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO responses (org_id, id, survey_id, series, contact_id, score, comment, state, channel, locale, answered_at,
       day, dimensions, properties, source, created_at)
     SELECT s.org_id, gen_random_uuid(), s.id, 1, gen_random_uuid(), (i::bigint * 7919) % 11,
       CASE WHEN i % 2 = 0 THEN 'Livré en trois jours, appel poli, dossier ' || i END, 'counted', 'api', 'fr',
       timestamptz '2025-06-01 12:00Z' + i * interval '31 seconds', date '2025-06-01' + (i / 2787),
       jsonb_build_object('store', 's' || i % 8, 'channel', 'api'), jsonb_build_object('order', i), 'api', now()
     FROM surveys s, generate_series(1, ${ROWS}) AS i`,
  );
  await pool.query('VACUUM ANALYZE responses');
}

async function measureRound(
  world: BenchWorld,
  peaks: string,
): Promise<{ out: Measure; copyOut: number; in: Measure; copyIn: number }> {
  const { server, connection, pool } = world;
  const url = connectionUrl(connection);
  const plain = join(server.folder, 'responses.copy');
  const file = join(server.folder, 'all.sql.gz');
  const psql = async (command: string): Promise<number> =>
    (await measureCommand(peaks, 'psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', '-c', command])).seconds;
  const boucle = (...args: string[]): Promise<Measure> =>
    measureCommand(peaks, process.execPath, [BOUCLE, ...args, '--json'], server.environment());
  await rm(plain, { force: true });
  await rm(file, { force: true });
  await pool.query('CHECKPOINT').catch(() => {});
  const copyOut = await psql(`\\copy responses TO '${plain}'`);
  const out = await boucle('backup', file);
  await pool.query('CREATE TABLE bench_copy (LIKE responses INCLUDING ALL)');
  const copyIn = await psql(`\\copy bench_copy FROM '${plain}'`);
  await pool.query('DROP TABLE bench_copy');
  await pool.query('CREATE DATABASE bench_restored');
  const into = await boucle(
    'restore',
    file,
    '--into',
    url.replace('@/boucle?', '@localhost/bench_restored?'),
  );
  await expectAll(connection);
  await pool.query('DROP DATABASE bench_restored');
  return { out, copyOut, in: into, copyIn };
}

async function expectAll(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'bench_restored' });
  await client.connect();
  const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM responses');
  await client.end();
  if (Number(rows[0]?.n) !== ROWS) throw new Error(`${rows[0]?.n} responses were restored`);
}

if (import.meta.main) console.table(await run());
