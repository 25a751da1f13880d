// What `npm start`, `npm test` and `npm run bench` begin with, on any Node ≥ 18: install what the
// lockfile says when it is stale, then go on with Node 24. Plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explainMissingNode, findNode, NODE_FLAGS, nodeEnvironment, ROOT } from '../app/bin/find-node.mjs';
import { handOver } from '../app/bin/hand-over.mjs';

const COMMANDS = {
  start: ['app/entry/cli.ts', 'start'],
  test: ['tools/run-tests.ts'],
  bench: ['bench/run.ts'],
};

const STAMP = join(ROOT, 'node_modules', '.boucle-installed');

function lockfileHash() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();
}

function install() {
  console.log('Installing what package-lock.json says. The first time takes a minute or two.');
  // npm puts node_modules/.bin first in PATH, and `npm ci` is about to empty it.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'npm could not install the dependencies. What it said is above; try again when it is mended.',
    );
    process.exit(npm.status ?? 1);
  }
  writeFileSync(STAMP, lockfileHash());
}

const [command = '', ...args] = process.argv.slice(2);
const target = COMMANDS[command];
if (target === undefined) {
  console.error(`Say one of: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
if (!isInstalled()) install();

const node = findNode();
if (node === null) {
  console.error(explainMissingNode());
  process.exit(1);
}
const [script, ...first] = target;
handOver(node, [...NODE_FLAGS, join(ROOT, script), ...first, ...args], {
  cwd: ROOT,
  env: {
    ...nodeEnvironment(),
    // The tools' own `#!/usr/bin/env node` must find the same Node.
    PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  },
});
