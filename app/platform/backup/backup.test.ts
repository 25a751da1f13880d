import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dumpSchema } from '../../../tools/dump-schema.ts';
import type { OrgId } from '../actor.ts';
import { JobQueue } from '../queue/job-queue.ts';
import { createEmptyDatabase } from '../testing/empty-database.ts';
import { useTestContext } from '../testing/test-context.ts';
import { until } from '../testing/until.ts';
import { listTables } from './list-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { fillDatabase, ORG } from './testing/fill-database.ts';
import { type BackupRequest, writeBackup } from './write-backup.ts';

const NOW = new Date('2026-06-15T10:00:00Z');

/** Each applies all migrations before it comes to the fault. */
const MANY_RESTORES_MS = 120_000;

/** What COPY escapes, what ends a table, and whatever else a person may have typed; PostgreSQL keeps no NUL. */
const COMMENTS: (string | null)[] = [
  '\\.',
  '\n\\.\n',
  'COPY "public"."responses" FROM stdin;',
  '-- table {"name":"x","rows":0,"sha256":""}',
  '\\N',
  '',
  null,
  '\r\n\t\b\f\v\\',
  'é'.repeat(300_000),
  ...fc.sample(
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
    { numRuns: 400, seed: 7 },
  ),
];

describe('a backup', () => {
  const used = useTestContext();
  let folder: string;
  let files = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boucle-backup-'));
    await fillDatabase(used.context.pool, COMMENTS);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const backUp = async (more: Partial<BackupRequest> = {}): Promise<string> => {
    files += 1;
    const file = join(folder, `backup-${files}.sql.gz`);
    await writeBackup(used.context.pool, { file, app: '0.0.0', now: NOW, jobs: [], ...more });
    return file;
  };

  async function inEmptyDatabase(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
    const empty = await createEmptyDatabase(inject('postgres').connection);
    try {
      await work(empty.pool);
    } finally {
      await empty.drop();
    }
  }

  const contents = async (pool: pg.Pool): Promise<Record<string, unknown>> => {
    const client = await pool.connect();
    const found: Record<string, unknown> = {};
    for (const { name } of await listTables(client)) {
      const table = name
        .split('.')
        .map((part) => client.escapeIdentifier(part))
        .join('.');
      const { rows } = await client.query(
        `SELECT count(*) AS n, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${table} t`,
      );
      found[name] = rows[0];
    }
    client.release();
    return found;
  };

  test('brings every row of every table back, and the same schema', async () => {
    const file = await backUp();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await inEmptyDatabase(async (pool) => {
      const report = await restoreBackup(pool, { file, now: NOW });
      expect(report.rows).toBe(COMMENTS.length + 3);
      expect(report.migrated).toEqual([]);
      expect(await contents(pool)).toEqual(await contents(used.context.pool));
      expect(await dumpSchema(pool)).toEqual(await dumpSchema(used.context.pool));
    });
  });

  test('is of one moment, while others go on writing', async () => {
    const before = (await contents(used.context.pool)) as Record<string, { n: number }>;
    let written: Promise<unknown> | null = null;
    const file = await backUp({
      progress: () => {
        written ??= used.context.pool.query(
          "INSERT INTO suppressions VALUES ($1, 'late@example.com', 'bounced', 'x', $2)",
          [ORG, NOW],
        );
      },
    });
    await written;
    await used.context.pool.query('DELETE FROM suppressions');
    await inEmptyDatabase(async (pool) => {
      await restoreBackup(pool, { file, now: NOW });
      expect(await contents(pool)).toEqual(before);
    });
  });

  test('tells what the queue had not done yet once more', async () => {
    const { context } = used;
    const queue = new JobQueue(context.pool, context.log);
    await queue.start();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await queue.handle({ name: 'open-case', run: () => held });
    const payload = { responseIds: ['01900000-0000-7000-8000-00000000000a'] };
    const job = { orgId: ORG as OrgId, payload };
    await context.db.transaction().execute((tx) => queue.add(tx, 'open-case', [job]));
    const active = "SELECT 1 FROM jobs.job WHERE name = 'open-case' AND state = 'active'";
    await until('the job is under way', async () => (await context.pool.query(active)).rowCount === 1);
    try {
      const file = await backUp({ jobs: [{ topic: 'response.counted', name: 'open-case' }] });
      await inEmptyDatabase(async (pool) => {
        await restoreBackup(pool, { file, now: NOW });
        const { rows } = await pool.query('SELECT org_id, topic, payload FROM outbox');
        expect(rows).toEqual([{ org_id: ORG, topic: 'response.counted', payload }]);
      });
    } finally {
      release();
      await queue.stop();
    }
  });

  test('leaves a file that is there alone, and nothing where it fails', async () => {
    const file = join(folder, 'mine.txt');
    await writeFile(file, 'mine');
    await expect(backUp({ file })).rejects.toMatchObject({ code: 'file-exists' });
    expect(await readFile(file, 'utf8')).toBe('mine');
    const failing = backUp({
      file: join(folder, 'failing.sql.gz'),
      progress: () => {
        throw new Error('interrupted');
      },
    });
    await expect(failing).rejects.toThrow('interrupted');
    expect((await readdir(folder)).filter((name) => name.startsWith('failing'))).toEqual([]);
    await inEmptyDatabase(async (pool) => {
      const none = writeBackup(pool, { file: join(folder, 'none'), app: '', now: NOW, jobs: [] });
      await expect(none).rejects.toMatchObject({ code: 'nothing-there' });
    });
  });

  describe('is refused', () => {
    let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;

    beforeAll(async () => {
      empty = await createEmptyDatabase(inject('postgres').connection);
    });
    afterAll(() => empty.drop());

    /** The same database each time: it is as empty after a refusal as before. */
    async function expectRefused(bytes: Buffer, code: string | RegExp): Promise<void> {
      const file = join(folder, 'refused.sql.gz');
      await writeFile(file, bytes);
      await expect(restoreBackup(empty.pool, { file, now: NOW })).rejects.toMatchObject({
        code: expect.stringMatching(code),
      });
      const { rows } = await empty.pool.query(
        "SELECT count(*) AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace",
      );
      expect(Number(rows[0].n)).toBe(0);
    }

    test(
      'wherever a byte of it has changed or its end is missing',
      async () => {
        const whole = await readFile(await backUp());
        for (const share of [0.02, 0.5, 0.9999]) {
          const at = Math.floor(whole.length * share);
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] as number) ^ 0x55;
          await expectRefused(changed, /^(damaged|not-a-backup)$/);
          await expectRefused(whole.subarray(0, at), 'damaged');
        }
      },
      MANY_RESTORES_MS,
    );

    test(
      'when somebody rewrote a row, dropped one, or dropped a table',
      async () => {
        const text = gunzipSync(await readFile(await backUp())).toString('latin1');
        const edit = (from: string | RegExp, to: string): Buffer => {
          const edited = text.replace(from, to);
          expect(edited).not.toBe(text);
          return gzipSync(Buffer.from(edited, 'latin1'));
        };
        await expectRefused(edit('p1@example.com', 'p3@example.com'), 'damaged');
        await expectRefused(edit(/\n[^\n]*p1@example\.com[^\n]*/, ''), 'damaged');
        await expectRefused(edit(/COPY "public"\."suppressions"[^]*?\n-- table [^\n]*\n/, ''), 'damaged');
        await expectRefused(edit(/"rows":\d+(?=,"sha256":"[0-9a-f]+"\}\n$)/, '"rows":1'), 'damaged');
        await expectRefused(edit(/$/, 'more\n'), 'damaged');
        await expectRefused(edit('\t9\t', '\tnine\t'), 'damaged');
      },
      MANY_RESTORES_MS,
    );

    test('when it is newer, or no backup', async () => {
      const text = gunzipSync(await readFile(await backUp())).toString('latin1');
      const written = (edited: string): Buffer => gzipSync(Buffer.from(edited, 'latin1'));
      await expectRefused(written(text.replace('backup 1', 'backup 2')), 'newer-format');
      await expectRefused(
        written(text.replace('"0001_platform.sql"', '"0001_platform.sql","9999_later.sql"')),
        'newer-version',
      );
      await expectRefused(written('hello\n'), 'not-a-backup');
      await expectRefused(Buffer.from('hello, not gzip\n'), 'not-a-backup');
      await expectRefused(Buffer.alloc(0), /^(damaged|not-a-backup)$/);
    });

    test('where there is something already', async () => {
      const file = await backUp();
      const before = await contents(used.context.pool);
      await expect(restoreBackup(used.context.pool, { file, now: NOW })).rejects.toMatchObject({
        code: 'not-empty',
      });
      expect(await contents(used.context.pool)).toEqual(before);
    });
  });
});
