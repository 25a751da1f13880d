import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyLine, readManifest } from '../platform/backup/backup-format.ts';
import { BackupReader } from '../platform/backup/backup-reader.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { readConfig } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { createTranslate } from '../platform/i18n/translate.ts';
import { LiveHub } from '../platform/live/live-hub.ts';
import { Nudge } from '../platform/outbox/nudge.ts';
import { CopyIn } from '../platform/postgres/copy-in.ts';
import { createDatabase } from '../platform/postgres/database.ts';
import { listMigrations, migrate } from '../platform/postgres/migrate.ts';
import { loadSecrets } from '../platform/secrets.ts';
import { createEmptyDatabase } from '../platform/testing/empty-database.ts';
import { createApi } from './api.ts';
import { CATALOGUES } from './catalogues.ts';

/**
 * The data of a Boucle of the first loop, as its own backup wrote it: one organization with answers by API, three
 * people asked by mail of whom one has opened a score and one has opted out, and cases of which one is closed.
 */
const FIRST_LOOP = new URL('./testing/first-loop.sql', import.meta.url);
const KEY = 'AaIDeWWtcACgzOl-WGPvyIbq9aBHYSMenlCYq66WApg';
const MAILED_LINK = '/s/AaIDeWWtcACgzOl-WGPvyAGiA3l6InAAozzV8ePX0gZ8Rp1WdV10IjSLwUQ7BdP_';
const NOW = new Date('2026-11-23T10:00:00Z');

let folder: string;
let file: string;
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boucle-upgrade-'));
  file = join(folder, 'first-loop.sql.gz');
  await writeFile(file, gzipSync(await readFile(FIRST_LOOP)));
});

afterAll(async () => {
  for (const step of undo.reverse()) await step();
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<pg.Pool> {
  const { pool, drop } = await createEmptyDatabase(inject('postgres').connection);
  undo.push(drop);
  return pool;
}

async function contextOn(pool: pg.Pool): Promise<Context> {
  const db = createDatabase(pool);
  return {
    db,
    pool,
    clock: () => NOW,
    config: readConfig({ BOUCLE_URL: 'http://boucle.test' }),
    log: pino({ level: 'silent' }),
    secrets: await loadSecrets(db, () => NOW),
    translate: createTranslate(CATALOGUES),
    live: new LiveHub(),
    nudge: new Nudge(),
  };
}

/** Only the migrations of that time, and its rows; returns how many each table has. */
async function seed(pool: pg.Pool): Promise<Map<string, number>> {
  const reader = await BackupReader.open(file);
  await reader.line();
  const manifest = readManifest((await reader.line()) ?? '');
  if (manifest === null) throw new Error('no manifest');
  await migrate(pool, NOW, (name) => manifest.migrations.includes(name));
  const client = await pool.connect();
  const counts = new Map<string, number>();
  for (const table of manifest.tables) {
    expect(await reader.line()).toBe(copyLine(table));
    const into = client.query(new CopyIn(copyLine(table).replace('stdin;', 'STDIN')));
    await pipeline(Readable.from(reader.rows()), into);
    counts.set(table.name, into.rows);
    await reader.line();
  }
  client.release();
  await reader.close();
  return counts;
}

/** What its people see, over HTTP. */
async function expectAllThere(pool: pg.Pool): Promise<void> {
  const api = await createApi(await contextOn(pool));
  undo.push(() => api.close());
  const get = async <T>(path: string): Promise<T> => {
    const answer = await api.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${KEY}` } });
    expect(answer.statusCode, `${path}: ${answer.body}`).toBe(200);
    return answer.json() as T;
  };
  const list = async (path: string): Promise<Record<string, unknown>[]> =>
    (await get<{ items: Record<string, unknown>[] }>(`${path}?limit=200`)).items;

  const figure = {
    n: 22,
    promoters: 12,
    passives: 4,
    detractors: 6,
    histogram: [1, 1, 1, 1, 0, 1, 1, 2, 2, 5, 7],
  };
  expect(await get('/scores?survey=nps')).toMatchObject({ ...figure, provisional: 1 });
  const lyon = await get<{ n: number }>('/scores?survey=nps&filter[agence]=Lyon');
  const nantes = await get<{ n: number }>('/scores?survey=nps&filter[agence]=Nantes&filter[channel]=api');
  expect([lyon.n, nantes.n]).toEqual([11, 11]);

  const responses = await list('/responses');
  expect(responses.filter(({ state }) => state === 'counted')).toHaveLength(22);
  expect(responses).toContainEqual(
    expect.objectContaining({ score: 9, comment: 'Raison n° 1 — « très bien »' }),
  );
  expect(await list('/contacts')).toHaveLength(25);
  expect(await list('/invitations')).toHaveLength(3);
  const statuses = (await list('/cases')).map(({ status }) => status).sort();
  expect(statuses).toEqual(['closed', 'open', 'open', 'open', 'open', 'open']);

  const page = await api.inject({ url: `${MAILED_LINK}?score=9` });
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Maison Orsel')]);
  const signIn = await api.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    headers: { origin: 'http://boucle.test' },
    payload: { email: 'owner@maison-orsel.example', password: 'une phrase assez longue' },
  });
  expect(signIn.statusCode, signIn.body).toBe(200);
}

describe('a database of the first loop', () => {
  test('is migrated in place to this version and keeps its rows and figures', async () => {
    const pool = await emptyDatabase();
    const before = await seed(pool);
    const applied = await migrate(pool, NOW);
    expect(applied.length).toBe((await listMigrations()).length - 8);
    for (const [name, count] of before) {
      const table = name.replace(/^auth\.(.*)$/, 'auth."$1"');
      const { rows } = await pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
      expect(Number(rows[0]?.n), name).toBeGreaterThanOrEqual(count);
    }
    await expectAllThere(pool);
  });

  test('is restored from its backup into this version', async () => {
    const pool = await emptyDatabase();
    const { migrated } = await restoreBackup(pool, { file, now: NOW });
    expect(migrated.length).toBe((await listMigrations()).length - 8);
    await expectAllThere(pool);
  });
});
