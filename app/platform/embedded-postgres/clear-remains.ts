import { rmSync } from 'node:fs';
import { clusterProcesses } from './cluster-processes.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clusterFolder, type Home } from './home.ts';
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts';
import { signalProcess } from './signal-process.ts';
import { socketFolder, socketPath } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** PostgreSQL's processes notice at once that their postmaster died, unless they compute or wait for a disk. */
const LEAVE_BY_THEMSELVES_MS = 2_000;
const LEAVE_WHEN_TOLD_MS = 5_000;

/** Before a start, when no postmaster lives: ends the children that one left behind and removes its stale files. */
export async function clearRemains(home: Home): Promise<void> {
  const cluster = clusterFolder(home);
  await endOrphans(home, cluster);
  const file = readPostmasterFile(cluster);
  // PostgreSQL clears a dead one's file itself, after looking for shared memory still in use. It refuses to start
  // where the number lives on: as a zombie, or as another program's.
  if (file && (file.pid === 0 || signalProcess(file.pid, 0)))
    rmSync(postmasterFilePath(cluster), { force: true });
  const socket = socketPath(socketFolder(home));
  rmSync(socket, { force: true });
  rmSync(`${socket}.lock`, { force: true });
}

/** Ends what still has a cluster open though nothing leads it any more. */
export async function endOrphans(home: Home, cluster: string): Promise<void> {
  const areGone = () => clusterProcesses(home, cluster).length === 0;
  if (await waitUntil(areGone, LEAVE_BY_THEMSELVES_MS)) return;
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of clusterProcesses(home, cluster)) signalProcess(pid, name);
    if (await waitUntil(areGone, LEAVE_WHEN_TOLD_MS)) return;
  }
  const left = clusterProcesses(home, cluster).join(', ');
  throw new EmbeddedPostgresError(
    `PostgreSQL's processes ${left} do not end. Does the disk of ${cluster} answer?`,
  );
}
