import { constants, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

const LONGEST_BYTES = 5_000_000;

export const logFile = (home: Home): string => join(home.folder, 'postgres.log');

/** PostgreSQL writes to the file itself, so that it can outlive the process that started it. */
export function openLog(home: Home): number {
  const path = logFile(home);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_BYTES) renameSync(path, `${path}.1`);
  const flags = constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY | constants.O_NOFOLLOW;
  const file = openSync(path, flags, 0o600);
  if (home.user) fchownSync(file, home.user.uid, home.user.gid);
  return file;
}

export function readLog(home: Home, from: number): string {
  return readFileSync(logFile(home)).subarray(from).toString().trim();
}
