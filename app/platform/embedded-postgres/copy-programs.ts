import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { linkLibraries } from './link-libraries.ts';
import { syncFolder } from './write-durably.ts';

/** For compiling against PostgreSQL, or for programs that are not here. */
const NOT_NEEDED = /\.a$|^pkgconfig$|^libecpg|^libpgtypes/;

/** Copies once per version; a copy that a crash interrupted never bears the final name. */
export function copyPrograms(native: string, to: string, log: (line: string) => void): void {
  if (existsSync(to)) return;
  log(`Copying PostgreSQL's programs to ${to}, where its user can run them`);
  const draft = `${to}.${process.pid}.new`;
  rmSync(draft, { recursive: true, force: true });
  copyFolder(native, draft);
  linkLibraries(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was quicker.
    if (!existsSync(to)) throw error;
  }
  syncFolder(dirname(to));
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (NOT_NEEDED.test(entry.name) || entry.isSymbolicLink()) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFile(source, target);
  }
}

/** The modes are set anew: under a strict umask npm unpacks files that only their owner can read. */
function copyFile(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
  const file = openSync(target, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
