import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { join } from 'node:path';
import { serverArguments, writeSettings } from './cluster-settings.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clusterFolder, type Home } from './home.ts';
import { logFile, openLog, readLog } from './postgres-log.ts';
import type { Postmaster } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { hasSetpriv, runAs } from './run-as.ts';
import { postgresEnvironment } from './run-program.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { waitUntil } from './wait-until.ts';

/** Recovery replays up to max_wal_size of log, and a slow disk takes its time. */
export const READY_WITHIN_MS = 600_000;
const SAY_SO_AFTER_MS = 5_000;
const ENDED_WITHIN_MS = 5_000;

export interface LaunchOptions {
  diesWithUs: boolean;
  settings: Record<string, string>;
  log: (line: string) => void;
  /** Gives up waiting, and stops what it started. */
  ending?: AbortSignal;
}

/** Starts a postmaster and waits until it takes connections. The caller holds the start lock, and nothing else runs. */
export async function launchPostmaster(
  home: Home,
  programs: string,
  options: LaunchOptions,
): Promise<Postmaster> {
  makeSocketFolder(home);
  writeSettings(home);
  const args = ['-D', clusterFolder(home), ...serverArguments(home, options.settings)];
  const diesWithUs = options.diesWithUs && hasSetpriv();
  const { child, logStart } = spawnPostmaster(home, programs, args, diesWithUs);
  let end: string | undefined;
  child.once('exit', (code, signal) => {
    end = `exit ${code ?? signal}`;
  });
  child.on('error', (error) => {
    end = error.message;
  });
  const isSettled = () => {
    const file = readPostmasterFile(clusterFolder(home));
    return end !== undefined || (file?.pid === child.pid && file?.status === 'ready');
  };
  const hint = setTimeout(() => options.log('PostgreSQL is still starting'), SAY_SO_AFTER_MS);
  const hasSettled = await waitUntil(isSettled, READY_WITHIN_MS, options.ending);
  clearTimeout(hint);
  if (hasSettled && end === undefined && child.pid) return { pid: child.pid, child, diesWithUs };

  const reason = end ?? (options.ending?.aborted ? 'told to stop' : 'not ready in time');
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    if (end === undefined) child.kill(signal);
    await waitUntil(() => end !== undefined, ENDED_WITHIN_MS);
  }
  const said = readLog(home, logStart) || `see ${logFile(home)}`;
  throw new EmbeddedPostgresError(`PostgreSQL did not start (${reason}):\n${said}`);
}

function spawnPostmaster(
  home: Home,
  programs: string,
  args: string[],
  diesWithUs: boolean,
): { child: ChildProcess; logStart: number } {
  const log = openLog(home);
  const run = runAs(home.user, join(programs, 'bin', 'postgres'), args, diesWithUs ? 'INT' : undefined);
  try {
    const child = spawn(run.command, run.args, {
      ...run.identity,
      cwd: '/',
      env: postgresEnvironment(),
      // In a session of its own: Ctrl-C at the console is for Boucle, which needs its database to stop well.
      detached: true,
      stdio: ['ignore', log, log],
    });
    return { child, logStart: fstatSync(log).size };
  } finally {
    closeSync(log);
  }
}
