import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'boucle-clock-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'ahead');
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
