import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { letPass } from './let-pass.ts';
import { ownerOfCluster, refuseAnothers } from './owner-of-cluster.ts';
import { canReach, defaultRunUser, isRoot, type RunUser } from './run-user.ts';
import { makeStateFolder, stateFolderOf } from './state-folder.ts';
import { syncFolder } from './write-durably.ts';

/** Where one embedded PostgreSQL lives, and who runs it. */
export interface Home {
  folder: string;
  /** undefined: the user who runs Boucle. */
  user: RunUser | undefined;
}

export const clusterFolder = (home: Home): string => join(home.folder, 'cluster');

/** Server and command line come to the same answer, since it depends only on what lies on the disk. */
export function resolveHome(dataFolder: string, log: (line: string) => void): Home {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const data = realpathSync(dataFolder);
    refuseBrokenLink(homeIn(data));
    return isRoot() ? (existingHome(data, log) ?? newHome(data, log)) : ownHome(data);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} cannot be used: ${(error as Error).message}. Set BOUCLE_DATA to a folder that can be written.`,
    );
  }
}

const homeIn = (data: string): string => join(data, 'postgres');

function ownHome(data: string): Home {
  const home = makeHome(homeIn(data), undefined);
  refuseAnothers(home.folder);
  return home;
}

function existingHome(data: string, log: (line: string) => void): Home | undefined {
  const candidates = [homeIn(data), stateFolderOf(data)];
  const found = candidates.find((folder) => existsSync(join(folder, 'cluster')));
  if (!found) return undefined;
  const folder = realpathSync(found);
  if (folder !== homeIn(data)) log(`PostgreSQL's data is in ${folder}`);
  const user = ownerOfCluster(folder);
  if (folder === homeIn(data) && user) letPass(user, data);
  if (user && !canReach(user, folder)) {
    throw new EmbeddedPostgresError(
      `${folder} belongs to the user "${user.name}", who may not enter a folder above it: allow that, or move the data.`,
    );
  }
  return { folder, user };
}

/** Starting afresh beside data that is only elsewhere for a moment would look like losing it. */
function refuseBrokenLink(usual: string): void {
  if (!lstatSync(usual, { throwIfNoEntry: false })?.isSymbolicLink() || existsSync(usual)) return;
  throw new EmbeddedPostgresError(
    `${usual} is a link to a folder that is gone: bring that folder back, or remove the link to start without data.`,
  );
}

function newHome(data: string, log: (line: string) => void): Home {
  const usual = homeIn(data);
  const user = defaultRunUser();
  if (!user) {
    throw new EmbeddedPostgresError(
      'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody": run Boucle as another user.',
    );
  }
  if (letPass(user, data)) return makeHome(usual, user);
  const elsewhere = stateFolderOf(data);
  log(`The user "${user.name}" may not enter ${data}: PostgreSQL's data is in ${elsewhere}`);
  makeStateFolder();
  const home = makeHome(elsewhere, user);
  // Whoever looks into the data folder, or moves it, finds the data.
  if (!existsSync(usual)) symlinkSync(elsewhere, usual);
  return home;
}

function makeHome(folder: string, user: RunUser | undefined): Home {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    syncFolder(dirname(folder));
  }
  if (user) chownSync(folder, user.uid, user.gid);
  return { folder: realpathSync(folder), user };
}
