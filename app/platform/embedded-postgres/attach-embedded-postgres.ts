import { adoptOrLaunch } from './adopt-or-launch.ts';
import { type Connection, connectionOf, connectionUrl } from './connection.ts';
import { findPostmaster } from './find-postmaster.ts';
import { type Home, resolveHome } from './home.ts';
import { findServer } from './server-lock.ts';
import { withStartLock } from './start-lock.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { announceUse, countUsers } from './users.ts';
import { waitUntil } from './wait-until.ts';

const STOPPING_WITHIN_MS = 20_000;

export interface AttachedPostgres {
  connection: Connection;
  url: string;
  folder: string;
  /** Leaves; the last to leave stops PostgreSQL, unless a server keeps it. */
  stop(): Promise<void>;
}

/** For a command: uses the PostgreSQL that runs on the data folder, or starts one for as long as commands use it. */
export async function attachEmbeddedPostgres(
  dataFolder: string,
  log: (line: string) => void = () => {},
): Promise<AttachedPostgres> {
  const home = resolveHome(dataFolder, log);
  await waitUntil(() => findServer(home)?.state !== 'stopping', STOPPING_WITHIN_MS);
  const presence = await withStartLock(home, async () => {
    // It may outlive this command, when a server adopts it: so it does not die with it.
    const { child } = await adoptOrLaunch(home, { diesWithUs: false, settings: {} }, log);
    child?.unref();
    return announceUse(home);
  });
  let stopped: Promise<void> | undefined;
  const connection = connectionOf(home);
  return {
    connection,
    url: connectionUrl(connection),
    folder: home.folder,
    stop: () => (stopped ??= presence.leave().then(() => withStartLock(home, () => stopIfUnused(home)))),
  };
}

async function stopIfUnused(home: Home): Promise<void> {
  if (findServer(home)) return;
  const found = await findPostmaster(home);
  if (found.state !== 'ready' || (await countUsers(home)) > 0) return;
  await stopPostmaster(home, found.pid, 'fast');
}
