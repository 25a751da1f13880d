import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database without anything in it, on the tests' PostgreSQL. */
export async function createEmptyDatabase(
  server: pg.PoolConfig,
): Promise<{ pool: pg.Pool; connection: pg.PoolConfig; drop(): Promise<void> }> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client(server);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  const connection = { ...server, database: name };
  const pool = new pg.Pool({ ...connection, max: 3 });
  pool.on('error', () => {});
  return {
    pool,
    connection,
    drop: async () => {
      await pool.end();
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
