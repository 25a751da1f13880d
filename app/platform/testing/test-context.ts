import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Clock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { type Catalogues, createTranslate } from '../i18n/translate.ts';
import { LiveHub } from '../live/live-hub.ts';
import { Nudge } from '../outbox/nudge.ts';
import { createDatabase, createPool } from '../postgres/database.ts';
import { Secrets } from '../secrets.ts';
import { cloneDatabase } from './test-database.ts';

/** A clock that stands still until it is told. */
export interface TestClock {
  readonly now: Clock;
  set(iso: string): void;
  advance(milliseconds: number): void;
}

export function testClock(start = '2026-06-15T10:00:00Z'): TestClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    set: (iso) => {
      time = new Date(iso).getTime();
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * A context on a database of its own, cloned before the file's tests and dropped after them.
 * Use it inside `describe`: `const test = useTestContext()`, then `test.context` in the tests.
 */
export function useTestContext(catalogues: Catalogues = {}): { context: Context; clock: TestClock } {
  const used = {} as { context: Context; clock: TestClock };
  let drop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const clone = await cloneDatabase(inject('postgres'));
    const dataFolder = await mkdtemp(join(tmpdir(), 'boucle-data-'));
    const log = pino({ level: 'error' }, silent);
    const pool = createPool(clone.connection, log);
    const clock = testClock();
    used.clock = clock;
    used.context = {
      db: createDatabase(pool),
      pool,
      clock: clock.now,
      config: readConfig({ BOUCLE_URL: 'http://boucle.test', BOUCLE_DATA: dataFolder }),
      log,
      secrets: new Secrets(Buffer.alloc(32, 7)),
      translate: createTranslate(catalogues),
      live: new LiveHub(),
      nudge: new Nudge(),
    };
    drop = async () => {
      await used.context.db.destroy();
      await clone.drop();
      await rm(dataFolder, { recursive: true, force: true });
    };
  });
  afterAll(async () => drop?.());
  return used;
}
