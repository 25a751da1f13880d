import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyPrograms } from './copy-programs.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { Home } from './home.ts';
import { linkLibraries } from './link-libraries.ts';
import { glibcVersion, nativePackage, SET_DATABASE_URL } from './native-package.ts';
import { canReach } from './run-user.ts';
import { makeStateFolder, STATE_FOLDER } from './state-folder.ts';

/** Where PostgreSQL's programs can be run by the home's user. */
export function findPrograms(home: Home, log: (line: string) => void): string {
  const name = nativePackage(process.platform, process.arch, glibcVersion());
  try {
    // Its entry point is dist/index.js; package.json is not among its exports.
    return placePrograms(dirname(dirname(createRequire(import.meta.url).resolve(name))), home, log);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: run "npm ci --include=optional". ${SET_DATABASE_URL}`,
    );
  }
}

/** In the package, or copied from it where the user may not enter the checkout or somebody else installed it. */
export function placePrograms(packageFolder: string, home: Home, log: (line: string) => void): string {
  const native = join(packageFolder, 'native');
  const isRunnable =
    canReach(home.user, join(native, 'bin', 'postgres')) && canReach(home.user, join(native, 'share'), '-r');
  if (isRunnable && linkLibraries(native)) return native;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (home.user) makeStateFolder();
  const copy = join(home.user ? STATE_FOLDER : home.folder, `postgresql-${version}`);
  copyPrograms(native, copy, log);
  return copy;
}
