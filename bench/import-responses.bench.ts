import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CopyIn } from '../app/platform/postgres/copy-in.ts';
import { CopyOut } from '../app/platform/postgres/copy-out.ts';
import type { BenchRow } from './bench-row.ts';
import { type BenchWorld, createBenchWorld } from './world.ts';

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const PEOPLE = ROWS / 5;
const DAYS = 365;
const LOOK_MS = 100;
const WITHIN_MS = 900_000;
const MAX_MB = 300;
const MIN_SHARE = 0.1;

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly records: number;
  readonly counts: { readonly created: number; readonly refused: number };
}

interface Measure {
  readonly seconds: number;
  readonly peakMb: number;
  readonly kills: number;
}

/** A million past answers of known and new people, by the API, against COPY; then again with the server killed. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'boucle-bench-'));
  const file = join(folder, 'answers.csv');
  await pipeline(Readable.from(answers()), createWriteStream(file));
  try {
    const whole = await measureOne(file, 0);
    const killed = await measureOne(file, 3);
    const share = whole.copySeconds / whole.seconds;
    const same = JSON.stringify(whole.figures) === JSON.stringify(killed.figures);
    return [
      {
        name: `import of ${ROWS.toLocaleString('en')} past answers against COPY of the same rows`,
        value: share,
        unit: '×',
        target: `at least ${MIN_SHARE}`,
        ok: share >= MIN_SHARE,
        note: `${whole.seconds.toFixed(1)} s against ${whole.copySeconds.toFixed(2)} s; ${PEOPLE.toLocaleString('en')} people matched, four figures for each answer`,
      },
      {
        name: 'import of past answers, peak memory of the server',
        value: Math.max(whole.peakMb, killed.peakMb),
        unit: 'MB',
        target: `at most ${MAX_MB} MB`,
        ok: Math.max(whole.peakMb, killed.peakMb) <= MAX_MB,
        note: `the process that serves as well; a file of ${Math.round((await stat(file)).size / 1e6)} MB`,
      },
      {
        name: 'import killed and resumed',
        value: killed.kills,
        unit: 'kills',
        target: 'the same figures as without',
        ok: same && killed.kills === 3,
        note: `${killed.seconds.toFixed(1)} s with restarts`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* answers(): Generator<string> {
  const comments = ['Très bien, merci à tous', '', 'Fast and friendly', '', '"Trop long ; deux fois"', ''];
  let text = 'note;date;email;commentaire;agence;offre\r\n';
  for (let row = 0; row < ROWS; row += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + (row % DAYS))).toISOString().slice(0, 10);
    const [score, person] = [(row * 7919) % 11, (row * 31) % PEOPLE];
    text += `${score};${day};client.${person}@exemple-${person % 50}.fr;${comments[row % 6]};agence ${row % 8};offre ${row % 5}\r\n`;
    if (text.length < 100_000) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** The memory that the process held at most, or now, as the system counts it. */
const residentMb = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function measureOne(file: string, kills: number) {
  const world = await createBenchWorld();
  try {
    const id = await prepare(world, file);
    const measured = await bringIn(world, id, kills);
    const figures = await world.pool.query(
      `SELECT dimension, value, sum(n)::int AS n FROM rollups, unnest(bins) AS n GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const people = await world.pool.query('SELECT count(*)::int AS n FROM contacts');
    const copySeconds = kills === 0 ? await timeCopy(world) : 0;
    return { ...measured, copySeconds, figures: [figures.rows, people.rows] };
  } finally {
    await world.destroy();
  }
}

async function call<T>(
  { server, key }: BenchWorld,
  method: string,
  path: string,
  init: RequestInit = {},
): Promise<T> {
  const answer = await fetch(`${server.url}/api/v1/imports${path}`, {
    ...init,
    method,
    headers: { authorization: `Bearer ${key}`, ...init.headers },
  });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const json = (body: unknown): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

async function prepare(world: BenchWorld, file: string): Promise<string> {
  await using handle = await open(file);
  const body = Readable.toWeb(handle.createReadStream({ autoClose: false })) as unknown as NonNullable<
    RequestInit['body']
  >;
  const headers = { 'content-type': 'text/csv' };
  const sent = { body, headers, duplex: 'half' } as RequestInit;
  const { id } = await call<Progress>(world, 'POST', '?kind=responses&name=answers.csv', sent);
  const { guess } = await call<{ guess: Record<string, unknown>[] }>(world, 'GET', `/${id}/preview`);
  const columns = guess.map(({ confidence: _confidence, ...column }) => column);
  await call(world, 'PUT', `/${id}/mapping`, json({ columns, survey: world.survey }));
  return id;
}

async function bringIn(world: BenchWorld, id: string, kills: number): Promise<Measure> {
  const { server } = world;
  const startedAt = performance.now();
  await call(world, 'POST', `/${id}/start`);
  let killed = 0;
  let peakMb = 0;
  for (;;) {
    peakMb = Math.max(peakMb, residentMb(server.pid, 'VmRSS'));
    const { state, records, counts } = await call<Progress>(world, 'GET', `/${id}`);
    if (state === 'done') {
      if (counts.created !== ROWS || counts.refused !== 0) throw new Error(JSON.stringify(counts));
      return { seconds: (performance.now() - startedAt) / 1000, peakMb, kills: killed };
    }
    if (state !== 'running' || performance.now() - startedAt > WITHIN_MS) throw new Error(`it is ${state}`);
    if (killed < kills && records > ((killed + 1) * ROWS) / (kills + 1)) {
      killed += 1;
      await server.kill();
      await server.start();
    }
    await delay(LOOK_MS);
  }
}

/** The same rows, into a table without a key. */
async function timeCopy({ connection, pool }: BenchWorld): Promise<number> {
  await pool.query('CREATE TABLE bare AS SELECT * FROM responses WHERE false');
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const rows: Buffer[] = [];
    for await (const block of client.query(new CopyOut('COPY responses TO STDOUT'))) rows.push(block);
    const startedAt = performance.now();
    await pipeline(Readable.from(rows), client.query(new CopyIn('COPY bare FROM STDIN')));
    return (performance.now() - startedAt) / 1000;
  } finally {
    await client.end();
  }
}

if (import.meta.main) console.table(await run());
