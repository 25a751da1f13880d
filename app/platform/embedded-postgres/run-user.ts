import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The user that PostgreSQL runs as where that is not the one who runs Boucle: it refuses to run as root. */
export interface RunUser {
  name: string;
  uid: number;
  gid: number;
}

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** `postgres` where a PostgreSQL package made it, else `nobody`, which nearly every system has. */
export function defaultRunUser(): RunUser | undefined {
  const users = knownUsers();
  return users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
}

export function runUserById(uid: number, gid: number): RunUser {
  return { name: knownUsers().find((user) => user.uid === uid)?.name ?? String(uid), uid, gid };
}

/** Tries as that user rather than reasoning about modes: access lists and mounts count too. */
export function canReach(user: RunUser | undefined, path: string, access: '-x' | '-r' = '-x'): boolean {
  if (!user) return canReachOneself(path, access);
  const { uid, gid } = user;
  const { status, error } = spawnSync('test', [access, path], { uid, gid, cwd: '/', stdio: 'ignore' });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'EPERM') {
    throw new EmbeddedPostgresError(
      `This root may not run a program as the user "${user.name}", and PostgreSQL refuses to run as root: run Boucle as another user.`,
    );
  }
  return status === 0;
}

function canReachOneself(path: string, access: '-x' | '-r'): boolean {
  try {
    accessSync(path, access === '-x' ? constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function knownUsers(): RunUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
