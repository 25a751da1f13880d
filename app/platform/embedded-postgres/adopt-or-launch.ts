import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findPostmaster } from './find-postmaster.ts';
import { clusterFolder, type Home } from './home.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type LaunchOptions, launchPostmaster } from './launch-postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { findPrograms } from './programs.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { waitUntil } from './wait-until.ts';

const READY_WITHIN_MS = 600_000;
/** As long as a start waits for a stopping predecessor. */
const FOREIGN_GONE_WITHIN_MS = 20_000;

/** The postmaster that lives on this folder, or a new one. The caller holds the start lock. */
export async function adoptOrLaunch(
  home: Home,
  options: LaunchOptions,
  log: (line: string) => void,
): Promise<Postmaster> {
  const living = await settle(home, log);
  if (living !== undefined) return { pid: living, diesWithUs: false };
  const programs = findPrograms(home, log);
  await initialiseCluster(home, programs, log);
  return launchPostmaster(home, programs, options);
}

/** Waits until the postmaster of this folder is ready, whose pid is returned, or gone. */
async function settle(home: Home, log: (line: string) => void): Promise<number | undefined> {
  let found = await findPostmaster(home);
  const hasLeft = (state: string) => async () => {
    found = await findPostmaster(home);
    return found.state !== state;
  };
  if (found.state === 'starting') {
    log(`PostgreSQL (pid ${found.pid}) is starting: waiting for it`);
    await waitUntil(hasLeft('starting'), READY_WITHIN_MS);
  }
  if (found.state === 'stopping') {
    log(`PostgreSQL (pid ${found.pid}) is stopping: waiting for its end`);
    await stopPostmaster(home, found.pid, 'fast');
    found = await findPostmaster(home);
  }
  if (found.state === 'foreign') await waitUntil(hasLeft('foreign'), FOREIGN_GONE_WITHIN_MS);
  if (found.state === 'none') return undefined;
  if (found.state === 'ready') {
    log(`PostgreSQL is already running (pid ${found.pid}): using it`);
    return found.pid;
  }
  throw new EmbeddedPostgresError(
    `A PostgreSQL outside this system, of another container perhaps, uses ${clusterFolder(home)}: stop it first.`,
  );
}
