import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PostmasterFile {
  pid: number;
  dataFolder: string;
  status: string;
}

export const postmasterFilePath = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The lines are described in PostgreSQL's src/include/utils/pidfile.h. A file cut short by a crash has no pid. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFilePath(cluster), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, dataFolder = '', , , , , , status = ''] = lines;
  return { pid: Number(pid) || 0, dataFolder, status: status.trim() };
}
