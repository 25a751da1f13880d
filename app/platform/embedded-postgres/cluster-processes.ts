import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { clusterId } from './cluster-id.ts';
import { clusterFolder, type Home } from './home.ts';
import type { RunUser } from './run-user.ts';

/**
 * Whether a process has this cluster open. A process number alone proves nothing: after a crash it may belong to
 * any program. A zombie counts as dead here, though PostgreSQL itself takes it for a living postmaster.
 */
export function isClusterProcess(pid: number, home: Home, cluster = clusterFolder(home)): boolean {
  if (process.platform !== 'linux') return isNamedOnMac(pid, cluster);
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    // A zombie has none.
    if (command === '') return false;
    const folder = workingFolder(pid, home.user);
    if (folder === identityOf(cluster)) return true;
    // Just started, not in its folder yet; or its folder cannot be seen.
    const isUndecided = folder === undefined || folder === identityOf('/');
    return isUndecided && command.includes(clusterId(cluster));
  } catch {
    // It ended while it was looked at.
    return false;
  }
}

/** The postmaster, its children, and children that outlived it. */
export function clusterProcesses(home: Home, cluster = clusterFolder(home)): number[] {
  return runningPids().filter((pid) => isClusterProcess(pid, home, cluster));
}

function runningPids(): number[] {
  if (process.platform === 'linux') return readdirSync('/proc').map(Number).filter(Boolean);
  return spawnSync('ps', ['-axo', 'pid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter(Boolean);
}

function workingFolder(pid: number, user: RunUser | undefined): string | undefined {
  const link = `/proc/${pid}/cwd`;
  try {
    return identityOf(link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES' || !user) return undefined;
  }
  // In a container root may lack the right to look into others' processes; their own user has it.
  const identity = { uid: user.uid, gid: user.gid };
  const { stdout } = spawnSync('stat', ['-L', '-c', '%d:%i', link], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
  });
  return stdout?.trim() || undefined;
}

/** Folders are compared by device and inode, which stay when they are renamed. */
export function identityOf(path: string): string {
  const { dev, ino } = statSync(path);
  return `${dev}:${ino}`;
}

function isNamedOnMac(pid: number, cluster: string): boolean {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return !stdout.startsWith('Z') && stdout.includes(clusterId(cluster)) && stdout.includes('postgres');
}
