import { chownSync, closeSync, constants, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { RunUser } from './run-user.ts';

export interface ExclusiveLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * A lock that the operating system releases when its holder dies, however it dies. Node has no flock; SQLite,
 * which Node carries, takes one on a file, and it holds between containers that share the folder as well.
 */
export function tryExclusiveLock(path: string, owner: RunUser | undefined): ExclusiveLock | undefined {
  createOwned(path, owner);
  const holder = new DatabaseSync(path);
  try {
    // Nothing is ever written: without this, a journal would appear beside the file.
    holder.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return { release: () => holder.isOpen && holder.close() };
}

function createOwned(path: string, owner: RunUser | undefined): void {
  try {
    closeSync(openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_RDWR, 0o600));
    if (owner) chownSync(path, owner.uid, owner.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
