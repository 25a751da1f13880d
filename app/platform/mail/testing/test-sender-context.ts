import type pg from 'pg';
import { systemClock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { LiveHub } from '../../live/live-hub.ts';
import { createLogger } from '../../logs.ts';
import { Nudge } from '../../outbox/nudge.ts';
import { createDatabase, createPool } from '../../postgres/database.ts';
import { Secrets } from '../../secrets.ts';

/** A context outside the test runner, by the real clock. */
export function senderContext(connection: pg.PoolConfig): Context {
  const log = createLogger('warn');
  const pool = createPool(connection, log);
  return {
    db: createDatabase(pool),
    pool,
    clock: systemClock,
    config: readConfig({}),
    log,
    secrets: new Secrets(Buffer.alloc(32, 7)),
    translate: createTranslate({}),
    live: new LiveHub(),
    nudge: new Nudge(),
  };
}
