import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Home } from './home.ts';
import { isRoot } from './run-user.ts';

export const PORT = 5432;
/** The kernel's sockaddr_un holds 108 bytes with the closing zero, that of macOS 104. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 102 : 106;

export const socketPath = (folder: string): string => join(folder, `.s.PGSQL.${PORT}`);

const folderBesideData = (home: Home): string => join(home.folder, 'run');

/** Beside the data; where that path is too long for a socket, in a short folder named after it. */
export function socketFolder(home: Home): string {
  const beside = folderBesideData(home);
  if (Buffer.byteLength(socketPath(beside)) <= LONGEST_SOCKET_PATH) return beside;
  const hash = createHash('sha256').update(home.folder).digest('hex').slice(0, 16);
  return join(isRoot() && existsSync('/run') ? '/run' : '/tmp', `boucle-${hash}`);
}

/** Made anew at each start: /run and /tmp are emptied when the machine restarts. */
export function makeSocketFolder(home: Home): void {
  const folder = socketFolder(home);
  const uid = home.user?.uid ?? process.geteuid?.();
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) {
    mkdirSync(folder, { mode: 0o700 });
    if (home.user) chownSync(folder, home.user.uid, home.user.gid);
  } else if (!found.isDirectory() || found.uid !== uid) {
    throw new EmbeddedPostgresError(
      `${folder} is needed for PostgreSQL's socket but is not a folder of its user: remove it and start again.`,
    );
  } else if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
}

/** Nothing of a stopped PostgreSQL stays in /run or /tmp. */
export function removeSocketFolder(home: Home): void {
  const folder = socketFolder(home);
  if (folder !== folderBesideData(home)) rmSync(folder, { recursive: true, force: true });
}
