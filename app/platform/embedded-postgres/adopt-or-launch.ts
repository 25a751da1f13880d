import { existsSync } from 'node:fs';
import { clearRemains } from './clear-remains.ts';
import { identityOf } from './cluster-processes.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findPostmaster } from './find-postmaster.ts';
import { clusterFolder, type Home } from './home.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type LaunchOptions, launchPostmaster, READY_WITHIN_MS } from './launch-postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { findPrograms } from './programs.ts';
import { isUsable } from './session.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { waitUntil } from './wait-until.ts';

/** As long as a start waits for a stopping predecessor. */
const FOREIGN_GONE_WITHIN_MS = 20_000;

/** The postmaster that lives on this folder, or a new one. The caller holds the start lock. */
export async function adoptOrLaunch(home: Home, options: LaunchOptions): Promise<Postmaster> {
  const living = await findReady(home, options);
  if (living !== undefined) return { pid: living, diesWithUs: false };
  const programs = findPrograms(home, options.log);
  await clearRemains(home);
  await initialiseCluster(home, programs, options.log);
  return launchPostmaster(home, programs, options);
}

/** Waits until the postmaster of this folder is ready, or gone. */
async function findReady(home: Home, { log, ending }: LaunchOptions): Promise<number | undefined> {
  let found = await findPostmaster(home);
  const hasLeft = (state: string) => async () => {
    found = await findPostmaster(home);
    return found.state !== state;
  };
  if (found.state === 'starting') {
    log(`PostgreSQL (pid ${found.pid}) is starting: waiting for it`);
    await waitUntil(hasLeft('starting'), READY_WITHIN_MS, ending);
  }
  if (found.state === 'foreign') await waitUntil(hasLeft('foreign'), FOREIGN_GONE_WITHIN_MS, ending);
  if (found.state === 'foreign' || found.state === 'starting') {
    throw new EmbeddedPostgresError(
      found.state === 'starting'
        ? `PostgreSQL (pid ${found.pid}) has not become ready: see ${home.folder}/postgres.log`
        : `A PostgreSQL outside this system, in another container perhaps, uses ${clusterFolder(home)}: stop it first.`,
    );
  }
  // The parent's death tells a postmaster to stop. Once it has let somebody in, it has read what it was told.
  const hasAnswered = found.state === 'ready' && !isMoved(home) && (await isUsable(home));
  found = await findPostmaster(home);
  if (found.state === 'none' || found.state === 'foreign') return undefined;
  if (hasAnswered && found.state === 'ready') {
    log(`PostgreSQL is already running (pid ${found.pid}): using it`);
    return found.pid;
  }
  log(`A PostgreSQL of before (pid ${found.pid}) is ending: waiting for it`);
  await stopPostmaster(home, found.pid, 'fast');
  return undefined;
}

/** PostgreSQL goes on when its folder is renamed, until it next opens a file by its path. */
function isMoved(home: Home): boolean {
  const startedIn = readPostmasterFile(clusterFolder(home))?.dataFolder ?? '';
  return !existsSync(startedIn) || identityOf(startedIn) !== identityOf(clusterFolder(home));
}
