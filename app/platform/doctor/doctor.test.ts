import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JobQueue } from '../queue/job-queue.ts';
import { useTestContext } from '../testing/test-context.ts';
import { checkAddress } from './check-address.ts';
import { checkBacklog } from './check-backlog.ts';
import { checkClock, checkLocks, checkPostgres, checkSchema } from './check-database.ts';
import { checkDataFolder, checkNode, checkSpace } from './check-machine.ts';
import { checkServer } from './check-server.ts';
import type { Finding } from './finding.ts';

const short = ({ check, state, what }: Finding): string =>
  `${state} ${what.replace(`doctor.${check}.`, `${check}: `)}`;

describe('checkAddress', () => {
  const settings = {
    publicUrl: 'https://avis.example.com',
    host: '127.0.0.1',
    smtpUrl: null,
    trustProxy: true,
  };
  test.each([
    [{}, 'ok address: fine'],
    [{ trustProxy: false }, 'warn address: no-proxy'],
    [{ publicUrl: 'http://avis.example.com' }, 'warn address: plain'],
    [{ publicUrl: 'http://192.168.1.4:3000' }, 'warn address: private'],
    [{ publicUrl: 'http://localhost:3000' }, 'ok address: here'],
    [{ publicUrl: 'http://localhost:3000', host: '0.0.0.0' }, 'warn address: here-but-open'],
    [{ publicUrl: 'http://127.0.0.1', smtpUrl: 'smtp://mail' }, 'fail address: here-with-mail'],
  ])('%j: %s', (given, expected) => {
    expect(short(checkAddress({ ...settings, ...given }))).toBe(expected);
  });
});

describe('the machine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boucle-doctor-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('Node, folder and disk', async () => {
    expect(short(checkNode('24.1.0'))).toBe('ok node: fine');
    expect(short(checkNode('22.19.0'))).toBe('fail node: old');
    expect(short(await checkDataFolder(folder))).toBe('ok folder: fine');
    await chmod(folder, 0o777);
    expect(short(await checkDataFolder(folder))).toBe('warn folder: open');
    expect(short(await checkDataFolder(join(folder, 'new')))).toBe('warn folder: none');
    expect(short(await checkDataFolder('/proc/self/status'))).toBe('fail folder: no-folder');
    expect((await checkSpace(join(folder, 'new'), String)).values.free).toMatch(/^\d+$/);
    expect(short(await checkSpace('/proc', String))).toBe('fail space: none');
  });

  test('who answers on the port', async () => {
    let answer = { status: 200, body: '{"status":"ready"}' };
    const server = createServer((_request, response) => response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(short(await checkServer('127.0.0.1', port))).toBe('ok server: ready');
    answer = { status: 503, body: '{"status":"the database does not answer"}' };
    expect(short(await checkServer('0.0.0.0', port))).toBe('fail server: not-ready');
    answer = { status: 200, body: '<h1>Something else</h1>' };
    expect(short(await checkServer('127.0.0.1', port))).toBe('warn server: another');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(short(await checkServer('127.0.0.1', port))).toBe('warn server: none');
  });
});

describe('the database', () => {
  const used = useTestContext();
  let client: pg.PoolClient;
  const now = (): Date => new Date();
  const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

  beforeAll(async () => {
    client = await used.context.pool.connect();
  });
  afterAll(() => client.release());

  test('is well as the migrations leave it', async () => {
    const findings = [
      ...(await checkPostgres(client)),
      ...(await checkSchema(client)),
      await checkClock(client, now),
      await checkLocks(client),
      ...(await checkBacklog(client, now())),
    ];
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['postgres', 'text', 'schema', 'clock', 'locks', 'outbox', 'mails']),
    );
    expect(findings.filter(({ state }) => state !== 'ok').map(short)).toEqual([]);
  });

  test('a clock that differs', async () => {
    expect(short(await checkClock(client, () => new Date(Date.now() + 5_000)))).toBe('warn clock: off');
    expect(short(await checkClock(client, () => new Date(Date.now() - 3_600_000)))).toBe('fail clock: off');
  });

  test('a schema that is older or newer than the code', async () => {
    const { rows } = await client.query(
      'DELETE FROM migrations WHERE name = (SELECT max(name) FROM migrations) RETURNING *',
    );
    expect((await checkSchema(client)).map(short)[0]).toBe('warn schema: older');
    await client.query(
      "UPDATE migrations SET name = '9999_later.sql' WHERE name = (SELECT max(name) FROM migrations)",
    );
    const [found] = await checkSchema(client);
    expect(found && short(found)).toBe('fail schema: newer');
    expect(found?.values.migrations).toBe('9999_later.sql');
    expect(rows).toHaveLength(1);
  });

  test('what waits too long', async () => {
    const queue = new JobQueue(used.context.pool, used.context.log);
    await queue.start();
    try {
      await queue.handle({ name: 'never', run: async () => {} });
      const org = '01900000-0000-7000-8000-000000000001';
      await client.query("INSERT INTO outbox VALUES ($1, gen_random_uuid(), 'x', '{}', $2)", [org, now()]);
      expect((await checkBacklog(client, now())).map(short)).toEqual([
        'ok outbox: fine',
        'ok jobs: fine',
        'ok mails: fine',
      ]);
      await client.query(
        `INSERT INTO mails (org_id, id, kind, from_name, to_address, subject, headers, is_once, state, attempts, due_at, created_at)
         VALUES ($1, gen_random_uuid(), 'x', 'x', 'a@example.com', 'x', '{}', false, 'queued', 0, $2, $2)`,
        [org, now()],
      );
      expect((await checkBacklog(client, later(70))).map(short)).toEqual([
        'warn outbox: waiting',
        'ok jobs: fine',
        'warn mails: waiting',
      ]);
      await client.query("UPDATE mails SET state = 'failed', settled_at = $1", [now()]);
      await client.query("UPDATE jobs.job SET state = 'completed'");
      await client.query("INSERT INTO jobs.job (name, state, completed_on) VALUES ('never', 'failed', $1)", [
        now(),
      ]);
      const found = await checkBacklog(client, later(1));
      expect(found.map(short)).toEqual(['ok outbox: fine', 'warn jobs: failed', 'warn mails: failed']);
      expect(found[1]?.values).toMatchObject({ count: 1, names: 'never' });
    } finally {
      await queue.stop();
    }
  });
});
