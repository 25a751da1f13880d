import type pg from 'pg';
import { type Connection, connectionUrl } from '../../app/platform/embedded-postgres/connection.ts';
import { cloneDatabase, type TestServer } from '../../app/platform/testing/test-database.ts';

/** Where `start-postgres-once.ts` says how the run's PostgreSQL is reached. */
export const SHARED = 'BOUCLE_JOURNEYS_POSTGRES';

/**
 * For `useServer` and `BoucleServer.create`: the PostgreSQL that Boucle brings, in the server's own data folder, as
 * whoever installs it has it. For journeys that are about the installation, or that kill PostgreSQL.
 */
export const EMBEDDED = { DATABASE_URL: '' } as const;

/** Settings are addresses, which name a host; the folder of the socket, which comes after it, holds. */
export const addressOf = (connection: pg.PoolConfig): string =>
  connectionUrl(connection as Connection).replace('@/', '@localhost/');

export interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new database, migrated, in the run's PostgreSQL. */
export async function newDatabase(): Promise<Database> {
  const shared = JSON.parse(process.env[SHARED] ?? 'null') as TestServer | null;
  if (shared === null) throw new Error('the PostgreSQL of the run was not started');
  const { connection, drop } = await cloneDatabase(shared);
  return { url: addressOf(connection), drop };
}
