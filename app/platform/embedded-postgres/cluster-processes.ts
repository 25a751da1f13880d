import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { clusterId } from './cluster-id.ts';

/** A zombie counts as dead here, though PostgreSQL itself takes it for a living postmaster. */
export function belongsToCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  if (command === undefined) return false;
  if (command.includes(clusterId(cluster))) return true;
  // A server that was started by hand has no name of ours, but it works in the cluster's folder.
  return command.includes('postgres') && worksIn(pid, cluster);
}

/** Every process that has the cluster open: the postmaster, its children, and children that outlived it. */
export function clusterProcesses(cluster: string): number[] {
  return runningPids().filter((pid) => pid !== process.pid && belongsToCluster(pid, cluster));
}

function runningPids(): number[] {
  if (process.platform === 'linux') return readdirSync('/proc').map(Number).filter(Boolean);
  return spawnSync('ps', ['-axo', 'pid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter(Boolean);
}

function commandOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    return stdout.trim() === '' || stdout.startsWith('Z') ? undefined : stdout;
  }
  try {
    // Empty for a zombie and for a thread of the kernel.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    const folder = statSync(`/proc/${pid}/cwd`);
    const own = statSync(cluster);
    return folder.ino === own.ino && folder.dev === own.dev;
  } catch {
    return false;
  }
}
