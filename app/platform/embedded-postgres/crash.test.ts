import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { clusterProcesses } from './cluster-processes.ts';
import { clusterFolder, resolveHome } from './home.ts';
import { postmasterFilePath } from './postmaster-file.ts';
import { newDataFolder, usedDataFolder } from './testing/data-folder.ts';
import { runScript, type ScriptRun } from './testing/processes.ts';
import { query } from './testing/query.ts';
import { startServer } from './testing/start-server.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE_MS = 20_000;
const ENOUGH_ROWS = 60;
const silent = () => {};

const acknowledged = (run: ScriptRun) =>
  run.lines.filter((line) => line.startsWith('acknowledged')).map((line) => Number(line.split(' ')[1]));

async function insertAndKill(
  folder: string,
  first: number,
  kill: (run: ScriptRun) => Promise<void>,
  env = {},
) {
  const run = runScript('inserting-script.ts', [folder, String(first)], { env: { ...process.env, ...env } });
  await run.said('ready');
  expect(await waitUntil(() => acknowledged(run).length >= ENOUGH_ROWS, PATIENCE_MS)).toBe(true);
  await kill(run);
  return acknowledged(run);
}

const killServer = (run: ScriptRun) => run.end('SIGKILL');
const killBoth = async (run: ScriptRun) => {
  process.kill(Number(await run.said('ready')), 'SIGKILL');
  await run.end('SIGKILL');
};

test('whatever is killed in the middle of inserts, no acknowledged row is lost', async () => {
  const folder = await usedDataFolder();
  const withoutSetpriv = { PATH: pathWithout('setpriv') };
  const rounds = [
    { kill: killServer, env: {} },
    { kill: killServer, env: withoutSetpriv },
    { kill: killBoth, env: {} },
    { kill: killBoth, env: withoutSetpriv },
  ];
  const expected = new Set<number>();
  for (const [round, { kill, env }] of rounds.entries()) {
    for (const number of await insertAndKill(folder, round * 1_000_000, kill, env)) expected.add(number);
    const server = await startServer(folder);
    const rows = await query<{ number: number }>(server.connection, 'SELECT number FROM acknowledged');
    const kept = new Set(rows.map((row) => row.number));
    expect([...expected].filter((number) => !kept.has(number))).toEqual([]);
    await server.stop('immediate');
  }
});

test('with setpriv PostgreSQL ends with a killed server, without it the next server adopts it', async () => {
  const folder = await usedDataFolder();
  await insertAndKill(folder, 10_000_000, killServer);
  const isGone = () => clusterProcesses(resolveHome(folder, silent)).length === 0;
  expect(await waitUntil(isGone, PATIENCE_MS)).toBe(true);

  await insertAndKill(folder, 11_000_000, killServer, { PATH: pathWithout('setpriv') });
  const server = await startServer(folder);
  expect(server.lines.join()).toContain('already running');
});

test('a data folder renamed under a PostgreSQL that a killed command left opens at its new place', async () => {
  const folder = await usedDataFolder();
  const command = runScript('command-script.ts', [folder]);
  await command.said('attached');
  await command.end('SIGKILL');
  renameSync(folder, `${folder}-renamed`);
  onTestFinished(() => renameSync(`${folder}-renamed`, folder));
  const server = await startServer(`${folder}-renamed`);
  expect(await query(server.connection, 'SELECT count(*) > 0 AS is_full FROM acknowledged')).toEqual([
    { is_full: true },
  ]);
  await query(server.connection, 'CHECKPOINT');
});

/** A PATH with the few programs that the launcher looks up, without one of them. */
function pathWithout(program: string): string {
  const folder = newDataFolder('programs');
  mkdirSync(folder);
  for (const name of ['test', 'stat', 'setpriv'].filter((needed) => needed !== program)) {
    const found = (process.env.PATH ?? '')
      .split(delimiter)
      .map((place) => join(place, name))
      .find(existsSync);
    if (found) symlinkSync(found, join(folder, name));
  }
  return folder;
}

/** What appears on the way through a first start, in this order. */
const MOMENTS = [
  'password',
  'cluster.new-*/PG_VERSION',
  'cluster.new-*/global/pg_control',
  'cluster/postmaster.pid',
];

test.each(MOMENTS)('a first start killed when %s appears leaves a folder that opens', async (moment) => {
  const folder = newDataFolder();
  const home = join(folder, 'postgres');
  const run = runScript('server-script.ts', [folder]);
  await appearance(join(home, moment));
  await run.end('SIGKILL');
  const server = await startServer(folder);
  expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(globSync(join(home, 'cluster.new-*'))).toEqual([]);
});

/** These moments pass too quickly for a polite wait. */
async function appearance(pattern: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (globSync(pattern).length === 0) {
    if (performance.now() > deadline) throw new Error(`${pattern} never appeared`);
    await pause(1);
  }
}

test.each(['another program', 'a zombie'])(
  'a stale postmaster.pid with the number of %s is no obstacle',
  async (kind) => {
    const folder = await usedDataFolder();
    const home = resolveHome(folder, silent);
    const pid = await runAsPostgresUser(
      home.user,
      kind === 'a zombie' ? 'sleep 0.5 & echo $!; exec sleep 60' : 'echo $$; exec sleep 60',
    );
    if (kind === 'a zombie') {
      const isZombie = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] === 'Z';
      expect(await waitUntil(isZombie, PATIENCE_MS)).toBe(true);
    }
    const file = postmasterFilePath(clusterFolder(home));
    writeFileSync(
      file,
      `${pid}\n${clusterFolder(home)}\n1700000000\n5432\n${join(home.folder, 'run')}\n\n  1 1\nready   \n`,
    );
    chmodSync(file, 0o600);
    if (home.user) chownSync(file, home.user.uid, home.user.gid);
    const server = await startServer(folder);
    expect(server.pid).not.toBe(pid);
    expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(process.kill(pid, 0)).toBe(true);
  },
);

/** PostgreSQL heeds only processes of its own user. Returns the number that the command prints. */
async function runAsPostgresUser(
  user: { uid: number; gid: number } | undefined,
  command: string,
): Promise<number> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const child = spawn('sh', ['-c', command], { ...identity, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return Number(chunk.toString());
}
