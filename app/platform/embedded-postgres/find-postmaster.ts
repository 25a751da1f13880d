import { createConnection } from 'node:net';
import { isClusterProcess } from './cluster-processes.ts';
import { clusterFolder, type Home } from './home.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { socketFolder, socketPath } from './socket-folder.ts';

export type FoundPostmaster =
  | { state: 'none' }
  | { state: 'ready' | 'starting' | 'stopping'; pid: number }
  /** It answers but is no process that can be seen from here: another container shares the folder. */
  | { state: 'foreign' };

export async function findPostmaster(home: Home): Promise<FoundPostmaster> {
  const file = readPostmasterFile(clusterFolder(home));
  if (!file) return { state: 'none' };
  if (file.pid > 0 && isClusterProcess(file.pid, home)) {
    const state = file.status === 'ready' || file.status === 'stopping' ? file.status : 'starting';
    return { state, pid: file.pid };
  }
  return { state: (await isAnswered(home)) ? 'foreign' : 'none' };
}

/** Whether anything listens on the cluster's socket, which works across containers too. */
function isAnswered(home: Home): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath(socketFolder(home)));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
