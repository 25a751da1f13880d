import { adoptOrLaunch } from './adopt-or-launch.ts';
import { announceCommand, type CommandPresence, countCommands } from './command-presence.ts';
import { type Connection, connectionOf, connectionUrl } from './connection.ts';
import { findPostmaster } from './find-postmaster.ts';
import { type Home, resolveHome } from './home.ts';
import { refuseOtherPlatforms } from './native-package.ts';
import { findServer } from './server-lock.ts';
import { meansUnusable } from './session.ts';
import { withStartLock } from './start-lock.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { waitUntil } from './wait-until.ts';

/** As long as a start waits for a stopping server. */
const SERVER_STOPPED_WITHIN_MS = 20_000;
/** A server may stop between the look and the first connection; twice in a row it does not. */
const ATTEMPTS = 3;

export interface AttachedPostgres {
  connection: Connection;
  url: string;
  /** The folder with the cluster, its password and its log. */
  folder: string;
  /** Leaves; the last command to leave stops PostgreSQL, unless a server keeps it. */
  stop(): Promise<void>;
}

/**
 * For a command: uses the PostgreSQL that runs on the data folder, or starts one for as long as commands use it. A
 * server that stops takes the one that it started along, even from under a command.
 */
export async function attachEmbeddedPostgres(
  dataFolder: string,
  log: (line: string) => void = () => {},
): Promise<AttachedPostgres> {
  refuseOtherPlatforms();
  const home = resolveHome(dataFolder, log);
  const presence = await attach(home, log, ATTEMPTS);
  const connection = connectionOf(home);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= leave(home, presence));
  const forget = stopOnSignals(stop);
  return {
    connection,
    url: connectionUrl(connection),
    folder: home.folder,
    stop: () => stop().finally(forget),
  };
}

async function attach(home: Home, log: (line: string) => void, attempts: number): Promise<CommandPresence> {
  await waitUntil(() => findServer(home)?.state !== 'stopping', SERVER_STOPPED_WITHIN_MS);
  try {
    return await withStartLock(home, async () => {
      // It may outlive this command, when a server adopts it: so it does not die with it.
      const { child } = await adoptOrLaunch(home, { diesWithUs: false, settings: {}, log });
      child?.unref();
      return announceCommand(home);
    });
  } catch (error) {
    if (attempts <= 1 || !meansUnusable(error)) throw error;
    return attach(home, log, attempts - 1);
  }
}

async function leave(home: Home, presence: CommandPresence): Promise<void> {
  await presence.leave();
  await withStartLock(home, async () => {
    if (findServer(home)) return;
    const found = await findPostmaster(home);
    if (found.state !== 'ready') return;
    if ((await countCommands(home)) === 0) await stopPostmaster(home, found.pid, 'fast');
  });
}
