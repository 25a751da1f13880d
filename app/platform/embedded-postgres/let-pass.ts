import { chmodSync, chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { canReach, type RunUser } from './run-user.ts';

const GROUP_BITS = 0o070;
const GROUP_PASSES = 0o010;

/**
 * Lets PostgreSQL's user through a data folder that only root enters, as mktemp and volumes make them: through, not
 * in, and nobody else. Only where that is the one obstacle, and no group has rights that this would move.
 */
export function letPass(user: RunUser, dataFolder: string): boolean {
  if (canReach(user, dataFolder)) return true;
  const { uid, mode } = statSync(dataFolder);
  if (uid !== 0 || (mode & GROUP_BITS) !== 0 || !canReach(user, dirname(dataFolder))) return false;
  chownSync(dataFolder, uid, user.gid);
  chmodSync(dataFolder, (mode & 0o7777) | GROUP_PASSES);
  return canReach(user, dataFolder);
}
