import { createConnection } from 'node:net';
import { belongsToCluster } from './cluster-processes.ts';
import { clusterFolder, type Home } from './home.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { socketFolder, socketPath } from './socket-folder.ts';

export type FoundPostmaster =
  | { state: 'none' }
  | { state: 'ready' | 'starting' | 'stopping'; pid: number }
  /** It answers, but is not a process of this machine as seen from here: another container shares the folder. */
  | { state: 'foreign' };

export async function findPostmaster(home: Home): Promise<FoundPostmaster> {
  const cluster = clusterFolder(home);
  const file = readPostmasterFile(cluster);
  if (!file) return { state: 'none' };
  if (file.pid > 0 && belongsToCluster(file.pid, cluster)) {
    const state = file.status === 'ready' ? 'ready' : file.status === 'stopping' ? 'stopping' : 'starting';
    return { state, pid: file.pid };
  }
  for (const folder of new Set([socketFolder(home), file.socketFolder])) {
    if (folder !== '' && (await isAnswered(socketPath(folder)))) return { state: 'foreign' };
  }
  return { state: 'none' };
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}
