import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What root keeps for PostgreSQL's user, where that user may not enter the data folder or the checkout. */
export const STATE_FOLDER = '/var/lib/boucle';

export function stateFolderOf(dataFolder: string): string {
  return join(STATE_FOLDER, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16));
}

export function makeStateFolder(): void {
  mkdirSync(STATE_FOLDER, { recursive: true });
  // Whatever the umask says, PostgreSQL's user must pass.
  chmodSync(STATE_FOLDER, 0o755);
}
