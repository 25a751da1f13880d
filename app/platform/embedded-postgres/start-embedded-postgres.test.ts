import { appendFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { clusterProcesses } from './cluster-processes.ts';
import { resolveHome } from './home.ts';
import { newDataFolder, usedDataFolder } from './testing/data-folder.ts';
import { runScript } from './testing/processes.ts';
import { isUp, query } from './testing/query.ts';
import { startServer } from './testing/start-server.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE_MS = 20_000;
const silent = () => {};

test('a first start makes a database, a second start finds it as it was left', async () => {
  const folder = newDataFolder();
  const first = await startServer(folder);
  await query(first.connection, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(clusterProcesses(resolveHome(folder, silent))).toEqual([]);

  const second = await startServer(folder);
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(first.lines).toContain('First start: preparing the database');
  expect(second.lines).toEqual([]);
});

test('it writes to the disk before it acknowledges, and listens to nobody but its socket', async () => {
  const { connection, folder } = await startServer(await usedDataFolder());
  const settings = await query<{ name: string; setting: string }>(
    connection,
    `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'jit', 'autovacuum')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    jit: 'off',
    autovacuum: 'on',
  });
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(connection.host).mode & 0o777).toBe(0o700);
  await expect(query({ ...connection, password: 'wrong' }, 'SELECT 1')).rejects.toThrow(/password/);
  await expect(query({ ...connection, user: 'postgres' }, 'SELECT 1')).rejects.toThrow(/pg_hba/);
});

test('PostgreSQL killed is started again, with every acknowledged row', async () => {
  const server = await startServer(await usedDataFolder());
  const pool = new pg.Pool(server.connection);
  pool.on('error', () => {});
  await pool.query('CREATE TABLE numbers (number int)');
  for (let number = 1; number <= 50; number++) await pool.query('INSERT INTO numbers VALUES ($1)', [number]);
  const killed = server.pid;
  process.kill(killed, 'SIGKILL');

  expect(await waitUntil(() => server.pid !== killed && isUp(server.connection), PATIENCE_MS)).toBe(true);
  const { rows } = await pool.query('SELECT count(*)::int AS rows FROM numbers');
  expect(rows).toEqual([{ rows: 50 }]);
  await pool.end();
});

test('a session that computes on after PostgreSQL was killed does not keep it from starting', async () => {
  const server = await startServer(await usedDataFolder());
  const busy = query(server.connection, 'SELECT count(*) FROM generate_series(1, 1e12)').catch(() => 'ended');
  const isBusy = async () => {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%1e12%' AND pid <> pg_backend_pid()`;
    return (await query(server.connection, sql)).length === 1;
  };
  expect(await waitUntil(isBusy, PATIENCE_MS)).toBe(true);
  process.kill(server.pid, 'SIGKILL');
  expect(await busy).toBe('ended');
  expect(await waitUntil(() => isUp(server.connection), PATIENCE_MS)).toBe(true);
});

test('what keeps PostgreSQL from starting again may be mended while the server runs', async () => {
  const server = await startServer(await usedDataFolder());
  const custom = join(server.folder, 'custom.conf');
  writeFileSync(custom, 'work_mem = plenty\n');
  process.kill(server.pid, 'SIGKILL');
  const hasSaidWhy = () => server.lines.some((line) => line.includes('cannot be started again yet'));
  expect(await waitUntil(hasSaidWhy, PATIENCE_MS)).toBe(true);
  expect(server.lines.join()).toContain('custom.conf');
  writeFileSync(custom, '');
  expect(await waitUntil(() => isUp(server.connection), PATIENCE_MS)).toBe(true);
});

test('a stop ends the attempts to start PostgreSQL again', async () => {
  const folder = await usedDataFolder();
  const server = await startServer(folder);
  const custom = join(server.folder, 'custom.conf');
  writeFileSync(custom, 'work_mem = plenty\n');
  process.kill(server.pid, 'SIGKILL');
  const hasSaidWhy = () => server.lines.some((line) => line.includes('cannot be started again yet'));
  expect(await waitUntil(hasSaidWhy, PATIENCE_MS)).toBe(true);
  await server.stop();
  writeFileSync(custom, '');
  expect(clusterProcesses(resolveHome(folder, silent))).toEqual([]);
  await (await startServer(folder)).stop();
});

test('a stop is not taken for a death', async () => {
  const folder = await usedDataFolder();
  const server = await startServer(folder);
  await Promise.all([server.stop(), server.stop()]);
  expect(clusterProcesses(resolveHome(folder, silent))).toEqual([]);
  expect(server.lines).toEqual([]);
});

test('a second server on the folder is refused, and told by whom', async () => {
  const folder = await usedDataFolder();
  const server = await startServer(folder);
  const second = runScript('server-script.ts', [folder]);
  const refusal = await second.said('refused');
  expect(refusal).toContain(`pid ${process.pid}`);
  expect(refusal).toContain('BOUCLE_DATA');
  expect(await second.ended()).toEqual({ code: 1, signal: null });
  expect(await isUp(server.connection)).toBe(true);
});

test('a start waits for a predecessor that is stopping', async () => {
  const folder = await usedDataFolder();
  const first = await startServer(folder);
  first.announceStop();
  const second = runScript('server-script.ts', [folder]);
  await second.said('Waiting for the previous server');
  expect(await isUp(first.connection)).toBe(true);
  await first.stop();
  await second.said('ready');
  second.say('stop');
  await second.said('stopped');
});

test('a lost password file is replaced', async () => {
  const folder = await usedDataFolder();
  const first = await startServer(folder);
  await query(first.connection, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  rmSync(join(first.folder, 'password'));
  const second = await startServer(folder);
  expect(await query(second.connection, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(second.connection.password).not.toBe(first.connection.password);
});

test('a mistake in custom.conf is shown, and names the file', async () => {
  const folder = await usedDataFolder();
  const first = await startServer(folder);
  await first.stop();
  appendFileSync(join(first.folder, 'custom.conf'), 'work_mem = plenty\n');
  await expect(startServer(folder)).rejects.toThrow(/custom\.conf/);
  rmSync(join(first.folder, 'custom.conf'));
});

test.each(['with spaces, commas and "quotes"', 'été à l’œuvre'])(
  'a data folder may be called %s',
  async (name) => {
    const server = await startServer(await usedDataFolder(name));
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
);

test('a data folder whose path is too long for a socket gets a short one for the socket alone', async () => {
  const folder = await usedDataFolder(join('long'.repeat(20), 'longer'.repeat(10)));
  const server = await startServer(folder);
  expect(server.folder).toBe(join(folder, 'postgres'));
  expect(server.connection.host).toMatch(/^\/(run|tmp)\/boucle-[0-9a-f]{16}$/);
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(server.connection.host)).toBe(false);
});

test('a folder that is no database is left alone', async () => {
  const folder = await usedDataFolder();
  const first = await startServer(folder);
  await first.stop();
  rmSync(join(first.folder, 'cluster', 'PG_VERSION'));
  const before = readdirSync(join(first.folder, 'cluster'));
  await expect(startServer(folder)).rejects.toThrow(/not a PostgreSQL data folder/);
  expect(readdirSync(join(first.folder, 'cluster'))).toEqual(before);
  writeFileSync(join(first.folder, 'cluster', 'PG_VERSION'), '18\n');
});
