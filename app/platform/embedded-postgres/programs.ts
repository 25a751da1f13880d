import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyPrograms } from './copy-programs.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { BOUCLE_STATE_FOLDER, type Home } from './home.ts';
import { linkLibraries } from './link-libraries.ts';
import { glibcVersion, nativePackage, SET_DATABASE_URL } from './native-package.ts';
import { canReach } from './run-user.ts';

/** Where PostgreSQL's programs can be run by the home's user: in node_modules, or copied where it can go. */
export function findPrograms(home: Home, log: (line: string) => void): string {
  const packageFolder = locate(nativePackage(process.platform, process.arch, glibcVersion()));
  const native = join(packageFolder, 'native');
  const isReachable =
    canReach(home.user, join(native, 'bin', 'postgres')) && canReach(home.user, join(native, 'share'), '-r');
  if (isReachable && linkLibraries(native)) return native;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(home.user ? BOUCLE_STATE_FOLDER : home.folder, `postgresql-${version}`);
  copyPrograms(native, copy, log);
  linkLibraries(copy);
  return copy;
}

function locate(name: string): string {
  try {
    // Its entry point is dist/index.js; package.json is not among its exports.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: run "npm ci --include=optional". ${SET_DATABASE_URL}`,
    );
  }
}
