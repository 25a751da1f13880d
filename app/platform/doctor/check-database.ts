import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { appliedMigrations, listMigrations, migrationFile } from '../postgres/migrate.ts';
import { type Finding, reporter } from './finding.ts';

/** Debian's of 2023; what is older lacks what our SQL uses. */
const OLDEST_POSTGRES = 15;

/** Links and nonces have expiries of minutes. */
const SKEW_MS = 2_000;
const GREAT_SKEW_MS = 60_000;

const WAITS_SECONDS = 30;
const IDLE_SECONDS = 300;

interface Server {
  version: string;
  number: number;
  encoding: string;
  connections: number;
  allowed: number;
  french: number;
}

const SERVER = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    current_setting('server_encoding') AS encoding, current_setting('max_connections')::int AS allowed,
    (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS connections,
    (SELECT count(*)::int FROM pg_collation WHERE collname = 'fr-x-icu') AS french`;

export async function checkPostgres(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<Server>(SERVER);
  const found = rows[0] as Server;
  const version = reporter('postgres');
  const text = reporter('text');
  const connections = reporter('connections');
  const values = { version: found.version.split(' ')[0] ?? '', oldest: OLDEST_POSTGRES };
  const use = { used: found.connections, allowed: found.allowed };
  return [
    found.number >= OLDEST_POSTGRES * 10_000 ? version.ok('fine', values) : version.fail('old', values),
    found.encoding !== 'UTF8'
      ? text.fail('encoding', { encoding: found.encoding })
      : found.french === 0
        ? text.fail('collation')
        : text.ok('fine'),
    found.connections > 0.8 * found.allowed ? connections.warn('many', use) : connections.ok('fine', use),
  ];
}

/** Which migrations are missing or unknown, and whether PostgreSQL has the extensions that they ask for. */
export async function checkSchema(client: pg.ClientBase): Promise<Finding[]> {
  const { ok, warn, fail } = reporter('schema');
  const applied = await appliedMigrations(client);
  const files = await listMigrations();
  const extensions = await checkExtensions(client, files);
  if (applied === null) return [warn('none'), ...extensions];
  const unknown = applied.filter((name) => !files.includes(name));
  if (unknown.length > 0) return [fail('newer', { migrations: unknown.join(', ') }), ...extensions];
  const missing = files.filter((name) => !applied.includes(name));
  return [
    missing.length > 0
      ? warn('older', { migrations: missing.join(', ') })
      : ok('fine', { number: applied.length }),
    ...extensions,
  ];
}

async function checkExtensions(client: pg.ClientBase, files: readonly string[]): Promise<Finding[]> {
  const texts = await Promise.all(files.map((name) => readFile(migrationFile(name), 'utf8')));
  const wanted = texts.flatMap((sql) =>
    [...sql.matchAll(/^CREATE EXTENSION (?:IF NOT EXISTS )?"?(\w+)"?/gim)].map((match) => match[1] as string),
  );
  if (wanted.length === 0) return [];
  const { ok, fail } = reporter('extensions');
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS wanted (name)
     WHERE name NOT IN (SELECT extname FROM pg_extension)
       AND NOT EXISTS (SELECT 1 FROM pg_available_extension_versions v WHERE v.name = wanted.name AND v.trusted)`,
    [wanted],
  );
  const names = rows.map(({ name }) => name).join(', ');
  return [names === '' ? ok('fine', { names: wanted.join(', ') }) : fail('missing', { names })];
}

export async function checkLocks(client: pg.ClientBase): Promise<Finding> {
  const { ok, warn } = reporter('locks');
  const { rows } = await client.query<{ waiting: number; idle: number }>(
    `SELECT count(*) FILTER (WHERE wait_event_type = 'Lock' AND clock_timestamp() - query_start > make_interval(secs => $1))::int AS waiting,
       count(*) FILTER (WHERE state LIKE 'idle in transaction%' AND clock_timestamp() - state_change > make_interval(secs => $2))::int AS idle
     FROM pg_stat_activity WHERE datname = current_database()`,
    [WAITS_SECONDS, IDLE_SECONDS],
  );
  const { waiting = 0, idle = 0 } = rows[0] ?? {};
  if (waiting > 0) return warn('waiting', { count: waiting, seconds: WAITS_SECONDS });
  return idle > 0 ? warn('idle', { count: idle, minutes: IDLE_SECONDS / 60 }) : ok('fine');
}

/** Against the middle of the question, so that a slow network is no skew. */
export async function checkClock(client: pg.ClientBase, now: () => Date): Promise<Finding> {
  const { ok, warn, fail } = reporter('clock');
  const asked = now().getTime();
  const { rows } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const middle = (asked + now().getTime()) / 2;
  const skew = Math.abs((rows[0]?.at.getTime() ?? 0) - middle);
  const values = { seconds: Math.round(skew / 1000) };
  if (skew > GREAT_SKEW_MS) return fail('off', values);
  return skew > SKEW_MS ? warn('off', values) : ok('fine');
}
