import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { endOrphans } from './clear-remains.ts';
import { APP_DATABASE, APP_ROLE } from './cluster-settings.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clusterFolder, type Home } from './home.ts';
import { SET_DATABASE_URL } from './native-package.ts';
import { hasPassword, newPassword, readPassword, writePassword } from './password.ts';
import { runProgram } from './run-program.ts';
import { syncFolder } from './write-durably.ts';

const POSTGRES_MAJOR = '18';
const DRAFT_PREFIX = 'cluster.new-';

/**
 * Makes the cluster under another name and renames it when it is whole and on the disk: a crash in between leaves
 * a draft, which the next start removes. Only ever called by the holder of the start lock.
 */
export async function initialiseCluster(
  home: Home,
  programs: string,
  log: (line: string) => void,
): Promise<void> {
  await removeDrafts(home);
  const cluster = clusterFolder(home);
  if (existsSync(cluster)) {
    refuseOtherVersions(cluster);
    if (!hasPassword(home)) await replacePassword(home, programs, log);
    return;
  }
  if (!home.user) refuseNamelessUser();
  log('First start: preparing the database');
  const password = hasPassword(home) ? readPassword(home) : newPassword();
  writePassword(home, password);
  const draft = join(home.folder, `${DRAFT_PREFIX}${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  if (home.user) chownSync(draft, home.user.uid, home.user.gid);
  // The builtin locale sorts alike on every system: no index breaks when the folder moves to another one.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth-local=reject', '--auth-host=reject'];
  const format = ['--encoding=UTF8', '--data-checksums', '--no-instructions'];
  const args = ['--pgdata', draft, ...format, ...locale, ...access];
  await runProgram(home.user, join(programs, 'bin', 'initdb'), args);
  await runSql(home, programs, draft, [
    `CREATE ROLE ${APP_ROLE} LOGIN CREATEDB PASSWORD '${password}'`,
    `GRANT pg_monitor, pg_checkpoint TO ${APP_ROLE}`,
    `CREATE DATABASE ${APP_DATABASE} OWNER ${APP_ROLE}`,
  ]);
  renameSync(draft, cluster);
  syncFolder(home.folder);
}

/** A killed initdb leaves a child behind that writes on for a moment. */
async function removeDrafts(home: Home): Promise<void> {
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    await endOrphans(home, join(home.folder, name));
    rmSync(join(home.folder, name), { recursive: true, force: true });
  }
}

/** initdb asks for the name of whoever runs it, which containers with a user number of their own lack. */
function refuseNamelessUser(): void {
  try {
    userInfo();
  } catch {
    throw new EmbeddedPostgresError(
      `The user ${process.geteuid?.()} has no name in /etc/passwd, which PostgreSQL asks for: add one. ${SET_DATABASE_URL}`,
    );
  }
}

function refuseOtherVersions(cluster: string): void {
  const versionFile = join(cluster, 'PG_VERSION');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : undefined;
  if (version === POSTGRES_MAJOR) return;
  throw new EmbeddedPostgresError(
    version
      ? `${cluster} was made by PostgreSQL ${version}; this Boucle carries ${POSTGRES_MAJOR}. Start the version of Boucle that made it.`
      : `${cluster} is not a PostgreSQL data folder: move it away, or restore it from a backup.`,
  );
}

async function replacePassword(home: Home, programs: string, log: (line: string) => void): Promise<void> {
  log("The database's password file is gone: setting a new password");
  const password = newPassword();
  await runSql(home, programs, clusterFolder(home), [`ALTER ROLE ${APP_ROLE} PASSWORD '${password}'`]);
  writePassword(home, password);
}

/** In PostgreSQL's single-user mode, the only way in for its superuser. One line is one statement. */
async function runSql(home: Home, programs: string, cluster: string, statements: string[]): Promise<void> {
  const program = join(programs, 'bin', 'postgres');
  const settings = ['-c', 'log_checkpoints=off', '-c', 'exit_on_error=on'];
  const args = ['--single', '-D', cluster, ...settings, 'postgres'];
  await runProgram(home.user, program, args, `${statements.join('\n')}\n`);
}
