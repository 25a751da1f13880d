import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { migrate } from '../postgres/migrate.ts';

/** Where the tests' PostgreSQL answers, and the migrated database that each test file clones. */
export interface TestServer {
  readonly connection: pg.PoolConfig;
  readonly template: string;
}

const TEMPLATE = 'boucle_template';

/**
 * The tests try our SQL, not the disk: those of the launcher keep fsync on. A vacuum that comes by itself is nobody's
 * to end, and a database that it visits cannot be dropped.
 */
const TEST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  autovacuum: 'off',
};

/** Starts a PostgreSQL for tests in a temporary folder, with a migrated template database. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'boucle-test-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => {}, settings: TEST_SETTINGS });
  const connection = server.connection;
  await onDatabase(connection, async (client) => {
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
  });
  const pool = new pg.Pool({ ...connection, database: TEMPLATE, max: 1 });
  await migrate(pool, new Date('2026-01-01T00:00:00Z'));
  await pool.end();
  return {
    connection,
    template: TEMPLATE,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onDatabase(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A new database like the template, with the way to drop it. */
export async function cloneDatabase(
  server: TestServer,
): Promise<{ connection: pg.PoolConfig; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onDatabase(server.connection, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  });
  return {
    connection: { ...server.connection, database: name },
    drop: () =>
      onDatabase(server.connection, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Runs `work` on a fresh migrated database of a server started for it alone. */
export async function withTestDatabase<T>(work: (connection: pg.PoolConfig) => Promise<T>): Promise<T> {
  const server = await startTestServer();
  try {
    const clone = await cloneDatabase(server);
    try {
      return await work(clone.connection);
    } finally {
      await clone.drop();
    }
  } finally {
    await server.stop();
  }
}
