import { chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { defaultRunUser, type RunUser, runUserById } from './run-user.ts';

/** Without root, only one's own data can be run. */
export function refuseAnothers(folder: string): void {
  const { uid, gid } = statSync(folder);
  if (uid === process.geteuid?.()) return;
  throw new EmbeddedPostgresError(
    `${folder} belongs to the user "${runUserById(uid, gid).name}": run Boucle as that user or as root.`,
  );
}

/** Whoever owns the data runs it: PostgreSQL refuses another's. For root. */
export function ownerOfCluster(folder: string): RunUser | undefined {
  const { uid, gid } = statSync(join(folder, 'cluster'));
  if (uid !== 0) return runUserById(uid, gid);
  // Restored or copied by root.
  const user = defaultRunUser();
  if (user) giveTo(user, folder);
  return user;
}

function giveTo(user: RunUser, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  chownSync(folder, user.uid, user.gid);
}
