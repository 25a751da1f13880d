import type pg from 'pg';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { createTranslate } from '../platform/i18n/translate.ts';
import { LiveHub } from '../platform/live/live-hub.ts';
import type { Logger } from '../platform/logs.ts';
import { Nudge } from '../platform/outbox/nudge.ts';
import { createDatabase, createPool } from '../platform/postgres/database.ts';
import { migrate } from '../platform/postgres/migrate.ts';
import { loadSecrets } from '../platform/secrets.ts';
import { CATALOGUES } from './catalogues.ts';

/** Connects, migrates and gathers what verbs need. `close` ends the connections. */
export async function createContext(
  config: Config,
  log: Logger,
  connection: pg.PoolConfig,
): Promise<{ context: Context; migrated: string[]; close(): Promise<void> }> {
  const pool = createPool(connection, log);
  const clock = systemClock;
  try {
    const migrated = await migrate(pool, clock());
    const db = createDatabase(pool);
    const context: Context = {
      db,
      pool,
      clock,
      config,
      log,
      secrets: await loadSecrets(db, clock),
      translate: createTranslate(CATALOGUES),
      live: new LiveHub(),
      nudge: new Nudge(),
    };
    return { context, migrated, close: () => db.destroy() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
