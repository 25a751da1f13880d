import pg from 'pg';
import type { Connection } from '../connection.ts';

/** One connection, one statement. */
export async function query<T extends pg.QueryResultRow>(
  connection: Connection | string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client(
    typeof connection === 'string' ? { connectionString: connection } : connection,
  );
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether a statement gets through, for waiting until PostgreSQL is back. */
export async function isUp(connection: Connection): Promise<boolean> {
  return query(connection, 'SELECT 1').then(
    () => true,
    () => false,
  );
}
