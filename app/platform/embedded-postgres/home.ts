import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { canReach, defaultRunUser, isRoot, type RunUser, runUserById } from './run-user.ts';

export const BOUCLE_STATE_FOLDER = '/var/lib/boucle';

/** Where one embedded PostgreSQL lives, and who runs it. */
export interface Home {
  folder: string;
  /** undefined: the user who runs Boucle. */
  user: RunUser | undefined;
}

export const clusterFolder = (home: Home): string => join(home.folder, 'cluster');

/** Server and command line come to the same answer, since it depends only on what lies on the disk. */
export function resolveHome(dataFolder: string, log: (line: string) => void): Home {
  mkdirSync(dataFolder, { recursive: true });
  const data = realpathSync(dataFolder);
  const usual = join(data, 'postgres');
  if (!isRoot()) return makeHome(usual, undefined);

  const elsewhere = join(BOUCLE_STATE_FOLDER, createHash('sha256').update(data).digest('hex').slice(0, 16));
  const existing = [usual, elsewhere].find((folder) => existsSync(join(folder, 'cluster', 'PG_VERSION')));
  if (existing) {
    const folder = realpathSync(existing);
    if (folder !== usual) log(`PostgreSQL's data is in ${folder}`);
    return makeHome(folder, ownerOf(folder));
  }
  const user = defaultRunUser();
  if (!user) {
    throw new EmbeddedPostgresError(
      'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody": run Boucle as another user.',
    );
  }
  if (canReach(user, data)) return makeHome(usual, user);
  log(`The user "${user.name}" cannot enter ${data}: PostgreSQL's data is in ${elsewhere}`);
  makeStateFolder();
  const home = makeHome(elsewhere, user);
  // Whoever looks into the data folder, or moves it, finds the data.
  if (!lstatSync(usual, { throwIfNoEntry: false })) symlinkSync(elsewhere, usual);
  return home;
}

function makeStateFolder(): void {
  mkdirSync(BOUCLE_STATE_FOLDER, { recursive: true });
  chmodSync(BOUCLE_STATE_FOLDER, 0o755);
}

function makeHome(folder: string, user: RunUser | undefined): Home {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  }
  return { folder: realpathSync(folder), user };
}

/** Whoever owns the data runs it. Data that root owns, as after a copy, goes to the default user. */
function ownerOf(folder: string): RunUser | undefined {
  const { uid, gid } = statSync(join(folder, 'cluster'));
  if (uid !== 0) return runUserById(uid, gid);
  const user = defaultRunUser();
  if (user) giveTo(folder, user);
  return user;
}

function giveTo(folder: string, user: RunUser): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}
