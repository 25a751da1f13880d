import type pg from 'pg';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Translate } from './i18n/translate.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { Logger } from './logs.ts';
import type { Nudge } from './outbox/nudge.ts';
import type { Database } from './postgres/database.ts';
import type { Secrets } from './secrets.ts';

/** What every verb needs of the outside world. Built once, in entry/, or by a test. */
export interface Context {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Logger;
  readonly secrets: Secrets;
  readonly translate: Translate;
  readonly live: LiveHub;
  /** Wakes those who wait for new work after a commit, so that nobody waits for the next poll. */
  readonly nudge: Nudge;
}
