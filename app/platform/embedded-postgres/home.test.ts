import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { attachEmbeddedPostgres } from './attach-embedded-postgres.ts';
import { resolveHome } from './home.ts';
import { canReach, defaultRunUser, isRoot, runUserById } from './run-user.ts';
import { stateFolderOf } from './state-folder.ts';
import { newDataFolder, usedDataFolder } from './testing/data-folder.ts';
import { runScript } from './testing/processes.ts';
import { query } from './testing/query.ts';
import { startServer } from './testing/start-server.ts';

const asRoot = test.runIf(isRoot());
const silent = () => {};

/** A folder that only root enters, as /root is. */
function closedFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'boucle-closed-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return parent;
}

function removeStateOf(dataFolder: string): void {
  onTestFinished(() => rmSync(stateFolderOf(dataFolder), { recursive: true, force: true }));
}

asRoot(
  'where PostgreSQL’s user may not enter, the data lies elsewhere, says so and is found again (root only)',
  async () => {
    const data = join(closedFolder(), 'data');
    removeStateOf(data);
    const elsewhere = stateFolderOf(data);
    const first = await startServer(data);
    expect(first.folder).toBe(elsewhere);
    expect(first.lines.join()).toContain(elsewhere);
    await query(first.connection, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();

    const command = await attachEmbeddedPostgres(data);
    expect(command.folder).toBe(elsewhere);
    expect(await query(command.connection, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await command.stop();
  },
);

asRoot('data that lies elsewhere is found after the data folder was moved (root only)', () => {
  const data = join(closedFolder(), 'data');
  removeStateOf(data);
  mkdirSync(join(resolveHome(data, silent).folder, 'cluster'));
  renameSync(data, `${data}-moved`);
  expect(resolveHome(`${data}-moved`, silent).folder).toBe(stateFolderOf(data));
});

asRoot(
  'a data folder that only root enters lets PostgreSQL’s user through, and nobody else (root only)',
  () => {
    const data = closedFolder();
    const user = defaultRunUser();
    if (!user) throw new Error('no user to run as');
    expect(resolveHome(data, silent).folder).toBe(join(data, 'postgres'));
    expect(canReach(user, data)).toBe(true);
    expect(canReach(user, data, '-r')).toBe(false);
    expect(canReach({ name: 'other', uid: 54321, gid: 54321 }, data)).toBe(false);
  },
);

asRoot('a link to data that is gone is not taken for a first start (root only)', () => {
  const data = join(closedFolder(), 'data');
  removeStateOf(data);
  rmSync(resolveHome(data, silent).folder, { recursive: true });
  expect(() => resolveHome(data, silent)).toThrow(/link to a folder that is gone/);
});

asRoot('the owner of existing data runs it (root only)', async () => {
  const folder = await usedDataFolder();
  const { uid, gid } = { uid: 54321, gid: 54321 };
  const home = join(folder, 'postgres');
  for (const name of ['', ...(readdirSync(home, { recursive: true }) as string[])])
    chownSync(join(home, name), uid, gid);
  const server = await startServer(folder);
  expect(statSync(`/proc/${server.pid}`).uid).toBe(uid);
});

asRoot('data that root copied goes to PostgreSQL’s user (root only)', async () => {
  const folder = await usedDataFolder();
  const home = join(folder, 'postgres');
  for (const name of ['', ...(readdirSync(home, { recursive: true }) as string[])])
    chownSync(join(home, name), 0, 0);
  const server = await startServer(folder);
  expect(statSync(`/proc/${server.pid}`).uid).toBe(defaultRunUser()?.uid);
});

const nobody = runUserById(65534, 65534);
const canRunScripts = isRoot() && canReach(nobody, process.execPath) && canReach(nobody, import.meta.dirname);

test.runIf(canRunScripts)(
  'without root it runs as whoever starts it, and refuses another’s data (root only: it changes users)',
  async () => {
    // Another user's PostgreSQL, whose folder cannot be seen, is none of its business.
    const other = await startServer(await usedDataFolder());
    const folder = newDataFolder();
    mkdirSync(folder);
    chownSync(folder, nobody.uid, nobody.gid);
    const server = runScript('server-script.ts', [folder], { uid: nobody.uid, gid: nobody.gid });
    expect(statSync(`/proc/${await server.said('ready')}`).uid).toBe(nobody.uid);
    server.say('stop');
    await server.said('stopped');

    const stranger = runScript('server-script.ts', [folder], { uid: 54323, gid: 54323 });
    expect(await stranger.said('refused')).toContain('belongs to the user "nobody"');
    expect(await query(other.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
);

test('a data folder that cannot be made is named, with the setting', () => {
  expect(() => resolveHome('/dev/null/data', silent)).toThrow(/\/dev\/null\/data.*BOUCLE_DATA/);
});

test('a fresh folder is open to no one but PostgreSQL’s user', () => {
  const folder = newDataFolder();
  const home = resolveHome(folder, silent);
  expect(home.folder).toBe(join(folder, 'postgres'));
  expect(statSync(home.folder).mode & 0o777).toBe(0o700);
  expect(existsSync(join(home.folder, 'cluster'))).toBe(false);
  chmodSync(folder, 0o755);
  expect(resolveHome(folder, silent)).toEqual(home);
});
