import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Finding, reporter } from './finding.ts';

/** The oldest Node that runs TypeScript as it is. */
const NODE_MAJOR = 24;

/** PostgreSQL stops when its disk is full; a backup beside the data needs room as well. */
const LITTLE_BYTES = 2e9;
const TOO_LITTLE_BYTES = 200e6;

export function checkNode(version: string): Finding {
  const { ok, fail } = reporter('node');
  const major = Number(version.split('.')[0]);
  return major >= NODE_MAJOR ? ok('fine', { version }) : fail('old', { version, wanted: NODE_MAJOR });
}

/** That the folder can be written, and by nobody else. */
export async function checkDataFolder(folder: string): Promise<Finding> {
  const { ok, warn, fail } = reporter('folder');
  const found = await stat(folder).catch(() => null);
  if (found === null) return missing(folder);
  if (!found.isDirectory()) return fail('no-folder', { folder });
  const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) return fail('not-writable', { folder });
  return (found.mode & 0o002) === 0 ? ok('fine', { folder }) : warn('open', { folder });
}

async function missing(folder: string): Promise<Finding> {
  const { warn, fail } = reporter('folder');
  const mayMake = await access(dirname(folder), constants.W_OK).then(
    () => true,
    () => false,
  );
  return mayMake ? warn('none', { folder }) : fail('not-writable', { folder });
}

/** `size` writes a number of bytes for people. */
export async function checkSpace(folder: string, size: (bytes: number) => string): Promise<Finding> {
  const { ok, warn, fail } = reporter('space');
  const found = await statfs(folder).catch(() => statfs(dirname(folder)).catch(() => null));
  if (found === null) return warn('unknown', { folder });
  const free = found.bavail * found.bsize;
  const values = { free: size(free), folder };
  if (free < TOO_LITTLE_BYTES) return fail('none', values);
  return free < LITTLE_BYTES ? warn('little', values) : ok('fine', values);
}
