import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { attachEmbeddedPostgres } from '../app/platform/embedded-postgres/attach-embedded-postgres.ts';
import { POOLED_CONNECTIONS } from '../app/platform/mail/mail-transport.ts';
import { type SmtpSink, startSmtpSink } from '../app/platform/testing/smtp-sink.ts';
import { until } from '../app/platform/testing/until.ts';
import type { BoucleServer } from '../journeys/world/server.ts';
import type { BenchRow } from './bench-row.ts';
import { type Promised, startCallers } from './crash-callers.ts';
import { startBenchServer } from './world.ts';

const KILLS = 10;
const WITHIN_MS = 120_000;

/** Between two kills so much happens, and then a little more, so that each meets another moment. */
const ANSWERS = 150;
const MAILS = 15;

/** SIGKILL of everything, then of PostgreSQL alone, while answers come in and invitations leave. */
export async function run(): Promise<BenchRow[]> {
  const sink = await startSmtpSink();
  const caller = await startBenchServer({ SMTP_URL: sink.url, MAIL_FROM: 'avis@example.org' });
  const { server } = caller;
  try {
    const callers = startCallers(caller, () => sink.messages.length);
    const { promised } = callers;
    const progress = async () => {
      const answers = promised.answers.size + ANSWERS * (1 + Math.random());
      const mails = sink.messages.length + MAILS * (1 + Math.random());
      const isOn = () => promised.answers.size > answers && sink.messages.length > mails;
      await until('answers and mails go on', isOn, WITHIN_MS);
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      await progress();
      await server.kill();
      await server.start();
    }
    for (let kill = 0; kill < KILLS; kill += 1) {
      await progress();
      process.kill(postmasterOf(server), 'SIGKILL');
    }
    await progress();
    await callers.stop();
    const isSent = () => new Set(sink.messages.map((mail) => mail.to)).size >= promised.invited.size;
    await until('every invitation has its mail', isSent, WITHIN_MS).catch((error: unknown) => {
      console.error(String(error));
    });
    return rowsOf(promised, sink, await audit(server, promised));
  } finally {
    await server.destroy();
    await sink.stop();
  }
}

function postmasterOf(server: BoucleServer): number {
  const file = join(server.folder, 'postgres', 'cluster', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

interface Audit {
  readonly lost: number;
  readonly twice: number;
  readonly rollups: number;
  readonly cases: number;
}

/** What the database holds against what was promised. */
async function audit(server: BoucleServer, promised: Promised): Promise<Audit> {
  const attached = await attachEmbeddedPostgres(server.folder);
  const pool = new pg.Pool({ ...attached.connection, max: 1 });
  try {
    const { rows } = await pool.query<{ id: string; key: string; score: number; state: string }>(
      `SELECT id, idempotency_key AS key, score, state FROM responses`,
    );
    const stored = new Map(rows.map((row) => [row.key, row]));
    const lost = [...promised.answers].filter(([key, { id, score }]) => {
      const row = stored.get(key);
      return row?.id !== id || row.score !== score || row.state !== 'counted';
    });
    const withCase = async () => {
      const cases = await pool.query<{ id: string; n: number }>(
        'SELECT response_id AS id, count(*)::int AS n FROM cases GROUP BY 1',
      );
      return cases.rows.filter(({ id, n }) => n === 1 && promised.detractors.has(id)).length;
    };
    const isFollowed = async () => (await withCase()) === promised.detractors.size;
    await until('every detractor has a case', isFollowed, WITHIN_MS).catch((error: unknown) => {
      console.error(String(error));
    });
    return {
      lost: lost.length,
      twice: rows.length - promised.answers.size,
      rollups: await countDifferences(pool),
      cases: promised.detractors.size - (await withCase()),
    };
  } finally {
    await pool.end();
    await attached.stop();
  }
}

/** Rows in which the rollups and a recount from the answers are not one and the same. */
async function countDifferences(pool: pg.Pool): Promise<number> {
  const scores = Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`);
  const bins = `ARRAY[${scores.join(', ')}]`;
  const { rows } = await pool.query<{ n: number }>(`
    WITH recount AS (
      SELECT org_id, survey_id, '' AS dimension, day, '' AS value, series, ${bins} AS bins FROM responses
      WHERE state = 'counted' GROUP BY 1, 2, 4, 6
      UNION ALL
      SELECT org_id, survey_id, d.key, day, d.value, series, ${bins}
      FROM responses, jsonb_each_text(dimensions) AS d (key, value) WHERE state = 'counted' GROUP BY 1, 2, 3, 4, 5, 6
    ), stored AS (SELECT org_id, survey_id, dimension, day, value, series, bins FROM rollups)
    SELECT ((SELECT count(*) FROM (TABLE recount EXCEPT TABLE stored) AS a)
      + (SELECT count(*) FROM (TABLE stored EXCEPT TABLE recount) AS b))::int AS n`);
  return rows[0]?.n ?? Number.NaN;
}

function rowsOf(promised: Promised, sink: SmtpSink, { lost, twice, rollups, cases }: Audit): BenchRow[] {
  const addresses = new Set(sink.messages.map((mail) => mail.to));
  const missed = [...promised.invited].filter((email) => !addresses.has(email)).length;
  const repeated = sink.messages.length - addresses.size;
  const most = 2 * KILLS * POOLED_CONNECTIONS;
  const none = (name: string, value: number, unit: string, note = ''): BenchRow => {
    return { name, value, unit, target: '0', ok: value === 0, note };
  };
  const kills = `${KILLS} × SIGKILL of the process group, ${KILLS} × of PostgreSQL`;
  const surprises = [...promised.surprises].map(([status, n]) => `${n} × ${status}`).join(', ') || '';
  return [
    none('acknowledged answers lost', lost, 'answers', `${promised.answers.size} acknowledged; ${kills}`),
    none('answers counted twice', twice, 'answers', 'each asked again with its key until acknowledged'),
    none('rollup rows unlike a recount', rollups, 'rows'),
    none(
      'detractors without their one case',
      cases,
      'cases',
      `${promised.detractors.size} detractors with a name`,
    ),
    none('invitations without a mail', missed, 'mails', `${promised.invited.size} acknowledged`),
    {
      name: 'mails sent twice',
      value: repeated,
      unit: 'mails',
      target: `at most ${most}`,
      ok: repeated <= most,
      note: `${POOLED_CONNECTIONS} pooled connections × ${2 * KILLS} kills`,
    },
    none('requests answered with neither 201 nor 503', sum(promised.surprises.values()), '', surprises),
  ];
}
