import { expect, test } from 'vitest';
import { attachEmbeddedPostgres } from './attach-embedded-postgres.ts';
import { clusterProcesses } from './cluster-processes.ts';
import { resolveHome } from './home.ts';
import { newDataFolder, usedDataFolder } from './testing/data-folder.ts';
import { runScript } from './testing/processes.ts';
import { isUp, query } from './testing/query.ts';
import { startServer } from './testing/start-server.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE_MS = 20_000;
const isRunning = (folder: string) => clusterProcesses(resolveHome(folder, () => {})).length > 0;

test('without a server a command starts PostgreSQL and stops it, a first time too', async () => {
  const folder = newDataFolder();
  const command = await attachEmbeddedPostgres(folder);
  expect(await query(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await command.stop();
  expect(isRunning(folder)).toBe(false);
});

test('beside a server a command uses its PostgreSQL and leaves it', async () => {
  const folder = await usedDataFolder();
  const server = await startServer(folder);
  const { pid } = server;
  const command = runScript('command-script.ts', [folder]);
  await command.said('attached');
  command.say('stop');
  await command.said('left');
  expect(await isUp(server.connection)).toBe(true);
  expect(server.pid).toBe(pid);
});

test('the last of several commands stops PostgreSQL, whoever started it', async () => {
  const folder = await usedDataFolder();
  const first = await attachEmbeddedPostgres(folder);
  const second = runScript('command-script.ts', [folder]);
  await second.said('attached');
  await first.stop();
  expect(await isUp(first.connection)).toBe(true);
  second.say('stop');
  expect(await second.ended()).toEqual({ code: 0, signal: null });
  expect(isRunning(folder)).toBe(false);
});

test('a server adopts what a command started, and keeps it when the command ends', async () => {
  const folder = await usedDataFolder();
  const command = runScript('command-script.ts', [folder]);
  await command.said('attached');
  const server = await startServer(folder);
  expect(server.lines.join()).toContain(`already running (pid ${server.pid})`);
  const { pid } = server;
  command.say('stop');
  expect(await command.ended()).toEqual({ code: 0, signal: null });
  expect(await isUp(server.connection)).toBe(true);
  expect(server.pid).toBe(pid);
  await server.stop();
  expect(isRunning(folder)).toBe(false);
});

test('a server that adopted PostgreSQL starts it again when it dies', async () => {
  const folder = await usedDataFolder();
  const command = await attachEmbeddedPostgres(folder);
  const server = await startServer(folder);
  const { pid } = server;
  process.kill(pid, 'SIGKILL');
  expect(await waitUntil(() => server.pid !== pid && isUp(server.connection), PATIENCE_MS)).toBe(true);
  await command.stop();
  expect(await isUp(server.connection)).toBe(true);
});

test('a server that ends leaves PostgreSQL to the command that started it', async () => {
  const folder = await usedDataFolder();
  const command = await attachEmbeddedPostgres(folder);
  const server = await startServer(folder);
  await server.stop();
  expect(await isUp(command.connection)).toBe(true);
  await command.stop();
  expect(isRunning(folder)).toBe(false);
});

test('a command that was killed leaves a PostgreSQL that the next server adopts', async () => {
  const folder = await usedDataFolder();
  const command = runScript('command-script.ts', [folder]);
  await command.said('attached');
  await command.end('SIGKILL');
  const server = await startServer(folder);
  expect(server.lines.join()).toContain('already running');
  await server.stop();
  expect(isRunning(folder)).toBe(false);
});

test('a command that is interrupted stops what it started, and ends by the signal', async () => {
  const folder = await usedDataFolder();
  const command = runScript('command-script.ts', [folder]);
  await command.said('attached');
  await command.end('SIGTERM');
  expect(await command.ended()).toEqual({ code: null, signal: 'SIGTERM' });
  expect(isRunning(folder)).toBe(false);
});

test('commands and a server that start at the same moment share one PostgreSQL', async () => {
  const folder = newDataFolder();
  const commands = [1, 2, 3].map(() => runScript('command-script.ts', [folder]));
  const server = await startServer(folder);
  for (const command of commands) await command.said('attached');
  const numbers = commands.map((command) => command.lines.join('\n'));
  expect(numbers.filter((lines) => lines.includes('First start')).length + firstStarts(server.lines)).toBe(1);
  for (const command of commands) command.say('stop');
  for (const command of commands) expect(await command.ended()).toEqual({ code: 0, signal: null });
  expect(await isUp(server.connection)).toBe(true);
});

const firstStarts = (lines: string[]) => lines.filter((line) => line.includes('First start')).length;

test('a command waits for a server that is stopping, and then starts its own', async () => {
  const folder = await usedDataFolder();
  const server = await startServer(folder);
  server.announceStop();
  const attaching = attachEmbeddedPostgres(folder);
  await server.stop();
  const command = await attaching;
  expect(await isUp(command.connection)).toBe(true);
  await command.stop();
  expect(isRunning(folder)).toBe(false);
});
