// Plain JavaScript that any Node ≥ 18 runs: it finds the Node that runs everything else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first line of Node that runs TypeScript directly and is supported for years to come. */
export const NODE_MAJOR = 24;

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Node 24's path: the one running, else the one the optional dependencies brought; null when neither. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const brought = join(ROOT, 'node_modules', '.bin', 'node');
  if (!existsSync(brought)) return null;
  const asked = spawnSync(brought, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 && Number(asked.stdout.slice(1).split('.')[0]) >= NODE_MAJOR ? brought : null;
}

export function explainMissingNode() {
  return (
    `Boucle needs Node ${NODE_MAJOR}; this is Node ${process.versions.node} on ${process.platform} ${process.arch}, ` +
    `for which npm brings none.\nInstall Node ${NODE_MAJOR} from your system or nodejs.org, then try again.`
  );
}

/**
 * Node sizes its heap by the machine, up to gigabytes of garbage before it looks: a server that holds a tenth of that
 * needs neither. With these it stays under 250 MB while answers pour in.
 */
const MEMORY_FLAGS = ['--max-old-space-size=1024', '--max-semi-space-size=8'];

/** Without the first flag the workspace packages would have to be built before they are run. */
export const NODE_FLAGS = [
  '--conditions=boucle-source',
  '--disable-warning=ExperimentalWarning',
  ...MEMORY_FLAGS,
];

/**
 * From so many bytes on, glibc gives memory back to the system when it is freed. By itself it moves the border up as a
 * program goes, and keeps what an upload of 70 MB passed through: some 60 MB. Other C libraries do not read this.
 */
const GIVEN_BACK_FROM_BYTES = '32768';

/** Types are stripped and code is compiled once; the next start reads what is kept here. */
export function nodeEnvironment() {
  return {
    MALLOC_MMAP_THRESHOLD_: GIVEN_BACK_FROM_BYTES,
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, 'node_modules', '.cache', 'node'),
  };
}
