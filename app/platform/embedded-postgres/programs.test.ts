import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyPrograms } from './copy-programs.ts';
import { resolveHome } from './home.ts';
import { linkLibraries } from './link-libraries.ts';
import { findPrograms, placePrograms } from './programs.ts';
import { defaultRunUser, isRoot } from './run-user.ts';
import { STATE_FOLDER } from './state-folder.ts';
import { makeOpenFolder, newDataFolder } from './testing/data-folder.ts';

const silent = () => {};
const VERSION = `0.0.0-test.${process.pid}`;

/** The layout of a package as npm unpacks it: no links, and under a strict umask readable by its owner only. */
function makePackage(): string {
  const folder = join(makeOpenFolder(), 'package');
  const write = (path: string, content: string, mode = 0o600) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  };
  write('package.json', JSON.stringify({ version: VERSION }));
  write('native/bin/postgres', '#!/bin/sh\necho started\n', 0o700);
  write('native/lib/libpq.so.5.18', 'library');
  write('native/lib/libpq.a', 'for compilers');
  write('native/share/postgres.bki', 'catalogue');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  write('native/pg-symlinks.json', JSON.stringify(links));
  return folder;
}

test('links that install scripts would have made are made', () => {
  const native = join(makePackage(), 'native');
  expect(linkLibraries(native)).toBe(true);
  expect(readlinkSync(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
  expect(linkLibraries(native)).toBe(true);
});

test('the programs of the installed package start, from a path with spaces and accents too', () => {
  const home = resolveHome(newDataFolder(), silent);
  const copy = join(makeOpenFolder(), 'à part, ici');
  copyPrograms(findPrograms(home, silent), copy, silent);
  expect(execFileSync(join(copy, 'bin/postgres'), ['--version'], { encoding: 'utf8' })).toContain(
    'PostgreSQL) 18',
  );
});

test.runIf(isRoot())(
  'programs in a folder that PostgreSQL’s user may not enter are copied, once (root only)',
  () => {
    const packageFolder = makePackage();
    chmodSync(dirname(packageFolder), 0o700);
    const home = resolveHome(newDataFolder(), silent);
    const copy = join(STATE_FOLDER, `postgresql-${VERSION}`);
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    const lines: string[] = [];
    const find = () => placePrograms(packageFolder, home, (line) => lines.push(line));
    expect([find(), find()]).toEqual([copy, copy]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(copy);
    expect(readFileSync(join(copy, 'lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(existsSync(join(copy, 'lib/libpq.a'))).toBe(false);
    expect(statSync(join(copy, 'share/postgres.bki')).mode & 0o777).toBe(0o644);
    const user = defaultRunUser();
    const identity = { uid: user?.uid, gid: user?.gid, cwd: '/', encoding: 'utf8' } as const;
    expect(execFileSync(join(copy, 'bin/postgres'), identity)).toBe('started\n');
  },
);
