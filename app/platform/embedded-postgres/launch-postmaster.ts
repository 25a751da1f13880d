import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { clearRemains } from './clear-remains.ts';
import { clusterId } from './cluster-id.ts';
import { writeSettings } from './cluster-settings.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clusterFolder, type Home } from './home.ts';
import type { Postmaster } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { runAs } from './run-as.ts';
import { postgresEnvironment } from './run-program.ts';
import { makeSocketFolder, PORT, socketFolder } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Recovery after a crash replays at most a few max_wal_size of log; a slow disk takes its time. */
const READY_WITHIN_MS = 600_000;
const LONGEST_LOG_BYTES = 5_000_000;

export interface LaunchOptions {
  diesWithUs: boolean;
  settings: Record<string, string>;
}

/** Starts a postmaster and waits until it takes connections. The caller holds the start lock. */
export async function launchPostmaster(
  home: Home,
  programs: string,
  { diesWithUs, settings }: LaunchOptions,
): Promise<Postmaster> {
  await clearRemains(home);
  makeSocketFolder(home);
  writeSettings(home);
  const cluster = clusterFolder(home);
  const log = openLog(home);
  const logStart = fstatSync(log).size;
  const program = join(programs, 'bin', 'postgres');
  const args = ['-D', cluster, ...serverArguments(home, settings)];
  const run = runAs(home.user, program, args, diesWithUs ? 'INT' : undefined);
  const child = spawn(run.command, run.args, {
    ...run.identity,
    cwd: '/',
    env: postgresEnvironment(),
    // In a session of its own: Ctrl-C at the console is for Boucle, which still needs its database to stop well.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let end: string | undefined;
  child.once('exit', (code, signal) => (end = `exit ${code ?? signal}`));
  child.once('error', (error) => (end = error.message));
  const isReady = () => {
    const file = readPostmasterFile(cluster);
    return end !== undefined || (file?.pid === child.pid && file?.status === 'ready');
  };
  if ((await waitUntil(isReady, READY_WITHIN_MS)) && end === undefined && child.pid) {
    return { pid: child.pid, child, diesWithUs };
  }
  child.kill('SIGQUIT');
  const said = readFileSync(logFile(home)).subarray(logStart).toString().trim();
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start (${end ?? 'not ready in time'}):\n${said || `see ${logFile(home)}`}`,
  );
}

/** What must hold whatever the configuration files say. */
function serverArguments(home: Home, settings: Record<string, string>): string[] {
  const fixed = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketFolder(home).replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    cluster_name: clusterId(clusterFolder(home)),
    password_encryption: 'scram-sha-256',
    restart_after_crash: 'on',
    logging_collector: 'off',
    log_destination: 'stderr',
  };
  return Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const logFile = (home: Home): string => join(home.folder, 'postgres.log');

function openLog(home: Home): number {
  const path = logFile(home);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_LOG_BYTES)
    renameSync(path, `${path}.1`);
  const flags = constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY | constants.O_NOFOLLOW;
  const file = openSync(path, flags, 0o600);
  if (home.user) fchownSync(file, home.user.uid, home.user.gid);
  return file;
}
