import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { CATALOGUES } from '../app/entry/catalogues.ts';
import { runTick } from '../app/entry/testing/loop/run-tick.ts';
import { readConfig } from '../app/platform/config.ts';
import type { Context } from '../app/platform/context.ts';
import { createTranslate } from '../app/platform/i18n/translate.ts';
import { LiveHub } from '../app/platform/live/live-hub.ts';
import { createLogger } from '../app/platform/logs.ts';
import { Nudge } from '../app/platform/outbox/nudge.ts';
import { createDatabase, createPool } from '../app/platform/postgres/database.ts';
import { Secrets } from '../app/platform/secrets.ts';

/** A context on a database, by a clock that is told what time it is. */
export function loopContext(connection: pg.PoolConfig, start: Date) {
  let now = start;
  const log = createLogger('warn');
  const pool = createPool(connection, log);
  const context: Context = {
    db: createDatabase(pool),
    pool,
    clock: () => now,
    config: readConfig({ BOUCLE_URL: 'http://boucle.test' }),
    log,
    secrets: new Secrets(Buffer.alloc(32, 7)),
    translate: createTranslate(CATALOGUES),
    live: new LiveHub(),
    nudge: new Nudge(),
  };
  return {
    context,
    setClock: (to: Date) => {
      now = to;
    },
  };
}

/** The process that is killed: told a moment on a line, it does what is due by then and says so. */
if (process.env['LOOP_YEAR'] !== undefined) {
  const connection = JSON.parse(process.env['LOOP_YEAR']) as pg.PoolConfig;
  const { context, setClock } = loopContext(connection, new Date());
  for await (const line of createInterface({ input: process.stdin })) {
    setClock(new Date(line));
    await runTick(context);
    if (!process.stdout.write('done\n')) await once(process.stdout, 'drain');
  }
  await context.db.destroy();
}
