import { adoptOrLaunch } from './adopt-or-launch.ts';
import { countCommands } from './command-presence.ts';
import { type Connection, connectionOf, connectionUrl } from './connection.ts';
import { resolveHome } from './home.ts';
import { refuseOtherPlatforms } from './native-package.ts';
import { acquireServerLock } from './server-lock.ts';
import { withStartLock } from './start-lock.ts';
import { type StopMode, stopPostmaster } from './stop-postmaster.ts';
import { supervisePostmaster } from './supervise-postmaster.ts';

export interface EmbeddedPostgresOptions {
  /** BOUCLE_DATA. PostgreSQL's own files go into its folder `postgres`. */
  dataFolder: string;
  log: (line: string) => void;
  /** Told once per outage when PostgreSQL could not be started again for a minute. The attempts go on. */
  onDown?: (error: Error) => void;
  /** More settings of PostgreSQL, by name, for tests and benches. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** Stays the same when PostgreSQL is started again. */
  connection: Connection;
  /** The same as one string: postgresql://user:password@/boucle?host=… */
  url: string;
  /** The folder with the cluster, its password and its log. */
  folder: string;
  /** The postmaster's; changes when it is started again. */
  readonly pid: number;
  /** Call it as soon as the server is told to stop: a successor then waits instead of being refused. */
  announceStop(): void;
  stop(mode?: StopMode): Promise<void>;
}

/** For the server: alone on its data folder, it keeps PostgreSQL running until `stop`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log, onDown = () => {}, settings = {} } = options;
  refuseOtherPlatforms();
  const home = resolveHome(dataFolder, log);
  const lock = await acquireServerLock(home, log);
  const restart = (ending?: AbortSignal) => {
    const launch = { diesWithUs: true, settings, log, ...(ending && { ending }) };
    return withStartLock(home, () => adoptOrLaunch(home, launch), ending);
  };
  try {
    const supervision = supervisePostmaster(home, await restart(), { restart, log, onDown });
    const connection = connectionOf(home);
    let stopped: Promise<void> | undefined;

    async function stop(mode: StopMode): Promise<void> {
      lock.announceStop();
      await supervision.end();
      const { pid, diesWithUs } = supervision.current();
      try {
        await withStartLock(home, async () => {
          // A command started it before this server came, and still works: it stops it when it is done.
          if (!diesWithUs && (await countCommands(home).catch(() => 0)) > 0) return;
          await stopPostmaster(home, pid, mode);
        });
      } finally {
        lock.release();
      }
    }

    return {
      connection,
      url: connectionUrl(connection),
      folder: home.folder,
      get pid() {
        return supervision.current().pid;
      },
      announceStop: () => lock.announceStop(),
      stop: (mode = 'fast') => (stopped ??= stop(mode)),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
