import type pg from 'pg';
import type { Config } from '../platform/config.ts';
import { attachEmbeddedPostgres } from '../platform/embedded-postgres/attach-embedded-postgres.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';

export interface OpenDatabase {
  readonly connection: pg.PoolConfig;
  /** Says that this process is about to stop, so that a successor waits for it. */
  announceStop(): void;
  close(): Promise<void>;
}

type Announce = (line: string) => void;

/** PostgreSQL for the server: the one of DATABASE_URL, or our own, kept running. */
export async function openServerDatabase(config: Config, announce: Announce): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return external(config.databaseUrl);
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: announce });
  return {
    connection: embedded.connection,
    announceStop: () => embedded.announceStop(),
    close: () => embedded.stop(),
  };
}

/** The same database for a command, beside a running server or without one. */
export async function openCommandDatabase(config: Config, announce: Announce): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return external(config.databaseUrl);
  const embedded = await attachEmbeddedPostgres(config.dataFolder, announce);
  return { connection: embedded.connection, announceStop: () => {}, close: () => embedded.stop() };
}

function external(url: string): OpenDatabase {
  return { connection: { connectionString: url }, announceStop: () => {}, close: async () => {} };
}
