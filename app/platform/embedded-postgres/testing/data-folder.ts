import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

/** A data folder that does not exist yet and is removed after the test. */
export function newDataFolder(name = 'data'): string {
  return join(makeOpenFolder(), name);
}

let used: Promise<string> | undefined;
afterAll(async () => used && remove(dirname(await used)));

/** A data folder after a first start and a stop. The tests of a file lend it to each other, under other names. */
export async function usedDataFolder(name = 'data'): Promise<string> {
  used ??= makeUsed();
  const home = await used;
  const folder = newDataFolder(name);
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(home, folder);
  onTestFinished(() => renameSync(folder, home));
  return folder;
}

async function makeUsed(): Promise<string> {
  const dataFolder = join(makeTemporaryFolder(), 'used');
  const server = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  await server.stop();
  return dataFolder;
}

/** An empty folder that is removed after the test. */
export function makeOpenFolder(): string {
  const folder = makeTemporaryFolder();
  onTestFinished(() => remove(folder));
  return folder;
}

/** Open to PostgreSQL's user, as an ordinary folder is; mkdtemp's are not. */
function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'boucle-'));
  chmodSync(folder, 0o755);
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
