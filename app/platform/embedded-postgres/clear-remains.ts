import { rmSync } from 'node:fs';
import { clusterProcesses } from './cluster-processes.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clusterFolder, type Home } from './home.ts';
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.ts';
import { socketFolder, socketPath } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** PostgreSQL's processes notice at once that their postmaster died, unless they are busy or stuck on a disk. */
const LEAVE_BY_THEMSELVES_MS = 2_000;
const LEAVE_WHEN_TOLD_MS = 5_000;

/** Before a start, when no postmaster lives: ends the children that one left behind and removes its stale files. */
export async function clearRemains(home: Home): Promise<void> {
  const cluster = clusterFolder(home);
  await endOrphans(cluster);
  const file = readPostmasterFile(cluster);
  // PostgreSQL clears a dead one's file itself, after looking for shared memory that is still in use. It refuses
  // where the number lives on: as a zombie, or given to another program.
  if (file && (file.pid === 0 || isNumberInUse(file.pid)))
    rmSync(postmasterFilePath(cluster), { force: true });
  const socket = socketPath(socketFolder(home));
  rmSync(socket, { force: true });
  rmSync(`${socket}.lock`, { force: true });
}

async function endOrphans(cluster: string): Promise<void> {
  const areGone = () => clusterProcesses(cluster).length === 0;
  if (await waitUntil(areGone, LEAVE_BY_THEMSELVES_MS)) return;
  for (const pid of clusterProcesses(cluster)) signal(pid, 'SIGQUIT');
  if (await waitUntil(areGone, LEAVE_WHEN_TOLD_MS)) return;
  for (const pid of clusterProcesses(cluster)) signal(pid, 'SIGKILL');
  if (await waitUntil(areGone, LEAVE_WHEN_TOLD_MS)) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL processes of ${cluster} do not end: ${clusterProcesses(cluster).join(', ')}. Is the disk answering?`,
  );
}

function isNumberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
