import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type ExclusiveLock, tryExclusiveLock } from './exclusive-lock.ts';
import type { Home } from './home.ts';
import { waitUntil } from './wait-until.ts';

/** A first start or a recovery on a slow disk, by another process, is worth waiting for. */
const WITHIN_MS = 120_000;

/** One process at a time looks at the postmaster and starts or stops it. */
export async function withStartLock<T>(home: Home, work: () => Promise<T>, ending?: AbortSignal): Promise<T> {
  let lock: ExclusiveLock | undefined;
  const isHeld = () => {
    lock = tryExclusiveLock(join(home.folder, 'start.lock'), home.user);
    return lock !== undefined;
  };
  if (!(await waitUntil(isHeld, WITHIN_MS, ending))) {
    throw new EmbeddedPostgresError(
      `Another Boucle process has been starting or stopping the database in ${home.folder} for long: is it stuck?`,
    );
  }
  try {
    return await work();
  } finally {
    lock?.release();
  }
}
