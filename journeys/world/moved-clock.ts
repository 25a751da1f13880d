import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOADED = fileURLToPath(new URL('./moved-clock.mjs', import.meta.url));

/** A clock that a server of its own goes by, in this process's hand. */
export interface MovedClock {
  /** For `useServer`. */
  readonly env: Record<string, string>;
  now(): Date;
  moveTo(instant: Date): void;
}

export function makeMovedClock(): MovedClock {
  const file = join(mkdtempSync(join(tmpdir(), 'boucle-clock-')), 'ahead');
  let ahead = 0;
  return {
    env: { NODE_OPTIONS: `--import=${PRELOADED}`, BOUCLE_JOURNEY_CLOCK: file },
    now: () => new Date(Date.now() + ahead),
    moveTo: (instant) => {
      ahead = instant.getTime() - Date.now();
      writeFileSync(file, String(ahead));
    },
  };
}
